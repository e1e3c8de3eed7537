import { getHeapSpaceStatistics, getHeapStatistics } from 'node:v8'
import { UserError } from '../platform/errors.ts'
import { checkIds, numbersOf, requireValues, type Source, weightsOf } from './prediction-cells.ts'
import { readAll } from './prediction-columns.ts'
import { columnOf, holdsNumbers, optionalNames, type PredictionColumns, requireColumns } from './prediction-roles.ts'
import type { Predictions } from './predictions.ts'
import { openTable } from './read-table.ts'
import { canonicalClass, inferTask, parseDecimal } from './values.ts'

/** What the model is for; the first two have classes, the others numbers. */
export type PredictionTask = 'binary' | 'multiclass' | 'regression' | 'ranking' | 'forecast'

/** How a predictions file is read. */
export interface ReadPredictionsOptions {
  readonly columns?: PredictionColumns
  /** Without it a query means ranking, else what is asked for, and `inferTask`, decide from the labels. */
  readonly task?: PredictionTask | undefined
  /** A hint where no task is named. Numbers are not asked of labels that have texts among them. */
  readonly asked?: 'regression' | 'multiclass' | undefined
  readonly displayPath?: string
  /** The rows need no label, weight, group and query: what was predicted stands in for the label. */
  readonly unlabelled?: boolean
  /** How many bytes the texts of the file may take; by default a third of what Node has left for such things. */
  readonly mostBytes?: number
}

/** There is another model to come, and the judgement needs room as well. */
const SHARE_OF_ROOM = 1 / 3
/** What Node's limit counts for young objects, which is no room for a test set: three spaces of 64 MiB. */
const YOUNG = 192 * 2 ** 20

/** What texts may take of the heap that is left. */
function roomForTexts(): number {
  const { heap_size_limit: limit } = getHeapStatistics()
  const used = getHeapSpaceStatistics()
    .filter(({ space_name: name }) => !name.startsWith('new_'))
    .reduce((sum, { space_used_size: size }) => sum + size, 0)
  return SHARE_OF_ROOM * Math.max(0, (limit > YOUNG ? limit - YOUNG : limit) - used)
}

/**
 * Reads a predictions file (CSV, JSONL or Parquet; design §1.4). Labels and predictions come out as numbers
 * (`Float64Array`) for regression, ranking and forecast, else as class names in one spelling, so that `1`, `1.0` and
 * `"1"` agree. Columns with another role than id, label, prediction, score and weight stay available for slices.
 * @throws {UserError} with file and line for a missing column, no rows, more rows than fit into memory, an id that stands
 * twice, and a label, prediction, score or weight that is empty, NaN, infinite or (where a number is needed) no number.
 */
export async function readPredictions(path: string, options: ReadPredictionsOptions = {}): Promise<Predictions> {
  const { columns: named = {}, displayPath = path, unlabelled = false, mostBytes = roomForTexts() } = options
  const table = await openTable(path, { displayPath })
  const scoreName = named.score ?? 'score'
  const source: Source = {
    file: displayPath,
    table,
    ...(await readAll(table, holdsNumbers(named, scoreName), mostBytes)),
  }
  const { cells, lines, names: found } = source

  const prediction = columnOf(found, named.prediction, 'prediction')
  const label = unlabelled ? prediction : columnOf(found, named.label, 'label')
  const names = { id: columnOf(found, named.id, 'id'), label, prediction }
  const { weight, group, time, query }: PredictionColumns = unlabelled ? {} : named
  requireColumns(source, [...new Set(Object.values(names)), ...(unlabelled ? [] : optionalNames(named))])
  if (lines.length === 0) {
    throw new UserError('there are columns and no rows.', {
      place: { file: displayPath },
      hint: 'Write one row a test example.',
    })
  }
  const ids = checkIds(source, names.id)
  const [labels, predictions] = answersOf(source, names, options)
  const scores = [...source.numbers.keys()].filter((name) => name !== named.weight)
  const perClass = scores.filter((name) => name !== scoreName)
  const own = new Set<string | undefined>([...Object.values(names), ...scores, named.weight])
  return {
    ids,
    labels,
    predictions,
    ...(scores.includes(scoreName) ? { score: numbersOf(source, scoreName) } : {}),
    ...(perClass.length > 0 ? { scores: scoresOf(source, perClass, scoreName) } : {}),
    ...(weight ? { weight: weightsOf(source, weight) } : {}),
    ...(group ? { group: cells.get(group)! } : {}),
    ...(time && cells.has(time) ? { time: cells.get(time)! } : {}),
    ...(query ? { query: cells.get(query)! } : {}),
    columns: new Map([...cells].filter(([name]) => !own.has(name))),
    source: displayPath,
  }
}

const LABELS_AS_NUMBERS = 'Every row needs a finite value there. If the labels are classes, set "task: multiclass".'

/** The labels and the predictions, as numbers or as names of classes by the task. */
function answersOf(
  source: Source,
  names: { readonly label: string; readonly prediction: string },
  { task: named, columns, asked }: ReadPredictionsOptions,
): [Float64Array, Float64Array] | [string[], string[]] {
  const texts = { label: requireValues(source, names.label), prediction: requireValues(source, names.prediction) }
  const areNumbers = () => [...source.distinct(names.label)].every((text) => parseDecimal(text) !== undefined)
  const hinted = asked === 'regression' && !areNumbers() ? undefined : asked
  const task = named ?? (columns?.query === undefined ? (hinted ?? inferTask(texts.label)) : 'ranking')
  return task === 'regression' || task === 'ranking' || task === 'forecast'
    ? [numbersOf(source, names.label, LABELS_AS_NUMBERS), numbersOf(source, names.prediction)]
    : classesOf([...source.distinct(names.label), ...source.distinct(names.prediction)], texts.label, texts.prediction)
}

const scoresOf = (source: Source, columns: readonly string[], prefix: string): ReadonlyMap<string, Float64Array> => {
  const hint = `A column "${prefix}_…" is the score of a class, a number in every row. Give a column for slices another name, or name it in columns.slices.`
  return new Map(columns.map((name) => [canonicalClass(name.slice(prefix.length + 1)), numbersOf(source, name, hint)]))
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
