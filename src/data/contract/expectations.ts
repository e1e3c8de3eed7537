import type { Check } from './check.ts'
import { compileCondition } from './condition/compile.ts'
import type { Bounds, Level, Value } from './contract.ts'
import { type LeaveOut, uniqueCheck } from './key-checks.ts'
import { compilePattern, type Pattern } from './pattern.ts'
import { limitWords } from './plan-column.ts'
import { readTime } from './read-cell.ts'
import { ruleCheck } from './rule-check.ts'
import { extraColumnsCheck, presentCheck, rowsCheck } from './table-checks.ts'
import {
  type ColumnAsk,
  columnId,
  lengthCheck,
  nullsCheck,
  patternCheck,
  rangeCheck,
  setCheck,
  typeCheck,
  valueCheck,
} from './value-checks.ts'

/** An expectation of Great Expectations as its suite says it. */
export interface Expected {
  readonly kwargs: Readonly<Record<string, unknown>>
  readonly level: Level
}

/** Says why an expectation is not checked. */
export class Unsupported extends Error {
  override readonly name = 'Unsupported'
}

/** Settings that change nothing of what is judged. */
const NEUTRAL = new Set(['result_format', 'catch_exceptions', 'include_config', 'batch_id', 'condition_parser', 'meta'])

/** Reads the settings of an expectation; whatever is not asked for and is set makes it unsupported. */
class Settings {
  readonly level: Level
  private readonly kwargs: Expected['kwargs']
  private readonly used = new Set<string>()

  constructor({ kwargs, level }: Expected) {
    this.kwargs = kwargs
    this.level = level
  }

  private take(key: string): unknown {
    this.used.add(key)
    const value = Object.hasOwn(this.kwargs, key) ? this.kwargs[key] : undefined
    return value === null ? undefined : value
  }

  text(key: string): string {
    const value = this.take(key)
    if (typeof value === 'string' && value !== '') return value
    throw new Unsupported(`"${key}" is no text`)
  }

  word<W extends string>(key: string, words: readonly W[]): W {
    const value = this.take(key) ?? words[0]
    if (words.includes(value as W)) return value as W
    throw new Unsupported(`"${key}" is not known to be ${JSON.stringify(value)}`)
  }

  flag(key: string, otherwise = false): boolean {
    const value = this.take(key) ?? otherwise
    if (typeof value === 'boolean') return value
    throw new Unsupported(`"${key}" is neither true nor false`)
  }

  count(key: string): number | undefined {
    const value = this.take(key)
    if (value === undefined || (Number.isSafeInteger(value) && Number(value) >= 0)) return value as number | undefined
    throw new Unsupported(`"${key}" is no whole number`)
  }

  limit(key: string): number | string | undefined {
    const value = this.take(key)
    if (value === undefined || Number.isFinite(value)) return value as number | undefined
    if (typeof value === 'string' && !Number.isNaN(readTime(value))) return value
    throw new Unsupported(`"${key}" is neither a number nor a time`)
  }

  list<T>(key: string, isItem: (item: unknown) => item is T, what: string): readonly T[] {
    const value = this.take(key)
    if (Array.isArray(value) && value.length > 0 && value.every(isItem)) return value
    throw new Unsupported(`"${key}" is no list of ${what}`)
  }

  /** What is tolerated, of `mostly`: the share that must hold. */
  tolerated(): number {
    const mostly = this.take('mostly') ?? 1
    if (typeof mostly === 'number' && mostly >= 0 && mostly <= 1) return 1 - mostly
    throw new Unsupported('"mostly" is no share')
  }

  /** What the checks of a column share; call it once. */
  column(): ColumnAsk {
    return { column: this.text('column'), level: this.level, tolerate: this.tolerated() }
  }

  /** Refuses what was set and not read. */
  finish(): void {
    const left = Object.keys(this.kwargs).find((key) => {
      const value = this.kwargs[key]
      return !this.used.has(key) && !NEUTRAL.has(key) && value !== null && value !== undefined && value !== false
    })
    if (left !== undefined) throw new Unsupported(`its setting "${left}" is not known here`)
  }
}

const isText = (item: unknown): item is string => typeof item === 'string'
const isValue = (item: unknown): item is Value => ['string', 'number', 'boolean'].includes(typeof item)

