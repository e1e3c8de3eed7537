import { type Alias, type Document, LineCounter, parseDocument, visit, type YAMLError } from 'yaml'

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
  const document = parseDocument(text, { lineCounter: lines, merge: true, prettyErrors: false, uniqueKeys: true })
  const found = [...document.errors, ...document.warnings]
  if (found.length > 0) return found.slice(0, 10).map((error) => mistakeOf(error, text, lines))
  try {
    return { data: document.toJS({ maxAliasCount: MAX_ALIASES }), document, lines }
  } catch (error) {
    return [aliasMistake(document, lines, error)]
  }
}

/** Says what is wrong with an alias (`*name`): all that a sound document can still fail on. */
function aliasMistake(document: Document.Parsed, lines: LineCounter, error: unknown): YamlMistake {
  let broken: Alias | undefined
  visit(document, {
    Alias: (_, alias) => {
      if (alias.resolve(document)) return undefined
      broken = alias
      return visit.BREAK
    },
  })
  if (broken === undefined) {
    const message = error instanceof Error ? error.message : String(error)
    return /excessive alias/i.test(message)
      ? { message: `This file repeats its anchors (&name, *name) too often. Write the values out.` }
      : { message: `This is not valid YAML: ${message}.` }
  }
  const { line, col } = lines.linePos(broken.range?.[0] ?? 0)
  const text = `*${broken.source}`
  return {
    message: `${text} stands for the anchor &${broken.source}, and there is none. A text needs quotes: "${text}".`,
    line,
    column: col,
  }
}

function mistakeOf(error: YAMLError, text: string, lines: LineCounter): YamlMistake {
  const { line, col } = lines.linePos(error.pos[0])
  return { message: explainYaml(error, text), line, column: col }
}

/** Says what is wrong in words for somebody who does not know the terms of the YAML specification. */
function explainYaml(error: YAMLError, text: string): string {
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
      return `The tag is not known: ${error.message.replace(/^Unresolved tag: /, '')}. A text that starts with "!" needs quotes.`
    case 'BAD_SCALAR_START':
      return 'A text cannot start with this character. Put it in quotes.'
    case 'BLOCK_AS_IMPLICIT_KEY':
      return 'There is a second ": " in this line. Put the text in quotes.'
    case 'BAD_INDENT':
      return `The indentation does not fit the lines above (${error.message}).`
    default:
      return `This is not valid YAML: ${error.message.replace(/\.$/, '')}.`
  }
}
