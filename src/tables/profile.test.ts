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
const sum = (numbers: readonly number[]) => numbers.reduce((all, more) => all + more, 0)
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

  it('has the quantiles that sorting gives, by whatever rows', async () => {
    const values = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 30 })
    await fc.assert(
      fc.asyncProperty(values, async (numbers) => {
        const { quantiles = {} } = await columnOf(numbers)
        const sorted = numbers.toSorted((a, b) => a - b)
        for (const [share, value] of Object.entries(quantiles)) {
          const position = (numbers.length - 1) * Number(share)
          const [low, high] = [sorted[Math.floor(position)]!, sorted[Math.ceil(position)]!]
          expect(value).toBeCloseTo(low + (high - low) * (position % 1), 12)
        }
      }),
    )
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

  it('of many different numbers says what is no longer exact, and how far off it is', async () => {
    const rows = 150_000
    const values = Array.from({ length: rows }, (_, index) => ((index * 7919) % rows) / 10)
    const column = await columnOf(values)
    expect(column).toMatchObject({ distinctExact: false, distinctError: 0.0081, min: 0, max: 14_999.9, mean: 7499.95 })
    expect(Math.abs(column.distinct / rows - 1)).toBeLessThan(3 * 0.0081)
    values.sort((a, b) => a - b)
    for (const [share, value] of Object.entries(column.quantiles!)) {
      const position = (rows - 1) * Number(share)
      const exact = values[Math.floor(position)]! * (1 - (position % 1)) + values[Math.ceil(position)]! * (position % 1)
      expect(Math.abs(value - exact)).toBeLessThanOrEqual(column.quantileError! * exact)
    }
    expect(column.quantileError).toBeLessThan(0.002)
    expect(sum(column.histogram!.counts)).toBe(rows)
    const { edges, between } = column.cuts!
    expect(Math.max(...between) / rows).toBeLessThan(0.005)
    let below = 0
    edges.forEach((edge, index) => {
      below += between[index]!
      expect(below).toBe(values.filter((value) => value < edge).length)
    })
  })

  it('of many different texts lists the frequent ones from a sample, labelled so', async () => {
    const rows = 60_000
    const texts = Array.from({ length: rows }, (_, index) => (index % 4 === 0 ? 'Ames' : `name ${index}`))
    const { columns } = await profile(`s,n\n${texts.map((text, index) => `${text},${index}`).join('\n')}\n`)
    const { top, topSampled, distinct, length, count } = columns['s']!
    expect(count).toBe(rows)
    expect(topSampled).toBeGreaterThan(4096)
    expect(topSampled).toBeLessThanOrEqual(8192)
    expect(top?.map(({ value }) => value)).toEqual(['Ames'])
    // Four standard errors of a share of a quarter.
    expect(Math.abs(top![0]!.count / rows - 0.25)).toBeLessThan(4 * Math.sqrt(0.1875 / topSampled!))
    expect(Math.abs(distinct / 45_001 - 1)).toBeLessThan(3 * 0.0081)
    expect(length).toEqual({ min: 4, max: 10, mean: texts.reduce((all, text) => all + text.length, 0) / rows })
  })

  it('counts over the edges of another profile, and what lies beyond them', async () => {
    const { columns } = await profile('c,d\n1,\n2,\n3,\n3,\n4,\n9,\n', { edgesOf: () => [2, 3, 4] })
    expect(columns['c']?.histogram).toEqual({ edges: [2, 3, 4], counts: [1, 3], below: 1, above: 1 })
  })

  it('keeps the smallest and the largest value back when few rows have them', async () => {
    const { columns } = await profile('c,r\n34311,1\n50000,2\n51000,2\n755123,5\n81000,5\n', { minTopCount: 2 })
    expect(columns['c']).toMatchObject({ min: 0, max: 800_000 })
    expect(columns['r']).toMatchObject({ min: 1, max: 5 })
    expect(columns['c']?.top).toBeUndefined()
  })

  it('shows no number of fewer rows than may be shown, however few there are', async () => {
    // Not doubles that are neighbours: between them there is no other number to show.
    const irregular = fc.nat({ max: 1e6 }).map((seed) => 2 + Math.sin(seed + 1))
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(irregular, { minLength: 1, maxLength: 120 }), async (cells) => {
        const content = `c\n${cells.join('\n')}\n`
        const {
          min,
          max,
          mean,
          quantiles = {},
          histogram,
          cuts,
        } = (await profile(content, { minTopCount: 10 })).columns['c']!
        const shown = [min, max, mean, ...Object.values(quantiles), ...(histogram?.edges ?? []), ...cuts!.edges]
        expect(shown.filter((value) => value !== undefined && cells.includes(value))).toEqual([])
        expect(cuts!.between.length === 1 || Math.min(...cuts!.between.slice(0, -1)) >= 10).toBe(true)
        expect(quantiles['0.5'] !== undefined).toBe(cells.length >= 10)
      }),
    )
  })

  it('rounds quantiles outward, and keeps those that many rows share', async () => {
    const cells = Array.from({ length: 400 }, (_, index) => (index < 200 ? 7 : 7 + (index - 199) / 13))
    const { quantiles } = (await profile(`c\n${cells.join('\n')}\n`, { minTopCount: 10 })).columns['c']!
    const exact = (await columnOf(cells)).quantiles!
    expect([quantiles?.['0.01'], quantiles?.['0.25']]).toEqual([7, 7])
    for (const [share, rows] of [
      ['0.75', 20],
      ['0.95', 20],
    ] as const) {
      expect(quantiles![share]!).toBeGreaterThan(exact[share]!)
      expect(cells.filter((cell) => cell > exact[share]! && cell < quantiles![share]!).length).toBeLessThan(rows)
    }
  })

  it('tells numbers apart by value, but codes and integers beyond 2^53 by what is written', async () => {
    expect(await columnOf(['1', '1.0', '1e0', '+1', '2'])).toMatchObject({ type: 'integer', distinct: 2 })
    expect(await columnOf(['007', '7', '0', '00'])).toMatchObject({ type: 'integer', distinct: 4, min: 0, max: 7 })
    const ids = ['9007199254740993', '9007199254740992', '9007199254740993']
    expect(await columnOf(ids)).toMatchObject({ type: 'integer', distinct: 2, count: 3, min: 2 ** 53 })
    expect((await columnOf(['007', 'x', 'x'])).top).toEqual([
      { value: 'x', count: 2 },
      { value: '007', count: 1 },
    ])
  })

  it('reads NaN and infinities as missing numbers, and as words among words', async () => {
    expect(await columnOf(['NaN', 'inf', '-Infinity', '2', 'NA'])).toMatchObject({
      type: 'integer',
      count: 1,
      nulls: 4,
      distinct: 1,
      mean: 2,
      sd: 0,
    })
    expect(await columnOf(['NaN', 'x'])).toMatchObject({ type: 'text', count: 2, nulls: 0, distinct: 2 })
  })

  it('does not keep long texts, and tells them apart all the same', async () => {
    const long = 'é'.repeat(100_000)
    const column = await columnOf([long, `${long}x`, long, 'short'])
    expect(column).toMatchObject({ distinct: 3, length: { min: 5, max: 100_001 } })
    expect(column.top).toEqual([])
  })

  it('of a table of no rows, of one row, and of very many columns', async () => {
    expect((await profile('a,b\n')).columns['a']).toMatchObject({ type: 'empty', count: 0, nulls: 0 })
    expect((await profile('a\n5\n')).columns['a']).toMatchObject({ min: 5, max: 5, mean: 5, sd: 0 })
    const names = Array.from({ length: 20_000 }, (_, index) => `c${index}`)
    const row = (shift: number) => names.map((_, index) => (index % 2 ? `t${index}` : index + shift)).join(',')
    const { columns } = await profile(`${names.join(',')}\n${row(0)}\n${row(1)}\n`)
    expect(Object.keys(columns)).toHaveLength(20_000)
    expect(columns['c19998']).toMatchObject({ type: 'integer', mean: 19_998.5, distinct: 2 })
  })

  it('never has more different values than filled cells, though it estimates them', async () => {
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const { count, distinct, distinctExact } = await columnOf(
        Array.from({ length: 20_000 }, (_, i) => i * seed + 0.5),
      )
      expect([distinctExact, distinct <= count, distinct > count * 0.96]).toEqual([false, true, true])
    }
  })

  it('reads JSONL columns that come late', async () => {
    const { rows, columns } = await profile('{"a":1}\n{"b":{"c":"x"}}\n', {}, 't.jsonl')
    expect(rows).toBe(2)
    expect(columns['b.c']).toMatchObject({ count: 1, nulls: 1 })
  })
})
