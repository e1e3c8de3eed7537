import type { Runs } from './number-cuts.ts'

/** Rows between edges. */
export interface Histogram {
  readonly edges: readonly number[]
  readonly counts: readonly number[]
  /** Rows below the first edge and above the last one, where there are any: the edges were given. */
  readonly below?: number
  readonly above?: number
}

/** Counts so many rows between round edges around all numbers; what lies outside by their rounding goes to the bins at the ends. */
export function ownHistogram(runs: Required<Runs>, total: number): Histogram | undefined {
  const edges = roundEdges(runs.values[0]!, runs.ends.at(-1)!)
  const counted = edges && histogramOf(runs, total, edges)
  if (!counted) return undefined
  const { counts, below = 0, above = 0 } = counted
  const inFirst = counts.with(0, counts[0]! + below)
  return { edges, counts: inFirst.with(-1, inFirst.at(-1)! + above) }
}

/** Counts so many rows between given edges. A run that lies on both sides of an edge is taken to be spread evenly. */
export function histogramOf(runs: Required<Runs>, total: number, edges: readonly number[]): Histogram | undefined {
  if (edges.length < 2) return undefined
  const { values, ends, rows } = runs
  let [run, before] = [0, 0]
  const rowsBelow = (edge: number): number => {
    while (run < values.length && ends[run]! < edge) before += rows[run++]!
    const [low, high] = [values[run], ends[run]]
    if (low === undefined || high === undefined || low >= edge) return before
    return before + Math.round((rows[run]! * (edge / 2 - low / 2)) / (high / 2 - low / 2))
  }
  const below = edges.map(rowsBelow)
  // Now the run is the first one that does not end below the last edge.
  const last = edges.at(-1)!
  const atLast = values[run] === last && ends[run] === last ? rows[run]! : 0
  const through = below.with(-1, below.at(-1)! + atLast)
  const counts = through.slice(1).map((count, index) => count - through[index]!)
  const above = total - through.at(-1)!
  return { edges, counts, ...(below[0]! > 0 ? { below: below[0]! } : {}), ...(above > 0 ? { above } : {}) }
}

const BINS = 20

/** Multiples of a round step (1, 2 or 5 times a power of ten) around all numbers, about 20 of them. */
function roundEdges(min: number, max: number): readonly number[] | undefined {
  const step = roundStep(min, max, BINS)
  if (step === undefined) return undefined
  const first = Math.floor(min / step)
  const bins = Math.max(Math.ceil(max / step) - first, 1)
  return Array.from({ length: bins + 1 }, (_, index) => Number(((first + index) * step).toPrecision(14)))
}

/** The roundest number that is at least so manieth a part of a range; `undefined` for a range beyond all numbers. */
export function roundStep(min: number, max: number, parts: number): number | undefined {
  const range = max - min
  if (!Number.isFinite(range)) return undefined
  const atLeast = Math.max(range / parts, Math.max(Math.abs(min), Math.abs(max)) * 1e-12, Number.MIN_VALUE * 1e20)
  const power = 10 ** Math.floor(Math.log10(atLeast))
  return ([1, 2, 5].find((factor) => factor * power >= atLeast) ?? 10) * power
}
