import { formatCount, formatNumber, formatValue } from '../platform/format.ts'
import type { Check } from '../report/report.ts'
import { neededWords } from './check-id.ts'
import type { Question } from './gate.ts'
import { HOPELESS } from './power.ts'
import { differenceUnit, intervalWords, moveWords, range } from './words.ts'

interface Facts {
  readonly visible?: number | undefined
  readonly rowsNeeded?: number | 'none' | 'open' | undefined
  /** All rows, of which a recall counts some. */
  readonly rows?: number | undefined
  readonly remark?: string | undefined
}

/** Says in a sentence or two why a check came out as it did, what would change it, and what the rows can see at all. */
export function reasonOf(
  question: Question,
  check: Check,
  { visible, rowsNeeded, rows = check.n, remark }: Facts,
): string {
  // A difference that was proven is seen, whatever the odds were.
  const seen =
    visible === undefined || check.verdict === 'fail'
      ? undefined
      : `These ${unitWord(question) === 'row' ? 'rows' : 'queries'} can see a difference of ${formatValue(visible, differenceUnit(check))}.`
  const parts = [
    `${check.title} is ${standing(check)}${ending(question, check)}.`,
    check.method === 'point' ? bareWords(question) : undefined,
    rowsNeeded === undefined ? undefined : advice(rowsNeeded, rows, unitWord(question)),
    remark,
    seen,
  ]
  return parts.filter((part) => part !== undefined).join(' ')
}

/** What a metric counts: a row, or the query that rows belong to. */
export const unitWord = ({ metric }: Pick<Question, 'metric'>): 'row' | 'query' => (metric?.units ? 'query' : 'row')

const bareWords = ({ metric }: Question): string =>
  `This is a point estimate, no error rate${metric?.noSampling ? `: ${metric.noSampling}` : ''}.`

function standing(check: Check): string {
  if (check.estimate !== undefined) return moveWords(check)
  if (check.value === null) return 'not defined on these rows'
  const unit = check.valueUnit
  const certainty = check.interval ? ` (${intervalWords(check.confidence!)} ${range(check.interval, unit)})` : ''
  return formatValue(check.value, unit) + certainty
}

/** What the standing means for the gate. */
function ending(question: Question, { verdict, unit }: Check): string {
  const needed = neededWords({ ...question, level: 'block' }, (value) => formatValue(value, unit))
  if (verdict === 'pass') return `, as needed: ${needed}`
  return `; needed: ${needed}${verdict === 'fail' ? suspicion(question) : '. Too uncertain to tell'}`
}

/** A gain beyond its cap seldom is one. */
const suspicion = ({ rule }: Question): string =>
  rule === 'capped'
    ? '. Too good to be true: look for test rows or labels that leaked into the training, and for other test rows'
    : ''

/** Says how many rows would decide a check, as far as an interval with two ends can tell. */
export function advice(rows: number | 'none' | 'open', have: number | undefined, unit: 'row' | 'query'): string {
  const units = unit === 'row' ? 'rows' : 'queries'
  if (rows === 'open') return `Too few ${units} carry it for an interval with two ends.`
  if (rows === 'none')
    return `Not even ${formatNumber(HOPELESS)} times as many ${units} would decide it: the estimate lies too close to the limit.`
  return `About ${formatCount(rows, unit)} would decide it if the figures stay as they are; there are ${formatNumber(have ?? 0)}.`
}
