import { describe, expect, it } from 'vitest'
import { folderId, hashBytes, type ManifestEntry, manifestBytes } from './id.ts'

const textOf = (entries: readonly ManifestEntry[]) => Buffer.from(manifestBytes(entries)).toString('utf8')

describe("DVC's folder id", () => {
  it.each([
    ['one file', [['26ab0db90d72e28ad0ba1e22ee510510', 'data2']], 'ad8b0ddcf133a6e5833002ce28f97c5a.dir'],
    [
      'two files',
      [
        ['402e97968614f583ece3b35555971f64', 'index.jpeg'],
        ['de7371b0119f4f75f9de703c7c3bac16', 'cat.jpeg'],
      ],
      '6fdb5336fce0dbfd669f83065f107551.dir',
    ],
    [
      'accents, DEL, an emoji and a private character, sorted by code point',
      [
        ['b026324c6904b2a9cb4b88d6d61c81d1', 'é\x7f😀/a'],
        ['26ab0db90d72e28ad0ba1e22ee510510', '\ue000'],
      ],
      '78fedda17d58d2796261b966f4fd9a16.dir',
    ],
    ['nothing', [], 'd751713988987e9331980363e24189ce.dir'],
  ])('is the published one for %s', (_, files, id) => {
    const entries = files.map(([md5, relpath]) => ({ md5: md5 as string, relpath: relpath as string }))
    expect(folderId(manifestBytes(entries))).toBe(id)
  })

  it('writes names as Python does: ASCII only, surrogate pairs, lower-case hexadecimal', () => {
    expect(textOf([{ md5: 'a', relpath: 'ü\n"\\\x01\x7f😀' }])).toBe(
      '[{"md5": "a", "relpath": "\\u00fc\\n\\"\\\\\\u0001\\u007f\\ud83d\\ude00"}]',
    )
  })

  it('puts a private character before an emoji, where JavaScript would not', () => {
    const text = textOf([
      { md5: 'b', relpath: '😀' },
      { md5: 'a', relpath: '\ue000' },
    ])
    expect(text.indexOf('\\ue000')).toBeLessThan(text.indexOf('\\ud83d'))
  })
})

describe("DVC 2's file id", () => {
  it('reads \\r\\n as \\n in text and leaves binary alone', () => {
    expect(hashBytes(Buffer.from('a\r\nb'), 'md5-dos2unix')).toBe(hashBytes(Buffer.from('a\nb')))
    expect(hashBytes(Buffer.from('a\r\nb\0'), 'md5-dos2unix')).toBe(hashBytes(Buffer.from('a\r\nb\0')))
  })

  it('judges each MiB by itself, so a line end across the border stays', () => {
    const text = Buffer.alloc((1 << 20) + 1, 'x')
    text[(1 << 20) - 1] = 13
    text[1 << 20] = 10
    expect(hashBytes(text, 'md5-dos2unix')).toBe(hashBytes(text))
  })
})
