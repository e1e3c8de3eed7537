import { describe, expect, it } from 'vitest'
import { changesSince, type Lineage } from './lineage.ts'

const before: Lineage = {
  code: { commit: '3f9c'.padEnd(40, '0'), tree: 'aa'.padEnd(40, '0'), dirty: false },
  data: { 'data/ames': { md5: `${'ae04'.padEnd(32, '0')}.dir` } },
  params: { max_depth: 6, optimizer: 'adam' },
  packages: { 'scikit-learn': '1.8', numpy: '2.1.0' },
}

describe('what changed since the champion', () => {
  it('is told as finished phrases: code, params, data, packages', () => {
    const after = {
      ...before,
      params: { ...before.params, max_depth: 8 },
      packages: { ...before.packages, 'scikit-learn': '1.9' },
    }
    expect(changesSince(before, after, ['a.py', 'b.py', 'c.py'])).toEqual([
      '3 files of code',
      '`max_depth` 6 → 8',
      'same data `ae04…`',
      'scikit-learn 1.8 → 1.9',
    ])
  })

  it('counts what is new and gone in a list, which would be cut before the difference', () => {
    const lists = (features: string) => ({ ...before, params: { features } })
    const change = (from: string, to: string) => changesSince(lists(from), lists(to))[1]
    expect(change('["area"]', '["area","rooms","year"]')).toBe('`features` 1 → 3 values (2 new)')
    expect(change('["area","pool"]', '["area","rooms"]')).toBe('`features` 2 → 2 values (1 new, 1 gone)')
    expect(change('[1,2]', '[2,1]')).toBe('`features` 2 → 2 values (another order)')
    expect(change('[1,2', '[2,1]')).toBe('`features` `[1,2` → `[2,1]`')
  })

  it('is "same code, same data" when nothing did', () => {
    expect(changesSince(before, before)).toEqual(['same code', 'same data `ae04…`'])
    expect(changesSince(before, { ...before, code: { ...before.code, commit: 'b'.repeat(40) } }, [])).toEqual([
      'same code',
      'same data `ae04…`',
    ])
  })

  it('names commits and data by as many digits as it takes to tell them apart', () => {
    const code = { commit: '3f9c0001'.padEnd(40, '0'), tree: 'bb'.padEnd(40, '0'), dirty: true }
    const data = { 'data/ames': { md5: `${'ae0411'.padEnd(32, '0')}.dir` } }
    expect(changesSince(before, { ...before, code, data })).toEqual([
      'code `3f9c0000` → `3f9c0001`',
      'uncommitted changes',
      'data `ae040` → `ae041`',
    ])
  })

  it('tells what is new and what is gone, and counts what would be too long', () => {
    const params = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`p${index}`, index]))
    const data = { a: { md5: '1'.repeat(32) }, b: { md5: '2'.repeat(32) } }
    expect(changesSince({ ...before, params: {}, data: {} }, { ...before, params, data }, ['x'])).toEqual([
      '1 file of code',
      ...[0, 1, 2, 3, 4].map((n) => `\`p${n}\` ${n} (new)`),
      '4 more params',
      'data `a` `1111` (new)',
      'data `b` `2222` (new)',
    ])
    expect(changesSince(before, { ...before, params: {}, packages: {} })).toContain('`optimizer` removed')
  })

  it('says nothing of packages that could not be read', () => {
    expect(changesSince(before, { ...before, packages: {} })).toEqual(['same code', 'same data `ae04…`'])
  })

  it('lets no text from outside act as markup', () => {
    const params = { ...before.params, optimizer: '`<img>`\n@everyone', 'a|b': null }
    expect(changesSince(before, { ...before, params })).toEqual([
      'same code',
      "`optimizer` `adam` → `'<img>' @everyone`",
      '`a|b` null (new)',
      'same data `ae04…`',
    ])
  })
})
