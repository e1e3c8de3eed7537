import { resolveCommit } from './git.ts'
import * as payload from './payloads.ts'
import { type Call, found, invalid, paged, type Routes } from './route.ts'
import { type Annotation, type CheckRun, fullNameOf, type Repository, type Status, type World } from './world.ts'

/** A summary or text of a check run may have this many bytes. */
export const maximumCheckBytes = 65_535

/** The body of both create and update; everything is optional here, the OpenAPI check is the guard. */
interface CheckBody {
  readonly name?: string
  readonly head_sha?: string
  readonly details_url?: string
  readonly external_id?: string
  readonly status?: string
  readonly conclusion?: string
  readonly started_at?: string
  readonly completed_at?: string
  readonly output?: {
    readonly title?: string
    readonly summary?: string
    readonly text?: string
    readonly annotations?: Annotation[]
  }
}

function applyBody(world: World, run: CheckRun, body: CheckBody): void {
  for (const field of ['summary', 'text'] as const) {
    if (Buffer.byteLength(body.output?.[field] ?? '') > maximumCheckBytes) {
      throw invalid('CheckRun', field, `Only ${maximumCheckBytes} characters are allowed; ${field} was too long.`)
    }
  }
  const annotations = body.output?.annotations ?? []
  if (annotations.length > 50) throw invalid('CheckRun', 'annotations', 'No more than 50 annotations are allowed.')
  if (body.name) run.name = body.name
  if (body.status) run.status = body.status
  if (body.details_url) run.detailsUrl = body.details_url
  if (body.external_id) run.externalId = body.external_id
  if (body.conclusion) {
    run.conclusion = body.conclusion
    run.status = 'completed'
    run.completedAt = body.completed_at ?? world.now()
  }
  if (body.output) {
    run.title = body.output.title ?? run.title
    run.summary = body.output.summary ?? run.summary
    run.text = body.output.text ?? run.text
    // An update adds to the annotations; it never replaces them.
    run.annotations.push(...annotations)
  }
}

function checkRun(world: World, repository: Repository, run: CheckRun) {
  const api = `${world.api}/repos/${fullNameOf(repository)}`
  const page = `${world.web}/${fullNameOf(repository)}/runs/${run.id}`
  return {
    id: run.id,
    node_id: payload.nodeId('CR', run.id),
    head_sha: run.headSha,
    external_id: run.externalId,
    name: run.name,
    url: `${api}/check-runs/${run.id}`,
    html_url: page,
    details_url: run.detailsUrl ?? page,
    status: run.status,
    conclusion: run.conclusion,
    started_at: run.startedAt,
    completed_at: run.completedAt,
    output: {
      title: run.title,
      summary: run.summary,
      text: run.text,
      annotations_count: run.annotations.length,
      annotations_url: `${api}/check-runs/${run.id}/annotations`,
    },
    check_suite: { id: 1 },
    app: payload.actionsApp(world),
    pull_requests: [],
  }
}

function status(world: World, repository: Repository, item: Status) {
  const { avatar_url } = payload.user(world, item.creator)
  return {
    id: item.id,
    node_id: payload.nodeId('SC', item.id),
    url: `${world.api}/repos/${fullNameOf(repository)}/statuses/${item.sha}`,
    avatar_url,
    state: item.state,
    description: item.description,
    target_url: item.targetUrl,
    context: item.context,
    created_at: item.createdAt,
    updated_at: item.createdAt,
    creator: payload.user(world, item.creator),
  }
}

const checkRunOf = (call: Call) =>
  found(call.repository.checkRuns.find((item) => item.id === Number(call.params['check_run_id'])))

async function commitOf(call: Call, name: string | undefined): Promise<string> {
  const sha = await resolveCommit(call.repository.path, name ?? '')
  if (!sha) throw invalid('Commit', 'sha', `No commit found for SHA: ${name}`)
  return sha
}

