import type { ColumnProfile, Profile } from '../../tables/profile.ts'

/** One thing that is notably different about a column. */
export type ColumnChange =
  | { readonly kind: 'added'; readonly type: ColumnProfile['type'] }
  | { readonly kind: 'removed' }
  | { readonly kind: 'type'; readonly before: ColumnProfile['type']; readonly after: ColumnProfile['type'] }
  /** Shares of rows without a value. */
  | { readonly kind: 'missing'; readonly before: number; readonly after: number }
  /** The middle moved by `shift` of the earlier distance between the quartiles. */
  | { readonly kind: 'median'; readonly before: number; readonly after: number; readonly shift: number }
  /** Whether the smallest and the largest value lie further apart or closer now, at either end. */
  | { readonly kind: 'range'; readonly wider: boolean; readonly narrower: boolean }
  /** Values of a category that came and went. */
  | { readonly kind: 'values'; readonly added: readonly string[]; readonly removed: readonly string[] }

/** A column with all that changed about it. */
export interface ChangedColumn {
  readonly name: string
  readonly changes: readonly ColumnChange[]
}

const ABOUT_VALUES: ReadonlySet<ColumnChange['kind']> = new Set(['median', 'range', 'values'])

/** A share of missing values that moved by less is no news, unless the first ones came or the last ones went. */
const MISSING_STEP = 0.01
/** The median and the ends of the range move a little whenever rows come or go. */
const MEDIAN_STEP = 0.1
const RANGE_STEP = 0.05

/**
 * Tells which columns came, went, or hold notably different values, in the order of the newer table.
 * @param id the column that identifies rows: that its numbers go on is no news
 */
export function compareColumns(before: Profile, after: Profile, id?: string): ChangedColumn[] {
  const gone = Object.keys(before.columns).filter((name) => !Object.hasOwn(after.columns, name))
  const present = Object.entries(after.columns).map(([name, column]) => {
    const old = Object.hasOwn(before.columns, name) ? before.columns[name] : undefined
    const changes: ColumnChange[] = old
      ? changesOf(old, column, [before.rows, after.rows])
      : [{ kind: 'added', type: column.type }]
    return { name, changes: name === id ? changes.filter(({ kind }) => !ABOUT_VALUES.has(kind)) : changes }
  })
  const removed = gone.map((name) => ({ name, changes: [{ kind: 'removed' as const }] }))
  return [...present.filter(({ changes }) => changes.length > 0), ...removed]
}

function changesOf(old: ColumnProfile, now: ColumnProfile, rows: readonly [number, number]): ColumnChange[] {
  const changes: ColumnChange[] = []
  if (old.type !== now.type) changes.push({ kind: 'type', before: old.type, after: now.type })
  const [before, after] = [shareOf(old.nulls, rows[0]), shareOf(now.nulls, rows[1])]
  const turned = (before === 0) !== (after === 0)
  if (turned || Math.abs(after - before) >= MISSING_STEP) changes.push({ kind: 'missing', before, after })
  return [...changes, ...medianOf(old, now), ...rangeOf(old, now), ...valuesOf(old, now)]
}

const shareOf = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)

function medianOf(old: ColumnProfile, now: ColumnProfile): ColumnChange[] {
  const [before, after] = [old.quantiles?.['0.5'], now.quantiles?.['0.5']]
  if (before === undefined || after === undefined) return []
  const spread = (old.quantiles?.['0.75'] ?? before) - (old.quantiles?.['0.25'] ?? before)
  const shift = spread > 0 ? (after - before) / spread : after === before ? 0 : Number.POSITIVE_INFINITY
  return Math.abs(shift) >= MEDIAN_STEP ? [{ kind: 'median', before, after, shift }] : []
}

function rangeOf(old: ColumnProfile, now: ColumnProfile): ColumnChange[] {
  const [low, high, nowLow, nowHigh] = [old.min, old.max, now.min, now.max]
  if (low === undefined || high === undefined || nowLow === undefined || nowHigh === undefined) return []
  const step = (high - low) * RANGE_STEP
  const wider = nowLow < low - step || nowHigh > high + step
  const narrower = nowLow > low + step || nowHigh < high - step
  return wider || narrower ? [{ kind: 'range', wider, narrower }] : []
}

/** Told only where the lists of both hold every value. */
function valuesOf(old: ColumnProfile, now: ColumnProfile): ColumnChange[] {
  const [before, after] = [allValues(old), allValues(now)]
  if (!before || !after) return []
  const added = [...after].filter((value) => !before.has(value))
  const removed = [...before].filter((value) => !after.has(value))
  return added.length + removed.length > 0 ? [{ kind: 'values', added, removed }] : []
}

function allValues({ type, top, distinct, distinctExact }: ColumnProfile): ReadonlySet<string> | undefined {
  if (type !== 'text' && type !== 'boolean') return undefined
  const values = (top ?? []).map(({ value }) => value)
  return distinctExact && values.length === distinct ? new Set(values) : undefined
}
