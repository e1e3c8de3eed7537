import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { messageOf } from '../../platform/errors.ts'
import { examinePath } from '../examine.ts'
import { findRemote } from '../remotes/find.ts'
import { openDataFolder } from '../remotes/folder.ts'
import { snapshotPath } from '../snapshot.ts'
import { identifyPaths } from '../tree/identify.ts'
import { readDvcConfig } from './config.ts'
import { patchMetafile } from './metafile.ts'
import { openProject, selectPaths } from './project.ts'

let directory: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'project-'))
  return () => rmSync(directory, { recursive: true, force: true })
})
const write = (files: Readonly<Record<string, string>>) => {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, name)), { recursive: true })
    writeFileSync(join(directory, name), content)
  }
}
const failure = (work: Promise<unknown>) => work.then(() => 'no error', messageOf)
const tracked = async () => (await openProject(directory)).tracked.map(({ name }) => name)
const select = async (...paths: string[]) => selectPaths(await openProject(directory), paths).map(({ name }) => name)

/** The id of the text `1`. */
const ONE = 'c4ca4238a0b923820dcc509a6f75849b'
const metafile = (path: string, more = '') => `outs:\n- md5: ${ONE}\n  size: 1\n  hash: md5\n  path: ${path}\n${more}`

const PIPELINE = {
  'dvc.yaml': `stages:
  prepare:
    cmd: python prepare.py
    wdir: work
    outs:
    - out/train.csv
    - out/raw.csv: {remote: archive, push: false}
    metrics:
    - metrics.json: {cache: false}
    plots:
    - roc.csv: {x: fpr}
  each:
    foreach: [a, b]
    do:
      cmd: python each.py
      outs: ['models/\${item}.bin']
  later: {cmd: x, outs: [later.bin]}
  gone: {cmd: x, wdir: '\${where}', outs: [z]}
`,
  'dvc.lock': `schema: '2.0'
stages:
  prepare:
    cmd: python prepare.py
    outs:
    - {path: metrics.json, hash: md5, md5: ${ONE}, size: 1}
    - {path: out/raw.csv, hash: md5, md5: ${ONE}, size: 1}
    - {path: out/train.csv, hash: md5, md5: ${ONE}, size: 1}
    - {path: roc.csv, hash: md5, md5: ${ONE}, size: 1}
    - {path: not-in-yaml-any-more.csv, hash: md5, md5: ${ONE}, size: 1}
  each@a: {cmd: python each.py, outs: [{path: models/a.bin, hash: md5, md5: ${ONE}, size: 1}]}
  each@b: {cmd: python each.py, outs: [{path: models/b.bin, hash: md5, md5: ${ONE}, size: 1}]}
  gone: {cmd: x, outs: [{path: z, md5: ${ONE}}]}
  removed: {cmd: x, outs: [{path: y, md5: ${ONE}}]}
`,
}

