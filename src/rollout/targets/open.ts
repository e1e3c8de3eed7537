import { UserError } from '../../platform/errors.ts'
import type { CommandSettings } from './command.ts'
import type { HaproxySettings } from './haproxy-settings.ts'
import type { Target, TargetContext } from './target.ts'

/** The settings of `deploy` that choose a target. */
export interface TargetSettings {
  readonly target?: string | undefined
  readonly haproxy?: HaproxySettings | undefined
  readonly command?: CommandSettings | undefined
}

type Open = (settings: TargetSettings, context: TargetContext) => Promise<Target>

/** Each target is loaded only when it is named. */
const TARGETS: Readonly<Record<string, Open>> = {
  haproxy: async ({ haproxy }, context) =>
    (await import('./haproxy.ts')).openHaproxy(needed('haproxy', haproxy), context),
  command: async ({ command }, context) =>
    (await import('./command.ts')).openCommand(needed('command', command), context),
}

/** Opens the platform that `deploy.target` names. @throws {UserError} when there is none, or its settings are missing. */
export async function openTarget(settings: TargetSettings, context: TargetContext): Promise<Target> {
  const { target } = settings
  if (target === undefined) throw new UserError('There is no "deploy.target": nothing says where the model is served.')
  const open = Object.hasOwn(TARGETS, target) ? TARGETS[target] : undefined
  if (open) return open(settings, context)
  throw new UserError(
    `deploy.target "${target}" is not built yet in this version. There are: ${Object.keys(TARGETS).join(', ')}.`,
  )
}

function needed<T>(name: string, block: T | undefined): T {
  if (block !== undefined) return block
  throw new UserError(`deploy.target is "${name}", and there are no settings "deploy.${name}".`, {
    hint: `Write them into modelloop.yml; docs/targets.md shows what the target ${name} needs.`,
  })
}
