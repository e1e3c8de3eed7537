import { join } from 'node:path'
import { freePort, startDaemon } from './daemon.ts'

export interface MlflowServer {
  readonly url: string
  /** Asks an endpoint below `/api/2.0/mlflow`. */
  post(path: string, body: object): Promise<unknown>
  /** Puts an artifact into a run of the first experiment. */
  putArtifact(run: string, path: string, text: string): Promise<void>
  stop(): Promise<void>
}

/**
 * Starts a server of MLflow with a database in a temporary folder, and waits until it answers: half a minute where it is
 * cold. `root` is where runs keep artifacts; by default the server hands them on.
 */
export async function startMlflow(options: { readonly root?: string } = {}): Promise<MlflowServer> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const artifacts = options.root === undefined ? [] : ['--no-serve-artifacts', '--default-artifact-root', options.root]
  const daemon = await startDaemon({
    program: 'mlflow',
    env: { ...process.env, MLFLOW_SERVER_ENABLE_JOB_EXECUTION: 'false', MLFLOW_DISABLE_TELEMETRY: 'true' },
    prepare: async (folder) => [
      'server',
      '--backend-store-uri',
      `sqlite:///${join(folder, 'mlflow.db')}`,
      ...(options.root === undefined ? ['--artifacts-destination', join(folder, 'artifacts')] : artifacts),
      ...['--host', '127.0.0.1', '--port', String(port), '--workers', '1'],
    ],
    ready: () =>
      fetch(`${url}/health`).then(
        ({ ok }) => ok,
        () => false,
      ),
    readyWithinMs: 120_000,
  })
  const must = async (path: string, init: RequestInit) => {
    const response = await fetch(`${url}/${path}`, init)
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return response
  }
  const headers = { 'content-type': 'application/json' }
  return {
    url,
    post: async (path, body) =>
      (await must(`api/2.0/mlflow/${path}`, { method: 'POST', headers, body: JSON.stringify(body) })).json(),
    putArtifact: async (run, path, text) => {
      await must(`api/2.0/mlflow-artifacts/artifacts/1/${run}/artifacts/${path}`, { method: 'PUT', body: text })
    },
    stop: () => daemon.stopGroup(),
  }
}
