import { nodeId, repositoryApi, user } from './repository-payload.ts'
import { type Call, commitOf, found, paged, type Routes } from './route.ts'
import { type Deployment, type DeploymentStatus, fullNameOf, type Repository, type World } from './world.ts'

function deployment(world: World, repository: Repository, item: Deployment) {
  const api = repositoryApi(world, repository)
  return {
    id: item.id,
    node_id: nodeId('DE', item.id),
    url: `${api}/deployments/${item.id}`,
    sha: item.sha,
    ref: item.ref,
    task: item.task,
    payload: item.payload,
    original_environment: item.environment,
    environment: item.environment,
    description: item.description,
    creator: user(world, item.creator),
    created_at: item.createdAt,
    updated_at: item.statuses.at(-1)?.createdAt ?? item.createdAt,
    statuses_url: `${api}/deployments/${item.id}/statuses`,
    repository_url: api,
    transient_environment: false,
    production_environment: item.production,
  }
}

function status(world: World, repository: Repository, of: Deployment, item: DeploymentStatus) {
  const api = repositoryApi(world, repository)
  return {
    id: item.id,
    node_id: nodeId('DES', item.id),
    url: `${api}/deployments/${of.id}/statuses/${item.id}`,
    state: item.state,
    creator: user(world, item.creator),
    description: item.description,
    environment: of.environment,
    // GitHub answers '' where there is none, which its own description forbids.
    target_url: item.logUrl || `${world.web}/${fullNameOf(repository)}/deployments`,
    ...(item.logUrl && { log_url: item.logUrl }),
    created_at: item.createdAt,
    updated_at: item.createdAt,
    deployment_url: `${api}/deployments/${of.id}`,
    repository_url: api,
  }
}

const deploymentOf = (call: Call) =>
  found(call.repository.deployments.find((item) => item.id === Number(call.params['deployment_id'])))

/** Deployments and their statuses; both lists begin with the newest. */
export const deploymentRoutes: Routes = {
  'GET /repos/{owner}/{repo}/deployments': {
    needs: ['deployments:read'],
    answer(call) {
      const wanted = (key: string, value: string) => !call.query.get(key) || call.query.get(key) === value
      const chosen = call.repository.deployments
        .filter((item) => wanted('sha', item.sha) && wanted('ref', item.ref))
        .filter((item) => wanted('environment', item.environment) && wanted('task', item.task))
        .reverse()
      return paged(call, chosen, (item) => deployment(call.world, call.repository, item))
    },
  },
  'POST /repos/{owner}/{repo}/deployments': {
    needs: ['deployments:write'],
    async answer(call) {
      const body = call.body as {
        ref: string
        task?: string
        payload?: unknown
        environment?: string
        description?: string
        production_environment?: boolean
      }
      const environment = body.environment ?? 'production'
      const item: Deployment = {
        id: call.world.nextId(),
        sha: await commitOf(call, body.ref),
        ref: body.ref,
        task: body.task ?? 'deploy',
        payload: body.payload ?? {},
        environment,
        production: body.production_environment ?? environment === 'production',
        description: body.description ?? null,
        creator: call.who.account,
        createdAt: call.world.now(),
        statuses: [],
      }
      call.repository.deployments.push(item)
      return { status: 201, body: deployment(call.world, call.repository, item) }
    },
  },
  'GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses': {
    needs: ['deployments:read'],
    answer(call) {
      const of = deploymentOf(call)
      return paged(call, of.statuses.toReversed(), (item) => status(call.world, call.repository, of, item))
    },
  },
  'POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses': {
    needs: ['deployments:write'],
    answer(call) {
      const of = deploymentOf(call)
      const body = call.body as {
        state: string
        description?: string
        log_url?: string
        target_url?: string
        auto_inactive?: boolean
      }
      const create = (state: string, description: string, logUrl: string): DeploymentStatus => ({
        id: call.world.nextId(),
        state,
        description,
        logUrl,
        creator: call.who.account,
        createdAt: call.world.now(),
      })
      const item = create(body.state, body.description ?? '', body.log_url ?? body.target_url ?? '')
      // GitHub retires earlier ones by itself, but never those of a production environment.
      const earlier = call.repository.deployments.filter(
        (other) => other.id < of.id && other.environment === of.environment && !other.production,
      )
      if (item.state === 'success' && (body.auto_inactive ?? true)) {
        for (const other of earlier) {
          if (other.statuses.at(-1)?.state === 'success') other.statuses.push(create('inactive', '', ''))
        }
      }
      of.statuses.push(item)
      return { status: 201, body: status(call.world, call.repository, of, item) }
    },
  },
}
