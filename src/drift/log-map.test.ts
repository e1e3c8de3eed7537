import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { judgeDrift } from './drift.ts'
import { DEFAULT_MAP, type LogMap } from './log-map.ts'
import { readReference } from './reference.ts'
import { readCurrent } from './request-log.ts'
import { DEFAULT_TOLERANCE } from './settings.ts'
import { timeOf } from './window.ts'

const directory = mkdtempSync(join(tmpdir(), 'log-map-'))
afterAll(() => rmSync(directory, { recursive: true }))
const nowMs = Date.parse('2026-04-30T00:00:00Z')
const window = { nowMs, windowMs: 86_400_000, minRows: 2 }

function writeLog(name: string, hoursAgo: number, factor = 1): string {
  const ts = new Date(nowMs - hoursAgo * 3_600_000).toISOString()
  const lines = Array.from({ length: 600 }, (_, i) =>
    JSON.stringify({
      ts,
      request_id: `${name}${i}`,
      features: { area: factor * ((i * 7919) % 599) },
      prediction: i % 9,
    }),
  )
  writeFileSync(join(directory, name), `${lines.join('\n')}\n`)
  return name
}
const read = (name: string, map?: Partial<LogMap>) =>
  readCurrent({ directory, patterns: [name], window, ...(map && { map: { ...DEFAULT_MAP, ...map } }) })

describe('a request log', () => {
  it('can be the reference of a later one: its features are compared, and nothing else of a line', async () => {
    writeLog('before.jsonl', 300)
    const { sample } = await read(writeLog('now.jsonl', 2, 3))
    const reference = await readReference(join(directory, 'before.jsonl'), { columns: [...sample.columns.keys()] })
    const judged = judgeDrift(reference, sample, { alpha: 0.05, tolerance: DEFAULT_TOLERANCE, minRows: 500 })
    expect(judged.columns.map(({ name, verdict }) => [name, verdict])).toEqual([
      ['area', 'drift'],
      ['prediction', 'stable'],
    ])
  })

  it.each([
    [{ features: '$.inputs' }, 'monitor.map.features is "$.inputs", and no line of now.jsonl has that.'],
    [{ prediction: '$.answer' }, 'monitor.map.prediction is "$.answer", and no line of now.jsonl has that.'],
    [{ time: '$.when' }, 'monitor.map.time is "$.when", and no line of now.jsonl has that.'],
  ])('without what monitor.map %o names is a mistake, not a drift', async (map, message) => {
    await expect(read(writeLog('now.jsonl', 2), map)).rejects.toMatchObject({
      message,
      hint: 'The lines have $.ts, $.request_id, $.features.area and $.prediction.',
    })
  })

  it('is a file: a folder is told with what to write', async () => {
    mkdirSync(join(directory, 'logs'))
    await expect(read('logs')).rejects.toMatchObject({
      message: 'The current data "logs" is a folder.',
      hint: 'Name the files in it, for example logs/*.jsonl.',
    })
  })

  it('of a clock that is wrong is told from one without requests', async () => {
    const { sample, notes } = await read(writeLog('ahead.jsonl', -5))
    expect(sample.rows).toBe(0)
    expect(notes.map(({ text }) => text)).toEqual([
      '600 rows have times in the future and are left out. A time without a zone is taken for UTC.',
    ])
    const old = await read(writeLog('old.jsonl', 24 * 30))
    expect(old.notes[0]?.text).toBe(
      '600 rows of the files are older than the window, which goes back to 2026-04-16T00:00:00.000Z.',
    )
  })
})

describe('a time', () => {
  it.each([
    '2026-04-30T12:00:00Z',
    '2026-04-30T14:00:00.000+02:00',
    '2026-04-30 14:00:00+0200',
    '2026-04-30 12:00:00',
    '2026-04-30T12:00',
    '1777550400',
    '1777550400000',
    '1777550400000000',
    '1777550400000000000',
  ])('may be written as %s', (text) => {
    expect(timeOf(text)).toBe(Date.UTC(2026, 3, 30, 12))
  })

  it.each(['', 'house 5', '30.04.2026 12:00', '04/05/2026', '2026-13-45'])('is not "%s"', (text) => {
    expect(timeOf(text)).toBeNaN()
  })
})
