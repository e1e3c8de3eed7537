import { clip } from './clip.ts'

/** Control characters, line breaks, and the marks that turn the direction of text and can hide what is written. */
const INVISIBLE = /[\p{Cc}\u2028\u2029\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]+/gu

/** Makes one clean line of a text: no line breaks, no control or direction marks, no lone surrogates; at most `max` units. */
export function plainLine(text: string, max = 8_000): string {
  return clip(text.toWellFormed().replace(INVISIBLE, ' ').trim(), max)
}

/** Makes one clean line of code of a text: as `plainLine`, but the spaces it begins with stay, for they may mean something. */
export function plainCode(text: string, max = 8_000): string {
  return clip(text.toWellFormed().replaceAll('\t', '    ').replace(INVISIBLE, ' ').trimEnd(), max)
}

/**
 * Cuts a phrase into plain text, what stands between backticks, and the spaces between the two: `max_depth` in
 * "`max_depth` 6 → 8" is code.
 */
export const phraseParts = (phrase: string): { readonly text: string; readonly kind: 'text' | 'code' | 'space' }[] =>
  phrase
    .split(/`([^`]+)`/)
    .flatMap((text, index): { text: string; kind: 'text' | 'code' | 'space' }[] =>
      index % 2 === 1
        ? [{ text, kind: 'code' }]
        : text
            .split(/(^ +| +$)/)
            .map((part) => ({ text: part, kind: part.trim() ? ('text' as const) : ('space' as const) })),
    )
    .filter(({ text }) => text !== '')

/** Ties a number to its unit, so that no line break comes between them. */
export const tied = (text: string): string =>
  text.replace(/(?<=\d) (?=%|(?:pp|ms|s|min|h|d|[kMGT]?B)(?![\p{L}\p{N}]))/gu, '\u00A0')
