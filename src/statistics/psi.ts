import { chiSquareSf } from './distributions.ts'

/** The population stability index of two samples over the same cells. */
export interface Psi {
  /** Σ (p − q)·ln(p / q) over the cells, half a row added to each count. */
  readonly value: number
  /** `value` less what equal populations would show in samples of these sizes, (cells − 1)·(1/n + 1/m); at least 0. */
  readonly corrected: number
  readonly df: number
  /** P of such a value or a larger one when nothing changed: PSI / (1/n + 1/m) is then χ² (Yurdakul and Naranjo 2020). */
  readonly pValue: number
}

/**
 * Computes the population stability index of two lists of counts over the same cells. Cells that are empty in both are
 * left out. A total of fewer rows than were counted (of a sample) may be given by `sizes`.
 */
export function psi(
  reference: ArrayLike<number>,
  current: ArrayLike<number>,
  sizes: { readonly reference?: number; readonly current?: number } = {},
): Psi {
  const used = Array.from(reference, (_, cell) => cell).filter((cell) => reference[cell]! + current[cell]! > 0)
  const n = used.reduce((sum, cell) => sum + reference[cell]!, 0)
  const m = used.reduce((sum, cell) => sum + current[cell]!, 0)
  if (n === 0 || m === 0) throw new RangeError('PSI needs rows on both sides.')
  const half = used.length / 2
  let value = 0
  for (const cell of used) {
    const p = (reference[cell]! + 0.5) / (n + half)
    const q = (current[cell]! + 0.5) / (m + half)
    value += (p - q) * Math.log(p / q)
  }
  const scale = 1 / (sizes.reference ?? n) + 1 / (sizes.current ?? m)
  const df = used.length - 1
  return {
    value,
    corrected: Math.max(0, value - df * scale),
    df,
    pValue: df === 0 ? 1 : chiSquareSf(value / scale, df),
  }
}
