import { plainLine } from './plain-line.ts'
import type { Report } from './report.ts'
import { verdictWords } from './words.ts'

/** The JSON that a shields.io endpoint badge reads (https://shields.io/badges/endpoint-badge). */
export interface Badge {
  readonly schemaVersion: 1
  readonly label: string
  readonly message: string
  readonly color: 'brightgreen' | 'red' | 'lightgrey'
}

const COLOURS = { good: 'brightgreen', bad: 'red', unsure: 'lightgrey' } as const

/** Writes a report as a badge: the model and its verdict, with the champion's version where it has one. */
export function renderBadge(report: Report): Badge {
  const { word, tone } = verdictWords(report.verdict)
  const version = report.lineage.model?.version
  return {
    schemaVersion: 1,
    label: plainLine(report.model, 60),
    message: version === undefined ? word : `v${version} · ${word}`,
    color: COLOURS[tone],
  }
}
