import { describe, expect, it } from 'vitest'
import { UserError } from '../platform/errors.ts'
import { seededRandom } from '../statistics/random.ts'
import type { Predictions } from '../tables/predictions.ts'
import type { Gate } from './gate.ts'
import type { Baseline, JudgeInput } from './input.ts'
import { judge } from './judge.ts'

const idsOf = (n: number): string[] => Array.from({ length: n }, (_, i) => `row-${String(i).padStart(5, '0')}`)

/** Classes as text or numbers; `score` is the probability of "1". */
function rows(labels: Predictions['labels'], predictions: Predictions['predictions'], more: Partial<Predictions> = {}) {
  return { ids: idsOf(labels.length), labels, predictions, columns: new Map(), source: 'predictions.csv', ...more }
}

/** n rows of "1", of which b are right by the candidate alone, c by the baseline alone, the rest by both. */
function discordant(n: number, b: number, c: number): { candidate: Predictions; baseline: Predictions } {
  const labels = Array.from({ length: n }, (_, i) => String(i % 2))
  const wrong = (from: number, to: number) =>
    labels.map((label, i) => (i >= from && i < to ? String(1 - Number(label)) : label))
  return { candidate: rows(labels, wrong(b, b + c)), baseline: rows(labels, wrong(0, b)) }
}

interface Case extends Partial<Omit<JudgeInput, 'candidate' | 'baseline' | 'gates'>> {
  readonly gates: JudgeInput['gates']
  readonly candidate?: Predictions
  readonly baseline?: Predictions | Baseline
  readonly metrics?: Record<string, number>
  readonly baselineMetrics?: Record<string, number>
}

function judged({ candidate, baseline, metrics = {}, baselineMetrics = {}, ...rest }: Case) {
  const side: Baseline =
    baseline && 'kind' in baseline
      ? baseline
      : { kind: 'present', metrics: baselineMetrics, name: 'champion v7', ...(baseline && { predictions: baseline }) }
  return judge({
    ...rest,
    candidate: { metrics, name: 'this change', ...(candidate && { predictions: candidate }) },
    baseline: side,
  })
}

const accuracy: Gate = { metric: 'accuracy', against: 'baseline' }
const relative = (value: number) => ({ kind: 'relative', value }) as const
const absolute = (value: number) => ({ kind: 'absolute', value }) as const

/** House prices with random errors, and a model whose errors are `factor` as large, with some of its own. */
function houses(n: number, factor: number): { candidate: Predictions; baseline: Predictions } {
  const random = seededRandom(42)
  const noise = (): number => (random.below(1e6) + random.below(1e6) - 1e6) * 0.05
  const labels = Float64Array.from({ length: n }, () => 200_000 + 2 * noise())
  const hood = Array.from(labels, (_, i) => (i % 10 === 0 ? 'OldTown' : 'NAmes'))
  const more = { columns: new Map([['Neighborhood', hood]]) }
  const baseline = labels.map((label) => label + noise())
  const candidate = labels.map((label, i) => label + factor * (baseline[i]! - label) + 0.2 * noise())
  return { candidate: rows(labels, candidate, more), baseline: rows(labels, baseline, more) }
}

