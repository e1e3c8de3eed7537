import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { messageOf } from '../platform/errors.ts'
import { openProject, selectPaths } from './dvc/project.ts'
import { pullPath } from './pull.ts'
import { type DataFolder, openDataFolder } from './remotes/folder.ts'
import { keyOf } from './remotes/layout.ts'
import { snapshotPath } from './snapshot.ts'
import { identifyPaths } from './tree/identify.ts'
import { verifyPath } from './verify.ts'

const top = mkdtempSync(join(tmpdir(), 'data-'))
afterAll(() => rmSync(top, { recursive: true, force: true }))

let directory: string
let remote: DataFolder
let tests = 0
beforeEach(() => {
  directory = join(top, String(++tests), 'project')
  mkdirSync(directory, { recursive: true })
  remote = openDataFolder(join(top, String(tests), 'remote'), 'the remote "backup"')
})

const write = (name: string, content: string) => {
  mkdirSync(dirname(join(directory, name)), { recursive: true })
  writeFileSync(join(directory, name), content)
}
const read = (name: string) => readFileSync(join(directory, name), 'utf8')
const remove = (name: string) => rmSync(join(directory, name), { recursive: true, force: true })
const cache = () => openDataFolder(join(directory, '.dvc/cache'), 'the cache')
const objectPath = ({ root }: DataFolder, id: string) => join(root, keyOf({ id, hash: 'md5' }))

async function snapshot(paths?: string[], options: { remote: DataFolder | undefined; keep: boolean } = both()) {
  const project = await openProject(directory)
  const made = []
  for (const path of selectPaths(project, paths)) {
    made.push(await snapshotPath(project, path, { ...options, cache: options.keep ? cache() : undefined }))
  }
  return made
}
async function pull({ remote: from, keep }: { remote: DataFolder | undefined; keep: boolean } = both()) {
  const project = await openProject(directory)
  let files = 0
  for (const path of project.tracked) files += await pullPath(project, path, { cache: cache(), remote: from, keep })
  return files
}
const both = () => ({ remote, keep: true })
async function verify() {
  const project = await openProject(directory)
  return verifyPath(project, project.tracked[0]!, [cache(), remote])
}
const failure = (work: Promise<unknown>) => work.then(() => 'no error', messageOf)
/** The only object of the remote whose bytes are `content`. */
function objectWith(content: string, folder = remote): string {
  const files = readdirSync(folder.root, { recursive: true, encoding: 'utf8' }).map((file) => join(folder.root, file))
  return files.find((file) => statSync(file).isFile() && readFileSync(file, 'utf8') === content)!
}

