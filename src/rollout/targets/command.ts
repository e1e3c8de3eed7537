import { UserError } from '../../platform/errors.ts'
import type { Release, Target, TargetContext } from './target.ts'
import { runUserCommand } from './user-command.ts'
import { isSameWeight } from './weight.ts'

/** `deploy.command`, as the configuration has it. */
export interface CommandSettings {
  readonly start?: string | undefined
  readonly 'set-weight': string
  readonly status: string
  readonly promote?: string | undefined
  readonly rollback?: string | undefined
  readonly timeout: { readonly ms: number }
}

/** A platform may need a moment until a change that it accepted is in force. */
const APPLIED_WITHIN_MS = 60_000
const ASK_EVERY_MS = 2000

/** Opens a platform that is worked by the user's own commands. */
export async function openCommand(settings: CommandSettings, given: TargetContext): Promise<Target> {
  let context = given
  const execute = (
    name: Exclude<keyof CommandSettings, 'timeout'>,
    signal: AbortSignal | undefined,
    values?: Readonly<Record<string, string>>,
  ) => {
    const script = settings[name]
    if (script === undefined) return Promise.resolve('')
    const setting = `deploy.command.${name}`
    return runUserCommand(
      { setting, script, timeoutMs: settings.timeout.ms, signal, ...(values && { values }) },
      context,
    )
  }
  const readWeight = async (signal?: AbortSignal) => weightOf(await execute('status', signal))

  /** Waits until the platform says that the canary has this weight. */
  async function confirm(percent: number, signal?: AbortSignal): Promise<void> {
    const { clock } = context
    const deadline = clock.now().getTime() + APPLIED_WITHIN_MS
    for (;;) {
      const weight = await readWeight(signal)
      if (isSameWeight(weight, percent)) return
      if (clock.now().getTime() >= deadline) {
        throw new UserError(
          `deploy.command.set-weight gave the canary ${percent} %, and deploy.command.status still says ${weight} %.`,
        )
      }
      await clock.sleep(ASK_EVERY_MS, signal)
    }
  }

  return {
    name: 'command',
    async prepare(release: Release, signal) {
      context = { ...context, release }
      await execute('start', signal, { weight: '0' })
    },
    async setWeight(percent, signal) {
      await execute('set-weight', signal, { weight: String(percent) })
      await confirm(percent, signal)
    },
    status: async (signal) => ({ weight: await readWeight(signal), healthy: true }),
    async promote(release, signal) {
      context = { ...context, release }
      await execute('promote', signal, { weight: '100' })
    },
    async rollback(signal) {
      await execute(settings.rollback === undefined ? 'set-weight' : 'rollback', signal, { weight: '0' })
      await confirm(0, signal)
    },
  }
}

/** Reads the weight from the last line of what `status` printed. */
function weightOf(output: string): number {
  const line = output.trim().split('\n').at(-1)?.trim() ?? ''
  const weight = /^\d+(\.\d+)?\s*%?$/.test(line) ? Number.parseFloat(line) : Number.NaN
  if (weight >= 0 && weight <= 100) return weight
  throw new UserError(`The last line of deploy.command.status must be a share in percent such as 10, not "${line}".`)
}
