import { digestOf } from '../platform/digest.ts'
import type { GitHub } from './client.ts'
import { type Attempt, type Failure, failureOf, statusOf } from './failure.ts'
import { type FoundIssue, findIssues, type IssueName, shortened } from './issue-search.ts'
import { markerOf } from './marker.ts'
import { withoutMentions } from './mentions.ts'

/** What an issue says now. */
export interface IssueState {
  readonly title: string
  /** Markdown. Mentions are made harmless. */
  readonly body: string
  /** Says what matters of it, such as the columns that drifted: people are told when it changes, and only then. */
  readonly state: string
  /** The comment that tells them, Markdown. */
  readonly changed: string
}

export type IssueResult =
  | {
      readonly done: true
      readonly action: 'opened' | 'updated' | 'unchanged' | 'closed'
      readonly number: number
      readonly url: string
    }
  /** There was none to close. */
  | { readonly done: true; readonly action: 'none' }
  | ({ readonly done: false } & Failure)

const permissions = { issues: 'write' } as const

/**
 * Opens the issue of a name, or brings the one that is open up to date. It is kept single when two jobs open one at once:
 * the oldest stays, the others are closed as duplicates. What GitHub refuses is returned with its reason, never thrown.
 */
export function reportIssue(github: GitHub, name: IssueName, state: IssueState): Promise<IssueResult> {
  return told('take the issue', async () => {
    const [kept, ...others] = await findIssues(github, name)
    await closeDuplicates(github, others, kept)
    return kept ? update(github, name, kept, state) : open(github, name, state)
  })
}

/** Closes the issue of a name with a last comment, Markdown. */
export function closeIssue(github: GitHub, name: IssueName, comment: string): Promise<IssueResult> {
  return told('close the issue', async () => {
    const issues = await findIssues(github, name)
    for (const issue of issues) {
      await addComment(github, issue, comment)
      await close(github, issue, 'completed')
    }
    const [first] = issues
    return first
      ? { done: true, action: 'closed', number: first.number, url: first.url }
      : { done: true, action: 'none' }
  })
}

/** Rewrites one section of the open issue of a name, and leaves a comment where one is given; both Markdown. */
export function amendIssue(
  github: GitHub,
  name: IssueName,
  { section, text, comment }: { readonly section: string; readonly text: string; readonly comment?: string },
): Promise<IssueResult> {
  return told('change the issue', async () => {
    const [issue] = await findIssues(github, name)
    if (!issue) return { done: true, action: 'none' }
    const body = withSection(issue.body, section, withoutMentions(text))
    if (body !== issue.body) await github.rest.issues.update({ ...github.here, issue_number: issue.number, body })
    if (comment) await addComment(github, issue, comment)
    return { done: true, action: body === issue.body ? 'unchanged' : 'updated', number: issue.number, url: issue.url }
  })
}

/** Writes a section of a body that `amendIssue` can rewrite later. */
export const issueSection = (section: string, text: string): string =>
  `<!-- section ${section} -->\n${text}\n<!-- end ${section} -->`

function withSection(body: string, section: string, text: string): string {
  const [start, end] = [body.indexOf(`<!-- section ${section} -->`), body.indexOf(`<!-- end ${section} -->`)]
  const written = issueSection(section, text)
  if (start < 0 || end < start) return `${body.trimEnd()}\n\n${written}\n`
  return body.slice(0, start) + written + body.slice(end + `<!-- end ${section} -->`.length)
}

async function open(github: GitHub, name: IssueName, state: IssueState): Promise<IssueResult> {
  await ensureLabel(github, name)
  const body = bodyOf(name, state)
  const labels = [name.label.name]
  const { data } = await github.rest.issues.create({ ...github.here, title: state.title, body, labels })
  const mine = shortened(data)
  // Another job, or a first try whose answer was lost, may have opened one at the same time. Ours stands if nobody can tell.
  const [oldest = mine, ...others] = await findIssues(github, name).catch(() => [mine])
  await closeDuplicates(github, others, oldest)
  if (oldest.number === mine.number) return { done: true, action: 'opened', number: mine.number, url: mine.url }
  return update(github, name, oldest, state)
}

async function update(github: GitHub, name: IssueName, issue: FoundIssue, state: IssueState): Promise<IssueResult> {
  const { title, changed } = state
  const body = bodyOf(name, state)
  const result = { done: true, number: issue.number, url: issue.url } as const
  if (body === issue.body && title === issue.title) return { ...result, action: 'unchanged' }
  const { data } = await github.rest.issues.update({ ...github.here, issue_number: issue.number, title, body })
  // GitHub has been seen to keep an old text and call that a success.
  if (plain(data.body ?? '') !== plain(body)) return notKept(issue)
  if (!issue.body.includes(stateLine(state))) await addComment(github, issue, changed)
  return { ...result, action: 'updated' }
}

const plain = (text: string) => text.replaceAll('\r\n', '\n').trimEnd()

const notKept = ({ url }: FoundIssue): IssueResult => ({
  done: false,
  reason: 'refused',
  message: `GitHub did not keep the text of the issue ${url}.`,
})

const bodyOf = (name: IssueName, state: IssueState): string =>
  `${markerOf(name)}\n${stateLine(state)}\n${withoutMentions(state.body).trimEnd()}\n`

const stateLine = ({ state }: IssueState): string => `<!-- state ${digestOf(state).slice(7, 23)} -->`

const addComment = (github: GitHub, { number }: FoundIssue, text: string) =>
  github.rest.issues.createComment({ ...github.here, issue_number: number, body: withoutMentions(text) })

const close = (github: GitHub, { number }: FoundIssue, reason: 'completed' | 'not_planned') =>
  github.rest.issues.update({ ...github.here, issue_number: number, state: 'closed', state_reason: reason })

/** Closes what is open twice. Another job may be doing the same; what cannot be closed now is closed by the next one. */
async function closeDuplicates(github: GitHub, issues: readonly FoundIssue[], kept: FoundIssue | undefined) {
  for (const issue of issues) {
    try {
      await addComment(github, issue, `Two jobs opened this at the same time. It goes on in #${kept?.number}.`)
      await close(github, issue, 'not_planned')
    } catch (error) {
      if (statusOf(error) === undefined) throw error
    }
  }
}

async function ensureLabel({ rest, here }: GitHub, { label }: IssueName): Promise<void> {
  try {
    await rest.issues.createLabel({ ...here, ...label })
  } catch (error) {
    // It is there already.
    if (statusOf(error) !== 422) throw error
  }
}

/** Does something with issues; an error answer of GitHub becomes a result. */
async function told(what: string, work: () => Promise<IssueResult>): Promise<IssueResult> {
  try {
    return await work()
  } catch (error) {
    const attempt: Attempt = { what, permissions }
    const failure = failureOf(error, attempt)
    return { done: false, ...(failure.reason === 'not-found' ? noIssues(what) : failure) }
  }
}

/** A repository without issues answers 404 or 410, and so does one whose issues the token may not see. */
const noIssues = (what: string): Failure => ({
  reason: 'not-found',
  message: `GitHub did not ${what}: this repository has no issues, or the job may not see them. Turn issues on in its settings, and give the job "issues: write".`,
})
