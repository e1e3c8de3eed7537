import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openProject } from '../../src/data/dvc/project.ts'
import { proveRemote } from '../../src/data/verify.ts'
import { newProject, pull, remoteOf, snapshot, writeFiles } from '../data/scene.ts'
import { type CloudServer, clouds, type TestCloud } from '../servers/clouds.ts'
import { type DvcProcess, startDvc } from './dvc-process.ts'

/** DVC with its plug-ins for clouds, in a virtual environment of its own. */
const python = resolve('.cache/venvs/dvc-clouds/bin/python')
const wanted = (process.env['PEERS'] ?? '').split(/[\s,]+/).includes('data')

const top = mkdtempSync(join(tmpdir(), 'dvc-clouds-'))
const environment = {
  ...process.env,
  DVC_NO_ANALYTICS: '1',
  DVC_SITE_CACHE_DIR: join(top, 'site'),
  HOME: top,
  GIT_CONFIG_GLOBAL: '/dev/null',
  // Else gcsfs asks for the kind of the bucket by gRPC over TLS, which the emulator does not speak.
  GCSFS_EXPERIMENTAL_ZB_HNS_SUPPORT: 'false',
}
afterAll(() => rmSync(top, { recursive: true, force: true }))

/** DVC calls Azure's by another scheme, and gives no login to Google's only when it is told so. */
const urlFor = ({ url }: TestCloud) => url.replace(/^az:/, 'azure:')
const settingsFor = (cloud: TestCloud, host: string) => ({
  ...cloud.settings(host),
  ...(cloud.url.startsWith('gs:') && { allow_anonymous_login: 'true' }),
})

const FILES = {
  'data/train.csv': 'a,b\n1,2\r\n',
  'data/empty.txt': '',
  'data/über/日本/😀.bin': Uint8Array.of(0, 255, 13, 10),
  'data/large.bin': Buffer.alloc(9_000_000, 'large'),
}

describe.skipIf(!wanted)(
  'with the plug-ins of DVC (only with ./scripts/test --peers data)',
  { timeout: 240_000 },
  () => {
    let peer: DvcProcess
    beforeAll(() => {
      expect(existsSync(python)).toBe(true)
      peer = startDvc(python, environment)
    })
    afterAll(() => peer?.[Symbol.asyncDispose]())

    describe.each(clouds.map((cloud) => [cloud.name, cloud] as const))('%s', (name, cloud) => {
      let server: CloudServer
      beforeAll(async () => {
        server = await cloud.start()
      }, 60_000)
      afterAll(() => server.stop())

      const start = (folder: string) => {
        const directory = join(top, `${name} ${folder}`)
        mkdirSync(directory, { recursive: true })
        execFileSync('git', ['init', '-q', '.'], { cwd: directory, env: environment })
        newProject(directory, `${urlFor(cloud)}/${folder}`, settingsFor(cloud, server.host))
        writeFiles(directory, { ...FILES, '.dvc/.gitignore': '/config.local\n/tmp\n/cache\n' })
        return directory
      }
      const forget = (directory: string) => {
        for (const gone of ['data', '.dvc/cache']) rmSync(join(directory, gone), { recursive: true })
      }
      const expectAll = (directory: string) => {
        for (const [path, content] of Object.entries(FILES)) {
          expect(readFileSync(join(directory, path)).equals(Buffer.from(content as string))).toBe(true)
        }
      }

      it('we pull what `dvc push` wrote, and prove it', async () => {
        const directory = start('theirs')
        await peer.dvc(directory, 'add', '-q', 'data')
        await peer.dvc(directory, 'push', '-q')
        forget(directory)
        const remote = await remoteOf(directory)
        expect(await pull(directory, remote)).toBe(4)
        expectAll(directory)
        const [path] = (await openProject(directory)).tracked
        expect(await proveRemote(path!, remote)).toMatchObject({ objects: 4, lacking: [] })
        expect((await snapshot(directory, remote)).pushed).toBe(0)
      })

      it('`dvc pull` brings what our snapshot pushed, and `dvc status --cloud` is clean', async () => {
        const directory = start('ours')
        await snapshot(directory, await remoteOf(directory))
        expect((await peer.dvc(directory, 'status', '--cloud', '--json')).trim()).toBe('{}')
        forget(directory)
        await peer.dvc(directory, 'pull', '-q')
        expectAll(directory)
        expect((await peer.dvc(directory, 'status', '--json')).trim()).toBe('{}')
      })
    })
  },
)
