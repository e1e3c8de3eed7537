import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'

const config = `version: 1
model: churn
task: binary
validate:
  gates:
    - { metric: f1, against: baseline }
`

/** The command line as `npx modelloop` starts it, with 64 MiB for all that JavaScript holds. */
function judge(cwd: string) {
  const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url))
  const program = `import(${JSON.stringify(main)}).then(({ startCommandLine }) => startCommandLine())`
  const files = ['--candidate', 'candidate.csv', '--baseline', 'baseline.csv']
  return spawnSync(
    process.execPath,
    ['--max-old-space-size=64', '-e', program, '--', 'modelloop', 'validate-model', ...files],
    {
      cwd,
      encoding: 'utf8',
    },
  )
}

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'small-heap-'))
  spawnSync('git', ['init', '-q', folder])
  await writeFile(join(folder, 'modelloop.yml'), config)
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function writeBoth(rows: number): Promise<void> {
  const lines = Array.from({ length: rows }, (_, i) => `${i},${i % 2},${i % 5 === 0 ? 0 : 1},0.${i}\n`)
  for (const name of ['candidate', 'baseline'])
    await writeFile(join(folder, `${name}.csv`), `id,label,prediction,score\n${lines.join('')}`)
}

it('says in one message how far it came when two test sets do not fit into memory together, and does not crash', async () => {
  await writeBoth(600_000)
  const { status, signal, stdout, stderr } = judge(folder)
  expect(`${stdout}${stderr}`).toMatch(/csv line [\d,]+: there are more rows than fit into memory; [\d,]+ were read\./)
  expect(`${stdout}${stderr}`).toContain('Write a random sample of the test rows')
  expect(`${stdout}${stderr}`).not.toContain('FATAL ERROR')
  expect([status, signal]).toEqual([1, null])
})

it('judges with little memory what fits into it', async () => {
  await writeBoth(50_000)
  const { stdout, stderr, signal } = judge(folder)
  expect(`${stdout}${stderr}`).toContain('churn')
  expect(signal).toBe(null)
})