describe('a gate against the champion', () => {
  it('that can just not be seen is not said to be seen and beyond sight at once', () => {
    const said = (equal: number) =>
      judged({ gates: [accuracy], ...discordant(800, equal, equal) }).notes.find(({ text }) => text.includes('can see'))
        ?.text
    expect(said(20)).toMatch(/can see a difference of 2 pp in Accuracy; to see 0\.7 pp collect/)
    expect(said(21)).toMatch(/can see a difference of 2\.1 pp in Accuracy; to see 2 pp collect/)
  })

  it('passes a clearly better model, and says so in the words of the metric', () => {
    const found = judged({
      gates: [{ metric: 'rmse', against: 'baseline', margin: relative(0.03) }],
      ...houses(586, 0.8),
    })
    expect(found.verdict).toBe('pass')
    expect(found.headline).toBe('better than the champion')
    expect(found.summary).toMatch(
      /^RMSE 2\d,\d{3} → 1\d,\d{3}: 1\d(\.\d)? % lower \(90 % interval 1\d(\.\d)? to 1\d(\.\d)? %\) on 586 test rows$/,
    )
    const [check] = found.checks
    expect(check).toMatchObject({
      id: 'metric:rmse#non-inferior',
      method: 'paired-t',
      unit: 'relative',
      limit: 0.03,
      n: 586,
      confidence: 0.9,
    })
    expect(check!.needed).toBe('at most 3 % higher')
    // Turned so that up is better, though a lower RMSE is.
    expect(check!.estimate).toBeCloseTo(1 - check!.value! / check!.baseline!, 12)
    expect(check!.estimate).toBeGreaterThan(0)
  })

  it('refuses a margin in percentage points of a metric that is no share', () => {
    const margin = { kind: 'absolute', value: 0.02, points: true } as const
    const gates = [{ metric: 'rmse', against: 'baseline' as const, margin }]
    expect(() => judged({ gates, ...houses(100, 0.8) })).toThrow('in percentage points, and RMSE is no share')
    const auc = [{ metric: 'auc', against: 'baseline' as const, margin }]
    expect(() => judged({ gates: auc, metrics: { auc: 0.8 }, baselineMetrics: { auc: 0.8 } })).toThrow(
      expect.objectContaining({ hint: 'Write the number itself: 0.02.' }),
    )
  })

  it('names the warnings of a model that passes in the same line', () => {
    const warning = (metric: string) => ({ metric, max: 1, level: 'warn' as const })
    const gates = [
      { metric: 'rmse', against: 'baseline' as const },
      warning('mae'),
      warning('median-ae'),
      warning('rmse'),
    ]
    const found = judged({ gates, ...houses(586, 0.8) })
    expect(found.verdict).toBe('pass')
    expect(found.summary).toMatch(/ on 586 test rows · warned by MAE; Median absolute error and 1 more$/)
  })

  it('fails a clearly worse model, with what was needed', () => {
    const found = judged({ gates: [{ metric: 'rmse', against: 'baseline' }], ...houses(586, 1.3) })
    expect(found).toMatchObject({ verdict: 'fail', headline: 'worse than the champion' })
    expect(found.summary).toContain('% higher')
    expect(found.summary).toContain('Needed: at most 3 % higher.')
    expect(found.checks[0]!.reason).not.toContain('can see')
    expect(found.checks[0]!.pValue).toBeLessThan(0.05)
    expect(found.checks[0]).toMatchObject({ nullValue: -0.03, alternative: 'less' })
  })

  it('names what fails beside the first gate, told apart by what is needed', () => {
    const gates: Gate[] = [
      { metric: 'rmse', against: 'baseline' },
      { metric: 'rmse', max: 1_000 },
    ]
    const found = judged({ gates, ...houses(586, 1.3) })
    expect(found.summary).toContain(' Also fails: RMSE (needed: at most 1,000). Look at ')
  })

  it('is inconclusive on ten equal rows, and says how many would decide', () => {
    const found = judged({ gates: [accuracy], ...discordant(10, 0, 0) })
    expect(found).toMatchObject({ verdict: 'inconclusive', headline: 'too close to call' })
    expect(found.checks[0]).toMatchObject({ method: 'tango', estimate: 0, unit: 'pp' })
    expect(found.checks[0]!.interval![0]).toBeCloseTo(0.05 ** 0.1 - 1, 4)
    expect(found.checks[0]!.reason).toContain(
      'About 150 rows would decide it if the figures stay as they are; there are 10.',
    )
    expect(judged({ gates: [accuracy], ...discordant(149, 0, 0) }).verdict).toBe('pass')
  })

  it('says of an estimate on the limit that more rows are no way out', () => {
    const labels = Array.from({ length: 40 }, (_, i) => String(i % 2))
    const candidate = rows(
      labels,
      labels.map(() => '1'),
    )
    const found = judged({ task: 'binary', gates: [{ metric: 'accuracy', min: 0.5 }], candidate })
    expect(found.summary).toContain(
      'Needed: at least 50 %. Not even 1,000 times as many rows would decide it: the estimate',
    )
  })

  it('does not pass rows that a model two points worse leaves equal more than one time in twenty', () => {
    // 0.98¹⁴⁸ is 0.0503: Tango's interval alone takes 133 equal rows for proof.
    expect(judged({ gates: [accuracy], ...discordant(148, 0, 0) }).verdict).toBe('inconclusive')
    const relativeTo = [{ ...accuracy, margin: relative(0.02) }]
    expect(judged({ gates: relativeTo, ...discordant(133, 0, 0) }).verdict).toBe('inconclusive')
    expect(judged({ gates: [{ ...accuracy, test: 'bonett-price' as const }], ...discordant(148, 0, 0) }).verdict).toBe(
      'inconclusive',
    )
  })

  it('does not fail on six rows that only the champion has right, which a model two points worse often has', () => {
    // Six or more of 156 rows at 2 % come in one of ten test sets; the score interval alone fails here.
    expect(judged({ gates: [accuracy], ...discordant(156, 0, 6) }).verdict).toBe('inconclusive')
    expect(judged({ gates: [accuracy], ...discordant(156, 0, 9) }).verdict).toBe('fail')
  })

  it.each(['f1', 'precision', 'mcc', 'balanced-accuracy', 'auc', 'average-precision', 'logloss', 'brier', 'recall'])(
    'does not pass %s on ten equal rows for want of a variance',
    (metric) => {
      const { candidate } = discordant(10, 0, 0)
      const score = Float64Array.from(candidate.labels as readonly string[], (label) => (label === '1' ? 0.9 : 0.1))
      const both = { candidate: { ...candidate, score }, baseline: { ...candidate, score } }
      expect(judged({ gates: [{ metric, against: 'baseline' }], ...both }).verdict).toBe('inconclusive')
    },
  )

  it('does not pass a perfect AUC or F1 on ten rows as proof of 0.9', () => {
    const { candidate } = discordant(10, 0, 0)
    const score = Float64Array.from(candidate.labels as readonly string[], (label) => (label === '1' ? 0.9 : 0.1))
    for (const metric of ['auc', 'f1', 'accuracy', 'average-precision'])
      expect(judged({ gates: [{ metric, min: 0.9 }], candidate: { ...candidate, score } }).checks[0]).toMatchObject({
        value: 1,
        verdict: 'inconclusive',
      })
  })

  it('superior asks for an improvement beyond the margin, none given means any', () => {
    const clear = discordant(400, 40, 10)
    expect(judged({ gates: [{ ...accuracy, rule: 'superior' }], ...clear }).checks[0]).toMatchObject({
      verdict: 'pass',
      limit: 0,
    })
    expect(judged({ gates: [{ ...accuracy, rule: 'superior', margin: absolute(0.2) }], ...clear }).verdict).toBe('fail')
    expect(judged({ gates: [{ ...accuracy, rule: 'superior', margin: absolute(0.07) }], ...clear }).verdict).toBe(
      'inconclusive',
    )
  })

  it('equivalent passes inside the margin on both sides and fails outside', () => {
    const gate: Gate = { ...accuracy, rule: 'equivalent', margin: absolute(0.05) }
    expect(judged({ gates: [gate], ...discordant(1000, 10, 10) }).verdict).toBe('pass')
    expect(judged({ gates: [gate], ...discordant(1000, 200, 10) })).toMatchObject({
      verdict: 'fail',
      headline: 'different from the champion',
    })
    expect(judged({ gates: [gate], ...discordant(1000, 10, 200) }).verdict).toBe('fail')
  })

  it('judges a relative margin on a proportion by the ratio', () => {
    const found = judged({ gates: [{ ...accuracy, margin: relative(0.02) }], ...discordant(1000, 20, 25) })
    expect(found.checks[0]).toMatchObject({ unit: 'relative', method: 'tango-ratio', verdict: 'pass' })
    expect(found.checks[0]!.estimate).toBeCloseTo(0.975 / 0.98 - 1, 12)
  })

  it('gives the same judgement whatever the order of the rows', () => {
    const { candidate, baseline } = houses(60, 0.9)
    const turn = (side: Predictions): Predictions => ({
      ...side,
      ids: side.ids.toReversed(),
      labels: (side.labels as Float64Array).toReversed(),
      predictions: (side.predictions as Float64Array).toReversed(),
      columns: new Map([...side.columns].map(([name, values]) => [name, values.toReversed()])),
    })
    const gates: Gate[] = [{ metric: 'rmse', against: 'baseline' }]
    expect(judged({ gates, candidate: turn(candidate), baseline })).toEqual(judged({ gates, candidate, baseline }))
  })

  it('tells p-values at no difference two-sided, as the field does', () => {
    const zero: Gate = { ...accuracy, margin: absolute(0) }
    const exact = judged({ gates: [{ ...zero, test: 'mcnemar-exact' }], ...discordant(50, 10, 2) }).checks[0]!
    expect(exact).toMatchObject({ method: 'mcnemar-exact', alternative: 'two-sided', verdict: 'pass' })
    expect(exact.pValue).toBeCloseTo(0.038574219, 9)
    expect(exact.nullValue).toBeUndefined()
    const mid = judged({ gates: [{ ...zero, test: 'mcnemar-midp' }], ...discordant(50, 10, 2) }).checks[0]!
    expect(mid.pValue).toBeCloseTo(0.0224609, 7)
  })
})

