import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { runnerMissing } from '../runner/machine.ts'

const root = join(import.meta.dirname, '../..')
const missing = runnerMissing || (process.env['CI'] !== 'true' && !existsSync(join(root, '.cache/venvs/housing')))

/** A mark in the environment by which everything that the loop starts is found again, whatever it detached. */
const mark = `LOOP_TEST=${process.pid}-${Date.now()}`

let loop: ChildProcess | undefined
afterEach(() => {
  if (loop?.exitCode === null) loop.kill('SIGKILL')
})

/** Starts the loop in a process group of its own, as a terminal does. */
function start(...args: string[]) {
  const [name = '', value = ''] = mark.split('=')
  const env = { ...process.env, [name]: value }
  const child = spawn(process.execPath, [join(root, 'test/loop/main.ts'), ...args], { env, detached: true })
  const said = { text: '' }
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said.text += chunk))
  loop = child
  return { child, said }
}

/** Lists the command lines of the processes that carry the mark. act and its steps start with a bare environment: by folder. */
async function leftBehind(folder: string): Promise<string[]> {
  const found: string[] = []
  for (const id of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const [environment, command] = await Promise.all(
      ['environ', 'cmdline'].map((file) => readFile(`/proc/${id}/${file}`, 'utf8').catch(() => '')),
    )
    if (environment?.includes(mark) || environment?.includes(folder)) found.push(String(command).replaceAll('\0', ' '))
  }
  return found
}

describe.skipIf(missing)('the loop on house prices (needs act and .cache/venvs/housing: run scripts/loop once)', () => {
  it('ends every story as honest statistics say', { timeout: 900_000 }, async () => {
    const { child, said } = start()
    const [code] = await once(child, 'exit')
    expect(code, said.text).toBe(0)
    for (const line of [
      /^champion +no-baseline +as expected/m,
      /^better +pass +as expected/m,
      /^worse +fail +as expected/m,
      /^inconclusive +inconclusive +as expected/m,
      /^new-data +pass +as expected/m,
      /^fork +pass +as expected/m,
    ]) {
      expect(said.text).toMatch(line)
    }
    const index = /See (.*index\.html)/.exec(said.text)?.[1] ?? ''
    expect(readFileSync(index, 'utf8')).toContain('Where the champion comes from')
  })

  it('leaves no process behind when it is interrupted', { timeout: 300_000 }, async () => {
    const { child, said } = start('--only', 'champion')
    const machine = join(root, '.cache/loop/state/machine')
    while (!said.text.includes('▸ champion')) {
      expect(child.exitCode, said.text).toBeNull()
      await sleep(100)
    }
    await sleep(1500)
    expect((await leftBehind(machine)).length).toBeGreaterThan(1)
    process.kill(-(child.pid ?? 0), 'SIGINT')
    const [code] = await once(child, 'exit')
    expect(code, said.text).toBe(130)
    expect(await leftBehind(machine)).toEqual([])
  })

  it('says which stages there are when asked for another', async () => {
    const { child, said } = start('--only', 'dessert')
    const [code] = await once(child, 'exit')
    expect(code).toBe(2)
    expect(said.text).toContain('champion, better, worse, inconclusive, new-data, fork')
  })
})
