import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runnerMissing } from '../runner/machine.ts'
import { removeRemains } from '../servers/docker-remains.ts'
import { machineState } from '../servers/machine-state.ts'
import { missingForProduction } from './production.ts'

const root = join(import.meta.dirname, '../..')
const missing = runnerMissing || (process.env['CI'] !== 'true' && !existsSync(join(root, '.cache/venvs/housing')))

/** What this machine can serve is played; the first half is played anywhere. */
const served = missingForProduction.length === 0
const engine = join(root, '.cache/docker/loop')

/** A mark in the environment by which everything that the loop starts is found again, whatever it detached. */
const mark = `LOOP_TEST=${process.pid}-${Date.now()}`

let temporary = ''
let loop: ChildProcess | undefined
beforeEach(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'loop-'))
})
afterEach(async () => {
  if (loop?.exitCode === null && loop.signalCode === null) {
    loop.kill('SIGKILL')
    await once(loop, 'exit')
    await removeRemains(engine)
  }
  await rm(temporary, { recursive: true, force: true })
})

/** Starts the loop in a process group of its own, as a terminal does. */
function start(...args: string[]) {
  const [name = '', value = ''] = mark.split('=')
  const env = { ...process.env, [name]: value, TMPDIR: temporary }
  const child = spawn(process.execPath, [join(root, 'test/loop/main.ts'), ...args], { env, detached: true })
  const said = { text: '' }
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said.text += chunk))
  loop = child
  const exited = once(child, 'exit').then(([code]) => code as number | null)
  return { child, said, exited }
}

/** Lists the command lines of the processes that carry the mark. act and its steps start with a bare environment: by folder. */
async function leftBehind(): Promise<string[]> {
  const state = join(root, '.cache/loop/state')
  const found: string[] = []
  for (const id of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const [environment = '', command = ''] = await Promise.all(
      ['environ', 'cmdline'].map((file) => readFile(`/proc/${id}/${file}`, 'utf8').catch(() => '')),
    )
    const traces = [mark, state, temporary]
    if (traces.some((trace) => environment.includes(trace))) found.push(command.replaceAll('\0', ' '))
  }
  return found
}

/** When somebody presses Ctrl-C: so long after the loop has said something for so many times. */
const moments: readonly (readonly [when: string, said: RegExp, times: number, waitMs: number, stage: string])[] = [
  ['while its servers start', /^Starting/gm, 1, 100, 'champion'],
  ['when they answer', /^GitHub: /gm, 1, 0, 'champion'],
  ['when the first story begins', /▸ champion/g, 1, 0, 'champion'],
  ['in the training', /▸ champion/g, 1, 2500, 'champion'],
  ['in the judgement', /model \/ train/g, 1, 500, 'champion'],
  ...(served
    ? ([
        ['when the build begins', /deploy \/ plan/g, 1, 0, 'champion'],
        ['in the build', /deploy \/ plan/g, 1, 2500, 'champion'],
        ['in the push', /deploy \/ plan/g, 1, 6000, 'champion'],
        ['while the first container starts', /deploy \/ build/g, 1, 1500, 'champion'],
        ['in the middle of a canary', /deploy \/ build: success/g, 2, 8000, 'ship'],
      ] as const)
    : []),
]

describe.skipIf(missing)('the loop on house prices (needs act and .cache/venvs/housing: run scripts/loop once)', () => {
  it('ends every story as honest statistics say', { timeout: 1_500_000 }, async () => {
    const { said, exited } = start()
    expect(await exited, said.text).toBe(0)
    for (const line of [
      /^champion +no-baseline +as expected/m,
      /^better +pass +as expected/m,
      /^worse +fail +as expected/m,
      /^inconclusive +inconclusive +as expected/m,
      /^new-data +pass +as expected/m,
      /^fork +pass +as expected/m,
      ...(served
        ? [
            /^ship +promoted +as expected/m,
            /^slow +rolled-back +as expected/m,
            /^drift +\S+ +as expected/m,
            /^units +drift +as expected/m,
            /^retrain +promoted +as expected/m,
            /^rollback +rolled-back +as expected/m,
          ]
        : []),
    ]) {
      expect(said.text).toMatch(line)
    }
    const index = /See (.*index\.html)/.exec(said.text)?.[1] ?? ''
    expect(readFileSync(index, 'utf8')).toContain('The loop over time')
    expect(await leftBehind()).toEqual([])
  })

  it.each(moments)(
    'leaves nothing behind after Ctrl-C %s',
    { timeout: 600_000 },
    async (_, words, times, waitMs, stage) => {
      const before = machineState(engine)
      const { child, said, exited } = start('--only', stage)
      while ((said.text.match(words)?.length ?? 0) < times) {
        expect(child.exitCode, said.text).toBeNull()
        await sleep(50)
      }
      await sleep(waitMs)
      process.kill(-(child.pid ?? 0), 'SIGINT')
      expect(await exited, said.text).toBe(130)
      expect(await leftBehind()).toEqual([])
      expect(machineState(engine)).toBe(before)
      expect(await readdir(temporary)).toEqual([])
    },
  )

  it('says which stages there are when asked for another', async () => {
    const { said, exited } = start('--only', 'dessert')
    expect(await exited).toBe(2)
    expect(said.text).toContain('champion, better, ship, worse, inconclusive, new-data, fork, slow, drift')
  })
})
