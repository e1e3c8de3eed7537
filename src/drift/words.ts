import { formatList } from '../platform/format.ts'

/** Writes names in a sentence, which has five columns at most: `a`, `a and b`, `a, b and 3 more`. */
export const list = (names: readonly string[], most = 5): string => formatList(names, most)

/** Says how a figure moved: `fell from 9,600 to 890`, `rose from 2 to 7`. */
export const moved = (from: number, to: number, write: (value: number) => string): string =>
  from === to ? `stayed at ${write(from)}` : `${to < from ? 'fell' : 'rose'} from ${write(from)} to ${write(to)}`

/** Writes a p-value: `p = 0.012`, `p < 1e-10`. */
export const pWords = (p: number): string => (p < 1e-10 ? 'p < 1e-10' : `p = ${Number(p.toPrecision(2))}`)
