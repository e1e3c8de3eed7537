import { distance } from 'fastest-levenshtein'
import { UserError } from '../platform/errors.ts'
import type { Predictions } from './predictions.ts'
import { openTable } from './read-table.ts'
import type { Table } from './table.ts'
import { canonicalClass, inferTask, isMissingOrNotFinite, parseDecimal } from './values.ts'

/** Which column holds what. Names that are not given are `id`, `label`, `prediction`, and `score` where it exists. */
export interface PredictionColumns {
  readonly id?: string | undefined
  readonly label?: string | undefined
  readonly prediction?: string | undefined
  readonly score?: string | undefined
  readonly weight?: string | undefined
  readonly group?: string | undefined
  readonly time?: string | undefined
  readonly query?: string | undefined
}

/** What the model is for; the first two have classes, the others numbers. */
export type PredictionTask = 'binary' | 'multiclass' | 'regression' | 'ranking' | 'forecast'

/** How a predictions file is read. */
export interface ReadPredictionsOptions {
  readonly columns?: PredictionColumns
  /** Without it `inferTask` decides from the labels. */
  readonly task?: PredictionTask | undefined
  readonly displayPath?: string
  /** The rows need no label: what was predicted stands in for it. */
  readonly unlabelled?: boolean
}

/**
 * Reads a predictions file (CSV, JSONL or Parquet; design §1.4). Labels and predictions come out as numbers
 * (`Float64Array`) for regression, ranking and forecast, else as class names in one spelling, so that `1`, `1.0` and
 * `"1"` agree. Columns with another role than id, label, prediction, score and weight stay available for slices.
 * @throws {UserError} with file and line for a missing column, no rows, an id that stands twice, and a label, prediction,
 * score or weight that is empty, NaN, infinite or (where a number is needed) no number.
 */
export async function readPredictions(path: string, options: ReadPredictionsOptions = {}): Promise<Predictions> {
  const { columns: named = {}, displayPath = path } = options
  const table = await openTable(path, { displayPath })
  const { cells, lines } = await readAll(table)
  const source: Source = { file: displayPath, table, cells, lines }

  const prediction = columnOf(cells, named.prediction, 'prediction')
  const label = options.unlabelled ? prediction : columnOf(cells, named.label, 'label')
  const names = { id: columnOf(cells, named.id, 'id'), label, prediction }
  requireColumns(source, [...new Set(Object.values(names)), ...optionalNames(named)])
  if (lines.length === 0) {
    throw new UserError('there are columns and no rows.', {
      place: { file: displayPath },
      hint: 'Write one row a test example.',
    })
  }
  const ids = checkIds(source, names.id)
  const texts = { label: requireValues(source, names.label), prediction: requireValues(source, names.prediction) }
  const task = options.task ?? inferTask(texts.label)
  const isNumeric = task === 'regression' || task === 'ranking' || task === 'forecast'
  const [labels, predictions] = isNumeric
    ? [numbersOf(source, names.label), numbersOf(source, names.prediction)]
    : classesOf(texts.label, texts.prediction)

  const scoreName = named.score ?? 'score'
  const perClass = [...cells.keys()].filter((name) => name.startsWith(`${scoreName}_`))
  const scores = new Map(
    perClass.map((name) => [canonicalClass(name.slice(scoreName.length + 1)), numbersOf(source, name)]),
  )
  const own = new Set<string | undefined>([...Object.values(names), scoreName, ...perClass, named.weight])
  return {
    ids,
    labels,
    predictions,
    ...(cells.has(scoreName) ? { score: numbersOf(source, scoreName) } : {}),
    ...(scores.size > 0 ? { scores } : {}),
    ...(named.weight ? { weight: weightsOf(source, named.weight) } : {}),
    ...(named.group ? { group: cells.get(named.group)! } : {}),
    ...(named.time && cells.has(named.time) ? { time: cells.get(named.time)! } : {}),
    ...(named.query ? { query: cells.get(named.query)! } : {}),
    columns: new Map([...cells].filter(([name]) => !own.has(name))),
    source: displayPath,
  }
}

/** A table that has been read, and what messages need. */
interface Source {
  readonly file: string
  readonly table: Table
  readonly cells: ReadonlyMap<string, readonly string[]>
  readonly lines: readonly number[]
}

/**
 * Columns are named once, for the data and for the predictions. A training that writes plain `id,label,prediction` need not
 * repeat the names of its data.
 */
const columnOf = (cells: ReadonlyMap<string, unknown>, named: string | undefined, usual: string): string =>
  named !== undefined && (cells.has(named) || !cells.has(usual)) ? named : usual

