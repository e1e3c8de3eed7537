import { isText, type Make, Unsupported } from './expectation-settings.ts'
import { compilePattern, type Pattern } from './pattern.ts'
import { patternCheck } from './value-checks.ts'

function compiled(source: string): Pattern {
  const pattern = compilePattern(source, 'part')
  if ('mistake' in pattern) throw new Unsupported(`its pattern ${pattern.mistake}`)
  return pattern
}

/** Asks that every value holds a match of a pattern, or with `not` that none does. */
export const regex =
  (not: boolean): Make =>
  (settings) => {
    const ask = settings.column()
    const source = settings.text('regex')
    return patternCheck(ask, compiled(source), source, not)
  }

/** Asks that every value holds a match of one of several patterns, or of all. */
export const regexList: Make = (settings) => {
  const ask = settings.column()
  const sources = settings.list('regex_list', isText, 'texts')
  const patterns = sources.map(compiled)
  const isAll = settings.word('match_on', ['any', 'all']) === 'all'
  const matches = (text: string) => (isAll ? patterns.every((p) => p(text)) : patterns.some((p) => p(text)))
  return patternCheck(ask, matches, sources.join(isAll ? ' and ' : ' or '))
}

/** Asks that no value holds a match of any of several patterns. */
export const noRegexOf: Make = (settings) => {
  const ask = settings.column()
  const sources = settings.list('regex_list', isText, 'texts')
  const patterns = sources.map(compiled)
  return patternCheck(ask, (text) => patterns.some((matches) => matches(text)), sources.join(' or '), true)
}
