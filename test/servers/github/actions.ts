import { parse } from 'yaml'
import type { StoredArtifact } from '../results/artifacts.ts'
import { git, readCommit, resolveCommit } from './git.ts'
import { minimalRepository, nodeId, repositoryApi } from './repository-payload.ts'
import { type Call, found, invalid, paged, Refusal, type Routes } from './route.ts'
import { fullNameOf, type Repository, type Run, repositoryOf, type World } from './world.ts'

/** Writes a workflow run. */
export async function workflowRun(world: World, repository: Repository, run: Run) {
  const url = `${repositoryApi(world, repository)}/actions/runs/${run.id}`
  const page = `${world.web}/${fullNameOf(repository)}/actions/runs/${run.id}`
  const head = repositoryOf(world, run.headRepository)
  const facts = (await resolveCommit(head.path, run.headSha)) ? await readCommit(head.path, run.headSha) : undefined
  const simpleCommit = facts && {
    id: facts.sha,
    tree_id: facts.tree,
    message: facts.message,
    timestamp: facts.committer.date,
    author: { name: facts.author.name, email: facts.author.email },
    committer: { name: facts.committer.name, email: facts.committer.email },
  }
  const pulls = repository.issues.filter((issue) => issue.pull && run.pullRequests.includes(issue.number))
  const short = (of: Repository) => ({ id: of.id, url: repositoryApi(world, of), name: of.name })
  return {
    id: run.id,
    node_id: nodeId('WFR', run.id),
    name: run.name,
    display_title: run.name,
    path: run.path,
    run_number: run.id,
    run_attempt: run.attempt,
    event: run.event,
    status: run.status,
    conclusion: run.conclusion,
    workflow_id: 1,
    head_branch: run.headBranch,
    head_sha: run.headSha,
    head_commit: simpleCommit ?? null,
    head_repository: minimalRepository(world, head),
    repository: minimalRepository(world, repository),
    pull_requests: pulls.map((issue) => ({
      id: issue.id,
      number: issue.number,
      url: `${repositoryApi(world, repository)}/pulls/${issue.number}`,
      head: { ref: issue.pull?.headRef, sha: issue.pull?.headSha, repo: short(head) },
      base: { ref: issue.pull?.baseRef, sha: issue.pull?.baseSha, repo: short(repository) },
    })),
    created_at: run.createdAt,
    updated_at: run.createdAt,
    run_started_at: run.createdAt,
    url,
    html_url: page,
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: `${repositoryApi(world, repository)}/check-suites/1`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    workflow_url: `${repositoryApi(world, repository)}/actions/workflows/1`,
  }
}

function artifact(world: World, repository: Repository, item: StoredArtifact) {
  const url = `${repositoryApi(world, repository)}/actions/artifacts/${item.id}`
  return {
    id: item.id,
    node_id: nodeId('MDU', item.id),
    name: item.name,
    size_in_bytes: item.size,
    url,
    archive_download_url: `${url}/zip`,
    expired: false,
    digest: item.digest,
    created_at: item.createdAt,
    updated_at: item.createdAt,
    expires_at: item.expiresAt,
  }
}

/** The results service knows runs, not repositories: a run that we know decides whose artifact it is. */
const artifactsOf = (call: Call, runId?: number) => {
  const runs = new Set(call.repository.runs.map((run) => String(run.id)))
  return call.world
    .artifacts()
    .filter((item) => (runId === undefined ? runs.has(item.run) : item.run === String(runId)))
    .filter((item) => !call.query.get('name') || item.name === call.query.get('name'))
    .reverse()
}

const artifactOf = (call: Call) =>
  found(artifactsOf(call).find((item) => item.id === Number(call.params['artifact_id'])))

const runOf = (call: Call) => found(call.repository.runs.find((run) => run.id === Number(call.params['run_id'])))

