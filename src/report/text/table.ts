const wide =
  /[\p{Extended_Pictographic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u30FF\uFF00-\uFF60]/u
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
/** Signs that count as pictographs, and yet take one place in every terminal. */
const narrow = new Set(['✓', '✗', '○', '▲', '▼', '↔', '™', '©', '®'])

/** Counts the places that a text takes in a terminal: two for CJK and emoji, as in Unicode's East Asian Width. */
function displayWidth(text: string): number {
  let width = 0
  for (const { segment } of graphemes.segment(text)) width += wide.test(segment) && !narrow.has(segment) ? 2 : 1
  return width
}

/** Lays out a table in columns two blanks apart; the first line is the head. No trailing blanks. */
export function textTable(
  columns: readonly { title: string; right: boolean }[],
  rows: readonly (readonly string[])[],
): string[] {
  const lines = [columns.map(({ title }) => title), ...rows]
  const widths = columns.map((_, index) => Math.max(...lines.map((line) => displayWidth(line[index] ?? ''))))
  return lines.map((line) =>
    columns
      .map(({ right }, index) => {
        const cell = line[index] ?? ''
        const blanks = ' '.repeat(widths[index]! - displayWidth(cell))
        return right ? blanks + cell : cell + blanks
      })
      .join('  ')
      .trimEnd(),
  )
}
