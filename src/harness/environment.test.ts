import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readHost } from './environment.ts'

describe('a job on GitHub', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'event-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const hostOf = async (event: string, payload: unknown, more: Record<string, string> = {}) => {
    const path = join(folder, 'event.json')
    await writeFile(path, JSON.stringify(payload))
    return readHost(
      {
        GITHUB_ACTIONS: 'true',
        GITHUB_EVENT_NAME: event,
        GITHUB_EVENT_PATH: path,
        GITHUB_REF: 'refs/heads/trunk',
        ...more,
      },
      folder,
    )
  }

  it('knows that a schedule runs on the default branch, though its payload names no repository', async () => {
    expect(await hostOf('schedule', { schedule: '7 6 * * *' })).toMatchObject({
      defaultBranch: 'trunk',
      onDefaultBranch: true,
    })
  })

  it('takes no other branch for the default one', async () => {
    const repository = { full_name: 'octo/models', default_branch: 'main' }
    expect(await hostOf('push', { repository })).toMatchObject({ defaultBranch: 'main', onDefaultBranch: false })
    expect(await hostOf('push', {})).toMatchObject({ onDefaultBranch: false })
  })

  it('takes a run that follows another one for what that one was, and never a pull request for the default branch', async () => {
    const repository = { full_name: 'octo/models', default_branch: 'trunk' }
    const isHome = async (more: object) => {
      const run = { id: 7, event: 'push', head_sha: 'a'.repeat(40), head_branch: 'trunk', head_repository: repository }
      const payload = { repository, workflow_run: { ...run, ...more } }
      return (await hostOf('workflow_run', payload, { GITHUB_REPOSITORY: 'octo/models' })).onDefaultBranch
    }
    expect(await isHome({})).toBe(true)
    expect(await isHome({ event: 'schedule' })).toBe(true)
    expect(await isHome({ event: 'pull_request' })).toBe(false)
    expect(await isHome({ event: 'pull_request_target' })).toBe(false)
    expect(await isHome({ event: 'workflow_run' }), 'nobody tells what that one followed').toBe(false)
    expect(await isHome({ head_branch: 'topic' })).toBe(false)
    expect(await isHome({ head_repository: { full_name: 'mallory/models' } })).toBe(false)
    expect(await isHome({ head_repository: null })).toBe(false)
  })

  it('reads the variables of the repository', async () => {
    const host = await hostOf('push', {}, { MODELLOOP_VARIABLES: '{"PROMETHEUS_URL":"http://metrics"}' })
    expect(host.variables).toEqual({ PROMETHEUS_URL: 'http://metrics' })
    await expect(hostOf('push', {}, { MODELLOOP_VARIABLES: 'PROMETHEUS_URL' })).rejects.toThrow('MODELLOOP_VARIABLES')
  })
})
