import { describe, expect, it } from 'vitest'
import { readTime } from './read-cell.ts'

describe('a time', () => {
  it.each(['2024-02-29', '1999-12-31', '1000-01-01', '1969-12-31', '0099-03-01', '2024-02'])(
    'is read from %s',
    (text) => {
      expect(readTime(text)).toBe(Date.parse(text))
      expect(readTime(` ${text}`)).toBe(Date.parse(text))
    },
  )

  it.each([
    '2023-02-29',
    '2024-13-01',
    '2024-00-10',
    '2024-01-00',
    '2024-1-001',
    '2024-0a-10',
    '20240-1-10',
    '',
    '2024',
  ])('is not read from "%s"', (text) => {
    expect(readTime(text)).toBeNaN()
  })
})
