import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { canonicalJson } from '../platform/json.ts'
import { profileTable } from '../tables/profile.ts'
import { judgeDrift } from './drift.ts'
import { readReference } from './reference.ts'
import { type CurrentOptions, readCurrent } from './request-log.ts'
import { DEFAULT_TOLERANCE } from './settings.ts'
import { chooseWindow } from './window.ts'

const directory = mkdtempSync(join(tmpdir(), 'current-'))
afterAll(() => rmSync(directory, { recursive: true }))
const DAY_MS = 86_400_000
const nowMs = Date.parse('2026-04-30T00:00:00Z')
const window = { nowMs, windowMs: DAY_MS, minRows: 2 }
const at = (hoursAgo: number) => new Date(nowMs - hoursAgo * 3_600_000).toISOString()

function write(name: string, content: string | Uint8Array): string {
  const path = join(directory, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, content)
  return name
}
const line = (hoursAgo: number, area: unknown, more: object = {}) =>
  `${JSON.stringify({ ts: at(hoursAgo), request_id: String(hoursAgo), model_version: '7', features: { area }, prediction: 10, ...more })}\n`
const read = (patterns: string[], more: Partial<CurrentOptions> = {}) =>
  readCurrent({ directory, patterns, window, ...more })
const areas = async (patterns: string[], more?: Partial<CurrentOptions>) => [
  ...((await read(patterns, more)).sample.columns.get('area')?.numbers ?? []),
]

