import { formatCount, formatNumber, formatPercent } from '../platform/format.ts'
import type { Check, Note, ReportTable } from '../report/report.ts'
import type { ColumnDrift, DriftVerdict } from './judge-columns.ts'
import type { Measure } from './measures.ts'
import type { Roles } from './roles.ts'
import type { Reference, RowSample } from './sample.ts'
import type { DriftSettings } from './settings.ts'
import { list, pWords } from './words.ts'

/** All that a sentence about a judgement may need. */
export interface Facts {
  readonly verdict: DriftVerdict
  readonly columns: readonly ColumnDrift[]
  readonly roles: Roles
  readonly reference: Reference
  readonly current: RowSample
  readonly settings: DriftSettings
}

const CHECK_VERDICT = { drift: 'fail', inconclusive: 'inconclusive', stable: 'pass' } as const

/** One check a column: `value` is the effect of its main change, `limit` the tolerance of it. */
export function checksOf({ columns }: Facts): Check[] {
  return columns.map(({ name, verdict, main, measured, pValue, pAdjusted, reason }) => ({
    id: `column:${encodeURIComponent(name)}`,
    title: name,
    verdict: main || verdict === 'drift' ? CHECK_VERDICT[verdict] : 'skipped',
    level: 'block',
    value: main ? main.effect : null,
    ...(main ? { limit: main.tolerance, rule: 'max', method: main.method, needed: neededWords(main) } : {}),
    ...(main && main.kind !== 'distribution' ? { unit: 'fraction' } : {}),
    ...(pValue === null ? {} : { pValue }),
    ...(pAdjusted === null ? {} : { pAdjusted }),
    ...(measured ? { n: measured.rows[1] } : {}),
    reason,
  }))
}

const neededWords = ({ kind, tolerance }: Measure): string =>
  ({
    distribution: `PSI under ${formatNumber(tolerance)}`,
    missing: `missing within ${formatPercent(tolerance)}`,
    new: `new values under ${formatPercent(tolerance)}`,
    range: `out of range under ${formatPercent(tolerance)}`,
    type: `no numbers under ${formatPercent(tolerance)}`,
  })[kind]

/** All columns with their figures. */
export function columnTable({ columns }: Facts): ReportTable[] {
  if (columns.length === 0) return []
  const right = (title: string) => ({ title, align: 'right' }) as const
  return [
    {
      id: 'columns',
      title: 'Columns',
      caption: 'PSI is less what chance makes it; p is after Benjamini and Hochberg.',
      columns: [{ title: 'column' }, { title: 'verdict' }, { title: 'change' }, right('PSI'), right('KS'), right('p')],
      rows: columns.map(({ name, verdict, main, measured, pAdjusted, reason }) => [
        name,
        verdict,
        verdict === 'stable' ? '' : (main?.words ?? reason),
        measured?.measures.find(({ kind }) => kind === 'distribution')?.effect ?? null,
        measured?.numbers?.ks.statistic ?? null,
        pAdjusted,
      ]),
    },
  ]
}

/** Says what is not judged, what is new, and what a profile cannot tell. */
export function notesOf({ columns, roles, reference, current, settings }: Facts): Note[] {
  const notes: Note[] = []
  const info = (text: string) => notes.push({ level: 'info', text })
  const warn = (text: string) => notes.push({ level: 'warning', text })
  const groups = Map.groupBy(roles.left, ({ why }) => why)
  const namesOf = (some: Roles['left']) => some.map(({ name }) => name)
  const left = [...groups].map(([why, some]) => `${list(namesOf(some), 8)} (${why})`)
  if (left.length > 0) info(`Never judged: ${left.join('; ')}.`)
  if (roles.repeated.length > 0)
    warn(
      `Different in nearly every row before, and repeated today: ${list(roles.repeated, 8)}. Are there rows that came twice?`,
    )
  if (roles.appeared.length > 0) info(`Not in ${reference.name}, so not judged: ${list(roles.appeared, 8)}.`)
  if (roles.vanished.length > roles.judged.length)
    warn(
      `More columns vanished (${roles.vanished.length}) than are there (${roles.judged.length}). If the model does not use them, list the ones it uses in \`columns\`.`,
    )
  const { prediction } = settings
  if (prediction && roles.appeared.includes(prediction))
    info(`The predictions are not judged: ${reference.name} has no column "${prediction}".`)
  const strange = (settings.ignore ?? []).filter((name) => !hasColumn(reference, name) && !current.columns.has(name))
  if (strange.length > 0)
    warn(`There is no column ${list(strange.map((name) => `"${name}"`))} to ignore: neither before nor today.`)
  const bounded = columns.flatMap(({ measured }) => {
    const ks = measured?.numbers?.ks
    return ks && ks.atMost > ks.statistic ? [ks.atMost - ks.statistic] : []
  })
  if (bounded.length > 0)
    info(
      `The reference is a profile: KS is exact at its cuts, and the true distance is at most ${formatNumber(Math.max(...bounded))} larger.`,
    )
  return notes
}

