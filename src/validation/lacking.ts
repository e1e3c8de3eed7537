import type { Metric } from './metrics/metric.ts'
import type { Rows } from './rows.ts'

/** What rows are of, in the words of tasks. */
const TASKS = { numbers: 'regression', lists: 'ranking', classes: 'classification' } as const

/** What to write where a task was guessed wrongly. */
export const IF_NUMBERS = 'If the labels are numbers to be predicted, set "task: regression".'
const IF_CLASSES = 'If the labels are classes, set "task: multiclass".'

/** What to do about a metric of numbers where the labels are taken for classes, and the other way around. */
export function taskRemedy({ task }: Metric, { kind }: Rows): string | undefined {
  if (task === 'regression' && kind === 'classes') return IF_NUMBERS
  return task === 'classification' && kind === 'numbers' ? IF_CLASSES : undefined
}

/** Why a metric cannot be computed from these rows; `undefined` when it can. */
export function lacking(metric: Metric, rows: Rows): string | undefined {
  const { title, task, needs } = metric
  if (task !== 'any' && task !== TASKS[rows.kind])
    return `${title} is a metric of ${task}, and the rows are those of ${TASKS[rows.kind]}`
  const missing = task === 'classification' ? lackingScores(metric, rows) : lackingColumn(needs, rows)
  if (missing) return `${title} ${missing}`
  const more = metric.lacks?.(rows)
  return more && `${title} cannot be computed: ${more}`
}

function lackingColumn(needs: Metric['needs'], rows: Rows): string | undefined {
  if (needs === 'quantiles' && !rows.quantiles?.size) return 'needs columns "quantile_<p>", such as "quantile_0.9"'
  if (needs === 'time' && !rows.byTime)
    return 'needs the order of the rows: set columns.time, and write that column into the predictions'
  return undefined
}

function lackingScores({ needs, positive }: Metric, rows: Rows): string | undefined {
  const two = rows.classes.length <= 2
  const [one, other] = rows.classes
  if (positive && two && rows.positive < 0)
    return other === undefined
      ? `needs rows of the positive class, and every row is "${one}": take test rows of both classes, or set columns.positive to ${one} where that is the positive one`
      : `needs to know the positive class: set columns.positive to ${one} or ${other}`
  if (needs === 'prediction') return undefined
  if (!(two ? rows.score : rows.scores))
    return two
      ? `needs the column "score"${rows.positive < 0 ? '' : ` or "score_${rows.classes[rows.positive]}"`}, the probability of the positive class`
      : `needs a column "score_<class>" for each of the ${rows.classes.length} classes`
  const outside = (scores: Float64Array | undefined) => scores?.some((score) => !(score >= 0 && score <= 1)) ?? false
  if (needs === 'probability' && (two ? outside(rows.score) : rows.scores!.some(outside)))
    return 'needs probabilities, and some scores lie outside 0 and 1'
  const most = needs === 'probability' && !two ? largestSum(rows.scores!) : 0
  // Scores that were written with two digits may add up to a little more; classes that no row has may be missing.
  if (most > 1.01 + 0.005 * rows.classes.length)
    return `needs probabilities, and the scores of the classes of one row add up to ${Number(most.toPrecision(3))}: divide them by their sum`
  return undefined
}

/** The largest sum of the scores of a row. */
function largestSum(scores: readonly Float64Array[]): number {
  let most = 0
  for (let row = 0; row < scores[0]!.length; row++) {
    let sum = 0
    for (const column of scores) sum += column[row]!
    most = Math.max(most, sum)
  }
  return most
}
