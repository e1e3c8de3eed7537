import { canonicalClass } from '../../tables/values.ts'
import type { CellBatch } from './cell-batch.ts'
import { type Check, findingOf, found, idPart, Tally, type Words } from './check.ts'
import type { Bounds, ColumnType, Level, Value } from './contract.ts'
import { boundsWords, type Range, withinOf } from './limits.ts'
import type { Pattern } from './pattern.ts'

/** What all checks of a column share. */
export interface ColumnAsk {
  readonly column: string
  readonly level: Level
  /** So many of the values that are judged may break it, as a share. */
  readonly tolerate: number
  /** Tells two checks of one kind apart. */
  readonly mark?: string
}

/** Tells of a row whether its value is good. */
type Test = (row: number) => boolean

const VALUE = 'value'

/** The id of a check of a column. */
export const columnId = (column: string, kind: string, mark = ''): string => `:${idPart(column)}:${kind}${mark}`

/** Makes a check of every value that is not missing. */
export function valueCheck(
  ask: ColumnAsk,
  kind: string,
  words: { readonly needed: string; readonly one: string; readonly many: string },
  testOf: (batch: CellBatch) => Test,
): Check {
  const { column, level, tolerate, mark } = ask
  const told: Words = { noun: VALUE, ...words }
  return {
    id: columnId(column, kind, mark),
    title: column,
    needed: words.needed,
    level,
    columns: [column],
    start: () => {
      const tally = new Tally()
      return {
        look: (batch) => {
          const missing = batch.missing(column)
          const isGood = testOf(batch)
          for (let row = 0; row < batch.rows; row++) {
            if (missing[row]) continue
            tally.judged++
            if (!isGood(row)) tally.add(batch, row, () => batch.text(column, row))
          }
        },
        finish: ({ columns }) => (columns.has(column) ? findingOf(tally, told, tolerate) : absentFinding(column)),
      }
    },
  }
}

/** Says of a check that its column is not there; that the column must be there is a check of its own. */
const absentFinding = (column: string) => found('skipped', `There is no column "${column}".`, 0, 0)

const TYPE_WORDS: Readonly<Record<ColumnType, string>> = {
  integer: 'integer',
  number: 'number',
  boolean: 'true or false',
  date: 'date',
  text: 'text',
}

/** Asks that every value is of a type. Every value is a text. */
export function typeCheck(ask: ColumnAsk, type: Exclude<ColumnType, 'text'>): Check {
  const name = TYPE_WORDS[type]
  const noun = type === 'boolean' ? name : `${type === 'integer' ? 'an' : 'a'} ${name}`
  const many = type === 'boolean' ? `are not ${name}` : `are no ${name}s`
  const needed = type === 'date' ? 'a date, as 2024-01-31' : type === 'number' ? 'a number, as 1234.5' : noun
  const one = type === 'boolean' ? `is not ${name}` : `is no ${name}`
  return valueCheck(ask, 'type', { needed, one, many }, (batch) => {
    const values = batch.values(ask.column, type === 'integer' ? 'number' : type)
    return type === 'integer' ? (row) => Number.isInteger(values[row]) : (row) => !Number.isNaN(values[row])
  })
}

/**
 * Asks that every value lies within limits.
 * @param passOver whether what is no number, or no time, is left to the check of the type; else it breaks this one
 */
export function rangeCheck(ask: ColumnAsk, range: Range, passOver = false): Check {
  const { kind, words } = range
  const isWithin = withinOf(range)
  const wrong = `not ${words}`
  return valueCheck(ask, 'range', { needed: words, one: `is ${wrong}`, many: `are ${wrong}` }, (batch) => {
    const values = batch.values(ask.column, kind)
    return (row) => {
      const value = values[row]!
      return Number.isNaN(value) ? passOver : isWithin(value)
    }
  })
}

