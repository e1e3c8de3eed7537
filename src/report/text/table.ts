import { displayWidth } from '../clip.ts'

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
