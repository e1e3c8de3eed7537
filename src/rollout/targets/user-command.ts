import { formatDuration } from '../../platform/clock.ts'
import { UserError } from '../../platform/errors.ts'
import { run } from '../../platform/process.ts'
import { hideSecrets, secretsOf } from '../../platform/secrets.ts'
import { childEnvironment, fillCommand } from '../../platform/user-command.ts'
import type { TargetContext } from './target.ts'

/** A cancelled job must still give the traffic back within two seconds: what runs then is ended quickly. */
const KILL_AFTER_MS = 500
/** What a command leaves running in its process group may write its last lines for this long. */
const END_GROUP_AFTER_MS = 500

/** One command of the user's. */
export interface UserCommand {
  /** The setting that it stands in: `deploy.command.status`. */
  readonly setting: string
  readonly script: string
  /** Beside `{image}` and `{version}`. */
  readonly values?: Readonly<Record<string, string>>
  readonly timeoutMs: number
  readonly signal: AbortSignal | undefined
}

/**
 * Runs a command of the user's by `bash -eo pipefail -c`, its output in a group of the log. Returns what it printed to
 * stdout. @throws {UserError} when it fails, takes too long, or uses a value that this release does not have.
 */
export async function runUserCommand(command: UserCommand, context: TargetContext): Promise<string> {
  const { setting, timeoutMs, signal } = command
  const { release, log, directory, environment } = context
  const version = release.version === undefined ? undefined : String(release.version)
  const values = { ...command.values, image: release.image, version }
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined && command.script.includes(`{${name}}`)) {
      throw new UserError(`${setting} uses {${name}}, and this release has none.`)
    }
  }
  const script = fillCommand(command.script, values)
  const result = await log.group(`${setting}: ${script.trim().split('\n')[0]}`, () =>
    log.guarded(() =>
      run('bash', ['-eo', 'pipefail', '-c', script], {
        cwd: directory,
        env: childEnvironment(environment, { oidc: false }),
        timeoutMs,
        killAfterMs: KILL_AFTER_MS,
        endGroupAfterMs: END_GROUP_AFTER_MS,
        ...(signal && { signal }),
        onStdout: log.output,
        onStderr: log.output,
      }),
    ),
  )
  signal?.throwIfAborted()
  if (result.timedOut) {
    throw new UserError(`${setting} was stopped: it took longer than ${formatDuration(timeoutMs)}.`)
  }
  // What it says goes into the ledger and the report, where no runner masks anything.
  const secrets = secretsOf(environment)
  if (result.code !== 0) {
    const words = hideSecrets(result.stderr.toString(), secrets).trim().split('\n').at(-1) ?? ''
    const how = result.code === null ? `was ended by ${result.signal}` : `ended with exit code ${result.code}`
    throw new UserError(`${setting} ${how}${words === '' ? '.' : `: ${words.slice(0, 300)}`}`)
  }
  return hideSecrets(result.stdout.toString(), secrets)
}