describe('absolute gates', () => {
  it('passes min when the lower end reaches it, fails when the upper end does not', () => {
    const { candidate } = discordant(200, 0, 20)
    const verdictAt = (min: number) => judged({ gates: [{ metric: 'accuracy', min }], candidate }).checks[0]!.verdict
    expect([verdictAt(0.8), verdictAt(0.9), verdictAt(0.97)]).toEqual(['pass', 'inconclusive', 'fail'])
  })

  it('turns for max, and `rule: point` judges the bare value and says so', () => {
    const { candidate } = houses(100, 1)
    const at = (max: number, rule?: 'point') =>
      judged({ gates: [{ metric: 'rmse', max, ...(rule && { rule }) }], candidate }).checks[0]!
    expect([at(40_000).verdict, at(20_500).verdict, at(15_000).verdict]).toEqual(['pass', 'inconclusive', 'fail'])
    expect(at(22_500, 'point')).toMatchObject({ verdict: 'pass', method: 'point' })
    expect(at(22_500, 'point').interval).toBeUndefined()
    expect(at(22_500, 'point').reason).toContain('point estimate, no error rate')
  })

  it('judges without a champion, which is loud and lets an absolute failure be a failure', () => {
    const { candidate } = houses(200, 1)
    const gates: Gate[] = [
      { metric: 'rmse', max: 40_000 },
      { metric: 'rmse', against: 'baseline' },
    ]
    const first = judged({ gates, candidate, baseline: { kind: 'none' } })
    expect(first).toMatchObject({
      verdict: 'no-baseline',
      headline: 'no champion yet',
      facts: { absolutePassed: true },
    })
    expect(first.checks.map(({ verdict }) => verdict)).toEqual(['pass', 'no-baseline'])
    expect(first.summary).toContain('This is the first model, so nothing was compared')
    const elsewhere = judged({ gates, candidate, baseline: { kind: 'none', asked: 'mlflow:price@prod' } })
    expect(elsewhere.headline).toBe('neither mlflow:price@prod nor a champion yet')
    expect(elsewhere.summary).toContain(
      'There is neither mlflow:price@prod nor a champion yet, so nothing was compared;',
    )
    const bad = judged({ gates: [{ metric: 'rmse', max: 10 }, gates[1]!], candidate, baseline: { kind: 'none' } })
    expect(bad).toMatchObject({ verdict: 'fail', facts: { absolutePassed: false } })
  })
})

describe('what cannot be compared', () => {
  it('names counts and three ids when the rows are others', () => {
    const { candidate, baseline } = houses(60, 1)
    const other = { ...baseline, ids: baseline.ids.map((id, i) => (i < 5 ? `old-${i}` : id)) }
    const found = judged({ gates: [{ metric: 'rmse', against: 'baseline' }], candidate, baseline: other })
    expect(found).toMatchObject({ verdict: 'not-comparable', headline: 'not comparable with the champion' })
    expect(found.checks[0]!.reason).toContain(
      '5 of 60 rows are new (row-00000, row-00001, row-00002, …), 5 of 60 rows are gone (old-0, old-1, old-2, …)',
    )
  })

  it('shows label values only when the privacy allows examples', () => {
    const { candidate, baseline } = houses(30, 1)
    const other = { ...baseline, labels: (baseline.labels as Float64Array).map((label, i) => (i === 3 ? 123 : label)) }
    const reason = (privacy: 'counts' | 'examples') =>
      judged({ gates: [{ metric: 'rmse', against: 'baseline' }], candidate, baseline: other, privacy }).checks[0]!
        .reason
    expect(reason('counts')).toBe('The baseline was judged on other labels: 1 of 30 rows differs (row-00003).')
    expect(reason('examples')).toContain('row-00003: 123 then')
  })

  it('asks for the spelling where no label agrees', () => {
    const candidate = rows(['1', '0', '1'], ['1', '0', '1'])
    const baseline = rows(['true', 'false', 'true'], ['true', 'false', 'true'])
    const gates: Gate[] = [{ metric: 'accuracy', against: 'baseline' }]
    expect(judged({ task: 'binary', gates, candidate, baseline }).checks[0]!.reason).toMatch(
      /3 of 3 rows differ .*\. Are they spelled otherwise, such as "true" for 1\?$/,
    )
  })

  it('takes 1, 1.0 and "1" for the same label', () => {
    const candidate = rows(['1', '0', '1'], ['1', '0', '1'])
    const baseline = rows(Float64Array.of(1, 0, 1), Float64Array.of(1, 0, 0))
    const found = judged({
      task: 'binary',
      gates: [
        { ...accuracy, level: 'warn' },
        { metric: 'accuracy', min: 0.1 },
      ],
      candidate,
      baseline,
    })
    expect(found.checks[0]!.baseline).toBeCloseTo(2 / 3)
  })

  it('is not comparable when the champion’s bytes are lost, whatever the gates', () => {
    const lost = { kind: 'not-comparable', reason: 'The bytes of champion v7 are gone.' } as const
    expect(judged({ gates: [accuracy], candidate: discordant(50, 0, 0).candidate, baseline: lost })).toMatchObject({
      verdict: 'not-comparable',
    })
    expect(
      judged({ gates: [{ metric: 'accuracy', min: 0.1 }], candidate: discordant(50, 0, 0).candidate, baseline: lost })
        .verdict,
    ).toBe('not-comparable')
  })
})

