import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { canonicalJson } from '../platform/json.ts'
import { type ProfileOptions, profileTable } from './profile.ts'

const folder = mkdtempSync(join(tmpdir(), 'profile-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function profile(content: string, options: ProfileOptions = {}, name = 't.csv') {
  const path = join(folder, name)
  writeFileSync(path, content)
  return profileTable(path, { displayPath: name, ...options })
}
const columnOf = async (cells: readonly (string | number)[]) =>
  (await profile(`c,d\n${cells.map((cell) => `${cell},\n`).join('')}`)).columns['c']!

describe('a profile', () => {
  it('tells rows, types, missing values and what is frequent', async () => {
    const { rows, columns } = await profile(
      'n,s,b,d,e,x\n1,b,True,2020-01,,1.5\n2,a,false,2020-01-03T04:05:06Z,,NA\n3,b,true,,,2.5\n',
    )
    expect(rows).toBe(3)
    expect(columns['n']).toMatchObject({
      type: 'integer',
      count: 3,
      nulls: 0,
      distinct: 3,
      min: 1,
      max: 3,
      mean: 2,
      sd: 1,
    })
    expect(columns['s']).toMatchObject({
      type: 'text',
      top: [
        { value: 'b', count: 2 },
        { value: 'a', count: 1 },
      ],
    })
    expect(columns['s']?.length).toEqual({ min: 1, mean: 1, max: 1 })
    expect(columns['b']).toMatchObject({
      type: 'boolean',
      top: [
        { value: 'true', count: 2 },
        { value: 'false', count: 1 },
      ],
    })
    expect(columns['d']).toMatchObject({ type: 'date', count: 2, nulls: 1 })
    expect(columns['e']).toEqual({ type: 'empty', count: 0, nulls: 3, distinct: 0, distinctExact: true })
    expect(columns['x']).toMatchObject({ type: 'number', count: 2, nulls: 1, mean: 2 })
  })

  it('lists a value only when enough rows share it', async () => {
    const { columns } = await profile('s\na\na\nb\n', { minTopCount: 2 })
    expect(columns['s']?.top).toEqual([{ value: 'a', count: 2 }])
  })

  it("has the quantiles and the deviation that Python's statistics module gives", async () => {
    // statistics.quantiles(…, n=20, method='inclusive') and statistics.stdev
    const column = await columnOf([3, 1, 4, 1, 5, 9, 2, 6])
    expect(column.quantiles).toMatchObject({ '0.05': 1, '0.25': 1.75, '0.5': 3.5, '0.95': expect.closeTo(7.95, 12) })
    expect(column.sd).toBeCloseTo(2.748376143938713, 12)
  })

  it('has a histogram with round edges that holds every row', async () => {
    const column = await columnOf(Array.from({ length: 101 }, (_, index) => index / 10))
    expect(column.histogram?.edges.slice(0, 3)).toEqual([0, 0.5, 1])
    expect(column.histogram?.counts).toEqual([...Array(19).fill(5), 6])
  })

  it('has cuts that hold every row: exact counts, no value of a single row, few bytes', async () => {
    const cells = Array.from({ length: 5000 }, (_, index) => (index % 5 ? ((index * 7919) % 5003) / 13 : 7))
    const { cuts } = (await profile(`c\n${cells.join('\n')}\n`, { minTopCount: 10 })).columns['c']!
    const { edges, at, between } = cuts!
    expect([...at, ...between].reduce((sum, rows) => sum + rows)).toBe(5000)
    expect(at[edges.indexOf(7)]).toBe(1000)
    expect(edges.filter((edge) => edge !== 7 && cells.includes(edge))).toEqual([])
    expect(Math.max(...between) / 5000).toBeLessThan(0.01)
    edges.forEach((edge, index) => {
      const below = cells.filter((cell) => cell < edge).length
      expect(
        between.slice(0, index + 1).reduce((sum, rows) => sum + rows, 0) +
          at.slice(0, index).reduce((sum, rows) => sum + rows, 0),
      ).toBe(below)
    })
    expect(canonicalJson(cuts).length).toBeLessThan(6000)
  })

  it('is the same whatever the order of rows, byte for byte', async () => {
    const cell = fc.oneof(fc.constantFrom('a', '', 'NA', 'true', '2020-01-01'), fc.double({ noNaN: true }).map(String))
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 30 }), async (cells) => {
        const text = async (order: string[]) => canonicalJson(await columnOf(order))
        expect(await text(cells)).toBe(await text(cells.toReversed()))
      }),
      { numRuns: 50 },
    )
  })

  it('holds every finite number in its histogram, however large or small', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1 }),
        async (numbers) => {
          const { histogram, min, max } = await columnOf(numbers)
          expect([min, max]).toEqual([Math.min(...numbers) + 0, Math.max(...numbers) + 0])
          if (!histogram) expect(max! - min!).toBe(Infinity)
          else {
            expect(histogram.counts.reduce((sum, count) => sum + count)).toBe(numbers.length)
            expect(histogram.counts.length).toBeLessThanOrEqual(24)
            expect(histogram.edges).toHaveLength(histogram.counts.length + 1)
            expect(new Set(histogram.edges).size).toBe(histogram.edges.length)
          }
        },
      ),
      { numRuns: 200 },
    )
  })

  it('of many different values says what is no longer exact, and stays close', async () => {
    const rows = 150_000
    const column = await columnOf(Array.from({ length: rows }, (_, index) => ((index * 7919) % rows) / 10))
    expect(column).toMatchObject({ distinct: 10_000, distinctExact: false, sampled: 100_000, min: 0, max: 14_999.9 })
    expect(column.mean).toBeCloseTo(7499.95, 6)
    expect((column.quantiles?.['0.5'] ?? 0) / 7500).toBeCloseTo(1, 2)
    expect((column.histogram?.counts ?? []).reduce((sum, count) => sum + count, 0) / rows).toBeCloseTo(1, 3)
  })

  it('reads JSONL columns that come late', async () => {
    const { rows, columns } = await profile('{"a":1}\n{"b":{"c":"x"}}\n', {}, 't.jsonl')
    expect(rows).toBe(2)
    expect(columns['b.c']).toMatchObject({ count: 1, nulls: 1 })
  })
})
