import { addEvent, addIssue, addLabels, byIssue, checkedBody, issueOf, removeLabels } from './issue-changes.ts'
import * as payload from './payloads.ts'
import { type Call, paged, type Routes } from './route.ts'
import type { Issue } from './world.ts'

/** Changes an issue as `PATCH` asks. */
function changeIssue(call: Call, issue: Issue): void {
  const { world, repository, who } = call
  const body = call.body as {
    title?: string
    body?: string | null
    state?: 'open' | 'closed'
    state_reason?: string | null
    labels?: (string | { name: string })[]
    assignees?: string[]
  }
  if (body.title !== undefined) issue.title = String(body.title)
  if (body.body !== undefined) issue.body = body.body === null ? null : checkedBody('Issue', body.body)
  if (body.assignees) issue.assignees = body.assignees
  if (body.labels) {
    const names = body.labels.map(labelName)
    removeLabels(
      world,
      repository,
      issue,
      issue.labels.filter((name) => !names.includes(name)),
      who.account,
    )
    addLabels(world, repository, issue, names, who.account)
  }
  if (body.state && body.state !== issue.state) {
    issue.state = body.state
    issue.closedAt = body.state === 'closed' ? world.now() : null
    addEvent(world, repository, issue, body.state === 'closed' ? 'closed' : 'reopened', who.account)
  }
  if (body.state)
    issue.stateReason = body.state === 'closed' ? (body.state_reason ?? 'completed') : (body.state_reason ?? null)
  issue.updatedAt = world.now()
}

const labelName = (item: string | { name?: string }) => (typeof item === 'string' ? item : (item.name ?? ''))

function listIssues(call: Call) {
  const { world, repository, query } = call
  const state = query.get('state') ?? 'open'
  const labels = query.get('labels')?.split(',') ?? []
  const creator = query.get('creator')
  const since = query.get('since')
  const chosen = repository.issues
    .filter((item) => state === 'all' || item.state === state)
    .filter((item) => labels.every((name) => item.labels.includes(name)))
    .filter((item) => !creator || item.author.login === creator)
    .filter((item) => !since || item.updatedAt >= since)
  chosen.sort((a, b) => (query.get('direction') === 'asc' ? a.number - b.number : b.number - a.number))
  return paged(call, chosen, (item) => payload.issue(world, repository, item))
}

/** Issues, and what happened to them. */
export const issueRoutes: Routes = {
  'GET /repos/{owner}/{repo}/issues': { needs: ['issues:read'], answer: listIssues },
  'POST /repos/{owner}/{repo}/issues': {
    needs: ['issues:write'],
    answer(call) {
      const { world, repository, who } = call
      const body = call.body as {
        title: string
        body?: string
        labels?: (string | { name: string })[]
        assignees?: string[]
      }
      const issue = addIssue(world, repository, {
        title: String(body.title),
        body: body.body ? checkedBody('Issue', body.body) : null,
        labels: (body.labels ?? []).map(labelName),
        assignees: body.assignees ?? [],
        author: who.account,
      })
      return { status: 201, body: payload.issue(world, repository, issue) }
    },
  },
  'GET /repos/{owner}/{repo}/issues/{issue_number}': {
    needs: byIssue('read'),
    answer: (call) => ({ status: 200, body: payload.issue(call.world, call.repository, issueOf(call)) }),
  },
  'PATCH /repos/{owner}/{repo}/issues/{issue_number}': {
    needs: byIssue('write'),
    answer(call) {
      const issue = issueOf(call)
      changeIssue(call, issue)
      return { status: 200, body: payload.issue(call.world, call.repository, issue) }
    },
  },
  'GET /repos/{owner}/{repo}/issues/{issue_number}/events': {
    needs: byIssue('read'),
    answer(call) {
      const { number } = issueOf(call)
      const list = call.repository.events.filter((item) => item.issue === number)
      return paged(call, list, (item) => payload.issueEvent(call.world, call.repository, item))
    },
  },
}
