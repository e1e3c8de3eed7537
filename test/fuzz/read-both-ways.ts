import { expect } from 'vitest'
import type { CellReceiver, Table, TableBatch } from '../../src/tables/table.ts'

/** A table that was read whole. */
export interface ReadTable {
  readonly names: readonly string[]
  /** Column → cell, of each row. */
  readonly rows: readonly Readonly<Record<string, string>>[]
}

/** Reads a table in each of the ways that a batch gives its cells, which must agree. @throws what reading it throws. */
export async function readTable(table: Table): Promise<ReadTable> {
  const rows: Record<string, string>[] = []
  const names = new Set(table.columns)
  let line = 0
  for await (const batch of table.batches) {
    expect(batch.lines).toHaveLength(batch.rows)
    for (const next of batch.lines) {
      expect(next).toBeGreaterThan(line)
      line = next
    }
    const from = rows.length
    for (let row = 0; row < batch.rows; row++) rows.push(Object.create(null) as Record<string, string>)
    for (const [name, cells] of batch.columns) {
      names.add(name)
      expect(cells).toHaveLength(batch.rows)
      cells.forEach((cell, row) => {
        rows[from + row]![name] = cell
      })
      const given = givenCells(batch, name)
      cells.forEach((cell, row) => {
        expectSame(given[row] ?? '', cell)
        if (row % 7 === 0) expect(batch.cellAt(name, row)).toBe(cell)
      })
    }
  }
  return { names: [...names], rows }
}

/** The cells of a column as they are given to a profile: numbers where they are plain ones. */
function givenCells(batch: TableBatch, name: string): (string | number)[] {
  const cells: (string | number)[] = []
  const receiver: CellReceiver = {
    add: (cell) => void cells.push(cell),
    addNumber: (value) => void cells.push(value),
    addBytes: (bytes, start, end) => void cells.push(bytes.toString('utf8', start, end)),
    addDecimal(bytes, start, end) {
      const cell = bytes.toString('latin1', start, end)
      expect(cell).toMatch(/^-?\d+(\.\d*)?$|^-?\.\d+$/)
      cells.push(cell)
    },
    addNumbers(values, from, to, step) {
      let at = from
      for (; at < to && !Number.isNaN(values[at]); at += step) cells.push(values[at]!)
      return Number.isNaN(values[at]) && at < to ? at : Math.max(at, to)
    },
  }
  batch.addTo(name, receiver)
  return cells
}

function expectSame(given: string | number, cell: string): void {
  if (typeof given === 'string') expect(given).toBe(cell)
  else if (cell === '' || Number(cell) !== given) throw new Error(`${JSON.stringify(cell)} was given as ${given}`)
}
