/** Rounds down to a few significant digits: 12,789 is 12,000. Never above the value. */
export function roundDown(value: number, digits = 2): number {
  if (value === 0 || !Number.isFinite(value)) return value
  const rounded = Number(value.toPrecision(digits))
  if (rounded <= value && Number.isFinite(rounded)) return rounded
  const step = 10 ** (Math.floor(Math.log10(Math.abs(value))) - digits + 1)
  const lower = Number((rounded - step).toPrecision(digits))
  // At the ends of what a number can be there is nothing to round to.
  return lower <= value && Number.isFinite(lower) ? lower : value
}

/** Rounds up to two significant digits. Never below the value. */
export const roundUp = (value: number): number => 0 - roundDown(0 - value)

/** Rounds a share up to whole percents, above 5 % to steps of five; at most 1. */
export function roundShareUp(share: number): number {
  const step = share > 0.05 ? 5 : 1
  return Math.min(1, (Math.ceil(share * (100 / step) - 1e-9) * step) / 100)
}

/** Rounds a count up to 1, 2 or 5 with noughts. */
export function roundUpCount(count: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(count, 1)))
  return [1, 2, 5, 10].map((factor) => factor * power).find((rounded) => rounded >= count) ?? count
}
