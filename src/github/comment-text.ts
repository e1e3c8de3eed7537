import { digestOf } from '../platform/digest.ts'
import { withoutMentions } from './mentions.ts'

/** GitHub refuses a longer body. */
const maximumCharacters = 65_536

/** A text that GitHub would not take. */
export class TooLong extends Error {}

/** The second line: a hash of the words below, which shows a change by hand. */
const contentLine = (words: string) => `<!-- content ${digestOf(plain(words)).slice(7, 23)} -->`

/**
 * Writes the body of a comment: two hidden lines, then the words, whose mentions are made harmless.
 * @throws {TooLong} when GitHub would not take it.
 */
export function bodyOf(marker: string, given: string): string {
  const words = withoutMentions(given)
  const text = [marker, contentLine(words), words].join('\n')
  if (text.length <= maximumCharacters) return text
  throw new TooLong(`The comment has ${text.length} characters; GitHub takes ${maximumCharacters}.`)
}

/** Takes the words out of the body of a comment of ours. */
export const wordsOf = (body: string): string => plain(body).split('\n').slice(2).join('\n')

/** Tells whether the words are still those that we wrote. */
export const isUntouched = (body: string): boolean => plain(body).split('\n')[1] === contentLine(wordsOf(body))

/** Tells whether GitHub stored a text: it may change line ends and the blank space at the end. */
export const isSame = (stored: string, written: string): boolean => plain(stored) === plain(written)

const plain = (text: string) => text.replaceAll('\r\n', '\n').trimEnd()
