import { digestOf } from '../platform/digest.ts'
import type { GitHub } from './client.ts'
import { type FoundComment, findComments, findRecentComments } from './comment-search.ts'
import { type Failure, failureOf, statusOf } from './failure.ts'
import { markerOf } from './marker.ts'
import { withoutMentions } from './mentions.ts'

/**
 * When a comment is written: `changes` when its content changed, `always` on every run, `regressions` when the verdict is
 * not a pass (and to update a comment that is there), `off` never.
 */
export type CommentMode = 'changes' | 'always' | 'regressions' | 'off'

/** A comment that each run keeps up to date. */
export interface CommentRequest {
  /** The number of the pull request or issue. */
  readonly number: number
  readonly model: string
  /** What the comment is about, such as `validate-model`: each model and key has one comment. */
  readonly key: string
  /** Markdown. Mentions are made harmless. */
  readonly body: string
  readonly mode: CommentMode
  /** Whether the verdict is a pass. */
  readonly passed: boolean
  /** Says whether the content changed, where the body alone would not (times, run numbers): `contentDigest` of the report. */
  readonly contentDigest?: string
  readonly fromFork?: boolean
}

export type CommentResult =
  | {
      readonly posted: true
      readonly action: 'created' | 'updated' | 'unchanged'
      readonly id: number
      readonly url: string
    }
  | { readonly posted: false; readonly reason: 'off' | 'no-regression'; readonly message: string }
  | ({ readonly posted: false } & Failure)

/** GitHub refuses a longer body. */
const maximumCharacters = 65_536
/** Comments of another job that was started at the same time are looked for this far back. */
const raceWindowMs = 300_000

/**
 * Writes the comment of a model and key, or updates the one that is there: found by its hidden marker and its author,
 * kept single when two jobs write at once, made anew when somebody deleted it meanwhile. What GitHub refuses is returned
 * with its reason, never thrown.
 */
export async function upsertComment(github: GitHub, request: CommentRequest): Promise<CommentResult> {
  if (request.mode === 'off') return { posted: false, reason: 'off', message: 'Comments are switched off.' }
  const comment = { ...request, marker: markerOf(request), text: textOf(request) }
  if (comment.text.length > maximumCharacters) {
    const message = `The comment has ${comment.text.length} characters; GitHub takes ${maximumCharacters}.`
    return { posted: false, reason: 'refused', message }
  }
  try {
    return await write(github, comment)
  } catch (error) {
    const permissions = { 'pull-requests': 'write' } as const
    const fromFork = request.fromFork ?? false
    return { posted: false, ...failureOf(error, { what: 'take the comment', permissions, fromFork }) }
  }
}

type Comment = CommentRequest & { readonly marker: string; readonly text: string }

async function write(github: GitHub, comment: Comment): Promise<CommentResult> {
  const [kept, ...others] = await findComments(github, comment.number, comment.marker)
  await remove(github, others)
  if (!kept) {
    if (comment.mode !== 'regressions' || !comment.passed) return create(github, comment)
    return { posted: false, reason: 'no-regression', message: 'The verdict is a pass: nothing to comment.' }
  }
  if (comment.mode !== 'always' && sameContent(kept.body, comment)) {
    return { posted: true, action: 'unchanged', id: kept.id, url: kept.url }
  }
  // Without a comment to update, somebody deleted it after we looked.
  return (await update(github, kept, comment)) ?? create(github, comment)
}

async function create(github: GitHub, comment: Comment): Promise<CommentResult> {
  const { rest, here } = github
  const { data } = await rest.issues.createComment({ ...here, issue_number: comment.number, body: comment.text })
  const mine = stored(data, comment, 'created')
  // Another job, or a first try whose answer was lost, may have written one at the same time. The oldest stays.
  const since = new Date(Date.parse(data.created_at) - raceWindowMs).toISOString()
  const recent = findRecentComments(github, comment.number, comment.marker, since)
  // The comment stands, whether or not GitHub shows what is beside it.
  const [oldest, ...others] = await recent.catch(nothingShown)
  await remove(github, others)
  if (!oldest || oldest.id === data.id) return mine
  const updated = await update(github, oldest, comment)
  return updated?.posted ? { ...updated, action: 'created' } : (updated ?? mine)
}

/** Rewrites a comment; `undefined` when it is gone. */
async function update(github: GitHub, { id }: FoundComment, comment: Comment): Promise<CommentResult | undefined> {
  try {
    const { data } = await github.rest.issues.updateComment({ ...github.here, comment_id: id, body: comment.text })
    return stored(data, comment, 'updated')
  } catch (error) {
    if (statusOf(error) === 404) return undefined
    throw error
  }
}

/** Reads in GitHub's answer what it stored: it has been seen to keep an old text and call that a success. */
function stored(
  answer: { readonly id: number; readonly html_url: string; readonly body?: string },
  { text }: Comment,
  action: 'created' | 'updated',
): CommentResult {
  const { id, html_url: url, body = '' } = answer
  if (plain(body) === plain(text)) return { posted: true, action, id, url }
  return { posted: false, reason: 'refused', message: `GitHub did not keep the text of the comment ${url}.` }
}

/** Deletes what is there twice. Another job may be doing the same: what is gone, is gone. */
async function remove(github: GitHub, comments: readonly FoundComment[]): Promise<void> {
  for (const { id } of comments) {
    await github.rest.issues.deleteComment({ ...github.here, comment_id: id }).catch(nothingShown)
  }
}

/** Passes over an error answer of GitHub where it does not matter; throws anything else. */
function nothingShown(error: unknown): readonly FoundComment[] {
  if (statusOf(error) === undefined) throw error
  return []
}

/** The second line: what was said, and a hash of the words below, which shows a change by hand. */
const contentLine = (contentDigest: string, words: string) =>
  `<!-- content ${contentDigest} ${digestOf(plain(words)).slice(7, 23)} -->`

function textOf(request: CommentRequest): string {
  const words = withoutMentions(request.body)
  const { contentDigest } = request
  const content = contentDigest === undefined ? [] : [contentLine(contentDigest, words)]
  return [markerOf(request), ...content, words].join('\n')
}

function sameContent(body: string, { contentDigest, text }: Comment): boolean {
  if (contentDigest === undefined) return plain(body) === plain(text)
  const [, line, ...words] = plain(body).split('\n')
  return line === contentLine(contentDigest, words.join('\n'))
}

/** GitHub may change line ends and the blank space at the end. */
const plain = (text: string) => text.replaceAll('\r\n', '\n').trimEnd()
