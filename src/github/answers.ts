import * as v from 'valibot'
import { OddAnswer } from './failure.ts'

const count = v.pipe(v.number(), v.integer(), v.minValue(1))
const user = v.nullish(v.object({ login: v.string(), type: v.string() }))

/** A comment, as far as we look at it. */
export const commentAnswer = v.object({
  id: count,
  html_url: v.string(),
  issue_url: v.string(),
  body: v.optional(v.string(), ''),
  user,
  created_at: v.string(),
  updated_at: v.string(),
})

/** The check runs of a commit. */
export const checkRunsAnswer = v.object({ check_runs: v.array(v.object({ external_id: v.nullish(v.string()) })) })

/** One check run. */
export const checkRunAnswer = v.object({ id: count, url: v.string(), html_url: v.nullish(v.string()) })

/** The labels of an issue. */
export const labelsAnswer = v.array(v.object({ name: v.string() }))

/** What happened to an issue. */
export const eventsAnswer = v.array(
  v.object({
    event: v.string(),
    actor: v.nullish(v.object({ login: v.string() })),
    created_at: v.string(),
    label: v.optional(v.object({ name: v.string() })),
  }),
)

/** What an account may do. */
export const permissionAnswer = v.object({ permission: v.string() })

const named = v.nullish(v.object({ full_name: v.string() }))

/** A pull request. */
export const pullAnswer = v.object({
  number: count,
  state: v.string(),
  head: v.object({ sha: v.string(), ref: v.string(), repo: named }),
  base: v.object({ sha: v.string(), ref: v.string() }),
  labels: labelsAnswer,
})

/** The artifacts of a run. */
export const artifactsAnswer = v.object({
  artifacts: v.array(v.object({ id: count, expired: v.boolean(), size_in_bytes: v.number() })),
})

/** Whose token it is. */
export const viewerAnswer = v.object({ viewer: v.object({ login: v.string() }) })

/** How two commits compare. */
export const comparisonAnswer = v.object({
  merge_base_commit: v.object({ sha: v.string() }),
  files: v.optional(
    v.array(
      v.object({
        filename: v.string(),
        status: v.picklist(['added', 'removed', 'modified', 'renamed', 'copied', 'changed', 'unchanged']),
        previous_filename: v.optional(v.string()),
      }),
    ),
  ),
})

/**
 * Reads an answer of GitHub by its form. Types of a client only say what ought to come.
 * @throws {OddAnswer} when it is another one.
 */
export function readAnswer<S extends v.GenericSchema>(
  schema: S,
  { data }: { readonly data: unknown },
): v.InferOutput<S> {
  const result = v.safeParse(schema, data)
  if (result.success) return result.output
  throw new OddAnswer(`its answer is not right at "${v.getDotPath(result.issues[0]) ?? ''}"`)
}
