import { describe, expect, it } from 'vitest'
import { renderJUnit } from './junit.ts'
import type { Check, Report } from './report.ts'
import { sealReport } from './seal.ts'

const gate = (change: Partial<Check>): Check => ({
  id: 'metric:rmse#max',
  title: 'RMSE',
  verdict: 'pass',
  level: 'block',
  value: 2,
  limit: 1,
  direction: 'lower',
  needed: 'at most 1',
  reason: 'It is above the limit.',
  ...change,
})
const reportOf = (verdict: Report['verdict'], outcome: Report['outcome'], checks: readonly Check[]): Report =>
  sealReport({
    kind: 'validate-model',
    verdict,
    outcome,
    model: 'ames-price',
    headline: 'worse',
    summary: 'RMSE 1 → 2.',
    lineage: {},
    checks,
    tables: [],
    charts: [],
    notes: [],
    execution: { createdAt: '2026-11-22T10:30:00+01:00', durationMs: 6_200 },
  })
/** How each case of a suite ends, by its name. */
function casesOf(xml: string): Record<string, string> {
  const cases = [...xml.matchAll(/<testcase name="([^"]*)"[^>]*?(?:\/>|>\s*<(\w+) message="([^"]*)")/g)]
  return Object.fromEntries(cases.map(([, name, tag, message]) => [name, tag ? `${tag}: ${message}` : 'passed']))
}

describe('JUnit', () => {
  it.each([
    [{ verdict: 'pass' }, 'passed'],
    [{ verdict: 'fail' }, 'failure: It is above the limit.'],
    [{ verdict: 'fail', level: 'warn' }, 'skipped: warning: It is above the limit.'],
    [{ verdict: 'not-comparable' }, 'error: It is above the limit.'],
    [{ verdict: 'not-comparable', level: 'warn' }, 'skipped: not comparable: It is above the limit.'],
    [{ verdict: 'inconclusive' }, 'skipped: inconclusive: It is above the limit.'],
    [{ verdict: 'no-baseline' }, 'skipped: no baseline: It is above the limit.'],
    [{ verdict: 'skipped', level: 'warn' }, 'skipped: skipped: It is above the limit.'],
  ] as const)('shows a check that is %o as: %s', (change, end) => {
    const passed = gate({ id: 'metric:auc#min', title: 'AUC' })
    const failed = gate({ id: 'x', title: 'x', verdict: 'fail' })
    expect(casesOf(renderJUnit(reportOf('fail', 'fail', [gate(change), passed, failed])))).toMatchObject({
      'RMSE: at most 1': end,
      'AUC: at most 1': 'passed',
    })
  })

  it('counts what it shows, and gives the figures to who opens a failure', () => {
    const checks = [
      gate({ verdict: 'fail' }),
      gate({ id: 'b', title: 'b', verdict: 'inconclusive' }),
      gate({ id: 'c', title: 'c' }),
    ]
    const xml = renderJUnit(reportOf('fail', 'fail', checks))
    expect(xml).toContain('timestamp="2026-11-22T09:30:00" tests="3" failures="1" errors="0" skipped="1" time="6.200"')
    expect(xml).toContain('type="fail">It is above the limit.\nvalue: 2\nneeded: at most 1</failure>')
  })

  it('is red when the job is, and no pass when nothing was measured, though no check says so', () => {
    expect(casesOf(renderJUnit(reportOf('not-comparable', 'fail', [gate({})])))).toMatchObject({
      verdict: 'failure: RMSE 1 → 2.',
    })
    expect(casesOf(renderJUnit(reportOf('inconclusive', 'unknown', [])))).toEqual({ verdict: 'skipped: RMSE 1 → 2.' })
    expect(casesOf(renderJUnit(reportOf('pass', 'pass', [])))).toEqual({ verdict: 'passed' })
  })

  it('is not red when a failure was accepted', () => {
    expect(casesOf(renderJUnit(reportOf('fail', 'pass', [gate({ verdict: 'fail' })])))).toEqual({
      'RMSE: at most 1': 'skipped: failed, and was accepted: It is above the limit.',
    })
  })

  it('tells apart cases of an equal name', () => {
    const names = Object.keys(casesOf(renderJUnit(reportOf('pass', 'pass', [gate({}), gate({ id: 'two' })]))))
    expect(names).toEqual(['RMSE: at most 1 (metric:rmse#max)', 'RMSE: at most 1 (two)'])
  })
})
