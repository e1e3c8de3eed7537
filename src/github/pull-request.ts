import type * as v from 'valibot'
import { pullAnswer, readAnswer } from './answers.ts'
import type { GitHub } from './client.ts'
import type { PullRequest } from './event.ts'
import { type Failure, failureOf, statusOf } from './failure.ts'

type Found = v.InferOutput<typeof pullAnswer>

/** Where a workflow run that is followed up came from; all of it is of the trusted event, not of an artifact. */
export interface HeadOfRun {
  readonly headSha: string
  /** The branch; `null` where the event does not tell. */
  readonly headBranch: string | null
  /** `owner/name` of the repository that the head is in: a fork's for a pull request from one. */
  readonly headRepository: string
}

export type VerifiedPullRequest =
  | { readonly verified: true; readonly pullRequest: PullRequest }
  | { readonly verified: false; readonly reason: 'other-head' | 'closed' | 'none'; readonly message: string }
  | ({ readonly verified: false } & Failure)

/**
 * Checks that the pull request which an untrusted artifact names is the one whose run made it: open, and with exactly that
 * head. Otherwise a fork could have its report posted on any pull request.
 */
export async function verifyPullRequest(
  github: GitHub,
  claim: HeadOfRun & { readonly claimedNumber: number },
): Promise<VerifiedPullRequest> {
  const { claimedNumber, headSha, headBranch, headRepository } = claim
  try {
    const request = { ...github.here, pull_number: claimedNumber }
    const data = readAnswer(pullAnswer, await github.rest.pulls.get(request))
    const found = read(github, data)
    const repository = data.head.repo?.full_name
    const isBranch = headBranch === null || data.head.ref === headBranch
    if (found.headSha !== headSha || !sameName(repository, headRepository) || !isBranch) {
      const message = `Pull request ${claimedNumber} is not at ${short(headSha)} of ${headRepository} (any more): nothing is posted there.`
      return { verified: false, reason: 'other-head', message }
    }
    if (data.state !== 'open') {
      return {
        verified: false,
        reason: 'closed',
        message: `Pull request ${claimedNumber} is closed: nothing is posted there.`,
      }
    }
    return { verified: true, pullRequest: found }
  } catch (error) {
    if (statusOf(error) === 404) {
      return { verified: false, reason: 'none', message: `There is no pull request ${claimedNumber}.` }
    }
    return { verified: false, ...failureOf(error, attempt) }
  }
}

const attempt = { what: 'show the pull request', permissions: { 'pull-requests': 'read' } } as const

function read(github: GitHub, pull: Found): PullRequest {
  const here = `${github.here.owner}/${github.here.repo}`
  return {
    number: pull.number,
    headSha: pull.head.sha,
    baseSha: pull.base.sha,
    baseRef: pull.base.ref,
    // The repository of a deleted fork is null.
    fromFork: !sameName(pull.head.repo?.full_name, here),
    labels: pull.labels.map((label) => label.name),
  }
}

const sameName = (a: string | undefined, b: string) => a?.toLowerCase() === b.toLowerCase()
const short = (sha: string) => sha.slice(0, 7)
