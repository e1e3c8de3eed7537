import { addCell, newHash, resetHash } from '../rows/cell-hash.ts'
import { HashTable } from '../rows/hash-table.ts'
import type { CellBatch } from './cell-batch.ts'
import { readNumber } from './read-cell.ts'

/** A figure of a column, made in one pass. */
export interface Figure {
  /** Values that it was made of. */
  judged: number
  /** Values that it cannot be made of: texts among numbers. */
  unreadable: number
  readonly look: (batch: CellBatch) => void
  /** The figure; `undefined` when there are too many values to tell, NaN when there are none. */
  readonly of: (rows: number) => number | undefined
}

/** Makes a figure of numbers, or of times in milliseconds. */
function ofNumbers(
  column: string,
  kind: 'number' | 'date',
  add: (value: number) => void,
  of: (judged: number) => number,
): Figure {
  const figure: Figure = {
    judged: 0,
    unreadable: 0,
    look: (batch) => {
      const values = batch.values(column, kind)
      const missing = batch.missing(column)
      for (let row = 0; row < batch.rows; row++) {
        if (missing[row]) continue
        const value = values[row]!
        if (Number.isNaN(value)) figure.unreadable++
        else add(value)
        figure.judged++
      }
    },
    of: () => (figure.judged === 0 ? Number.NaN : of(figure.judged)),
  }
  return figure
}

/** Adds up numbers; what rounding loses is kept beside (Neumaier 1974). */
function newSum() {
  let [total, lost] = [0, 0]
  return {
    add: (value: number) => {
      const sum = total + value
      lost += Math.abs(total) >= Math.abs(value) ? total - sum + value : value - sum + total
      total = sum
    },
    get value() {
      return total + lost
    },
  }
}

/** Makes the smallest or the largest value. */
export function extremeOf(column: string, kind: 'number' | 'date', choose: (a: number, b: number) => number): Figure {
  let extreme = Number.NaN
  const add = (value: number) => {
    extreme = Number.isNaN(extreme) ? value : choose(extreme, value)
  }
  return ofNumbers(column, kind, add, () => extreme)
}

/** Makes the sum, or with `isMean` the mean. */
export function sumOf(column: string, isMean: boolean): Figure {
  const sum = newSum()
  return ofNumbers(column, 'number', sum.add, (judged) => (isMean ? sum.value / judged : sum.value))
}

/** Makes the standard deviation of a sample, by the running mean (Welford 1962). */
export function deviationOf(column: string): Figure {
  let [count, mean, squares] = [0, 0, 0]
  const add = (value: number) => {
    const before = value - mean
    mean += before / ++count
    squares += before * (value - mean)
  }
  return ofNumbers(column, 'number', add, () => Math.sqrt(squares / (count - 1)))
}

/** Makes the median: all values are held for it, eight bytes each. */
export function medianOf(column: string): Figure {
  let values = new Float64Array(1024)
  let count = 0
  const add = (value: number) => {
    if (count === values.length) {
      const grown = new Float64Array(count * 2)
      grown.set(values)
      values = grown
    }
    values[count++] = value
  }
  const of = () => {
    const sorted = values.subarray(0, count).sort()
    return (sorted[(count - 1) >> 1]! + sorted[count >> 1]!) / 2
  }
  return ofNumbers(column, 'number', add, of)
}

/** Counts the different values, or with `isShare` gives them as a share of the values that are there. */
export function distinctOf(column: string, isShare: boolean): Figure {
  const known = new HashTable()
  const hash = newHash()
  const figure: Figure = {
    judged: 0,
    unreadable: 0,
    look: (batch) => {
      const texts = batch.texts(column)
      const missing = batch.missing(column)
      for (let row = 0; row < batch.rows; row++) {
        if (missing[row]) continue
        figure.judged++
        resetHash(hash)
        addCell(hash, texts[row]!, readNumber(texts[row]!))
        if (known.find(hash) < 0) known.add(hash)
      }
    },
    of: () => {
      if (known.isFull) return undefined
      return isShare ? known.size / figure.judged : known.size
    },
  }
  return figure
}

/** Gives the values that are there as a share of the rows. */
export function filledOf(column: string): Figure {
  const figure: Figure = {
    judged: 0,
    unreadable: 0,
    look: (batch) => {
      for (const missing of batch.missing(column)) figure.judged += 1 - missing
    },
    of: (rows) => figure.judged / rows,
  }
  return figure
}
