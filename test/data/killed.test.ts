import { type ChildProcess, spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DataRemote } from '../../src/data/remotes/remote.ts'
import { type CloudServer, clouds } from '../servers/clouds.ts'
import { startProxy } from '../store/proxy.ts'
import { newProject, remoteOf, snapshot, writeFiles } from './scene.ts'

/** So many times a snapshot is killed, for each kind of remote: 200 moments together. */
const KILLS = 100
/** Files of a snapshot; three are the same in all, and one is large. A folder is fast, so it gets more. */
const FILES = { folder: 80, s3: 12 }
/** Snapshots that are started ahead, so that a process is warm when it is its turn. */
const AHEAD = 3

const top = mkdtempSync(join(tmpdir(), 'killed-'))
afterAll(() => rmSync(top, { recursive: true, force: true }))

const s3 = clouds.find(({ name }) => name === 'S3')!
let server: CloudServer | undefined
beforeAll(async () => {
  if (!s3.missing) server = await s3.start()
}, 30_000)
afterAll(() => server?.stop())

/** The code is compiled once for all. */
const env = { ...process.env, NODE_COMPILE_CACHE: join(top, 'compiled') }

interface Round {
  readonly directory: string
  readonly contents: ReadonlyMap<string, Buffer>
  readonly child: ChildProcess
  readonly ready: Promise<unknown>
}

/** Each round has data of its own; some files are the same in all. */
function startRound(
  name: keyof typeof FILES,
  round: number,
  url: string,
  settings: Readonly<Record<string, string>>,
): Round {
  const directory = join(top, name, String(round))
  newProject(directory, url, settings)
  const contents = new Map<string, Buffer>()
  for (let file = 0; file < FILES[name]; file++) {
    const own = file < 3 ? Buffer.from(`shared ${file}`) : randomBytes(file === FILES[name] - 1 ? 1_200_000 : 400)
    contents.set(`data/sub${file % 3}/${file}.bin`, own)
  }
  writeFiles(directory, Object.fromEntries(contents))
  const driver = join(import.meta.dirname, 'snapshot-driver.ts')
  const child = spawn(process.execPath, [driver, directory], { env, stdio: ['pipe', 'pipe', 'inherit'] })
  return { directory, contents, child, ready: once(child.stdout!, 'data') }
}

/** The files of a folder version that the remote names and does not hold whole; `undefined` when it does not name it. */
async function lackingOf(remote: DataRemote, version: string) {
  const of = { id: version, hash: 'md5' } as const
  const manifest = await remote.readManifest(of)
  if (manifest === 'missing') return undefined
  if (manifest === 'broken') return ['the manifest']
  const entries = JSON.parse(Buffer.from(manifest).toString()) as { md5: string; relpath: string }[]
  const wanted = entries.map(({ md5, relpath }) => ({ id: md5, shown: relpath }))
  return (await remote.fetch(of, wanted)).lacking.map(({ object, why }) => `${object.shown} is ${why}`)
}

/** DVC's id of a folder, written out once more. */
function idOf(contents: ReadonlyMap<string, Buffer>): string {
  const md5 = (bytes: Buffer | string) => createHash('md5').update(bytes).digest('hex')
  const items = [...contents].map(([path, bytes]) => `{"md5": "${md5(bytes)}", "relpath": "${path.slice(5)}"}`)
  const sorted = items.sort((a, b) => (a.slice(55) < b.slice(55) ? -1 : 1))
  return `${md5(`[${sorted.join(', ')}]`)}.dir`
}

/** Tells a child to go and waits for its end, which may come early. */
type Kill = (child: ChildProcess, round: number) => Promise<unknown>

/**
 * Kills one of three pushes at any moment after it was told to go, the others so long after they have begun as follows from
 * those before: most are killed in the middle, however busy the machine is.
 */
function killInTime(): Kill {
  let longestMs = 50
  return async (child, round) => {
    if (round % 3 === 0) {
      child.stdin!.write('go\n')
      await sleep(Math.random() * longestMs * 5)
      child.kill('SIGKILL')
      return
    }
    child.stdin!.write(`go ${Math.random() * longestMs}\n`)
    const [, signal] = await once(child, 'exit')
    longestMs *= signal === 'SIGKILL' ? 1.2 : 0.7
  }
}

async function killAll(
  name: keyof typeof FILES,
  urlOf: (round: number) => string,
  settings: Readonly<Record<string, string>>,
  kill: Kill,
) {
  const rounds: Round[] = []
  const seen = { before: 0, within: 0, after: 0 }
  try {
    for (let round = 0; round < KILLS; round++) {
      while (rounds.length < Math.min(AHEAD, KILLS - round))
        rounds.push(startRound(name, round + rounds.length, urlOf(round + rounds.length), settings))
      const { directory, contents, child, ready } = rounds.shift()!
      const [version, remote] = [idOf(contents), await remoteOf(directory)]
      await ready
      await kill(child, round)
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
      const lacking = await lackingOf(remote, version)
      expect(lacking ?? [], `after a kill, round ${round}`).toEqual([])
      const { pushed } = await snapshot(directory, remote)
      if (pushed === 0) seen.after++
      else if (pushed! < FILES[name] - 2) seen.within++
      else seen.before++
      expect(await lackingOf(remote, version), `after the second run, round ${round}`).toEqual([])
      rmSync(directory, { recursive: true })
    }
  } finally {
    for (const { child } of rounds) child.kill('SIGKILL')
  }
  return seen
}

describe('a snapshot that is killed at any moment', { timeout: 480_000 }, () => {
  it(`leaves a folder in which every manifest has its files, and is completed by the next (${KILLS} times)`, async () => {
    const seen = await killAll('folder', () => join(top, 'remote'), {}, killInTime())
    expect(seen.within, JSON.stringify(seen)).toBeGreaterThan(KILLS / 10)
  })

  it.skipIf(s3.missing)(`does so in S3, too (${KILLS} times; needs moto: run scripts/test)`, async () => {
    let onRequest = () => {}
    const proxy = await startProxy(server!.host, () => {
      onRequest()
      return 'pass'
    })
    /** Kills a while after any of the requests: a question, a file, the manifest. */
    const killAtRequest: Kill = async (child) => {
      let left = 1 + Math.floor(Math.random() * (FILES.s3 + 4))
      onRequest = () => {
        if (--left === 0) setTimeout(() => child.kill('SIGKILL'), Math.random() * 20)
      }
      child.stdin!.write('go\n')
      await once(child, 'exit')
      onRequest = () => {}
    }
    const seen = await killAll('s3', (round) => `${s3.url}/${round}`, s3.settings(proxy.host), killAtRequest)
    await proxy.stop()
    expect(seen.within, JSON.stringify(seen)).toBeGreaterThan(KILLS / 50)
  })
})
