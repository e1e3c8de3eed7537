import { formatCount, formatValue } from '../platform/format.ts'
import type { Note } from '../report/report.ts'
import type { Answer } from './answer.ts'
import type { Question } from './gate.ts'
import type { JudgeInput } from './input.ts'
import { lacking, taskRemedy } from './lacking.ts'
import { finer } from './power.ts'
import { unitWord } from './reason.ts'
import type { Sides } from './sides.ts'
import { differenceUnit } from './words.ts'

/** Three lines that a training adds to get judged by rows. */
const HOW_TO_WRITE_PREDICTIONS = [
  'import pandas as pd',
  'rows = pd.DataFrame({"id": test.index, "label": y_test, "prediction": model.predict(X_test)})',
  'rows.to_csv("predictions.csv", index=False)',
]

/** What a reader has to know beside the checks. */
export function notesOf(
  input: JudgeInput,
  sides: Sides,
  answers: readonly Answer[],
  main: Answer | undefined,
  mismatches: readonly string[],
): Note[] {
  const notes: Note[] = []
  const warn = (text: string): unknown => notes.push({ level: 'warning', text })
  const tell = (text: string): unknown => notes.push({ level: 'info', text })
  if (input.gates === 'none') warn('Nothing was gated: this report judges nothing, and this model is never promotable.')
  else if (!answers.some(({ check }) => check.level === 'block'))
    warn('No gate blocks, so nothing decides: warnings never do. Give at least one gate "level: block".')
  if (input.baseline.kind === 'not-comparable') warn(input.baseline.reason)
  else if (sides.mismatch) warn(sides.mismatch)
  mismatches.forEach(warn)
  if (input.task === 'forecast' && sides.candidate && !sides.candidate.byTime)
    warn(
      'The predictions have no time, so errors of neighbouring rows are taken as independent: name columns.time, and write that column into the predictions.',
    )
  const classes = sides.candidate?.classes.length ?? 0
  if (input.positive !== undefined && classes > 2)
    warn(
      `The positive class is "${input.positive}", and there are ${classes} classes: metrics of one class are means over all of them.`,
    )
  for (const { question } of answers) {
    const { metric, name } = question
    if (metric && metric.name !== name) tell(`The gate on "${name}" is judged as "${metric.name}".`)
    if (!metric || !sides.candidate || question.slice) continue
    const why = lacking(metric, sides.candidate)
    const remedy = taskRemedy(metric, sides.candidate)
    if (why) warn(`"${name}" is taken from the metrics file: ${why}.${remedy ? ` ${remedy}` : ''}`)
  }
  for (const { rule, direction, title, name } of turned(answers))
    warn(`The gate on "${name}" has "${rule}", which a better model misses: of ${title} ${direction} is better.`)
  for (const slice of input.slices ?? [])
    if (sides.candidate && !sides.candidate.columns.has(slice))
      tell(`columns.slices names "${slice}", and the predictions have no such column.`)
  for (const { leftOut } of answers) if (leftOut) tell(leftOut)
  const usual = defaultMargins(answers)
  if (usual !== '') tell(`No margin is set, so the default of the metric holds: ${usual}.`)
  if (!sides.candidate)
    notes.push({
      level: 'warning',
      text: 'There are no predictions, so gates are judged on a point estimate, no error rate. These three lines of Python write them:',
      code: { language: 'python', lines: HOW_TO_WRITE_PREDICTIONS },
    })
  else if (input.baseline.kind === 'present' && !input.baseline.predictions)
    warn(`${input.baseline.name} has no predictions, so it is compared on a point estimate, no error rate.`)
  if (main?.visible !== undefined) tell(sight(main, main.visible))
  return unique(notes)
}

/**
 * The bounds that keep a metric from getting better, and none beside them that keeps it from getting worse. More coverage
 * is not better.
 */
function turned(answers: readonly Answer[]): Question[] {
  const all = answers.map(({ question }) => question).filter(({ gate }) => !gate.across && !gate.perturbed)
  const nameOf = ({ metric, name }: Question): string => metric?.name ?? name
  const keeps = ({ gate, rule, direction }: Question): boolean =>
    gate.against ? rule !== 'capped' : rule === (direction === 'higher' ? 'min' : 'max')
  const kept = new Set(all.filter(keeps).map(nameOf))
  return all.filter((one) => !one.gate.against && !kept.has(nameOf(one)) && !/^coverage(@|$)/.test(nameOf(one)))
}

/** The margins that nobody chose, each once: `Accuracy 2 pp; RMSE 3 %`. A superior gate without one asks for any gain at all. */
function defaultMargins(answers: readonly Answer[]): string {
  const written = answers.flatMap(({ question: { gate, rule, title, limit }, check }) =>
    gate.against && !gate.margin && rule !== 'superior' ? [`${title} ${formatValue(limit, check.unit)}`] : [],
  )
  // Titles hold commas: `Latency, median`.
  return [...new Set(written)].join('; ')
}

/** What the test set can see, and how many rows would see more. */
function sight({ check, question, rowsToSee }: Answer, visible: number): string {
  const { limit } = question
  const write = (difference: number): string => formatValue(difference, differenceUnit(check))
  const isFiner = check.estimate !== undefined && limit > 0 && limit < visible && write(limit) !== write(visible)
  const finest = isFiner ? limit : finer(visible)
  const rows = rowsToSee?.(finest)
  const more =
    rows === undefined ? '' : `; to see ${write(finest)} collect about ${formatCount(rows, unitWord(question))}`
  return `This test set can see a difference of ${write(visible)} in ${check.title}${more}.`
}

function unique(notes: readonly Note[]): Note[] {
  return notes.filter((note, i) => notes.findIndex(({ text }) => text === note.text) === i)
}
