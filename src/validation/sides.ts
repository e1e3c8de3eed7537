import { UserError } from '../platform/errors.ts'
import type { Predictions } from '../tables/predictions.ts'
import { parseDecimal } from '../tables/values.ts'
import type { Question } from './gate.ts'
import type { Baseline, JudgeInput, Side } from './input.ts'
import { isSameList, mismatch, shortened } from './join.ts'
import { IF_NUMBERS } from './lacking.ts'
import { classesOf, className, distinct, type Rows, rowsOf } from './rows.ts'
import { selectRows } from './select-rows.ts'
import { byName } from './words.ts'

/** More classes make a confusion matrix that nobody can hold, and are numbers by mistake. */
const MOST_CLASSES = 2000
const MOST_SLICES = 1000

/** Candidate and baseline on the same rows, as far as there are rows. */
export interface Sides {
  readonly candidate: Rows | undefined
  /** Only where the baseline has the same ids and labels. */
  readonly baseline: Rows | undefined
  /** Why the baseline's rows cannot be joined to the candidate's. */
  readonly mismatch: string | undefined
  /** The values of a slice column, `*` alone when there are no rows. */
  readonly valuesOf: (column: string, metric: string) => readonly string[]
  readonly slice: (slice: Question['slice']) => { candidate: Rows | undefined; baseline: Rows | undefined }
}

/** Joins the test rows of both models by id. @throws {UserError} for rows that cannot be right. */
export function lineUp(input: JudgeInput, questions: readonly Question[]): Sides {
  const ours = input.candidate.predictions
  const given = input.baseline.kind === 'present' ? input.baseline.predictions : undefined
  // Of two equal lists of ids one is enough, and its order is known already.
  const theirs = ours && given && isSameList(ours.ids, given.ids) ? { ...given, ids: ours.ids } : given
  const other = ours && theirs && mismatch(ours, theirs, input.privacy === 'examples')
  const both = [ours, other ? undefined : theirs].filter((side) => side !== undefined)
  const kind = ours && kindOf(input.task, ours, questions)
  if (kind === 'classes') for (const side of both) refuseOtherClasses(side)
  const classes = kind === 'classes' ? knownClasses(input, both) : []
  const own = questions.flatMap(({ metric }) => (metric?.needs === 'own' ? [metric.name] : []))
  const options = kind && { kind, positive: input.positive, classes, own, series: input.task === 'forecast' }
  const candidate = ours && options && ours.ids.length > 0 ? rowsOf(ours, options) : undefined
  const baseline =
    theirs && options && candidate && !other ? sameContext(rowsOf(theirs, options), candidate) : undefined
  const slices = new Map<string, ReadonlyMap<string, Uint32Array>>()
  const groupsOf = (column: string): ReadonlyMap<string, Uint32Array> => {
    if (!slices.has(column)) slices.set(column, rowsByValue(candidate?.columns.get(column) ?? []))
    return slices.get(column)!
  }
  return {
    candidate,
    baseline,
    mismatch: other || undefined,
    valuesOf: (column, metric) => sliceValues(candidate, column, metric),
    slice: (slice) => {
      if (!slice || !candidate) return { candidate, baseline }
      const chosen = groupsOf(slice.column).get(slice.value) ?? new Uint32Array(0)
      return { candidate: selectRows(candidate, chosen), baseline: baseline && selectRows(baseline, chosen) }
    },
  }
}

/** Refuses what no comparison can be made with. @throws {UserError} for a metric of a file that is no finite number. */
export function refuseNaN(side: Side | Baseline): void {
  if (!('metrics' in side)) return
  for (const [key, value] of Object.entries(side.metrics))
    if (!Number.isFinite(value))
      throw new UserError(`The metric "${key}" of ${side.name} is ${value}, not a finite number.`)
}

