import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import { circlesAmong } from './circles.ts'

const src = join(import.meta.dirname, '../../src')
const sources = new Map(
  readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .map((path) => [path.split(sep).join('/'), readFileSync(join(src, path), 'utf8')]),
)

describe('the files of src', () => {
  it('never import themselves by way of others', () => {
    expect(circlesAmong(sources)).toEqual([])
  })

  it('would be caught at it', () => {
    const pools = `import type { Bootstrap } from './bootstrap.ts'\n${sources.get('statistics/pools.ts')}`
    const found = circlesAmong(new Map([...sources, ['statistics/pools.ts', pools]]))
    expect(found.join()).toContain('statistics/pools.ts → statistics/bootstrap.ts')
  })
})

describe('the search for circles', () => {
  it('follows types, what is loaded late, and what is handed on', () => {
    const planted = {
      'a.ts': "import { join } from 'node:path'\nimport type { B } from './deep/b.ts'\n",
      'deep/b.ts': "const c = await import('../c.ts')\n",
      'c.ts': "export * from './a.ts'\n",
      'd.ts': "import './c.ts'\n",
    }
    expect(circlesAmong(new Map(Object.entries(planted)))).toEqual(['a.ts → deep/b.ts → c.ts → a.ts'])
  })

  it('lets two files share a third', () => {
    const planted = { 'a.ts': "import './b.ts'\nimport './c.ts'\n", 'b.ts': "import './c.ts'\n", 'c.ts': '' }
    expect(circlesAmong(new Map(Object.entries(planted)))).toEqual([])
  })
})
