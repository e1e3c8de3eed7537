import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { localBackend } from './backends/local.ts'
import { fillIn } from './score.ts'

const runBash = async (script: string) => {
  let output = ''
  const ended = await localBackend.run({
    script,
    directory: '/tmp',
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

  it('tells the peak memory of all its processes together', async () => {
    const eat = `python3 -c 'import time; kept = bytearray(100_000_000); time.sleep(0.7)'`
    const one = await runBash(eat)
    const two = await runBash(`${eat} & ${eat}; wait`)
    expect(one.peakMemoryBytes).toBeGreaterThan(100e6)
    expect(one.peakMemoryBytes).toBeLessThan(190e6)
    expect(two.peakMemoryBytes).toBeGreaterThan(200e6)
  })
})

describe('the places of a score command', () => {
  it('are filled in so that bash takes each for one word, whatever it holds', () => {
    const places = { model: "/tmp/it's a $(model)", data: '/tmp/a b', out: '/tmp/`out`' }
    const script = fillIn('printf "%s|" {model} {data} {out}', places)
    expect(execFileSync('bash', ['-c', script]).toString()).toBe("/tmp/it's a $(model)|/tmp/a b|/tmp/`out`|")
  })

  it('may be used more than once, and other brackets stay', () => {
    expect(fillIn('x {model} {model} {other} $HOME', { model: 'm', out: 'o' })).toBe("x 'm' 'm' {other} $HOME")
  })
})
