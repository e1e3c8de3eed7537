import { checkRunAnswer, readAnswer } from './answers.ts'
import type { GitHub } from './client.ts'
import { type Failure, failureOf } from './failure.ts'

/** One remark on a line of a file. */
export interface CheckAnnotation {
  readonly path: string
  readonly startLine: number
  readonly endLine: number
  readonly level: 'notice' | 'warning' | 'failure'
  readonly message: string
  readonly title?: string
}

/** What a check run says; `report/check-run.ts` makes one of a report. */
export interface CheckRunContent {
  readonly conclusion: 'success' | 'failure' | 'neutral'
  readonly title: string
  /** Markdown; what is beyond 65,535 bytes is cut. */
  readonly summary: string
  readonly text?: string
  readonly annotations: readonly CheckAnnotation[]
}

export interface CheckRunRequest extends CheckRunContent {
  /** The name that branch protection knows, such as `modelloop / ames-price`. */
  readonly name: string
  /** The head of the pull request, not the merge commit: only there it is seen. */
  readonly headSha: string
  readonly detailsUrl?: string
  /** A word for later runs, which GitHub keeps as it is. */
  readonly externalId?: string
  readonly fromFork?: boolean
}

export type CheckRunResult =
  | {
      readonly created: true
      readonly id: number
      readonly url: string
      /** Why it lacks annotations. */
      readonly lacks?: Failure
    }
  | ({ readonly created: false } & Failure)

const maximumBytes = 65_535
const annotationsPerRequest = 50

/**
 * Creates a finished check run on a commit. GitHub takes 50 annotations a request and adds those of later ones. What it
 * refuses is returned with its reason, never thrown.
 */
export async function createCheckRun(github: GitHub, request: CheckRunRequest): Promise<CheckRunResult> {
  const { rest, here } = github
  const output = {
    title: request.title,
    summary: clipBytes(request.summary, maximumBytes),
    ...(request.text === undefined ? {} : { text: clipBytes(request.text, maximumBytes) }),
  }
  const annotations = request.annotations.map(written)
  const fromFork = request.fromFork ?? false
  const attemptTo = (what: string) => ({ what, permissions: { checks: 'write' }, fromFork }) as const
  let made: { readonly created: true; readonly id: number; readonly url: string } | undefined
  try {
    const answer = await rest.checks.create({
      ...here,
      name: request.name,
      head_sha: request.headSha,
      status: 'completed',
      conclusion: request.conclusion,
      ...(request.detailsUrl === undefined ? {} : { details_url: request.detailsUrl }),
      ...(request.externalId === undefined ? {} : { external_id: request.externalId }),
      output: { ...output, annotations: annotations.slice(0, annotationsPerRequest) },
    })
    const { id, url, html_url } = readAnswer(checkRunAnswer, answer)
    made = { created: true, id, url: html_url ?? url }
    for (let start = annotationsPerRequest; start < annotations.length; start += annotationsPerRequest) {
      const next = { ...output, annotations: annotations.slice(start, start + annotationsPerRequest) }
      await rest.checks.update({ ...here, check_run_id: id, output: next })
    }
    return made
  } catch (error) {
    if (!made) return { created: false, ...failureOf(error, attemptTo('take the check run')) }
    return { ...made, lacks: failureOf(error, attemptTo('take all annotations of the check run')) }
  }
}

const written = (item: CheckAnnotation) => ({
  path: item.path,
  start_line: item.startLine,
  end_line: item.endLine,
  annotation_level: item.level,
  message: clipBytes(item.message, 64_000),
  ...(item.title === undefined ? {} : { title: item.title.slice(0, 255) }),
})

/** Cuts a text to a number of UTF-8 bytes, between two characters, and says so at its end. */
function clipBytes(text: string, limit: number): string {
  const bytes = Buffer.from(text)
  if (bytes.length <= limit) return text
  const mark = '\n\n… cut: the full report is an artifact of the run.'
  let end = limit - Buffer.byteLength(mark)
  // A byte 10xxxxxx is the middle of a character.
  while (end > 0 && (bytes[end]! & 0xc0) === 0x80) end -= 1
  return bytes.subarray(0, end).toString() + mark
}
