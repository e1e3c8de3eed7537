import { better, proposals } from './pulls.ts'
import { champion, rollback, ship, slow } from './rollouts.ts'
import type { Stage } from './scene.ts'
import { drift, retrain, units } from './watch.ts'

/** The loop, in the order in which it is told. */
export const stages: readonly Stage[] = [champion, better, ship, ...proposals, slow, drift, units, retrain, rollback]
