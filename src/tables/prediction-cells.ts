import { UserError } from '../platform/errors.ts'
import { isAscending, textOrder } from '../statistics/text-order.ts'
import type { ReadColumns } from './prediction-columns.ts'
import type { Table } from './table.ts'
import { isMissingOrNotFinite, parseDecimal } from './values.ts'

/** A table that has been read, and what messages need. */
export interface Source extends ReadColumns {
  readonly file: string
  readonly table: Table
}

/** The ids of all rows. @throws {UserError} for one that is empty or stands twice. */
export function checkIds(source: Source, name: string): readonly string[] {
  const ids = source.cells.get(name)!
  const empty = ids.indexOf('')
  const twice = firstTwice(ids)
  if (empty >= 0 && !(twice && twice.row < empty)) throw mistake(source, empty, `the id (column "${name}") is empty.`)
  if (!twice) return ids
  const first = `${source.table.rowWord} ${source.lines[twice.before]}`
  throw mistake(source, twice.row, `the id "${ids[twice.row]}" stands twice: here and in ${first}.`)
}

/** The first row whose id stands before, too, and where. */
function firstTwice(ids: readonly string[]): { readonly row: number; readonly before: number } | undefined {
  if (isAscending(ids)) return undefined
  const order = textOrder(ids)
  let found: { row: number; before: number } | undefined
  for (let start = 0; start < order.length; ) {
    let end = start + 1
    while (end < order.length && ids[order[end]!] === ids[order[start]!]) end++
    if (end > start + 1 && !(found && found.row < order[start + 1]!))
      found = { row: order[start + 1]!, before: order[start]! }
    start = end
  }
  return found
}

/** The texts of a column. @throws {UserError} for a cell that is empty, NaN or infinite. */
export function requireValues(source: Source, name: string): readonly string[] {
  const cells = source.cells.get(name)!
  const missing = new Set([...source.distinct(name)].filter(isMissingOrNotFinite))
  if (missing.size > 0)
    throw notAValue(
      source,
      cells.findIndex((text) => missing.has(text)),
      name,
    )
  return cells
}

/** The numbers of a column. @throws {UserError} for a cell that is no finite number, with the hint. */
export function numbersOf(source: Source, name: string, hint?: string): Float64Array {
  const read = source.numbers.get(name)
  if (read) {
    if (read.strange) throw notAValue(source, read.strange.row, name, { text: read.strange.text, hint })
    return read.numbers()
  }
  const cells = source.cells.get(name)!
  const numbers = new Float64Array(cells.length)
  for (let row = 0; row < cells.length; row++) {
    const value = parseDecimal(cells[row]!)
    if (value === undefined) throw notAValue(source, row, name, { hint })
    numbers[row] = value
  }
  return numbers
}

/** The weights of the rows. @throws {UserError} for one below 0, too. */
export function weightsOf(source: Source, name: string): Float64Array {
  const weights = numbersOf(source, name)
  const row = weights.findIndex((weight) => weight < 0)
  if (row >= 0) throw mistake(source, row, `the weight (column "${name}") is ${weights[row]}; it must be 0 or more.`)
  return weights
}

function notAValue(
  source: Source,
  row: number,
  name: string,
  more: { readonly text?: string; readonly hint?: string | undefined } = {},
): UserError {
  const { text = source.cells.get(name)![row]! } = more
  const hint = /^[-+]?\d[\d.]*,[\d.,]*$/.test(text.trim())
    ? POINT
    : (more.hint ?? 'Every row needs a finite value there.')
  const what =
    text.trim() === ''
      ? 'is empty'
      : isMissingOrNotFinite(text)
        ? `is ${text.trim()}`
        : `is "${text}", which is no number`
  return mistake(source, row, `the column "${name}" ${what}.`, hint)
}

const POINT = 'Write numbers with a point, and thousands without a sign between them: 1234.5.'

function mistake({ table, lines }: Source, row: number, message: string, hint?: string): UserError {
  return new UserError(message, { place: table.placeOf(lines[row]!), ...(hint ? { hint } : {}) })
}
