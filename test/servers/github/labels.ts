import { addLabels, issueOf, removeLabels } from './issue-changes.ts'
import * as payload from './payloads.ts'
import { found, paged, Refusal, type Routes } from './route.ts'

const sameName = (wanted: string) => (item: { name: string }) => item.name.toLowerCase() === wanted.toLowerCase()

/** The labels of a repository and of its issues. */
export const labelRoutes: Routes = {
  'GET /repos/{owner}/{repo}/labels': {
    needs: ['issues:read', 'pull-requests:read'],
    answer: (call) => paged(call, call.repository.labels, (item) => payload.label(call.world, call.repository, item)),
  },
  'GET /repos/{owner}/{repo}/labels/{name}': {
    needs: ['issues:read', 'pull-requests:read'],
    answer(call) {
      const item = found(call.repository.labels.find(sameName(call.params['name'] ?? '')))
      return { status: 200, body: payload.label(call.world, call.repository, item) }
    },
  },
  'POST /repos/{owner}/{repo}/labels': {
    needs: ['issues:write', 'pull-requests:write'],
    answer(call) {
      const body = call.body as { name: string; color?: string; description?: string }
      if (call.repository.labels.some(sameName(body.name))) {
        throw new Refusal(422, 'Validation Failed', [{ resource: 'Label', code: 'already_exists', field: 'name' }])
      }
      const item = {
        id: call.world.nextId(),
        name: body.name,
        color: body.color ?? 'ededed',
        description: body.description ?? null,
      }
      call.repository.labels.push(item)
      return { status: 201, body: payload.label(call.world, call.repository, item) }
    },
  },
  'GET /repos/{owner}/{repo}/issues/{issue_number}/labels': {
    needs: ['issues:read', 'pull-requests:read'],
    answer: (call) => paged(call, payload.labelsOf(call.world, call.repository, issueOf(call)), (item) => item),
  },
  'POST /repos/{owner}/{repo}/issues/{issue_number}/labels': {
    needs: ['issues:write', 'pull-requests:write'],
    answer(call) {
      const { labels } = call.body as { labels: string[] }
      addLabels(call.world, call.repository, issueOf(call), labels, call.who.account)
      return { status: 200, body: payload.labelsOf(call.world, call.repository, issueOf(call)) }
    },
  },
  'DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}': {
    needs: ['issues:write', 'pull-requests:write'],
    answer(call) {
      const issue = issueOf(call)
      const name = found(issue.labels.find((item) => item === call.params['name']))
      removeLabels(call.world, call.repository, issue, [name], call.who.account)
      return { status: 200, body: payload.labelsOf(call.world, call.repository, issue) }
    },
  },
}