describe('request logs', () => {
  it('of several files give features and predictions by their names, in the window alone', async () => {
    write('logs/a.jsonl', line(30, 1) + line(20, 2))
    write('logs/b.jsonl', line(10, 3) + line(-1, 4))
    const { sample, window: judged, files } = await read(['logs/*.jsonl'], { prediction: 'price' })
    expect([...sample.columns.keys()]).toEqual(['area', 'price'])
    expect([...sample.columns.get('area')!.numbers]).toEqual([2, 3])
    expect(judged).toMatchObject({ fromMs: nowMs - DAY_MS, toMs: nowMs, rows: 2, reachesBack: false })
    expect(files).toEqual(['logs/a.jsonl', 'logs/b.jsonl'])
  })

  it('are read up to a line that is not written to its end, which is told', async () => {
    write('cut.jsonl', line(3, 1) + line(2, 2) + line(1, 3).slice(0, 40))
    const { sample, notes } = await read(['cut.jsonl'])
    expect([...sample.columns.get('area')!.numbers]).toEqual([1, 2])
    expect(notes[0]!.text).toBe('The last line of cut.jsonl has no end yet and was left out.')
  })

  it('may be cut inside a letter, and may be empty', async () => {
    const bytes = Buffer.concat([
      Buffer.from(line(3, 1) + line(2, 2)),
      Buffer.from('{"features":{"city":"Zürich"}}').subarray(0, 23),
    ])
    write('letter.jsonl', bytes)
    write('empty.jsonl', '')
    expect(await areas(['letter.jsonl', 'empty.jsonl'])).toEqual([1, 2])
  })

  it('with a few broken lines are read, and the first is told by file and line', async () => {
    write('broken.jsonl', `${line(3, 1).repeat(150)}{"features": oops}\n${line(2, 2).repeat(150)}`)
    const { sample, notes } = await read(['broken.jsonl'])
    expect(sample.rows).toBe(300)
    expect(notes[0]).toEqual({
      level: 'warning',
      text: '1 line could not be read and was left out; the first is broken.jsonl line 151: the line is no valid JSON.',
    })
  })

  it('with many broken lines are refused', async () => {
    write('text.log.jsonl', `${line(3, 1)}INFO started\nINFO ready\n`)
    await expect(read(['text.log.jsonl'])).rejects.toThrow(
      'Of all lines 66.7 % cannot be read: this is no request log.',
    )
  })

  it('may have keys of their own, by monitor.map', async () => {
    write('own.jsonl', `${JSON.stringify({ when: nowMs / 1000 - 60, in: { x: { area: 5 } }, out: 1 })}\n`)
    const map = { features: '$.in.x', prediction: '$.out', time: '$.when', version: '$.v' }
    expect(await areas(['own.jsonl'], { map })).toEqual([5])
    await expect(read(['own.jsonl'], { map: { ...map, features: '$.in[*]' } })).rejects.toThrow(
      'monitor.map.features is "$.in[*]".',
    )
  })

  it('of another version of the model are left out, and counted', async () => {
    write('versions.jsonl', line(3, 1) + line(2, 2, { model_version: 'v8' }) + line(1, 3))
    const { sample, notes } = await read(['versions.jsonl'], { version: 7 })
    expect([...sample.columns.get('area')!.numbers]).toEqual([1, 3])
    expect(notes[0]!.text).toBe(
      '1 request is left out: it does not say that v7 answered it, the version in production.',
    )
  })

  it('of other versions are counted where they lie in the window', async () => {
    const old = Array.from({ length: 5 }, (_, i) => line(480 + i, i, { model_version: '6' })).join('')
    write('promoted.jsonl', old + line(3, 1, { model_version: '6' }) + line(2, 2) + line(1, 3, { model_version: null }))
    const { sample, notes } = await read(['promoted.jsonl'], { version: 7 })
    expect([...sample.columns.get('area')!.numbers]).toEqual([2])
    expect(notes.map(({ text }) => text)).toContain(
      '2 requests are left out: they do not say that v7 answered them, the version in production.',
    )
  })

  it('of versions that are no numbers of the ledger are judged together, and that is said', async () => {
    write('named.jsonl', line(3, 1, { model_version: '2026-w4' }) + line(2, 2, { model_version: '2026-w5' }))
    const { sample, notes } = await read(['named.jsonl'], { version: 7 })
    expect(sample.rows).toBe(2)
    expect(notes[0]!.text).toContain('calls its model versions by other names than the ledger')
  })

  it('of a log without versions are all of the version in production', async () => {
    write('plain.csv', 'area\n1\n2')
    expect((await read(['plain.csv'], { version: 7 })).sample.rows).toBe(2)
  })

  it('that nobody wrote are an error that says what to do', async () => {
    await expect(read(['nowhere/*.jsonl'])).rejects.toThrow('No request log and no table matches "nowhere/*.jsonl".')
  })

  it('may be tables: with a time column in its window, without one all rows', async () => {
    write('rows.csv', `area,when\n1,${at(40)}\n2,${at(3)}\n3,${at(2)}\n4`)
    const timed = await read(['rows.csv'], { time: 'when' })
    expect([...timed.sample.columns.get('area')!.numbers]).toEqual([2, 3])
    expect(timed.notes[0]!.text).toContain('has no end yet')
    write('plain.csv', 'area\n1\n2\n')
    expect((await read(['plain.csv'])).window).toBeUndefined()
  })
})

describe('a window', () => {
  const rule = { nowMs, windowMs: DAY_MS, minRows: 3 }
  const times = (...hoursAgo: number[]) => Float64Array.from(hoursAgo, (hours) => nowMs - hours * 3_600_000)

  it('begins where the last one ended', () => {
    const sinceMs = nowMs - 5 * 3_600_000
    expect(chooseWindow(times(6, 5, 4, 3, 2), { ...rule, sinceMs })).toMatchObject({
      fromMs: sinceMs,
      toMs: nowMs,
      rows: 3,
      reachesBack: false,
    })
  })

  it('reaches back as far as it must where few rows came', () => {
    expect(chooseWindow(times(100, 90, 80, 4), rule)).toMatchObject({
      fromMs: nowMs - 90 * 3_600_000 - 1,
      rows: 3,
      reachesBack: true,
    })
  })

  it('reaches back 14 days at most', () => {
    expect(chooseWindow(times(24 * 20, 24 * 15, 4), rule)).toMatchObject({
      fromMs: nowMs - 14 * DAY_MS,
      toMs: nowMs,
      rows: 1,
      reachesBack: false,
    })
  })
})

