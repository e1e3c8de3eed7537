import type { Rows } from '../rows.ts'

/** The test rows of a model, and what people call it. */
export interface Named {
  readonly name: string
  readonly rows: Rows
}

/** The models of a chart; the baseline only where it answered the same rows. */
export interface Pair {
  readonly candidate: Named
  readonly baseline: Named | undefined
}

/** Lists the models, the candidate first: it has the strongest colour. */
export const modelsOf = ({ candidate, baseline }: Pair): readonly Named[] =>
  baseline ? [candidate, baseline] : [candidate]

/** Names the interval of a one-sided alpha: `90 % interval`. */
export const intervalName = (alpha: number): string => `${Math.round((1 - 2 * alpha) * 100)} % interval`

/** Ends a description where the baseline is drawn beside the candidate. */
export const baselineWords = ({ baseline }: Pair): string => (baseline ? `; the hollow mark is ${baseline.name}` : '')
