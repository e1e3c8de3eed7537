import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { withCloudLogin } from '../../scripts/workflows.ts'
import { missingPermissions, readPermissions } from '../runner/permissions.ts'
import { suiteName } from '../runner/suite.ts'
import { parseWorkflow, type Workflow } from '../runner/workflow-file.ts'

const root = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const filesIn = (folder: string) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.yml'))
    .map((name) => `${folder}/${name}`)

const workflows = filesIn('.github/workflows')
const starters = filesIn('workflows-templates')
const examples = filesIn('examples/housing/.github/workflows')
const callers = [...starters, ...examples]
const all = [...workflows, ...callers]

const expression = (text: string) => `\${{ ${text} }}`
const stepsOf = (workflow: Workflow) => Object.values(workflow.jobs).flatMap((job) => job.steps ?? [])

it('finds the workflows and the starters', () => {
  expect(workflows.length).toBeGreaterThanOrEqual(5)
  expect(starters).toHaveLength(2)
  expect(examples).toHaveLength(1)
})

describe.each(starters)('%s', (path) => {
  it('is short', () => {
    expect(read(path).trimEnd().split('\n').length).toBeLessThanOrEqual(25)
  })

  it('says what it is for in its properties', () => {
    const properties = JSON.parse(read(path.replace('.yml', '.properties.json'))) as Record<string, unknown>
    expect(properties).toMatchObject({ name: expect.any(String), description: expect.any(String) })
  })
})

describe.each(callers)('%s', (path) => {
  const workflow = parseWorkflow(read(path))

  it('grants what the jobs of the called workflow ask for, and nothing else', () => {
    for (const job of Object.values(workflow.jobs)) {
      const called = parseWorkflow(read(job.uses?.replace(`${suiteName}/`, '').replace(/@.*/, '') ?? ''))
      const granted = readPermissions(job.permissions) ?? {}
      const asked = Object.values(called.jobs).map((inner) => readPermissions(inner.permissions) ?? {})
      expect(asked.length).toBeGreaterThan(0)
      for (const permissions of asked) expect(missingPermissions(granted, permissions)).toEqual([])
      expect(Object.keys(granted).sort()).toEqual([...new Set(asked.flatMap((item) => Object.keys(item)))].sort())
    }
  })
})

describe.each(workflows)('%s', (path) => {
  const text = read(path)
  const workflow = parseWorkflow(text)

  it('pins the actions of others by commit, with the version beside it', () => {
    const foreign = text.split('\n').filter((line) => /uses: (?!\$\/)/.test(line))
    for (const line of foreign) expect(line).toMatch(/uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
  })

  it('gives no token that can write to a job that runs code of users', () => {
    for (const [id, job] of Object.entries(workflow.jobs)) {
      const runsUserCode = (job.steps ?? []).some((step) => step.uses === '$/actions/train-and-log')
      if (!runsUserCode) continue
      const { 'id-token': _, ...others } = readPermissions(job.permissions) ?? { everything: 'write' }
      expect(Object.values(others), id).not.toContain('write')
    }
  })

  it('leaves no credentials in a checkout and puts no expression into a script', () => {
    for (const step of stepsOf(workflow)) {
      if (step.uses?.startsWith('actions/checkout@')) {
        expect(step['with']).toMatchObject({ 'persist-credentials': false })
      }
      if (typeof step['run'] === 'string') expect(step['run']).not.toContain('${' + '{')
    }
  })
})

it('names its secrets one by one, and hands each only to the steps that need it', () => {
  const login = {
    MODELLOOP_REGISTRY_USERNAME: expression('secrets.registry-username'),
    MODELLOOP_REGISTRY_PASSWORD: expression('secrets.registry-password'),
  }
  const text = read('.github/workflows/train-validate.yml')
  const given = stepsOf(parseWorkflow(text)).filter((step) => JSON.stringify(step).includes('secrets'))
  expect(given.map((step) => [step.uses, step['env']])).toEqual([
    ['$/actions/train-and-log', { ...login, TRAINING_SECRET: expression('secrets.training-secret') }],
    ['$/actions/validate-model', login],
  ])
  expect(text.split('\n').filter((line) => line.includes('{ secrets.'))).toHaveLength(5)
  for (const path of all) expect(read(path), path).not.toMatch(/secrets: *inherit/)
})

it('keeps the cloud variant equal but for its log-in', () => {
  const plain = read('.github/workflows/train-validate.yml')
  expect(read('.github/workflows/train-validate-cloud.yml')).toBe(withCloudLogin(plain))
  const [train, cloud] = [plain, withCloudLogin(plain)].map((text) => parseWorkflow(text).jobs['train']?.permissions)
  expect(cloud).toEqual({ ...(train as object), 'id-token': 'write' })
})

it('documents every input and output of the reusable workflows', () => {
  const result = spawnSync(process.execPath, ['scripts/workflows.ts', '--check'], { cwd: root, encoding: 'utf8' })
  expect(result.stderr).toBe('')
  expect(result.status).toBe(0)
})

const tool = (name: string) => join(root, '.cache/tools/bin', name)
const absent = !existsSync(tool('zizmor')) && process.env['CI'] !== 'true'

describe.skipIf(absent)('the linters of workflows (skipped without .cache/tools: run scripts/test)', () => {
  const lint = (name: string, ...args: string[]) => spawnSync(tool(name), args, { cwd: root, encoding: 'utf8' })

  it('actionlint finds nothing', () => {
    const result = lint('actionlint', '-no-color', ...all)
    expect(result.stdout + result.stderr).toBe('')
    expect(result.status).toBe(0)
  })

  it('zizmor finds nothing, in its pedantic persona', () => {
    const flags = ['--offline', '--persona', 'pedantic', '--no-progress', '--config', '.github/zizmor.yml', '--quiet']
    const result = lint('zizmor', ...flags, ...all)
    expect(result.stdout).not.toMatch(/^(help|warning|error|info)\[/m)
    expect(result.status, result.stdout + result.stderr).toBe(0)
  })
})
