import { aucWorld, ERRORS, f1World, rmseWorld, type World } from './models.ts'

/** Every world that is simulated, by number: workers build them anew, since functions are not sent. */
export const WORLDS: readonly World[] = [
  aucWorld(0.5, 0.85, 0.64),
  aucWorld(0.1, 0.85, 0.64),
  f1World(0.5, 0.8, 0.7),
  f1World(0.2, 0.8, 0.7),
  f1World(0.05, 0.8, 0.7),
  ...ERRORS.map(rmseWorld),
]

/** One batch of a simulation. */
export interface Job {
  readonly world: number
  readonly n: number
  /** The true difference, in margins: −1 is the boundary. */
  readonly margins: number
  /** Gates of a family; 1 for a gate alone. */
  readonly gates: number
  readonly runs: number
  readonly seed: number
}

/** One batch of a simulation of a kind of gates. */
export interface KindJob {
  readonly kind: number
  readonly gate: string
  readonly world: string
  readonly n: number
  readonly runs: number
  readonly seed: number
}

/** Draws of each bootstrap: fewer than a gate's 10,000, which would only make its ends a little less noisy. */
export const REPLICATES = 2000

/** Whether a metric is judged by resampling: a tenth of the simulations then takes as long. */
export const isResampled = ({ metric }: World): boolean => metric === 'f1'
