import { phraseParts, plainCode, plainLine, tied } from '../plain-line.ts'

/**
 * Names of models, metrics and slices come from users, in a pull request even from strangers. What they hold must show as
 * they wrote it and do nothing: no HTML, link, mention, image, table or fold of theirs.
 */

/**
 * A word joiner, which has no width and lets no line break there: GitHub looks for mentions, issues and addresses in the
 * finished text, where backslashes are gone.
 */
const BREAK = '\u2060'

/** Breaks what GitHub would make alive in finished text: mentions, issues, addresses. Nobody sees the breaks. */
function still(text: string): string {
  return text
    .replace(/@(?=[\p{L}\p{N}_-])/gu, `@${BREAK}`)
    .replace(/#(?=\d)/g, `#${BREAK}`)
    .replace(/GH-(?=\d)/gi, `$&${BREAK}`)
    .replace(/:\/\//g, `:${BREAK}//`)
    .replace(/www(?=\.)/gi, `$&${BREAK}`)
}

/** Writes a user's text into Markdown, in the middle of a line or in a table cell. */
export function escapeText(text: string, max?: number): string {
  return (
    still(tied(plainLine(text, max)))
      .replace(/&(?=[#a-z])/gi, '&amp;')
      .replace(/[\\`*[\]|~]/g, '\\$&')
      .replace(/</g, '&lt;')
      // Two dollars would make a formula.
      .replace(/\$/g, '&#36;')
      // Inside a word an underscore is only an underscore, and `max_depth` stays readable.
      .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
  )
}

/** How many characters of a name stand together at most. */
const LONGEST_WORD = 24

/**
 * Writes a user's name into the first column of a table. A long one without blanks may break: on a phone it would fill the
 * screen, and push all other columns out of it.
 */
export const escapeName = (text: string, max?: number): string =>
  escapeText(text, max).replace(/[!-~]+/g, (word) => {
    const characters = word.match(/&#?\w+;|\\.|./g)!
    return characters.map((one, index) => (index > 0 && index % LONGEST_WORD === 0 ? `\u200B${one}` : one)).join('')
  })

/** Writes a user's text as a line of its own: what would start a heading, list, quote or rule is taken at its word too. */
export function escapeLine(text: string, max?: number): string {
  return escapeText(text, max)
    .replace(/^(?=[#>+=-])/, '\\')
    .replace(/^(\d{1,9})(?=[.)])/, '$1\\')
}

/**
 * Writes a user's phrase in which backticks mark code. Inside code only a table's bar and a mention are alive; a tag is not,
 * but who looks for tags in the text (a mail program, a search for our marker) does not know that, so it is broken too.
 */
export function escapePhrase(phrase: string, max?: number): string {
  const write = { text: escapeText, code: inlineCode, space: (text: string) => text }
  return phraseParts(plainLine(phrase, max))
    .map(({ text, kind }) => write[kind](text))
    .join('')
}

const inlineCode = (text: string): string =>
  `\`${still(text)
    .replaceAll('|', '¦')
    .replace(/<(?=[a-z/!])/gi, `<${BREAK}`)}\``

/** Writes a fenced block that no line inside can close, and in which no hidden marker can be planted. */
export function codeBlock(lines: readonly string[], language = ''): string {
  const body = lines.map((line) => plainCode(line).replaceAll('<!--', '<! --')).join('\n')
  const longest = Math.max(2, ...[...body.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${language}\n${body}\n${fence}`
}

/** Writes a link when the address is plain http(s), else the bare text. `label` is Markdown already. */
export function link(label: string, url: string | undefined): string {
  if (!url || url.length > 2_000 || !/^https?:\/\/[^\s<>()[\]"'`\\|]+$/.test(url)) return label
  // Some renderers take the backslashes off a label before they look for pictures in it.
  return `[${label.replaceAll('\\[', '&#91;').replaceAll('\\]', '&#93;')}](${url})`
}

/** Writes a folded section. `title` is HTML, `body` Markdown already; the blank lines let GitHub read the body as such. */
export function fold(title: string, body: string, open = false): string {
  return `<details${open ? ' open' : ''}><summary>${title}</summary>\n\n${body}\n\n</details>`
}

/** Writes a user's text where Markdown is HTML: the title of a fold. */
export function escapeHtml(text: string, max?: number): string {
  return still(plainLine(text, max))
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
}
