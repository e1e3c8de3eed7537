import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { withCloud, withCloudLogin } from '../../scripts/workflows.ts'
import { missingPermissions, readPermissions } from '../runner/permissions.ts'
import { suiteName } from '../runner/suite.ts'
import { parseWorkflow, type Step, type Workflow } from '../runner/workflow-file.ts'

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
/**
 * A training, a refresh of data, or a script of the caller, which a variable holds; the commands of a target run in the job
 * that deploys.
 */
const runsUserCode = (step: Step) =>
  step.uses === '$/actions/train-and-log' ||
  (step['with'] as Record<string, string> | undefined)?.['mode'] === 'refresh' ||
  String(step['run'] ?? '').includes('$')
const stepsOf = (workflow: Workflow) => Object.values(workflow.jobs).flatMap((job) => job.steps ?? [])

it('finds the workflows and the starters', () => {
  expect(workflows.length).toBeGreaterThanOrEqual(13)
  expect(starters).toHaveLength(3)
  expect(examples).toHaveLength(1)
})

describe.each(starters)('%s', (path) => {
  it('is short', () => {
    const most = path.endsWith('modelloop-loop.yml') ? 40 : 25
    expect(read(path).trimEnd().split('\n').length).toBeLessThanOrEqual(most)
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
    if (!text.includes('workflow_call:')) return
    for (const [id, job] of Object.entries(workflow.jobs)) {
      if (!(job.steps ?? []).some(runsUserCode)) continue
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

it('knows which of its jobs run code of users', () => {
  const jobs = workflows
    .filter((path) => /(train-validate|drift-monitor)\.yml$/.test(path))
    .flatMap((path) => Object.entries(parseWorkflow(read(path)).jobs))
  const running = jobs.filter(([, job]) => (job.steps ?? []).some(runsUserCode)).map(([id]) => id)
  expect(running.sort()).toEqual(['fetch', 'refresh', 'train'])
})

const variables = { MODELLOOP_VARIABLES: expression('toJSON(vars)') }
const login = {
  MODELLOOP_REGISTRY_USERNAME: expression('secrets.registry-username'),
  MODELLOOP_REGISTRY_PASSWORD: expression('secrets.registry-password'),
}
const own = { TRAINING_SECRET: expression('secrets.training-secret') }
const mlflowLogin = {
  MLFLOW_TRACKING_TOKEN: expression('secrets.mlflow-token'),
  MLFLOW_TRACKING_USERNAME: expression('secrets.mlflow-username'),
  MLFLOW_TRACKING_PASSWORD: expression('secrets.mlflow-password'),
}
const imageLogin = {
  MODELLOOP_IMAGE_USERNAME: expression('secrets.image-username'),
  MODELLOOP_IMAGE_PASSWORD: expression('secrets.image-password'),
}

describe.each([
  ['train-validate', { data: login, train: { ...login, ...own }, judge: { ...login, ...mlflowLogin } }],
  ['build-deploy', { plan: login, build: { ...login, ...imageLogin }, deploy: login }],
  ['rollback', { rollback: login }],
  ['reconcile', { reconcile: login }],
  ['drift-monitor', { undefined: own, watch: login, refresh: { ...login, ...own }, publish: login, retrain: login }],
])('%s.yml', (name, given) => {
  const text = read(`.github/workflows/${name}.yml`)
  const workflow = parseWorkflow(text)

  it('hands each secret only to the steps that need it', () => {
    const steps = stepsOf(workflow).filter((step) => step['env'] !== undefined)
    const secrets = steps.map((step) => {
      const entries = Object.entries(step['env'] as Record<string, string>)
      return [String(step['id']), Object.fromEntries(entries.filter(([, value]) => value.includes('secrets.')))]
    })
    expect(Object.fromEntries(secrets)).toEqual(given)
    const slack = text.split('\n').filter((line) => line.includes('secrets.slack-webhook'))
    const named = Object.values(given).reduce((count, env) => count + Object.keys(env).length, slack.length)
    expect(text.split('\n').filter((line) => line.includes('secrets.'))).toHaveLength(named)
  })

  it('gives every action the variables of the repository', () => {
    const actions = stepsOf(workflow).filter((step) => step.uses?.startsWith('$/'))
    expect(actions.length).toBeGreaterThan(0)
    for (const step of actions) expect(step['env'], step['id'] as string).toMatchObject(variables)
  })
})

it('hands over no secret that was not named', () => {
  for (const path of all) expect(read(path), path).not.toMatch(/secrets: *inherit|toJSON\(secrets/)
})

const guard = "github.ref == format('refs/heads/{0}', github.event.repository.default_branch)"

describe.each(['build-deploy', 'rollback', 'reconcile', 'drift-monitor'])('%s.yml', (name) => {
  const { jobs } = parseWorkflow(read(`.github/workflows/${name}.yml`))

  it('does nothing off the default branch', () => {
    // A job that needs another one is skipped with it, unless its own condition says otherwise.
    const free = Object.values(jobs).filter((job) => !job.needs || String(job['if']).includes("!= 'failure'"))
    expect(free.length).toBeGreaterThan(0)
    for (const job of free) expect(String(job['if']).replaceAll('\n', ' ')).toContain(guard)
  })
})

it('lets one rollout of a model in an environment run at a time, and never makes a rollback wait for it', () => {
  const jobs = ['build-deploy', 'rollback', 'reconcile'].map((name) =>
    Object.values(parseWorkflow(read(`.github/workflows/${name}.yml`)).jobs).flatMap((job) => job['concurrency'] ?? []),
  )
  const group = `modelloop-deploy-${expression('needs.plan.outputs.model')}-${expression('inputs.environment')}`
  expect(jobs).toEqual([[{ group, 'cancel-in-progress': false, queue: 'max' }], [], []])
})

it('asks in the starter of the loop only for schedules that start it', () => {
  const text = read('workflows-templates/modelloop-loop.yml')
  const { schedule } = parseWorkflow(text).on as { schedule: { cron: string }[] }
  const asked = [...text.matchAll(/github\.event\.schedule == '([^']+)'/g)].map((match) => match[1])
  expect(asked.sort()).toEqual(schedule.map(({ cron }) => cron).sort())
})

it('never skips the job that judges a pull request, for branch protection takes a job that is skipped for one that passed', () => {
  const { judge } = parseWorkflow(read('.github/workflows/train-validate.yml')).jobs
  const required = "github.event_name == 'pull_request' || github.event_name == 'merge_group'"
  expect(judge?.['if'], 'a cancelled run of a branch promotes nothing').toBe(expression(`!cancelled() || ${required}`))
  const [first, ...others] = judge?.steps ?? []
  expect(first).toMatchObject({
    if: expression("needs.train.result == 'cancelled' || needs.train.outputs.run-id == ''"),
  })
  expect(first?.['run']).toMatch(/\nexit 1\n$/)
  for (const step of others) expect(String(step['if'] ?? '')).not.toContain('always()')
})

describe.each(withCloud)('%s-cloud.yml', (name) => {
  const plain = read(`.github/workflows/${name}.yml`)
  const cloud = read(`.github/workflows/${name}-cloud.yml`)

  it('is equal to the plain one but for the log-in of the jobs that take on a role', () => {
    expect(cloud).toBe(withCloudLogin(plain, `${name}.yml`))
    const jobs = parseWorkflow(cloud).jobs
    for (const [id, job] of Object.entries(parseWorkflow(plain).jobs)) {
      const takesRole = (job.steps ?? []).some((step) =>
        step.uses?.startsWith('aws-actions/configure-aws-credentials@'),
      )
      const more = takesRole ? { 'id-token': 'write' } : {}
      expect(jobs[id]?.permissions, id).toEqual({ ...(job.permissions as object), ...more })
    }
  })
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