describe('the outputs of a DVC pipeline', () => {
  it('are tracked paths: ids from dvc.lock, the rest from dvc.yaml', async () => {
    write(PIPELINE)
    const project = await openProject(directory)
    expect(
      project.tracked.map(({ name, stage, cached, remote, pushed }) => ({ name, stage, cached, remote, pushed })),
    ).toEqual([
      { name: 'work/metrics.json', stage: 'prepare', cached: false, remote: undefined, pushed: true },
      { name: 'work/out/raw.csv', stage: 'prepare', cached: true, remote: 'archive', pushed: false },
      { name: 'work/out/train.csv', stage: 'prepare', cached: true, remote: undefined, pushed: true },
      { name: 'work/roc.csv', stage: 'prepare', cached: true, remote: undefined, pushed: true },
      { name: 'models/a.bin', stage: 'each@a', cached: true, remote: undefined, pushed: true },
      { name: 'models/b.bin', stage: 'each@b', cached: true, remote: undefined, pushed: true },
    ])
    expect(project.unread).toEqual([
      `dvc.lock: stage "gone": its \`wdir\` is \`\${where}\`, which params.yaml does not fill`,
      'dvc.lock: stage "removed": dvc.yaml has no such stage any more',
      'dvc.lock: stage "later": it was never run (`dvc repro`)',
    ])
  })

  it.each([
    ['where: work\n', ['work/z']],
    ['paths: {where: deep}\nwhere: 7\n', ['7/z']],
    ['other: work\n', []],
    ['where: {a: b}\n', []],
  ])('have the folder that params.yaml fills in (%j)', async (params, names) => {
    const [definitions, lock] = [PIPELINE['dvc.yaml'], PIPELINE['dvc.lock']]
    write({ 'dvc.yaml': definitions, 'dvc.lock': lock, 'params.yaml': params })
    const { tracked } = await openProject(directory)
    expect(tracked.filter(({ stage }) => stage === 'gone').map(({ name }) => name)).toEqual(names)
  })

  it.each([
    ['<a>/x-<b>.bin', 'm/x-1.bin', true],
    ['<a>/x-<b>.bin', 'm/y-1.bin', false],
    ['a<b>a', 'a', false],
    ['a<b>', 'a', true],
    // A regular expression of it would hang.
    [`${'<x>a'.repeat(30)}b`, 'a'.repeat(500), false],
  ])('are found by the template %s: %s is %s', async (template, recorded, isFound) => {
    const defined = template.replace(/<(.)>/g, '$${$1}')
    write({
      'dvc.yaml': JSON.stringify({ stages: { s: { cmd: 'x', outs: [defined] } } }),
      'dvc.lock': JSON.stringify({ schema: '2.0', stages: { s: { outs: [{ path: recorded, md5: ONE }] } } }),
    })
    expect(await tracked()).toEqual(isFound ? [recorded] : [])
  })

  it('that git keeps count only when they are named', async () => {
    write(PIPELINE)
    const project = await openProject(directory)
    expect(selectPaths(project, undefined).map(({ name }) => name)).not.toContain('work/metrics.json')
    expect(await select('work/metrics.json')).toEqual(['work/metrics.json'])
    expect(await select('dvc.lock')).toHaveLength(6)
  })

  it('may be snapshot as dvc.lock has them; another version only DVC writes down', async () => {
    write({ ...PIPELINE, 'models/a.bin': '1' })
    const take = async () => {
      const project = await openProject(directory)
      const [path] = selectPaths(project, ['models/a.bin'])
      return snapshotPath(project, path!, { cache: undefined, remote: undefined })
    }
    expect((await take()).metafile).toMatchObject({ path: 'dvc.lock', changed: false })
    write({ 'models/a.bin': '2' })
    expect(await failure(take())).toBe(
      '"models/a.bin" is made by the stage "each@a", and is not what dvc.lock names. Run `dvc repro`, or `dvc commit`: only DVC writes that file.',
    )
    const project = await openProject(directory)
    const [path] = selectPaths(project, ['models/a.bin'])
    const places = { cache: openDataFolder(join(directory, 'cache'), 'the cache'), keep: false }
    const { reason } = await examinePath(project, path!, 'verify', { ...places, remote: async () => undefined })
    expect(reason).toContain('Run `dvc repro` or `dvc commit`, or delete it here and pull.')
  })

  it.each([
    ['3.0', `schema: '3.0'\nstages: {}\n`, 'dvc.lock: this dvc.lock has the schema 3.0; only 2.0 is read'],
    ['none', 'prepare: {cmd: x}\n', 'dvc.lock: this dvc.lock names no schema; only 2.0 is read'],
    ['2.0', 'schema: [\n', /^dvc\.lock line \d: dvc\.lock is no valid YAML/],
    ['2.0', `schema: '2.0'\n<<<<<<< HEAD\n`, 'dvc.lock line 2: git left the marks of a merge conflict here.'],
  ])('are refused of a lock that cannot be read (schema %s)', async (_, text, message) => {
    write({ 'dvc.lock': text })
    const said = await failure(openProject(directory))
    if (typeof message === 'string') expect(said).toContain(message)
    else expect(said).toMatch(message)
  })
})

