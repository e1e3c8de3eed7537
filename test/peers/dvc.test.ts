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
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openProject, selectPaths } from '../../src/data/dvc/project.ts'
import { pullPath } from '../../src/data/pull.ts'
import { findRemote } from '../../src/data/remotes/find.ts'
import { openDataFolder } from '../../src/data/remotes/folder.ts'
import { snapshotPath } from '../../src/data/snapshot.ts'
import { identifyPaths } from '../../src/data/tree/identify.ts'
import { verifyPath } from '../../src/data/verify.ts'
import { type DvcProcess, startDvc } from './dvc-process.ts'
import { randomTree, writeTree } from './dvc-trees.ts'

/** DVC itself, 3.67.1, in a virtual environment of its own. */
const python = resolve('.cache/venvs/dvc/bin/python')
const absent = !existsSync(python)
/** With `./scripts/test --peers data` there are ten times as many trees. */
const heavy = (process.env['PEERS'] ?? '').split(/[\s,]+/).includes('data')
const TREES = heavy ? 2000 : 200

const folder = mkdtempSync(join(tmpdir(), 'dvc-'))
const environment = {
  ...process.env,
  DVC_NO_ANALYTICS: '1',
  DVC_SITE_CACHE_DIR: join(folder, 'site'),
  HOME: folder,
  GIT_CONFIG_GLOBAL: '/dev/null',
}
let peer: DvcProcess
afterAll(async () => {
  await peer?.[Symbol.asyncDispose]()
  rmSync(folder, { recursive: true, force: true })
})

const call = (cwd: string, program: string, ...args: string[]) =>
  execFileSync(program, args, { cwd, env: environment, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
const dvc = (cwd: string, ...args: string[]) => peer.dvc(cwd, ...args)

/** DVC's ids of the first 200 random trees; `--peers data` compares many more with DVC itself. */
const GOLDEN = JSON.parse(readFileSync('test/peers/golden/dvc-trees.json', 'utf8')) as readonly string[]

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

/** Writes the first random trees as folders of their own. @returns their names */
function writeTrees(root: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    writeTree(join(root, `t${index}`), randomTree(index))
    return `t${index}`
  })
}

