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
