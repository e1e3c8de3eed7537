import { minimalRepository, nodeId, repositoryApi, user } from './repository-payload.ts'
import { type Call, commitOf, type Routes } from './route.ts'
import type { Repository, Status, World } from './world.ts'

function status(world: World, repository: Repository, item: Status) {
  const { avatar_url } = user(world, item.creator)
  return {
    id: item.id,
    node_id: nodeId('SC', item.id),
    url: `${repositoryApi(world, repository)}/statuses/${item.sha}`,
    avatar_url,
    state: item.state,
    description: item.description,
    target_url: item.targetUrl,
    context: item.context,
    created_at: item.createdAt,
    updated_at: item.createdAt,
    creator: user(world, item.creator),
  }
}

async function combinedStatus(call: Call) {
  const { world, repository } = call
  const sha = await commitOf(call, call.params['ref'])
  const latest = new Map<string, Status>()
  for (const item of repository.statuses) if (item.sha === sha) latest.set(item.context, item)
  const states = [...latest.values()].map((item) => item.state)
  const failed = states.some((state) => state === 'failure' || state === 'error')
  const passed = states.length > 0 && states.every((state) => state === 'success')
  const commit_url = `${repositoryApi(world, repository)}/commits/${sha}`
  const body = {
    state: failed ? 'failure' : passed ? 'success' : 'pending',
    sha,
    total_count: latest.size,
    statuses: [...latest.values()].map((item) => status(world, repository, item)),
    repository: minimalRepository(world, repository),
    commit_url,
    url: `${commit_url}/status`,
  }
  return { status: 200, body }
}

/** Commit statuses. */
export const statusRoutes: Routes = {
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
