import type { DriftSettings } from './settings.ts'

/**
 * What can change in a column, each measured once: an effect in its own unit, the tolerance of it, and how likely such an
 * effect or a larger one is when nothing changed.
 */
export interface Measure {
  readonly kind: 'distribution' | 'missing' | 'new' | 'range' | 'type'
  /** PSI less its chance part; for the others a difference of shares of rows. */
  readonly effect: number
  readonly tolerance: number
  readonly pValue: number
  /** Of a change that is proven but smaller than its tolerance: the rows exclude that it is larger. */
  readonly isExcluded: boolean
  /** A change as large as the tolerance would be found more often than missed. */
  readonly isVisible: boolean
  /** Says the change in words, after the column's name: `its median fell from 9,600 to 890`. */
  readonly words: string
  /** The statistic behind the p-value, for the tables. */
  readonly method: string
}

/** What all columns share. */
export type MeasureOptions = Pick<DriftSettings, 'alpha' | 'tolerance'> & {
  /** How many columns are judged. */
  readonly family: number
  /** Values that fewer rows share are not named. */
  readonly leastShared: number
}
