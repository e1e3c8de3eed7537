/**
 * Makes predictions for a regression as CSV: `count` rows whose errors are spread evenly in ±`error`, in an order that
 * looks random and is always the same. Two sides with the same seed miss the same rows by the same share.
 */
export function regressionRows(
  count: number,
  error: number,
  options: { seed?: number; shift?: number; from?: number } = {},
): string {
  const { seed = 1, shift = 0, from = 0 } = options
  const rows = Array.from({ length: count }, (_, i) => {
    const share = (((i + 1) * 7919 * (2 * seed + 1)) % 10007) / 10007
    const label = 1000 + ((i * 613) % 500) + shift
    return `r${i + from},${label},${(label + error * (2 * share - 1)).toFixed(4)},${i % 3 === 0 ? 'north' : 'south'}`
  })
  return `id,label,prediction,area\n${rows.join('\n')}\n`
}
