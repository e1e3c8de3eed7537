import type { Check } from './check.ts'
import type { Bounds, ColumnChecks, ColumnContract, ColumnType, ContractMistake, Level } from './contract.ts'
import { uniqueCheck } from './key-checks.ts'
import { limitWords, type Range } from './limits.ts'
import { compilePattern } from './pattern.ts'
import { readTime } from './read-cell.ts'
import { presentCheck } from './table-checks.ts'
import {
  type ColumnAsk,
  columnId,
  lengthCheck,
  nullsCheck,
  patternCheck,
  rangeCheck,
  setCheck,
  typeCheck,
} from './value-checks.ts'

type Path = readonly (string | number)[]

/** Where mistakes go: the path of a setting, and a sentence that begins with its name. */
export type Refuse = (path: Path, message: string) => void

/** The refuse of a part of the file. */
export const refuseInto =
  (mistakes: ContractMistake[]): Refuse =>
  (path, message) => {
    const name = path.at(-1)
    mistakes.push({ path, message: `"${name}" ${message}.` })
  }

/** Tells how a column is read: by its type, else by the limits that it has. */
export function readAs({ type, warn, ...checks }: ColumnContract): ColumnType | undefined {
  return type ?? impliedType(checks) ?? warn?.type ?? (warn && impliedType(warn))
}

const LIMITS = ['min', 'max', 'above', 'below'] as const

function impliedType(checks: ColumnChecks): ColumnType | undefined {
  const given = LIMITS.map((key) => checks[key]).find((value) => value !== undefined)
  return given === undefined ? undefined : typeof given === 'number' ? 'number' : 'date'
}

/** Makes the checks of a column. */
export function columnPlan(column: string, contract: ColumnContract, path: Path, refuse: Refuse): Check[] {
  const { level = 'block', warn, required = true } = contract
  const readType = readAs(contract)
  const isTyped = contract.type !== undefined
  const ofWarning = { column, level: 'warn', readType, mark: ':warn' } as const
  return [
    ...(required ? [presentCheck(column, level)] : []),
    ...valueChecks(contract, { column, level, readType, isTyped }, path, refuse),
    ...(warn
      ? valueChecks(warn, { ...ofWarning, isTyped: isTyped || warn.type !== undefined }, [...path, 'warn'], refuse)
      : []),
  ]
}

interface Base {
  readonly column: string
  readonly level: Level
  readonly readType: ColumnType | undefined
  /** Whether a check of the type stands beside the others: it alone tells of what cannot be read. */
  readonly isTyped: boolean
  readonly mark?: string
}

function valueChecks(checks: ColumnChecks, base: Base, path: Path, refuse: Refuse): Check[] {
  const { column, level, mark, readType } = base
  const { type, nullable, unique, pattern, length, tolerate = 0 } = checks
  const ask: ColumnAsk = { column, level, tolerate, ...(mark && { mark }) }
  const plan: Check[] = []
  if (type !== undefined && type !== 'text') plan.push(typeCheck(ask, type))
  // A share of 0 is `false` in other words.
  if (nullable !== undefined && nullable !== true) plan.push(nullsCheck({ ...ask, tolerate: Number(nullable) }))
  if (unique) {
    const types = new Map(readType ? [[column, readType]] : [])
    plan.push(uniqueCheck({ columns: [column], types, level, tolerate }, columnId(column, 'unique', mark)))
  }
  const range = rangeOf(checks, readType, path, refuse)
  if (range) plan.push(rangeCheck(ask, range, base.isTyped))
  if (checks.in) plan.push(setCheck(ask, checks.in, false))
  if (checks['not-in']) plan.push(setCheck(ask, checks['not-in'], true))
  if (pattern !== undefined) {
    const compiled = compilePattern(pattern, 'whole')
    if ('mistake' in compiled) refuse([...path, 'pattern'], compiled.mistake)
    else plan.push(patternCheck(ask, compiled, pattern))
  }
  if (length) {
    refuseTurned(length, [...path, 'length'], refuse)
    if (length.min !== undefined || length.max !== undefined) plan.push(lengthCheck(ask, length))
  }
  return plan
}

/** Refuses bounds between which nothing lies. */
export function refuseTurned({ min = 0, max = Infinity }: Bounds, path: Path, refuse: Refuse): void {
  if (min > max) refuse(path, `has a "min" (${min}) above its "max" (${max})`)
}

/** Reads the limits of a column as numbers or times. */
function rangeOf(checks: ColumnChecks, type: ColumnType | undefined, path: Path, refuse: Refuse): Range | undefined {
  const given = LIMITS.filter((key) => checks[key] !== undefined)
  if (given.length === 0) return undefined
  const kind = type === 'date' ? 'date' : 'number'
  const limits: Partial<Record<(typeof LIMITS)[number], number>> = {}
  for (const key of given) {
    const written = checks[key]!
    const at = [...path, key]
    if (type === 'text' || type === 'boolean') refuse(at, `is a limit, and the column is ${type}: it has no order`)
    else if (kind === 'number' && typeof written === 'string') {
      refuse(at, `must be a number, not "${written}": the column holds numbers`)
    } else {
      limits[key] = kind === 'number' ? (written as number) : readTime(String(written))
      if (Number.isNaN(limits[key])) refuse(at, `must be a time such as 2024-01-31, not "${written}"`)
    }
  }
  const [low, high] = [limits.min ?? limits.above, limits.max ?? limits.below]
  if (low !== undefined && high !== undefined && low > high) {
    refuse(
      path,
      `has a lower limit (${checks.min ?? checks.above}) above its upper limit (${checks.max ?? checks.below})`,
    )
  }
  return { kind, ...limits, words: limitWords(checks) }
}
