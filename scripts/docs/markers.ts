/**
 * Puts generated text between `<!-- name: generated -->` and `<!-- name: end -->`; what people wrote around it stays.
 * @throws when the markers are not there.
 */
export function fillMarkers(text: string, name: string, content: string, file: string): string {
  const [open, close] = [`<!-- ${name}: generated -->`, `<!-- ${name}: end -->`]
  const [start, end] = [text.indexOf(open), text.indexOf(close)]
  if (start < 0 || end < start) throw new Error(`${file} needs the lines "${open}" and "${close}".`)
  return `${text.slice(0, start + open.length)}\n\n${content}\n\n${text.slice(end)}`
}

/** Tells whether a text has the markers of `name`. */
export const hasMarkers = (text: string, name: string): boolean => text.includes(`<!-- ${name}: generated -->`)

/** Writes a Markdown table. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`
  return [line(head), `|${head.map(() => ':--').join('|')}|`, ...rows.map(line)].join('\n')
}

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ').trim()
