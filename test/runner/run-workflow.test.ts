import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bareRepository } from '../servers/bare-repository.ts'
import { runnerMachine, runnerMissing } from './machine.ts'
import type { TokenPermissions } from './permissions.ts'
import type { WorkflowRequest } from './request.ts'
import { runWorkflow, textOf } from './run-workflow.ts'

/** A time to sleep that no other process asks for. */
const uncommon = 86_417 + process.pid

/** Leaves a file wherever a job may write, and a process that detached itself. */
const leaveTraces = `
for folder in "$GITHUB_WORKSPACE" "$HOME" "$RUNNER_TEMP" "$TMPDIR"; do echo trace > "$folder/left-behind"; done
setsid nohup sleep ${uncommon} > /dev/null 2>&1 &
sleep 0.2`

const lookForTraces = `
for folder in "$GITHUB_WORKSPACE" "$HOME" "$RUNNER_TEMP" "$TMPDIR"; do test ! -e "$folder/left-behind"; done
echo "said=$SAID" >> "$GITHUB_OUTPUT"`

const workflow = `
on: push
permissions: {}
jobs:
  first:
    runs-on: ubuntu-latest
    permissions: { contents: read }
    outputs:
      said: it's "said"
    steps:
      - run: ${JSON.stringify(leaveTraces)}
  second:
    needs: first
    runs-on: ubuntu-latest
    permissions: { checks: write }
    outputs: { said: "\${{ steps.look.outputs.said }}" }
    steps:
      - id: look
        env:
          SAID: \${{ needs.first.outputs.said }}
        run: ${JSON.stringify(lookForTraces)}
  broken:
    runs-on: ubuntu-latest
    steps: [{ run: exit 3 }]
  after-broken:
    needs: broken
    runs-on: ubuntu-latest
    outputs: { said: "\${{ steps.speak.outputs.said }}" }
    steps: [{ id: speak, run: echo said=never >> "$GITHUB_OUTPUT" }]
  whatever-happens:
    needs: [broken, after-broken]
    if: \${{ always() && needs.broken.result == 'failure' }}
    runs-on: ubuntu-latest
    outputs: { heard: "[\${{ needs.after-broken.outputs.said }}]" }
    steps: [{ run: echo cleaned up }]
`

const caller = `
on: push
jobs:
  call:
    permissions: { contents: write }
    uses: ./.github/workflows/called.yml
    with: { word: yes }
  never:
    if: github.event_name == 'pull_request'
    permissions: { contents: write }
    uses: ./.github/workflows/called.yml
  after:
    needs: call
    runs-on: ubuntu-latest
    steps: [{ run: "test '\${{ needs.call.outputs.word }}' = 'yes, yes'" }]
`

const called = `
on:
  workflow_call:
    inputs: { word: { type: string } }
    outputs: { word: { value: "\${{ jobs.two.outputs.word }}" } }
jobs:
  one:
    runs-on: ubuntu-latest
    permissions: { contents: read }
    outputs: { word: "\${{ inputs.word }}" }
    steps: [{ run: exit 1 }]
  two:
    needs: one
    if: \${{ !cancelled() && needs.one.outputs.word != '' }}
    runs-on: ubuntu-latest
    permissions: { contents: write }
    outputs: { word: "\${{ inputs.word }}, \${{ needs.one.outputs.word }}" }
    steps: [{ run: "true" }]
`

/** Lists the command lines of everything that runs on this machine. */
async function commandsOfProcesses(): Promise<string[]> {
  const processes = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const commands = processes.map((id) => readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => ''))
  return (await Promise.all(commands)).map((command) => command.split('\0').join(' ').trim())
}

describe.skipIf(runnerMissing)('the local runner (needs act: run scripts/test)', () => {
  let folder: string
  let machine: Readonly<Record<string, string>>
  const tokens: TokenPermissions[] = []
  const request = async (files: Record<string, string>, change: Partial<WorkflowRequest> = {}) => {
    const repository = await bareRepository({ path: await mkdtemp(join(folder, 'bare-')) })
    const sha = await repository.commit('main', files)
    return {
      repositoryPath: repository.path,
      repository: 'acme/prices',
      workflowFile: Object.keys(files)[0]!,
      event: { name: 'push', payload: { ref: 'refs/heads/main', after: sha } },
      ref: 'refs/heads/main',
      sha,
      runId: 77,
      actor: 'ada',
      fromFork: false,
      suite: { folder },
      servers: {
        apiUrl: 'http://127.0.0.1:1',
        webUrl: 'http://127.0.0.1:1',
        jobToken: (permissions: TokenPermissions) => {
          tokens.push(permissions)
          return 'a-long-token-of-one-job'
        },
        runtime: () => ({}),
      },
      machine,
      ...change,
    } satisfies WorkflowRequest
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'runner-'))
    machine = await runnerMachine(join(folder, 'machine'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('gives each job a clean machine, its own token, and the outputs of the jobs it needs', async () => {
    tokens.length = 0
    const result = await runWorkflow(await request({ '.github/workflows/w.yml': workflow }))
    expect(Object.fromEntries(result.jobs), textOf(result)).toEqual({
      first: 'success',
      second: 'success',
      broken: 'failure',
      'after-broken': 'skipped',
      'whatever-happens': 'success',
    })
    expect(result.outputs.get('second')).toEqual({ said: 'it\'s "said"' })
    expect(result.outputs.get('after-broken')).toEqual({})
    expect(result.outputs.get('whatever-happens')).toEqual({ heard: '[]' })
    expect(result.conclusion).toBe('failure')
    expect(await commandsOfProcesses()).not.toContain(`sleep ${uncommon}`)
    expect(tokens).toContainEqual({ contents: 'read' })
    expect(tokens).toContainEqual({ checks: 'write' })
  })

  it('runs called workflows, also past a job that failed', async () => {
    const files = { '.github/workflows/caller.yml': caller, '.github/workflows/called.yml': called }
    const result = await runWorkflow(await request(files))
    expect(Object.fromEntries(result.jobs), textOf(result)).toEqual({
      'call / one': 'failure',
      'call / two': 'success',
      call: 'failure',
      never: 'skipped',
      after: 'skipped',
    })
    expect(result.outputs.get('call')).toEqual({ word: 'yes, yes' })
  })

  it('refuses a caller that grants less than the called workflow asks for', async () => {
    const poor = caller.replace('contents: write', 'contents: read')
    const files = { '.github/workflows/caller.yml': poor, '.github/workflows/called.yml': called }
    await expect(runWorkflow(await request(files))).rejects.toThrow('asks for: contents: write')
  })

  it('gives a fork no token that can write', async () => {
    tokens.length = 0
    await runWorkflow(await request({ '.github/workflows/w.yml': workflow }, { fromFork: true }))
    expect(tokens.flatMap((permissions) => Object.values(permissions))).not.toContain('write')
    expect(tokens).toContainEqual({ checks: 'read' })
  })
})
