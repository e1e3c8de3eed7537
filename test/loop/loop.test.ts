import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loopMissing, loopProcesses, served } from './loop-process.ts'

describe.skipIf(loopMissing)(
  'the loop on house prices (needs act and .cache/venvs/housing: run scripts/loop once)',
  () => {
    const { start, leftBehind } = loopProcesses()

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
  },
)