describe('the number of rows of a check', () => {
  it('is that of the rows that the metric counts, not of all', () => {
    const labels = Array.from({ length: 400 }, (_, i) => String(Number(i % 4 === 0)))
    const called = labels.map((label, i) => (i % 8 === 0 ? '0' : i % 50 === 1 ? '1' : label))
    const candidate = rows(labels, called)
    const check = (metric: string) =>
      judged({ gates: [{ metric, against: 'baseline' }], candidate, baseline: candidate }).checks[0]!
    expect(check('accuracy').n).toBe(400)
    expect(check('recall').n).toBe(100)
    expect(check('precision').n).toBe(called.filter((name) => name === '1').length)
    expect(check('f1').n).toBe(400)
  })
})

describe('metrics without rows', () => {
  it('judges on the point, says so, and shows three lines that would write predictions', () => {
    const gates: Gate[] = [
      { metric: 'rmse', max: 32_000 },
      { metric: 'rmse', against: 'baseline' },
    ]
    const found = judged({ gates, metrics: { rmse: 25_000 }, baselineMetrics: { rmse: 24_500 } })
    expect(found.verdict).toBe('pass')
    for (const check of found.checks) {
      expect(check.method).toBe('point')
      expect(check.reason).toContain('point estimate, no error rate')
    }
    expect(found.notes.find(({ code }) => code)!.code).toMatchObject({ language: 'python', lines: { length: 3 } })
    expect(judged({ gates, metrics: { rmse: 25_500 }, baselineMetrics: { rmse: 24_500 } }).verdict).toBe('fail')
  })

  it.each([
    [0.9, 0.92, absolute(0.02)],
    [0.68, 0.7, absolute(0.02)],
    [1.03, 1, relative(0.03)],
  ])('a change of just the margin keeps to it, whatever binary makes of it: %s', (ours, theirs, margin) => {
    const gate: Gate = { metric: 'x', against: 'baseline', direction: ours > theirs ? 'lower' : 'higher', margin }
    const sides = { metrics: { x: ours }, baselineMetrics: { x: theirs } }
    expect(judged({ gates: [gate], ...sides }).verdict).toBe('pass')
    expect(judged({ gates: [{ ...gate, rule: 'equivalent' }], ...sides }).verdict).toBe('pass')
  })

  it('refuses a margin or bound of another scale, which nothing would miss or meet', () => {
    const sides = { metrics: { accuracy: 0.8 }, baselineMetrics: { accuracy: 0.95 } }
    const ask = (gate: Partial<Gate>) => () => judged({ gates: [{ metric: 'accuracy', ...gate }], ...sides })
    expect(ask({ against: 'baseline', margin: absolute(2) })).toThrow('has "margin: 2", and Accuracy is 80 %.')
    expect(ask({ against: 'baseline', margin: { ...absolute(1), points: true } })).toThrow('a margin of 100 points')
    expect(ask({ against: 'baseline', margin: relative(1.5) })).toThrow('a margin of 150 %, which no model can miss')
    expect(ask({ against: 'baseline', rule: 'superior', margin: relative(1.5) })().verdict).toBe('fail')
    expect(ask({ min: 80 })).toThrow('has "min: 80"')
  })

  it.each([
    ['auc', { against: 'baseline', margin: absolute(1) }, 'For points write "0.01"'],
    ['mcc', { against: 'baseline', margin: absolute(2) }, 'For points write "0.02"'],
    ['brier', { max: 10 }, 'For percent write "10%"'],
    ['ece', { max: 5 }, 'For percent write "5%"'],
    ['mape', { max: 15 }, 'For percent write "15%", for 1500 % "1500%"'],
    ['mape', { max: 3 }, 'For percent write "3%", for 300 % "300%"'],
    ['mape', { against: 'baseline', margin: absolute(3) }, 'For points write "3pp"'],
    ['r2', { against: 'baseline', margin: absolute(2) }, 'For points write "0.02"'],
    ['ndcg@10', { against: 'baseline', margin: absolute(1) }, 'For points write "0.01"'],
    ['coverage', { max: 95 }, 'For percent write "95%"'],
  ] satisfies [string, Partial<Gate>, string][])(
    'refuses %s with %j, which every model would keep to',
    (metric, gate, hint) => {
      const sides = { metrics: { [metric]: 0.2 }, baselineMetrics: { [metric]: 0.2 } }
      expect(() => judged({ gates: [{ metric, ...gate }], ...sides })).toThrow(
        expect.objectContaining({ hint: `${hint}.` }),
      )
    },
  )

  it('takes no share as a bound of a metric that the file counts in percent: each would pass', () => {
    const ask = (min: number) => judged({ gates: [{ metric: 'accuracy', min }], metrics: { accuracy: 91 } })
    expect(() => ask(0.95)).toThrow('has "min: 0.95", and the metrics file has 91: one is in percent.')
    expect(ask(80).verdict).toBe('pass')
    const against = (margin?: Gate['margin']) => () =>
      judged({
        gates: [{ metric: 'accuracy', against: 'baseline', ...(margin && { margin }) }],
        metrics: { accuracy: 91 },
        baselineMetrics: { accuracy: 92 },
      }).verdict
    for (const ofShare of [undefined, { ...absolute(0.02), points: true as const }])
      expect(against(ofShare)).toThrow('has a margin of 0.02, and the metrics file has 91')
    expect([against(absolute(2))(), against(absolute(0.5))(), against(relative(0.02))()]).toEqual([
      'pass',
      'fail',
      'pass',
    ])
  })

  it.each([
    ['accuracy', 71, 0.92, 'Let the training write a share, such as 0.71.'],
    [
      'auc',
      0.71,
      92,
      'Let a "min" or "max" alone judge the first model that writes a share, and compare from the next one on.',
    ],
  ])('compares no %s of %s with %s, of which one is in percent', (metric, ours, theirs, hint) => {
    const gates: Gate[] = [{ metric, against: 'baseline', margin: relative(0.01) }]
    const ask = () => judged({ gates, metrics: { [metric]: ours }, baselineMetrics: { [metric]: theirs } })
    const message = `The gate on "${metric}" compares ${ours} with the ${theirs} of champion v7: one is in percent.`
    expect(ask).toThrow(expect.objectContaining({ message, hint }))
  })

  it.each([
    ['accuracy', 1.0000000000000002, { min: 0.9 }],
    ['accuracy', 1.0000000000000002, { against: 'baseline' }],
    ['mape', 0.95, { max: 2.5, percent: true }],
    ['r2', -0.5, { min: -2 }],
    ['r2', -5.2, { against: 'baseline', margin: absolute(1) }],
    ['accuracy', 0.8, { against: 'baseline', rule: 'equivalent', margin: relative(1) }],
  ] satisfies [string, number, Partial<Gate>][])('takes %s of %s with %j', (metric, value, gate) => {
    const sides = { metrics: { [metric]: value }, baselineMetrics: { [metric]: value } }
    expect(judged({ gates: [{ metric, ...gate }], ...sides }).verdict).toBe('pass')
  })

  it.each([
    ['rmsee', 'Did you mean "rmse"? There is no metrics file.'],
    ['neg_mean_squared_error', 'Did you mean "mse", of which lower is better? There is no metrics file.'],
    ['val_mae', 'Did you mean "mae"? There is no metrics file.'],
    ['churn_cost', 'There is no metrics file. Let the training write one.'],
  ])('says what was meant by a name that nobody has: %s', (metric, hint) => {
    const ask = () => judged({ gates: [{ metric, max: 1 }], ...houses(20, 1) })
    expect(ask).toThrow(expect.objectContaining({ hint }))
  })

  it('asks for no direction of a metric whose name is only misspelt', () => {
    const hint = 'Did you mean "rmse"? Else add "direction: higher" or "direction: lower" to the gate.'
    const ask = () => judged({ gates: [{ metric: 'rmsee', against: 'baseline' }], ...houses(20, 1) })
    expect(ask).toThrow(expect.objectContaining({ hint }))
  })

  it('warns of a bound on the wrong side, which only a better model misses', () => {
    const notes = (...gates: Gate[]) =>
      judged({ gates, metrics: { logloss: 0.4, auc: 0.8 } }).notes.map(({ text }) => text)
    const why = 'The gate on "logloss" has "min", which a better model misses: of Log loss lower is better.'
    expect(notes({ metric: 'logloss', min: 0.3 })).toContain(why)
    expect(notes({ metric: 'auc', max: 0.99 }).join()).toContain('of AUC higher is better.')
    expect(
      notes({ metric: 'auc', max: 0.99 }, { metric: 'auc', against: 'baseline', rule: 'capped' }).join(),
    ).toContain('of AUC higher is better.')
  })

  it.each([
    { metric: 'auc', min: 0.7 },
    { metric: 'roc_auc', min: 0.7 },
    { metric: 'auc', against: 'baseline' },
  ] satisfies Gate[])('warns of no such bound beside %j', (gate) => {
    const gates: Gate[] = [{ metric: 'auc', max: 0.99, id: 'top' }, gate]
    const { notes } = judged({ gates, metrics: { auc: 0.8 }, baselineMetrics: { auc: 0.8 } })
    expect(notes.map(({ text }) => text).join()).not.toContain('is better.')
  })

  it('warns of no bound on coverage, of which more is not better', () => {
    const { notes } = judged({ gates: [{ metric: 'coverage@0.8', max: 0.9 }], metrics: { 'coverage@0.8': 0.8 } })
    expect(notes.map(({ text }) => text).join()).not.toContain('is better.')
  })

  it('takes the field’s other names, in gates and in the file, and says so', () => {
    const found = judged({ gates: [{ metric: 'auc', min: 0.8 }], metrics: { roc_auc: 0.84 } })
    expect(found.checks[0]).toMatchObject({ value: 0.84, verdict: 'pass' })
    const alias = judged({ gates: [{ metric: 'f1_score', min: 0.8 }], metrics: { f1: 0.84 } })
    expect(alias.notes.map(({ text }) => text)).toContain('The gate on "f1_score" is judged as "f1".')
  })

  it('takes a key of the metrics file when its direction is said', () => {
    const gate: Gate = { metric: 'clicks@10', against: 'baseline', direction: 'higher', margin: absolute(0.01) }
    expect(
      judged({ gates: [gate], metrics: { 'clicks@10': 0.5 }, baselineMetrics: { 'clicks@10': 0.505 } }).verdict,
    ).toBe('pass')
    expect(() =>
      judged({ gates: [{ metric: 'clicks@10', against: 'baseline' }], metrics: { 'clicks@10': 0.5 } }),
    ).toThrow(/which way is better/)
    expect(judged({ gates: [gate], metrics: { 'clicks@10': 0.5 } }).checks[0]!.id).toBe(
      'metric:clicks%4010#non-inferior',
    )
  })

  it('lets rows win over the file, and notes a mismatch', () => {
    const found = judged({
      gates: [{ metric: 'accuracy', min: 0.5 }],
      candidate: discordant(100, 0, 10).candidate,
      metrics: { accuracy: 0.99 },
    })
    expect(found.checks[0]!.value).toBeCloseTo(0.9)
    expect(found.notes.map(({ text }) => text)).toContain(
      'Accuracy is 90 % by the rows and 99 % in the metrics file: the rows count.',
    )
  })
})

