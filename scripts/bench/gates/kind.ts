import type { Gate } from '../../../src/validation/gate.ts'
import type { Draw } from './layers.ts'
import { aucWorld, ERRORS, f1World, rmseWorld, type World } from './models.ts'
import { accuracyDraw, classifierOf } from './shapes.ts'

/** A gate, or several, and a made-up world in which the truth lies exactly on the boundary. */
export interface Kind {
  readonly gate: string
  /** The world, as the table names it. */
  readonly world: string
  readonly gates: readonly Gate[]
  readonly draw: Draw
  readonly rows: readonly number[]
  readonly task?: 'ranking'
  /** Judged by resampling: a tenth of the simulations then takes as long. */
  readonly resampled?: true
  /** The boundary of one side only: the other verdict would be right, or is measured elsewhere. */
  readonly only?: 'pass' | 'fail'
  /** How many of the wrong passes carry a warning is of interest. */
  readonly warned?: true
  /** No rate is promised here. */
  readonly hard?: true
}

export const against = (metric: string, more: Partial<Gate> = {}): Gate => ({ metric, against: 'baseline', ...more })
export const points = (value: number) => ({ kind: 'absolute', value }) as const
export const share = (value: number) => ({ kind: 'relative', value }) as const
export const at =
  (world: World, difference = -world.margin): Draw =>
  (n, chance) =>
    world.draw(n, difference, chance)

export const AUC = aucWorld(0.5, 0.85, 0.64)
export const F1 = f1World(0.5, 0.8, 0.7)
export const RMSE = rmseWorld(ERRORS[0]!)
export const BOTH = [100, 1000]
/** 2 pp more rows lost than won. */
export const LOSING = accuracyDraw(0.04, 0.06, 0.8)
export const CHAMPION = classifierOf(0.8)
