import type { Config } from '../../config/config.ts'
import type { ReadPredictionsOptions } from '../../tables/read-predictions.ts'
import { askedTask } from '../../validation/asked-task.ts'

/** By which columns and for which task predictions are read. Where the settings name no task, the gates may hint at one. */
export function predictionReading({ columns, task, validate }: Config): ReadPredictionsOptions {
  const { gates } = validate
  if (task !== undefined || columns.query !== undefined || !Array.isArray(gates)) return { columns, task }
  return { columns, asked: askedTask(gates) }
}
