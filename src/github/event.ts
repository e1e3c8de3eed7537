import * as v from 'valibot'
import { UserError } from '../platform/errors.ts'

/** A pull request, as an event or GitHub's API tells of it. */
export interface PullRequest {
  readonly number: number
  readonly headSha: string
  readonly baseSha: string
  readonly baseRef: string
  /** True when the head is another repository's: no secrets, a read-only token. */
  readonly fromFork: boolean
  readonly labels: readonly string[]
  /** The head before the push that the event tells of. */
  readonly before?: string
  /** How many comments it had. */
  readonly comments?: number
}

/** The run that a `workflow_run` event follows. */
export interface FollowedRun {
  readonly id: number
  readonly event: string
  readonly conclusion: string | null
  readonly headSha: string
  readonly headBranch: string | null
  /** `owner/name`; `null` when the fork was deleted. */
  readonly headRepository: string | null
  /** Who started it; `null` where the event does not tell. */
  readonly actor: string | null
}

/** What we read of an event. */
export interface Event {
  readonly name: string
  readonly repository: string | undefined
  readonly defaultBranch: string | undefined
  readonly pullRequest: PullRequest | undefined
  readonly workflowRun: FollowedRun | undefined
  /** Inputs of `workflow_dispatch`. */
  readonly inputs: Readonly<Record<string, unknown>>
  /** `event_type` and `client_payload` of `repository_dispatch`. */
  readonly dispatch: { readonly type: string; readonly payload: Readonly<Record<string, unknown>> } | undefined
  /** The cron line of `schedule`. */
  readonly schedule: string | undefined
}

const sha = v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'must be a commit'))
const count = v.pipe(v.number(), v.integer(), v.minValue(1))
const named = v.object({ full_name: v.string() })
const repository = v.object({ full_name: v.optional(v.string()), default_branch: v.optional(v.string()) })
const record = v.nullish(v.record(v.string(), v.unknown()))

const pullRequest = v.object({
  number: count,
  head: v.object({ sha, repo: v.nullish(named) }),
  base: v.object({ sha, ref: v.string(), repo: v.nullish(named) }),
  labels: v.optional(v.array(v.object({ name: v.string() })), []),
  comments: v.fallback(v.optional(v.number()), undefined),
})

const workflowRun = v.object({
  id: count,
  event: v.string(),
  conclusion: v.nullish(v.string()),
  head_sha: sha,
  head_branch: v.nullish(v.string()),
  head_repository: v.nullish(named),
  actor: v.nullish(v.object({ login: v.string() })),
})

/** `repository` is there for every event but hand-written ones. */
const any = v.object({ repository: v.optional(repository) })

/** Only `synchronize` has it. */
const before = v.fallback(v.optional(sha), undefined)

const schemas: Readonly<Record<string, v.GenericSchema<unknown, Payload>>> = {
  pull_request: v.object({ ...any.entries, before, pull_request: pullRequest }),
  pull_request_target: v.object({ ...any.entries, before, pull_request: pullRequest }),
  workflow_run: v.object({ ...any.entries, workflow_run: workflowRun }),
  workflow_dispatch: v.object({ ...any.entries, inputs: record }),
  repository_dispatch: v.object({ ...any.entries, action: v.string(), client_payload: record }),
  schedule: v.object({ ...any.entries, schedule: v.optional(v.string()) }),
}

/** What the schemas give between them. */
interface Payload {
  readonly repository?: v.InferOutput<typeof repository> | undefined
  readonly before?: string | undefined
  readonly pull_request?: v.InferOutput<typeof pullRequest>
  readonly workflow_run?: v.InferOutput<typeof workflowRun>
  readonly inputs?: v.InferOutput<typeof record>
  readonly action?: string
  readonly client_payload?: v.InferOutput<typeof record>
  readonly schedule?: string | undefined
}

/**
 * Reads the payload of an event; one that we do not know gives the repository alone.
 * @throws {UserError} when a payload lacks what its event always has.
 */
export function parseEvent(name: string, payload: unknown): Event {
  const result = v.safeParse(schemas[name] ?? any, payload)
  if (!result.success) {
    const issue = result.issues[0]
    const path = v.getDotPath(issue) ?? ''
    throw new UserError(`The payload of the event "${name}" is not right at "${path}": ${issue.message}.`, {
      hint: 'GitHub writes it to the file of GITHUB_EVENT_PATH.',
    })
  }
  const read: Payload = result.output
  return {
    name,
    repository: read.repository?.full_name,
    defaultBranch: read.repository?.default_branch,
    pullRequest: read.pull_request && readPullRequest(read.pull_request, read),
    workflowRun: read.workflow_run && readRun(read.workflow_run),
    inputs: read.inputs ?? {},
    dispatch:
      name === 'repository_dispatch' ? { type: read.action ?? '', payload: read.client_payload ?? {} } : undefined,
    schedule: read.schedule,
  }
}

function readPullRequest(pull: v.InferOutput<typeof pullRequest>, { repository, before }: Payload): PullRequest {
  const { number, head, base, comments } = pull
  const here = base.repo?.full_name ?? repository?.full_name
  return {
    number,
    headSha: head.sha,
    baseSha: base.sha,
    baseRef: base.ref,
    // A head without a repository is that of a fork which was deleted.
    fromFork: head.repo?.full_name === undefined || head.repo.full_name !== here,
    labels: pull.labels.map((label) => label.name),
    ...(before !== undefined && { before }),
    ...(comments !== undefined && { comments }),
  }
}

const readRun = (run: v.InferOutput<typeof workflowRun>): FollowedRun => ({
  id: run.id,
  event: run.event,
  conclusion: run.conclusion ?? null,
  headSha: run.head_sha,
  headBranch: run.head_branch ?? null,
  headRepository: run.head_repository?.full_name ?? null,
  actor: run.actor?.login ?? null,
})
