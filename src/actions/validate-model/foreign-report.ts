import { readFile, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type GitHub, openGitHub } from '../../github/client.ts'
import { type FollowedRun, parseEvent } from '../../github/event.ts'
import { verifyPullRequest } from '../../github/pull-request.ts'
import type { ActionContext, ActionResult } from '../../harness/action.ts'
import type { Host } from '../../harness/host.ts'
import type { InputDeclarations } from '../../harness/inputs.ts'
import { NothingToDo, UserError } from '../../platform/errors.ts'
import { ownFolder } from '../../platform/files.ts'
import { readZipped } from '../../platform/zip.ts'
import { parseReport } from '../../report/parse.ts'
import type { Report } from '../../report/report.ts'
import type { commonInputs } from '../common.ts'
import { asForeign, type KnownOrigin, makerOf, refuseFalseClaims } from './foreign-claims.ts'
import { publish } from './publishing.ts'

/** A report is small; what is larger was not made by us. */
const MAX_BYTES = 5_000_000
/** What an artifact of train-validate.yml holds. */
const FILE = 'validate-model.json'
const ARTIFACT = /^artifact:(.+)$/

/**
 * Posts the report that an untrusted run left (a pull request from a fork): the JSON is parsed by its schema and rendered
 * anew, and it is posted only on the open pull request whose head the triggering run was on (design §1.5). `source` is a path, or
 * `artifact:<name>` for an artifact of that run.
 * @throws {UserError} when the report is not one of ours, or claims what cannot be; nothing is posted then.
 * @throws {NothingToDo} when the run left none, or its pull request has moved on.
 */
export async function postForeignReport<D extends InputDeclarations>(
  given: ActionContext<D>,
  source: string,
): Promise<ActionResult> {
  const context = given as unknown as ActionContext<typeof commonInputs>
  const { host, directory, log, inputs } = context
  const token = inputs['github-token']
  if (!token) throw new UserError('Posting a report needs the input "github-token".')
  const run = followedRun(host)
  const github = openGitHub(host, token)
  const received = parseForeign(await receive(source, { github, directory, run }))
  const known = await knownOrigin(received, { github, host, run, model: inputs.name })
  refuseFalseClaims(received, known)
  const report = asForeign(received, known)
  const published = await publish({
    report,
    host,
    token,
    target: { number: known.pullRequest.number, headSha: run.headSha },
    mode: 'always',
    madeBy: makerOf(known),
    folder: join(await ownFolder(directory), 'reports'),
    log,
  })
  // Posting is the work of this job; what the report found has made the other run red or green already.
  return { report, outputs: { promotable: false, ...published }, failOn: [] }
}

/** The run that left the report, as the event tells of it. */
function followedRun({ eventName, event }: Host): FollowedRun {
  const { workflowRun } = parseEvent(eventName ?? '', event)
  if (!workflowRun) {
    throw new UserError(
      `"post-report" works in a workflow with the trigger workflow_run, not on ${eventName ?? 'a desk'}.`,
    )
  }
  if (workflowRun.event !== 'pull_request') {
    throw new NothingToDo(`The run ${workflowRun.id} was started by ${workflowRun.event}, not by a pull request.`)
  }
  return workflowRun
}

interface Place {
  readonly github: GitHub
  readonly directory: string
  readonly run: FollowedRun
}

async function receive(source: string, { github, directory, run }: Place): Promise<Buffer> {
  const [, name] = ARTIFACT.exec(source) ?? []
  if (name === undefined) return readForeign(resolve(directory, source))
  const { readRunArtifact } = await import('../../github/run-artifact.ts')
  const zip = await readRunArtifact(github, { runId: run.id, name, maxBytes: MAX_BYTES })
  const bytes = zip && (await readZipped(zip, FILE, MAX_BYTES))
  if (bytes) return bytes
  throw new NothingToDo(`The run ${run.id} left no report (${zip ? FILE : 'artifact'} ${zip ? `in ${name}` : name}).`)
}

async function readForeign(file: string): Promise<Buffer> {
  const found = await stat(file).catch(() => undefined)
  if (!found?.isFile()) throw new UserError(`There is no report at ${file}.`)
  if (found.size > MAX_BYTES) {
    throw new UserError(`The report has ${found.size} bytes; none of ours has more than ${MAX_BYTES}.`)
  }
  return readFile(file)
}

function parseForeign(bytes: Buffer): Report {
  let json: unknown
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (cause) {
    // The parser's own words repeat what it read.
    throw new UserError('The report is not JSON in UTF-8.', { cause })
  }
  return parseReport(json)
}

/** Finds out by GitHub whose the report is. */
async function knownOrigin(
  report: Report,
  place: {
    readonly github: GitHub
    readonly host: Host
    readonly run: FollowedRun
    readonly model: string | undefined
  },
): Promise<KnownOrigin> {
  const { github, host, run, model } = place
  const { headSha, headBranch, headRepository } = run
  if (headRepository === null) throw new NothingToDo('The fork of that run is gone: there is nothing to post to.')
  const claimedNumber = report.lineage.code?.pullRequest
  if (claimedNumber === undefined) throw new UserError('The report names no pull request: there is nowhere to post it.')
  const verified = await verifyPullRequest(github, { headSha, headBranch, headRepository, claimedNumber })
  if (!verified.verified) {
    const hasEnded = verified.reason === 'other-head' || verified.reason === 'closed'
    throw new (hasEnded ? NothingToDo : UserError)(verified.message)
  }
  if (!verified.pullRequest.fromFork && run.actor !== 'dependabot[bot]') {
    throw new NothingToDo(`The run ${run.id} is neither of a fork nor of Dependabot: it posts its report itself.`)
  }
  const { owner, repo } = github.here
  const repository = `${owner}/${repo}`
  const runUrl = `${host.serverUrl}/${repository}/actions/runs/${run.id}`
  return { repository, pullRequest: verified.pullRequest, headRepository, runUrl, model }
}
