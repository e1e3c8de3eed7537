import type { Reading } from './cell-batch.ts'
import { type Check, idPart } from './check.ts'
import { type Condition, compileCondition } from './condition/compile.ts'
import { ConditionError } from './condition/tokens.ts'
import type { ColumnType, Contract, ContractMistake, Rule, TableContract } from './contract.ts'
import { foreignKeyCheck, uniqueCheck } from './key-checks.ts'
import { columnPlan, type Refuse, readAs, refuseInto, refuseTurned } from './plan-column.ts'
import { ruleCheck } from './rule-check.ts'
import { extraColumnsCheck, forbiddenCheck, freshCheck, presentCheck, rowsCheck } from './table-checks.ts'
import { nullsCheck } from './value-checks.ts'

/** What is asked of a table, and how it is read. */
export interface TablePlan {
  /** Path or glob, relative to the working directory. */
  readonly name: string
  readonly reading: Reading
  readonly checks: readonly Check[]
  /** What was asked for and is not checked, each in a few words. */
  readonly unsupported?: readonly string[]
}

type Path = readonly (string | number)[]

/**
 * Makes the checks of a contract.
 * @returns the plans, and what is wrong with the contract beyond the shape of its file; none of the plans is to be used then
 */
export function planContract({ tables }: Contract): { plans: TablePlan[]; mistakes: ContractMistake[] } {
  const mistakes: ContractMistake[] = []
  const refuse = refuseInto(mistakes)
  const plans = Object.entries(tables).map(([name, table]) => planTable(name, table, refuse))
  return { plans, mistakes }
}

/** The types that a contract gives to the columns of a table. */
export function typesOf(table: TableContract | undefined): ReadonlyMap<string, ColumnType> {
  const typed = Object.entries(table?.columns ?? {}).flatMap(([column, contract]) => {
    const type = readAs(contract)
    return type === undefined ? [] : [[column, type] as const]
  })
  return new Map(typed)
}

function planTable(name: string, table: TableContract, refuse: Refuse): TablePlan {
  const path = ['tables', name]
  const types = typesOf(table)
  const { rows, fresh, key, missing, columns = {}, forbidden = [] } = table
  const extra = table['extra-columns'] ?? 'allow'
  for (const column of forbidden) {
    if (Object.hasOwn(columns, column))
      refuse([...path, 'forbidden'], `names "${column}", which is also among "columns"`)
  }
  if (rows) refuseTurned(rows, [...path, 'rows'], refuse)
  const checks: Check[] = [
    // A table without rows would keep to everything else.
    rowsCheck({ min: rows?.min ?? 1, max: rows?.max }, rows?.level ?? 'block'),
    ...(fresh ? [freshCheck(fresh)] : []),
    ...(key ? keyPlan(key, columns, types) : []),
    ...(table.unique ?? []).map(({ columns, level = 'block', tolerate = 0 }) =>
      uniqueCheck({ columns, types, level, tolerate }, `#unique:${columns.map(idPart).join(',')}`),
    ),
    ...foreignKeyPlan(table, types, path, refuse),
    ...Object.entries(columns).flatMap(([column, contract]) =>
      columnPlan(column, contract, [...path, 'columns', column], refuse),
    ),
    ...forbidden.map((column) => forbiddenCheck(column, 'block')),
    ...(extra === 'allow' ? [] : [extraColumnsCheck(listedColumns(table), extra === 'warn' ? 'warn' : 'block')]),
    ...(table.rules ?? []).flatMap((rule, index) => rulePlan(rule, types, [...path, 'rules', index], refuse)),
  ]
  const ids = checks.map(({ id }) => id)
  const twice = ids.find((id, index) => ids.indexOf(id) !== index)
  if (twice !== undefined)
    refuse(path, `asks for the same thing twice (${decodeURIComponent(twice.replace(/^[:#]/, ''))})`)
  const words = missing && new Set(missing)
  return { name, reading: { types, missing: words }, checks }
}

/** A column of a key is a column that is listed: naming it twice would be tiresome. */
const listedColumns = ({ columns = {}, key = [] }: TableContract) => new Set([...Object.keys(columns), ...key])

function keyPlan(
  key: readonly string[],
  columns: NonNullable<TableContract['columns']>,
  types: ReadonlyMap<string, ColumnType>,
): Check[] {
  const id = `#key:${key.map(idPart).join(',')}`
  const parts = key.flatMap((column) => {
    const own = Object.hasOwn(columns, column) ? columns[column] : undefined
    return [
      ...(own ? [] : [presentCheck(column, 'block')]),
      ...(own?.nullable === undefined ? [nullsCheck({ column, level: 'block', tolerate: 0 })] : []),
    ]
  })
  return [...parts, uniqueCheck({ columns: key, types, level: 'block', tolerate: 0 }, id)]
}

function foreignKeyPlan(
  table: TableContract,
  types: ReadonlyMap<string, ColumnType>,
  path: Path,
  refuse: Refuse,
): Check[] {
  return (table['foreign-keys'] ?? []).flatMap((key, index) => {
    const { columns, table: other, references = columns, level = 'block', tolerate = 0 } = key
    if (references.length !== columns.length) {
      const at = [...path, 'foreign-keys', index, 'references']
      refuse(at, `names ${references.length} columns, and "columns" names ${columns.length}`)
      return []
    }
    const id = `#foreign-key:${columns.map(idPart).join(',')}`
    return [foreignKeyCheck({ columns, types, level, tolerate }, other, references, id)]
  })
}

function rulePlan(rule: Rule, types: ReadonlyMap<string, ColumnType>, path: Path, refuse: Refuse): Check[] {
  const compiled = (key: 'rule' | 'when'): Condition | undefined => {
    try {
      const source = rule[key]
      return source === undefined ? undefined : compileCondition(source, types)
    } catch (error) {
      if (!(error instanceof ConditionError)) throw error
      refuse([...path, key], error.message)
      return undefined
    }
  }
  const [holds, when] = [compiled('rule'), compiled('when')]
  if (!holds) return []
  const words = rule.when === undefined ? rule.rule : `${rule.rule} where ${rule.when}`
  const { id: name = rule.rule, level = 'block', tolerate = 0 } = rule
  return [ruleCheck({ name, words, holds, when, level, tolerate })]
}
