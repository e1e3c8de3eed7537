import { getHeapStatistics } from 'node:v8'
import { distance } from 'fastest-levenshtein'
import { UserError } from '../platform/errors.ts'
import { isAscending, textOrder } from '../statistics/text-order.ts'
import { type ReadColumns, readAll } from './prediction-columns.ts'
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
  /** Without it a query means ranking, else `inferTask` decides from the labels. */
  readonly task?: PredictionTask | undefined
  readonly displayPath?: string
  /** The rows need no label: what was predicted stands in for it. */
  readonly unlabelled?: boolean
  /** How many bytes the texts of the file may take; by default a quarter of what Node has for such things. */
  readonly mostBytes?: number
}

/** There are two models, and the judgement needs room as well. */
const SHARE_OF_HEAP = 0.25

/**
 * Reads a predictions file (CSV, JSONL or Parquet; design §1.4). Labels and predictions come out as numbers
 * (`Float64Array`) for regression, ranking and forecast, else as class names in one spelling, so that `1`, `1.0` and
 * `"1"` agree. Columns with another role than id, label, prediction, score and weight stay available for slices.
 * @throws {UserError} with file and line for a missing column, no rows, more rows than fit into memory, an id that stands
 * twice, and a label, prediction, score or weight that is empty, NaN, infinite or (where a number is needed) no number.
 */
export async function readPredictions(path: string, options: ReadPredictionsOptions = {}): Promise<Predictions> {
  const { columns: named = {}, displayPath = path } = options
  const { mostBytes = SHARE_OF_HEAP * getHeapStatistics().heap_size_limit } = options
  const table = await openTable(path, { displayPath })
  const scoreName = named.score ?? 'score'
  const source: Source = {
    file: displayPath,
    table,
    ...(await readAll(table, holdsNumbers(named, scoreName), mostBytes)),
  }
  const { cells, lines, names: found } = source

  const prediction = columnOf(found, named.prediction, 'prediction')
  const label = options.unlabelled ? prediction : columnOf(found, named.label, 'label')
  const names = { id: columnOf(found, named.id, 'id'), label, prediction }
  requireColumns(source, [...new Set(Object.values(names)), ...optionalNames(named)])
  if (lines.length === 0) {
    throw new UserError('there are columns and no rows.', {
      place: { file: displayPath },
      hint: 'Write one row a test example.',
    })
  }
  const ids = checkIds(source, names.id)
  const texts = { label: requireValues(source, names.label), prediction: requireValues(source, names.prediction) }
  const task = options.task ?? (named.query === undefined ? inferTask(texts.label) : 'ranking')
  const isNumeric = task === 'regression' || task === 'ranking' || task === 'forecast'
  const [labels, predictions] = isNumeric
    ? [numbersOf(source, names.label), numbersOf(source, names.prediction)]
    : classesOf([...source.distinct(names.label), ...source.distinct(names.prediction)], texts.label, texts.prediction)

  const perClass = [...found].filter((name) => name.startsWith(`${scoreName}_`))
  const scores = new Map(
    perClass.map((name) => [canonicalClass(name.slice(scoreName.length + 1)), numbersOf(source, name)]),
  )
  const own = new Set<string | undefined>([...Object.values(names), scoreName, ...perClass, named.weight])
  return {
    ids,
    labels,
    predictions,
    ...(found.has(scoreName) ? { score: numbersOf(source, scoreName) } : {}),
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
interface Source extends ReadColumns {
  readonly file: string
  readonly table: Table
}

/** Tells the columns that have no other use than their numbers: scores and weights. */
function holdsNumbers(named: PredictionColumns, score: string): (name: string) => boolean {
  const { id, label, prediction, group, time, query, weight } = named
  const others = new Set(['id', 'label', 'prediction', id, label, prediction, group, time, query])
  return (name) => !others.has(name) && (name === score || name.startsWith(`${score}_`) || name === weight)
}

/**
 * Columns are named once, for the data and for the predictions. A training that writes plain `id,label,prediction` need not
 * repeat the names of its data.
 */
const columnOf = (found: ReadonlySet<string>, named: string | undefined, usual: string): string =>
  named !== undefined && (found.has(named) || !found.has(usual)) ? named : usual

/**
 * Weight, group and query change the judgement, so they must be there when they are named; the time is only shown, and
 * `score` has a usual name.
 */
const optionalNames = ({ score, weight, group, query }: PredictionColumns): string[] =>
  [weight, group, query].filter((name) => name !== undefined).concat(score === 'score' ? [] : (score ?? []))

function requireColumns({ names: columns, file }: Source, names: readonly string[]): void {
  const missing = names.filter((name) => !columns.has(name))
  if (missing.length === 0) return
  const found = [...columns]
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

function requireValues(source: Source, name: string): readonly string[] {
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

function numbersOf(source: Source, name: string): Float64Array {
  const read = source.numbers.get(name)
  if (read) {
    if (read.strange) throw notAValue(source, read.strange.row, name, read.strange.text)
    return read.numbers()
  }
  const cells = source.cells.get(name)!
  const numbers = new Float64Array(cells.length)
  for (let row = 0; row < cells.length; row++) {
    const value = parseDecimal(cells[row]!)
    if (value === undefined) throw notAValue(source, row, name)
    numbers[row] = value
  }
  return numbers
}

function weightsOf(source: Source, name: string): Float64Array {
  const weights = numbersOf(source, name)
  const row = weights.findIndex((weight) => weight < 0)
  if (row >= 0) throw mistake(source, row, `the weight (column "${name}") is ${weights[row]}; it must be 0 or more.`)
  return weights
}

/** Puts labels and predictions into one spelling; where one side writes 0/1 and the other false/true, both become 0/1. */
function classesOf(
  texts: Iterable<string>,
  labels: readonly string[],
  predictions: readonly string[],
): [string[], string[]] {
  const spelling = new Map<string, string>()
  for (const text of texts) spelling.set(text, canonicalClass(text))
  const names = [...new Set(spelling.values())]
  const mixed = names.every((name) => /^(?:0|1|true|false)$/.test(name)) && /true|false/.test(names.join())
  if (mixed && (names.includes('0') || names.includes('1')))
    for (const [text, name] of spelling) spelling.set(text, name === 'true' ? '1' : name === 'false' ? '0' : name)
  const spelled = (column: readonly string[]) => column.map((text) => spelling.get(text)!)
  return [spelled(labels), spelled(predictions)]
}

function notAValue(source: Source, row: number, name: string, text = source.cells.get(name)![row]!): UserError {
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