describe('slices', () => {
  it('judges every value, warns by default, and skips the ones with few rows', () => {
    const gate: Gate = { metric: 'rmse', slice: ['Neighborhood'], against: 'baseline', margin: relative(0.1) }
    const found = judged({ gates: [gate, { metric: 'rmse', against: 'baseline' }], ...houses(300, 0.7) })
    expect(found.checks.map(({ id, verdict, level }) => [id, verdict, level])).toEqual([
      ['metric:rmse@Neighborhood=NAmes#non-inferior', 'pass', 'warn'],
      ['metric:rmse@Neighborhood=OldTown#non-inferior', 'skipped', 'warn'],
      ['metric:rmse#non-inferior', 'pass', 'block'],
    ])
    expect(found.tables.map(({ id }) => id)).toEqual(['metrics', 'slices:Neighborhood'])
    expect(() => judged({ gates: [{ ...gate, slice: 'Town' }], ...houses(300, 1) })).toThrow(/no such column/)
    const misspelt = judged({ gates: [{ metric: 'rmse', max: 1e9 }], slices: ['Town'], ...houses(300, 1) })
    const text = 'columns.slices names "Town", and the predictions have no such column.'
    expect(misspelt.notes).toContainEqual({ level: 'info', text })
  })

  it('stand in the order that people count in', () => {
    const shops = { columns: new Map([['shop', Array.from({ length: 200 }, (_, i) => `shop ${(i % 12) + 1}`)]]) }
    const labels = Array.from({ length: 200 }, () => '1')
    const gate: Gate = { metric: 'accuracy', slice: 'shop', min: 0.5 }
    const { checks } = judged({
      gates: [gate, { metric: 'accuracy', min: 0.5 }],
      candidate: rows(labels, labels, shops),
    })
    expect(checks.slice(0, 3).map(({ title }) => title.slice(-6))).toEqual(['shop 1', 'shop 2', 'shop 3'])
  })

  it('a blocking gate under its min-rows is inconclusive', () => {
    const gate: Gate = { metric: 'rmse', slice: 'Neighborhood', against: 'baseline', level: 'block' }
    expect(judged({ gates: [gate], ...houses(300, 0.7) })).toMatchObject({ verdict: 'inconclusive' })
  })
})

