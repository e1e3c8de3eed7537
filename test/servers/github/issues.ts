import * as payload from './payloads.ts'
import { type Call, found, invalid, type Need, paged, type Routes } from './route.ts'
import { type Account, type Issue, type Label, nextNumber, type Repository, type World } from './world.ts'

/** A comment or body may have this many characters. */
export const maximumBody = 65_536

const issueOf = (call: Call) =>
  found(call.repository.issues.find((item) => item.number === Number(call.params['issue_number'])))

const commentOf = (call: Call) =>
  found(call.repository.comments.find((item) => item.id === Number(call.params['comment_id'])))

/** A pull request is an issue too: there either permission is enough. */
function either(access: 'read' | 'write', number: (call: Call) => number | undefined) {
  return (call: Call): Need[] => {
    const issue = call.repository.issues.find((item) => item.number === number(call))
    // What is not there is answered with 404, not with a missing permission.
    return !issue || issue.pull ? [`issues:${access}`, `pull-requests:${access}`] : [`issues:${access}`]
  }
}
const byIssue = (access: 'read' | 'write') => either(access, (call) => Number(call.params['issue_number']))
const byComment = (access: 'read' | 'write') =>
  either(
    access,
    (call) => call.repository.comments.find((item) => item.id === Number(call.params['comment_id']))?.issue,
  )

function checkedBody(resource: string, body: string): string {
  if (body.trim() === '') throw invalid(resource, 'body', "Body can't be blank")
  if (body.length > maximumBody)
    throw invalid(resource, 'body', `Body is too long (maximum is ${maximumBody} characters)`)
  return body
}

/** Makes a label known to the repository, in GitHub's grey unless it exists. */
export function ensureLabel(world: World, repository: Repository, name: string): Label {
  const known = repository.labels.find((item) => item.name.toLowerCase() === name.toLowerCase())
  if (known) return known
  const label = { id: world.nextId(), name, color: 'ededed', description: null }
  repository.labels.push(label)
  return label
}

/** Puts labels on an issue and writes the events that say who did. */
export function addLabels(
  world: World,
  repository: Repository,
  issue: Issue,
  names: readonly string[],
  actor: Account,
): void {
  for (const name of names) {
    const label = ensureLabel(world, repository, name)
    if (issue.labels.includes(label.name)) continue
    issue.labels.push(label.name)
    addEvent(world, repository, issue, 'labeled', actor, label.name)
  }
}

/** Takes labels off an issue and writes the events. */
export function removeLabels(
  world: World,
  repository: Repository,
  issue: Issue,
  names: readonly string[],
  actor: Account,
) {
  for (const name of names) {
    if (!issue.labels.includes(name)) continue
    issue.labels.splice(issue.labels.indexOf(name), 1)
    addEvent(world, repository, issue, 'unlabeled', actor, name)
  }
}

function addEvent(
  world: World,
  repository: Repository,
  issue: Issue,
  event: string,
  actor: Account,
  label?: string,
): void {
  const createdAt = world.now()
  issue.updatedAt = createdAt
  const id = world.nextId()
  repository.events.push({ id, issue: issue.number, actor, event, createdAt, ...(label ? { label } : {}) })
}

/** Opens an issue, without the checks of the API. */
export function addIssue(
  world: World,
  repository: Repository,
  fields: {
    title: string
    body?: string | null
    labels?: readonly string[]
    assignees?: readonly string[]
    author: Account
  },
  pull?: Issue['pull'],
): Issue {
  const createdAt = world.now()
  const issue: Issue = {
    id: world.nextId(),
    number: nextNumber(repository),
    author: fields.author,
    title: fields.title,
    body: fields.body ?? null,
    state: 'open',
    stateReason: null,
    labels: [],
    assignees: [...(fields.assignees ?? [])],
    createdAt,
    updatedAt: createdAt,
    closedAt: null,
    ...(pull ? { pull } : {}),
  }
  repository.issues.push(issue)
  addLabels(world, repository, issue, fields.labels ?? [], fields.author)
  return issue
}

/** Changes an issue as `PATCH` asks. */
export function changeIssue(call: Call, issue: Issue): void {
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

/** Issues, their comments, labels and events. */
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
  'GET /repos/{owner}/{repo}/issues/{issue_number}/comments': {
    needs: byIssue('read'),
    answer(call) {
      const { number } = issueOf(call)
      const since = call.query.get('since')
      // Oldest first, whatever `sort` and `direction` say: GitHub ignores them here.
      const list = call.repository.comments.filter(
        (item) => item.issue === number && (!since || Date.parse(item.updatedAt) >= Date.parse(since)),
      )
      return paged(call, list, (item) => payload.comment(call.world, call.repository, item))
    },
  },
  'POST /repos/{owner}/{repo}/issues/{issue_number}/comments': {
    needs: byIssue('write'),
    answer(call) {
      const { world, repository, who } = call
      const issue = issueOf(call)
      const body = checkedBody('IssueComment', (call.body as { body: string }).body)
      const createdAt = world.now()
      const comment = {
        id: world.nextId(),
        issue: issue.number,
        author: who.account,
        body,
        createdAt,
        updatedAt: createdAt,
      }
      repository.comments.push(comment)
      issue.updatedAt = createdAt
      return { status: 201, body: payload.comment(world, repository, comment) }
    },
  },
  'GET /repos/{owner}/{repo}/issues/comments/{comment_id}': {
    needs: byComment('read'),
    answer: (call) => ({ status: 200, body: payload.comment(call.world, call.repository, commentOf(call)) }),
  },
  'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}': {
    needs: byComment('write'),
    answer(call) {
      const comment = commentOf(call)
      comment.body = checkedBody('IssueComment', (call.body as { body: string }).body)
      comment.updatedAt = call.world.now()
      return { status: 200, body: payload.comment(call.world, call.repository, comment) }
    },
  },
  'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}': {
    needs: byComment('write'),
    answer(call) {
      call.repository.comments.splice(call.repository.comments.indexOf(commentOf(call)), 1)
      return { status: 204 }
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
