import { spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { newProject, pull, remoteOf, snapshot, writeFiles } from './scene.ts'

const top = mkdtempSync(join(tmpdir(), 'disk-'))
afterAll(() => rmSync(top, { recursive: true, force: true }))

/** A mount of our own, which nobody else sees: as root, or where a user may be root in a namespace. */
const asRoot = process.getuid?.() === 0 ? ['--mount'] : ['--user', '--map-root-user', '--mount']
const canMount = spawnSync('unshare', [...asRoot, 'mount', '-t', 'tmpfs', 'none', top]).status === 0

/** Takes a snapshot in a process for which `folder` is a disk of its own, prepared by `mount`. @returns what it says */
function snapshotOn(mount: string, directory: string): { readonly said: string; readonly left: string[] } {
  const driver = join(import.meta.dirname, 'snapshot-driver.ts')
  const remote = join(directory, '../remote')
  const script = `${mount.replaceAll('REMOTE', `'${remote}'`)} && '${process.execPath}' '${driver}' '${directory}'; find '${remote}' -type f`
  const { stdout } = spawnSync('unshare', [...asRoot, 'sh', '-c', script], { input: 'go\n', encoding: 'utf8' })
  const [, said = '', ...left] = stdout.trimEnd().split('\n')
  return { said, left }
}

function newScene(name: string): string {
  const directory = join(top, name, 'project')
  mkdirSync(join(top, name, 'remote'), { recursive: true })
  newProject(directory, join(top, name, 'remote'))
  for (let file = 0; file < 40; file++) writeFiles(directory, { [`data/${file}.bin`]: randomBytes(20_000) })
  return directory
}

describe.skipIf(!canMount && !process.env['CI'])('a remote on a disk (needs the right to mount)', () => {
  it('that is full gets no list of files and keeps no half object, and says so in one line', () => {
    const directory = newScene('full')
    const { said, left } = snapshotOn('mount -t tmpfs -o size=300k none REMOTE', directory)
    expect(said).toMatch(
      /^mistake ".*\/remote\/files\/md5\/.*" cannot be written: the disk is full\. Make room and run again/,
    )
    expect(left.length).toBeGreaterThan(3)
    expect(left.filter((name) => /\.(dir|tmp)$/.test(name))).toEqual([])
    expect(existsSync(join(directory, 'data.dvc'))).toBe(false)
  })

  it('that is read-only says so in one line', () => {
    const directory = newScene('read-only')
    const { said, left } = snapshotOn('mount -t tmpfs none REMOTE && mount -o remount,ro none REMOTE', directory)
    expect(said).toMatch(/^mistake ".*\/remote\/files\/md5\/.*" cannot be \w+: the disk is read-only\. Choose a place/)
    expect(left).toEqual([])
  })
})

describe('a folder that is no folder', () => {
  it('is said in one line', async () => {
    const directory = newScene('file')
    rmSync(join(top, 'file/remote'), { recursive: true })
    writeFiles(top, { 'file/remote': 'a file' })
    await expect(snapshot(directory, await remoteOf(directory))).rejects.toThrow(
      /^".*\/remote\/files\/md5\/.*" cannot be \w+: a file stands where a folder is needed\.$/,
    )
  })
})

describe('two jobs that push the same to one folder', () => {
  it('leave it whole, each file in threads of their own', async () => {
    const directories = ['one', 'two'].map((name) => join(top, 'jobs', name))
    for (const directory of directories) {
      newProject(directory, join(top, 'jobs/remote'))
      for (let file = 0; file < 1200; file++) writeFiles(directory, { [`data/${file}`]: `content ${file}` })
    }
    const made = await Promise.all(
      directories.map(async (directory) => snapshot(directory, await remoteOf(directory), { keep: false })),
    )
    expect(made[0]!.tree.version).toEqual(made[1]!.tree.version)
    const objects = readdirSync(join(top, 'jobs/remote'), { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    )
    expect(objects).toHaveLength(1201)
    rmSync(join(directories[0]!, 'data'), { recursive: true })
    expect(await pull(directories[0]!, await remoteOf(directories[0]!), false)).toBe(1200)
    const md5 = createHash('md5').update('content 7').digest('hex')
    expect(objects.map(({ name }) => name)).toContain(md5.slice(2))
  })
})
