import { mkdirSync, mkdtempSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve, sep } from 'node:path'
import * as v from 'valibot'
import { expect } from 'vitest'
import { readDvcConfig } from '../../src/data/dvc/config.ts'
import { readDvcIgnore } from '../../src/data/dvc/ignore.ts'
import { parseManifest } from '../../src/data/dvc/manifest.ts'
import { parseMetafile, patchMetafile } from '../../src/data/dvc/metafile.ts'
import { readPipeline } from '../../src/data/dvc/pipeline.ts'
import { readRemembered } from '../../src/data/tree/remembered-ids.ts'
import { type FuzzedParser, text } from './fuzzed-parser.ts'

const ID = 'd3b07384d113edec49eaa6238ad5ff00'
const OTHER = { md5: '00000000000000000000000000000012', size: 7 }
const METAFILE = `# sales\nouts:\n- md5: ${ID}.dir  # of Ames\n  size: 12\n  nfiles: 2\n  hash: md5\n  path: data\nmeta: {owner: me}\n`
const IMPORT = `deps:\n- path: a\n  repo: {url: 'https://x.test/y', rev_lock: abc}\nouts:\n- {md5: ${ID}, path: 'a b', cache: false}\nwdir: ..\n`
const PIPELINE = `stages:
  make: {cmd: x, wdir: work, outs: [a, {b: {cache: false, remote: r, push: false}}], metrics: [m.json]}
  each: {foreach: [1, 2], do: {cmd: y, outs: ['\${item}.bin']}}
`
const LOCK = `schema: '2.0'
stages:
  make: {cmd: x, outs: [{path: a, hash: md5, md5: ${ID}, size: 1}, {path: b, md5: ${ID}, size: 1, isexec: true}]}
  each@1: {cmd: y, outs: [{path: 1.bin, hash: md5, md5: ${ID}, size: 1}]}
`
const CUT = '\n---8<---\n'
const CONFIG = `[core]\n    remote = my.store  # the default\n['remote "my.store"']\n    url = ../x;y\n    Verify = true\n[cache]\ndir=/c\n`
const IGNORE = '# notes\n*.tmp\n/data/raw/\n!keep.tmp\n[a-c]?.csv\n**/deep/**\nsp\\ ace\\ \n'
const MANIFEST = `[{"md5": "${ID}", "relpath": "a/b.csv"}, {"md5": "${ID}", "relpath": "\\u00e9"}]`
const REMEMBERED = JSON.stringify({ schema: 'modelloop.git-ids/v1', files: [['a'.repeat(40), ID, 12]] })

const YAML_WORDS = ['&a ', '*a', '<<: ', '{', '}', '[', ']', ': ', '- ', '"', "'", '\n', '\t', '#', '? ', '!!x ', '|\n']
const DVC_WORDS = ['outs:', 'md5: ', 'path: ', 'wdir: ', 'hash: md5', 'deps:', 'isexec: true', ID, '.dir', 'files: []']
const JSON_WORDS = ['{', '}', '[', ']', '"', ',', ':', 'null', '1e9', '"__proto__":', '"\\ud800"', '../', '\\u0000']

const folder = mkdtempSync(join(tmpdir(), 'fuzz-dvc-'))
const asText = (bytes: Uint8Array): string => Buffer.from(bytes).toString()

/**
 * Reads a metafile; one that may be patched says after it what was put in, and nothing changes when that is done twice. Of
 * anchors, aliases and tags, which DVC writes nowhere, the writer may move the comments.
 */
function metafile(bytes: Uint8Array): void {
  const content = asText(bytes)
  const { outs } = parseMetafile(content, 'x.dvc')
  const [out] = outs
  if (!out) return
  const patch = (before: string) => patchMetafile(before, 'x.dvc', out.path, OTHER, false)
  const patched = patch(content)
  expect(parseMetafile(patched, 'x.dvc').outs[0]).toMatchObject({ path: out.path, version: OTHER, executable: false })
  if (/[&*!]/.test(content)) expect(parseMetafile(patch(patched), 'x.dvc')).toEqual(parseMetafile(patched, 'x.dvc'))
  else expect(patch(patched)).toBe(patched)
}

