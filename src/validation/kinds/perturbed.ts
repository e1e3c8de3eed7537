import { UserError } from '../../platform/errors.ts'
import type { Quantity } from '../../platform/quantity.ts'
import type { Predictions } from '../../tables/predictions.ts'
import { type Answer, baseOf, byRows, onPoint, short } from '../answer.ts'
import { singleProportion } from '../evidence/proportion.ts'
import type { Question } from '../gate.ts'
import type { JudgeInput } from '../input.ts'
import { className, type Rows } from '../rows.ts'
import { selectRows } from '../select-rows.ts'
import type { Sides } from '../sides.ts'

/** What a prediction did when its input was changed. */
type Move = 'up' | 'down' | 'same' | 'other'

/** The moves that each metric counts. */
const COUNTED: Readonly<Record<string, readonly Move[]>> = {
  unchanged: ['same'],
  increased: ['up'],
  decreased: ['down'],
  'not-increased': ['same', 'down'],
  'not-decreased': ['same', 'up'],
}

/** How many ids are shown when rows are strange. */
const EXAMPLES = 3

/**
 * Answers in how many rows the candidate's prediction moved as it should when its input was changed: invariance
 * (`unchanged`) and direction. Both files are the same model's, joined by id; the share gets Wilson's interval.
 * @throws {UserError} for numbers without a `margin` that says what counts as unchanged, and for scores that are missing.
 */
export function answerPerturbed(question: Question, sides: Sides, input: JudgeInput): Answer {
  const name = question.gate.perturbed!
  const title = `Predictions ${question.name.replace('not-', 'not ')} by ${name}`
  const asked = { ...question, title }
  const base = baseOf(asked, { metric: { unit: 'fraction' } })
  const unjudged = (verdict: Answer['check']['verdict'], reason: string): Answer => ({
    question: asked,
    check: { ...base, verdict, value: null, reason },
  })
  const changed = input.candidate.perturbed?.get(name)
  if (!sides.candidate)
    return unjudged(short(question), 'Changed inputs are judged by rows, and there are no predictions.')
  if (!changed) return unjudged('inconclusive', `There are no predictions on the changed inputs "${name}".`)
  const places = new Map(sides.candidate.ids.map((id, row) => [id, row]))
  const strange = changed.ids.filter((id) => !places.has(id))
  if (strange.length > 0)
    return unjudged(
      'not-comparable',
      `${strange.length} of ${changed.ids.length} rows of ${changed.source} are not among the test rows (${strange.slice(0, EXAMPLES).join(', ')}${strange.length > EXAMPLES ? ', …' : ''}).`,
    )
  const joined = changed.ids.map((id, row) => ({ row, place: places.get(id)! })).sort((a, b) => a.place - b.place)
  const rows = selectRows(
    sides.candidate,
    Uint32Array.from(joined, ({ place }) => place),
  )
  if (rows.n < question.minRows)
    return unjudged(short(question), `Too few rows to tell: ${rows.n}, and the gate asks for ${question.minRows}.`)
  const counted = COUNTED[question.name]!
  const move = moveOf(question, rows, changed)
  const right = Uint8Array.from(joined, ({ row }, i) => Number(counted.includes(move(i, row))))
  const found = singleProportion(rows, { of: new Uint8Array(rows.n).fill(1), right }, question.alpha)
  const answer = question.bare
    ? onPoint(asked, base, { metric: undefined, rows, value: found.value }, undefined)
    : byRows(asked, base, rows, found)
  if (rows.n === sides.candidate.n) return answer
  const reason = `${answer.check.reason} ${rows.n} of ${sides.candidate.n} test rows were changed.`
  return { ...answer, check: { ...answer.check, reason } }
}

/** Makes the function that tells how a row moved: numbers and scores by how far, classes by whether they are the same. */
function moveOf(question: Question, rows: Rows, changed: Predictions): (before: number, after: number) => Move {
  const { margin } = question.gate
  if (rows.kind !== 'classes') {
    if (question.name === 'unchanged' && !margin)
      throw new UserError(
        `The gate on "unchanged" of "${question.gate.perturbed}" does not say how far a number may move.`,
        {
          hint: 'Add a "margin", such as 1%, or "margin: 0".',
        },
      )
    const numbers = numbersOf(changed.predictions, changed)
    return (before, after) => moved(rows.predictions[before]!, numbers[after]!, margin)
  }
  if (question.name === 'unchanged') {
    if (margin)
      throw new UserError('The gate on "unchanged" has a "margin", and the predictions are classes.', {
        hint: 'A class is the same or another: leave the margin out.',
      })
    return (before, after) =>
      rows.classes[rows.predicted[before]!] === sameSpelling(changed.predictions[after]!, rows.classes)
        ? 'same'
        : 'other'
  }
  const positive = rows.classes[rows.positive]
  const score = changed.score ?? (positive === undefined ? undefined : changed.scores?.get(positive))
  if (!rows.score || !score)
    throw new UserError(
      `The gate on "${question.name}" of "${question.gate.perturbed}" needs the column "score" in ${rows.score ? changed.source : 'the predictions'}.`,
      { hint: 'Whether a class increased is told by the probability of the positive class.' },
    )
  return (before, after) => moved(rows.score![before]!, score[after]!, margin)
}

/** A difference of rounding is none. */
const ROUNDING = 1e-12

function moved(before: number, after: number, margin: Quantity | undefined): Move {
  const size = Math.abs(before)
  const allowed = (margin ? margin.value * (margin.kind === 'relative' ? size : 1) : 0) + ROUNDING * size
  const distance = after - before
  return Math.abs(distance) <= allowed ? 'same' : distance > 0 ? 'up' : 'down'
}

/** A class as the test rows spell it: one file may say 0 and 1 where the other says false and true. */
function sameSpelling(value: string | number, classes: readonly string[]): string {
  const name = className(value)
  if (classes.includes(name)) return name
  const other = { '0': 'false', '1': 'true', false: '0', true: '1' }[name]
  return other !== undefined && classes.includes(other) ? other : name
}

function numbersOf(values: Predictions['predictions'], { source }: Predictions): Float64Array {
  const numbers = Float64Array.from(values, Number)
  const row = numbers.findIndex((value) => !Number.isFinite(value))
  if (row >= 0)
    throw new UserError(`A prediction is "${values[row]}", and the candidate predicts numbers.`, {
      place: { file: source },
    })
  return numbers
}
