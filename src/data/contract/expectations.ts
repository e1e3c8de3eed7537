import type { Check } from './check.ts'
import { compileCondition } from './condition/compile.ts'
import type { Bounds, Value } from './contract.ts'
import { noRegexOf, regex, regexList } from './expectation-patterns.ts'
import { type Expected, isText, type Make, Settings, Unsupported } from './expectation-settings.ts'
import { ofTypes } from './expectation-types.ts'
import { deviationOf, distinctOf, extremeOf, type Figure, filledOf, medianOf, sumOf } from './figures.ts'
import { type LeaveOut, uniqueCheck } from './key-checks.ts'
import { limitWords, type Range } from './limits.ts'
import { readTime } from './read-cell.ts'
import { ruleCheck } from './rule-check.ts'
import { type Asked, containsCheck, emptyCheck, figureCheck, orderCheck } from './summary-checks.ts'
import { columnCountCheck, columnOrderCheck, extraColumnsCheck, presentCheck, rowsCheck } from './table-checks.ts'
import { columnId, lengthCheck, nullsCheck, rangeCheck, setCheck } from './value-checks.ts'

const isValue = (item: unknown): item is Value => ['string', 'number', 'boolean'].includes(typeof item)

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

/** Limits of numbers or times. */
const rangeOf = (settings: Settings): Range => {
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
  return { kind, ...numbers, words: limitWords(limits) }
}

const between: Make = (settings) => rangeCheck(settings.column(), rangeOf(settings))

/** A figure of a column, which a share of the rows cannot decide. */
const figure =
  (asked: Asked, start: (column: string, range: Range) => Figure): Make =>
  (settings) => {
    const { level } = settings
    const column = settings.text('column')
    const range = rangeOf(settings)
    if (range.kind === 'date' && !asked.isOfRow) throw new Unsupported('its limits are times')
    return figureCheck({ column, level }, asked, range, () => start(column, range))
  }

const SMALLEST: Asked = { kind: 'smallest', noun: 'smallest value', isOfRow: true }
const LARGEST: Asked = { kind: 'largest', noun: 'largest value', isOfRow: true }
const MEDIAN: Asked = { kind: 'median', noun: 'median', isOfRow: true }

/** The set of different values, or a part of it; the values of the set may come as often as they like. */
const distinct =
  (isIn: boolean, hasAll: boolean): Make =>
  (settings) => {
    const { level } = settings
    const column = settings.text('column')
    const values = settings.list('value_set', isValue, 'values')
    return [
      ...(isIn ? [setCheck({ column, level, tolerate: 0 }, values, false)] : []),
      ...(hasAll ? [containsCheck({ column, level }, values)] : []),
    ]
  }

const order =
  (sign: 1 | -1): Make =>
  (settings) =>
    orderCheck(settings.column(), sign, settings.flag('strictly'))

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
  expect_table_column_count_to_be_between: (settings) => columnCountCheck(bounds(settings), settings.level),
  expect_table_column_count_to_equal: (settings) => columnCountCheck(exactly(settings), settings.level),
  expect_table_columns_to_match_ordered_list: (settings) =>
    columnOrderCheck(settings.list('column_list', isText, 'columns'), settings.level),
  expect_column_values_to_be_null: (settings) => emptyCheck(settings.column()),
  expect_column_values_to_be_increasing: order(1),
  expect_column_values_to_be_decreasing: order(-1),
  expect_column_values_to_not_match_regex_list: noRegexOf,
  expect_column_min_to_be_between: figure(SMALLEST, (column, { kind }) => extremeOf(column, kind, Math.min)),
  expect_column_max_to_be_between: figure(LARGEST, (column, { kind }) => extremeOf(column, kind, Math.max)),
  expect_column_mean_to_be_between: figure({ kind: 'mean', noun: 'mean' }, (column) => sumOf(column, true)),
  expect_column_median_to_be_between: figure(MEDIAN, medianOf),
  expect_column_sum_to_be_between: figure({ kind: 'sum', noun: 'sum' }, (column) => sumOf(column, false)),
  expect_column_stdev_to_be_between: figure({ kind: 'stdev', noun: 'standard deviation' }, deviationOf),
  expect_column_unique_value_count_to_be_between: figure(
    { kind: 'distinct', noun: 'number of different values' },
    (column) => distinctOf(column, false),
  ),
  expect_column_proportion_of_unique_values_to_be_between: figure(
    { kind: 'distinct-share', noun: 'share of different values' },
    (column) => distinctOf(column, true),
  ),
  expect_column_proportion_of_non_null_values_to_be_between: figure(
    { kind: 'filled', noun: 'share of rows with a value' },
    filledOf,
  ),
  expect_column_distinct_values_to_be_in_set: distinct(true, false),
  expect_column_distinct_values_to_contain_set: distinct(false, true),
  expect_column_distinct_values_to_equal_set: distinct(true, true),
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
