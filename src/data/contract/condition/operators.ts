import type { CellBatch } from '../cell-batch.ts'
import { charactersOf } from '../value-checks.ts'
import {
  asCondition,
  asNumber,
  asText,
  asTime,
  compareTexts,
  type Expression,
  FALSE,
  TRUE,
  type Trouble,
  UNKNOWN,
} from './expression.ts'
import type { Arithmetic, Comparison } from './parse.ts'
import { ConditionError } from './tokens.ts'

const DAY_MS = 864e5
type Numbers = (batch: CellBatch, trouble: Trouble) => (row: number) => number
type BooleanExpression = Extract<Expression, { kind: 'boolean' }>

function numberFrom(parts: readonly Numbers[], work: (values: readonly number[]) => number): Expression {
  return {
    kind: 'number',
    bind: (batch, trouble) => {
      const bound = parts.map((part) => part(batch, trouble))
      return (row) => work(bound.map((value) => value(row)))
    },
  }
}

/** Turns the sign of a number. */
export const negative = (of: Expression): Expression => numberFrom([asNumber(of)], ([value = 0]) => -value)

const ARITHMETIC: Readonly<Record<Arithmetic, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '%': (a, b) => a % b,
}

/** Works with numbers; of two times the difference in days, and a time some days later or earlier. */
export function arithmetic(sign: Arithmetic, left: Expression, right: Expression): Expression {
  const isShift = left.kind === 'time' && right.kind !== 'time' && (sign === '+' || sign === '-')
  const isDifference = sign === '-' && left.kind === 'time' && right.kind === 'time'
  const work = ARITHMETIC[sign]
  const [a, b] = isDifference
    ? [asTime(left), asTime(right)]
    : [isShift ? asTime(left) : asNumber(left), asNumber(right)]
  const scaleLeft = isDifference ? 1 / DAY_MS : 1
  const scaleRight = isDifference ? 1 / DAY_MS : isShift ? DAY_MS : 1
  return {
    kind: isShift ? 'time' : 'number',
    bind: (batch, trouble) => {
      const [first, second] = [a(batch, trouble), b(batch, trouble)]
      return (row) => work(first(row) * scaleLeft, second(row) * scaleRight)
    },
  }
}

const NUMBER_CALLS = new Map<string, (values: readonly number[]) => number>([
  ['abs', ([value = 0]) => Math.abs(value)],
  ['round', ([value = 0]) => Math.round(value)],
  ['min', (values) => Math.min(...values)],
  ['max', (values) => Math.max(...values)],
])
const TEXT_CALLS = new Map<string, (text: string) => string>([
  ['lower', (text) => text.toLowerCase()],
  ['upper', (text) => text.toUpperCase()],
  ['trim', (text) => text.trim()],
])
const MANY = new Set(['min', 'max'])

/** Calls a function by its name. @throws {ConditionError} for one that is not known, and for too many values. */
export function call(name: string, args: readonly Expression[]): Expression {
  const [first] = args as readonly [Expression]
  const known = [...NUMBER_CALLS.keys(), ...TEXT_CALLS.keys(), 'length']
  if (!known.includes(name)) {
    throw new ConditionError(`asks for ${name}(…), which is not known; known are ${known.join(', ')}`)
  }
  if (args.length > 1 && !MANY.has(name)) throw new ConditionError(`gives ${name}(…) more than one value`)
  const ofNumbers = NUMBER_CALLS.get(name)
  if (ofNumbers) return numberFrom(args.map(asNumber), ofNumbers)
  const text = asText(first)
  const ofText = TEXT_CALLS.get(name)
  if (!ofText) {
    const length = (value: string | undefined) => (value === undefined ? Number.NaN : charactersOf(value))
    return { kind: 'number', bind: mapped(text, length) }
  }
  return { kind: 'text', bind: mapped(text, (value) => (value === undefined ? undefined : ofText(value))) }
}

const mapped =
  <A, B>(bind: (batch: CellBatch, trouble: Trouble) => (row: number) => A, work: (value: A) => B) =>
  (batch: CellBatch, trouble: Trouble) => {
    const value = bind(batch, trouble)
    return (row: number) => work(value(row))
  }

/** Answers by the sign of a difference; NaN is unknown. */
const COMPARE: Readonly<Record<Comparison, (difference: number) => boolean>> = {
  '=': (difference) => difference === 0,
  '!=': (difference) => difference !== 0,
  '<': (difference) => difference < 0,
  '<=': (difference) => difference <= 0,
  '>': (difference) => difference > 0,
  '>=': (difference) => difference >= 0,
}

/** Compares two values as what they are: times, numbers, truth values, else texts. @throws {ConditionError} for an order of truth values. */
export function compare(sign: Comparison, left: Expression, right: Expression): BooleanExpression {
  const test = COMPARE[sign]
  const kinds = [left.kind, right.kind]
  const has = (kind: Expression['kind']) => kinds.includes(kind)
  if (has('time')) return compareWith(asTime(left), asTime(right), (a, b) => a - b, test)
  if (has('number')) return compareWith(asNumber(left), asNumber(right), difference, test)
  if (has('boolean')) {
    if (sign !== '=' && sign !== '!=') throw new ConditionError(`compares true or false by ${sign}`)
    const known = (value: number) => (value === UNKNOWN ? Number.NaN : value)
    return compareWith(mapped(asCondition(left), known), mapped(asCondition(right), known), (a, b) => a - b, test)
  }
  const order = has('text') ? (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0) : compareTexts
  const ofTexts = (a: string | undefined, b: string | undefined) =>
    a === undefined || b === undefined ? Number.NaN : order(a, b)
  return compareWith(asText(left), asText(right), ofTexts, test)
}

/** Two infinities of one sign are equal. */
const difference = (a: number, b: number) => (a === b ? 0 : a - b)

function compareWith<T>(
  left: (batch: CellBatch, trouble: Trouble) => (row: number) => T,
  right: (batch: CellBatch, trouble: Trouble) => (row: number) => T,
  order: (a: T, b: T) => number,
  test: (difference: number) => boolean,
): BooleanExpression {
  return {
    kind: 'boolean',
    bind: (batch, trouble) => {
      const [a, b] = [left(batch, trouble), right(batch, trouble)]
      return (row) => {
        const found = order(a(row), b(row))
        return Number.isNaN(found) ? UNKNOWN : test(found) ? TRUE : FALSE
      }
    },
  }
}

/** Joins two conditions by the logic of SQL: what is unknown decides nothing that the other one decides alone. */
export function both(word: 'and' | 'or', left: Numbers, right: Numbers): BooleanExpression {
  const decisive = word === 'and' ? FALSE : TRUE
  return {
    kind: 'boolean',
    bind: (batch, trouble) => {
      const [a, b] = [left(batch, trouble), right(batch, trouble)]
      return (row) => {
        const first = a(row)
        if (first === decisive) return decisive
        const second = b(row)
        return second === decisive ? decisive : first === UNKNOWN ? UNKNOWN : second
      }
    },
  }
}

/** Turns a condition round; what is unknown stays so. */
export const negation = (of: Numbers): BooleanExpression => ({
  kind: 'boolean',
  bind: mapped(of, (value) => (value === UNKNOWN ? UNKNOWN : value === TRUE ? FALSE : TRUE)),
})
