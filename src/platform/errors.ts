/** Where in a file of the user's a mistake stands; `line` and `column` count from 1. */
export interface Place {
  readonly file: string
  readonly line?: number
  readonly column?: number
}

/**
 * Says that the user, not the program, has something to mend. The message holds what is wrong, the value, and what to do;
 * the place is printed in front of it (`data/train.csv line 412: …`) and becomes an annotation on GitHub.
 * Anything else that is thrown keeps its stack and its cause, and is reported as a defect of ours.
 */
export class UserError extends Error {
  override readonly name = 'UserError'
  readonly place: Place | undefined
  /** What to do about it, in one sentence, when the message does not already say so. */
  readonly hint: string | undefined

  constructor(message: string, options: { place?: Place; hint?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.place = options.place
    this.hint = options.hint
  }
}

/** Ends an action that finds nothing to do where it was started. That is nobody's mistake: the job stays green. */
export class NothingToDo extends Error {
  override readonly name = 'NothingToDo'
}

/** Writes a place as people read it: `file`, `file line 3`. */
export function formatPlace(place: Place): string {
  return place.line === undefined ? place.file : `${place.file} line ${place.line}`
}

/** Turns anything thrown into one printable message: place, message and hint for a `UserError`, the bare message else. */
export function messageOf(error: unknown): string {
  if (error instanceof UserError) {
    const place = error.place ? `${formatPlace(error.place)}: ` : ''
    const hint = error.hint ? ` ${error.hint}` : ''
    return `${place}${error.message}${hint}`
  }
  return error instanceof Error ? error.message : String(error)
}
