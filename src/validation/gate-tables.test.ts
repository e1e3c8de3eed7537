import { readFileSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { metricsMarkdown, testsMarkdown } from './gate-tables.ts'

const DOCUMENT = 'docs/gates.md'

it.each([
  ['metrics', metricsMarkdown()],
  ['tests', testsMarkdown()],
])('docs/gates.md holds the table of %s that the code keeps to (UPDATE=1 writes it)', (name, table) => {
  const between = new RegExp(`(<!-- ${name}:start -->\\n)[^]*?(<!-- ${name}:end -->)`)
  const text = readFileSync(DOCUMENT, 'utf8')
  const wanted = text.replace(between, (_, start: string, end: string) => `${start}${table}\n${end}`)
  if (process.env['UPDATE']) writeFileSync(DOCUMENT, wanted)
  else expect(text).toBe(wanted)
  expect(text).toMatch(between)
})
