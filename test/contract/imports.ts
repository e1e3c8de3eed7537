import { posix } from 'node:path'

/** One import of a file, as it is written. */
export interface Import {
  readonly specifier: string
  /** True for `import type` and `export type`, which leave nothing at run time. */
  readonly typeOnly: boolean
}

/** What a file imports, and what could not be read because it is not written out. */
export interface Imports {
  readonly imports: readonly Import[]
  /** Dynamic imports whose argument is no literal, and statements of a form that is not known here. */
  readonly unreadable: readonly string[]
}

const NAMES = String.raw`(?:\{[^}]*\}|\*(?:\s+as\s+\w+)?|\w+(?:\s*,\s*\{[^}]*\})?)`
const STATIC = new RegExp(
  String.raw`^(?:import|export)\s+(type\s+)?${NAMES}\s+from\s+'([^']+)'|^import\s+'([^']+)'`,
  'gm',
)

/**
 * Reads the imports of a TypeScript file that Biome has formatted. Every line that begins an import must be understood:
 * a form that this reader does not know is an error, never an import that goes unseen.
 */
export function importsOf(source: string): Imports {
  const code = source.replaceAll(/^\s*(?:\/\/|\/?\*).*$/gm, '')
  const statics = [...code.matchAll(STATIC)]
  const begun = [...code.matchAll(/^import\b(?!\()|^export\b[^=(]*\bfrom\s+'/gm)]
  const seen = new Set(statics.map((match) => match.index))
  const dynamics = [...code.matchAll(/\bimport\(\s*([^)]*?)\s*\)/g)]
  const isLiteral = (text = '') => /^'[^'$]+'$/.test(text)
  return {
    imports: [
      ...statics.map(([, type, named, bare]) => ({ specifier: named ?? bare ?? '', typeOnly: type !== undefined })),
      ...dynamics
        .filter(([, argument]) => isLiteral(argument))
        .map(([, argument = '']) => ({ specifier: argument.slice(1, -1), typeOnly: false })),
    ],
    unreadable: [
      ...begun.filter((match) => !seen.has(match.index)).map((match) => code.slice(match.index).split('\n')[0] ?? ''),
      ...dynamics.filter(([, argument]) => !isLiteral(argument)).map(([text]) => text),
    ],
  }
}

/** The file that a relative import of another file means; both are below `src`, with `/`. */
export const targetOf = (path: string, specifier: string): string => posix.join(posix.dirname(path), specifier)