describe('a reference', () => {
  const rows = Array.from({ length: 2000 }, (_, i) => ((i * 7919) % 1999) / 7)
  const csv = (values: readonly number[]) => `x,kind\n${values.map((x, i) => `${x},k${i % 4}`).join('\n')}\n`

  it('may be the profile of the training data: PSI is that of the rows, and KS is bounded', async () => {
    write('train.csv', csv(rows))
    write('now.csv', csv(rows.map((x) => x * 1.3)))
    const profile = await profileTable(join(directory, 'train.csv'))
    write('profile.json', canonicalJson({ schema: 'modelloop.profiles/v1', tables: { 'train.csv': profile } }))
    const { sample } = await read(['now.csv'])
    const [exact, fromProfile] = await Promise.all(
      ['train.csv', 'profile.json'].map(async (name) => {
        const reference = await readReference(join(directory, name), { columns: ['x', 'kind'] })
        return judgeDrift(reference, sample, { alpha: 0.05, tolerance: DEFAULT_TOLERANCE, minRows: 500 })
      }),
    )
    expect([exact!.verdict, fromProfile!.verdict]).toEqual(['drift', 'drift'])
    expect(fromProfile!.columns[0]!.main!.effect).toBe(exact!.columns[0]!.main!.effect)
    const [d, bounds] = [exact!, fromProfile!].map(({ columns }) => columns[0]!.measured!.numbers!.ks)
    expect(d!.statistic).toBeGreaterThanOrEqual(bounds!.statistic)
    expect(d!.statistic).toBeLessThanOrEqual(bounds!.atMost)
    expect(bounds!.atMost - bounds!.statistic).toBeLessThan(0.01)
  })

  it('may be a profile of before the cuts', async () => {
    const integers = Array.from({ length: 3000 }, (_, i) => (i * 31) % 60)
    write('old.csv', `x\n${integers.join('\n')}\n`)
    const { cuts, ...column } = (await profileTable(join(directory, 'old.csv'))).columns['x']!
    expect(cuts).toBeDefined()
    write(
      'old.json',
      canonicalJson({ schema: 'modelloop.profiles/v1', tables: { old: { rows: 3000, columns: { x: column } } } }),
    )
    const { sample } = await read(['old.csv'])
    const reference = await readReference(join(directory, 'old.json'), { columns: ['x'] })
    const { columns, verdict } = judgeDrift(reference, sample, {
      alpha: 0.05,
      tolerance: DEFAULT_TOLERANCE,
      minRows: 500,
    })
    expect(verdict).toBe('stable')
    expect(columns[0]!.measured!.numbers!.ks.statistic).toBe(0)
  })

  it('may be a profile that leaves out rare values: one that is frequent today is new, a rare one is not', async () => {
    const kinds = (i: number) => (i % 100 ? `k${i % 30}` : `rare ${i}`)
    const rowsOf = (kind: (i: number) => string) =>
      `kind\n${Array.from({ length: 3000 }, (_, i) => kind(i)).join('\n')}\n`
    write('kinds.csv', rowsOf(kinds))
    write(
      'same.csv',
      rowsOf((i) => kinds(i + 1)),
    )
    write(
      'fresh.csv',
      rowsOf((i) => (i % 25 === 3 ? 'fresh' : kinds(i))),
    )
    const profile = await profileTable(join(directory, 'kinds.csv'), { minTopCount: 10 })
    expect(profile.columns['kind']!.top!.map(({ value }) => value)).not.toContain('rare 100')
    write('kinds.json', canonicalJson({ schema: 'modelloop.profiles/v1', tables: { kinds: profile } }))
    const reference = await readReference(join(directory, 'kinds.json'), { columns: ['kind'] })
    const judge = async (name: string) =>
      judgeDrift(reference, (await read([name])).sample, { alpha: 0.05, tolerance: DEFAULT_TOLERANCE, minRows: 500 })
    expect((await judge('same.csv')).verdict).toBe('stable')
    const { verdict, columns } = await judge('fresh.csv')
    expect(verdict).toBe('drift')
    expect(columns[0]!.reason).toContain('"fresh"')
  })

  it('that is something else is refused', async () => {
    write('other.json', '{"schema":"x"}')
    await expect(readReference(join(directory, 'other.json'), { name: 'other.json', columns: [] })).rejects.toThrow(
      'this is no profile of training data',
    )
  })
})