type Make = (settings: Settings) => Check | readonly Check[]

const bounds = (settings: Settings): Bounds => {
  const found = { min: settings.count('min_value'), max: settings.count('max_value') }
  if (found.min === undefined && found.max === undefined) throw new Unsupported('it has no limit')
  return found
}

const exactly = (settings: Settings): Bounds => {
  const value = settings.count('value')
  if (value === undefined) throw new Unsupported('it has no "value"')
  return { min: value, max: value }
}

const between: Make = (settings) => {
  const ask = settings.column()
  const [low, high] = [settings.limit('min_value'), settings.limit('max_value')]
  const [isAbove, isBelow] = [settings.flag('strict_min'), settings.flag('strict_max')]
  if (low === undefined && high === undefined) throw new Unsupported('it has no limit')
  if (low !== undefined && high !== undefined && typeof low !== typeof high) {
    throw new Unsupported('one limit is a number and the other one is a time')
  }
  const kind = typeof (low ?? high) === 'string' ? 'date' : 'number'
  const limits = { [isAbove ? 'above' : 'min']: low, [isBelow ? 'below' : 'max']: high }
  const read = (value: number | string | undefined) => (typeof value === 'string' ? readTime(value) : value)
  const numbers = Object.fromEntries(Object.entries(limits).map(([key, value]) => [key, read(value)]))
  return rangeCheck(ask, { kind, ...numbers, words: limitWords(limits) })
}

function compiled(source: string): Pattern {
  const pattern = compilePattern(source, 'part')
  if ('mistake' in pattern) throw new Unsupported(`its pattern ${pattern.mistake}`)
  return pattern
}

const regex =
  (not: boolean): Make =>
  (settings) => {
    const ask = settings.column()
    const source = settings.text('regex')
    return patternCheck(ask, compiled(source), source, not)
  }

const regexList: Make = (settings) => {
  const ask = settings.column()
  const sources = settings.list('regex_list', isText, 'texts')
  const patterns = sources.map(compiled)
  const isAll = settings.word('match_on', ['any', 'all']) === 'all'
  const matches = (text: string) => (isAll ? patterns.every((p) => p(text)) : patterns.some((p) => p(text)))
  return patternCheck(ask, matches, sources.join(isAll ? ' and ' : ' or '))
}

/** What pandas and Spark call a type → what it is here: the values are looked at, not how a program holds them. */
const TYPES = new Map<string, 'integer' | 'number' | 'boolean' | 'date' | 'text'>(
  Object.entries({
    integer:
      'int int8 int16 int32 int64 uint8 uint16 uint32 uint64 Int8 Int16 Int32 Int64 INTEGER INT BIGINT LongType IntegerType',
    number: 'float float16 float32 float64 Float32 Float64 FLOAT DOUBLE DoubleType FloatType number',
    boolean: 'bool boolean bool_ BOOL BOOLEAN BooleanType',
    date: 'datetime64 datetime64[ns] datetime datetime.datetime Timestamp TIMESTAMP DATE DateType TimestampType date',
    text: 'str string object object_ STRING TEXT VARCHAR StringType',
  }).flatMap(([type, names]) => names.split(' ').map((name) => [name, type as 'integer'] as const)),
)

function ofTypes(settings: Settings, names: readonly string[]): Check {
  const ask = settings.column()
  const types = names.map((name) => TYPES.get(name))
  const unknown = names[types.indexOf(undefined)]
  if (unknown !== undefined) throw new Unsupported(`the type "${unknown}" is not known here`)
  const type = (['text', 'number', 'integer', 'boolean', 'date'] as const).find((known) => types.includes(known))!
  const others = types.filter((other) => other !== type && !(type === 'number' && other === 'integer'))
  if (type !== 'text' && others.length > 0) throw new Unsupported('it allows types that are not alike')
  // Every value of a file is a text.
  if (type === 'text') return { ...valueCheck(ask, 'type', { needed: 'text', one: '', many: '' }, () => () => true) }
  return typeCheck(ask, type)
}