describe('a snapshot', () => {
  it('stores read-only objects in cache and remote, and writes what dvc add and dvc init would write', async () => {
    execFileSync('git', ['init', '-q', directory])
    write('data/a.csv', 'x\n1\n')
    write('data/sub/b.csv', 'x\n2\n')
    const [made] = await snapshot(['data'])
    expect(made).toMatchObject({
      metafile: { path: 'data.dvc', changed: true },
      pushed: 3,
      alsoWritten: ['.dvc/config', '.dvc/.gitignore', '.gitignore'],
    })
    expect(read('data.dvc')).toBe(
      'outs:\n- md5: be59e7057686ba5eefa465d06043b24e.dir\n  size: 8\n  nfiles: 2\n  hash: md5\n  path: data\n',
    )
    expect(read('.gitignore')).toBe('/data\n')
    for (const folder of [cache(), remote]) {
      const path = objectPath(folder, made!.tree.version.md5)
      expect(path).toMatch(/files\/md5\/[0-9a-f]{2}\/[0-9a-f]{30}\.dir$/)
      expect(statSync(path).mode & 0o777).toBe(0o444)
    }
  })

  it('of the same bytes pushes nothing and leaves the metafile as it is', async () => {
    write('data/a.csv', 'x\n1\n')
    await snapshot(['data'])
    write('data.dvc', `# mine\n${read('data.dvc')}`)
    const [again] = await snapshot()
    expect(again).toMatchObject({ pushed: 0, metafile: { changed: false }, alsoWritten: [] })
    expect(read('data.dvc')).toMatch(/^# mine\n/)
  })

  it('gives cache and remote each what it lacks, and counts what the remote got', async () => {
    write('data/a.csv', 'x\n1\n')
    await snapshot(['data'], { remote, keep: false })
    write('data/b.csv', 'x\n2\n')
    const [made] = await snapshot()
    expect(made?.pushed).toBe(2)
    const objects = ['x\n1\n', 'x\n2\n'].map((content) => objectWith(content, cache()))
    expect(objects.every((path) => (statSync(path).mode & 0o777) === 0o444)).toBe(true)
    const empty = openDataFolder(join(top, String(tests), 'another'), 'another')
    expect((await snapshot(undefined, { remote: empty, keep: true }))[0]?.pushed).toBe(3)
    expect(objectWith('x\n1\n', empty)).toBeDefined()
  })

  it('works without a remote and without a cache', async () => {
    write('a.csv', 'x\n1\n')
    const [made] = await snapshot(['a.csv'], { remote: undefined, keep: false })
    expect(made?.pushed).toBeUndefined()
    expect(existsSync(cache().root)).toBe(false)
    expect(read('a.csv.dvc')).toContain('path: a.csv')
  })

  it('keeps the manifest back when a file could not be stored', async () => {
    write('data/a.csv', 'x\n1\n')
    write('data/b.csv', 'x\n2\n')
    // A file stands where the folder of an object would be.
    const blocked = objectPath(remote, 'c4ca4238a0b923820dcc509a6f75849b')
    mkdirSync(dirname(dirname(blocked)), { recursive: true })
    write('data/blocked', '1')
    writeFileSync(dirname(blocked), '')
    await expect(snapshot(['data'])).rejects.toThrow()
    const left = readdirSync(remote.root, { recursive: true, encoding: 'utf8' })
    expect(left.filter((name) => name.endsWith('.dir'))).toEqual([])
    expect(existsSync(join(directory, 'data.dvc'))).toBe(false)
  })

  it('refuses what git tracks, what lies in tracked data, the whole directory, and what leaves it', async () => {
    execFileSync('git', ['init', '-q', directory])
    write('a.csv', 'x\n1\n')
    execFileSync('git', ['-C', directory, 'add', 'a.csv'])
    expect(await failure(snapshot(['a.csv']))).toBe(
      'git already tracks "a.csv", and data is kept by one of the two. To hand it to DVC run: git rm -r --cached "a.csv".',
    )
    write('data/a.csv', 'x\n1\n')
    await snapshot(['data'])
    expect(await failure(snapshot(['data/a.csv']))).toContain('"data/a.csv" lies in "data", which DVC already tracks.')
    expect(await failure(snapshot(['../other']))).toContain('The path "../other" leaves the folder')
    remove('data.dvc')
    expect(await failure(snapshot(['.']))).toContain('The working directory itself cannot be versioned.')
  })
})

describe('links', () => {
  it('to files inside the project count as the file', async () => {
    write('data/a.csv', 'x\n')
    write('other/b.csv', 'y\n')
    symlinkSync('../other/b.csv', join(directory, 'data/b.csv'))
    const linked = await identifyPaths(directory, ['data'])
    remove('data/b.csv')
    write('data/b.csv', 'y\n')
    expect(await identifyPaths(directory, ['data'])).toEqual(linked)
  })

  it.each([
    ['out of the project', '/etc/hostname', '"data/l" is a link that leads out of the project.'],
    ['to a folder', '../other', '"data/l" is a link to a folder, whose files DVC would leave out of the version.'],
    ['in a circle', 'l', '"data/l" cannot be opened: it is a link that leads in a circle.'],
    ['to nothing', 'nowhere', '"data/l" is a link that leads nowhere.'],
  ])('%s are refused', async (_, target, message) => {
    write('data/a.csv', 'x\n')
    write('other/b.csv', 'y\n')
    symlinkSync(target, join(directory, 'data/l'))
    expect(await failure(identifyPaths(directory, ['data']))).toContain(message)
  })
})

describe('links to a cache that lies elsewhere (`cache.type = symlink`)', () => {
  const object = '6f/5902ac237024bdd0c176cb93063dc4' // md5 of "hello world\n"
  beforeEach(() => {
    write('.dvc/config', '[cache]\n    dir = ../../cache\n    type = symlink\n')
    write(`../cache/files/md5/${object}`, 'hello world\n')
    write('../cache/notes.txt', 'mine\n')
    mkdirSync(join(directory, 'data'))
  })

  it('count as the file', async () => {
    symlinkSync(`../../cache/files/md5/${object}`, join(directory, 'data/a.txt'))
    symlinkSync(`../cache/files/md5/${object}`, join(directory, 'b.txt'))
    const linked = await identifyPaths(directory, ['data', 'b.txt'])
    expect(linked['b.txt']?.md5).toBe(object.replace('/', ''))
    remove('data')
    write('data/a.txt', 'hello world\n')
    expect((await identifyPaths(directory, ['data']))['data']).toEqual(linked['data'])
  })

  it('are refused where they lead to anything but an object', async () => {
    symlinkSync('../../cache/notes.txt', join(directory, 'data/a.txt'))
    expect(await failure(identifyPaths(directory, ['data']))).toContain('"data/a.txt" is a link that leads out of the')
  })
})

describe('a pull', () => {
  beforeEach(async () => {
    write('data/a.csv', 'x\n1\n')
    write('data/sub/b.csv', 'x\n2\n')
    write('run.sh', 'exit 0\n')
    chmodSync(join(directory, 'run.sh'), 0o755)
    await snapshot(['data', 'run.sh'])
    remove('.dvc/cache')
  })

  it('brings what the tree lacks and leaves the rest', async () => {
    remove('data/sub')
    remove('run.sh')
    write('data/a.csv', 'mine\n')
    expect(await pull()).toBe(2)
    expect(read('data/sub/b.csv')).toBe('x\n2\n')
    expect(statSync(join(directory, 'run.sh')).mode & 0o777).toBe(0o755)
    expect(read('data/a.csv')).toBe('mine\n')
    expect(await verify()).toMatchObject({ state: 'different', files: { added: [], removed: [], changed: ['a.csv'] } })
    expect(await pull()).toBe(0)
  })

  it('fills the cache too, unless told not to', async () => {
    remove('data')
    await pull({ remote, keep: false })
    expect(existsSync(cache().root)).toBe(false)
    remove('data')
    await pull()
    expect(objectWith('x\n2\n', cache())).toBeDefined()
  })

  it('sees a corrupt object, says so, and leaves no file behind', async () => {
    const object = objectWith('x\n2\n')
    chmodSync(object, 0o644)
    writeFileSync(object, 'x\n3\n')
    remove('data')
    expect(await failure(pull())).toMatch(
      /^"data\/sub\/b\.csv": the object [0-9a-f]{32} in the remote "backup" is corrupt; its bytes have another MD5\. Take a snapshot with `mend: true`/,
    )
    expect(existsSync(join(directory, 'data/sub/b.csv'))).toBe(false)
  })

  it('says which object the remote lacks, and when there is no remote', async () => {
    rmSync(objectWith('x\n2\n'))
    remove('data')
    expect(await failure(pull())).toMatch(
      /^"data\/sub\/b\.csv": the object [0-9a-f]{32} is neither in the cache nor in the remote "backup"\. Take a snapshot where the data is/,
    )
    remove('.dvc/cache')
    expect(await failure(pull({ remote: undefined, keep: true }))).toMatch(
      /is not in the cache\. No data remote is configured\./,
    )
  })

  it('takes the remote’s object when the one in the cache is corrupt', async () => {
    remove('data')
    await pull()
    const object = objectWith('x\n2\n', cache())
    chmodSync(object, 0o644)
    writeFileSync(object, 'x\n3\n')
    remove('data')
    await pull()
    expect(read('data/sub/b.csv')).toBe('x\n2\n')
    expect(readFileSync(object, 'utf8')).toBe('x\n2\n')
  })

  it('never writes outside the project, whatever a metafile, a manifest or a link says', async () => {
    const outs = (path: string) => `outs:\n- md5: c4ca4238a0b923820dcc509a6f75849b\n  hash: md5\n  path: ${path}\n`
    for (const path of ['../../evil', '/etc/evil', '.git/hooks/post-checkout', '.GIT/hooks/x', '.dvc/config']) {
      write('evil.dvc', outs(path))
      expect(await failure(pull())).toBe(
        `evil.dvc: "${path}" is no place for data. It must lie in the project, outside .git and .dvc.`,
      )
    }
    remove('evil.dvc')
    remove('data')
    mkdirSync(join(top, 'outside'), { recursive: true })
    mkdirSync(join(directory, 'data'))
    symlinkSync(join(top, 'outside'), join(directory, 'data/sub'))
    expect(await failure(pull())).toContain('"data/sub" would be written outside the project, through a link.')
    expect(readdirSync(join(top, 'outside'))).toEqual([])
  })
})

describe('a metafile', () => {
  const outs = (fields: string) => `outs:\n- ${fields.split('\n').join('\n  ')}\n`
  it.each([
    ['no YAML', 'outs: [', /^data\.dvc line \d: the DVC metafile is no valid YAML/],
    ['without outs', 'a: 1\n', /^data\.dvc: a DVC metafile needs a list "outs"\./],
    ['empty', '', /^data\.dvc: the DVC metafile is empty\./],
    ['without a path', outs('md5: c4ca4238a0b923820dcc509a6f75849b'), /^data\.dvc line 2: an output has no "path"/],
    ['with half an id', outs('md5: c4ca42\nhash: md5\npath: data'), /^data\.dvc line 2: "c4ca42" is no DVC id/],
    [
      'of another hash',
      outs('md5: c4ca4238a0b923820dcc509a6f75849b\nhash: blake3\npath: data'),
      /not identified by MD5/,
    ],
    ['of an object store', outs('etag: "1"\npath: data'), /not identified by MD5/],
    ['cloud-versioned', outs('path: data\nfiles:\n- relpath: a'), /is cloud-versioned \(version_aware or worktree\)/],
  ])('that is broken (%s) is refused with file and line', async (_, text, message) => {
    write('data/a', '1')
    write('data.dvc', text)
    expect(await failure(identifyPaths(directory))).toMatch(message)
  })

  it('keeps the zeros of an id of digits alone, quoted or not', async () => {
    write('a', '1')
    write('a.dvc', outs('md5: 00000000000000000000000000000012\nhash: md5\npath: a'))
    const [tracked] = (await openProject(directory)).tracked
    expect(tracked?.version?.md5).toBe('00000000000000000000000000000012')
  })

  it('of an import is never rewritten', async () => {
    write('a', '1')
    write('a.dvc', `deps:\n- path: x\n${outs('md5: 00000000000000000000000000000012\nhash: md5\npath: a')}`)
    expect(await failure(snapshot())).toBe('a.dvc: "a" was imported. Bring it up to date with `dvc update`.')
  })
})

describe('the versions of paths', () => {
  it('are those of everything DVC tracks, below a folder, of a metafile, or of a plain path', async () => {
    write('data/a.csv', 'x\n')
    write('data/b.csv', 'y\n')
    write('plain.txt', 'z\n')
    await snapshot(['data/a.csv', 'data/b.csv'])
    expect(Object.keys(await identifyPaths(directory))).toEqual(['data/a.csv', 'data/b.csv'])
    expect(Object.keys(await identifyPaths(directory, ['data']))).toEqual(['data/a.csv', 'data/b.csv'])
    expect(Object.keys(await identifyPaths(directory, ['data/b.csv.dvc', './plain.txt']))).toEqual([
      'data/b.csv',
      'plain.txt',
    ])
  })

  it('cannot be had of what is missing', async () => {
    expect(await failure(identifyPaths(directory, ['gone.csv']))).toBe(
      '"gone.csv" does not exist. Check the path, or pull it first.',
    )
  })
})

describe('mending a folder', () => {
  it('takes nothing away before whole bytes are at hand', async () => {
    const [good, id] = ['1234', '81dc9bdb52d04dc20036dbd8313ed055']
    write('a.txt', good)
    const set = { version: id, files: [{ id, size: 4, file: join(directory, 'a.txt') }] }
    await remote.push(set)
    const stored = join(remote.root, keyOf({ id, hash: 'md5' }))
    chmodSync(stored, 0o644)
    writeFileSync(stored, 'xxxx')
    write('a.txt', '5678')
    await expect(remote.push(set, { mend: true })).rejects.toThrow('changed while it was read')
    expect(readFileSync(stored, 'utf8')).toBe('xxxx')
    write('a.txt', good)
    expect(await remote.push(set, { mend: true })).toMatchObject({ objects: 1 })
    expect(readFileSync(stored, 'utf8')).toBe(good)
  })
})
