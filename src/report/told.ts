import type { Check, Note, Report } from './report.ts'

/** What is told in one place is not told again in the next: the same in all renderings. */

/**
 * Parts the reason of a check from its name, with which it mostly begins, so that the name is not written twice: `RMSE` and
 * `is 5.3 % lower`, else `RMSE:` and the whole reason.
 */
export function toldReason({ title, reason }: Check): { name: string; sign: '' | ':'; rest: string } {
  const goesOn = reason.startsWith(`${title} `)
  return { name: title, sign: goesOn ? '' : ':', rest: goesOn ? reason.slice(title.length + 1) : reason }
}

/** The reason of a check for a place beside its figures: without the first sentence, where that only says them again. */
export function reasonBesideFigures({ title, reason }: Check): string {
  const figures = reason.startsWith(`${title} is `) ? /^.*?; needed: .*?\.(?: |$)/.exec(reason)?.[0] : undefined
  return figures === undefined ? reason : reason.slice(figures.length)
}

/** Of a longer summary some renderings leave out the rest. */
const shownOf = (summary: string): string => summary.slice(0, 1_400)

/** The notes of one level, but for those that the summary says word for word. */
export const notesOf = ({ notes, summary }: Pick<Report, 'summary' | 'notes'>, level: Note['level']): Note[] =>
  notes.filter(
    (note) =>
      note.level === level && (note.code !== undefined || note.text === '' || !shownOf(summary).includes(note.text)),
  )

/** Leaves out the checks whose reason stands in the summary or in a warning, which are read before them. */
export function notYetTold(checks: readonly Check[], { summary, notes }: Pick<Report, 'summary' | 'notes'>): Check[] {
  const told = [shownOf(summary), ...notes.flatMap(({ level, text }) => (level === 'warning' ? text : []))]
  return checks.filter(({ reason }) => reason === '' || !told.some((text) => text.includes(reason)))
}
