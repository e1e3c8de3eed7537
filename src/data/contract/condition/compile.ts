import type { CellBatch } from '../cell-batch.ts'
import type { ColumnType } from '../contract.ts'
import { charactersOf } from '../value-checks.ts'
import {
  asCondition,
  asNumber,
  asText,
  asTime,
  columnTexts,
  columnValues,
  compareTexts,
  type Expression,
  FALSE,
  TRUE,
  type Trouble,
  UNKNOWN,
} from './expression.ts'
import { type Arithmetic, type Comparison, columnsOf, type Node, parseCondition } from './parse.ts'
import { ConditionError } from './tokens.ts'

/** A condition that can be asked of rows. */
export interface Condition {
  readonly columns: readonly string[]
  /** Binds it to rows; the answer for a row is `TRUE`, `FALSE` or `UNKNOWN`. */
  readonly bind: (batch: CellBatch, trouble: Trouble) => (row: number) => number
}

type Types = ReadonlyMap<string, ColumnType>
const DAY_MS = 864e5

/** Compiles a condition. Nothing is evaluated as code. @throws {ConditionError} when it cannot be read or makes no sense. */
export function compileCondition(source: string, types: Types): Condition {
  const tree = parseCondition(source)
  return { columns: columnsOf(tree), bind: asCondition(compile(tree, types)) }
}

function compile(node: Node, types: Types): Expression {
  switch (node.is) {
    case 'number':
      return { kind: 'number', bind: () => () => node.value }
    case 'text':
      return { kind: 'text', bind: () => () => node.value, literal: node.value }
    case 'boolean':
      return { kind: 'boolean', bind: () => () => (node.value ? TRUE : FALSE) }
    case 'column':
      return columnOf(node.name, types.get(node.name))
    case 'negative': {
      const of = asNumber(compile(node.of, types))
      return numberFrom([of], ([value = 0]) => -value)
    }
    case 'arithmetic':
      return arithmetic(node.sign, compile(node.left, types), compile(node.right, types))
    case 'call':
      return call(
        node.name,
        node.args.map((arg) => compile(arg, types)),
      )
    case 'compare':
      return compare(node.sign, compile(node.left, types), compile(node.right, types))
    case 'in':
      return isIn(node, types)
    case 'missing':
      return isMissing(compile(node.of, types), node)
    case 'and':
    case 'or':
      return both(node.is, asCondition(compile(node.left, types)), asCondition(compile(node.right, types)))
    case 'not':
      return negation(asCondition(compile(node.of, types)))
  }
}

function columnOf(name: string, type: ColumnType | undefined): Expression {
  if (type === undefined) return { kind: 'column', column: name }
  if (type === 'text') return { kind: 'text', bind: columnTexts(name) }
  if (type === 'date') return { kind: 'time', bind: columnValues(name, 'date') }
  if (type === 'boolean') return { kind: 'boolean', bind: asCondition({ kind: 'column', column: name }) }
  return { kind: 'number', bind: columnValues(name, 'number') }
}

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

const ARITHMETIC: Readonly<Record<Arithmetic, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '%': (a, b) => a % b,
}

/** Numbers; of two times the difference in days, and a time some days later or earlier. */
function arithmetic(sign: Arithmetic, left: Expression, right: Expression): Expression {
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

function call(name: string, args: readonly Expression[]): Expression {
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

function compare(sign: Comparison, left: Expression, right: Expression): BooleanExpression {
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

function isIn({ of, values, not }: Extract<Node, { is: 'in' }>, types: Types): Expression {
  const value = compile(of, types)
  const isLiteral = (node: Node): boolean =>
    ['number', 'text', 'boolean'].includes(node.is) || (node.is === 'negative' && node.of.is === 'number')
  if (!values.every(isLiteral)) throw new ConditionError('may have only numbers and texts behind "in"')
  const any = values
    .map((node) => compare('=', value, compile(node, types)))
    .reduce((left, right) => both('or', left.bind, right.bind))
  return not ? negation(any.bind) : any
}

function isMissing(expression: Expression, { of, not }: Extract<Node, { is: 'missing' }>): Expression {
  if (of.is !== 'column')
    throw new ConditionError(`has "is missing" behind ${NAMED[expression.kind]} that is no column`)
  const [yes, no] = not ? [FALSE, TRUE] : [TRUE, FALSE]
  return {
    kind: 'boolean',
    bind: (batch) => {
      const missing = batch.missing(of.name)
      return (row) => (missing[row] ? yes : no)
    },
  }
}

const NAMED = {
  number: 'a number',
  time: 'a time',
  text: 'a text',
  boolean: 'a condition',
  column: 'a column',
} as const

/** Joins two conditions by the logic of SQL: what is unknown decides nothing that the other one decides alone. */
function both(word: 'and' | 'or', left: Numbers, right: Numbers): BooleanExpression {
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

const negation = (of: Numbers): BooleanExpression => ({
  kind: 'boolean',
  bind: mapped(of, (value) => (value === UNKNOWN ? UNKNOWN : value === TRUE ? FALSE : TRUE)),
})
