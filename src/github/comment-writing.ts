import { systemClock } from '../platform/clock.ts'
import { commentAnswer, readAnswer } from './answers.ts'
import type { GitHub } from './client.ts'
import { type FoundComment, findRecentComments, readComment } from './comment-search.ts'
import { bodyOf, isSame, wordsOf } from './comment-text.ts'
import { type Failure, failureOf, OddAnswer, statusOf } from './failure.ts'

/** What a job has to say in a comment in which other jobs have sections of their own. */
export interface CommentContent {
  /** Writes the words of the comment, given those of the ones that are there (the newest last): sections of others stay. */
  write(before: readonly string[]): string
  /** Tells how far words hold what this job has to say: not at all, in another state, or as it is now. */
  said(words: string): 'no' | 'otherwise' | 'yes'
  /** Tells whether words hold sections of other jobs. */
  isShared(words: string): boolean
}

/** A comment to write. */
export interface CommentDraft {
  /** The number of the pull request or issue. */
  readonly number: number
  readonly marker: string
  readonly content: CommentContent
}

/** A comment that stands now, or what GitHub did with it instead. */
export type WrittenComment =
  | {
      readonly posted: true
      readonly action: 'created' | 'updated'
      readonly id: number
      readonly url: string
      /** Why a second comment of ours is still there. */
      readonly remains?: Failure
    }
  | ({ readonly posted: false } & Failure)

/** Comments of another job that was started at the same time are looked for this far back. */
const raceWindowMs = 300_000
/**
 * A job whose section was written over by another's waits so long, up to two and a half times, before it looks: longer than
 * a job takes between reading a comment and writing it (a client keeps a second between two writes).
 */
const lookAgainMs = 2_000
const maximumLooks = 6

/** Writes a new comment, and makes it one with those that other jobs wrote meanwhile. */
export async function createComment(github: GitHub, draft: CommentDraft): Promise<WrittenComment> {
  const text = textOf(draft, [])
  const request = { ...github.here, issue_number: draft.number, body: text }
  const made = readAnswer(commentAnswer, await github.rest.issues.createComment(request))
  const mine = stored(made, text, 'created')
  // Another job, or a first try whose answer was lost, may have written one at the same time. The oldest stays.
  const since = new Date(Date.parse(made.created_at) - raceWindowMs).toISOString()
  // The comment stands, whether or not GitHub shows what is beside it.
  const listed = (await findRecentComments(github, { ...draft, since }).catch(notShown)) ?? []
  // A list may lag behind, and show those of others alone.
  const own = { id: made.id, url: made.html_url, body: text, updatedAt: made.updated_at }
  const recent = listed.some(({ id }) => id === own.id) ? listed : [...listed, own].sort((a, b) => a.id - b.id)
  if (recent.length < 2) return mine
  const merged = await mergeComments(github, recent, draft)
  return merged?.posted ? { ...merged, action: 'created' } : (merged ?? mine)
}

/** Writes our words into the oldest of the comments, with what the others hold, and deletes those; `undefined` when it is gone. */
export async function mergeComments(
  github: GitHub,
  found: readonly FoundComment[],
  draft: CommentDraft,
): Promise<WrittenComment | undefined> {
  const [kept, ...others] = found
  const rewritten = await rewrite(github, draft, kept!, others)
  if (!rewritten?.result.posted) return rewritten?.result
  const remains = await remove(github, others)
  const { text } = rewritten
  const isAtRisk = fits(draft, text) && draft.content.isShared(wordsOf(text))
  const result = isAtRisk ? await standFast(github, draft, rewritten.result) : rewritten.result
  return result.posted && remains ? { ...result, remains } : result
}

/** Of very many models a section may not fit: then nobody wrote over it. */
const fits = ({ content }: CommentDraft, text: string): boolean => content.said(wordsOf(text)) === 'yes'

/** Looks whether our words are still there once other jobs had time to write over them, and writes them again if not. */
async function standFast(
  github: GitHub,
  draft: CommentDraft,
  written: Extract<WrittenComment, { posted: true }>,
): Promise<WrittenComment> {
  for (let look = 0; look < maximumLooks; look += 1) {
    await systemClock.sleep(lookAgainMs * (1 + 1.5 * Math.random()))
    const now = await readComment(github, { ...draft, id: written.id }).catch(notShown)
    // It stands, or was deleted, or GitHub does not show it: that it was written is all that can be said.
    if (!now || draft.content.said(wordsOf(now.body)) === 'yes') return written
    if (!fits(draft, textOf(draft, [now]))) return written
    const again = await rewrite(github, draft, now)
    if (!again?.result.posted) return again?.result ?? written
  }
  const message = `Other jobs wrote over the section of this one in ${written.url} ${maximumLooks} times.`
  return { posted: false, reason: 'refused', message }
}

/**
 * Rewrites a comment, with what stands in others; `undefined` when it is gone. Other jobs write while GitHub makes us wait,
 * and have looked after their sections before the wait ends: so each try begins with reading what is there by then.
 */
async function rewrite(github: GitHub, draft: CommentDraft, kept: FoundComment, others: readonly FoundComment[] = []) {
  const request = github.once()
  let now: FoundComment | undefined = kept
  for (let tried = 1; now; tried += 1) {
    const text = textOf(draft, [now, ...others])
    try {
      const asked = { ...github.here, comment_id: now.id, body: text, request }
      const answer = readAnswer(commentAnswer, await github.rest.issues.updateComment(asked))
      return { text, result: stored(answer, text, 'updated') }
    } catch (error) {
      if (statusOf(error) === 404) return undefined
      if (!(await github.waitAfter(error, tried))) throw error
    }
    now = await readComment(github, { ...draft, id: kept.id }).catch(goneOrThrow)
  }
  return undefined
}

/** Reads in GitHub's answer what it stored: it has been seen to keep an old text and call that a success. */
function stored(
  answer: { readonly id: number; readonly html_url: string; readonly body: string },
  text: string,
  action: 'created' | 'updated',
): WrittenComment {
  const { id, html_url: url, body } = answer
  if (isSame(body, text)) return { posted: true, action, id, url }
  return { posted: false, reason: 'refused', message: `GitHub did not keep the text of the comment ${url}.` }
}

/** Deletes what is there twice, up to the first that GitHub does not delete; the next run takes up the rest. */
async function remove(github: GitHub, comments: readonly FoundComment[]): Promise<Failure | undefined> {
  for (const { id, url } of comments) {
    try {
      const { status } = await github.rest.issues.deleteComment({ ...github.here, comment_id: id })
      if (Number(status) !== 204) throw new OddAnswer(`its answer is not right: ${status}`)
    } catch (error) {
      const permissions = { 'pull-requests': 'write' } as const
      // Another job may be doing the same: what is gone, is gone.
      if (statusOf(error) !== 404) return failureOf(error, { what: `delete the second comment ${url}`, permissions })
    }
  }
  return undefined
}

/** Passes over an error answer of GitHub where it does not matter; throws anything else. */
function notShown(error: unknown): undefined {
  if (statusOf(error) === undefined) throw error
}

function goneOrThrow(error: unknown): undefined {
  if (statusOf(error) !== 404) throw error
}

/** Our words with those of the comments that are there, of which the last written counts. */
function textOf({ content, marker }: CommentDraft, before: readonly FoundComment[]): string {
  const inOrder = before.toSorted((a, b) => Date.parse(a.updatedAt) - Date.parse(b.updatedAt))
  return bodyOf(marker, content.write(inOrder.map(({ body }) => wordsOf(body))))
}
