import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { profileTable } from '../../tables/profile.ts'
import { compareColumns } from '../changes/column-changes.ts'
import { compareRows, isComparable, rowFacts } from './row-changes.ts'

const folder = mkdtempSync(join(tmpdir(), 'rows-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let files = 0
function table(header: string, ...rows: string[]): string {
  const path = join(folder, `${++files}.csv`)
  writeFileSync(path, [header, ...rows].map((line) => `${line}\n`).join(''))
  return path
}

describe('the rows of two versions of a table', () => {
  it('are compared whole, whatever their order, each as often as it comes', async () => {
    const before = table('a,b', '1,x', '2,y', '2,y', '3,z')
    const after = table('b,a', 'y,2', 'x,1', 'w,4', 'w,5')
    expect(await compareRows(before, after, ['a', 'b'])).toEqual({ added: 2, removed: 2, kept: 2, columns: 2 })
  })

  it('are told apart by their id where there is one', async () => {
    const before = table('id,a', '1,x', '2,y', '3,z')
    const after = table('id,a', '3,z', '2,changed', '4,new')
    expect(await compareRows(before, after, ['id', 'a'], { id: 'id' })).toEqual({
      added: 1,
      removed: 1,
      kept: 1,
      changed: 1,
      id: 'id',
      columns: 2,
    })
  })

  it.each([
    ['before', ['1,x', '1,y'], ['1,x']],
    ['after', ['1,x'], ['1,x', '1,y']],
    ['after, of a new one', ['1,x'], ['1,x', '2,y', '2,z']],
  ])('are compared whole when an id comes twice (%s)', async (_, before, after) => {
    const found = await compareRows(table('id,a', ...before), table('id,a', ...after), ['id', 'a'], { id: 'id' })
    expect(found).not.toHaveProperty('changed')
    expect(found.added + found.kept).toBe(after.length)
  })

  it('are compared in the columns that both have', async () => {
    const found = await compareRows(table('a,b', '1,x'), table('a,c', '1,9', '2,9'), ['a'])
    expect(found).toEqual({ added: 1, removed: 0, kept: 1, columns: 1 })
  })

  it('add up, as a count of every row by hand does', async () => {
    const rows = fc.array(
      fc.tuple(fc.nat(4), fc.nat(2)).map((pair) => pair.join(',')),
      { maxLength: 30 },
    )
    await fc.assert(
      fc.asyncProperty(rows, rows, async (old, now) => {
        const left = [...old]
        const kept = now.filter((row) => left.includes(row) && left.splice(left.indexOf(row), 1)).length
        const found = await compareRows(table('a,b', ...old), table('a,b', ...now), ['a', 'b'])
        expect(found).toMatchObject({ kept, added: now.length - kept, removed: old.length - kept })
        expect(await rowFacts(table('a,b', ...now), ['a', 'b'], { id: 'a' })).toEqual({
          rows: now.length,
          duplicates: now.length - new Set(now).size,
          repeatedIds: now.length - new Set(now.map((row) => row[0])).size,
        })
      }),
      { numRuns: 60 },
    )
  })

  it('are the same in CSV, quoted or not, and in JSONL; numbers by value, codes and texts as written', async () => {
    const plain = table('a,b,c', '1,007,ümlaut', '2.50,,"x,y"', '9007199254740993,NA,a')
    const quoted = table('c,b,a', '"ümlaut","007","1.0"', '"x,y",,2.5', 'a,NA,"9007199254740993"')
    const lines = join(folder, 'same.jsonl')
    writeFileSync(
      lines,
      '{"c":"ümlaut","a":1,"b":"007"}\n{"a":2.5,"c":"x,y"}\n{"a":9007199254740993,"b":"NA","c":"a"}\n',
    )
    for (const other of [quoted, lines]) {
      expect(await compareRows(plain, other, ['a', 'b', 'c'])).toMatchObject({ kept: 3, added: 0, removed: 0 })
      expect(await compareRows(plain, other, ['a', 'b', 'c'], { id: 'b' })).toMatchObject({ kept: 3, changed: 0 })
    }
    const stripped = table('a,b,c', '1,7,ümlaut', '2.5,,"x,y "', '9007199254740992,NA,a')
    expect(await compareRows(plain, stripped, ['a', 'b', 'c'])).toMatchObject({ kept: 0 })
  })

  it('are not looked at where that would take too much memory or time', () => {
    expect([isComparable(4_000_000, 7), isComparable(4_000_001, 1), isComparable(1_000_000, 100)]).toEqual([
      true,
      false,
      false,
    ])
  })
})

describe('the columns of two versions of a table', () => {
  it('are told as added, removed, of another type, more often missing, moved, wider, with other values', async () => {
    const numbers = (from: number, count = 100) => Array.from({ length: count }, (_, index) => from + index)
    const before = table(
      'same,gone,type,holes,price,city',
      ...numbers(0).map((n) => `${n},1,${n},${n},${n},${n % 2 ? 'A' : 'B'}`),
    )
    const after = table(
      'same,type,holes,price,city,new',
      ...numbers(0).map((n) => `${n},x${n % 3},${n % 10 ? n : ''},${n * 2},${n % 2 ? 'A' : 'C'},1`),
    )
    const changed = compareColumns(await profileTable(before), await profileTable(after))
    expect(changed.map(({ name, changes }) => [name, ...changes.map(({ kind }) => kind)])).toEqual([
      ['type', 'type'],
      ['holes', 'missing'],
      ['price', 'median', 'range'],
      ['city', 'values'],
      ['new', 'added'],
      ['gone', 'removed'],
    ])
    expect(changed[1]?.changes).toEqual([{ kind: 'missing', before: 0, after: 0.1 }])
    expect(changed[3]?.changes).toEqual([{ kind: 'values', added: ['C'], removed: ['B'] }])
  })

  it('are not told for the little that a few more rows move', async () => {
    const rows = (count: number) => Array.from({ length: count }, (_, index) => `${(index * 37) % 101}`)
    expect(
      compareColumns(await profileTable(table('a', ...rows(1000))), await profileTable(table('a', ...rows(1010)))),
    ).toEqual([])
  })
})
