/** Writes a number for a sentence: `24,310`, `0.873`; four significant digits, whole from 1,000 on. */
export function number(value: number): string {
  const size = Math.abs(value)
  if (size !== 0 && (size < 1e-4 || size >= 1e12)) return value.toExponential(2).replace('-', '−')
  const options = size >= 1000 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: size < 1 ? 3 : 4 }
  return new Intl.NumberFormat('en-US', options).format(value).replace('-', '−')
}

/** Writes a share: `12.5 %`, `0.04 %`. */
export function percent(share: number): string {
  const value = share * 100
  return `${number(Math.abs(value) >= 1 ? Number(value.toFixed(1)) : Number(value.toPrecision(2)))} %`
}

/** Writes a number with its noun: `1 row`, `2,930 rows`. */
export const count = (n: number, noun: string): string => `${number(n)} ${n === 1 ? noun : plural(noun)}`

const plural = (noun: string): string => (noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`)

/** Writes names in a sentence: `a`, `a and b`, `a, b and 3 more`. */
export function list(names: readonly string[], most = 5): string {
  const shown = names.length > most ? [...names.slice(0, most), `${names.length - most} more`] : names
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`
}

/** Says how a figure moved: `fell from 9,600 to 890`, `rose from 2 to 7`. */
export const moved = (from: number, to: number, write: (value: number) => string): string =>
  from === to ? `stayed at ${write(from)}` : `${to < from ? 'fell' : 'rose'} from ${write(from)} to ${write(to)}`

/** Writes a p-value: `p = 0.012`, `p < 1e-10`. */
export const pWords = (p: number): string => (p < 1e-10 ? 'p < 1e-10' : `p = ${Number(p.toPrecision(2))}`)
