import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { regressionRows } from '../actions/rows.ts'

const root = join(import.meta.dirname, '../..')
let folder: string

/** The shipped bytes where a runner lays them: no source, no node_modules beside or above. */
beforeAll(() => {
  if (!existsSync(join(root, 'dist/index.js'))) throw new Error('There is no dist/: run `npm run build` first.')
  folder = mkdtempSync(join(tmpdir(), 'bundle-'))
  for (const part of ['actions', 'dist', 'package.json'])
    cpSync(join(root, part), join(folder, part), { recursive: true })
  mkdirSync(join(folder, 'work/runner'), { recursive: true })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs an action as a runner does and returns what it left. */
function runAction(name: string, inputs: Record<string, string> = {}) {
  const work = join(folder, 'work')
  const file = (kind: string) => {
    const path = join(work, 'runner', kind)
    writeFileSync(path, '')
    return path
  }
  const [output, summary] = [file('output'), file('summary')]
  const given = { config: 'modelloop.yml', 'working-directory': '.', 'ledger-ref': 'modelloop/ledger', ...inputs }
  const env = {
    PATH: process.env['PATH'],
    HOME: work,
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: work,
    GITHUB_OUTPUT: output,
    GITHUB_STEP_SUMMARY: summary,
    GITHUB_REPOSITORY: 'acme/price',
    RUNNER_TEMP: join(work, 'runner'),
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: 'X64',
    ...Object.fromEntries(Object.entries(given).map(([key, value]) => [`INPUT_${key.toUpperCase()}`, value])),
  }
  const result = spawnSync(process.execPath, [join(folder, 'actions', name, 'main.js')], {
    cwd: work,
    env,
    encoding: 'utf8',
  })
  return { ...result, outputs: readFileSync(output, 'utf8'), summary: readFileSync(summary, 'utf8') }
}

describe('the shipped bundle, alone in a folder', () => {
  it('judges predictions and writes outputs and the summary', () => {
    spawnSync('git', ['init', '-q', join(folder, 'work')])
    writeFileSync(join(folder, 'work/a.csv'), regressionRows(300, 80))
    writeFileSync(join(folder, 'work/b.csv'), regressionRows(300, 100))
    const gates = '- { metric: rmse, against: baseline, margin: 3% }'
    const ran = runAction('validate-model', {
      candidate: 'a.csv',
      baseline: 'b.csv',
      gates,
      comment: 'changes',
      promote: 'false',
    })
    expect(ran.stdout + ran.stderr).not.toContain('Cannot find')
    expect(ran.status).toBe(0)
    expect(ran.outputs).toMatch(/verdict<<.*\npass\n/)
    expect(ran.summary).toContain('price · better than the baseline b.csv')
  })

  it('versions data that is in no DVC project yet, and profiles it', () => {
    const ran = runAction('version-data', { paths: 'a.csv', mode: 'snapshot', profile: 'true', cache: 'true' })
    expect(ran.status, ran.stdout).toBe(0)
    expect(ran.outputs).toMatch(/version<<.*\n[0-9a-f]{32}\n/)
  })

  it('finds drift, draws it, and leaves a profile', () => {
    const table = (shift: number) =>
      `x\n${Array.from({ length: 600 }, (_, i) => ((i * 7919) % 599) + shift).join('\n')}\n`
    writeFileSync(join(folder, 'work/before.csv'), table(0))
    writeFileSync(join(folder, 'work/today.csv'), table(300))
    const ran = runAction('drift-report', { reference: 'before.csv', current: 'today.csv' })
    expect(ran.status, ran.stdout).toBe(0)
    expect(ran.outputs).toMatch(/drifted-columns<<.*\n\["x"\]\n/)
    expect(ran.summary).toContain('price · x drifted')
    expect(readFileSync(join(folder, 'work/.modelloop/reports/drift-report.html'), 'utf8')).toContain('<svg')
    expect(existsSync(join(folder, 'work/.modelloop/profiles/current.json'))).toBe(true)
  })

  it.each([
    ['build-image', 'There is no Dockerfile'],
    ['canary-gate', 'changes production, and runs on the default branch only'],
    ['drift-report', 'Nothing says where the logged traffic is'],
  ])('%s says in one line what it misses, and fails', (name, message) => {
    const ran = runAction(name)
    expect(ran.status).toBe(1)
    expect(ran.stdout.match(/::error::.*/g)).toEqual([expect.stringContaining(message)])
    expect(ran.outputs).toMatch(/outcome<<.*\nunknown\n/)
  })

  it('has a command line', () => {
    const cli = (...args: string[]) =>
      spawnSync(process.execPath, [join(folder, 'dist/cli.js'), ...args], {
        cwd: join(folder, 'work'),
        encoding: 'utf8',
      })
    expect(cli('--help').stdout).toContain('modelloop <action>')
    expect(cli('config', '--explain').stdout).toContain('validate.alpha')
    expect(cli('fly').status).toBe(1)
    const rendered = cli('render', '.modelloop/reports/validate-model.json', '--as', 'html')
    expect(rendered.stdout).toMatch(/^<!doctype html>/i)
  })
})