/** Asks that every value is one of a set, or with `not` none of it. */
export function setCheck(ask: ColumnAsk, values: readonly Value[], not: boolean): Check {
  const texts = new Set(values.filter((value) => typeof value === 'string'))
  const classes = new Set(
    values.filter((value) => typeof value !== 'string').map((value) => canonicalClass(String(value))),
  )
  const isIn = (text: string) => texts.has(text) || (classes.size > 0 && classes.has(canonicalClass(text)))
  const shown = values.slice(0, 5).map((value) => JSON.stringify(value))
  const list = shown.join(', ') + (values.length > 5 ? ` and ${values.length - 5} more` : '')
  const words = not
    ? { needed: `none of ${list}`, one: 'is a value that may not be', many: 'are values that may not be' }
    : { needed: `one of ${list}`, one: 'is not in the set', many: 'are not in the set' }
  return valueCheck(ask, not ? 'not-in' : 'set', words, (batch) => {
    const cells = batch.texts(ask.column)
    return not ? (row) => !isIn(cells[row]!) : (row) => isIn(cells[row]!)
  })
}

/** So many answers of a pattern are remembered: a column of few values is matched once a value. */
const REMEMBERED = 10_000

/** Asks that every value has a form, or with `not` that none has it. */
export function patternCheck(ask: ColumnAsk, pattern: Pattern, source: string, not = false): Check {
  const known = new Map<string, boolean>()
  let hasMany = false
  const matches = (text: string): boolean => {
    // A column of many values hardly has one again: then remembering costs more than matching.
    if (hasMany) return pattern(text)
    let answer = known.get(text)
    if (answer !== undefined) return answer
    answer = pattern(text)
    if (text.length < 200) known.set(text, answer)
    hasMany = known.size >= REMEMBERED
    return answer
  }
  const form = `of the form ${source}`
  const words = not
    ? { needed: `not ${form}`, one: 'has a form that may not be', many: 'have a form that may not be' }
    : { needed: form, one: 'has another form', many: 'have another form' }
  return valueCheck(ask, not ? 'not-pattern' : 'pattern', words, (batch) => {
    const cells = batch.texts(ask.column)
    return (row) => matches(cells[row]!) !== not
  })
}

/** Asks for a number of characters (code points). */
export function lengthCheck(ask: ColumnAsk, bounds: Bounds): Check {
  const { min = 0, max = Infinity } = bounds
  const needed = `${boundsWords(bounds)} characters`
  const words = { needed, one: `has not ${needed}`, many: `have not ${needed}` }
  return valueCheck(ask, 'length', words, (batch) => {
    const cells = batch.texts(ask.column)
    return (row) => {
      const length = charactersOf(cells[row]!)
      return length >= min && length <= max
    }
  })
}

/** Counts code points: the two halves of one outside the basic plane are one. */
export function charactersOf(text: string): number {
  let pairs = 0
  for (let at = 0; at < text.length; at++) if ((text.charCodeAt(at) & 0xfc00) === 0xd800) pairs++
  return text.length - pairs
}

/** Asks that values are there: none may be missing, or at most a share of the rows. */
export function nullsCheck({ column, level, tolerate, mark }: ColumnAsk): Check {
  const words: Words = { noun: 'row', one: 'has no value', many: 'have no value' }
  return {
    id: columnId(column, 'nulls', mark),
    title: column,
    needed: tolerate > 0 ? `at most ${Number((tolerate * 100).toFixed(6))} % missing` : 'never missing',
    level,
    columns: [column],
    start: () => {
      const tally = new Tally()
      return {
        look: (batch) => {
          const missing = batch.missing(column)
          tally.judged += batch.rows
          for (let row = 0; row < batch.rows; row++) if (missing[row]) tally.add(batch, row)
        },
        finish: ({ columns }) => {
          if (!columns.has(column)) return absentFinding(column)
          const finding = findingOf(tally, words, tolerate)
          // Missing values that may be are nothing to look into.
          return finding.verdict === 'pass' ? { ...finding, examples: [] } : finding
        },
      }
    },
  }
}