async function combinedStatus(call: Call) {
  const { world, repository } = call
  const sha = await commitOf(call, call.params['ref'])
  const latest = new Map<string, Status>()
  for (const item of repository.statuses) if (item.sha === sha) latest.set(item.context, item)
  const states = [...latest.values()].map((item) => item.state)
  const failed = states.some((state) => state === 'failure' || state === 'error')
  const passed = states.length > 0 && states.every((state) => state === 'success')
  const commit_url = `${world.api}/repos/${fullNameOf(repository)}/commits/${sha}`
  const body = {
    state: failed ? 'failure' : passed ? 'success' : 'pending',
    sha,
    total_count: latest.size,
    statuses: [...latest.values()].map((item) => status(world, repository, item)),
    repository: payload.minimalRepository(world, repository),
    commit_url,
    url: `${commit_url}/status`,
  }
  return { status: 200, body }
}

/** Check runs with GitHub's limits, and commit statuses. */
export const checkRoutes: Routes = {
  'POST /repos/{owner}/{repo}/check-runs': {
    needs: ['checks:write'],
    async answer(call) {
      const body = call.body as CheckBody
      const run: CheckRun = {
        id: call.world.nextId(),
        headSha: await commitOf(call, body.head_sha),
        name: body.name ?? '',
        status: 'queued',
        conclusion: null,
        detailsUrl: null,
        externalId: '',
        startedAt: body.started_at ?? call.world.now(),
        completedAt: null,
        title: null,
        summary: null,
        text: null,
        annotations: [],
      }
      applyBody(call.world, run, body)
      call.repository.checkRuns.push(run)
      return { status: 201, body: checkRun(call.world, call.repository, run) }
    },
  },
  'GET /repos/{owner}/{repo}/check-runs/{check_run_id}': {
    needs: ['checks:read'],
    answer: (call) => ({ status: 200, body: checkRun(call.world, call.repository, checkRunOf(call)) }),
  },
  'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}': {
    needs: ['checks:write'],
    answer(call) {
      const run = checkRunOf(call)
      applyBody(call.world, run, call.body as CheckBody)
      return { status: 200, body: checkRun(call.world, call.repository, run) }
    },
  },
  'GET /repos/{owner}/{repo}/check-runs/{check_run_id}/annotations': {
    needs: ['checks:read'],
    answer(call) {
      const run = checkRunOf(call)
      const page = `${call.world.web}/${fullNameOf(call.repository)}/blob/${run.headSha}`
      return paged(call, run.annotations, (item) => ({
        start_column: null,
        end_column: null,
        title: null,
        raw_details: null,
        ...item,
        blob_href: `${page}/${item.path}`,
      }))
    },
  },
  'GET /repos/{owner}/{repo}/commits/{ref}/check-runs': {
    needs: ['checks:read'],
    async answer(call) {
      const { world, repository, query } = call
      const sha = await commitOf(call, call.params['ref'])
      const name = query.get('check_name')
      const ofCommit = repository.checkRuns
        .filter((run) => run.headSha === sha && (!name || run.name === name))
        .reverse()
      // `latest`, the default, shows the newest run of each name.
      const seen = new Set<string>()
      const latest = ofCommit.filter((run) => !seen.has(run.name) && seen.add(run.name))
      const chosen = query.get('filter') === 'all' ? ofCommit : latest
      return paged(call, chosen, (run) => checkRun(world, repository, run), 'check_runs')
    },
  },
  'POST /repos/{owner}/{repo}/statuses/{sha}': {
    needs: ['statuses:write'],
    async answer(call) {
      const body = call.body as { state: string; context?: string; description?: string; target_url?: string }
      const item: Status = {
        id: call.world.nextId(),
        sha: await commitOf(call, call.params['sha']),
        state: body.state,
        context: body.context ?? 'default',
        description: body.description ?? null,
        targetUrl: body.target_url ?? null,
        creator: call.who.account,
        createdAt: call.world.now(),
      }
      call.repository.statuses.push(item)
      return { status: 201, body: status(call.world, call.repository, item) }
    },
  },
  'GET /repos/{owner}/{repo}/commits/{ref}/status': { needs: ['statuses:read'], answer: combinedStatus },
}
