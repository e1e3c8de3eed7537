import { UserError } from '../../platform/errors.ts'
import type { Backend } from './backend.ts'

/** Name → implementation; nothing is loaded before it is named. */
const backends: Readonly<Record<string, () => Promise<Backend>>> = {
  local: async () => (await import('./local.ts')).localBackend,
}

const LATER = ['kubernetes', 'kubeflow', 'airflow', 'prefect', 'ray', 'sagemaker', 'vertex', 'azureml']

/** Opens a backend by its name. @throws {UserError} for one that is not built yet, or unknown. */
export async function openBackend(name: string): Promise<Backend> {
  const open = Object.hasOwn(backends, name) ? backends[name] : undefined
  if (open) return open()
  const what = LATER.includes(name) ? 'is not built yet' : 'is unknown'
  throw new UserError(`The training backend "${name}" ${what}.`, {
    hint: `What works: ${Object.keys(backends).join(', ')}.`,
  })
}
