import { UserError } from '../platform/errors.ts'

/** How large a change is accepted, by measure. */
export interface DriftTolerance {
  /** Population stability index, less what chance makes it. */
  readonly psi: number
  /** Change of the share of rows without a value. */
  readonly missing: number
  /** Share of rows with a value that the reference never had: a new category, a number beyond all of its numbers, a text among them. */
  readonly new: number
}

export const DEFAULT_TOLERANCE: DriftTolerance = { psi: 0.1, missing: 0.05, new: 0.01 }

/** What is judged, and how. Names of columns are those of the reference. */
export interface DriftSettings {
  /** False alarms over all columns of this judgement. */
  readonly alpha: number
  readonly tolerance: DriftTolerance
  /** Fewer rows than this on one side are `insufficient`. */
  readonly minRows: number
  /** The columns to judge; absent = all. A listed one that is not there is drift, or a mistake if it never was. */
  readonly columns?: readonly string[]
  readonly ignore?: readonly string[]
  readonly id?: string | undefined
  readonly time?: string | undefined
  readonly label?: string | undefined
  readonly prediction?: string | undefined
  /** Values that fewer rows share are not named in the report (10 with `privacy: counts`, else 1). */
  readonly leastShared?: number
}

/**
 * Reads `tolerance` as users write it; what is not given keeps its default.
 * @throws {UserError} for a measure that there is not.
 */
export function driftTolerance(given: Readonly<Record<string, number>> = {}): DriftTolerance {
  for (const [name, value] of Object.entries(given)) {
    if (!Object.hasOwn(DEFAULT_TOLERANCE, name))
      throw new UserError(`There is no tolerance "${name}".`, {
        hint: `The measures are ${Object.keys(DEFAULT_TOLERANCE).join(', ')}.`,
      })
    if (!(value >= 0)) throw new UserError(`The tolerance ${name} is ${value}.`, { hint: 'It is a number from 0 on.' })
  }
  return { ...DEFAULT_TOLERANCE, ...given }
}

/**
 * Refuses a convention that is not built: a drift figure without its convention means nothing.
 * @throws {UserError}
 */
export function checkConvention(convention: string | undefined): void {
  if (convention === undefined || convention === '' || convention === 'modelloop') return
  throw new UserError(`The convention "${convention}" is not known; the only one is "modelloop".`, {
    hint: 'Leave `convention` out.',
  })
}
