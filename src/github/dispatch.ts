import type { GitHub } from './client.ts'
import { type Failure, failureOf, statusOf } from './failure.ts'

/** A workflow to start. */
export interface DispatchRequest {
  /** The name of its file in `.github/workflows`. */
  readonly workflow: string
  /** The branch it runs on. Default: the default branch. */
  readonly ref?: string
  readonly inputs: Readonly<Record<string, string>>
}

export type DispatchResult =
  | { readonly dispatched: true; readonly ref: string }
  | ({ readonly dispatched: false } & Failure)

/**
 * Starts a workflow by `workflow_dispatch`, the one event besides `repository_dispatch` that a job's own token may cause.
 * What GitHub refuses is returned with its reason, never thrown.
 */
export async function dispatchWorkflow(github: GitHub, request: DispatchRequest): Promise<DispatchResult> {
  const { workflow, inputs } = request
  try {
    const ref = request.ref ?? (await github.rest.repos.get(github.here)).data.default_branch
    await github.rest.actions.createWorkflowDispatch({ ...github.here, workflow_id: workflow, ref, inputs })
    return { dispatched: true, ref }
  } catch (error) {
    const what = `start the workflow ${workflow}`
    const failure = failureOf(error, { what, permissions: { actions: 'write' } })
    const names = Object.keys(inputs).join(', ')
    const hint = hints[statusOf(error) ?? 0]?.(workflow, names)
    return { dispatched: false, ...failure, ...(hint && { message: `GitHub did not ${what}: ${hint}` }) }
  }
}

const hints: Readonly<Record<number, (workflow: string, inputs: string) => string>> = {
  404: (workflow) => `there is no .github/workflows/${workflow} on the default branch.`,
  422: (workflow, inputs) =>
    `${workflow} does not take it. It needs \`on: workflow_dispatch\` with the input ${inputs}, and must not be disabled.`,
}
