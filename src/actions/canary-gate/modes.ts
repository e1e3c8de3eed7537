import type { ActionContext, ActionResult, PostContext } from '../../harness/action.ts'
import { UserError } from '../../platform/errors.ts'
import { isHome, whereabouts } from '../succession/promotion.ts'
import type { CanaryInputs } from './inputs.ts'
import { type CanaryContext, type DeployScene, ENDED, OWNER, openScene } from './scene.ts'

type Context = ActionContext<CanaryInputs>
type Mode = (scene: DeployScene, context: Context) => Promise<ActionResult>

/** Each mode is loaded only when it is asked for. */
const MODES: Readonly<Record<Context['inputs']['mode'], () => Promise<Mode>>> = {
  rollout: async () => (await import('./rolling-out.ts')).rollOut,
  plan: async () => (await import('./planning.ts')).showPlan,
  judge: async () => (await import('./judging-once.ts')).judgeNow,
  promote: async () => (await import('./by-hand.ts')).promoteByHand,
  rollback: async () => (await import('./by-hand.ts')).rollBackByHand,
  reconcile: async () => (await import('./reconciling.ts')).reconcile,
}

/** Does what the input `mode` says. @throws {UserError} where it may not be done from here. */
export async function runMode(context: Context): Promise<ActionResult> {
  refuseElsewhere(context)
  await using scene = await openScene(context)
  refuseCommands(scene)
  const mode = await MODES[context.inputs.mode]()
  return await mode(scene, context)
}

/** Puts right what the step of this job left half done; nothing when it came to its end. */
export async function endWhatWasLost(context: PostContext<CanaryInputs>): Promise<void> {
  const owner = context.kept(OWNER)
  if (owner === undefined || context.kept(ENDED) !== undefined) return
  await using scene = await openScene(context, owner)
  const { endOwn } = await import('./reconciling.ts')
  await endOwn(scene)
}

/** Production is changed from the default branch alone: what others wrote must not shift traffic. */
function refuseElsewhere({ host, inputs }: CanaryContext): void {
  if (inputs.mode === 'plan' || inputs.mode === 'judge' || isHome(host)) return
  throw new UserError(`The mode "${inputs.mode}" changes production, and runs on the default branch only.`, {
    hint: whereabouts(host),
  })
}

function refuseCommands({ config, context }: DeployScene): void {
  if (config.deploy.target !== 'command' || context.inputs.mode === 'plan' || isHome(context.host)) return
  throw new UserError('The target "command" runs commands of this branch, so it is used on the default branch only.')
}
