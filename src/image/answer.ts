import type { Predictions } from '../tables/predictions.ts'
import { canonicalClass, parseDecimal } from '../tables/values.ts'

/** What a model said of one row: a number or a class, and where there are some the probabilities behind it. */
export interface Answer {
  readonly prediction: number | string
  readonly score?: number
  readonly scores?: Readonly<Record<string, number>>
}

/** The names under which servers put a prediction, in the order in which they are looked for. */
const NAMES = ['prediction', 'predictions', 'predicted', 'output', 'outputs', 'result', 'results']

/**
 * Finds the value of a key in JSON, nearest to the top first; of a list only the first item is looked into. So the id is
 * found at the top, in `features`, or in the first of `instances`.
 */
export function findKey(json: unknown, key: string): unknown {
  let level: readonly unknown[] = [json]
  while (level.length > 0) {
    const objects = level.filter(isObject)
    const holder = objects.find((object) => Object.hasOwn(object, key))
    if (holder) return holder[key]
    level = level.flatMap((value) =>
      Array.isArray(value) ? value.slice(0, 1) : isObject(value) ? Object.values(value) : [],
    )
  }
  return undefined
}

/**
 * Reads a server's answer: a bare number or text, the first of a list, or what stands at `prediction`, `predictions` and
 * the like (`column` first). `undefined` when there is none of it.
 */
export function readAnswer(json: unknown, column = 'prediction'): Answer | undefined {
  const found = isObject(json) || Array.isArray(json) ? firstOf(json, [column, ...NAMES]) : json
  const inner = Array.isArray(found) ? found.flat(Number.POSITIVE_INFINITY)[0] : found
  if (isObject(inner)) return readAnswer(inner, column)
  if (typeof inner !== 'number' && typeof inner !== 'string' && typeof inner !== 'boolean') return undefined
  const score = asNumber(findKey(json, 'score'))
  const scores = scoresOf(findKey(json, 'scores'))
  return {
    prediction: typeof inner === 'boolean' ? String(inner) : inner,
    ...(score !== undefined && { score }),
    ...(scores && { scores }),
  }
}

/** A list of answers is its own; of an object the first name that it has. */
function firstOf(json: unknown, names: readonly string[]): unknown {
  if (Array.isArray(json)) return json
  return names.map((name) => findKey(json, name)).find((value) => value !== undefined)
}

function scoresOf(value: unknown): Answer['scores'] {
  if (!isObject(value)) return undefined
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, share]) =>
      typeof share === 'number' ? [[canonicalClass(name), share]] : [],
    ),
  )
}

/** The answer that training saved for a row; `undefined` when it has no such row. */
export function storedAnswer(rows: Predictions, id: string): Answer | undefined {
  const index = rows.ids.indexOf(id)
  if (index < 0) return undefined
  const scores = rows.scores && [...rows.scores].map(([name, column]) => [name, column[index]] as const)
  return {
    prediction: rows.predictions[index] as number | string,
    ...(rows.score && { score: rows.score[index] as number }),
    ...(scores && { scores: Object.fromEntries(scores) as Record<string, number> }),
  }
}

/**
 * Compares a served answer with the stored one; one sentence for each difference, none when they agree.
 * A score is compared only where both have it.
 * @param tolerance How far numbers may differ, as a share of the stored one, or of 1 where that is smaller.
 */
export function differences(served: Answer, stored: Answer, tolerance: number): readonly string[] {
  const found: string[] = []
  const numbers = (what: string, is: number | undefined, was: number | undefined) => {
    if (is === undefined || was === undefined || isClose(is, was, tolerance)) return
    found.push(`${what} is ${is}, and training saved ${was}`)
  }
  if (typeof stored.prediction === 'number') {
    const number = asNumber(served.prediction)
    if (number === undefined) found.push(`the prediction is "${served.prediction}", which is no number`)
    numbers('the prediction', number, stored.prediction)
  } else if (asClass(served.prediction, stored.prediction) !== stored.prediction) {
    found.push(`the class is "${served.prediction}", and training saved "${stored.prediction}"`)
  }
  numbers('the score', served.score, stored.score)
  for (const [name, share] of Object.entries(stored.scores ?? {})) {
    numbers(`the score of "${name}"`, served.scores?.[name], share)
  }
  return found
}

const isClose = (is: number, was: number, tolerance: number): boolean =>
  Math.abs(is - was) <= tolerance * Math.max(1, Math.abs(was))

/** A server may say true where training saved 1. */
function asClass(served: number | string, stored: string): string {
  const name = canonicalClass(String(served))
  if (stored === '0' || stored === '1') return name === 'true' ? '1' : name === 'false' ? '0' : name
  return name
}

const asNumber = (value: unknown): number | undefined => {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  return typeof value === 'string' ? parseDecimal(value) : undefined
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
