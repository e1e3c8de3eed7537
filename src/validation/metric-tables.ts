import { formatValue } from '../platform/format.ts'
import type { ReportTable } from '../report/report.ts'
import type { Question } from './gate.ts'
import type { JudgeInput } from './input.ts'
import { lacking } from './lacking.ts'
import type { Metric } from './metrics/metric.ts'
import { findMetric, METRICS, metricFromFile } from './metrics/registry.ts'
import { metricValue } from './metrics/value.ts'
import type { Rows } from './rows.ts'
import type { Sides } from './sides.ts'
import { hasSampling } from './tests.ts'
import { sliceName } from './words.ts'

/** A value of the file that is further than this from the one computed is worth a word. */
const SAME = 1e-6
/** Slices shown, largest first. */
const MOST_SLICES = 50

export interface MetricTable {
  readonly table: ReportTable
  readonly candidate: Readonly<Record<string, number>>
  readonly baseline: Readonly<Record<string, number>>
  /** One sentence for each metric whose file says something else than its rows. */
  readonly mismatches: readonly string[]
}

/** Gathers the metrics of both models: those that rows give win over the files'. */
export function metricTable(sides: Sides, input: JudgeInput, asked: readonly Question[]): MetricTable {
  const file = input.candidate.metrics
  const before = input.baseline.kind === 'present' ? input.baseline.metrics : {}
  const wanted = [...asked.map(({ metric }) => metric), ...Object.keys(file).map(findMetric)]
  const known = new Set([
    ...METRICS.filter(({ onRequest }) => !onRequest),
    ...wanted.filter((metric) => metric !== undefined),
  ])
  const fromRows = [...known].filter((metric) => sides.candidate && !lacking(metric, sides.candidate))
  const mismatches: string[] = []
  const candidate: Record<string, number> = { ...file }
  const baseline: Record<string, number> = { ...before }
  for (const metric of fromRows) {
    const value = metricOf(metric, sides.candidate)
    const written = metricFromFile(metric.name, file)
    if (
      value !== undefined &&
      written !== undefined &&
      Math.abs(value - written) > SAME * Math.max(Math.abs(value), Math.abs(written))
    )
      mismatches.push(
        `${metric.title} is ${formatValue(value, metric.unit)} by the rows and ${formatValue(written, metric.unit)} in the metrics file: the rows count.`,
      )
    place(candidate, metric, value)
    place(baseline, metric, metricOf(metric, sides.baseline))
  }
  const names = [
    ...new Set([
      ...asked.map(({ name }) => findMetric(name)?.name ?? name),
      ...fromRows.map(({ name }) => name),
      ...Object.keys(candidate),
    ]),
  ]
  const named = new Map([...known].map((metric) => [metric.name, metric]))
  const rows = names
    .filter((name) => candidate[name] !== undefined)
    .map((name) => row(name, named.get(name) ?? findMetric(name), candidate, baseline))
  const other = input.baseline.kind === 'present' ? input.baseline.name : undefined
  return {
    table: {
      id: 'metrics',
      title: 'Metrics',
      columns: [
        { title: 'metric' },
        ...(other ? [other] : []).map(right),
        right(input.candidate.name),
        ...(other ? ['difference'] : []).map(right),
      ],
      rows: rows.map(([title, then, now, difference]) => (other ? [title, then, now, difference] : [title, now])),
    },
    candidate,
    baseline,
    mismatches,
  }
}

const right = (title: string) => ({ title, align: 'right' as const })

/** Puts a computed value under the metric's own name, in place of what the file calls it. */
function place(into: Record<string, number>, metric: Metric, value: number | undefined): void {
  if (value === undefined) return
  for (const key of Object.keys(into)) if (findMetric(key) === metric) delete into[key]
  into[metric.name] = value
}

function row(
  name: string,
  metric: Metric | undefined,
  ours: Readonly<Record<string, number>>,
  theirs: Readonly<Record<string, number>>,
): [string, string | null, string, string | null] {
  const value = ours[name]!
  const before = theirs[name]
  const write = (x: number): string => formatValue(x, metric?.unit)
  return [
    metric?.title ?? name,
    before === undefined ? null : write(before),
    write(value),
    before === undefined ? null : gap(metric, value, before),
  ]
}

function gap(metric: Metric | undefined, value: number, before: number): string {
  const relative = (metric?.defaultMargin.kind ?? 'relative') === 'relative' && before > 0
  const unit = relative ? 'relative' : metric?.unit === 'fraction' ? 'pp' : undefined
  const change = relative ? value / before - 1 : value - before
  return change === 0 ? 'equal' : `${change > 0 ? '▲' : '▼'} ${formatValue(Math.abs(change), unit)}`
}

/** Computes the metric that gates speak of (else the task's usual one) for each value of each slice column. */
export function sliceTable(sides: Sides, input: JudgeInput, asked: readonly Question[]): ReportTable[] {
  const { candidate } = sides
  if (!candidate) return []
  const metric = mainMetric(candidate, asked)
  const columns = [...new Set([...asked.flatMap(({ gate }) => [gate.slice ?? []].flat()), ...(input.slices ?? [])])]
  return columns
    .filter((column) => candidate.columns.has(column))
    .map((column) => {
      const values = sides.valuesOf(column, metric.name).map((value) => ({ value, ...sides.slice({ column, value }) }))
      const largest = values.sort((a, b) => b.candidate!.n - a.candidate!.n).slice(0, MOST_SLICES)
      const write = (rows: Rows | undefined): string | null => {
        const found = metricOf(metric, rows)
        return found === undefined ? null : formatValue(found, metric.unit)
      }
      return {
        id: `slices:${column}`,
        title: `${metric.title} by ${column}`,
        columns: [{ title: column }, right('rows'), ...(sides.baseline ? [right('before')] : []), right('now')],
        rows: largest.map(({ value, candidate: ours, baseline: theirs }) => [
          sliceName(value),
          ours!.n,
          ...(sides.baseline ? [write(theirs)] : []),
          write(ours),
        ]),
        ...(values.length > MOST_SLICES && { caption: `The ${MOST_SLICES} largest of ${values.length}.` }),
      }
    })
}

/** The metric of the first gate that rows can answer, else accuracy or RMSE. */
function mainMetric(rows: Rows, asked: readonly { readonly metric: Metric | undefined }[]): Metric {
  const fits = asked.flatMap(({ metric }) => (metric && !lacking(metric, rows) && hasSampling(metric) ? [metric] : []))
  return fits[0] ?? findMetric({ numbers: 'rmse', lists: 'ndcg@10', classes: 'accuracy' }[rows.kind])!
}

/** A metric of these rows; `undefined` where it is not defined. */
function metricOf(metric: Metric, rows: Rows | undefined): number | undefined {
  if (!rows || rows.n === 0 || lacking(metric, rows)) return undefined
  const value = metricValue(metric, rows)
  return Number.isFinite(value) ? value : undefined
}