describe('metafiles', () => {
  it('are found as DVC finds them: not in data, not where .dvcignore says, not in projects of their own', async () => {
    write({
      '.dvcignore': '/off\n',
      'a.csv.dvc': metafile('a.csv'),
      'data.dvc': metafile('data'),
      'data/looks-like-one.dvc': 'binary',
      'off/b.dvc': metafile('b'),
      'sub/.dvcignore': '*.bak.dvc\n',
      'sub/c.bak.dvc': 'broken: [',
      'sub/d.dvc': metafile('d', 'wdir: ..\n'),
      'inner/.dvc/config': '',
      'inner/e.dvc': metafile('e'),
      '.dvc/tmp/f.dvc': metafile('f'),
    })
    expect(await tracked()).toEqual(['a.csv', 'data', 'd'])
  })

  it('of an import say where it came from', async () => {
    write({
      'a.dvc': `frozen: true\ndeps:\n- path: data/a\n  repo: {url: https://example.com/x.git, rev_lock: 1}\n${metafile('a')}`,
      'b.dvc': `deps:\n- path: https://example.com/b\n${metafile('b')}`,
      'c.dvc': metafile('c'),
    })
    expect((await openProject(directory)).tracked.map(({ imported }) => imported)).toEqual([
      { repository: 'https://example.com/x.git' },
      { repository: undefined },
      undefined,
    ])
  })

  it('are patched in one output and leave every other byte that means something', () => {
    const before = `# sales
wdir: ../data
outs:
- md5: 00000000000000000000000000000012 # unquoted
  size: 1
  hash: md5
  path: a
  desc: the first
  labels: [x, y]
  cache: false
- md5: 12345678901234567890123456789012
  size: 2
  isexec: true
  hash: md5
  path: 'b: c'
  meta: {threshold: 1e3, off: no}
  push: false
meta:
  owner: "me"
`
    const after = patchMetafile(before, 'x.dvc', 'a', { md5: ONE, size: 77 }, false)
    expect(after).toBe(before.replace('00000000000000000000000000000012', ONE).replace('size: 1\n', 'size: 77\n'))
  })

  it.each([
    ['a merge that nobody ended', `<<<<<<< HEAD\n${metafile('a')}`, 'a.dvc line 1: git left the marks of a merge'],
    ['a place outside', metafile('s3://bucket/a'), 'a.dvc line 2: "s3://bucket/a" lies outside the project'],
    ['a worktree remote', metafile('a', '  cloud: {x: {etag: 1}}\n'), '"a" is cloud-versioned'],
  ])('are refused for %s, with file and line', async (_, text, message) => {
    write({ 'a.dvc': text })
    expect(await failure(identifyPaths(directory))).toContain(message)
  })
})

describe('a glob', () => {
  beforeEach(() =>
    write({
      'data/a.csv': '1',
      'data/b.csv': '1',
      'data/[c].csv': '1',
      'data/deep/d.csv': '1',
      'data/.gitignore': '/a.csv\n',
      'data/a.csv.dvc': metafile('a.csv'),
      'data/gone.csv.dvc': metafile('gone.csv'),
    }),
  )

  it('finds tracked paths, also those that are not here, and files and folders on disk', async () => {
    expect(await select('data/*.csv')).toEqual(['data/[c].csv', 'data/a.csv', 'data/b.csv', 'data/gone.csv'])
    expect(await select('data/*')).toContain('data/deep')
    expect(await select('data/**')).not.toContain('data/deep')
    expect(await select('data/**')).toContain('data/deep/d.csv')
    expect(await select('*/a.csv.dvc')).toEqual(['data/a.csv'])
    expect(await select('data/{b,a}.csv')).toEqual(['data/a.csv', 'data/b.csv'])
  })

  it('that is the name of a file is that file', async () => {
    expect(await select('data/[c].csv')).toEqual(['data/[c].csv'])
  })

  it('that matches nothing is an error', async () => {
    expect(await failure(select('data/*.parquet'))).toContain('The glob "data/*.parquet" matches nothing.')
    expect(await failure(select('../*'))).toContain('leaves the folder')
  })
})

