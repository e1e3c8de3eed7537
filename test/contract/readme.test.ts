import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

const root = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')

describe('the README', () => {
  it('shows the starter that the templates hold, in ten lines', () => {
    const block = /```yaml\n(name: Modelloop[\s\S]*?)```/.exec(read('README.md'))?.[1] ?? ''
    expect(block.trimEnd().split('\n').length).toBeLessThanOrEqual(10)
    expect(parse(block)).toEqual(parse(read('workflows-templates/modelloop.yml')))
  })
})

describe('every page of the documentation', () => {
  const pages = [
    'README.md',
    'CONTRIBUTING.md',
    'SECURITY.md',
    'docs/architecture.md',
    'docs/first-project.md',
    'docs/from-cml.md',
    'docs/compatibility.md',
  ]
  const linked = [...read('README.md').matchAll(/\]\((docs\/[^)#]+\.md)/g)].map((match) => match[1] ?? '')

  it.each([...new Set([...pages, ...linked])])('%s has no link that leads nowhere', (page) => {
    const targets = [...read(page).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map((match) => match[1] ?? '')
    const dead = targets.filter((target) => !existsSync(join(root, dirname(page), target)))
    expect(dead).toEqual([])
  })
})
