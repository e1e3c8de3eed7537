/** A word or sign of a condition; `at` is its first character. */
export type Token =
  | { readonly kind: 'number'; readonly value: number; readonly at: number }
  | { readonly kind: 'text'; readonly value: string; readonly at: number }
  | { readonly kind: 'column'; readonly value: string; readonly at: number }
  | { readonly kind: 'word'; readonly value: string; readonly at: number }
  | { readonly kind: 'sign'; readonly value: string; readonly at: number }

/** Says why a condition cannot be read. */
export class ConditionError extends Error {
  override readonly name = 'ConditionError'
}

/** Nobody reads a longer one. */
const MOST_CHARACTERS = 2000

const TOKEN =
  /(?<blank>\s+)|(?<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?(?![\w.]))|(?<word>[\p{L}_][\p{L}\p{N}_.]*)|(?<sign><=|>=|==|!=|<>|[-+*/%()<>=,])|'(?<single>(?:[^']|'')*)'|"(?<double>(?:[^"]|"")*)"|`(?<column>[^`]+)`/uy

/** Cuts a condition into tokens. @throws {ConditionError} at the first character that begins none. */
export function tokensOf(source: string): Token[] {
  if (source.length > MOST_CHARACTERS) throw new ConditionError(`is longer than ${MOST_CHARACTERS} characters`)
  const tokens: Token[] = []
  let at = 0
  while (at < source.length) {
    TOKEN.lastIndex = at
    const match = TOKEN.exec(source)
    if (!match) throw new ConditionError(cannotRead(source, at))
    const { blank, number, word, sign, single, double, column } = match.groups as Record<string, string | undefined>
    if (number !== undefined) tokens.push({ kind: 'number', value: Number(number), at })
    else if (word !== undefined) tokens.push({ kind: 'word', value: word, at })
    else if (sign !== undefined) tokens.push({ kind: 'sign', value: sign, at })
    else if (column !== undefined) tokens.push({ kind: 'column', value: column, at })
    else if (single !== undefined) tokens.push({ kind: 'text', value: single.replaceAll("''", "'"), at })
    else if (double !== undefined) tokens.push({ kind: 'text', value: double.replaceAll('""', '"'), at })
    else if (blank === undefined) throw new ConditionError(cannotRead(source, at))
    at = TOKEN.lastIndex
  }
  return tokens
}

/** What Python and its like write for words of ours. */
const OTHER_SIGNS = new Map([
  ['&', 'and'],
  ['&&', 'and'],
  ['|', 'or'],
  ['||', 'or'],
  ['!', 'not'],
])

function cannotRead(source: string, at: number): string {
  const rest = source.slice(at, at + 12)
  const odd = /^\d[\w.]*/.exec(source.slice(at))?.[0]
  if (odd)
    return `holds ${odd}, which is no number; the name of a column that begins with a digit stands in backticks: \`${odd}\``
  const other = OTHER_SIGNS.get(/^(?:&&?|\|\|?|!)/.exec(rest)?.[0] ?? '')
  if (other) return `cannot be read from "${rest}" on: write "${other}"`
  if (/^['"]/.test(rest)) return `cannot be read from "${rest}" on: this quote is never closed`
  return `cannot be read from "${rest}" on`
}
