import { sortNumbers } from '../statistics/sort.ts'
import type { ColumnBuffer } from '../tables/column-buffer.ts'
import type { ColumnSample } from './sample.ts'

/** Takes some rows of columns (absent: all), in the order of time where there is one. */
export function columnSamples(
  columns: Iterable<[string, ColumnBuffer]>,
  rows?: Uint32Array,
): Map<string, ColumnSample> {
  const samples = new Map<string, ColumnSample>()
  let memory: Float64Array<ArrayBuffer> | undefined
  for (const [name, buffer] of columns) {
    const { numbers, texts, others, missing } = buffer.gather(rows)
    const rising = isRising(numbers)
    if (!memory || memory.length < numbers.length) memory = new Float64Array(numbers.length)
    samples.set(name, { rising, numbers: sortNumbers(numbers, memory), texts, others, missing })
  }
  return samples
}

const LEAST_ROWS = 20

function isRising(numbers: Float64Array): boolean {
  if (numbers.length < LEAST_ROWS) return false
  for (let i = 1; i < numbers.length; i++) if (!(numbers[i]! > numbers[i - 1]!)) return false
  return true
}
