import type { Config } from '../config/config.ts'

/** What fewer rows than this share is not shown, and not kept in a profile, unless `privacy` is `examples`. */
const SHARED_ROWS = 10

/** Tells how many rows must share a value before it may leave the job. */
export const leastShared = (config: Pick<Config, 'privacy'>): number =>
  config.privacy === 'examples' ? 1 : SHARED_ROWS
