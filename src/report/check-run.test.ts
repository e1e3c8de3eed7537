import { describe, expect, it } from 'vitest'
import { renderBadge } from './badge.ts'
import { renderCheckRun } from './check-run.ts'
import type { Check, Outcome, Report, Verdict } from './report.ts'
import { sealReport } from './seal.ts'

const failed: Check = {
  id: 'm#max',
  title: 'RMSE',
  verdict: 'fail',
  level: 'block',
  value: 2,
  limit: 1,
  direction: 'lower',
  reason: 'It is above the limit.',
}
const reportOf = (verdict: Verdict, outcome: Outcome, change: Partial<Report> = {}): Report =>
  sealReport({
    kind: 'validate-model',
    verdict,
    outcome,
    model: 'ames-price',
    headline: 'worse',
    summary: 'RMSE 1 → 2.',
    lineage: { model: { digest: 'sha256:00', version: 8 } },
    checks: [],
    tables: [],
    charts: [],
    notes: [],
    execution: { createdAt: '2026-11-22T09:30:00Z' },
    ...change,
  })

describe('the check run', () => {
  it.each([
    ['pass', 'pass', 'success'],
    ['promoted', 'pass', 'success'],
    ['fail', 'fail', 'failure'],
    ['fail', 'pass', 'neutral'],
    ['not-comparable', 'fail', 'failure'],
    ['rolled-back', 'fail', 'failure'],
    ['drift', 'fail', 'failure'],
    ['inconclusive', 'unknown', 'neutral'],
    ['no-baseline', 'unknown', 'neutral'],
    ['held', 'unknown', 'neutral'],
  ] as const)('of %s with outcome %s is %s', (verdict, outcome, conclusion) =>
    expect(renderCheckRun(reportOf(verdict, outcome)).conclusion).toBe(conclusion),
  )

  it('annotates what failed, blocking gates first, at most 50, within GitHub’s bytes', () => {
    const checks = Array.from(
      { length: 300 },
      (_, index): Check => ({
        ...failed,
        id: `m${index}#max`,
        level: index < 100 ? 'warn' : 'block',
        reason: '価格🏠'.repeat(150),
      }),
    )
    const { annotations, text, summary } = renderCheckRun(
      reportOf('fail', 'fail', { checks, summary: '価'.repeat(8_000) }),
    )
    expect(annotations).toHaveLength(50)
    expect(annotations.every(({ level }) => level === 'failure')).toBe(true)
    expect(annotations[0]).toMatchObject({
      path: 'modelloop.yml',
      title: 'RMSE',
      message: expect.stringContaining('Needed: at most 1.'),
    })
    expect(annotations[0]).toMatchObject({ startLine: 1, endLine: 1 })
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(65_535)
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(65_535)
  })
})

it('says once what was needed, and the worst first', () => {
  const reason = 'RMSE is 4 % higher; needed: at most 3 % higher.'
  const warning: Check = { ...failed, id: 'w', level: 'warn', needed: 'warn at 3 % higher', reason }
  const { annotations } = renderCheckRun(reportOf('fail', 'fail', { checks: [warning, failed] }))
  expect(annotations.map(({ level }) => level)).toEqual(['failure', 'warning'])
  expect(annotations[1]!.message).toBe(reason)
})

it('hangs an annotation on the line where the gate is written', () => {
  const checks = [{ ...failed, place: { file: 'ml/modelloop.yml', line: 31 } }]
  expect(renderCheckRun(reportOf('fail', 'fail', { checks })).annotations).toMatchObject([
    { path: 'ml/modelloop.yml', startLine: 31, endLine: 31 },
  ])
})

describe('the badge', () => {
  it('is what shields.io reads', () => {
    expect(renderBadge(reportOf('pass', 'pass'))).toEqual({
      schemaVersion: 1,
      label: 'ames-price',
      message: 'v8 · pass',
      color: 'brightgreen',
    })
    expect(renderBadge(reportOf('fail', 'fail', { lineage: {} }))).toMatchObject({ message: 'fail', color: 'red' })
  })
})
