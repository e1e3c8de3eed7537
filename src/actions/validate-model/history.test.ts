import { expect, it } from 'vitest'
import type { RecordedRun } from '../../tracking/tracker.ts'
import { historyChart } from './history.ts'

const run = (id: string, metrics: Record<string, number>) =>
  ({ id, metrics, code: { commit: id.repeat(7) } }) as unknown as RecordedRun

it('names a metric that no gate judged as the tables do, and tells near values apart', () => {
  const runs = [run('a', { accuracy: 0.90712 }), run('b', { accuracy: 0.91 })]
  const chart = historyChart(runs, { metrics: { accuracy: 0.90714 }, label: 'now' }, [])
  expect(chart).toMatchObject({ title: 'Accuracy over the last runs', unit: 'fraction', mark: 2 })
  expect(chart?.description).toContain('from 90.712 % to 90.714 %')
  const own = historyChart([run('a', { 'my score': 3 })], { metrics: { 'my score': 4 }, label: 'now' }, [])
  expect(own?.title).toBe('my score over the last runs')
})
