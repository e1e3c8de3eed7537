import { expect, it } from 'vitest'
import { renderHtml } from './html/page.ts'
import { renderComment } from './markdown/comment.ts'
import { phraseParts, plainCode, plainLine } from './plain-line.ts'
import { sealReport } from './seal.ts'
import { renderText } from './text/text.ts'

it('keeps the spaces that a line of code begins with, in every rendering', () => {
  const lines = ['outs:', '- md5: ab', '  size: 2']
  const report = sealReport({
    kind: 'version-data',
    verdict: 'pass',
    outcome: 'pass',
    model: 'm',
    headline: 'h',
    summary: 's',
    lineage: {},
    checks: [],
    tables: [],
    charts: [],
    notes: [{ level: 'info', text: 'Commit this.', code: { language: 'yaml', lines } }],
    execution: { createdAt: '2026-01-01T00:00:00Z' },
  })
  expect(renderComment(report)).toContain('```yaml\nouts:\n- md5: ab\n  size: 2\n```')
  expect(renderText(report)).toContain('    - md5: ab\n      size: 2')
  expect(renderHtml(report)).toContain('- md5: ab\n  size: 2')
})

it('takes control characters out of code too', () => {
  expect(plainCode('\ta\u202Eb\n')).toBe('    a b')
  expect(plainLine('  a ')).toBe('a')
})

it('tells code from text in a phrase, and keeps the spaces between them', () => {
  expect(phraseParts('`max_depth` 6 → 8')).toEqual([
    { text: 'max_depth', kind: 'code' },
    { text: ' ', kind: 'space' },
    { text: '6 → 8', kind: 'text' },
  ])
  expect(phraseParts('one ` alone')).toEqual([{ text: 'one ` alone', kind: 'text' }])
})
