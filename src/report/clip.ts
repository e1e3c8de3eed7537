const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Shortens a text to `max` UTF-16 units with an ellipsis, never in the middle of what a person sees as one character. */
export function clip(text: string, max: number): string {
  if (text.length <= max) return text
  // A slice first: segmenting a whole long text is slow, and one grapheme of a hostile text can be endless.
  let kept = ''
  for (const { segment } of graphemes.segment(text.slice(0, max))) {
    if (kept.length + segment.length > max - 1) break
    kept += segment
  }
  return `${kept}…`
}

/** Shortens a text to `max` UTF-8 bytes with an ellipsis, never in the middle of a character. */
export function clipBytes(text: string, max: number): string {
  if (Buffer.byteLength(text) <= max) return text
  let kept = ''
  let size = Buffer.byteLength('…')
  for (const { segment } of graphemes.segment(text.slice(0, max))) {
    size += Buffer.byteLength(segment)
    if (size > max) break
    kept += segment
  }
  return `${kept}…`
}

const wide =
  /[\p{Extended_Pictographic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u30FF\uFF00-\uFF60]/u
/** Signs that count as pictographs, and yet take one place in every terminal. */
const narrow = new Set(['✓', '✗', '○', '▲', '▼', '↔', '™', '©', '®'])

const placesOf = (grapheme: string): number => (wide.test(grapheme) && !narrow.has(grapheme) ? 2 : 1)

/** Counts the places that a text takes in a terminal: two for CJK and emoji, as in Unicode's East Asian Width. */
export function displayWidth(text: string): number {
  let width = 0
  for (const { segment } of graphemes.segment(text)) width += placesOf(segment)
  return width
}

/** Shortens a text to so many places, as `displayWidth` counts them, with an ellipsis. */
export function clipToWidth(text: string, places: number): string {
  // No text of so few places is longer, but for a hostile one.
  const short = clip(text, places * 8)
  if (displayWidth(short) <= places) return short
  let kept = ''
  let width = 1
  for (const { segment } of graphemes.segment(short)) {
    width += placesOf(segment)
    if (width > places) break
    kept += segment
  }
  return `${kept.trimEnd()}…`
}
