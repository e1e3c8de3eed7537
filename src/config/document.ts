import { type Document, LineCounter, type YAMLError } from 'yaml'
import { parseYamlDocument } from '../platform/yaml.ts'

/** A YAML text that was read, with the means to find the line of a value again. */
export interface YamlText {
  readonly data: unknown
  readonly document: Document.Parsed
  readonly lines: LineCounter
}

/** A mistake in a YAML text; `line` and `column` count from 1. */
export interface YamlMistake {
  readonly message: string
  readonly line?: number
  readonly column?: number
}

/** More aliases than this are taken for an attack on the memory ("billion laughs"). */
const MAX_ALIASES = 100

/** Reads one YAML document; gives its mistakes, one or more, when it is not sound. */
export function readYaml(text: string): YamlText | readonly YamlMistake[] {
  const lines = new LineCounter()
  const document = parseYamlDocument(text, { lineCounter: lines, merge: true, stringKeys: true, prettyErrors: false })
  const found = [...document.errors, ...document.warnings]
  if (found.length > 0) return worthSaying(found).map((error) => mistakeOf(error, text, lines))
  try {
    return { data: document.toJS({ maxAliasCount: MAX_ALIASES }), document, lines }
  } catch (error) {
    return [aliasMistake(error)]
  }
}

/** Says what is wrong with the aliases (`*name`): all that a sound document can still fail on. */
function aliasMistake(error: unknown): YamlMistake {
  const message = error instanceof Error ? error.message : String(error)
  return /excessive alias/i.test(message)
    ? { message: `This file repeats its anchors (&name, *name) too often. Write the values out.` }
    : { message: `This is not valid YAML: ${message}.` }
}

const NO_COLON = 'Here "key: value" was expected, and there is no ":".'

/** After the first break in the grammar the rest is guesswork; doubled keys are each a mistake of their own. */
function worthSaying(errors: readonly YAMLError[]): readonly YAMLError[] {
  const doubled = errors.filter((error) => error.code === 'DUPLICATE_KEY')
  return doubled.length === errors.length
    ? doubled
    : errors.filter((error) => error.code !== 'DUPLICATE_KEY').slice(0, 1)
}

function mistakeOf(error: YAMLError, text: string, lines: LineCounter): YamlMistake {
  const { line, col } = lines.linePos(error.pos[0])
  return { message: explainYaml(error, text), line, column: col }
}

/** What word processors and web pages put in the place of a space. */
export const NO_BREAK_SPACE = /[\u00A0\u2007\u202F]/

/** Says what is wrong in words for somebody who does not know the terms of the YAML specification. */
function explainYaml(error: YAMLError, text: string): string {
  const lineStart = text.lastIndexOf('\n', error.pos[0] - 1) + 1
  const line = text.slice(lineStart, (text.indexOf('\n', lineStart) + 1 || text.length + 1) - 1)
  // Word processors and web pages put other signs in the place of "-", too.
  if (NO_BREAK_SPACE.test(line)) return 'A no-break space stands in this line. YAML wants plain spaces.'
  if (/^\s*[\u2010-\u2015\u2022]/.test(line))
    return `"${line.trim()[0]}" begins this line. A list item begins with "-".`
  switch (error.code) {
    case 'DUPLICATE_KEY': {
      const key = /^["']?([^\s:"']+)/.exec(text.slice(error.pos[0]))?.[1] ?? ''
      return `The key "${key}" is written twice. Keep one of them.`
    }
    case 'TAB_AS_INDENT':
      return 'A tab stands at the start of the line. YAML wants spaces.'
    case 'MULTIPLE_DOCS':
      return 'A second document begins here ("---"). Keep one document in the file.'
    case 'TAG_RESOLVE_FAILED':
      return `A word that starts with "!" is a tag in YAML, and this one is not known. Put the text in quotes: ${line.trim()}`
    case 'BAD_SCALAR_START':
      return `A text cannot start with "${text[error.pos[0]]}". Put it in quotes.`
    case 'MULTILINE_IMPLICIT_KEY':
      return NO_COLON
    case 'BLOCK_AS_IMPLICIT_KEY':
      return /:\s.*:\s/.test(line)
        ? 'There is a second ": " in this line. Put the text in quotes.'
        : 'This key has a value, and the next line is indented as if it belonged to it. Check the indentation.'
    case 'BAD_ALIAS':
      return / stands for /.test(error.message) ? `${error.message}.` : `This is not valid YAML: ${error.message}.`
    case 'BAD_INDENT':
      return /^Flow/.test(error.message)
        ? 'A "[" or "{" before this line is not closed, or this line is not indented enough.'
        : 'The indentation fits none of the lines above. Keys of one mapping start at the same column.'
    case 'BLOCK_IN_FLOW':
      return 'Between "{" and "}" a comma is missing: write { a: 1, b: 2 }.'
    case 'UNEXPECTED_TOKEN':
      if (line.includes('${')) return `A "\${…}" in "{ … }" needs quotes.`
      return /^[\]}]/.test(text.slice(error.pos[0]))
        ? `There is a "${text[error.pos[0]]}" too many.`
        : `This is not valid YAML: ${error.message}.`
    case 'MISSING_CHAR':
      if (/^Implicit map keys/.test(error.message)) return NO_COLON
      return /quote/.test(error.message)
        ? 'A quote before this place is not closed.'
        : `This is not valid YAML: ${error.message.replace(/\.$/, '')}.`
    default:
      return `This is not valid YAML: ${error.message.replace(/\.$/, '')}.`
  }
}
