import { readFile, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { openGitHub } from '../github/client.ts'
import { parseEvent } from '../github/event.ts'
import { verifyPullRequest } from '../github/pull-request.ts'
import type { ActionContext, ActionResult } from '../harness/action.ts'
import type { InputDeclarations } from '../harness/inputs.ts'
import { UserError } from '../platform/errors.ts'
import { ownFolder } from '../platform/files.ts'
import { parseReport } from '../report/parse.ts'
import type { Report } from '../report/report.ts'
import type { commonInputs } from './common.ts'
import { publish } from './publishing.ts'

/** A report is small; what is larger was not made by us. */
const MAX_BYTES = 5_000_000

/**
 * Posts the report that an untrusted run left (a pull request from a fork): the JSON is parsed by its schema and rendered
 * anew, and it is posted only on the open pull request whose head the triggering run was on (design §1.5).
 * @throws {UserError} when the report is not one of ours, or belongs to another pull request; nothing is posted then.
 */
export async function postForeignReport<D extends InputDeclarations>(
  given: ActionContext<D>,
  path: string,
): Promise<ActionResult> {
  const context = given as unknown as ActionContext<typeof commonInputs>
  const { host, directory, log } = context
  const token = context.inputs['github-token']
  if (!token) throw new UserError('Posting a report needs the input "github-token".')
  const report = await readForeign(resolve(directory, path))
  const { workflowRun } = parseEvent(host.eventName ?? '', host.event)
  if (!workflowRun) {
    throw new UserError(
      `"post-report" works in a workflow with the trigger workflow_run, not on ${host.eventName ?? 'a desk'}.`,
    )
  }
  const { headSha, headRepository } = workflowRun
  if (headRepository === null) throw new UserError('The repository of that run is gone: there is nothing to post to.')
  const claimedNumber = report.lineage.code?.pullRequest
  if (claimedNumber === undefined) throw new UserError('The report names no pull request: there is nowhere to post it.')
  const verified = await verifyPullRequest(openGitHub(host, token), { headSha, headRepository, claimedNumber })
  if (!verified.verified) throw new UserError(verified.message)
  const published = await publish({
    report,
    host,
    token,
    target: { number: verified.pullRequest.number, headSha },
    mode: 'always',
    folder: join(await ownFolder(directory), 'reports'),
    log,
  })
  // Posting is the work of this job; what the report found has made the other run red or green already.
  return { report, outputs: { promotable: false, ...published } }
}

async function readForeign(file: string): Promise<Report> {
  const size = await stat(file).then(
    (found) => found.size,
    () => undefined,
  )
  if (size === undefined) throw new UserError(`There is no report at ${file}.`)
  if (size > MAX_BYTES) throw new UserError(`The report has ${size} bytes; none of ours has more than ${MAX_BYTES}.`)
  let json: unknown
  try {
    json = JSON.parse(await readFile(file, 'utf8'))
  } catch (cause) {
    throw new UserError(`The report at ${file} is not JSON.`, { cause })
  }
  const report = parseReport(json)
  if (report.kind !== 'validate-model')
    throw new UserError(`The report is one of ${report.kind}, not of validate-model.`)
  return report
}
