import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { UserError } from '../platform/errors.ts'
import { parseReport } from './parse.ts'
import type { Report } from './report.ts'
import { contentDigestOf, sealReport } from './seal.ts'

const report = sealReport({
  kind: 'validate-model',
  verdict: 'pass',
  outcome: 'pass',
  model: 'ames-price',
  headline: 'better',
  summary: 'RMSE 2 → 1',
  lineage: { run: { id: 'a1b2', url: 'https://github.com/acme/ames/actions/runs/1' } },
  checks: [
    {
      id: 'metric:rmse#max',
      title: 'RMSE',
      verdict: 'pass',
      level: 'block',
      value: 1,
      interval: [0.5, null],
      reason: 'It is.',
    },
  ],
  tables: [{ id: 't', title: 'T', columns: [{ title: 'a' }], rows: [['x'], [1], [null]] }],
  charts: [
    {
      id: 'history',
      kind: 'line',
      title: 'RMSE',
      description: 'falls',
      x: ['v1', 2],
      series: [{ name: 'rmse', y: [2, null] }],
      mark: 1,
    },
  ],
  notes: [{ level: 'info', text: 'fine' }],
  execution: { createdAt: '2026-11-22T09:30:00Z', durationMs: 12, custom: 'yes' },
})
const text = JSON.stringify(report)
/** A report whose fields a test may spoil: no type would allow it. */
// biome-ignore lint/suspicious/noExplicitAny: spoiling is the point
type Loose = Record<string, any>
const copy = (): Loose => JSON.parse(text)

/** Changes a copy, with the digest made right again, so that only the change can be what is refused. */
function changed(change: (report: Loose) => void): unknown {
  const other = copy()
  change(other)
  other['contentDigest'] = contentDigestOf(other)
  return other
}

describe('a report that someone else made', () => {
  it('comes back as it was written', () => expect(parseReport(copy())).toEqual(report))

  it('keeps its digest when only the execution differs', () => {
    const { schema: _schema, contentDigest: _digest, ...draft } = report
    const later = sealReport({ ...draft, execution: { createdAt: '2027-01-01T00:00:00Z' } })
    expect(later.contentDigest).toBe(report.contentDigest)
    expect(sealReport({ ...draft, summary: 'RMSE 2 → 3' }).contentDigest).not.toBe(report.contentDigest)
  })

  it('may hold fields that a later version adds', () => {
    expect(parseReport(changed((r) => (r['checks'][0].later = { a: 1 })))).toMatchObject({ model: 'ames-price' })
  })

  it.each<[string, (r: Loose) => void, RegExp]>([
    ['another schema', (r) => (r['schema'] = 'modelloop.report/v9'), /schema should be "modelloop\.report\/v1"/],
    ['an unknown verdict', (r) => (r['verdict'] = 'great'), /verdict should be .*found "great"/],
    ['a link that is none', (r) => (r['lineage'].run.url = 'javascript:alert(1)'), /lineage\.run\.url should be/],
    ['a text for a number', (r) => (r['checks'][0].value = '1'), /checks\.0\.value should be/],
    ['an id twice', (r) => r['checks'].push(r['checks'][0]), /checks has the id metric:rmse#max twice/],
    ['a ragged table', (r) => r['tables'][0].rows.push(['x', 'y']), /table t: row 3 has 2 cells, not 1/],
    ['a series of another length', (r) => r['charts'][0].series[0].y.push(3), /series rmse is not as long as x/],
    [
      'too many checks',
      (r) => (r['checks'] = Array.from({ length: 5_001 }, (_, id) => ({ ...r['checks'][0], id: `m${id}` }))),
      /checks should be <=5000/,
    ],
    ['an endless text', (r) => (r['summary'] = 'x'.repeat(20_001)), /summary is longer than 20000 characters/],
    ['a bottomless field', (r) => (r['extra'] = JSON.parse('['.repeat(50) + ']'.repeat(50))), /nested deeper than 12/],
    ['a moment that is none', (r) => (r['execution'].createdAt = 'yesterday'), /execution\.createdAt/],
  ])('is refused for %s', (_, change, message) => {
    expect(() => parseReport(changed(change))).toThrow(UserError)
    expect(() => parseReport(changed(change))).toThrow(message)
  })

  it('is refused when it was changed after it was made', () => {
    expect(() => parseReport({ ...copy(), verdict: 'fail' })).toThrow(/it was changed after it was made/)
  })

  it('is refused for keys that reach for prototypes', () => {
    const hostile = JSON.parse(text.replace('"lineage":{', '"lineage":{"__proto__":{"polluted":true},'))
    expect(() => parseReport(hostile)).toThrow(/lineage has the key __proto__/)
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  it('names several faults at once', () => {
    expect(() => parseReport({ ...copy(), verdict: 1, outcome: 2 })).toThrow(/verdict.*; outcome/)
  })

  it('is a report or a plain refusal, whatever JSON comes', () => {
    const accepts = (input: unknown) => {
      try {
        parseReport(input)
      } catch (error) {
        expect(error).toBeInstanceOf(UserError)
      }
    }
    fc.assert(fc.property(fc.jsonValue(), accepts), { numRuns: 300 })
    // One value somewhere in a good report is replaced by another.
    const paths = pathsOf(report)
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) =>
        accepts(changed((r) => put(r, path, value))),
      ),
      { numRuns: 600 },
    )
  })
})

describe('sealing', () => {
  it('refuses numbers that JSON cannot hold, and says where', () => {
    const { schema: _schema, contentDigest: _digest, ...draft } = report
    const checks = [{ ...report.checks[0]!, value: Number.NaN }] satisfies Report['checks']
    expect(() => sealReport({ ...draft, checks })).toThrow(/checks\[0\]\.value is NaN/)
  })
})

function pathsOf(value: unknown, path: string[] = []): string[][] {
  if (value === null || typeof value !== 'object') return [path]
  return [
    ...(path.length > 0 ? [path] : []),
    ...Object.entries(value).flatMap(([key, child]) => pathsOf(child, [...path, key])),
  ]
}

function put(target: Loose, path: readonly string[], value: unknown): void {
  const parent = path.slice(0, -1).reduce((object, key) => object[key], target)
  parent[path.at(-1)!] = value
}