/** The classes of both models. @throws {UserError} for more than can be, or than the task has. */
function knownClasses({ task }: JudgeInput, both: readonly Predictions[]): readonly string[] {
  const classes = classesOf(both)
  if (classes.length > MOST_CLASSES)
    throw new UserError(`The labels have ${classes.length} different values, too many for classes.`, {
      hint: IF_NUMBERS,
    })
  if (task === 'binary' && classes.length > 2)
    throw new UserError(
      `The task is binary, and there are ${classes.length} classes: ${classes.slice(0, 5).map(shortened).join(', ')}.`,
      {
        place: { file: (both.find((side) => classesOf([side]).length > 2) ?? both[0]!).source },
        hint: 'Mend the labels or the predictions, or set "task: multiclass".',
      },
    )
  return classes
}

/** Weights, groups and slices are of the test set, not of the model: today's count for both. */
function sameContext(baseline: Rows, { weight, cluster, byTime, query, columns }: Rows): Rows {
  return { ...baseline, weight, cluster, byTime, query, columns }
}

/** Lists, numbers or classes: by the task, else by the column of queries, by what the gates ask for, and by the labels. */
function kindOf(task: JudgeInput['task'], predictions: Predictions, questions: readonly Question[]): Rows['kind'] {
  if (task === 'binary' || task === 'multiclass') return 'classes'
  if (!(predictions.labels instanceof Float64Array)) return 'classes'
  if (task === 'ranking' && !predictions.query)
    throw new UserError('The task is ranking, and no column says which list a row belongs to.', {
      place: { file: predictions.source },
      hint: 'Name it in columns.query.',
    })
  if (task === 'ranking' || (task === undefined && predictions.query)) return 'lists'
  if (task !== undefined) return 'numbers'
  const asked = questions.flatMap(({ metric }) => (metric ? [metric.task] : []))
  return asked.includes('classification') && !asked.includes('regression') ? 'classes' : 'numbers'
}

function sliceValues(rows: Rows | undefined, column: string, metric: string): readonly string[] {
  if (!rows) return ['*']
  const values = rows.columns.get(column)
  if (!values)
    throw new UserError(`The gate on "${metric}" has the slice "${column}", and the predictions have no such column.`, {
      hint: `They have ${[...rows.columns.keys()].map((name) => `"${name}"`).join(', ') || 'no other columns'}. Let the training write it beside its predictions.`,
    })
  const distinct = [...new Set(values)]
  if (distinct.length > MOST_SLICES)
    throw new UserError(`The slice "${column}" of the gate on "${metric}" has ${distinct.length} values.`, {
      hint: `A slice is a category with at most ${MOST_SLICES}: let the training write a coarser column.`,
    })
  return distinct.sort(byName)
}

function rowsByValue(values: readonly string[]): ReadonlyMap<string, Uint32Array> {
  const rows = new Map<string, number[]>()
  values.forEach((value, row) => {
    const known = rows.get(value)
    if (known) known.push(row)
    else rows.set(value, [row])
  })
  return new Map([...rows].map(([value, found]) => [value, Uint32Array.from(found)]))
}

const isNumber = (name: string): boolean => parseDecimal(name) !== undefined

/** Probabilities, or other words for the classes, in the column of predicted classes would make every row wrong. */
function refuseOtherClasses({ labels, predictions, source }: Predictions): void {
  const known = distinct(labels)
  const given = distinct(predictions)
  const strange = new Set([...given].filter((value) => !known.has(value) && /^0?\.\d+$/.test(String(value))))
  let count = 0
  if (strange.size > 0) for (const value of predictions) if (strange.has(value)) count++
  if (count * 2 > predictions.length)
    throw new UserError(
      `The predictions look like probabilities (${[...strange].slice(0, 2).join(', ')}), and the labels are classes.`,
      {
        place: { file: source },
        hint: 'Write the class into "prediction" and the probability of the positive class into "score".',
      },
    )
  const names = new Set([...known].map(className))
  if (names.size < 2 || [...given].some((value) => names.has(className(value)))) return
  const some = (values: Iterable<unknown>): string => [...values].slice(0, 3).join(', ')
  throw new UserError(`No prediction is one of the labels: labels are ${some(known)}, predictions ${some(given)}.`, {
    place: { file: source },
    hint: `Write classes by the same names in "label" and "prediction".${[...names].some(isNumber) ? ` ${IF_NUMBERS}` : ''}`,
  })
}