describe('the verdict of a family', () => {
  it('a gate that fails alone but not among many is inconclusive, and says so', () => {
    const pair = discordant(1000, 20, 56)
    const alone = judged({ gates: [accuracy], ...pair })
    const p = alone.checks[0]!.pValue!
    expect(alone.verdict).toBe('fail')
    expect(p).toBeGreaterThan(0.01)
    const many = judged({
      gates: [accuracy, ...[0.1, 0.2, 0.3, 0.4, 0.5].map((min) => ({ metric: 'accuracy', min, id: `at ${min}` }))],
      ...pair,
    })
    expect(many.verdict).toBe('inconclusive')
    expect(many.checks[0]!.pAdjusted).toBeCloseTo(6 * p, 12)
    expect(many.checks[0]!.reason).toContain('fails alone, but not in its family')
    expect(many.checks[1]!.id).toBe('metric:accuracy#at%200.1')
  })

  it('warnings never decide, and without a blocking gate nothing does', () => {
    const found = judged({ gates: [{ ...accuracy, level: 'warn' }], ...discordant(1000, 0, 300) })
    expect(found.checks[0]!.verdict).toBe('fail')
    expect(found.verdict).toBe('inconclusive')
  })

  it('gates: none judges nothing and says it loudly', () => {
    const found = judged({ gates: 'none', ...discordant(100, 0, 0) })
    expect(found).toMatchObject({ verdict: 'inconclusive', checks: [], headline: 'nothing was gated' })
    expect(found.notes[0]).toMatchObject({ level: 'warning' })
    expect(judged({ gates: 'none', metrics: { rmse: 2 }, baseline: { kind: 'none' } }).verdict).toBe('inconclusive')
  })
})

