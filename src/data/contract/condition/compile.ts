import type { CellBatch } from '../cell-batch.ts'
import type { ColumnType } from '../contract.ts'
import { asCondition, columnTexts, columnValues, type Expression, FALSE, TRUE, type Trouble } from './expression.ts'
import { arithmetic, both, call, compare, negation, negative } from './operators.ts'
import { columnsOf, type Node, parseCondition } from './parse.ts'
import { ConditionError } from './tokens.ts'

/** A condition that can be asked of rows. */
export interface Condition {
  readonly columns: readonly string[]
  /** Binds it to rows; the answer for a row is `TRUE`, `FALSE` or `UNKNOWN`. */
  readonly bind: (batch: CellBatch, trouble: Trouble) => (row: number) => number
}

type Types = ReadonlyMap<string, ColumnType>

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
    case 'negative':
      return negative(compile(node.of, types))
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
