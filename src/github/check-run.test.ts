import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Scene, startScene } from '../../test/servers/github/scene.ts'
import { type CheckRunRequest, createCheckRun } from './check-run.ts'
import { openGitHub } from './client.ts'

let scene: Scene
beforeAll(async () => {
  scene = await startScene({ writer: { checks: 'write' }, reader: { checks: 'read' } })
})
afterAll(() => scene.close())
afterEach(() => expect(scene.github.violations).toEqual([]))

const open = (token = 'writer') =>
  openGitHub({ apiUrl: scene.github.url, repository: scene.repository }, token, { secondMs: 1 })
const request = (change: Partial<CheckRunRequest> = {}): CheckRunRequest => ({
  name: 'modelloop / ames-price',
  headSha: scene.head,
  conclusion: 'failure',
  title: 'RMSE is 5.3 % higher',
  summary: 'worse',
  annotations: [],
  ...change,
})
const created = () => scene.github.repository(scene.repository).checkRuns.at(-1)

describe('the check run of a report', () => {
  it('stands on the head commit with its conclusion', async () => {
    const result = await createCheckRun(open(), request({ detailsUrl: 'https://example.com/report', text: 'more' }))
    expect(result).toMatchObject({ created: true, url: expect.stringContaining('/octo/models/runs/') })
    expect(created()).toMatchObject({ headSha: scene.head, status: 'completed', conclusion: 'failure', text: 'more' })
  })

  it('brings more annotations than GitHub takes at once', async () => {
    const annotations = Array.from({ length: 120 }, (_, index) => ({
      path: 'data/train.csv',
      startLine: index + 1,
      endLine: index + 1,
      level: 'warning' as const,
      message: `row ${index + 1}`,
    }))
    expect(await createCheckRun(open(), request({ annotations }))).toMatchObject({ created: true })
    expect(created()?.annotations.map((item) => item.message)).toEqual(annotations.map((item) => item.message))
  })

  it('stands without its later annotations when GitHub does not take them, and says so', async () => {
    const annotation = { path: 'a.csv', startLine: 1, endLine: 1, level: 'warning', message: 'row' } as const
    scene.github.fail({ operation: 'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}', status: 403 })
    const result = await createCheckRun(open(), request({ annotations: Array(51).fill(annotation) }))
    scene.github.clearFaults()
    expect(result).toMatchObject({
      created: true,
      lacks: { reason: 'permission', message: expect.stringContaining('all annotations of the check run') },
    })
    expect(created()?.annotations).toHaveLength(50)
  })

  it('is not there when the answer is not one of GitHub', async () => {
    scene.github.fail({ operation: 'POST /repos/{owner}/{repo}/check-runs', status: 200, body: '{"total": 0}' })
    const result = await createCheckRun(open(), request())
    scene.github.clearFaults()
    expect(result).toMatchObject({ created: false, reason: 'unavailable', message: expect.stringContaining('"id"') })
  })

  it('cuts what GitHub would refuse, between two characters', async () => {
    expect(await createCheckRun(open(), request({ summary: `x${'é'.repeat(40_000)}` }))).toMatchObject({
      created: true,
    })
    const summary = created()?.summary ?? ''
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(65_535)
    expect(summary).toMatch(/^xé+\n\n… cut:/)
  })

  it('is not needed: what is missing is told', async () => {
    const refused = await createCheckRun(open('reader'), request())
    expect(refused).toMatchObject({
      created: false,
      reason: 'permission',
      permissionsBlock: expect.stringContaining('checks: write'),
    })
    expect(await createCheckRun(open(), request({ headSha: '0'.repeat(40) }))).toMatchObject({ reason: 'refused' })
  })
})
