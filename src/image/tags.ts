import { UserError } from '../platform/errors.ts'

/** What the words in braces stand for; a word without a value cannot be used. */
export type TagWords = Readonly<Record<'version' | 'sha' | 'sha7' | 'run' | 'date' | 'model', string | undefined>>

/** The grammar of tags in the OCI distribution specification. */
const TAG = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/

const WHY_UNKNOWN: TagWords = {
  version: 'the model is a file, not a version from the ledger',
  run: 'the model is a file, not a version from the ledger',
  sha: 'this is no git commit',
  sha7: 'this is no git commit',
  date: undefined,
  model: undefined,
}

/**
 * Fills `{version}` and the other words into a text. @throws {UserError} for a word that is not known, or has no value here.
 * @param setting Where the text was written, for messages: `image.tags`.
 */
export function fillIn(text: string, words: TagWords, setting: string): string {
  return text.replaceAll(/\{([^{}]*)\}/g, (whole, word: string) => {
    if (!Object.hasOwn(words, word)) {
      const known = Object.keys(words).map((name) => `{${name}}`)
      throw new UserError(`${setting} has "${text}", and ${whole} is none of ${known.join(', ')}.`)
    }
    const value = words[word as keyof TagWords]
    if (value !== undefined) return value
    throw new UserError(
      `${setting} has "${text}", and ${whole} is not known: ${WHY_UNKNOWN[word as keyof TagWords]}.`,
      { hint: 'Set the input "tags" to a tag without it.' },
    )
  })
}

/** Makes tags of their templates, each once. @throws {UserError} for a template with an unknown word, and for no valid tag. */
export function tagsOf(templates: readonly string[], words: TagWords, setting: string): readonly string[] {
  const tags = templates.map((template) => fillIn(template, words, setting))
  const wrong = tags.find((tag) => !TAG.test(tag))
  if (wrong !== undefined) {
    throw new UserError(`${setting} gives "${wrong}", which is not a valid tag.`, {
      hint: 'Use letters, digits and _ . - only, at most 128 of them.',
    })
  }
  return [...new Set(tags)]
}
