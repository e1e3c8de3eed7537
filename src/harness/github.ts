import { isAbsolute, join } from 'node:path'
import * as core from '@actions/core'
import { systemClock } from '../platform/clock.ts'
import { messageOf, NothingToDo, type Place, UserError } from '../platform/errors.ts'
import type { Log } from '../platform/log.ts'
import { plainLine } from '../report/plain-line.ts'
import type { Action } from './action.ts'
import { readHost } from './environment.ts'
import { runAction, runPost } from './run.ts'
import { takeSecrets } from './secrets.ts'
import { abortOnSignals, Cancelled } from './signals.ts'
import { withoutCommands } from './workflow-commands.ts'

/** Places are relative to the working directory; GitHub looks for them from the top of the repository. */
const annotation = (place?: Place) =>
  place === undefined
    ? {}
    : {
        file: isAbsolute(place.file) ? place.file : join(core.getInput('working-directory'), place.file),
        ...(place.line && { startLine: place.line }),
        ...(place.column && { startColumn: place.column }),
      }

/** A log that speaks GitHub's workflow commands. */
const githubLog: Log = {
  info: (message) => core.info(withoutCommands(message)),
  debug: core.debug,
  notice: (message, place) => core.notice(message, annotation(place)),
  warning: (message, place) => core.warning(message, annotation(place)),
  error: (message, place) => core.error(message, annotation(place)),
  group: core.group,
  mask: core.setSecret,
  output: (chunk) => process.stdout.write(chunk),
  guarded: async (work) => {
    const word = crypto.randomUUID()
    process.stdout.write(`::stop-commands::${word}\n`)
    try {
      return await work()
    } finally {
      process.stdout.write(`\n::${word}::\n`)
    }
  },
}

/** Runs an action in a GitHub job: inputs from `INPUT_*`, outputs and summary to the runner. Returns the exit code. */
export async function runOnGitHub(action: Action): Promise<number> {
  try {
    const result = await runAction({ ...(await readJob(action)), keep: core.saveState })
    for (const [name, value] of Object.entries(result.outputs)) core.setOutput(name, value)
    const { renderSummary } = await import('../report/markdown/comment.ts')
    await core.summary.addRaw(renderSummary(result.report)).write()
    if (result.error) reportError(result.error)
    const { model, headline, summary } = result.report
    const line = plainLine(`${model}: ${headline}. ${summary}`)
    // Who opens the log of a green step finds there what was done, too.
    if (result.failed) core.error(line)
    else githubLog.info(line)
    return result.failed || result.error ? 1 : 0
  } catch (error) {
    core.setOutput('outcome', 'unknown')
    if (error instanceof NothingToDo) {
      core.notice(error.message)
      return 0
    }
    reportError(error)
    await summarise(action.name, messageOf(error))
    return 1
  }
}

/** Runs what an action does at the end of a GitHub job. Returns the exit code. */
export async function runPostOnGitHub(action: Action): Promise<number> {
  try {
    await runPost({ ...(await readJob(action)), kept: (name) => core.getState(name) || undefined })
    return 0
  } catch (error) {
    reportError(error)
    await summarise(action.name, messageOf(error))
    return 1
  }
}

/** Reads what the runner hands to a step. */
async function readJob(action: Action) {
  const raw = (name: string) => core.getInput(name) || undefined
  const token = raw('github-token')
  if (token) githubLog.mask(token)
  const root = process.env['GITHUB_WORKSPACE'] ?? process.cwd()
  const logins = takeSecrets(process.env, raw, githubLog)
  const host = { ...(await readHost(process.env, root)), ...logins }
  return { action, raw, root, host, log: githubLog, clock: systemClock, signal: abortOnSignals() }
}

/** The page of a run shows summaries; an annotation alone is easily overlooked. Without the file it is only said in the log. */
async function summarise(name: string, message: string): Promise<void> {
  const fence = '`'.repeat(Math.max(3, ...(message.match(/`+/g) ?? []).map((run) => run.length + 1)))
  const text = `### ❌ ${name} could not do its work\n\n${fence}text\n${message}\n${fence}\n`
  await core.summary
    .addRaw(text)
    .write()
    .catch(() => {})
}

function reportError(error: unknown): void {
  if (error instanceof UserError) {
    core.error(messageOf(error), annotation(error.place))
    return
  }
  if (error instanceof Cancelled) {
    core.error(error.message)
    return
  }
  core.error(
    `${messageOf(error)} (This is not a mistake of yours that Modelloop knows: please report it with the lines below.)`,
  )
  for (let cause = error; cause instanceof Error; cause = cause.cause) githubLog.info(cause.stack ?? cause.message)
}
