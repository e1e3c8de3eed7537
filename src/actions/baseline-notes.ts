import type { Config } from '../config/config.ts'
import { formatDuration } from '../platform/clock.ts'
import type { Note } from '../report/report.ts'
import type { FoundBaseline } from './baseline.ts'

/** Says loudly what a reader must know of the baseline: that there is none, that it is old, that it was scored anew. */
export function baselineNotes(
  found: FoundBaseline | { readonly kind: string },
  config: Config,
  now: Date,
): readonly Note[] {
  if (!('source' in found)) return []
  if (found.kind === 'none') {
    return [{ level: 'warning', text: `Nothing to compare with: ${found.reason}. Only absolute gates were judged.` }]
  }
  if (found.kind === 'not-comparable') {
    return [{ level: 'warning', text: `The comparison could not be made: ${found.reason}.` }]
  }
  if (found.kind !== 'present') return []
  return [...ageNote(found, config, now), ...scoredNote(found)]
}

type Present = Extract<FoundBaseline, { kind: 'present' }>

function ageNote({ name, createdAt }: Present, config: Config, now: Date): readonly Note[] {
  const age = createdAt === undefined ? 0 : now.getTime() - Date.parse(createdAt)
  const limit = config.validate.baseline['warn-after']
  if (age <= limit.ms) return []
  const text = `The ${name} is ${formatDuration(age)} old; \`validate.baseline.warn-after\` is ${formatDuration(limit.ms)}.`
  return [{ level: 'warning', text }]
}

function scoredNote({ name, scored }: Present): readonly Note[] {
  if (!scored) return []
  return [
    {
      level: 'info',
      text: `The test rows are not those of the ${name}: it was scored again on today's (\`train.score\`).`,
    },
  ]
}
