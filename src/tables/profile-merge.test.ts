import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../platform/json.ts'
import { openCsv } from './csv.ts'
import { addBatch, finishProfile, mergeProfiles, newProfile, type ProfileState } from './profile.ts'

type Row = readonly string[]
const NAMES = ['a', 'b', 'c']

async function stateOf(rows: readonly Row[]): Promise<ProfileState> {
  const state = newProfile()
  const lines = rows.map((cells) =>
    cells.map((cell) => `"${cell.replaceAll('"', '""')}"`.replace(/^"([-\d.]+)"$/, '$1')),
  )
  async function* pieces() {
    yield Buffer.from(`${NAMES.join(',')}\n${lines.map((cells) => `${cells.join(',')}\n`).join('')}`)
  }
  const table = await openCsv(pieces(), { displayPath: 't.csv' })
  for await (const batch of table.batches) addBatch(state, batch)
  return state
}

const bytesOf = (state: ProfileState) => canonicalJson(finishProfile(state, { minTopCount: 2 }))

/** A shuffle that a seed decides. */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  const order = items.map((item, index) => ({ item, at: Math.imul(index + 1, seed | 1) ^ (seed >>> 3) }))
  return order.sort((a, b) => a.at - b.at).map(({ item }) => item)
}

async function inParts(rows: readonly Row[], parts: number): Promise<ProfileState> {
  const size = Math.max(1, Math.ceil(rows.length / parts))
  const states: ProfileState[] = []
  for (let from = 0; from < rows.length; from += size) states.push(await stateOf(rows.slice(from, from + size)))
  // As a tree, and the later ones first: no order is the right one.
  while (states.length > 1) {
    const [last, before] = [states.pop()!, states.shift()!]
    mergeProfiles(last, before)
    states.push(last)
  }
  return states[0] ?? newProfile()
}

const cell = fc.oneof(
  fc.constantFrom(
    '',
    'a',
    'NA',
    'true',
    'False',
    '2020-01-01',
    '007',
    '9007199254740993',
    '-0',
    'é',
    'say "hi"',
    'inf',
  ),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.integer().map(String),
  fc.string({ maxLength: 3 }),
)

describe('a profile of the same rows', () => {
  it('has the same bytes in any order and in any parts', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell, cell)),
        fc.nat(),
        fc.integer({ min: 1, max: 5 }),
        async (rows, seed, parts) => {
          const whole = bytesOf(await stateOf(rows))
          expect(bytesOf(await stateOf(shuffled(rows, seed)))).toBe(whole)
          if (rows.length > 0) expect(bytesOf(await inParts(shuffled(rows, seed), parts))).toBe(whole)
        },
      ),
      { numRuns: 100 },
    )
  })

  it.each([
    ['measurements', (i: number) => String(Math.sin(i) * 10 ** (i % 7))],
    ['numbers near each other', (i: number) => String(1.7e9 + ((i * 7919) % 60_000) / 8)],
    ['names', (i: number) => `name ${(i * 31) % 25_000}`],
    ['codes', (i: number) => String((i * 7919) % 25_000).padStart(6, '0')],
    ['numbers, names and nothing', (i: number) => [`n${i}`, String(i / 3), `m${i}`, '', 'NA'][i % 5]!],
  ])('has the same bytes when there are too many different %s to count each', async (_, cellOf) => {
    const rows = Array.from({ length: 30_000 }, (_, i) => [cellOf(i), String(i % 10), `k${i % 3}`])
    const whole = await stateOf(rows)
    expect(finishProfile(await stateOf(rows)).columns['a']?.distinctExact).toBe(false)
    const bytes = bytesOf(whole)
    expect(bytesOf(await stateOf(rows.toReversed()))).toBe(bytes)
    for (const [seed, parts] of [
      [12_345, 2],
      [999, 7],
      [7, 20],
    ] as const) {
      expect(bytesOf(await inParts(shuffled(rows, seed), parts))).toBe(bytes)
    }
  })

  it('has the same bytes when parts have few and very many columns', async () => {
    const part = (columns: number, from: number) => async () => {
      const names = Array.from({ length: columns }, (_, index) => `c${index}`)
      const rows = Array.from({ length: 700 }, (_, i) => {
        const cells = [`name ${(from + i) % 1100}`, String(Math.sin(from + i)), String((from + i) % 7)]
        return cells.join(',') + ','.repeat(columns - cells.length)
      })
      async function* pieces() {
        yield Buffer.from(`${names.join(',')}\n${rows.join('\n')}\n`)
      }
      const state = newProfile()
      for await (const batch of (await openCsv(pieces(), { displayPath: 't.csv' })).batches) addBatch(state, batch)
      return state
    }
    const [narrow, wide] = [part(3, 0), part(1100, 500)]
    const [first, second] = [await narrow(), await wide()]
    mergeProfiles(first, await wide())
    mergeProfiles(second, await narrow())
    const profile = finishProfile(await wide())
    expect(profile.columns['c0']).toMatchObject({ distinctExact: false, distinctError: 0.011 })
    expect(profile.columns['c1']).toMatchObject({ distinctExact: false, distinctError: 0.011 })
    expect(bytesOf(first)).toBe(bytesOf(second))
  })
})