describe('mistakes get one clear message', () => {
  const { candidate, baseline } = discordant(100, 5, 5)
  const refused =
    (gates: Gate[], more: Partial<Case> = {}) =>
    () =>
      judged({ gates, candidate, baseline, ...more })

  it.each<[string, Gate[], RegExp]>([
    ['no gate', [], /no gate to judge by/],
    ['two alike', [accuracy, accuracy], /Two gates are both "metric:accuracy#non-inferior"/],
    ['a bound and a comparison', [{ metric: 'accuracy', min: 0.5, against: 'baseline' }], /exactly one of/],
    ['nothing asked', [{ metric: 'accuracy' }], /exactly one of/],
    ['a metric nobody has', [{ metric: 'nope', min: 1 }], /does not have/],
    ['a bootstrap of a share', [{ ...accuracy, test: 'bootstrap' }], /never a bootstrap/],
    ['Tango on F1', [{ metric: 'f1', against: 'baseline', test: 'tango' }], /not a share of rows/],
    ['DeLong on accuracy', [{ ...accuracy, test: 'delong' }], /judges the AUC/],
    ['McNemar with a margin', [{ ...accuracy, test: 'mcnemar-exact', margin: absolute(0.01) }], /not how large/],
    ['a bound with a test', [{ metric: 'accuracy', min: 0.5, test: 'tango' }], /goes with "against: baseline"/],
    ['AUC without a score', [{ metric: 'auc', min: 0.5 }], /column "score"/],
    ['a metric of regression', [{ metric: 'rmse', max: 1 }], /is a metric of regression/],
  ])('%s', (_, gates, message) => {
    expect(refused(gates)).toThrow(UserError)
    expect(refused(gates)).toThrow(message)
  })

  it('names NaN in a metrics file', () => {
    expect(refused([accuracy], { metrics: { loss: Number.NaN } })).toThrow('The metric "loss" of this change is NaN')
  })

  it('names an id that occurs twice', () => {
    expect(refused([accuracy], { candidate: { ...candidate, ids: ['a', 'a', ...candidate.ids.slice(2)] } })).toThrow(
      /twice|other rows/,
    )
  })

  it('refuses unknown order, weights and roots where a test cannot take them', () => {
    const pair = houses(60, 0.9)
    const gate = (test: Gate['test'], margin: Gate['margin']): Gate[] => [
      { metric: 'rmse', against: 'baseline', ...(test && { test }), ...(margin && { margin }) },
    ]
    expect(refused(gate('diebold-mariano', relative(0.03)), pair)).toThrow(/order of the rows/)
    expect(refused(gate('paired-t', absolute(100)), pair)).toThrow(/only a relative margin/)
    const weighted = { ...pair.candidate, weight: new Float64Array(60).fill(2) }
    expect(refused(gate('paired-t', relative(0.03)), { ...pair, candidate: weighted })).toThrow(/weights/)
  })

  it('tells probabilities in the column of classes', () => {
    const mixed = rows(['0', '1', '1'], ['0.2', '0.93', '0.7'])
    expect(() => judged({ gates: [{ metric: 'accuracy', min: 0.5 }], candidate: mixed })).toThrow(
      /look like probabilities/,
    )
  })
})

describe('odd test sets', () => {
  it('predictions by other names than the labels are a mix-up, not an accuracy of 0', () => {
    const labels = Array.from({ length: 20 }, (_, i) => String(i % 2))
    const words = labels.map((label) => (label === '1' ? 'yes' : 'no'))
    expect(() => judged({ gates: [{ metric: 'accuracy', min: 0.1 }], candidate: rows(labels, words) })).toThrow(
      'No prediction is one of the labels: labels are 0, 1, predictions no, yes.',
    )
    const numbers = rows(['1', '2', '3'], ['4', '5', '6'])
    const gates = [
      { metric: 'accuracy', min: 0.1 },
      { metric: 'rmse', max: 1 },
    ]
    expect(() => judged({ gates, candidate: numbers })).toThrow(
      expect.objectContaining({ hint: expect.stringContaining('"task: regression"') }),
    )
  })

  it('a first model that no gate could stop is not one to promote', () => {
    const labels = Array.from({ length: 40 }, (_, i) => String(i % 2))
    const ask = (level: 'warn' | 'block') =>
      judged({ gates: [{ ...accuracy, level }], candidate: rows(labels, labels), baseline: { kind: 'none' } })
    expect(ask('block')).toMatchObject({ verdict: 'no-baseline', facts: { absolutePassed: true } })
    expect(ask('warn')).toMatchObject({ verdict: 'no-baseline', facts: { absolutePassed: false } })
  })

  it('three right answers do not prove a precision, nor five rows of a class a balanced accuracy', () => {
    const labels = Array.from({ length: 300 }, (_, i) => (i < 100 ? '1' : '0'))
    const flags = (from: number, to: number) => labels.map((_, i) => (i >= from && i < to ? '1' : '0'))
    const precision = { candidate: rows(labels, flags(0, 3)), baseline: rows(labels, flags(3, 6)) }
    const gates: Gate[] = [
      { metric: 'precision', min: 0.9 },
      { metric: 'precision', against: 'baseline' },
    ]
    expect(judged({ gates, ...precision }).checks.map(({ verdict }) => verdict)).toEqual([
      'inconclusive',
      'inconclusive',
    ])
    const rare = labels.map((_, i) => (i < 5 ? '1' : '0'))
    const alarms = (from: number, to: number) => rare.map((label, i) => (i >= from && i < to ? '1' : label))
    const balanced = { candidate: rows(rare, alarms(5, 25)), baseline: rows(rare, alarms(30, 55)) }
    const asked: Gate[] = [
      { metric: 'balanced-accuracy', min: 0.85 },
      { metric: 'balanced-accuracy', against: 'baseline', margin: absolute(0.05) },
    ]
    expect(judged({ gates: asked, ...balanced }).checks.map(({ verdict }) => verdict)).toEqual([
      'inconclusive',
      'inconclusive',
    ])
  })

  it('a third class is an error of a binary task, and told where one class is named as positive', () => {
    const labels = ['a', 'b', 'c'].flatMap((name) => Array.from({ length: 20 }, () => name))
    const three = { gates: [{ metric: 'f1', min: 0.5 }], candidate: rows(labels, labels) }
    expect(() => judged({ ...three, task: 'binary' })).toThrow('The task is binary, and there are 3 classes: a, b, c.')
    const notes = judged({ ...three, positive: 'a' }).notes.map(({ text }) => text)
    expect(notes).toContain(
      'The positive class is "a", and there are 3 classes: metrics of one class are means over all of them.',
    )
  })

  it('one class makes AUC inconclusive, never a crash', () => {
    const one = rows(['1', '1', '1'], ['1', '1', '1'], { score: Float64Array.of(0.9, 0.8, 0.7) })
    const found = judged({
      gates: [
        { metric: 'auc', against: 'baseline' },
        { metric: 'auc', min: 0.5 },
      ],
      candidate: one,
      baseline: one,
    })
    expect(found.verdict).toBe('inconclusive')
    expect(found.checks[0]).toMatchObject({ value: null, verdict: 'inconclusive' })
    expect(found.checks[0]!.reason).toBe('AUC compares rows of two classes, and all 3 rows are of one.')
  })

  it('a score that is no probability is ranked, and log loss goes without', () => {
    const { candidate } = discordant(100, 0, 10)
    const score = Float64Array.from(
      candidate.labels as readonly string[],
      (label, i) => (label === '1' ? 3 : -2) + Math.sin(i) * 4,
    )
    const found = judged({ gates: [{ metric: 'auc', min: 0.5 }], candidate: { ...candidate, score } })
    expect(found.checks[0]!.verdict).toBe('pass')
    expect(found.facts.metrics['logloss']).toBeUndefined()
  })

  it('few rows of regression are told to be too few, and a perfect one passes no relative margin', () => {
    expect(judged({ gates: [{ metric: 'rmse', against: 'baseline' }], ...houses(6, 0.5) }).checks[0]!.reason).toContain(
      'Too few',
    )
    const { baseline } = houses(50, 1)
    const perfect = { ...baseline, predictions: baseline.labels }
    const found = judged({ gates: [{ metric: 'rmse', against: 'baseline' }], candidate: perfect, baseline: perfect })
    expect(found.checks[0]).toMatchObject({ verdict: 'inconclusive' })
  })

  it('clusters count as one: 200 rows of 10 groups are not 200 rows', () => {
    const { candidate, baseline } = discordant(200, 0, 0)
    const group = candidate.ids.map((_, i) => String(i % 10))
    const gate = { ...accuracy }
    expect(judged({ gates: [gate], candidate, baseline }).verdict).toBe('pass')
    expect(judged({ gates: [gate], candidate: { ...candidate, group }, baseline }).verdict).toBe('inconclusive')
  })

  it('more than two classes get macro metrics and a confusion matrix', () => {
    const labels = Array.from({ length: 300 }, (_, i) => 'abc'[i % 3]!)
    const wrong = labels.map((label, i) => (i % 11 === 0 ? 'a' : label))
    const found = judged({
      gates: [{ metric: 'f1', against: 'baseline' }],
      candidate: rows(labels, labels),
      baseline: rows(labels, wrong),
    })
    expect(found.verdict).toBe('pass')
    expect(found.charts.map(({ id }) => id)).toEqual(['confusion', 'recall-by-class'])
  })

  it('shows single rows only when the privacy allows it', () => {
    const ids = (privacy: 'counts' | 'examples') =>
      judged({ gates: [{ metric: 'rmse', against: 'baseline' }], ...houses(900, 0.9), privacy }).charts
    expect(ids('counts').map(({ id }) => id)).toEqual(['residuals', 'residuals:prediction'])
    const scatter = ids('examples').find(({ kind }) => kind === 'scatter')!
    expect(scatter.kind === 'scatter' && scatter.series[0]!.points.length).toBe(500)
  })
})

