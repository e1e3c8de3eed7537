import { describe, expect, it } from 'vitest'
import type { Predictions } from '../../tables/predictions.ts'
import type { Gate } from '../gate.ts'
import type { Baseline } from '../input.ts'
import { judge } from '../judge.ts'

const N = 2000

/** 2,000 rows, of which the first `wrong` are missed. */
function model(wrong: number, from = 0): Predictions {
  const labels = Array.from({ length: N }, (_, i) => String(i % 2))
  const predictions = labels.map((label, i) => (i < wrong ? String(1 - Number(label)) : label))
  const ids = labels.map((_, i) => `row-${String(i + from).padStart(5, '0')}`)
  return { ids, labels, predictions, columns: new Map(), source: 'predictions.csv' }
}

const present = (name: string, predictions: Predictions): Baseline => ({
  kind: 'present',
  name,
  metrics: {},
  predictions,
})
const accuracy: Gate = { metric: 'accuracy', against: 'baseline' }

/** Judges a model that misses `wrong` rows against a champion and an anchor. */
const judged = (wrong: number, champion: number, anchor?: Baseline, gates: readonly Gate[] = [accuracy]) =>
  judge({
    gates,
    candidate: { name: 'this change', metrics: {}, predictions: model(wrong) },
    baseline: present('champion v7', model(champion)),
    ...(anchor && { anchor }),
  })

describe('the anchor', () => {
  it('stops the release by which quality would sink by more than one margin, though each step is small', () => {
    // 1 point worse than the champion, 4 points worse than the best: the margin is 2.
    expect(judged(120, 100).verdict).toBe('pass')
    const { verdict, headline, summary, checks } = judged(120, 100, present('anchor v3', model(40)))
    expect(verdict).toBe('fail')
    expect(headline).toBe('worse than the anchor')
    expect(summary).toContain('Accuracy against anchor v3')
    expect(checks).toMatchObject([
      { id: 'metric:accuracy#non-inferior', verdict: 'pass' },
      {
        id: 'metric:accuracy#anchor-non-inferior',
        verdict: 'fail',
        level: 'block',
        baseline: 0.98,
        // The column of the baseline is headed by the champion: the value says itself whose it is.
        baselineName: 'anchor v3',
      },
    ])
    expect(checks[0]).not.toHaveProperty('baselineName')
  })

  it('leaves alone what only warns, what bounds, and what asks for more than no loss', () => {
    const others: Gate[] = [
      { metric: 'accuracy', min: 0.5 },
      { metric: 'accuracy', against: 'baseline', rule: 'superior' },
      { metric: 'accuracy', against: 'baseline', id: 'soft', level: 'warn' },
    ]
    expect(judged(100, 100, present('anchor v3', model(0)), others).checks).toHaveLength(3)
  })

  it('takes the id of the gate, so that two gates on one metric stay apart', () => {
    const gates: Gate[] = [accuracy, { ...accuracy, id: 'tight', margin: { kind: 'absolute', value: 0.01 } }]
    const ids = judged(100, 100, present('anchor v3', model(100)), gates).checks.map(({ id }) => id)
    expect(ids).toEqual([
      'metric:accuracy#non-inferior',
      'metric:accuracy#anchor-non-inferior',
      'metric:accuracy#tight',
      'metric:accuracy#anchor-tight',
    ])
  })

  it('that cannot be compared warns, says why and stops nobody', () => {
    const lost = judged(100, 100, { kind: 'not-comparable', reason: 'Anchor v3 cannot be read: it is gone.' })
    expect(lost.verdict).toBe('pass')
    expect(lost.checks[1]).toMatchObject({ verdict: 'not-comparable', level: 'warn' })
    expect(lost.notes.map(({ text }) => text)).toContain(
      'Nothing was held against the anchor. Anchor v3 cannot be read: it is gone.',
    )
    expect(lost.checks[1]?.reason).toBe('Anchor v3 cannot be read: it is gone.')
    const other = judged(100, 100, present('anchor v3', model(100, 5)))
    expect(other.verdict).toBe('pass')
    expect(other.checks[1]?.reason).toContain('Anchor v3 was judged on other rows: 5 of 2,000 rows are new')
  })

  it('that holds what cannot be right warns as well: what is wrong with old bytes is no mistake of today', () => {
    const broken: Baseline = { kind: 'present', name: 'anchor v3', metrics: { f1: Number.NaN } }
    const notFinite = judged(100, 100, { ...broken, predictions: model(100) })
    expect(notFinite.verdict).toBe('pass')
    expect(notFinite.checks[1]).toMatchObject({
      verdict: 'not-comparable',
      level: 'warn',
      reason: 'Anchor v3 cannot be compared: The metric "f1" of anchor v3 is NaN, not a finite number.',
    })
    const rows = model(100)
    const scores = { ...rows, predictions: rows.ids.map((_, i) => `0.${i + 1}`) }
    const probabilities = judged(100, 100, present('anchor v3', scores))
    expect(probabilities.verdict).toBe('pass')
    expect(probabilities.checks[1]?.reason).toContain('The predictions look like probabilities')
  })
})

