import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeEach, describe, expect, it } from 'vitest'
import { readRunRecord } from '../../src/tracking/read-record.ts'

const main = pathToFileURL(join(import.meta.dirname, '../../src/main.ts')).href

let root: string
let workspace: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'training-job-'))
  workspace = join(root, 'workspace')
  await mkdir(workspace)
  await writeFile(join(root, 'event.json'), '{}')
  await writeFile(join(root, 'output'), '')
  await writeFile(join(root, 'summary'), '')
})

/** Starts the action as the runner does: inputs and files by environment variables, nothing else. */
function startJob(
  inputs: Record<string, string>,
  environment: Record<string, string> = {},
): { child: ChildProcess; printed: () => string } {
  const child = spawn(
    process.execPath,
    ['--input-type=module', '-e', `import { start } from '${main}'; await start('train-and-log')`],
    {
      cwd: workspace,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env['PATH'],
        HOME: root,
        CI: 'true',
        GITHUB_ACTIONS: 'true',
        GITHUB_WORKSPACE: workspace,
        GITHUB_REPOSITORY: 'acme/prices',
        GITHUB_SERVER_URL: 'https://github.com',
        GITHUB_EVENT_NAME: 'push',
        GITHUB_EVENT_PATH: join(root, 'event.json'),
        GITHUB_OUTPUT: join(root, 'output'),
        GITHUB_STEP_SUMMARY: join(root, 'summary'),
        GITHUB_REF: 'refs/heads/main',
        GITHUB_SHA: 'a'.repeat(40),
        GITHUB_RUN_ID: '1',
        GITHUB_RUN_ATTEMPT: '1',
        GITHUB_JOB: 'train',
        RUNNER_OS: 'Linux',
        RUNNER_ARCH: 'X64',
        RUNNER_TEMP: root,
        'INPUT_GITHUB-TOKEN': 'ghs_0123456789',
        ACTIONS_RUNTIME_TOKEN: 'runtime-0123456789',
        ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
        ...environment,
      },
    },
  )
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (printed += chunk))
  return { child, printed: () => printed }
}
const readRecord = async () => (await readRunRecord(join(workspace, '.modelloop/run'))).record

describe('a job on GitHub', () => {
  it('trains, writes outputs and a summary, and takes no commands from the training', async () => {
    const run = `echo '::set-output name=verdict::forged'
echo '::error::forged'
echo "tokens: $(env | grep -c -e ghs_ -e runtime-)"
echo '{"rmse": 2}' > metrics.json`
    const { child, printed } = startJob({ run })
    expect((await once(child, 'exit'))[0], printed()).toBe(0)
    const text = printed()
    const word = /::stop-commands::(\S+)\n/.exec(text)?.[1] ?? 'none'
    const places = [`::stop-commands::${word}\n`, '\n::error::forged\n', `\n::${word}::\n`].map((part) =>
      text.indexOf(part),
    )
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(places[0]).toBeGreaterThanOrEqual(0)
    expect(text).toContain('tokens: 0\n')
    const outputs = await readFile(join(root, 'output'), 'utf8')
    expect(outputs).toMatch(/verdict<<\S+\npass\n/)
    expect(outputs).not.toContain('forged')
    expect(await readFile(join(root, 'summary'), 'utf8')).toContain('rmse')
    expect(await readRecord()).toMatchObject({ status: 'finished', metrics: { rmse: 2 } })
  })

  it('hands the training its own secret, not the login of the registry, and masks both first', async () => {
    const run = `echo "registry: $(env | grep -c -e MODELLOOP_REGISTRY -e pass.word)"
echo "my own: $TRAINING_SECRET, \${#TRAINING_SECRET} letters"
echo '{"rmse": 2}' > metrics.json`
    const { child, printed } = startJob(
      { run, store: 'oci://registry.example.com/acme/prices' },
      {
        MODELLOOP_REGISTRY_USERNAME: 'ci',
        MODELLOOP_REGISTRY_PASSWORD: 'pass:word',
        TRAINING_SECRET: 'key-of-the-tracker',
      },
    )
    expect((await once(child, 'exit'))[0], printed()).toBe(0)
    const lines = printed().split('\n')
    const masks = ['ghs_0123456789', 'key-of-the-tracker', 'pass:word'].map((secret) => `::add-mask::${secret}`)
    expect(lines.slice(0, 3).sort()).toEqual(masks)
    const rest = lines.slice(3).join('\n')
    expect(rest).toContain('registry: 0\nmy own: ***, 18 letters\n')
    expect(rest).not.toMatch(/pass:word|key-of-the-tracker/)
  })

  it('that is cancelled ends the training with all it started, and leaves a record, in the time that GitHub gives', async () => {
    // A training that does not want to end: it ignores the polite signal.
    const { child, printed } = startJob({
      run: `trap '' TERM; echo started; sleep 5151 & while :; do sleep 5151; done`,
    })
    while (!printed().includes('started\n')) await new Promise((resolve) => setTimeout(resolve, 20))
    const cancelledAt = performance.now()
    child.kill('SIGINT')
    const [code] = await once(child, 'exit')
    expect(performance.now() - cancelledAt).toBeLessThan(7500)
    expect(code).toBe(1)
    expect(spawnSync('pgrep', ['-f', 'sleep 5151']).status).toBe(1)
    expect(await readRecord()).toMatchObject({
      status: 'killed',
      failure: expect.stringContaining('stopped because the job was cancelled'),
    })
    expect(await readFile(join(root, 'output'), 'utf8')).toMatch(/status<<\S+\nkilled\n/)
  })
})
