import { UserError } from '../platform/errors.ts'
import { runsOf } from '../tables/number-cuts.ts'
import { type ReferenceColumn, referenceColumn } from './reference-column.ts'
import type { ColumnSample, Reference, RowSample } from './sample.ts'
import type { DriftSettings } from './settings.ts'
import { list } from './words.ts'

/** A column that is judged, with both its sides. */
export interface JudgedColumn {
  readonly name: string
  readonly reference: Exclude<ReferenceColumn, { kind: 'date' }>
  readonly current: ColumnSample
}

/** What becomes of each column. */
export interface Roles {
  readonly judged: readonly JudgedColumn[]
  /** Never judged, and why: `id`, `time`, … */
  readonly left: readonly { readonly name: string; readonly why: string }[]
  /** Keys of the reference, of which today's rows share values: requests that came twice, or a join gone wrong. */
  readonly repeated: readonly string[]
  /** The reference has them, today's rows do not. */
  readonly vanished: readonly string[]
  /** Today's rows have them, the reference does not. */
  readonly appeared: readonly string[]
}

/**
 * Decides which columns are judged: all that both sides have, but for id, time, label, dates, counters and keys, and what
 * the user leaves out.
 * @throws {UserError} when a listed column is on neither side, and when the two sides have no column in common.
 */
export function rolesOf(reference: Reference, current: RowSample, settings: DriftSettings): Roles {
  const known = Object.keys(reference.kind === 'rows' ? Object.fromEntries(reference.columns) : reference.columns)
  const wanted = new Set(settings.columns ?? [])
  const lost = [...wanted].filter((name) => !known.includes(name) && !current.columns.has(name))
  if (lost.length > 0)
    throw new UserError(
      `There is no column ${list(lost.map((name) => `"${name}"`))}: neither in ${reference.name} nor in ${current.name}.`,
      {
        hint: `The reference has ${list(known, 8)}.`,
      },
    )
  const left: { name: string; why: string }[] = []
  const repeated: string[] = []
  const judged: JudgedColumn[] = []
  const vanished: string[] = []
  for (const name of known) {
    const why = settledBy(name, settings)
    if (why === 'not asked for') continue
    const column = current.columns.get(name)
    const side = referenceColumn(reference, name)!
    if (column && isKey(side) && repeats(column)) repeated.push(name)
    const reason = why ?? (side.kind === 'date' ? 'dates' : column && keyWords(side, column))
    if (reason !== undefined) left.push({ name, why: reason })
    else if (column === undefined) vanished.push(name)
    else judged.push({ name, reference: side as JudgedColumn['reference'], current: column })
  }
  const today = [...current.columns.keys()]
  if (known.length > 0 && !known.some((name) => current.columns.has(name)))
    throw new UserError(`${current.name} has no column of ${reference.name}.`, {
      hint: `The reference has ${list(known, 8)}; the current data has ${list(today, 8)}. ${/[;\t|]/.test(today.join()) ? 'Are its columns separated by commas?' : 'Is monitor.map right?'}`,
    })
  const appeared = today.filter((name) => !known.includes(name) && !settledBy(name, settings))
  refuseNested(vanished, appeared)
  return { judged, left, repeated, vanished, appeared }
}

/** Columns that are all there under one key are a path that is missing, and no drift. */
function refuseNested(vanished: readonly string[], appeared: readonly string[]): void {
  const [first] = vanished
  const nested = first === undefined ? undefined : appeared.find((name) => name.endsWith(`.${first}`))
  if (first === undefined || nested === undefined) return
  const key = nested.slice(0, -first.length - 1)
  if (!vanished.every((name) => appeared.includes(`${key}.${name}`))) return
  throw new UserError(`The current data has "${nested}" where the reference has "${first}".`, {
    hint: `Write \`monitor: { map: { features: $.${key} } }\`.`,
  })
}

/** What a column that vanished may be called today: the same letters, or the only column that came when one went. */
export function newNameOf(name: string, { vanished, appeared }: Roles): string | undefined {
  const letters = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
  const alike = appeared.find((other) => letters(other) === letters(name) && letters(name) !== '')
  return alike ?? (vanished.length === 1 && appeared.length === 1 ? appeared[0] : undefined)
}

/** Why a column is not looked at whatever it holds. */
function settledBy(name: string, settings: DriftSettings): string | undefined {
  if (name === settings.id) return 'the id'
  if (name === settings.time) return 'the time'
  if (name === settings.label) return 'the label'
  if (settings.ignore?.includes(name)) return 'ignored'
  if (settings.columns && name !== settings.prediction && !settings.columns.includes(name)) return 'not asked for'
  return undefined
}

const isKey = (side: ReferenceColumn): boolean => (side.kind === 'number' || side.kind === 'category') && side.isKey

/** Tells a column in which half of the rows have a value that another row has, too. */
function repeats({ numbers, texts, others }: ColumnSample): boolean {
  if (others > 0) return false
  const rows = [...texts.values()].reduce((sum, more) => sum + more, numbers.length)
  return rows > 0 && runsOf(numbers).values.length + texts.size <= rows / 2
}

/** A counter rises with every row of today, and no two rows of the reference share a value of it. */
function keyWords(side: ReferenceColumn, column: ColumnSample): string | undefined {
  if (side.kind === 'category') return side.isKey ? 'different in nearly every row' : undefined
  if (side.kind !== 'number') return undefined
  if (side.isKey) return 'numbered rows'
  return side.isUnique && column.rising ? 'a counter' : undefined
}
