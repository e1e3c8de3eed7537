import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { UserError } from '../../platform/errors.ts'
import { recordingLog } from '../../platform/log.ts'
import { findRemote, type RemoteLocation } from '../remotes/find.ts'
import type { DataFolder } from '../remotes/folder.ts'
import { openRemote } from '../remotes/open.ts'
import { parseDvcConfig } from './config.ts'
import { newMetafile, parseMetafile, patchMetafile } from './metafile.ts'

const hex = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 32, maxLength: 32 })
const digits = fc.string({ unit: fc.constantFrom(...'0123456789e'), minLength: 32, maxLength: 32 })
const version = fc.record({
  md5: fc.oneof(hex, digits).chain((id) => fc.constantFrom(id, `${id}.dir`)),
  size: fc.nat(),
})
const name = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.isWellFormed())

describe('a metafile of ours', () => {
  it('reads back as it was written, whatever the name and the id', () => {
    fc.assert(
      fc.property(name, version, fc.boolean(), (path, written, executable) => {
        const [out] = parseMetafile(newMetafile(path, written, executable), 'x.dvc').outs
        expect(out).toMatchObject({ path, version: written, hash: 'md5', executable })
      }),
    )
  })

  it('is patched to what a new one would be', () => {
    fc.assert(
      fc.property(name, version, version, (path, before, after) => {
        const text = patchMetafile(newMetafile(path, before, true), 'x.dvc', path, after, false)
        expect(text).toBe(newMetafile(path, after, false))
      }),
    )
  })

  it('has its id in quotes when a YAML reader could take it for a number', () => {
    expect(newMetafile('a', { md5: '00000000000000000000000000000012', size: 1 }, false)).toContain(
      "- md5: '00000000000000000000000000000012'\n",
    )
    expect(newMetafile('a', { md5: '1234567890123456789012345678e012', size: 1 }, false)).toContain("- md5: '1234")
  })
})

describe('a metafile of anybody', () => {
  it('is refused with a carriage return alone, and read with the line ends of Windows', () => {
    const text = 'outs:\n- md5: d3b07384d113edec49eaa6238ad5ff00 # a\rb\n  path: a\n'
    expect(() => parseMetafile(text, 'x.dvc')).toThrow('a carriage return without a line feed')
    expect(parseMetafile(text.replace('\r', '').replaceAll('\n', '\r\n'), 'x.dvc').outs).toHaveLength(1)
  })

  it('is refused where an alias names nothing, which could not be written again', () => {
    const text = 'outs:\n- md5: d3b07384d113edec49eaa6238ad5ff00\n  path: a\n  desc: *gone\n'
    expect(() => parseMetafile(text, 'x.dvc')).toThrow('*gone stands for the anchor &gone, and there is none')
    expect(() => parseMetafile(text.replace('path: a', 'path: &gone a'), 'x.dvc')).not.toThrow()
  })

  it('is read or refused with a message, never a crash', () => {
    const scrap = fc.constantFrom(
      'outs:',
      '\n',
      '- ',
      '  ',
      'md5: ',
      'path: a',
      '*a',
      '&a ',
      '{',
      ']',
      '"',
      '#',
      '? ',
      '!!x ',
      '<<: ',
    )
    const text = fc.oneof(
      fc.string(),
      fc.array(fc.oneof(scrap, fc.string({ maxLength: 4 }))).map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(text, (content) => {
        try {
          parseMetafile(content, 'x.dvc')
        } catch (error) {
          expect(error).toBeInstanceOf(UserError)
        }
      }),
      { numRuns: 2000 },
    )
  })
})

describe("DVC's configuration", () => {
  it('may have quoted sections with dots, comments, and a semicolon in a value', () => {
    const text = `# ours\n[core]\n    remote = my.store  # default\n['remote "my.store"']\n    URL = /data;v1/x\n    Verify = true\n[remote "b"]\nurl="/b c"\n`
    const sections = parseDvcConfig(text)
    expect(sections.get('core')).toEqual({ remote: 'my.store' })
    expect(sections.get('remote "my.store"')).toEqual({ url: '/data;v1/x', verify: 'true' })
    expect(sections.get('remote "b"')).toEqual({ url: '/b c' })
  })

  it('is read in no time when most of it is blank', () => {
    const startMs = performance.now()
    expect(parseDvcConfig(`${'\n'.repeat(200_000)}  [core]\nremote = a`).get('core')).toEqual({ remote: 'a' })
    expect(performance.now() - startMs).toBeLessThan(5000)
  })

  it('is read, whatever is in it', () => {
    const scrap = fc.constantFrom(
      '[',
      ']',
      '=',
      '\n',
      '"',
      "'",
      '.',
      ';',
      '#',
      'core',
      'remote',
      '__proto__',
      '\\',
      '[]',
    )
    fc.assert(
      fc.property(
        fc.array(scrap).map((parts) => parts.join('')),
        (text) => void parseDvcConfig(text),
      ),
      { numRuns: 2000 },
    )
  })

  const config = (remotes: Record<string, Record<string, string>>, defaultRemote?: string) => ({
    defaultRemote,
    remotes: new Map(Object.entries(remotes)),
    cacheDirectory: '/p/.dvc/cache',
    withoutGit: false,
  })
  const open = async (found: RemoteLocation) =>
    (await openRemote(found, { environment: {}, directory: '/p', log: recordingLog() })) as DataFolder
  it.each([
    ['its default remote', config({ a: { url: '/a' } }, 'a'), undefined, { name: 'a', folder: '/a' }],
    ['its default remote, called dvc', config({ a: { url: '/a' } }, 'a'), 'dvc', { name: 'a', folder: '/a' }],
    [
      'a remote that is named dvc',
      config({ a: { url: '/a' }, dvc: { url: '/d' } }, 'a'),
      'dvc',
      { name: 'dvc', folder: '/d' },
    ],
    [
      'another remote',
      config({ a: { url: '/a' }, b: { url: 'file:///b%20c' } }, 'a'),
      'b',
      { name: 'b', folder: '/b c' },
    ],
    ['a folder beside the project', config({}), '../store', { name: '../store', folder: '/store' }],
    ['a folder as URL', config({}), 'folder:/s', { name: 'folder:/s', folder: '/s' }],
    ['nothing, where nothing is configured', config({}), undefined, undefined],
  ])('gives %s', async (_, given, wanted, expected) => {
    const found = findRemote(given, wanted, '/p')
    expect(found && { name: found.name, folder: (await open(found)).root }).toEqual(expected)
  })

  it.each([
    [config({}), 'ssh://host/x', 'is of the kind ssh:, which is not spoken here.'],
    [config({ a: { url: '/a', worktree: 'true' } }, 'a'), undefined, 'is cloud-versioned (worktree)'],
    [config({ a: { url: '/a' } }), 'b', '.dvc/config has no remote "b" (it has: a).'],
    [config({}), 'dvc', 'names no default remote'],
    [config({ a: {} }, 'a'), undefined, 'has no url'],
  ])('refuses what cannot be had, in one sentence', async (given, wanted, message) => {
    await expect((async () => open(findRemote(given, wanted, '/p')!))()).rejects.toThrow(message)
  })
})
