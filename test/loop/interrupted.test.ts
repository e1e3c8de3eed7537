import { readdir } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { machineState } from '../servers/machine-state.ts'
import { engine, loopMissing, loopProcesses, served } from './loop-process.ts'

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

describe.skipIf(loopMissing)('Ctrl-C in the loop (needs act and .cache/venvs/housing: run scripts/loop once)', () => {
  const { start, leftBehind, temporary } = loopProcesses()

  it.each(moments)('leaves nothing behind %s', { timeout: 600_000 }, async (_, words, times, waitMs, stage) => {
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
    expect(await readdir(temporary())).toEqual([])
  })

  it('says which stages there are when asked for another', async () => {
    const { said, exited } = start('--only', 'dessert')
    expect(await exited).toBe(2)
    expect(said.text).toContain('champion, better, ship, worse, inconclusive, new-data, fork, slow, drift')
  })
})
