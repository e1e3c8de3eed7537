import { setTimeout as sleep } from 'node:timers/promises'
import { digestOf } from '../platform/digest.ts'
import type { GitHub } from './client.ts'
import {
  type EarlierCheck,
  type FoundComment,
  findComments,
  findEarlier,
  findRecentComments,
  readComment,
} from './comment-search.ts'
import { type Failure, failureOf, statusOf } from './failure.ts'
import { markerOf } from './marker.ts'
import { withoutMentions } from './mentions.ts'

/**
 * When a comment is written: `changes` when its content changed, `always` on every run, `regressions` when the verdict is
 * not a pass (and to update a comment that is there), `off` never.
 */
export type CommentMode = 'changes' | 'always' | 'regressions' | 'off'

/** What a job has to say in a comment in which other jobs have sections of their own. */
export interface CommentContent {
  /** Writes the words of the comment, given those of the ones that are there (the newest last): sections of others stay. */
  write(before: readonly string[]): string
  /** Tells how far words hold what this job has to say: not at all, in another state, or as it is now. */
  said(words: string): 'no' | 'otherwise' | 'yes'
  /** Tells whether words hold sections of other jobs. */
  isShared(words: string): boolean
}

/** A comment that each run keeps up to date. */
export interface CommentRequest {
  /** The number of the pull request or issue. */
  readonly number: number
  /** The model that it is about; `*` for a comment that all models share. */
  readonly model: string
  /** What the comment is about, such as `validate-model`: each model and key has one comment. */
  readonly key: string
  /** Markdown. Mentions are made harmless. */
  readonly content: CommentContent
  readonly mode: CommentMode
  /** Whether the verdict is a pass. */
  readonly passed: boolean
  /** Where an earlier run left word of the comment; without it all pages are searched. */
  readonly earlier?: EarlierCheck | undefined
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
 * A job whose section was written over by another's waits so long, up to two and a half times, before it looks: longer than
 * a job takes between reading a comment and writing it (a client keeps a second between two writes).
 */
const lookAgainMs = 2_000
const maximumLooks = 6

/**
 * Writes the comment of a model and key, or updates the one that is there: found by its hidden marker and its author,
 * kept single when two jobs write at once, made anew when somebody deleted it meanwhile. GitHub cannot refuse a write that
 * is based on an old text, so where several jobs share a comment each reads it back and mends its section when it is lost.
 * What GitHub refuses is returned with its reason, never thrown.
 */
export async function upsertComment(github: GitHub, request: CommentRequest): Promise<CommentResult> {
  if (request.mode === 'off') return { posted: false, reason: 'off', message: 'Comments are switched off.' }
  const comment = { ...request, marker: markerOf(request) }
  try {
    return await write(github, comment)
  } catch (error) {
    if (error instanceof TooLong) return { posted: false, reason: 'refused', message: error.message }
    const permissions = { 'pull-requests': 'write' } as const
    const fromFork = request.fromFork ?? false
    return { posted: false, ...failureOf(error, { what: 'take the comment', permissions, fromFork }) }
  }
}

type Comment = CommentRequest & { readonly marker: string }

class TooLong extends Error {}

async function write(github: GitHub, comment: Comment): Promise<CommentResult> {
  const { content, mode, passed, earlier } = comment
  const known = earlier && (await findEarlier(github, { ...comment, earlier }))
  const found = known ? [known] : await findComments(github, comment.number, comment.marker)
  const [kept] = found
  if (mode === 'regressions' && passed && found.every(({ body }) => content.said(wordsOf(body)) === 'no')) {
    return { posted: false, reason: 'no-regression', message: 'The verdict is a pass: nothing to comment.' }
  }
  if (!kept) return create(github, comment)
  const says = isUntouched(kept.body) && content.said(wordsOf(kept.body)) === 'yes'
  if (found.length === 1 && mode !== 'always' && says) {
    return { posted: true, action: 'unchanged', id: kept.id, url: kept.url }
  }
  // Without a comment to update, somebody deleted it after we looked.
  return (await merge(github, found, comment)) ?? create(github, comment)
}

async function create(github: GitHub, comment: Comment): Promise<CommentResult> {
  const { rest, here } = github
  const text = textOf(comment, [])
  const { data } = await rest.issues.createComment({ ...here, issue_number: comment.number, body: text })
  const mine = stored(data, text, 'created')
  // Another job, or a first try whose answer was lost, may have written one at the same time. The oldest stays.
  const since = new Date(Date.parse(data.created_at) - raceWindowMs).toISOString()
  // The comment stands, whether or not GitHub shows what is beside it.
  const listed = await findRecentComments(github, comment.number, comment.marker, since).catch(nothingShown)
  // A list may lag behind, and show those of others alone.
  const own = { id: data.id, url: data.html_url, body: text, updatedAt: data.updated_at }
  const recent = listed.some(({ id }) => id === own.id) ? listed : [...listed, own].sort((a, b) => a.id - b.id)
  if (recent.length < 2) return mine
  const merged = await merge(github, recent, comment)
  return merged?.posted ? { ...merged, action: 'created' } : (merged ?? mine)
}

/** Writes our words into the oldest of the comments, with what the others hold, and deletes those; `undefined` when it is gone. */
async function merge(
  github: GitHub,
  found: readonly FoundComment[],
  comment: Comment,
): Promise<CommentResult | undefined> {
  const [kept, ...others] = found
  const before = found.toSorted((a, b) => Date.parse(a.updatedAt) - Date.parse(b.updatedAt)).map(({ body }) => body)
  const text = textOf(comment, before)
  const updated = await update(github, kept!, text)
  if (!updated?.posted) return updated
  await remove(github, others)
  return fits(comment, text) && comment.content.isShared(wordsOf(text)) ? standFast(github, comment, updated) : updated
}

/** Of very many models a section may not fit: then nobody wrote over it. */
const fits = ({ content }: Comment, text: string): boolean => content.said(wordsOf(text)) === 'yes'

/** Looks whether our words are still there once other jobs had time to write over them, and writes them again if not. */
async function standFast(
  github: GitHub,
  comment: Comment,
  written: Extract<CommentResult, { posted: true }>,
): Promise<CommentResult> {
  for (let look = 0; look < maximumLooks; look += 1) {
    await sleep(lookAgainMs * (1 + 1.5 * Math.random()))
    const now = await readComment(github, { ...comment, id: written.id }).catch(nothingShown)
    // It stands, or was deleted, or GitHub does not show it: that it was written is all that can be said.
    if (!now || !('body' in now) || comment.content.said(wordsOf(now.body)) === 'yes') return written
    const text = textOf(comment, [now.body])
    if (!fits(comment, text)) return written
    const again = await update(github, now, text)
    if (!again?.posted) return again ?? written
  }
  const message = `Other jobs wrote over the section of this one in ${written.url} ${maximumLooks} times.`
  return { posted: false, reason: 'refused', message }
}

/** Rewrites a comment; `undefined` when it is gone. */
async function update(github: GitHub, { id }: FoundComment, text: string): Promise<CommentResult | undefined> {
  try {
    const { data } = await github.rest.issues.updateComment({ ...github.here, comment_id: id, body: text })
    return stored(data, text, 'updated')
  } catch (error) {
    if (statusOf(error) === 404) return undefined
    throw error
  }
}

/** Reads in GitHub's answer what it stored: it has been seen to keep an old text and call that a success. */
function stored(
  answer: { readonly id: number; readonly html_url: string; readonly body?: string },
  text: string,
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

/** The second line: a hash of the words below, which shows a change by hand. */
const contentLine = (words: string) => `<!-- content ${digestOf(plain(words)).slice(7, 23)} -->`

/** @throws {TooLong} when GitHub would not take it. */
function textOf({ content, marker }: Comment, before: readonly string[]): string {
  const words = withoutMentions(content.write(before.map(wordsOf)))
  const text = [marker, contentLine(words), words].join('\n')
  if (text.length <= maximumCharacters) return text
  throw new TooLong(`The comment has ${text.length} characters; GitHub takes ${maximumCharacters}.`)
}

/** The words of a comment of ours, without its two hidden lines. */
const wordsOf = (body: string): string => plain(body).split('\n').slice(2).join('\n')

const isUntouched = (body: string): boolean => plain(body).split('\n')[1] === contentLine(wordsOf(body))

/** GitHub may change line ends and the blank space at the end. */
const plain = (text: string) => text.replaceAll('\r\n', '\n').trimEnd()
