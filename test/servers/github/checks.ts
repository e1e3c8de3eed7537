import { actionsApp, nodeId, repositoryApi } from './repository-payload.ts'
import { type Call, commitOf, found, invalid, paged, type Routes } from './route.ts'
import {
  type Account,
  type Annotation,
  actionsBot,
  type CheckRun,
  fullNameOf,
  type Repository,
  type World,
} from './world.ts'

/** A summary or text of a check run may have this many bytes. */
const maximumCheckBytes = 65_535

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

function applyBody(world: World, run: CheckRun, body: CheckBody, by: Account): void {
  for (const field of ['summary', 'text'] as const) {
    if (Buffer.byteLength(body.output?.[field] ?? '') > maximumCheckBytes) {
      throw invalid('CheckRun', field, `Only ${maximumCheckBytes} characters are allowed; ${field} was too long.`)
    }
  }
  const annotations = body.output?.annotations ?? []
  if (annotations.length > 50) throw invalid('CheckRun', 'annotations', 'No more than 50 annotations are allowed.')
  if (body.name) run.name = body.name
  if (body.status) run.status = body.status
  // GitHub keeps no address that a job's own token gives (actions/github-script#143).
  if (body.details_url && by.login !== actionsBot.login) run.detailsUrl = body.details_url
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
  const api = repositoryApi(world, repository)
  const page = `${world.web}/${fullNameOf(repository)}/runs/${run.id}`
  return {
    id: run.id,
    node_id: nodeId('CR', run.id),
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
    app: actionsApp(world),
    pull_requests: [],
  }
}

const checkRunOf = (call: Call) =>
  found(call.repository.checkRuns.find((item) => item.id === Number(call.params['check_run_id'])))

/** Check runs, with GitHub's limits. */
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
      applyBody(call.world, run, body, call.who.account)
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
      applyBody(call.world, run, call.body as CheckBody, call.who.account)
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
}
