import type { JobResult } from './workflow-file.ts'

/** The run whose job deploys. */
interface Deploying {
  readonly apiUrl: string
  readonly webUrl: string
  /** Of GitHub itself: it may write deployments. */
  readonly token: string
  readonly fullName: string
  readonly sha: string
  readonly runId: number
}

const states: Readonly<Record<JobResult, string>> = {
  success: 'success',
  failure: 'failure',
  cancelled: 'failure',
  skipped: 'inactive',
}

/**
 * Makes the Deployment that GitHub makes for every job with `environment:`, in progress, and returns what ends it.
 * @throws when the API refuses.
 */
export function deploymentsOf({ apiUrl, webUrl, token, fullName, sha, runId }: Deploying) {
  const post = async (path: string, body: object): Promise<{ readonly id: number }> => {
    const response = await fetch(`${apiUrl}/repos/${fullName}${path}`, {
      method: 'POST',
      headers: { authorization: `token ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (!response.ok) throw new Error(`POST ${path}: ${response.status} ${await response.text()}`)
    return (await response.json()) as { readonly id: number }
  }
  let jobs = 0
  return async (environment: string): Promise<(result: JobResult) => Promise<void>> => {
    const { id } = await post('/deployments', {
      ref: sha,
      environment,
      task: 'deploy',
      auto_merge: false,
      required_contexts: [],
    })
    const logUrl = `${webUrl}/${fullName}/actions/runs/${runId}/job/${runId}${String(++jobs).padStart(2, '0')}`
    const say = async (state: string) => {
      await post(`/deployments/${id}/statuses`, { state, environment, log_url: logUrl })
    }
    await say('in_progress')
    return (result) => say(states[result])
  }
}
