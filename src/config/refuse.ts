import { formatPlace, type Place, UserError } from '../platform/errors.ts'

/** A mistake and where it stands: in a file, or in an input (then `label` goes before the sentence). */
export interface PlacedMistake {
  readonly message: string
  readonly place?: Place
  readonly label?: string
}

/** The most mistakes that one message lists. */
const MOST = 20

/**
 * Throws all mistakes as one error, one a line in the order of the file. The place of the error is that of the first,
 * which whoever prints the error puts in front of it.
 * @throws {UserError} always.
 */
export function refuse(mistakes: readonly PlacedMistake[]): never {
  const sorted = mistakes.toSorted((a, b) => (a.place?.line ?? 0) - (b.place?.line ?? 0))
  const lines = sorted.slice(0, MOST).map(({ message, place, label }, index) => {
    const front = label ?? (place && index > 0 ? formatPlace(place) : '')
    return front ? `${front}: ${message}` : message
  })
  if (sorted.length > MOST) lines.push(`… and ${sorted.length - MOST} more.`)
  const place = sorted[0]?.place
  throw new UserError(lines.join('\n'), place ? { place } : {})
}
