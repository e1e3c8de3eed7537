import type { Comparison } from '../../data/changes/base.ts'
import type { FileChanges } from '../../data/dvc/manifest.ts'
import { describeFiles } from '../../data/explain.ts'
import { formatBytes, formatCount, formatNumber, formatPercent } from '../../platform/format.ts'
import { clip } from '../../report/clip.ts'
import type { ReportTable } from '../../report/report.ts'
import type { ColumnProfile } from '../../tables/profile.ts'
import { MAX_NAME } from './differences.ts'
import type { DataFacts } from './facts.ts'

/** Shows each path with its version, and how it stands to the base. */
export function versionTable({ paths, base }: DataFacts): ReportTable[] {
  const rows = paths.flatMap(({ path, examined, compared }) => {
    if (!examined?.tree) return []
    const { md5, size, nfiles } = examined.tree.version
    return [[path.name, md5, formatBytes(size), nfiles ?? null, changeWords(compared)]]
  })
  if (rows.length === 0) return []
  const columns = [
    { title: 'path' },
    { title: 'version' },
    right('size'),
    right('files'),
    { title: `against ${base.words}` },
  ]
  return [{ id: 'versions', title: 'Versions', columns, rows }]
}

function changeWords(compared: Comparison | undefined): string {
  if (!compared || compared.state === 'unknown') return 'nothing to compare with'
  if (compared.state !== 'changed') return compared.state === 'same' ? 'unchanged' : 'new'
  const before = compared.before ? ` from ${compared.before.md5.slice(0, 7)}` : ''
  return `changed${before}${compared.files ? `: ${describeFiles(compared.files)}` : ''}`
}

const MAX_FILES = 50

/** Lists the files that came, went or changed in each path. */
export function changeTables({ paths }: DataFacts): ReportTable[] {
  return paths.flatMap(({ path, compared }) => {
    const files = compared?.files
    if (!files) return []
    const kinds = ['added', 'removed', 'changed'] as const satisfies readonly (keyof FileChanges)[]
    const rows = kinds.flatMap((kind) => files[kind].map((file) => [file, kind]))
    const more = rows.length > MAX_FILES ? { caption: `The first ${MAX_FILES} of ${formatNumber(rows.length)}.` } : {}
    const columns = [{ title: 'file' }, { title: 'change' }]
    return [
      { id: `files:${path.name}`, title: `Files of ${path.name}`, columns, rows: rows.slice(0, MAX_FILES), ...more },
    ]
  })
}

const MAX_SHOWN_TABLES = 5
const MAX_COLUMNS = 200

/**
 * Shows the columns of the first tables, each with its shape. Shares and quantiles say what a column holds without the
 * value of any row; smallest and largest would not, and the shape has no axis.
 */
export function profileTables({ profiles, minRows }: DataFacts): ReportTable[] {
  const figures = ['missing', 'distinct', 'mean', '5 %', 'median', '95 %'].map(right)
  return [...(profiles?.tables ?? [])].slice(0, MAX_SHOWN_TABLES).map(([file, { rows, columns }]) => {
    const all = Object.entries(columns)
    const shown = all.slice(0, MAX_COLUMNS)
    const more = all.length > shown.length ? `; the first ${MAX_COLUMNS} are shown` : ''
    return {
      id: `columns:${file}`,
      title: `Columns of ${file}`,
      caption: `${formatCount(rows, 'row')}, ${formatCount(all.length, 'column')}${more}`,
      columns: [{ title: 'column' }, { title: 'type' }, ...figures],
      rows: shown.map(([name, column]) => columnRow(name, column, { rows, minRows })),
      bars: shown.map(([, column]) => shapeOf(column, minRows)),
    }
  })
}

function columnRow(name: string, column: ColumnProfile, { rows, minRows }: { rows: number; minRows: number }) {
  const { quantiles = {}, mean, count: filled, nulls } = column
  const distinct = `${column.distinctExact ? '' : '≈ '}${formatNumber(column.distinct)}`
  const figures = [mean, quantiles['0.05'], quantiles['0.5'], quantiles['0.95']].map((value) =>
    value === undefined || filled < minRows ? null : formatNumber(value),
  )
  return [clip(name, MAX_NAME), column.type, nulls === 0 ? '0' : formatPercent(nulls / rows), distinct, ...figures]
}

const MAX_BARS = 24

/** The histogram of a column of numbers, else how often its most frequent values come; `null` where there is neither. */
function shapeOf({ histogram, top, count }: ColumnProfile, minRows: number): readonly number[] | null {
  if (count < minRows) return null
  if (histogram) return histogram.counts
  const counts = (top ?? []).slice(0, MAX_BARS).map((value) => value.count)
  return counts.length > 0 ? counts : null
}

const right = (title: string) => ({ title, align: 'right' }) as const
