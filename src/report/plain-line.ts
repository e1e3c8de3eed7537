import { clip } from './clip.ts'

/** Control characters, line breaks, and the marks that turn the direction of text and can hide what is written. */
const INVISIBLE = /[\p{Cc}\u2028\u2029\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]+/gu

/** Makes one clean line of a text: no line breaks, no control or direction marks, no lone surrogates; at most `max` units. */
export function plainLine(text: string, max = 8_000): string {
  return clip(text.toWellFormed().replace(INVISIBLE, ' ').trim(), max)
}

/** Ties a number to its unit, so that no line break comes between them. */
export const tied = (text: string): string => text.replace(/(?<=\d) (?=%|pp\b)/g, '\u00A0')
