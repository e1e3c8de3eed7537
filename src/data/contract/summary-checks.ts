import { formatCount, formatNumber } from '../../platform/format.ts'
import { canonicalClass } from '../../tables/values.ts'
import { type Check, findingOf, found, Tally } from './check.ts'
import type { Level, Value } from './contract.ts'
import type { Figure } from './figures.ts'
import { lackingFinding, tooMany } from './key-checks.ts'
import { type Range, withinOf } from './limits.ts'
import { type ColumnAsk, columnId } from './value-checks.ts'

/** A column as a whole. */
export interface SummaryAsk {
  readonly column: string
  readonly level: Level
}

/** What is asked of a column as a whole: its name, the words for it, and whether it is the value of one row. */
export interface Asked {
  readonly kind: string
  readonly noun: string
  /** Then it is never told. */
  readonly isOfRow?: boolean
}

/** Asks that a figure of a column lies within limits. */
export function figureCheck(
  { column, level }: SummaryAsk,
  { kind, noun, isOfRow = false }: Asked,
  range: Range,
  start: () => Figure,
): Check {
  const isWithin = withinOf(range)
  return {
    id: columnId(column, kind),
    title: column,
    needed: `${noun} ${range.words}`,
    level,
    columns: [column],
    start: () => {
      const figure = start()
      return {
        look: figure.look,
        finish: (facts) => {
          const lacking = lackingFinding([column], facts)
          if (lacking) return lacking
          const { judged, unreadable } = figure
          const value = figure.of(facts.rows)
          if (value === undefined) return tooMany()
          if (unreadable > 0) {
            const reason = `There is no ${noun}: ${formatNumber(unreadable)} of ${formatCount(judged, 'value')} cannot be read.`
            return found('fail', reason, unreadable, judged)
          }
          if (Number.isNaN(value)) return found('fail', `There are too few values for a ${noun}.`, 1, judged)
          const isGood = isWithin(value)
          const [told, not] = [isOfRow ? '' : ` ${formatNumber(value)}`, isGood ? '' : ' not']
          const compared = isGood && told ? '' : `${told && ','}${not} ${range.words}`
          const reason = `The ${noun} of ${formatCount(judged, 'value')} is${told}${compared}.`
          return {
            ...found(isGood ? 'pass' : 'fail', reason, isGood ? 0 : 1, judged),
            ...(told && { value, unit: '' }),
          }
        },
      }
    },
  }
}

/** Asks that each of some values stands in a column. */
export function containsCheck({ column, level }: SummaryAsk, values: readonly Value[]): Check {
  const keyOf = (value: Value) =>
    typeof value === 'string' ? `text ${value}` : `class ${canonicalClass(String(value))}`
  return {
    id: columnId(column, 'contains'),
    title: column,
    needed: `each of ${formatCount(values.length, 'value')}`,
    level,
    columns: [column],
    start: () => {
      const left = new Set(values.map(keyOf))
      const hasClasses = values.some((value) => typeof value !== 'string')
      return {
        look: (batch) => {
          if (left.size === 0) return
          const missing = batch.missing(column)
          const texts = batch.texts(column)
          for (let row = 0; row < batch.rows; row++) {
            if (missing[row]) continue
            left.delete(`text ${texts[row]}`)
            if (hasClasses) left.delete(`class ${canonicalClass(texts[row]!)}`)
          }
        },
        finish: (facts) => {
          const lacking = lackingFinding([column], facts)
          if (lacking) return lacking
          const all = formatCount(values.length, 'value')
          if (left.size === 0) return found('pass', `Each of ${all} is there.`, 0, values.length)
          return { ...found('fail', `${left.size} of ${all} are nowhere.`, left.size, values.length), unit: 'values' }
        },
      }
    },
  }
}

/** Asks that values are missing. */
export function emptyCheck({ column, level, tolerate }: ColumnAsk): Check {
  const words = { noun: 'row', one: 'has a value', many: 'have a value' }
  return {
    id: columnId(column, 'empty'),
    title: column,
    needed: 'always missing',
    level,
    columns: [column],
    start: () => {
      const tally = new Tally()
      return {
        look: (batch) => {
          const missing = batch.missing(column)
          tally.judged += batch.rows
          for (let row = 0; row < batch.rows; row++) {
            if (!missing[row]) tally.add(batch, row, () => batch.text(column, row))
          }
        },
        finish: (facts) => lackingFinding([column], facts) ?? findingOf(tally, words, tolerate),
      }
    },
  }
}

/** Asks that each number is greater than the one before it, or with `isStrict` false not smaller; with `sign` −1 the other way round. */
export function orderCheck({ column, level, tolerate }: ColumnAsk, sign: 1 | -1, isStrict: boolean): Check {
  const word = sign === 1 ? 'increasing' : 'decreasing'
  const words = { noun: 'value', one: 'is out of order', many: 'are out of order' }
  return {
    id: columnId(column, word),
    title: column,
    needed: isStrict ? `strictly ${word}` : word,
    level,
    columns: [column],
    start: () => {
      const tally = new Tally()
      let before = Number.NaN
      return {
        look: (batch) => {
          const missing = batch.missing(column)
          const values = batch.values(column, 'number')
          for (let row = 0; row < batch.rows; row++) {
            if (missing[row]) continue
            const step = sign * (values[row]! - before)
            const isGood = tally.judged++ === 0 ? !Number.isNaN(values[row]) : isStrict ? step > 0 : step >= 0
            if (!isGood) tally.add(batch, row, () => batch.text(column, row))
            before = values[row]!
          }
        },
        finish: (facts) => lackingFinding([column], facts) ?? findingOf(tally, words, tolerate),
      }
    },
  }
}
