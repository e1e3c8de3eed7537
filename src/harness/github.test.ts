import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const main = join(import.meta.dirname, '../main.ts')
let workspace: string
beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'a job-'))
  mkdirSync(join(workspace, 'models/price'), { recursive: true })
})
afterEach(() => rmSync(workspace, { recursive: true, force: true }))

/** Runs the sources of an action as a runner does. */
function start(name: string, inputs: Record<string, string>, first = '') {
  const [output, summary] = ['output', 'summary'].map((kind) => {
    writeFileSync(join(workspace, kind), '')
    return join(workspace, kind)
  }) as [string, string]
  const given = Object.entries(inputs).map(([input, value]) => [`INPUT_${input.toUpperCase()}`, value])
  const ran = spawnSync(
    process.execPath,
    ['-e', `${first};import(${JSON.stringify(main)}).then((m) => m.start('${name}'))`],
    {
      cwd: workspace,
      encoding: 'utf8',
      env: {
        PATH: process.env['PATH'],
        HOME: workspace,
        GITHUB_ACTIONS: 'true',
        GITHUB_WORKSPACE: workspace,
        GITHUB_OUTPUT: output,
        GITHUB_STEP_SUMMARY: summary,
        GITHUB_REPOSITORY: 'acme/price',
        RUNNER_OS: 'Linux',
        RUNNER_ARCH: 'X64',
        RUNNER_TEMP: workspace,
        ...Object.fromEntries(given),
      },
    },
  )
  return {
    code: ran.status,
    printed: ran.stdout,
    outputs: readFileSync(output, 'utf8'),
    summary: readFileSync(summary, 'utf8'),
  }
}

describe('an action in a job', () => {
  it('puts a mistake on its line of the file, also in a folder below the top', () => {
    writeFileSync(join(workspace, 'models/price/modelloop.yml'), 'version: 1\nmodle: price\n')
    const ran = start('version-data', { config: 'modelloop.yml', 'working-directory': 'models/price' })
    expect(ran.code).toBe(1)
    expect(ran.printed).toContain('::error file=models/price/modelloop.yml,line=2')
    expect(ran.outputs).toMatch(/outcome<<.*\nunknown\n/)
  })

  it("says that it was cancelled, and takes that for nobody's mistake", () => {
    // The signal is there before the first byte is hashed.
    const hook = `process.on('newListener', (name) => name === 'SIGTERM' && setImmediate(() => process.kill(process.pid, 'SIGINT')))`
    mkdirSync(join(workspace, 'data'))
    for (let index = 0; index < 20_000; index++) writeFileSync(join(workspace, 'data', `${index}`), 'x')
    const ran = start('version-data', { config: 'modelloop.yml', paths: 'data' }, hook)
    expect(ran.code).toBe(1)
    expect(ran.printed).toContain('::error::The job was cancelled (SIGINT).\n')
    expect(ran.printed).not.toContain('please report it')
  })

  it('says in the log of a green step what was found', () => {
    mkdirSync(join(workspace, 'data'))
    writeFileSync(join(workspace, 'data', 'a.txt'), 'x')
    const ran = start('version-data', { name: 'price', config: 'modelloop.yml', paths: 'data' })
    expect(ran.code).toBe(0)
    expect(ran.printed).toMatch(/^price: .*1 path, 1 B; version [0-9a-f]{7}\.$/m)
  })

  it('says in the job summary too why it could not do its work', () => {
    const ran = start('version-data', { config: 'modelloop.yml', 'working-directory': 'modles' })
    expect(ran.summary).toContain('### ❌ version-data could not do its work')
    expect(ran.summary).toContain('The input "working-directory" is "modles"')
  })
})
