import type { ChangedColumn, ColumnChange } from '../../data/changes/column-changes.ts'
import type { TableChange } from '../../data/changes/table-changes.ts'
import { formatCount, formatNumber, formatPair, formatPercent } from '../../platform/format.ts'
import { clip } from '../../report/clip.ts'
import type { ReportTable } from '../../report/report.ts'
import type { DataFacts } from './facts.ts'

const MAX_ROWS = 200
/** A longer name of a column makes a table that nobody can read. */
export const MAX_NAME = 80

/** Lists what is different about the columns of the tables that changed; values only where so many rows share them. */
export function columnTables({ tableChanges, profiles, minRows }: DataFacts): ReportTable[] {
  return tableChanges.flatMap((change) => {
    const rows = (change.columns ?? []).flatMap(({ name, changes }) =>
      changes.map((one) => [
        clip(name, MAX_NAME),
        ...wordsOf(one, shared(profiles?.tables.get(change.file)?.columns[name]?.count, minRows)),
      ]),
    )
    if (rows.length === 0) return []
    const columns = ['column', 'what changed', 'before', 'now'].map((title) => ({ title }))
    const caption = capital(rowWords(change))
    const title = `Changed columns of ${change.file}`
    return [
      { id: `changed:${change.file}`, title, columns, rows: rows.slice(0, MAX_ROWS), ...(caption && { caption }) },
    ]
  })
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const shared = (count: number | undefined, minRows: number): boolean => (count ?? 0) >= minRows

function wordsOf(change: ColumnChange, showValues: boolean): [string, string, string] {
  switch (change.kind) {
    case 'added':
      return ['new column', '–', change.type]
    case 'removed':
      return ['column is gone', '', '–']
    case 'type':
      return ['type', change.before, change.after]
    case 'missing':
      return ['share of missing values', formatPercent(change.before), formatPercent(change.after)]
    case 'median': {
      const [before, after] = showValues ? formatPair(change.before, change.after) : ['–', '–']
      const by = Number.isFinite(change.shift)
        ? ` by ${formatNumber(Math.abs(change.shift), 2)} of the quartile distance`
        : ''
      return [`median ${change.shift > 0 ? 'up' : 'down'}${by}`, before, after]
    }
    case 'range':
      return [change.wider ? (change.narrower ? 'range has moved' : 'range is wider') : 'range is narrower', '', '']
    case 'values': {
      const { added, removed } = change
      return [`${added.length} new ${plural(added.length)}, ${removed.length} gone`, someOf(removed), someOf(added)]
    }
  }
}

const plural = (count: number): string => (count === 1 ? 'value' : 'values')
const someOf = (values: readonly string[]): string =>
  values.slice(0, 5).join(', ') + (values.length > 5 ? ` and ${values.length - 5} more` : '')

/** How the rows of a table changed, in words; empty where nothing is known. */
function rowWords({ rows, rowsBefore, columns, unknown }: TableChange): string {
  if (rows) {
    const counts = [
      [rows.added, 'added'],
      [rows.removed, 'removed'],
      [rows.changed ?? 0, 'changed'],
    ] as const
    const parts = counts.flatMap(([count, word]) => (count > 0 ? [`${formatNumber(count)} ${word}`] : []))
    const told = rows.id === undefined ? 'whole rows compared' : `told apart by "${rows.id}"`
    return parts.length > 0
      ? `rows: ${parts.join(', ')}, ${formatNumber(rows.kept)} kept (${told}).`
      : `the same ${formatCount(rows.kept, 'row')}${sameWords(columns)}.`
  }
  if (rowsBefore !== undefined) return `${formatCount(rowsBefore, 'row')} before; rows were not compared: ${unknown}.`
  return unknown ? `columns and rows were not compared: ${unknown}.` : ''
}

/** Where not a row differs, and yet the file does. */
function sameWords(columns: TableChange['columns'] = []): string {
  const isOther = columns.some(({ changes }) => changes.some(({ kind }) => kind === 'added' || kind === 'removed'))
  return isOther ? ' in the columns that both versions have' : ', in another order or written otherwise'
}

/** What changed since the base, one phrase each, for the line below the verdict. */
export function changePhrases({ tableChanges, paths }: DataFacts): string[] {
  const files = paths.flatMap(({ path, compared }) => {
    const { added = [], removed = [] } = compared?.files ?? {}
    const parts = [
      ...(added.length > 0 ? [`${added.length} added`] : []),
      ...(removed.length > 0 ? [`${removed.length} removed`] : []),
    ]
    return parts.length > 0 ? [`${path.name}: files ${parts.join(', ')}`] : []
  })
  const tables = tableChanges.flatMap((change) => {
    const columns = (change.columns ?? []).map(columnPhrase)
    const shown = columns.length > 4 ? [...columns.slice(0, 4), `${columns.length - 4} more columns`] : columns
    return [`${change.file}: ${rowWords(change).replace(/\.$/, '')}`, ...shown]
  })
  return [...files, ...tables]
}

const columnPhrase = ({ name, changes }: ChangedColumn): string =>
  `\`${clip(name, MAX_NAME)}\` ${changes.map(({ kind }) => PHRASES[kind]).join(', ')}`

const PHRASES: Readonly<Record<ColumnChange['kind'], string>> = {
  added: 'is new',
  removed: 'is gone',
  type: 'has another type',
  missing: 'other share missing',
  median: 'median moved',
  range: 'other range',
  values: 'other values',
}

/** The few words of the verdict: `+1,204 rows, 2 columns changed`. Empty when no table says more than that it changed. */
export function differenceWords({ tableChanges, paths }: DataFacts): string[] {
  const sum = (of: (change: TableChange) => number | undefined) =>
    tableChanges.reduce((total, change) => total + (of(change) ?? 0), 0)
  const [added, removed, changed] = [
    sum(({ rows }) => rows?.added),
    sum(({ rows }) => rows?.removed),
    sum(({ rows }) => rows?.changed),
  ]
  const columnsThat = (is: (kind: ColumnChange['kind']) => boolean) =>
    sum((change) => change.columns?.filter(({ changes }) => changes.some(({ kind }) => is(kind))).length)
  const [came, went] = [columnsThat((kind) => kind === 'added'), columnsThat((kind) => kind === 'removed')]
  const columns = columnsThat((kind) => kind !== 'added' && kind !== 'removed')
  const files = (kind: 'added' | 'removed') =>
    paths.reduce((total, { compared }) => total + (compared?.files?.[kind].length ?? 0), 0)
  return [
    ...moved(added, removed, 'row'),
    ...(changed > 0 ? [`${formatCount(changed, 'row')} changed`] : []),
    ...moved(came, went, 'column'),
    ...(columns > 0 ? [`${formatCount(columns, 'column')} changed`] : []),
    ...moved(files('added'), files('removed'), 'file'),
  ]
}

/** `+3 −1 rows`. */
function moved(added: number, removed: number, noun: string): string[] {
  const signed = [
    ...(added > 0 ? [`+${formatNumber(added)}`] : []),
    ...(removed > 0 ? [`−${formatNumber(removed)}`] : []),
  ]
  return signed.length === 0 ? [] : [`${signed.join(' ')} ${noun}${added + removed === 1 ? '' : 's'}`]
}
