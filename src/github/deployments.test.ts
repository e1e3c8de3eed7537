import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Scene, startScene } from '../../test/servers/github/scene.ts'
import { openGitHub } from './client.ts'
import { type DeploymentRequest, openDeployment, setDeploymentStatus } from './deployments.ts'

let scene: Scene
beforeAll(async () => {
  scene = await startScene({ writer: { deployments: 'write' }, reader: { deployments: 'read' } })
})
afterAll(() => scene.close())
beforeEach(() => {
  deployments().length = 0
})
afterEach(() => expect(scene.github.violations).toEqual([]))

const deployments = () => scene.github.repository(scene.repository).deployments
const open = (token = 'writer') =>
  openGitHub({ apiUrl: scene.github.url, repository: scene.repository }, token, { secondMs: 1 })
const request = (change: Partial<DeploymentRequest> = {}): DeploymentRequest => ({
  model: 'ames-price',
  environment: 'production',
  sha: scene.base,
  runId: '77',
  description: 'ames-price v4',
  payload: { version: 4, image: 'ghcr.io/acme/ames@sha256:4' },
  ...change,
})
const job = { environment: 'production', runId: '77', jobId: 5 }

describe('the Deployment of a rollout', () => {
  it('is the one that the job made by its `environment:`', async () => {
    const seeded = scene.github.seedJobDeployment(scene.repository, { ...job, sha: scene.base })
    scene.github.seedJobDeployment(scene.repository, { ...job, sha: scene.base, runId: '777' })
    expect(await openDeployment(open(), request())).toEqual({ opened: true, id: seeded.id, made: false })
  })

  it('is not the one by which another job of the run shows another model', async () => {
    const [mine, other] = [5, 6].map((jobId) =>
      scene.github.seedJobDeployment(scene.repository, { ...job, sha: scene.base, jobId }),
    )
    const status = { state: 'in_progress', description: 'ames-rent v2: 10 %', logUrl: undefined } as const
    await setDeploymentStatus(open(), { ...status, id: other?.id ?? 0 })
    expect(await openDeployment(open(), request())).toMatchObject({ id: mine?.id })
  })

  it('is made where no job did, without a merge and without waiting for checks', async () => {
    const result = await openDeployment(open(), request({ environment: 'staging' }))
    expect(result).toMatchObject({ opened: true, made: true })
    expect(deployments()).toEqual([
      expect.objectContaining({ sha: scene.base, environment: 'staging', payload: request().payload }),
    ])
  })

  it('shows the weight, and leaves the Deployments of other models alone', async () => {
    const [before, now] = [await openDeployment(open(), request()), await openDeployment(open(), request())]
    if (!before.opened || !now.opened) throw new Error('not opened')
    const status = { logUrl: 'https://github.com/octo/models/actions/runs/77' }
    await setDeploymentStatus(open(), { ...status, id: before.id, state: 'success', description: 'ames-rent v1' })
    await setDeploymentStatus(open(), {
      ...status,
      id: now.id,
      state: 'in_progress',
      description: 'ames-price v4: 10 %',
    })
    await setDeploymentStatus(open(), { ...status, id: now.id, state: 'success', description: 'x'.repeat(200) })
    const told = deployments().map(({ statuses }) =>
      statuses.map(({ state, description }) => `${state} ${description}`),
    )
    expect(told).toEqual([['success ames-rent v1'], ['in_progress ames-price v4: 10 %', `success ${'x'.repeat(139)}…`]])
  })

  it('that may not be made or changed is told, with the permission that lacks', async () => {
    const lacking = { reason: 'permission', permissionsBlock: 'permissions:\n  contents: read\n  deployments: write' }
    expect(await openDeployment(open('reader'), request())).toMatchObject({ opened: false, ...lacking })
    const made = await openDeployment(open(), request())
    const status = { id: made.opened ? made.id : 0, state: 'success', description: '', logUrl: undefined } as const
    expect(await setDeploymentStatus(open('reader'), status)).toMatchObject({ set: false, ...lacking })
  })

  it('is not shown while GitHub is down, and the rollout is told so', async () => {
    scene.github.fail({ operation: /deployments/, status: 503 })
    expect(await openDeployment(open(), request())).toMatchObject({ opened: false, reason: 'unavailable' })
    scene.github.clearFaults()
  })
})