describe('the proof that a model is better than the anchor', () => {
  const anchor = present('anchor v3', model(100))

  it('is an interval above 0, against the champion where that is the anchor', () => {
    expect(judged(60, 100).facts.improvement).toMatchObject({ rows: N, why: expect.stringContaining('2 pp higher') })
    expect(judged(60, 120, anchor).facts.improvement?.why).toContain('Accuracy against anchor v3 2 pp higher')
  })

  it('is none when the rows cannot tell, whatever the champion is', () => {
    expect(judged(99, 100).facts.improvement).toBeUndefined()
    expect(judged(99, 140, anchor).facts.improvement).toBeUndefined()
  })

  it('takes every metric that is held: one may not sink while another rises', () => {
    const gates: Gate[] = [
      accuracy,
      { metric: 'precision', against: 'baseline', margin: { kind: 'absolute', value: 0.1 } },
    ]
    const flat = { ...model(60), predictions: model(60).labels as readonly string[] }
    // All errors of the candidate are false alarms, those of the anchor are of both kinds.
    const alarms = (flat.labels as readonly string[]).map((label, i) => (i < 180 && i % 2 === 0 ? '1' : label))
    const { facts, checks } = judge({
      gates,
      candidate: { name: 'this change', metrics: {}, predictions: { ...flat, predictions: alarms } },
      baseline: present('champion v7', model(140)),
    })
    expect(checks[0]?.interval?.[0]).toBeGreaterThan(0)
    expect(checks[1]?.estimate).toBeLessThan(0)
    expect(facts.improvement).toBeUndefined()
  })

  it('lets what the run costs be worse within its margin: a byte more is no loss of quality', () => {
    const size: Gate = { metric: 'model-size', against: 'baseline', margin: { kind: 'relative', value: 0.2 } }
    const sized = (bytes: number, gates: readonly Gate[] = [accuracy, size]) =>
      judge({
        gates,
        candidate: { name: 'this change', metrics: {}, predictions: model(60), run: { 'model-size': bytes } },
        baseline: { ...present('champion v7', model(100)), run: { 'model-size': 1000 } } as Baseline,
      }).facts.improvement
    expect(sized(1001)?.why).toMatch(/^Accuracy 2 pp higher .*\)$/)
    expect(sized(1199)).toBeDefined()
    expect(sized(1201)).toBeUndefined()
    // Smaller alone is no proof of quality.
    expect(sized(500, [size])).toBeUndefined()
  })

  it('lets no figure of quality that is judged on the point sink, however little', () => {
    const own: Gate = { metric: 'lift', against: 'baseline', direction: 'higher' }
    const lifted = (lift: number) =>
      judge({
        gates: [accuracy, own],
        candidate: { name: 'this change', metrics: { lift }, predictions: model(60) },
        baseline: { ...present('champion v7', model(100)), metrics: { lift: 2 } } as Baseline,
      }).facts.improvement
    expect(lifted(2)).toBeDefined()
    expect(lifted(1.99)).toBeUndefined()
  })

  it('cannot be had from a metrics file', () => {
    const side = (value: number) => ({ metrics: { accuracy: value } })
    const { facts } = judge({
      gates: [accuracy],
      candidate: { name: 'this change', ...side(0.99) },
      baseline: { kind: 'present', name: 'champion v7', ...side(0.9) },
    })
    expect(facts.improvement).toBeUndefined()
  })
})
