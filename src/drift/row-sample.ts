import { sortNumbers } from '../statistics/sort.ts'
import type { ColumnBuffer } from '../tables/column-buffer.ts'
import type { ColumnSample } from './sample.ts'

/** Takes some rows of a column (absent: all), in the order of time where there is one. */
export function columnSample(buffer: ColumnBuffer, rows?: Uint32Array): ColumnSample {
  const { numbers, texts, others, missing } = buffer.gather(rows)
  return { rising: isRising(numbers), numbers: sortNumbers(numbers), texts, others, missing }
}

const LEAST_ROWS = 20

function isRising(numbers: Float64Array): boolean {
  if (numbers.length < LEAST_ROWS) return false
  for (let i = 1; i < numbers.length; i++) if (!(numbers[i]! > numbers[i - 1]!)) return false
  return true
}
