import { plainCode, plainLine, tied } from '../plain-line.ts'

/** Finished HTML. Only the tag function below makes it, so that a plain string can never pass for it. */
export interface Markup {
  readonly html: string
}

type Part = Markup | string | number | false | undefined | null | readonly Part[]

/** Builds HTML: everything put in is escaped, but for what this function made itself. `false` and `undefined` are nothing. */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { html: strings.reduce((text, piece, index) => text + write(parts[index - 1]) + piece) }
}

/** Takes text over as it stands, for what is ours: the style sheet. Never for anything that came in a report. */
export const verbatim = (html: string): Markup => ({ html })

/** Escapes a text for an element or a quoted attribute; control and direction marks are taken out. */
const escapeMarkup = (text: string): string => escapeCharacters(tied(plainLine(text)))

/** Writes a line of code: as any text, but the spaces it begins with stay. */
export const codeLine = (text: string): Markup => ({ html: escapeCharacters(plainCode(text)) })

function escapeCharacters(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}

/** The address when it is plain http(s), else nothing: no other scheme becomes a link. */
export const safeUrl = (url: string | undefined): string | undefined =>
  url && url.length <= 2_000 && /^https?:\/\/[^\s<>"'`]+$/.test(url) ? url : undefined

function write(part: Part): string {
  if (part === undefined || part === null || part === false) return ''
  if (typeof part === 'string') return escapeMarkup(part)
  if (typeof part === 'number') return String(part)
  return 'html' in part ? part.html : part.map(write).join('')
}
