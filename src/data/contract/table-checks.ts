import { formatCount } from '../../platform/format.ts'
import { type Check, type Finding, found, type TableFacts, Tally, twinOf } from './check.ts'
import type { Bounds, Fresh, Level } from './contract.ts'
import { lackingFinding } from './key-checks.ts'
import { boundsWords } from './limits.ts'
import { columnId } from './value-checks.ts'

/** A check of what is known of a table once it was read. */
const factCheck = (
  base: Pick<Check, 'id' | 'title' | 'needed' | 'level'>,
  finish: (table: TableFacts) => Finding,
  columns: readonly string[] = [],
): Check => ({ ...base, columns, start: () => ({ finish }) })

/** Asks for a number of rows. */
export function rowsCheck(bounds: Bounds, level: Level, id = '#rows'): Check {
  const { min = 0, max = Infinity } = bounds
  const needed = `${boundsWords(bounds)} ${(bounds.max ?? bounds.min) === 1 ? 'row' : 'rows'}`
  return factCheck({ id, title: 'rows', needed, level }, ({ rows }) => {
    const isGood = rows >= min && rows <= max
    return {
      ...found(
        isGood ? 'pass' : 'fail',
        `The table has ${formatCount(rows, 'row')}${isGood ? '' : `, not ${needed}`}.`,
      ),
      value: rows,
      unit: 'rows',
    }
  })
}

/** Asks that a column is there, in every file of the table. */
export function presentCheck(column: string, level: Level): Check {
  const base = { id: columnId(column, 'present'), title: column, needed: 'there', level }
  const finish = (facts: TableFacts) => {
    const { columns, lacking } = facts
    if (!columns.has(column)) {
      const twin = twinOf(column, facts)
      return found('fail', `There is no column "${column}"${twin ? `, but one that is named "${twin}"` : ''}.`, 1)
    }
    const file = lacking.get(column)
    return file === undefined
      ? found('pass', 'The column is there.')
      : found('fail', `${file} has no column "${column}".`, 1)
  }
  // Of JSONL a column is known by the rows that have it: it must be read.
  return factCheck(base, finish, [column])
}

/** Asks that a column is not there. */
export function forbiddenCheck(column: string, level: Level): Check {
  const base = { id: columnId(column, 'forbidden'), title: column, needed: 'not there', level }
  const finish = ({ columns }: TableFacts) =>
    columns.has(column)
      ? found('fail', `There is a column "${column}", which must not be there.`, 1)
      : found('pass', 'The column is not there.')
  return factCheck(base, finish, [column])
}

const MOST_NAMES = 10

/** Asks that there are no columns but those that are listed. */
export function extraColumnsCheck(listed: ReadonlySet<string>, level: Level): Check {
  const base = { id: '#columns', title: 'columns', needed: 'only those that are listed', level }
  return factCheck(base, ({ columns }) => {
    const extra = [...columns].filter((column) => !listed.has(column))
    if (extra.length === 0)
      return found('pass', `Each of the ${formatCount(columns.size, 'column')} is listed.`, 0, columns.size)
    const names = extra
      .slice(0, MOST_NAMES)
      .map((column) => `"${column}"`)
      .join(', ')
    const more = extra.length > MOST_NAMES ? ` and ${extra.length - MOST_NAMES} more` : ''
    const reason = `${formatCount(extra.length, 'column')} not listed in the contract: ${names}${more}.`
    return { ...found('fail', reason, extra.length, columns.size), unit: 'columns' }
  })
}

/** Asks for a number of columns. */
export function columnCountCheck(bounds: Bounds, level: Level): Check {
  const { min = 0, max = Infinity } = bounds
  const needed = `${boundsWords(bounds)} ${(bounds.max ?? bounds.min) === 1 ? 'column' : 'columns'}`
  return factCheck({ id: '#columns:count', title: 'columns', needed, level }, ({ columns: { size } }) => {
    const isGood = size >= min && size <= max
    const reason = `The table has ${formatCount(size, 'column')}${isGood ? '' : `, not ${needed}`}.`
    return { ...found(isGood ? 'pass' : 'fail', reason), value: size, unit: 'columns' }
  })
}

/** Asks that the columns are these, in this order. */
export function columnOrderCheck(listed: readonly string[], level: Level): Check {
  const base = { id: '#columns:order', title: 'columns', needed: 'in the order that is listed', level }
  return factCheck(base, ({ columns }) => {
    const names = [...columns]
    const at = Array.from({ length: Math.max(names.length, listed.length) }).findIndex((_, i) => names[i] !== listed[i])
    if (at < 0) return found('pass', `The ${formatCount(names.length, 'column')} are in order.`, 0, names.length)
    const [wanted, there] = [listed[at], names[at]].map((name) => (name === undefined ? 'none' : `"${name}"`))
    return { ...found('fail', `Column ${at + 1} is ${there}, not ${wanted}.`, 1, names.length), unit: 'columns' }
  })
}

const DAY_MS = 864e5
/** A clock may be in another zone; beyond that a time lies in the future. */
const TOLERATED_FUTURE_MS = DAY_MS

/**
 * Asks how far back the newest time of a column lies. A time more than a day in the future says nothing about the age and is
 * passed over, so that one slip of the pen does not make old data new.
 */
export function freshCheck({ column, within, level = 'block' }: Fresh): Check {
  const needed = `not older than ${daysText(within.ms)}`
  return {
    id: '#fresh',
    title: column,
    needed,
    level,
    columns: [column],
    start: ({ now }) => {
      const latest = now.getTime() + TOLERATED_FUTURE_MS
      const future = new Tally()
      let newest = -Infinity
      let values = 0
      return {
        look: (batch) => {
          const times = batch.values(column, 'date')
          const missing = batch.missing(column)
          for (let row = 0; row < batch.rows; row++) {
            const time = times[row]!
            values += 1 - missing[row]!
            if (time > latest) future.add(batch, row, () => batch.text(column, row), 'in the future')
            else if (time > newest) newest = time
          }
        },
        finish: (facts) => {
          const lacking = lackingFinding([column], facts)
          if (lacking) return lacking
          const { violations, examples } = future
          const passedOver =
            violations > 0 ? ` ${formatCount(violations, 'row')} with a time in the future passed over.` : ''
          if (newest === -Infinity)
            return { ...found('fail', `${noTime(column, values - violations)}${passedOver}`, 1), examples }
          const ageMs = Math.max(now.getTime() - newest, 0)
          const isFresh = ageMs <= within.ms
          const reason = `The newest row is ${daysText(ageMs)} old${isFresh ? '' : `, and may be ${daysText(within.ms)}`}.${passedOver}`
          const value = Math.floor(ageMs / DAY_MS)
          return { ...found(isFresh ? 'pass' : 'fail', reason, isFresh ? 0 : 1), value, unit: 'days', examples }
        },
      }
    },
  }
}

const noTime = (column: string, others: number): string =>
  others > 0
    ? `None of ${formatCount(others, 'value')} of "${column}" is a time such as 2024-01-31.`
    : `There is no time in "${column}".`

/** Writes a length of time in days, and below two days in hours. */
function daysText(ms: number): string {
  return ms < 2 * DAY_MS ? formatCount(Math.floor(ms / 36e5), 'hour') : formatCount(Math.floor(ms / DAY_MS), 'day')
}
