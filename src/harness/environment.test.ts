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

  it('reads the variables of the repository', async () => {
    const host = await hostOf('push', {}, { MODELLOOP_VARIABLES: '{"PROMETHEUS_URL":"http://metrics"}' })
    expect(host.variables).toEqual({ PROMETHEUS_URL: 'http://metrics' })
    await expect(hostOf('push', {}, { MODELLOOP_VARIABLES: 'PROMETHEUS_URL' })).rejects.toThrow('MODELLOOP_VARIABLES')
  })
})
