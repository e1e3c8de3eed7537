import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findRemote, folderOf } from '../../src/data/find-remote.ts'
import { identifyPaths } from '../../src/data/identify.ts'
import { openProject, selectPaths } from '../../src/data/project.ts'
import { pullPath } from '../../src/data/pull.ts'
import { snapshotPath } from '../../src/data/snapshot.ts'
import { verifyPath } from '../../src/data/verify.ts'

/** DVC itself, 3.67.1, in a virtual environment of its own. */
const dvcProgram = resolve('.cache/venvs/dvc/bin/dvc')
const absent = !existsSync(dvcProgram)

const folder = mkdtempSync(join(tmpdir(), 'dvc-'))
const environment = {
  ...process.env,
  DVC_NO_ANALYTICS: '1',
  DVC_SITE_CACHE_DIR: join(folder, 'site'),
  HOME: folder,
  GIT_CONFIG_GLOBAL: '/dev/null',
}
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const call = (cwd: string, program: string, ...args: string[]) =>
  execFileSync(program, args, { cwd, env: environment, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
const dvc = (cwd: string, ...args: string[]) => call(cwd, dvcProgram, ...args)

/** Makes a repository as `dvc init` and `dvc remote add -d` leave it; each call of DVC would take a second or two. */
function newRepository(name: string): string {
  const path = join(folder, name)
  mkdirSync(path)
  call(path, 'git', 'init', '-q', '.')
  write(path, {
    '.dvc/config': `[core]\n    remote = shared\n['remote "shared"']\n    url = ../../remote\n`,
    '.dvc/.gitignore': '/config.local\n/tmp\n/cache\n',
  })
  return path
}

function write(root: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), content)
  }
}

async function open(directory: string) {
  const project = await openProject(directory)
  const location = findRemote(project.config, undefined, directory)!
  const cache = { root: project.config.cacheDirectory, label: 'the cache' }
  return { project, cache, remote: { root: folderOf(location), label: `the remote "${location.name}"` } }
}

async function snapshot(directory: string, ...paths: string[]) {
  const { project, cache, remote } = await open(directory)
  for (const selected of selectPaths(project, paths)) await snapshotPath(project, selected, { cache, remote })
}

const ODD_FILES = {
  'data/train.csv': 'a,b\n1,2\r\n',
  'data/leer.txt': '',
  'data/über/日本/😀.bin': Uint8Array.of(0, 255, 13, 10),
  'data/\ue000 "q" \\ \x7f.txt': 'odd',
  'data/large.bin': Buffer.alloc(3_000_000, 'x\r\n'),
  'single file.csv': 'id\n1\n',
}

