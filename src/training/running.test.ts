import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { localBackend } from './backends/local.ts'
import { failureOf } from './training.ts'

const runBash = async (script: string, timeoutMs?: number) => {
  let output = ''
  const ended = await localBackend.run({
    script,
    directory: '/tmp',
    timeoutMs,
    environment: { PATH: process.env['PATH'] },
    signal: new AbortController().signal,
    onOutput: (_stream, chunk) => {
      output += Buffer.from(chunk).toString()
    },
  })
  return { ...ended, output }
}

describe('a command on the runner', () => {
  it('runs in bash, where the first thing that fails ends it', async () => {
    expect(await runBash('echo one; false; echo two')).toMatchObject({ exitCode: 1, output: 'one\n', reason: 'exited' })
    expect((await runBash('exit 3 | cat')).exitCode).toBe(3)
    expect((await runBash('kill -KILL $$')).exitCode).toBeNull()
  })

  it('ends when it ends, whatever it left running, and that ends too: in its process group or in a session of its own', async () => {
    const { output, durationMs } = await runBash('sleep 61 & echo $!; setsid sleep 62 & echo $!')
    expect(durationMs).toBeLessThan(10_000)
    for (const id of output.trim().split('\n')) {
      // A process that was killed and that nobody has waited for is still listed, as a zombie.
      const state = await readFile(`/proc/${id}/stat`, 'utf8').catch(() => '0 (gone) Z')
      expect(state).toMatch(/\) [ZX]/)
    }
  })

  it('is over soon after a time-out, although what it started refuses to end', async () => {
    const started = performance.now()
    const stubborn = `setsid bash -c 'trap "" TERM; sleep 63' & trap "" TERM; wait`
    expect(await runBash(stubborn, 300)).toMatchObject({ reason: 'timed-out' })
    expect(performance.now() - started).toBeLessThan(9000)
  }, 20_000)

  it('tells the peak memory of all its processes together', async () => {
    const eat = `python3 -c 'import time; kept = bytearray(100_000_000); time.sleep(0.7)'`
    const one = await runBash(eat)
    const two = await runBash(`${eat} & ${eat}; wait`)
    expect(one.peakMemoryBytes).toBeGreaterThan(100e6)
    expect(one.peakMemoryBytes).toBeLessThan(190e6)
    expect(two.peakMemoryBytes).toBeGreaterThan(200e6)
  })
})

describe('a command that failed', () => {
  const sentence = async (script: string) => failureOf('run', script, await runBash(script), undefined)

  it.each([
    ['kill -KILL $$', 'was killed (SIGKILL). Often the machine had no memory left.'],
    ['bash -c "kill -KILL \\$\\$"; echo never', 'was killed (SIGKILL). Often the machine had no memory left.'],
    ['kill -SEGV $$', 'was ended by SIGSEGV.'],
    ['bash -c "kill -SEGV \\$\\$"; echo never', 'ended with exit code 139, which stands for SIGSEGV.'],
    ['exit 3', 'ended with exit code 3.'],
    ['nope-nope', 'ended with exit code 127: a program that it names was not found.'],
  ])('%s says why', async (script, words) => {
    expect(await sentence(script)).toBe(`The command "run" (${script}) ${words}`)
  })
})
