import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Clock } from '../platform/clock.ts'
import { UserError } from '../platform/errors.ts'
import { insideOf, ownFolder, writeWhole } from '../platform/files.ts'
import { canonicalJson } from '../platform/json.ts'
import type { Log } from '../platform/log.ts'
import { refuseTrackedLinks } from '../platform/tracked-links.ts'
import type { Report, Verdict } from '../report/report.ts'
import type { Action } from './action.ts'
import type { Host } from './host.ts'
import { parseInputs } from './inputs.ts'

/** What an action is run with; `raw` gives the text of an input, or `undefined`. */
export interface RunRequest {
  readonly action: Action
  readonly raw: (name: string) => string | undefined
  /** The folder that `working-directory` is relative to. */
  readonly root: string
  readonly host: Host
  readonly log: Log
  readonly clock: Clock
  readonly signal: AbortSignal
  readonly keep?: (name: string, value: string) => void
}

/** What came of it: the report, the outputs as texts, and whether the verdict is one that fails the job. */
export interface RunOutcome {
  readonly report: Report
  readonly outputs: Readonly<Record<string, string>>
  readonly failed: boolean
  readonly error?: UserError
}

/** Runs an action and writes its report; the one road for GitHub and for the desk. */
export async function runAction(request: RunRequest): Promise<RunOutcome> {
  const { action, keep = () => {} } = request
  const { inputs, directory } = await readRequest(request)
  const given = inputs['fail-on'] as readonly string[] | undefined
  const declared = failingVerdicts(action, given)
  const result = await action.run({ ...request, keep, inputs: inputs as never, directory })
  const { report, outputs, error } = result
  const failOn = given === undefined ? (result.failOn ?? declared) : declared
  const path = await writeReport(directory, report)
  // A person's acceptance turns the outcome, not the verdict: then the job is green too (design §1.5).
  const failed = failOn.includes(report.verdict) && report.outcome !== 'pass'
  const common = { verdict: report.verdict, outcome: report.outcome, report: path, model: report.model }
  return { report, failed, outputs: { ...asTexts(outputs), ...common }, ...(error && { error }) }
}

/** Runs what an action does at the end of the job. */
export async function runPost(
  request: Omit<RunRequest, 'keep'> & { readonly kept: (name: string) => string | undefined },
): Promise<void> {
  const { inputs, directory } = await readRequest(request)
  await request.action.post?.({ ...request, inputs: inputs as never, directory })
}

/** Reads the inputs, and the folder that all paths are relative to. */
export async function readRequest({
  action,
  raw,
  root,
}: Pick<RunRequest, 'raw' | 'root'> & { readonly action: Pick<Action, 'inputs'> }) {
  const inputs = parseInputs(action.inputs, raw) as Record<string, unknown>
  const directory = await workingDirectory(root, String(inputs['working-directory'] ?? '.'))
  await refuseTrackedLinks(directory, '.modelloop')
  return { inputs, directory }
}

async function workingDirectory(root: string, path: string): Promise<string> {
  const directory = insideOf(root, path)
  const found = await stat(directory).catch(() => undefined)
  if (found?.isDirectory()) return directory
  throw new UserError(`The input "working-directory" is "${path}", and there is no such folder in ${root}.`, {
    hint: 'Is the step actions/checkout before this one?',
  })
}

function failingVerdicts(action: Action, given: readonly string[] | undefined): readonly Verdict[] {
  if (given === undefined) return action.failOn
  const unknown = given.filter((word) => word !== 'none' && !action.verdicts.some((verdict) => verdict === word))
  if (unknown.length > 0) {
    throw new UserError(
      `The input "fail-on" names ${unknown.map((word) => `"${word}"`).join(', ')}; ${action.name} says ${action.verdicts.join(', ')}.`,
      { hint: 'Write `none` for a job that no verdict makes red.' },
    )
  }
  return given as readonly Verdict[]
}

async function writeReport(directory: string, report: Report): Promise<string> {
  const path = join(await ownFolder(directory), 'reports', `${report.kind}.json`)
  await writeWhole(path, `${canonicalJson(report, 2)}\n`)
  return path
}

function asTexts(outputs: Readonly<Record<string, unknown>>): Record<string, string> {
  const given = Object.entries(outputs).filter(([, value]) => value !== undefined)
  return Object.fromEntries(
    given.map(([name, value]) => [name, typeof value === 'string' ? value : canonicalJson(value)]),
  )
}
