import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { UserError } from '../platform/errors.ts'
import { type Profile, profileTable } from '../tables/profile.ts'
import { readColumns } from '../tables/read-columns.ts'
import { judgeDrift } from './drift.ts'
import { parseProfiles } from './profile-file.ts'
import { columnSamples } from './row-sample.ts'
import type { RowSample } from './sample.ts'
import { DEFAULT_TOLERANCE } from './settings.ts'

let directory: string
let today: RowSample
let profile: Profile
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'profile-'))
  const path = join(directory, 'train.csv')
  const rows = Array.from({ length: 600 }, (_, i) => `${Math.sin(i) * 37},k${i % 4},${i % 3 === 0},${i % 9}`)
  writeFileSync(path, `x,kind,open,rooms\n${rows.join('\n')}\n`)
  const { rows: count, columns } = await readColumns(path, {})
  today = { kind: 'rows', name: 'today', rows: count, columns: columnSamples(columns) }
  profile = await profileTable(path, { minTopCount: 10 })
})
afterAll(() => rmSync(directory, { recursive: true }))

const textOf = (table: unknown) => JSON.stringify({ schema: 'modelloop.profiles/v1', tables: { train: table } })
const parse = (text: string) => parseProfiles(text, { name: 'p.json', columns: ['x', 'kind', 'open', 'rooms'] })
const judge = (text: string, current = today) =>
  judgeDrift(parse(text), current, { alpha: 0.05, tolerance: DEFAULT_TOLERANCE, minRows: 100 })

describe('a profile as the reference', () => {
  it('of the same rows is stable, and a number beyond its range is found, though its ends may be rounded', () => {
    expect(judge(textOf(profile)).verdict).toBe('stable')
    const marked = new Map(today.columns)
    const x = today.columns.get('x')!
    marked.set('x', { ...x, numbers: x.numbers.map((value, i) => (i % 20 ? value : -999)).sort() })
    const found = judge(textOf(profile), { ...today, columns: marked })
    expect(found).toMatchObject({ verdict: 'drift', driftedColumns: ['x'] })
    expect(found.columns[0]!.reason).toContain('lie below all of the reference')
  })

  it.each([
    ['count', '`tables.train.columns.x.count` is no number of rows.', { count: 'many' }],
    [
      'cuts',
      '`tables.train.columns.x.cuts` has not one count for each edge and one more between them.',
      { cuts: { edges: [1, 2], at: [0, 0], between: [1, 2] } },
    ],
    [
      'edges',
      '`tables.train.columns.x.cuts.edges` is not ascending.',
      { cuts: { edges: [2, 1], at: [0, 0], between: [1, 2, 3] } },
    ],
    ['top', '`tables.train.columns.x.top` is no list of values.', { top: 'k1' }],
    ['min', '`tables.train.columns.x` has a min above its max.', { min: 3, max: 2 }],
  ])('that is broken says where: %s', (_, message, broken) => {
    const columns = { ...profile.columns, x: { ...profile.columns['x'], ...broken } }
    expect(() => parse(textOf({ ...profile, columns }))).toThrow(`the profile is broken: ${message}`)
  })

  it.each(['', 'null', '[]', '{"schema":"x","tables":{}}', '{"tables":{}}'])('that is none is refused: %s', (text) => {
    expect(() => parse(text)).toThrow('this is no profile of training data')
  })

  it('with anything in the place of anything is judged or refused, never a crash', () => {
    const text = textOf({ ...profile, columns: { x: profile.columns['x'], kind: profile.columns['kind'] } })
    let refused = 0
    for (const path of pathsOf(JSON.parse(text)))
      for (const other of [null, -1, 1.5, 'x', [], {}, [[]]]) {
        const broken = JSON.parse(text)
        const parent = path.slice(0, -1).reduce((at, key) => at[key], broken)
        parent[path.at(-1)!] = other
        try {
          judge(JSON.stringify(broken))
        } catch (error) {
          expect(error).toBeInstanceOf(UserError)
          refused++
        }
      }
    expect(refused).toBeGreaterThan(100)
  })
})

/** Lists the paths of everything in a JSON value; of a list its first two items. */
function pathsOf(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null) return []
  const keys = Object.keys(value).slice(0, Array.isArray(value) ? 2 : undefined)
  return keys.flatMap((key) => [
    [key],
    ...pathsOf((value as Record<string, unknown>)[key]).map((rest) => [key, ...rest]),
  ])
}