describe('the remotes of .dvc/config', () => {
  it.each([
    ['[core]\n<<<<<<< HEAD\n    remote = a\n', '.dvc/config line 2: git left the marks of a merge conflict here.'],
    [`[core]\n    remote = a\n['remote "a"'\n`, '.dvc/config line 3: The name of this section has no "]" at its end.'],
  ])('are refused where the file is broken: %j', async (text, message) => {
    write({ '.dvc/config': text })
    expect(await failure(openProject(directory))).toContain(message)
  })

  const find = async (name?: string, otherwise?: string) =>
    findRemote(await readDvcConfig(directory), name, directory, otherwise)?.address()

  it('come with all their settings, config.local over config, names in any case, paths absolute', async () => {
    write({
      '.dvc/config':
        '[core]\n    remote = Cloud\n[\'remote "Cloud"\']\n    url = s3://bucket/data/\n    endpointurl = http://localhost:9000\n    Profile = ci\n',
      '.dvc/config.local':
        '[\'remote "cloud"\']\n    access_key_id = a;b\n    profile = mine\n    credentialpath = ../keys\n',
    })
    expect(await find()).toEqual({
      url: 's3://bucket/data',
      settings: {
        url: 's3://bucket/data/',
        endpointurl: 'http://localhost:9000',
        profile: 'mine',
        access_key_id: 'a;b',
        credentialpath: join(directory, 'keys'),
      },
    })
  })

  it('may refer to one another', async () => {
    write({
      '.dvc/config':
        '[\'remote "server"\']\n    url = azure://box/top\n    account_name = acme\n    sas_token = old\n[\'remote "images"\']\n    url = remote://server/images\n    sas_token = new\n[\'remote "small"\']\n    url = remote://images/small\n',
    })
    expect(await find('small')).toMatchObject({
      url: 'azure://box/top/images/small',
      settings: { account_name: 'acme', sas_token: 'new' },
    })
  })

  it('give way to the store where none is named', async () => {
    expect(await find(undefined, 'folder:../store')).toEqual({ url: 'folder:../store', settings: {} })
    write({ '.dvc/config': '[core]\n    remote = a\n[\'remote "a"\']\n    url = ../../own\n' })
    expect(await find(undefined, 'folder:../store')).toMatchObject({ url: join(directory, '../own') })
  })

  it.each([
    ['[core]\n    remote = gone\n[\'remote "a"\']\n    url = /a\n', undefined, 'names "gone" as its default remote'],
    ['[\'remote "backup"\']\n    url = /a\n', 'bakcup', 'Is "backup" meant?'],
    ['[\'remote "a"\']\n    url = /a\n', 'dvc', 'Name one of a, or run `dvc remote default a`.'],
    ['[\'remote "a"\']\n    url = remote://b/x\n', 'a', 'refers to "b", which .dvc/config does not have'],
    ['[\'remote "a"\']\n    url = remote://a/x\n', 'a', '"a" refers to itself'],
    ['[\'remote "a"\']\n    url = s3://b\n    version_aware = true\n', 'a', 'is cloud-versioned (version_aware)'],
    ['[\'remote "a"\']\n    region = x\n', 'a', 'Run `dvc remote modify a url URL`.'],
  ])('say in one line what is wrong with %j', async (text, name, message) => {
    write({ '.dvc/config': text })
    expect(await failure(find(name))).toContain(message)
  })
})

describe('what git ignores', () => {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: directory, encoding: 'utf8' })
  const take = async (name: string) => {
    const project = await openProject(directory)
    return snapshotPath(project, selectPaths(project, [name])[0]!, { cache: undefined, remote: undefined })
  }
  beforeEach(() => {
    git('init', '-q')
    write({ 'data/a': '1', 'b.csv': '1' })
  })

  it('is not named twice', async () => {
    write({ '.gitignore': '*.csv\ndata/\n' })
    expect((await take('b.csv')).alsoWritten).not.toContain('.gitignore')
    expect((await take('data')).alsoWritten).not.toContain('.gitignore')
  })

  it('gets the data of a project below the top folder of git, unless it works without git', async () => {
    mkdirSync(join(directory, 'ml'))
    const top = directory
    directory = join(top, 'ml')
    write({ '.dvc/config': '', 'data/a': '1', 'b.csv': '1' })
    expect((await take('data')).alsoWritten).toEqual(['.gitignore'])
    write({ '.dvc/config': '[core]\n    no_scm = True\n' })
    expect((await take('b.csv')).alsoWritten).toEqual([])
    directory = top
  })

  it('is never the metafile', async () => {
    write({ '.gitignore': '# ours\n*.dvc\n' })
    expect(await failure(take('b.csv'))).toBe(
      '.gitignore line 2: git ignores b.csv.dvc because of "*.dvc", so it could not be committed. Take that line out, or add "!*.dvc" after it.',
    )
  })
})
