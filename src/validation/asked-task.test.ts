import { expect, it } from 'vitest'
import { askedTask } from './asked-task.ts'

const taskOf = (...metrics: string[]) => askedTask(metrics.map((metric) => ({ metric })))

it('takes labels for numbers or classes where all gates agree, whatever else is gated', () => {
  expect(taskOf('rmse', 'MAE', 'r2_score', 'pinball@0.9')).toBe('regression')
  expect(taskOf('f1', 'roc_auc', 'selection-rate')).toBe('multiclass')
  expect(taskOf('rmse', 'latency-p95', 'our own')).toBe('regression')
})

it('leaves it to the labels where the gates do not agree, or do not say', () => {
  expect(taskOf('rmse', 'accuracy')).toBeUndefined()
  expect(taskOf('ndcg@10')).toBeUndefined()
  expect(taskOf('latency-p95', 'our own')).toBeUndefined()
  expect(taskOf()).toBeUndefined()
})