async function open(directory: string) {
  const project = await openProject(directory)
  const location = findRemote(project.config, undefined, directory)!
  const cache = openDataFolder(project.config.cacheDirectory, 'the cache')
  return { project, cache, remote: openDataFolder(location.address().url, `the remote "${location.name}"`) }
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
    beforeAll(async () => {
      peer = startDvc(python, environment)
      expect((await dvc(folder, '--version')).trim()).toBe('3.67.1')
    })

    it('a snapshot of ours in a repository that never saw DVC is clean to `dvc status`', async () => {
      const path = join(folder, 'fresh')
      mkdirSync(path)
      call(path, 'git', 'init', '-q', '.')
      write(path, ODD_FILES)
      const project = await openProject(path)
      const cache = openDataFolder(project.config.cacheDirectory, 'the cache')
      await snapshotPath(project, { name: 'data', tracked: undefined }, { cache, remote: undefined })
      expect((await dvc(path, 'status', '--json')).trim()).toBe('{}')
      expect(call(path, 'git', 'status', '--porcelain', '.dvc')).toBe('?? .dvc/\n')
    })

    it('a snapshot of ours is clean to `dvc status`, in the tree and in the remote', async () => {
      const path = newRepository('ours')
      write(path, ODD_FILES)
      write(path, { 'tool.sh': 'exit 0\n' })
      chmodSync(join(path, 'tool.sh'), 0o755)
      await snapshot(path, 'data', 'single file.csv', 'tool.sh')
      expect((await dvc(path, 'status', '--json')).trim()).toBe('{}')
      expect((await dvc(path, 'status', '--cloud', '--json')).trim()).toBe('{}')
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
      await dvc(path, 'add', '-q', 'data', 'single file.csv')
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
      await dvc(path, 'pull', '-q')
      expect(await identifyPaths(path)).toEqual(before)
      for (const [name, content] of Object.entries(ODD_FILES)) {
        expect(readFileSync(join(path, name)).equals(Buffer.from(content as string))).toBe(true)
      }
    })

    it('we pull what `dvc push` wrote, and `dvc status` is clean after it', async () => {
      const path = newRepository('ours-pull')
      write(path, ODD_FILES)
      await dvc(path, 'add', '-q', 'data', 'single file.csv')
      await dvc(path, 'push', '-q')
      const before = await identifyPaths(path)
      for (const name of ['data', 'single file.csv', '.dvc/cache']) rmSync(join(path, name), { recursive: true })
      const { project, cache, remote } = await open(path)
      for (const tracked of project.tracked) {
        await pullPath(project, tracked, { cache, remote, keep: true })
        expect((await verifyPath(project, tracked, [cache])).state).toBe('same')
      }
      expect(await identifyPaths(path)).toEqual(before)
      expect((await dvc(path, 'status', '--json')).trim()).toBe('{}')
    })

    it('a changed folder is patched as DVC patches it, with comments kept', async () => {
      const path = newRepository('patch')
      write(path, { 'data/a': '1', 'data/b': '2' })
      await dvc(path, 'add', '-q', 'data')
      const metafile = join(path, 'data.dvc')
      const withComments = `# house sales\n${readFileSync(metafile, 'utf8')}  desc: sales # of Ames\nmeta:\n  owner: me\n`
      writeFileSync(metafile, withComments)
      write(path, { 'data/c': '3' })
      await snapshot(path, 'data')
      const ours = readFileSync(metafile, 'utf8')
      expect((await dvc(path, 'status', '--json')).trim()).toBe('{}')
      writeFileSync(metafile, withComments)
      await dvc(path, 'add', '-q', 'data')
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
      expect((await dvc(path, 'status', '--json')).trim()).toBe('{}')
    })

    it('metafiles of DVC 2 are read: their ids and their place in the cache', async () => {
      const path = newRepository('legacy')
      write(path, { 'old.txt': 'a\r\nb\r\n' })
      // DVC 3 hashes as DVC 2 did when the metafile has no `hash`.
      const md5 = call(path, 'python3', '-c', 'import hashlib; print(hashlib.md5(b"a\\nb\\n").hexdigest())').trim()
      write(path, { 'old.txt.dvc': `outs:\n- md5: ${md5}\n  size: 6\n  path: old.txt\n` })
      write(path, { [`.dvc/cache/${md5.slice(0, 2)}/${md5.slice(2)}`]: 'a\r\nb\r\n' })
      expect((await dvc(path, 'status', '--json')).trim()).toBe('{}')
      const { project, cache } = await open(path)
      expect((await verifyPath(project, project.tracked[0]!, [cache])).state).toBe('same')
      rmSync(join(path, 'old.txt'))
      await pullPath(project, project.tracked[0]!, { cache, remote: undefined, keep: true })
      expect(readFileSync(join(path, 'old.txt'), 'utf8')).toBe('a\r\nb\r\n')
      write(path, { 'old.txt': 'new' })
      await expect(snapshot(path, 'old.txt')).rejects.toThrow('of DVC 2')
    })

    it('reads what `dvc.lock` and a pipeline say as DVC does', async () => {
      const path = newRepository('pipeline')
      write(path, {
        'in.txt': 'x',
        'dvc.yaml': `stages:
  make:
    cmd: mkdir -p out && printf 1 > out/a && printf 2 > b && printf '{}' > m.json
    outs: [out, b]
    metrics: [m.json: {cache: false}]
  each:
    foreach: [x, y]
    do: {cmd: 'printf \${item} > \${item}.bin', outs: ['\${item}.bin']}
`,
      })
      await dvc(path, 'repro', '-q')
      await dvc(path, 'push', '-q')
      const { project, cache, remote } = await open(path)
      expect(project.tracked.map(({ name, stage, cached }) => [name, stage, cached])).toEqual([
        ['b', 'make', true],
        ['m.json', 'make', false],
        ['out', 'make', true],
        ['x.bin', 'each@x', true],
        ['y.bin', 'each@y', true],
      ])
      for (const name of ['out', 'b', 'x.bin', 'y.bin', '.dvc/cache']) rmSync(join(path, name), { recursive: true })
      for (const tracked of project.tracked) {
        await pullPath(project, tracked, { cache, remote, keep: true })
        expect((await verifyPath(project, tracked, [cache])).state).toBe('same')
      }
      expect((await dvc(path, 'status', '--json')).trim()).toBe('{}')
    })

    it('keeps .gitignore as `dvc add` does, whatever the name and the rules that are there', async () => {
      const names = [
        'plain',
        'sp ace',
        '#hash',
        '!bang',
        'st*r',
        'q?',
        'br[a]cket',
        'back\\slash',
        'ignored.csv',
        'out',
      ]
      const ignores = async (name: string, add: (path: string) => Promise<unknown>) => {
        const path = newRepository(name)
        write(path, { '.gitignore': '*.csv\nout/\n# last', 'sub/x.bin': '1', 'out/x': '1' })
        for (const file of names) if (file !== 'out') write(path, { [file]: '1' })
        await add(path)
        return [readFileSync(join(path, '.gitignore'), 'utf8'), readFileSync(join(path, 'sub/.gitignore'), 'utf8')]
      }
      const ours = await ignores('git-ours', async (path) => {
        for (const name of [...names, 'sub/x.bin']) await snapshot(path, name)
      })
      const theirs = await ignores('git-theirs', async (path) => {
        for (const name of [...names, 'sub/x.bin']) await dvc(path, 'add', '-q', name)
      })
      expect(ours).toEqual(theirs)
    })

    it(`${TREES} random trees have the ids of DVC`, { timeout: 600_000 }, async () => {
      const path = newRepository('random')
      const names = writeTrees(path, TREES)
      const ours = await identifyPaths(path, names)
      const theirs = JSON.parse(await dvc(path, 'ids', ...names)) as string[]
      expect(names.map((name) => ours[name]?.md5)).toEqual(theirs)
      expect(theirs.slice(0, GOLDEN.length)).toEqual(GOLDEN)
    })

    it('random trees travel both ways: `dvc push` to our pull, our push to `dvc pull`', {
      timeout: 600_000,
    }, async () => {
      const path = newRepository('travel')
      writeTrees(join(path, 'all'), heavy ? 200 : 20)
      const before = await identifyPaths(path, ['all'])
      await dvc(path, 'add', '-q', 'all')
      await dvc(path, 'push', '-q')
      const { project, cache, remote } = await open(path)
      expect(project.tracked[0]?.version).toEqual(before['all'])
      const forget = () => {
        for (const name of ['all', '.dvc/cache']) rmSync(join(path, name), { recursive: true })
      }
      forget()
      await pullPath(project, project.tracked[0]!, { cache, remote, keep: true })
      expect(await identifyPaths(path)).toEqual(before)
      expect((await dvc(path, 'status', '--json')).trim()).toBe('{}')

      for (const name of ['../remote', '.dvc/cache', 'all.dvc'])
        rmSync(join(path, name), { recursive: true, force: true })
      await snapshot(path, 'all')
      forget()
      await dvc(path, 'pull', '-q')
      expect(await identifyPaths(path)).toEqual(before)
      expect((await dvc(path, 'status', '--json')).trim()).toBe('{}')
    })
  },
)

describe('without DVC', () => {
  it('200 random trees have the ids that DVC 3.67.1 gave them', async () => {
    const path = join(folder, 'golden')
    const names = writeTrees(path, GOLDEN.length)
    const ours = await identifyPaths(path, names)
    expect(names.map((name) => ours[name]?.md5)).toEqual(GOLDEN)
  })
})
