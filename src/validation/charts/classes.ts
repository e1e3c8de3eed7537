import type { Chart, IntervalChart, MatrixChart } from '../../report/report.ts'
import type { Rows } from '../rows.ts'
import { byName } from '../words.ts'
import { groupMean } from './group-mean.ts'
import { rowsByGroup } from './groups.ts'
import { baselineWords, intervalName, modelsOf, type Pair } from './pair.ts'

const MOST_CLASSES = 20
/** With so many classes the eye no longer finds in a matrix what is taken for what. */
const MANY_CLASSES = 8
/** The worst of more classes are shown. */
const MOST_RECALLS = 15
const MOST_MISTAKES = 12

/** Draws which class was taken for which: matrix, recall of each class, the most frequent mistakes. */
export function classCharts(pair: Pair, alpha: number): Chart[] {
  const { classes } = pair.candidate.rows
  return [
    ...(classes.length <= MOST_CLASSES ? [confusion(pair)] : []),
    ...(classes.length > 2 ? recalls(pair, alpha) : []),
    ...(classes.length > MANY_CLASSES ? mistakes(pair, alpha) : []),
  ]
}

function confusion(pair: Pair): MatrixChart {
  const { classes } = pair.candidate.rows
  const order = classes.map((_, code) => code).sort((a, b) => byName(classes[a]!, classes[b]!))
  const names = order.map((code) => classes[code]!)
  const [values, baseline] = modelsOf(pair).map(({ rows }) => {
    const counts = classes.map(() => new Array<number>(classes.length).fill(0))
    rows.truth.forEach((code, row) => {
      counts[code]![rows.predicted[row]!]! += 1
    })
    return order.map((truth) => order.map((taken) => counts[truth]![taken]!))
  })
  return {
    kind: 'matrix',
    id: 'confusion',
    title: 'Confusion matrix',
    xLabel: 'prediction',
    yLabel: 'truth',
    description: `How many test rows of each class were predicted as which class${baseline ? `, and how many more or fewer than by ${pair.baseline!.name}` : ''}.`,
    rows: names,
    columns: names,
    values: values!,
    ...(baseline && { baseline }),
  }
}

/** How much of each class was found, the worst first. */
function recalls(pair: Pair, alpha: number): IntervalChart[] {
  const { candidate, baseline } = pair
  const { rows } = candidate
  const members = rowsByGroup(rows.truth, rows.classes.length)
  const share = (of: Rows, chosen: Uint32Array) =>
    groupMean((row) => Number(of.predicted[row] === of.truth[row]), chosen, of, { alpha, shares: true })
  const found = rows.classes.flatMap((label, code) => {
    const chosen = members[code]!
    if (chosen.length === 0) return []
    const { mean, interval } = share(rows, chosen)
    return [{ label, estimate: mean, interval, ...(baseline && { baseline: share(baseline.rows, chosen).mean }) }]
  })
  if (found.length < 2) return []
  const worst = found.sort((a, b) => a.estimate - b.estimate).slice(0, MOST_RECALLS)
  const which = worst.length < found.length ? `the ${worst.length} worst of ${found.length}` : 'the worst first'
  return [
    {
      kind: 'intervals',
      id: 'recall-by-class',
      title: 'Recall by class',
      xLabel: 'share of the class that was found',
      description: `How much of each class ${candidate.name} found, with its ${intervalName(alpha)}, ${which}${baselineWords(pair)}.`,
      unit: 'fraction',
      rows: worst,
    },
  ]
}

/** The most frequent mistakes, each as the share of its true class. */
function mistakes(pair: Pair, alpha: number): IntervalChart[] {
  const { candidate, baseline } = pair
  const { rows } = candidate
  const { classes } = rows
  const counts = new Map<number, number>()
  rows.truth.forEach((code, row) => {
    const key = code * classes.length + rows.predicted[row]!
    if (code !== rows.predicted[row]) counts.set(key, (counts.get(key) ?? 0) + 1)
  })
  const worst = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST_MISTAKES)
  if (worst.length === 0) return []
  const members = rowsByGroup(rows.truth, classes.length)
  const rowOf = (key: number) => {
    const [truth, taken] = [Math.floor(key / classes.length), key % classes.length]
    const share = (of: Rows) =>
      groupMean((row) => Number(of.predicted[row] === taken), members[truth]!, of, { alpha, shares: true })
    const { mean, interval } = share(rows)
    const then = baseline && { baseline: share(baseline.rows).mean }
    return { label: `${classes[truth]} → ${classes[taken]}`, estimate: mean, interval, ...then }
  }
  return [
    {
      kind: 'intervals',
      id: 'mistakes',
      title: 'Most frequent mistakes',
      xLabel: 'share of the true class, lower is better',
      description: `What ${candidate.name} takes for something else most often, as a share of the true class with its ${intervalName(alpha)}${baselineWords(pair)}.`,
      unit: 'fraction',
      rows: worst.map(([key]) => rowOf(key)),
    },
  ]
}
