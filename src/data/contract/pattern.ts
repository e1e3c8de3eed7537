import { RE2JS } from 're2js'

/** Nobody writes a longer one by hand; its automaton grows with it. */
const MOST_CHARACTERS = 1000

/** Tells whether a text has a form. Time grows with the length of the text alone, whatever the pattern. */
export type Pattern = (text: string) => boolean

/** How much of a text a pattern speaks of: all of it, or a part anywhere. */
export type Extent = 'whole' | 'part'

/**
 * Compiles a regular expression in the syntax of RE2, which has no look-around and no back references, and so no input on which
 * it hangs.
 * @returns the pattern, or what is wrong with it
 */
export function compilePattern(source: string, extent: Extent): Pattern | { readonly mistake: string } {
  if (source.length > MOST_CHARACTERS) return { mistake: `is longer than ${MOST_CHARACTERS} characters` }
  try {
    const compiled = RE2JS.compile(source)
    return extent === 'whole' ? (text) => compiled.testExact(text) : (text) => compiled.test(text)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    const isLookAround = /\(\?(?:[=!]|<[=!])|\\[1-9]/.test(source)
    const hint = isLookAround ? '; look-around and back references are not known to RE2, which cannot hang' : ''
    return { mistake: `is no regular expression that RE2 knows: ${why}${hint}` }
  }
}