/** Reads a `dvc.yaml` and a `dvc.lock` that stand in one input. */
function pipeline(bytes: Uint8Array): string {
  const [definitions = '', lock] = asText(bytes).split(CUT)
  const locked = lock === undefined ? undefined : { text: lock, file: 'dvc.lock' }
  const { outs, unread } = readPipeline({ text: definitions, file: 'dvc.yaml' }, locked)
  for (const { version } of outs) if (version) expect(lock?.toLowerCase()).toContain(version.md5)
  return unread.map(({ why }) => why).join()
}

/** Reads a list of files: all of them lie below its folder, each in a place of its own. */
function manifest(bytes: Uint8Array): void {
  const entries = parseManifest(bytes, ID, 'data')
  const places = new Set(entries.map(({ relpath }) => resolve('/data', relpath)))
  expect(places.size).toBe(entries.length)
  for (const place of places) expect(place.startsWith(`${sep}data${sep}`)).toBe(true)
}

async function config(bytes: Uint8Array): Promise<void> {
  mkdirSync(join(folder, '.dvc'), { recursive: true })
  await writeFile(join(folder, '.dvc/config'), bytes)
  for (const settings of (await readDvcConfig(folder)).remotes.values())
    for (const value of Object.values(settings)) expect(typeof value).toBe('string')
}

async function ignored(bytes: Uint8Array): Promise<string> {
  await writeFile(join(folder, '.dvcignore'), bytes)
  const isIgnored = readDvcIgnore(folder, '')
  return ['a.csv', 'data/raw', 'x/deep/y', 'sp ace ', '\u00e9']
    .map((path) => isIgnored(path, path === 'data/raw'))
    .join()
}

async function remembered(bytes: Uint8Array): Promise<void> {
  const file = join(folder, 'ids.json')
  await writeFile(file, bytes)
  for (const { md5, seen } of (await readRemembered(file, 'modelloop.git-ids/v1', v.number())).values()) {
    expect(md5).toMatch(/^[0-9a-f]{32}$/)
    expect(typeof seen).toBe('number')
  }
}

/** Readers of the files that DVC and we keep beside data. */
export const dvcParsers: readonly FuzzedParser[] = [
  {
    name: '.dvc metafile',
    seeds: text(METAFILE, METAFILE.replace('.dir', '')),
    words: [...YAML_WORDS, ...DVC_WORDS],
    parse: metafile,
  },
  {
    name: 'metafile of an import',
    seeds: text(IMPORT),
    words: [...YAML_WORDS, ...DVC_WORDS],
    parse: (bytes) => parseMetafile(asText(bytes), 'x.dvc'),
  },
  {
    name: 'dvc.yaml and dvc.lock',
    seeds: text(PIPELINE + CUT + LOCK),
    words: [...YAML_WORDS, ...DVC_WORDS, 'stages:', '${', '}', '@', 'foreach:', 'do:', CUT],
    parse: pipeline,
  },
  {
    name: '.dvc/config',
    seeds: text(CONFIG),
    words: ['[', ']', '=', '\n', '"', "'", '.', ';', '#', '__proto__', '\\', '[]'],
    parse: config,
  },
  {
    name: '.dvcignore',
    seeds: text(IGNORE),
    words: ['*', '**', '/', '!', '[', ']', '\\', '?', '\n', '[!', '[[:alpha:]]', ' '],
    parse: ignored,
  },
  { name: 'manifest of a folder', seeds: text(MANIFEST), words: JSON_WORDS, parse: manifest },
  { name: 'file of remembered ids', seeds: text(REMEMBERED), words: JSON_WORDS, parse: remembered },
]