const hasColumn = ({ kind, columns }: Reference, name: string): boolean =>
  kind === 'rows' ? columns.has(name) : Object.hasOwn(columns, name)

/** Says how it was judged, one sentence each. */
export function howJudged({ settings, columns, reference, current }: Facts): string[] {
  const { alpha, tolerance } = settings
  return [
    `${formatCount(current.rows, 'row')} of ${current.name} against ${formatCount(reference.rows, 'row')} of ${reference.name}.`,
    `Convention modelloop: PSI over tenths of the reference, less what chance makes it; Kolmogorov–Smirnov for numbers, χ² of homogeneity for categories; shares of missing values, of new ones and of numbers out of range.`,
    `A column drifts when a change is proven (Benjamini and Hochberg over ${formatCount(columns.length, 'column')}, alpha ${formatNumber(alpha)}) and larger than its tolerance (PSI ${formatNumber(tolerance.psi)}, missing ${formatPercent(tolerance.missing)}, new values ${formatPercent(tolerance.new)}).`,
    `When nothing has changed, at most ${formatPercent(alpha)} of such reports say otherwise.`,
  ]
}

/** So many columns are named in the first line, while they fit, and in the second with what happened to them. */
const MOST_NAMED = 3
const MOST_NAMED_LETTERS = 60
const MOST_TOLD = 2

function namesOrCount(names: readonly string[]): string {
  const text = list(names, MOST_NAMED)
  const fits = names.length === 1 || (names.length <= MOST_NAMED && text.length <= MOST_NAMED_LETTERS)
  return fits ? text : `${names.length} columns`
}

function changeWords({ name, main, pAdjusted, nowCalled }: ColumnDrift): string {
  if (!main) return `${name} vanished${nowCalled === undefined ? '' : `, and "${nowCalled}" is new: was it renamed?`}`
  const figures = [
    ...(main.kind === 'distribution' ? [`PSI ${formatNumber(main.effect)}`] : []),
    ...(pAdjusted === null ? [] : [pWords(pAdjusted)]),
  ]
  return `${name}: ${main.words}${figures.length > 0 ? ` (${figures.join(', ')})` : ''}`
}

/** The few words of the first line. */
export function headlineOf({ verdict, columns, current }: Facts): string {
  const drifted = columns.filter((column) => column.verdict === 'drift')
  switch (verdict) {
    case 'drift':
      return `${namesOrCount(drifted.map(({ name }) => name))} drifted`
    case 'stable':
      return 'no drift'
    case 'inconclusive':
      return 'the rows cannot tell'
    case 'insufficient':
      return `too few rows (${formatNumber(current.rows)})`
  }
}

/** The second line: what moved, by how much, and what to do. */
export function summaryOf({ verdict, columns, reference, current, settings }: Facts): string {
  const rows = `${formatCount(current.rows, 'row')} against ${formatCount(reference.rows, 'row')} of ${reference.name}`
  if (verdict === 'insufficient') {
    const [side, has] =
      current.rows < settings.minRows ? [current.name, current.rows] : [reference.name, reference.rows]
    return `${side} has ${formatCount(has, 'row')}, and ${formatNumber(settings.minRows)} are needed: nothing was judged.`
  }
  const drifted = columns.filter((column) => column.verdict === 'drift')
  const of = `${drifted.length} of ${formatCount(columns.length, 'column')} drifted`
  if (verdict === 'drift') {
    return `${[...drifted.slice(0, MOST_TOLD).map(changeWords), of].join('; ')} · ${rows}`
  }
  if (verdict === 'stable') return `No column changed by more than its tolerance: ${of} · ${rows}`
  const first = columns.find((column) => column.verdict === 'inconclusive')!
  return `${first.name}: ${first.reason} · ${rows}`
}
