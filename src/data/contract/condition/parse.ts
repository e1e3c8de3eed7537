import { ConditionError, type Token, tokensOf } from './tokens.ts'

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>='
export type Arithmetic = '+' | '-' | '*' | '/' | '%'

/** A condition as a tree. */
export type Node =
  | { readonly is: 'number'; readonly value: number }
  | { readonly is: 'text'; readonly value: string }
  | { readonly is: 'boolean'; readonly value: boolean }
  | { readonly is: 'column'; readonly name: string }
  | { readonly is: 'arithmetic'; readonly sign: Arithmetic; readonly left: Node; readonly right: Node }
  | { readonly is: 'negative'; readonly of: Node }
  | { readonly is: 'call'; readonly name: string; readonly args: readonly Node[] }
  | { readonly is: 'compare'; readonly sign: Comparison; readonly left: Node; readonly right: Node }
  | { readonly is: 'missing'; readonly of: Node; readonly not: boolean }
  | { readonly is: 'in'; readonly of: Node; readonly values: readonly Node[]; readonly not: boolean }
  | { readonly is: 'and' | 'or'; readonly left: Node; readonly right: Node }
  | { readonly is: 'not'; readonly of: Node }

const COMPARISONS: Readonly<Record<string, Comparison>> = {
  '=': '=',
  '==': '=',
  '!=': '!=',
  '<>': '!=',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
}

/** Words that are no columns unless they stand in backticks. */
const RESERVED = new Set(['and', 'or', 'not', 'in', 'is', 'missing', 'null', 'true', 'false'])
const MOST_DEPTH = 100

/**
 * Reads a condition such as `built <= sold and price > 0`.
 * @throws {ConditionError} whose message goes on after the name of the setting.
 */
export function parseCondition(source: string): Node {
  const tokens = tokensOf(source)
  let next = 0
  let depth = 0

  const peek = (): Token | undefined => tokens[next]
  const isWord = (word: string) => peek()?.kind === 'word' && String(peek()?.value).toLowerCase() === word
  const isSign = (...signs: string[]) => peek()?.kind === 'sign' && signs.includes(String(peek()?.value))
  const takeWord = (word: string) => isWord(word) && Boolean(tokens[next++])
  const takeSign = (sign: string) => isSign(sign) && Boolean(tokens[next++])
  const expectSign = (sign: string) => {
    if (!takeSign(sign)) throw unexpected(`"${sign}" was expected`)
  }
  const unexpected = (what: string) => {
    const token = peek()
    const where = token ? `before "${source.slice(token.at, token.at + 12)}"` : 'at the end'
    return new ConditionError(`cannot be read: ${what} ${where}`)
  }
  const deeper = <T>(work: () => T): T => {
    if (++depth > MOST_DEPTH) throw new ConditionError(`is nested more than ${MOST_DEPTH} deep`)
    const result = work()
    depth--
    return result
  }

  const or = (): Node => {
    let left = and()
    while (takeWord('or')) left = { is: 'or', left, right: and() }
    return left
  }
  const and = (): Node => {
    let left = not()
    while (takeWord('and')) left = { is: 'and', left, right: not() }
    return left
  }
  const not = (): Node => (takeWord('not') ? { is: 'not', of: deeper(not) } : comparison())

  const comparison = (): Node => {
    let left = sum()
    if (takeWord('is')) {
      const isNot = takeWord('not')
      if (!takeWord('missing') && !takeWord('null')) throw unexpected('"missing" was expected')
      return { is: 'missing', of: left, not: isNot }
    }
    const isNot = takeWord('not')
    if (takeWord('in')) return { is: 'in', of: left, values: list(sum), not: isNot }
    if (isNot) throw unexpected('"in" was expected')
    // `0 <= a <= b` means both, as people write it.
    let result: Node | undefined
    for (let token = peek(); token?.kind === 'sign' && COMPARISONS[token.value]; token = peek()) {
      next++
      const right = sum()
      const link: Node = { is: 'compare', sign: COMPARISONS[token.value]!, left, right }
      result = result ? { is: 'and', left: result, right: link } : link
      left = right
    }
    return result ?? left
  }

  const list = (item: () => Node): Node[] => {
    expectSign('(')
    const items = [item()]
    while (takeSign(',')) items.push(item())
    expectSign(')')
    return items
  }

  const sum = (): Node => {
    let left = product()
    while (isSign('+', '-')) {
      const sign = tokens[next++]!.value as Arithmetic
      left = { is: 'arithmetic', sign, left, right: product() }
    }
    return left
  }
  const product = (): Node => {
    let left = factor()
    while (isSign('*', '/', '%')) {
      const sign = tokens[next++]!.value as Arithmetic
      left = { is: 'arithmetic', sign, left, right: factor() }
    }
    return left
  }
  const factor = (): Node => (takeSign('-') ? { is: 'negative', of: deeper(factor) } : primary())

  const primary = (): Node => {
    const token = peek()
    if (!token) throw unexpected('a value was expected')
    next++
    switch (token.kind) {
      case 'number':
        return { is: 'number', value: token.value }
      case 'text':
        return { is: 'text', value: token.value }
      case 'column':
        return { is: 'column', name: token.value }
      case 'word':
        return word(token.value)
      default: {
        if (token.value !== '(') {
          next--
          throw unexpected('a value was expected')
        }
        const inner = deeper(or)
        expectSign(')')
        return inner
      }
    }
  }

  const word = (name: string): Node => {
    const plain = name.toLowerCase()
    if (plain === 'true' || plain === 'false') return { is: 'boolean', value: plain === 'true' }
    if (RESERVED.has(plain)) {
      next--
      throw unexpected(plain === 'null' ? 'a value was expected (write "is missing")' : 'a value was expected')
    }
    if (!isSign('(')) return { is: 'column', name }
    return { is: 'call', name: plain, args: deeper(() => list(sum)) }
  }

  const tree = or()
  if (next < tokens.length) throw unexpected('the end was expected')
  return tree
}

/** Lists the columns that a condition reads. */
export function columnsOf(node: Node): string[] {
  const names = new Set<string>()
  const visit = (at: Node): void => {
    if (at.is === 'column') names.add(at.name)
    if ('left' in at) [at.left, at.right].forEach(visit)
    if ('of' in at) visit(at.of)
    if (at.is === 'call') at.args.forEach(visit)
    if (at.is === 'in') at.values.forEach(visit)
  }
  visit(node)
  return [...names]
}
