import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const main = join(import.meta.dirname, 'main.ts')
let directory: string
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'a desk-'))
  writeFileSync(join(directory, 'sales.csv'), 'a,b\n1,2\n')
  writeFileSync(join(directory, 'broken.json'), '{"schema": ')
})
afterAll(() => rmSync(directory, { recursive: true, force: true }))

/** Runs the sources as `modelloop …`. */
function modelloop(...args: string[]) {
  const script = `process.argv.unshift('node'); (await import(${JSON.stringify(main)})).startCommandLine()`
  const ran = spawnSync(process.execPath, ['--input-type=module', '-e', script, '--', ...args], {
    cwd: directory,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HOME: directory },
  })
  return { code: ran.status, out: ran.stdout, said: ran.stderr }
}

describe('modelloop at a desk', () => {
  it('takes switches as a workflow writes them, and as a shell does', () => {
    const profileOf = (...args: string[]) =>
      /^profile: (.*)$/m.exec(modelloop('version-data', '--paths', 'sales.csv', ...args).out)?.[1]
    expect(profileOf()).toContain(directory)
    expect(profileOf('--profile=true')).toContain(directory)
    expect(profileOf('--profile=false')).toBeUndefined()
    expect(profileOf('--profile', 'false')).toBeUndefined()
    expect(profileOf('--no-profile')).toBeUndefined()
    expect(modelloop('version-data', '--profile=maybe').said).toContain(
      'The input "profile" must be true or false, not "maybe".',
    )
  })

  it('says what it does not know in a sentence, and where the inputs are listed', () => {
    expect(modelloop('version-data', '--pahts', 'x')).toMatchObject({
      code: 1,
      said: "Unknown option '--pahts'. `modelloop version-data --help` lists the inputs.\n",
    })
    expect(modelloop('fly').said).toContain('"fly" is no command.')
  })

  it('imports the thresholds of another tool, and names a file that is none', () => {
    writeFileSync(join(directory, 'thresholds.json'), '{"f1_score": {"threshold": 0.8, "greater_is_better": true}}')
    expect(modelloop('import', 'thresholds.json')).toMatchObject({
      code: 0,
      out: expect.stringContaining('    - { metric: f1_score, min: 0.8, rule: point, direction: higher }\n'),
    })
    expect(modelloop('import', 'sales.csv')).toMatchObject({
      code: 1,
      said: expect.stringContaining('sales.csv: These are neither'),
    })
    expect(modelloop('import', 'gone.json').said).toBe('The file gone.json cannot be read: there is no such file.\n')
    expect(modelloop('import').said).toContain('Which file?')
    expect(modelloop('import', 'a.json', 'b.json').said).toContain('One file at a time: "a.json" and "b.json" are two.')
  })

  it('takes gates that begin as a list does', () => {
    const { said } = modelloop('validate', '--gates', '- { metric: rmse max: 1 }')
    expect(said).toContain('Input "gates": Between "{" and "}" a comma is missing')
  })

  it.each([['--help'], ['-h'], ['help']])('explains itself with %s', (word) => {
    expect(modelloop(word)).toMatchObject({ code: 0, out: expect.stringContaining('modelloop <action>') })
  })

  it.each([
    ['render', 'modelloop render report.json --as text|'],
    ['import', 'modelloop import thresholds.json\n'],
    ['config', 'modelloop config --explain [--config modelloop.yml]\n'],
    ['anchor', 'modelloop anchor\n'],
    ['replay', 'modelloop replay\n'],
  ])('explains %s with --help', (command, usage) => {
    expect(modelloop(command, '--help')).toEqual({ code: 0, out: expect.stringContaining(usage), said: '' })
    const mistaken = modelloop(command, '--what')
    expect(mistaken.code).toBe(1)
    expect(mistaken.said).toMatch(/^Unknown option '--what'\. .*modelloop/)
    expect(mistaken.said).not.toContain('To specify a positional')
  })

  it('lists the inputs of an action, switches with both their words', () => {
    expect(modelloop('version-data', '-h')).toMatchObject({
      code: 0,
      out: expect.stringContaining('--profile, --no-profile\n'),
    })
  })

  it.each([
    ['data', 'version-data'],
    ['validate', 'validate-model'],
    ['deploy', 'canary-gate'],
  ])('takes %s, the section of modelloop.yml, for %s', (section, action) => {
    expect(modelloop(section, '-h')).toMatchObject({ code: 0, out: expect.stringContaining(`modelloop ${action}\n`) })
  })

  it('ends in peace when nobody reads on', () => {
    const script = `process.argv.unshift('node'); (await import(${JSON.stringify(main)})).startCommandLine()`
    const piped = spawnSync(
      'bash',
      ['-c', '"$0" --input-type=module -e "$1" -- config --explain | true', process.execPath, script],
      {
        cwd: directory,
        encoding: 'utf8',
      },
    )
    expect(piped.stderr).not.toContain('EPIPE')
  })

  it('renders a report again, also for programs', () => {
    modelloop('version-data', '--paths', 'sales.csv', '--name', 'price')
    const as = (form: string) =>
      JSON.parse(modelloop('render', '.modelloop/reports/version-data.json', '--as', form).out)
    expect(as('badge')).toMatchObject({ schemaVersion: 1, label: 'price', message: 'pass', color: 'brightgreen' })
    expect(as('slack').blocks[0].text.text).toContain('price')
  })

  it('names the file that is no report', () => {
    expect(modelloop('render', 'broken.json').said).toMatch(/^broken\.json: This is no JSON: /)
    expect(modelloop('render', 'none.json').said).toContain('The file none.json cannot be read: there is no such file.')
  })
})
