import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import { runnerMissing } from '../runner/machine.ts'
import { removeRemains } from '../servers/docker-remains.ts'
import { missingForProduction } from './production.ts'

const root = join(import.meta.dirname, '../..')

/** Whether the tests of the loop are left out: it was never brought. In CI it must be there. */
export const loopMissing =
  runnerMissing || (process.env['CI'] !== 'true' && !existsSync(join(root, '.cache/venvs/housing')))

/** What this machine can serve is played; the first half is played anywhere. */
export const served = missingForProduction.length === 0

/** The folder of the loop's own engine. */
export const engine = join(root, '.cache/docker/loop')

/** A loop that was started as a process of its own. */
export interface LoopProcess {
  readonly child: ChildProcess
  /** What it has said so far. */
  readonly said: { readonly text: string }
  readonly exited: Promise<number | null>
}

/**
 * Gives the tests of a file what starts the loop, as a terminal does, and what lists the command lines of all that a loop
 * left behind. A loop that still runs when its test ends is killed; each has a folder for temporary files, `temporary()`.
 */
export function loopProcesses() {
  /** A mark in the environment by which everything that the loop starts is found again, whatever it detached. */
  const mark = `LOOP_TEST=${process.pid}-${Date.now()}`
  let temporary = ''
  let running: ChildProcess | undefined
  beforeEach(async () => {
    temporary = await mkdtemp(join(tmpdir(), 'loop-'))
  })
  afterEach(async () => {
    if (running?.exitCode === null && running.signalCode === null) {
      running.kill('SIGKILL')
      await once(running, 'exit')
      await removeRemains(engine)
    }
    await rm(temporary, { recursive: true, force: true })
  })

  const start = (...args: string[]): LoopProcess => {
    const [name = '', value = ''] = mark.split('=')
    const env = { ...process.env, [name]: value, TMPDIR: temporary }
    const child = spawn(process.execPath, [join(root, 'test/loop/main.ts'), ...args], { env, detached: true })
    const said = { text: '' }
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said.text += chunk))
    running = child
    const exited = once(child, 'exit').then(([code]) => code as number | null)
    return { child, said, exited }
  }

  /** act and its steps start with a bare environment: they are found by folder. */
  const leftBehind = async (): Promise<string[]> => {
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
  return { start, leftBehind, temporary: () => temporary }
}
