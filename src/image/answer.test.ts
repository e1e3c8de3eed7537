import { describe, expect, it } from 'vitest'
import type { Predictions } from '../tables/predictions.ts'
import { differences, findKey, readAnswer } from './answer.ts'
import { smokeChecks } from './checks.ts'

describe('the id of a request', () => {
  it.each([
    [{ PID: 7 }],
    [{ features: { PID: 7 } }],
    [{ instances: [{ PID: 7 }, { PID: 8 }] }],
    [[{ PID: 7 }]],
    [{ PID: 7, features: { PID: 8 } }],
  ])('is found in %j', (request) => {
    expect(findKey(request, 'PID')).toBe(7)
  })
  it('may be missing', () => expect(findKey({ features: [1, 2] }, 'PID')).toBeUndefined())
})

describe('an answer', () => {
  it.each([
    [12.5],
    [[12.5]],
    [{ prediction: 12.5 }],
    [{ predictions: [12.5, 3] }],
    [{ predictions: [[12.5]] }],
    [{ predictions: [{ prediction: 12.5 }] }],
    [{ outputs: { prediction: 12.5 }, id: 4 }],
  ])('is read from %j', (json) => {
    expect(readAnswer(json)).toEqual({ prediction: 12.5 })
  })

  it('may be a class with its probabilities', () => {
    expect(readAnswer({ prediction: 'cat', score: 0.9, scores: { cat: 0.9, dog: 0.1 } })).toEqual({
      prediction: 'cat',
      score: 0.9,
      scores: { cat: 0.9, dog: 0.1 },
    })
    expect(readAnswer({ prediction: true })).toEqual({ prediction: 'true' })
  })

  it.each([[{}], [[]], [null], [{ error: 'no' }]])('is not there in %j', (json) => {
    expect(readAnswer(json)).toBeUndefined()
  })
})

describe('a served answer', () => {
  it('may differ by the tolerance, as a share of the number', () => {
    expect(differences({ prediction: 208500.004 }, { prediction: 208500 }, 1e-6)).toEqual([])
    expect(differences({ prediction: 208501 }, { prediction: 208500 }, 1e-6)).toEqual([
      'the prediction is 208501, and training saved 208500',
    ])
    expect(differences({ prediction: 1e-7 }, { prediction: 0 }, 1e-6)).toEqual([])
  })

  it('must be the same class, in whatever spelling, with the same score', () => {
    expect(differences({ prediction: 1 }, { prediction: '1' }, 0.01)).toEqual([])
    expect(differences({ prediction: 'true' }, { prediction: '1' }, 0.01)).toEqual([])
    expect(differences({ prediction: 'dog', score: 0.4 }, { prediction: 'cat', score: 0.9 }, 0.01)).toEqual([
      'the class is "dog", and training saved "cat"',
      'the score is 0.4, and training saved 0.9',
    ])
  })

  it('is no number where one was saved', () => {
    expect(differences({ prediction: 'high' }, { prediction: 3 }, 1)[0]).toContain('"high", which is no number')
  })
})

describe('the checks of a smoke test', () => {
  const rows = {
    ids: ['7'],
    predictions: new Float64Array([12.5]),
    source: 'the predictions of v1',
  } as unknown as Predictions
  const columns = { id: 'PID', prediction: 'prediction' }
  const seen = { readyAfterMs: 900, latenciesMs: [2, 3, 40], memoryBytes: 5e6, lastLines: [] }
  const judge = (answer: { status: number; body: string } | undefined, over = {}) =>
    smokeChecks(
      { ...seen, ...(answer && { answer }) },
      { columns, tolerance: 1e-6, predictions: rows, request: { PID: 7 }, ...over },
    )
  const prediction = (...args: Parameters<typeof judge>) => judge(...args).find(({ id }) => id === 'image:prediction')
  const right = { status: 200, body: '{"prediction": 12.5}' }

  it('pass when the server says what training saved', () => {
    expect(judge(right).map(({ verdict }) => verdict)).toEqual(['pass', 'pass', 'pass', 'pass'])
  })

  it.each([
    [{ status: 500, body: 'Traceback\n KeyError' }, {}, 'The server answered 500: Traceback KeyError'],
    [{ status: 0, body: 'timed out' }, {}, 'The server did not answer: timed out'],
    [
      { status: 200, body: '<html>' },
      { request: { PID: 7 } },
      'For PID 7 the prediction is "<html>", which is no number.',
    ],
    [{ status: 200, body: '{}' }, {}, 'There is no prediction in the answer: {}'],
    [
      right,
      { request: { PID: 9 } },
      'The request is of PID 9, which is no row of the predictions of v1; those are 7, ….',
    ],
  ])('fail for %j', (answer, over, reason) => {
    expect(prediction(answer, over)).toMatchObject({ verdict: 'fail', level: 'block', reason })
  })

  it('say when nothing was compared', () => {
    expect(prediction(undefined)).toMatchObject({ verdict: 'skipped' })
    expect(prediction(right, { request: { x: 1 } })).toMatchObject({ verdict: 'skipped' })
    expect(prediction(right, { predictions: undefined })).toMatchObject({ verdict: 'skipped' })
  })

  it('judge the answer time only by a limit that was set', () => {
    const latency = (over = {}) => judge(right, over).find(({ id }) => id === 'image:latency')
    expect(latency()).toMatchObject({ verdict: 'pass', level: 'warn', value: 40, unit: 'ms' })
    expect(latency({ maxLatencyMs: 30 })).toMatchObject({ verdict: 'fail', level: 'block', limit: 30 })
  })

  it('show only the health when the server never got ready', () => {
    const checks = smokeChecks({ unhealthy: 'It died.', latenciesMs: [], lastLines: [] }, { columns, tolerance: 1 })
    expect(checks).toMatchObject([{ id: 'image:health', verdict: 'fail', reason: 'It died.' }])
  })
})