const compound: Make = (settings) => {
  const columns = settings.list('column_list', isText, 'columns')
  const tolerate = settings.tolerated()
  const ignored = settings.word('ignore_row_if', ['all_values_are_missing', 'any_value_is_missing', 'never'])
  const leaveOut: LeaveOut = ({ all_values_are_missing: 'all', any_value_is_missing: 'any', never: 'never' } as const)[
    ignored
  ]
  const id = `#unique:${columns.map((column) => columnId(column, '').slice(1, -1)).join(',')}`
  return uniqueCheck({ columns, types: new Map(), level: settings.level, tolerate }, id, leaveOut)
}

const pair =
  (isGreater: boolean): Make =>
  (settings) => {
    const [a, b] = [settings.text('column_A'), settings.text('column_B')]
    const tolerate = settings.tolerated()
    const sign = !isGreater ? '=' : settings.flag('or_equal') ? '>=' : '>'
    const ignored = settings.word('ignore_row_if', ['both_values_are_missing', 'either_value_is_missing'])
    if (/`/.test(a + b)) throw new Unsupported('a column has a backtick in its name')
    const [first, second] = [`\`${a}\``, `\`${b}\``]
    const words = `${first} ${sign} ${second}`
    // Where only one of the two is missing, the pair does not keep to it, unless such rows are ignored.
    const both = `${first} is not missing and ${second} is not missing`
    const rule = ignored === 'either_value_is_missing' ? words : `${both} and ${words}`
    const when = ignored === 'either_value_is_missing' ? both : `${first} is not missing or ${second} is not missing`
    const types = new Map()
    const [holds, asked] = [compileCondition(rule, types), compileCondition(when, types)]
    return ruleCheck({ name: `${a} ${sign} ${b}`, words, holds, when: asked, level: settings.level, tolerate })
  }

const matchSet: Make = (settings) => {
  const columns = settings.list('column_set', isText, 'columns')
  const { level } = settings
  const isExact = settings.flag('exact_match', true)
  const present = columns.map((column) => presentCheck(column, level))
  return isExact ? [...present, extraColumnsCheck(new Set(columns), level)] : present
}

const set =
  (not: boolean): Make =>
  (settings) =>
    setCheck(settings.column(), settings.list('value_set', isValue, 'values'), not)

const MAKERS: Readonly<Record<string, Make>> = {
  expect_column_to_exist: (settings) => presentCheck(settings.text('column'), settings.level),
  expect_table_columns_to_match_set: matchSet,
  expect_table_row_count_to_be_between: (settings) => rowsCheck(bounds(settings), settings.level),
  expect_table_row_count_to_equal: (settings) => rowsCheck(exactly(settings), settings.level),
  expect_column_values_to_not_be_null: (settings) => nullsCheck(settings.column()),
  expect_column_values_to_be_unique: (settings) => {
    const { column, level, tolerate } = settings.column()
    return uniqueCheck({ columns: [column], types: new Map(), level, tolerate }, columnId(column, 'unique'))
  },
  expect_column_values_to_be_between: between,
  expect_column_values_to_be_in_set: set(false),
  expect_column_values_to_not_be_in_set: set(true),
  expect_column_values_to_match_regex: regex(false),
  expect_column_values_to_not_match_regex: regex(true),
  expect_column_values_to_match_regex_list: regexList,
  expect_column_value_lengths_to_be_between: (settings) => lengthCheck(settings.column(), bounds(settings)),
  expect_column_value_lengths_to_equal: (settings) => lengthCheck(settings.column(), exactly(settings)),
  expect_column_values_to_be_of_type: (settings) => ofTypes(settings, [settings.text('type_')]),
  expect_column_values_to_be_in_type_list: (settings) => ofTypes(settings, settings.list('type_list', isText, 'types')),
  expect_compound_columns_to_be_unique: compound,
  expect_column_pair_values_a_to_be_greater_than_b: pair(true),
  expect_column_pair_values_A_to_be_greater_than_B: pair(true),
  expect_column_pair_values_to_be_equal: pair(false),
}

/** The expectations that are known: type → how its checks are made. @throws {Unsupported} for settings that are not. */
export const EXPECTATIONS: ReadonlyMap<string, (expected: Expected) => Check[]> = new Map(
  Object.entries(MAKERS).map(([type, make]) => [
    type,
    (expected: Expected) => {
      const settings = new Settings(expected)
      const made = [make(settings)].flat()
      settings.finish()
      return made
    },
  ]),
)
