import type { Config } from '../../config/config.ts'
import { formatDuration } from '../../platform/clock.ts'
import type { Note } from '../../report/report.ts'
import { type FoundBaseline, sentence } from '../sides/baseline-sides.ts'

/** Says loudly what a reader must know of the baseline: that there is none, that it is old, that it was scored anew. */
export function baselineNotes(
  found: FoundBaseline | { readonly kind: string },
  config: Config,
  now: Date,
): readonly Note[] {
  if (!('source' in found)) return []
  if (found.kind === 'none') {
    const { standsInBecause: missing } = found
    const asked = missing === undefined ? '.' : `: ${sentence(missing)} No champion stands in.`
    const text = `Nothing to compare with${asked} ${found.reason} Only absolute gates were judged.`
    return [{ level: 'warning', text }]
  }
  // Why a comparison could not be made is the judge's to tell.
  if (found.kind === 'not-comparable') return standInNote(found)
  return found.kind === 'present'
    ? [...standInNote(found), ...retrainedNote(found), ...ageNote(found, config, now), ...scoredNote(found)]
    : []
}

function standInNote({ source, standsInBecause }: FoundBaseline): readonly Note[] {
  if (standsInBecause === undefined) return []
  return [{ level: 'warning', text: `Judged against the ${source} instead: ${sentence(standsInBecause)}` }]
}

type Present = Extract<FoundBaseline, { kind: 'present' }>

function retrainedNote({ name, retrained }: Present): readonly Note[] {
  if (!retrained) return []
  return [{ level: 'info', text: `Judged against the ${name}: no run of that commit was recorded.` }]
}

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
