import type { TableChange } from '../../data/changes/table-changes.ts'
import type { RowFacts } from '../../data/rows/row-changes.ts'
import { formatCount, formatNumber, formatPercent } from '../../platform/format.ts'
import { clip } from '../../report/clip.ts'
import type { ColumnProfile } from '../../tables/profile.ts'
import { MAX_NAME } from './differences.ts'
import type { DataFacts } from './facts.ts'

/** From this share on a column is said to be mostly missing. */
const MOSTLY = 0.5
/** A table of fewer rows has constant columns by chance. */
const FEW_ROWS = 10
const MAX_NAMES = 6

/**
 * Says what is probably wrong with the tables, one sentence each, the worst first: ids that are not unique, rows that come
 * twice, columns of a new type, that are mostly missing, that hold one value only. Names columns, never values.
 */
export function dataWarnings({ profiles, rowFacts, tableChanges }: DataFacts, id: string | undefined): string[] {
  return [...(profiles?.tables ?? [])].flatMap(([file, { rows, columns }]) => {
    const facts = rowFacts.get(file)
    const change = tableChanges.find((other) => other.file === file)
    const all = Object.entries(columns)
    const constant = rows < FEW_ROWS ? [] : all.filter(([, column]) => isConstant(column)).map(([name]) => name)
    const missing = all.filter(([, { nulls, type }]) => rows > 0 && type !== 'empty' && nulls / rows >= MOSTLY)
    const empty = rows < 1 ? [] : all.filter(([, { type }]) => type === 'empty').map(([name]) => name)
    return [
      ...rowSentences(facts, id),
      ...typeSentences(change),
      ...sentence(empty, (names) => `${names} ${empty.length === 1 ? 'is' : 'are'} empty`),
      ...sentence(
        missing.map(([name, { nulls }]) => `"${clip(name, MAX_NAME)}" (${formatPercent(nulls / rows)})`),
        (names) => `mostly missing: ${names}`,
        false,
      ),
      ...sentence(constant, (names) => `${names} ${constant.length === 1 ? 'holds' : 'hold'} one value only`),
    ].map((text) => `${file}: ${text}.`)
  })
}

const isConstant = ({ distinct, distinctExact, nulls, count }: ColumnProfile): boolean =>
  distinctExact && distinct === 1 && nulls === 0 && count > 0

function rowSentences(facts: RowFacts | undefined, id: string | undefined): string[] {
  if (!facts) return []
  const { rows, duplicates, repeatedIds = 0 } = facts
  const share = (part: number) => `${formatCount(part, 'row')} (${formatPercent(part / rows)})`
  return [
    ...(repeatedIds > 0 ? [`the id "${id}" is not unique: ${share(repeatedIds)} repeat one`] : []),
    ...(duplicates > 0 ? [`${share(duplicates)} ${duplicates === 1 ? 'equals' : 'equal'} an earlier row`] : []),
  ]
}

function typeSentences(change: TableChange | undefined): string[] {
  const turned = (change?.columns ?? []).flatMap(({ name, changes }) =>
    changes.flatMap((one) => (one.kind === 'type' && one.before !== 'empty' ? [{ name, ...one }] : [])),
  )
  // Columns that went the same way stand in one sentence.
  const ways = Map.groupBy(turned, ({ before, after }) => `${before} and ${after}`)
  return [...ways.values()].flatMap((columns) => {
    const { before, after } = columns[0]!
    const [was, is] = columns.length === 1 ? ['was', 'is'] : ['were', 'are']
    return sentence(
      columns.map(({ name }) => name),
      (names) => `${names} ${was} ${before} and ${is} ${after} now`,
    )
  })
}

function sentence(names: readonly string[], write: (names: string) => string, quote = true): string[] {
  if (names.length === 0) return []
  const shown = names.slice(0, MAX_NAMES).map((name) => (quote ? `"${clip(name, MAX_NAME)}"` : name))
  const more = names.length > MAX_NAMES ? ` and ${formatNumber(names.length - MAX_NAMES)} more` : ''
  return [write(shown.join(', ') + more)]
}
