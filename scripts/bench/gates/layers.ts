import type { Predictions } from '../../../src/tables/predictions.ts'
import type { Chance, Pair } from './models.ts'
import { idsOf } from './models.ts'

/** Draws one made-up test set of n rows. */
export type Draw = (n: number, chance: Chance) => Pair

/** Picks rows by number, as often as they are named; they get ids of their own. */
function pick(rows: Predictions, chosen: readonly number[]): Predictions {
  const numbers = (values: Float64Array): Float64Array => Float64Array.from(chosen, (row) => values[row]!)
  const cells = (values: Float64Array | readonly string[]) =>
    values instanceof Float64Array ? numbers(values) : chosen.map((row) => values[row]!)
  return {
    ...rows,
    ids: idsOf(chosen.length),
    labels: cells(rows.labels),
    predictions: cells(rows.predictions),
    ...(rows.score && { score: numbers(rows.score) }),
  }
}

const ofBoth = ({ candidate, baseline }: Pair, change: (rows: Predictions) => Predictions): Pair => ({
  candidate: change(candidate),
  baseline: change(baseline),
})

/**
 * Draws rows in groups of `size`: each is its group's first row again with this chance, else a row of its own. Every row is
 * still a draw from the world, so what is true of it stays true.
 */
export const grouped =
  (draw: Draw, size: number, again: number): Draw =>
  (n, chance) => {
    const rows = Array.from({ length: n }, (_, i) => (chance.uniform() < again ? i - (i % size) : i))
    const group = rows.map((_, i) => `g${Math.floor(i / size)}`)
    return ofBoth(draw(n, chance), (side) => ({ ...pick(side, rows), group }))
  }

/** Leaves out three of four rows that `easy` marks; those that are kept weigh 4, so what is true by weight stays true. */
export const thinned =
  (draw: Draw, easy: (baseline: Predictions, row: number) => boolean): Draw =>
  (n, chance) => {
    const drawn = draw(5 * n, chance)
    const rows = drawn.baseline.ids.map((_, row) => row)
    const kept = rows.filter((row) => !easy(drawn.baseline, row) || chance.uniform() < 0.25).slice(0, n)
    const weight = Float64Array.from(kept, (row) => (easy(drawn.baseline, row) ? 4 : 1))
    return ofBoth(drawn, (side) => ({ ...pick(side, kept), weight }))
  }

/** Puts worlds below each other as the values of the column `region`, with an equal share of the rows each. */
export const stacked =
  (draws: readonly Draw[]): Draw =>
  (n, chance) => {
    const each = n / draws.length
    const parts = draws.map((draw) => draw(each, chance))
    const join = (sides: readonly Predictions[]): Predictions => {
      const [first] = sides as [Predictions]
      const cells = (of: (side: Predictions) => Float64Array | readonly string[]) =>
        of(first) instanceof Float64Array
          ? Float64Array.from(sides.flatMap((side) => [...(of(side) as Float64Array)]))
          : sides.flatMap((side) => of(side) as readonly string[])
      return {
        ...first,
        ids: idsOf(n),
        labels: cells(({ labels }) => labels),
        predictions: cells((side) => side.predictions),
        ...(first.score && { score: cells(({ score }) => score!) as Float64Array }),
        columns: new Map([['region', Array.from({ length: n }, (_, i) => `r${Math.floor(i / each)}`)]]),
      }
    }
    return { candidate: join(parts.map((part) => part.candidate)), baseline: join(parts.map((part) => part.baseline)) }
  }
