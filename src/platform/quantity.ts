/**
 * A margin or bound as users write it. `relative` is a share of the baseline (`3%` → 0.03), `absolute` is in the unit of
 * the metric (`0.01`, or `1pp` → 0.01: one percentage point).
 */
export interface Quantity {
  readonly kind: 'absolute' | 'relative'
  readonly value: number
  /** Written in percentage points, which only a metric that is a share has. */
  readonly points?: true
}

/** Reads `0.01`, `"3%"` or `"1pp"`; `undefined` when it is none of these or not finite. */
export function parseQuantity(written: string | number): Quantity | undefined {
  if (typeof written === 'number') return Number.isFinite(written) ? { kind: 'absolute', value: written } : undefined
  const match = /^\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*(%|pp)?\s*$/i.exec(written)
  if (!match) return undefined
  const value = Number(match[1])
  if (!Number.isFinite(value)) return undefined
  if (match[2] === '%') return { kind: 'relative', value: value / 100 }
  return match[2] ? { kind: 'absolute', value: value / 100, points: true } : { kind: 'absolute', value }
}