describe('what cannot be measured', () => {
  const column = (name: string, values: readonly string[]) => ({ columns: new Map([[name, values]]) })

  it('is no gap of selection rates where there are three classes', () => {
    const labels = Array.from({ length: 300 }, (_, i) => ['a', 'b', 'c'][i % 3]!)
    const groups = labels.map((_, i) => (i < 150 ? 'x' : 'y'))
    const gates: Gate[] = [{ metric: 'selection-rate', slice: 'group', across: 'difference', max: 0.05 }]
    expect(() => judged({ gates, candidate: rows(labels, labels, column('group', groups)) })).toThrow('3 classes')
  })

  it('is null in a report: the AUC of a slice of one class', () => {
    const labels = Array.from({ length: 120 }, (_, i) => String(i < 20 ? 1 : i % 2))
    const slice = labels.map((_, i) => (i < 20 ? 'small' : 'large'))
    const score = Float64Array.from(labels, (_, i) => (i % 7) / 7)
    const candidate = rows(labels, labels, { ...column('region', slice), score })
    const { checks } = judged({ gates: [{ metric: 'auc', slice: 'region', min: 0.8 }, accuracy], candidate })
    expect(checks.find(({ id }) => id.includes('small'))).toMatchObject({ value: null, verdict: 'skipped' })
  })

  it('is inconclusive for a loss without a value, and takes nothing from other gates', () => {
    const labels = Float64Array.from({ length: 60 }, (_, i) => i)
    const far = labels.map((label) => label + 30)
    far[3] = -5
    const gates: Gate[] = [
      { metric: 'rmsle', against: 'baseline' },
      { metric: 'rmse', against: 'baseline' },
    ]
    const { checks } = judged({
      gates,
      candidate: rows(labels, far),
      baseline: rows(
        labels,
        labels.map((x) => x + 1),
      ),
    })
    expect(checks.map(({ verdict }) => verdict)).toEqual(['inconclusive', 'fail'])
  })

  it('is a share of your own that ten equal rows would prove', () => {
    const labels = Float64Array.from({ length: 10 }, (_, i) => i)
    const candidate = rows(labels, labels, column('row_ok', Array(10).fill('1')))
    const asColumn = () => judged({ gates: [{ metric: 'row_ok', direction: 'higher', min: 0.9 }], candidate })
    expect(asColumn).toThrow(expect.objectContaining({ hint: expect.stringMatching(/^Did you mean "ok"\?/) }))
    const { checks } = judged({ gates: [{ metric: 'ok', direction: 'higher', min: 0.9 }], candidate })
    expect(checks[0]).toMatchObject({ verdict: 'inconclusive', value: 1 })
  })

  it('is a gate whose id is that of an anchor', () => {
    const { candidate, baseline } = discordant(100, 5, 5)
    const gates: Gate[] = [{ ...accuracy, id: 'anchor-non-inferior' }]
    expect(() => judged({ gates, candidate, baseline })).toThrow('has the id "anchor-non-inferior"')
  })

  it('is a share of rows that all have the weight 0', () => {
    const labels = Array.from({ length: 40 }, (_, i) => String(Number(i < 10)))
    const weight = Float64Array.from(labels, (label) => Number(label === '0'))
    const { checks } = judged({
      gates: [{ metric: 'recall', min: 0.5 }],
      candidate: rows(labels, labels, { weight }),
    })
    expect(checks[0]).toMatchObject({ verdict: 'inconclusive', value: null })
  })
})
