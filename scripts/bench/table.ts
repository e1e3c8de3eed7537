import { open } from 'node:fs/promises'
import { seededRandom } from '../../src/statistics/random.ts'

/** Draws numbers of two laws from a seed: between 0 and 1, and the standard normal one. */
export function drawing(seed: number) {
  const random = seededRandom(seed)
  const uniform = (): number => (random.below(2 ** 31) + 0.5) / 2 ** 31
  const normal = (): number => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform())
  return { uniform, normal }
}

/** A cell of each column of a table, in the order of the columns. */
export type Cells = readonly (() => string)[]

const { uniform, normal } = drawing(20_261_122)
const measured = () => (10 * normal()).toFixed(4)
const price = () => Math.exp(normal() + 3).toFixed(3)
const count = () => String(Math.floor(Math.abs(normal()) * 50))
const full = () => String(normal())
const category = (size: number) => () => `v${Math.floor(size * uniform() * uniform())}`

/** 20 columns: 15 of numbers, with 1 to 17 digits, and 5 of 5 to 2,000 categories. */
const COLUMNS: Cells = [
  ...[
    measured,
    price,
    count,
    measured,
    price,
    count,
    measured,
    price,
    count,
    measured,
    price,
    count,
    count,
    full,
    full,
  ],
  ...[5, 20, 100, 500, 2000].map(category),
]

/** Writes a CSV; by default of 20 columns: numbers and categories as a table for training has them. */
export async function writeTable(
  path: string,
  rows: number,
  columns = COLUMNS,
  names: readonly string[] = columns.map((_, index) => `c${index}`),
): Promise<void> {
  const file = await open(path, 'w')
  try {
    await file.write(`${names.join(',')}\n`)
    for (let row = 0; row < rows; row += 10_000) {
      const lines = Array.from({ length: Math.min(10_000, rows - row) }, () => columns.map((cell) => cell()).join(','))
      await file.write(`${lines.join('\n')}\n`)
    }
  } finally {
    await file.close()
  }
}