/** The inputs that a workflow declares for `workflow_dispatch`; `undefined` when nobody can dispatch it. */
function dispatchInputs(text: string): Record<string, { required?: boolean } | null> | undefined {
  const { on } = parse(text) as { on?: string | string[] | Record<string, { inputs?: never } | null> }
  if (typeof on === 'string' || Array.isArray(on)) return [on].flat().includes('workflow_dispatch') ? {} : undefined
  return on && 'workflow_dispatch' in on ? (on['workflow_dispatch']?.inputs ?? {}) : undefined
}

async function dispatchWorkflow(call: Call) {
  const { repository, who } = call
  const body = call.body as { ref: string; inputs?: Record<string, unknown> }
  const workflow = call.params['workflow_id'] ?? ''
  const sha = await resolveCommit(repository.path, body.ref)
  if (!sha) throw invalid('WorkflowDispatch', 'ref', `No ref found for: ${body.ref}`)
  const path = `.github/workflows/${workflow}`
  const text = await git(repository.path, ['show', `${sha}:${path}`]).catch(() => undefined)
  if (text === undefined) throw new Refusal(404, 'Not Found')
  const declared = dispatchInputs(text)
  if (!declared) throw new Refusal(422, "Workflow does not have 'workflow_dispatch' trigger")
  const unexpected = Object.keys(body.inputs ?? {}).filter((name) => !(name in declared))
  if (unexpected.length > 0) throw new Refusal(422, `Unexpected inputs provided: ${JSON.stringify(unexpected)}`)
  const missing = Object.keys(declared).filter((name) => declared[name]?.required && !(name in (body.inputs ?? {})))
  if (missing.length > 0) throw new Refusal(422, `Required input '${missing[0]}' not provided`)
  if (Object.keys(body.inputs ?? {}).length > 25)
    throw invalid('WorkflowDispatch', 'inputs', 'You may only define 25 inputs')
  const inputs = body.inputs ?? {}
  repository.dispatches.push({ kind: 'workflow', workflow, ref: body.ref, inputs, by: who.account })
  return { status: 204 }
}

/** Runs, their artifacts (of the results service) and dispatches (recorded, not run). */
export const actionRoutes: Routes = {
  'GET /repos/{owner}/{repo}/actions/runs': {
    needs: ['actions:read'],
    async answer(call) {
      const { world, repository, query } = call
      const wanted = (key: string, value: string | null) => !query.get(key) || query.get(key) === value
      const chosen = repository.runs
        .filter(
          (run) => wanted('event', run.event) && wanted('branch', run.headBranch) && wanted('head_sha', run.headSha),
        )
        .filter((run) => wanted('status', run.status) || wanted('status', run.conclusion))
        .reverse()
      const written = new Map<Run, unknown>()
      for (const run of chosen) written.set(run, await workflowRun(world, repository, run))
      return paged(call, chosen, (run) => written.get(run), 'workflow_runs')
    },
  },
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}': {
    needs: ['actions:read'],
    answer: async (call) => ({ status: 200, body: await workflowRun(call.world, call.repository, runOf(call)) }),
  },
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts': {
    needs: ['actions:read'],
    answer(call) {
      const list = artifactsOf(call, runOf(call).id)
      return paged(call, list, (item) => artifact(call.world, call.repository, item), 'artifacts')
    },
  },
  'GET /repos/{owner}/{repo}/actions/artifacts': {
    needs: ['actions:read'],
    answer: (call) =>
      paged(call, artifactsOf(call), (item) => artifact(call.world, call.repository, item), 'artifacts'),
  },
  'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}': {
    needs: ['actions:read'],
    answer: (call) => ({ status: 200, body: artifact(call.world, call.repository, artifactOf(call)) }),
  },
  'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}': {
    needs: ['actions:read'],
    answer: (call) => ({ status: 302, headers: { location: call.world.artifactUrl(artifactOf(call)) } }),
  },
  'POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches': {
    needs: ['actions:write'],
    answer: dispatchWorkflow,
  },
}
