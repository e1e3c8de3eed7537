import { Marked, type Token } from 'marked'
import { expect } from 'vitest'

const marked = new Marked({ gfm: true })
/** What renderers write themselves; the last is a hidden line, which holds only what was percent-encoded. */
const OUR_HTML =
  /^(<details(?: open)?><summary>[^<]*<\/summary>|<\/details>|<\/?sub>|<!-- (?:modelloop:x|(?:modelloop:section|of|part|cut|gone) [^<>]*?) -->|\s)*$/
const OUR_LINKS = [
  'https://github.com/a/b',
  'https://github.com/acme/ames/actions/runs/1234',
  'https://example.org/report',
]

/** Everything in a page that a user could have smuggled in: HTML that is not ours, links, pictures. */
function foreign(markdown: string): string[] {
  const found: string[] = []
  const visit = (token: Token) => {
    if (token.type === 'html' && !OUR_HTML.test(token.raw)) found.push(token.raw)
    if (token.type === 'image') found.push(token.raw)
    if (token.type === 'link' && !OUR_LINKS.includes(token['href'])) found.push(token.raw)
  }
  marked.walkTokens(marked.lexer(markdown), visit)
  return found
}

/** The page outside its fenced blocks; fails when a fence is not closed. */
export function outsideFences(markdown: string): string {
  let fence = ''
  const kept: string[] = []
  for (const line of markdown.split('\n')) {
    const run = /^`{3,}/.exec(line)?.[0] ?? ''
    if (fence === '' && run !== '') fence = run
    else if (fence !== '' && line === fence) fence = ''
    else if (fence === '') kept.push(line)
  }
  expect(fence, 'an open fence').toBe('')
  return kept.join('\n')
}

/** Expects closed fences and folds, none in another, nothing alive that a user wrote, no half characters. */
export function expectSound(markdown: string): void {
  const text = outsideFences(markdown)
  const folds = [...text.matchAll(/<\/?details(?: open)?>/g)].map(([tag]) => tag.replace(' open', ''))
  expect(folds.length % 2).toBe(0)
  expect(folds.every((tag, index) => tag === (index % 2 === 0 ? '<details>' : '</details>'))).toBe(true)
  expect(foreign(markdown)).toEqual([])
  expect(markdown.isWellFormed()).toBe(true)
}
