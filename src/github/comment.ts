import type { GitHub } from './client.ts'
import { type EarlierCheck, type FoundComment, findComments, findEarlier, readComment } from './comment-search.ts'
import { isUntouched, TooLong, wordsOf } from './comment-text.ts'
import {
  type CommentContent,
  type CommentDraft,
  createComment,
  mergeComments,
  type WrittenComment,
} from './comment-writing.ts'
import { failureOf, statusOf } from './failure.ts'
import { markerOf } from './marker.ts'

export type { CommentContent } from './comment-writing.ts'

/**
 * When a comment is written: `changes` when its content changed, `always` on every run, `regressions` when the verdict is
 * not a pass (and to update a comment that is there), `off` never.
 */
export type CommentMode = 'changes' | 'always' | 'regressions' | 'off'

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
  | WrittenComment
  | { readonly posted: true; readonly action: 'unchanged'; readonly id: number; readonly url: string }
  | { readonly posted: false; readonly reason: 'off' | 'no-regression'; readonly message: string }

/** A search that took longer found what may be old by its end; a comment is read again before it is rewritten. */
const oldAfterMs = 1_000

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

async function write(github: GitHub, comment: CommentRequest & CommentDraft): Promise<CommentResult> {
  const { content, mode, passed } = comment
  const found = await find(github, comment)
  const [kept] = found
  if (mode === 'regressions' && passed && found.every(({ body }) => content.said(wordsOf(body)) === 'no')) {
    return { posted: false, reason: 'no-regression', message: 'The verdict is a pass: nothing to comment.' }
  }
  if (!kept) return createComment(github, comment)
  const says = isUntouched(kept.body) && content.said(wordsOf(kept.body)) === 'yes'
  if (found.length === 1 && mode !== 'always' && says) {
    return { posted: true, action: 'unchanged', id: kept.id, url: kept.url }
  }
  // Without a comment to update, somebody deleted it after we looked.
  return (await mergeComments(github, found, comment)) ?? createComment(github, comment)
}

/** Finds the comments to write to, as they are now. */
async function find(github: GitHub, comment: CommentRequest & CommentDraft): Promise<readonly FoundComment[]> {
  const { earlier } = comment
  const known = earlier && (await findEarlier(github, { ...comment, earlier }))
  if (known) return [known]
  const startedAt = performance.now()
  const found = await findComments(github, comment)
  const [kept, ...others] = found
  if (!kept || performance.now() - startedAt <= oldAfterMs) return found
  const now = await readComment(github, { ...comment, id: kept.id }).catch((error: unknown) => {
    // What is gone is found to be gone when it is rewritten.
    if (statusOf(error) === undefined) throw error
    return kept
  })
  return now ? [now, ...others] : others
}
