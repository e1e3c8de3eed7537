import type { ActionContext } from '../../harness/action.ts'
import type { InputDeclarations } from '../../harness/inputs.ts'
import { commonInputs } from '../common.ts'

const { 'fail-on': _failOn, ...shared } = commonInputs

/** The inputs that the tools of the desk share with the actions. */
export const deskInputs = shared

/** Makes the context of a tool one that rooms are opened with: a tool keeps nothing, and has no word on red jobs. */
export const asAction = <D extends InputDeclarations>(context: Omit<ActionContext<D>, 'keep'>) => ({
  ...context,
  keep: () => {},
  inputs: { ...context.inputs, 'fail-on': undefined },
})