describe.skipIf(absent && !process.env['CI'])(
  'with DVC 3.67.1 (skipped without .cache/venvs/dvc)',
  { timeout: 120_000 },
  () => {
    beforeAll(() => expect(dvc(folder, '--version').trim()).toBe('3.67.1'))

    it('a snapshot of ours in a repository that never saw DVC is clean to `dvc status`', async () => {
      const path = join(folder, 'fresh')
      mkdirSync(path)
      call(path, 'git', 'init', '-q', '.')
      write(path, ODD_FILES)
      const project = await openProject(path)
      const cache = { root: project.config.cacheDirectory, label: 'the cache' }
      await snapshotPath(project, { name: 'data', tracked: undefined }, { cache, remote: undefined })
      expect(dvc(path, 'status', '--json').trim()).toBe('{}')
      expect(call(path, 'git', 'status', '--porcelain', '.dvc')).toBe('?? .dvc/\n')
    })

    it('a snapshot of ours is clean to `dvc status`, in the tree and in the remote', async () => {
      const path = newRepository('ours')
      write(path, ODD_FILES)
      write(path, { 'tool.sh': 'exit 0\n' })
      chmodSync(join(path, 'tool.sh'), 0o755)
      await snapshot(path, 'data', 'single file.csv', 'tool.sh')
      expect(dvc(path, 'status', '--json').trim()).toBe('{}')
      expect(dvc(path, 'status', '--cloud', '--json').trim()).toBe('{}')
      expect(call(path, 'git', 'status', '--porcelain', '-uall', '.')).not.toMatch(/train\.csv$|large/m)
    })

    it('our metafiles are byte for byte those of `dvc add`', async () => {
      const path = newRepository('bytes')
      write(path, ODD_FILES)
      await snapshot(path, 'data', 'single file.csv')
      const ours = ['data.dvc', 'single file.csv.dvc', '.gitignore'].map((file) =>
        readFileSync(join(path, file), 'utf8'),
      )
      for (const file of ['data.dvc', 'single file.csv.dvc', '.gitignore']) rmSync(join(path, file))
      dvc(path, 'add', '-q', 'data', 'single file.csv')
      expect(ours).toEqual(
        ['data.dvc', 'single file.csv.dvc', '.gitignore'].map((file) => readFileSync(join(path, file), 'utf8')),
      )
    })

    it('`dvc pull` gets what our snapshot pushed', async () => {
      const path = newRepository('theirs-pull')
      write(path, ODD_FILES)
      await snapshot(path, 'data', 'single file.csv')
      const before = await identifyPaths(path)
      for (const name of ['data', 'single file.csv', '.dvc/cache']) rmSync(join(path, name), { recursive: true })
      dvc(path, 'pull', '-q')
      expect(await identifyPaths(path)).toEqual(before)
      for (const [name, content] of Object.entries(ODD_FILES)) {
        expect(readFileSync(join(path, name)).equals(Buffer.from(content as string))).toBe(true)
      }
    })

    it('we pull what `dvc push` wrote, and `dvc status` is clean after it', async () => {
      const path = newRepository('ours-pull')
      write(path, ODD_FILES)
      dvc(path, 'add', '-q', 'data', 'single file.csv')
      dvc(path, 'push', '-q')
      const before = await identifyPaths(path)
      for (const name of ['data', 'single file.csv', '.dvc/cache']) rmSync(join(path, name), { recursive: true })
      const { project, cache, remote } = await open(path)
      for (const tracked of project.tracked) {
        await pullPath(project, tracked, { cache, remote, keep: true })
        expect((await verifyPath(project, tracked, [cache])).state).toBe('same')
      }
      expect(await identifyPaths(path)).toEqual(before)
      expect(dvc(path, 'status', '--json').trim()).toBe('{}')
    })

    it('a changed folder is patched as DVC patches it, with comments kept', async () => {
      const path = newRepository('patch')
      write(path, { 'data/a': '1', 'data/b': '2' })
      dvc(path, 'add', '-q', 'data')
      const metafile = join(path, 'data.dvc')
      const withComments = `# house sales\n${readFileSync(metafile, 'utf8')}  desc: sales # of Ames\nmeta:\n  owner: me\n`
      writeFileSync(metafile, withComments)
      write(path, { 'data/c': '3' })
      await snapshot(path, 'data')
      const ours = readFileSync(metafile, 'utf8')
      expect(dvc(path, 'status', '--json').trim()).toBe('{}')
      writeFileSync(metafile, withComments)
      dvc(path, 'add', '-q', 'data')
      expect(ours).toBe(readFileSync(metafile, 'utf8'))
    })

    it('what .dvcignore names and what links lead to count as for DVC', async () => {
      const path = newRepository('ignored')
      write(path, {
        '.dvcignore': '# notes\n*.tmp\n/data/raw/\n!keep.tmp\n',
        'sub/.dvcignore': 'x\n',
        'data/a.csv': '1',
        'data/b.tmp': '2',
        'data/B.TMP': '2',
        'data/..odd': '2',
        'data/keep.tmp': '3',
        'data/raw/huge': '4',
        'data/deep/raw/huge': '5',
        'data/nested/.git/config': '6',
        'data/nested/file': '7',
        'sub/data/x': '8',
        'sub/data/y': '9',
      })
      symlinkSync('../sub/data/y', join(path, 'data/link'))
      await snapshot(path, 'data', 'sub/data')
      expect(dvc(path, 'status', '--json').trim()).toBe('{}')
    })

    it('metafiles of DVC 2 are read: their ids and their place in the cache', async () => {
      const path = newRepository('legacy')
      write(path, { 'old.txt': 'a\r\nb\r\n' })
      // DVC 3 hashes as DVC 2 did when the metafile has no `hash`.
      const md5 = call(path, 'python3', '-c', 'import hashlib; print(hashlib.md5(b"a\\nb\\n").hexdigest())').trim()
      write(path, { 'old.txt.dvc': `outs:\n- md5: ${md5}\n  size: 6\n  path: old.txt\n` })
      write(path, { [`.dvc/cache/${md5.slice(0, 2)}/${md5.slice(2)}`]: 'a\r\nb\r\n' })
      expect(dvc(path, 'status', '--json').trim()).toBe('{}')
      const { project, cache } = await open(path)
      expect((await verifyPath(project, project.tracked[0]!, [cache])).state).toBe('same')
      rmSync(join(path, 'old.txt'))
      await pullPath(project, project.tracked[0]!, { cache, remote: undefined, keep: true })
      expect(readFileSync(join(path, 'old.txt'), 'utf8')).toBe('a\r\nb\r\n')
      write(path, { 'old.txt': 'new' })
      await expect(snapshot(path, 'old.txt')).rejects.toThrow('of DVC 2')
    })

    it('40 random trees have the ids of DVC', async () => {
      const path = newRepository('random')
      const name = fc
        .oneof(
          fc.string({ unit: 'binary', minLength: 1, maxLength: 8 }),
          fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
        )
        .filter((text) => !/[/\0]/.test(text) && !/^\.{1,2}$/.test(text) && text.isWellFormed())
        .filter((text) => !['.git', '.dvc', '.hg', '.dvcignore'].includes(text))
      const paths = fc.array(fc.array(name, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 12 })
      const trees = fc.sample(fc.tuple(paths, fc.array(fc.uint8Array({ maxLength: 50 }), { minLength: 1 })), {
        numRuns: 40,
        seed: 20261122,
      })
      trees.forEach(([files, contents], index) => {
        mkdirSync(join(path, `t${index}`))
        files.forEach((parts, at) => {
          // A name may be taken by a folder, or a folder's name by a file: such a path is left out.
          try {
            write(path, { [join(`t${index}`, ...parts)]: contents[at % contents.length]! })
          } catch {}
        })
      })
      const names = trees.map((_, index) => `t${index}`)
      const ours = await identifyPaths(path, names)
      dvc(path, 'add', '-q', ...names)
      const theirs = await openProject(path)
      expect(theirs.tracked).toHaveLength(40)
      for (const tracked of theirs.tracked)
        expect([tracked.name, ours[tracked.name]]).toEqual([tracked.name, tracked.version])
    })
  },
)
