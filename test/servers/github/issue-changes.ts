import { type Call, found, invalid, type Need } from './route.ts'
import { type Account, type Issue, type Label, nextNumber, type Repository, type World } from './world.ts'

/** A comment or body may have this many characters. */
const maximumBody = 65_536

/** Refuses a body as GitHub does: blank or too long. */
export function checkedBody(resource: string, body: string): string {
  if (body.trim() === '') throw invalid(resource, 'body', "Body can't be blank")
  if (body.length > maximumBody)
    throw invalid(resource, 'body', `Body is too long (maximum is ${maximumBody} characters)`)
  return body
}

/** Finds the issue or pull request that a path names. */
export const issueOf = (call: Call): Issue =>
  found(call.repository.issues.find((item) => item.number === Number(call.params['issue_number'])))

/** Tells what a route needs: a pull request is an issue too, and there either permission is enough. */
export function either(access: 'read' | 'write', number: (call: Call) => number | undefined) {
  return (call: Call): Need[] => {
    const issue = call.repository.issues.find((item) => item.number === number(call))
    // What is not there is answered with 404, not with a missing permission.
    return !issue || issue.pull ? [`issues:${access}`, `pull-requests:${access}`] : [`issues:${access}`]
  }
}
/** Tells what a route needs whose path names an issue. */
export const byIssue = (access: 'read' | 'write') => either(access, (call) => Number(call.params['issue_number']))

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

/** Writes down what happened to an issue. */
export function addEvent(
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