/**
 * Weight, group and query change the judgement, so they must be there when they are named; the time is only shown, and
 * `score` has a usual name.
 */
const optionalNames = ({ score, weight, group, query }: PredictionColumns): string[] =>
  [weight, group, query].filter((name) => name !== undefined).concat(score === 'score' ? [] : (score ?? []))

async function readAll(table: Table) {
  const cells = new Map<string, string[]>(table.columns.map((name) => [name, []]))
  const lines: number[] = []
  for await (const batch of table.batches) {
    for (const [name, values] of batch.columns) {
      const column = cells.get(name) ?? []
      cells.set(name, column)
      // A column that a JSONL file brings late is missing in the rows before.
      while (column.length < lines.length) column.push('')
      for (const value of values) column.push(value)
    }
    for (const line of batch.lines) lines.push(line)
  }
  for (const column of cells.values()) while (column.length < lines.length) column.push('')
  return { cells, lines }
}

function requireColumns({ cells, file }: Source, names: readonly string[]): void {
  const missing = names.filter((name) => !cells.has(name))
  if (missing.length === 0) return
  const found = [...cells.keys()]
  const isNear = (name: string, other: string) =>
    distance(name.toLowerCase(), other.toLowerCase()) <= Math.min(2, (name.length - 1) / 2)
  const near = found.filter((name) => missing.some((other) => isNear(name, other)))
  const what = missing.map((name) => `"${name}"`).join(' and ')
  throw new UserError(`there is no column ${what}; found: ${listOf(found)}.`, {
    place: { file },
    hint:
      near.length > 0
        ? `Did you mean "${near.join('", "')}"?`
        : 'Say which column is which under `columns` in modelloop.yml.',
  })
}

/** A table may have thousands of columns; a message has no room for them. */
const listOf = (names: readonly string[]): string =>
  names.length > 30 ? `${names.slice(0, 30).join(', ')} and ${names.length - 30} more` : names.join(', ')

function checkIds(source: Source, name: string): readonly string[] {
  const ids = source.cells.get(name)!
  const seen = new Set<string>()
  ids.forEach((id, row) => {
    if (id === '') throw mistake(source, row, `the id (column "${name}") is empty.`)
    if (seen.has(id)) {
      const first = `${source.table.rowWord} ${source.lines[ids.indexOf(id)]}`
      throw mistake(source, row, `the id "${id}" stands twice: here and in ${first}.`)
    }
    seen.add(id)
  })
  return ids
}

function requireValues(source: Source, name: string): readonly string[] {
  const cells = source.cells.get(name)!
  const row = cells.findIndex(isMissingOrNotFinite)
  if (row >= 0) throw notAValue(source, row, name)
  return cells
}

function numbersOf(source: Source, name: string): Float64Array {
  return Float64Array.from(source.cells.get(name)!, (text, row) => {
    const value = parseDecimal(text)
    if (value !== undefined) return value
    throw notAValue(source, row, name)
  })
}

function weightsOf(source: Source, name: string): Float64Array {
  const weights = numbersOf(source, name)
  const row = weights.findIndex((weight) => weight < 0)
  if (row >= 0) throw mistake(source, row, `the weight (column "${name}") is ${weights[row]}; it must be 0 or more.`)
  return weights
}

/** Puts labels and predictions into one spelling; where one side writes 0/1 and the other false/true, both become 0/1. */
function classesOf(labels: readonly string[], predictions: readonly string[]): [string[], string[]] {
  const canonical = [labels.map(canonicalClass), predictions.map(canonicalClass)] as [string[], string[]]
  const classes = new Set(canonical.flatMap((column) => [...new Set(column)]))
  const mixed =
    [...classes].every((name) => /^(?:0|1|true|false)$/.test(name)) && /true|false/.test([...classes].join())
  if (!mixed || !(classes.has('0') || classes.has('1'))) return canonical
  const toDigit = (name: string) => (name === 'true' ? '1' : name === 'false' ? '0' : name)
  return [canonical[0].map(toDigit), canonical[1].map(toDigit)]
}

function notAValue(source: Source, row: number, name: string): UserError {
  const text = source.cells.get(name)![row]!
  const what =
    text.trim() === ''
      ? 'is empty'
      : isMissingOrNotFinite(text)
        ? `is ${text.trim()}`
        : `is "${text}", which is no number`
  return mistake(source, row, `the column "${name}" ${what}.`, 'Every row needs a finite value there.')
}

function mistake({ table, lines }: Source, row: number, message: string, hint?: string): UserError {
  return new UserError(message, { place: table.placeOf(lines[row]!), ...(hint ? { hint } : {}) })
}
