import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type BareRepository, bareRepository } from '../../test/servers/bare-repository.ts'
import { type Scene, startScene } from '../../test/servers/github/scene.ts'
import { openGitHub } from './client.ts'
import { verifyPullRequest } from './pull-request.ts'

const mallory = { login: 'mallory', type: 'User' } as const
const headRepository = 'mallory/models'
let scene: Scene
let fork: BareRepository
let headSha: string
let ofFork: number
let ofOther: number

beforeAll(async () => {
  scene = await startScene({ reader: { 'pull-requests': 'read' } }, async (origin) => {
    fork = await bareRepository({ forkOf: origin.path })
    headSha = await fork.commit('patch', { 'train.py': 'print(9)\n' }, { from: 'main' })
    return { [headRepository]: { path: fork.path, fork: true } }
  })
  const { github, repository } = scene
  ofOther = (await github.seedPull(repository, { title: 'of a colleague', head: 'change', author: mallory })).number
  ofFork = (await github.seedPull(repository, { title: 'of a fork', head: 'patch', headRepository, author: mallory }))
    .number
})
afterAll(async () => {
  await scene.close()
  await fork.remove()
})
afterEach(() => expect(scene.github.violations).toEqual([]))

const open = () => openGitHub({ apiUrl: scene.github.url, repository: scene.repository }, 'reader', { secondMs: 1 })

describe('the pull request behind a finished run', () => {
  it('is believed when the artifact names the right one', async () => {
    const claim = { claimedNumber: ofFork, headSha, headBranch: 'patch', headRepository: 'Mallory/Models' }
    expect(await verifyPullRequest(open(), claim)).toMatchObject({
      verified: true,
      pullRequest: { number: ofFork, headSha, fromFork: true, baseRef: 'main' },
    })
    const own = { claimedNumber: ofOther, headSha: scene.head, headBranch: null, headRepository: scene.repository }
    expect(await verifyPullRequest(open(), own)).toMatchObject({ verified: true, pullRequest: { fromFork: false } })
  })

  it('is not believed when a fork names the pull request of another', async () => {
    const claim = { claimedNumber: ofOther, headSha, headBranch: null, headRepository }
    expect(await verifyPullRequest(open(), claim)).toMatchObject({ verified: false, reason: 'other-head' })
    const sameCommit = { claimedNumber: ofOther, headSha: scene.head, headBranch: null, headRepository }
    expect(await verifyPullRequest(open(), sameCommit)).toMatchObject({ verified: false, reason: 'other-head' })
    const otherBranch = { claimedNumber: ofFork, headSha, headBranch: 'other', headRepository }
    expect(await verifyPullRequest(open(), otherBranch)).toMatchObject({ verified: false, reason: 'other-head' })
    expect(await verifyPullRequest(open(), { ...claim, claimedNumber: 999 })).toMatchObject({ reason: 'none' })
  })

  it('is not written to when it moved on or was closed', async () => {
    const claim = { claimedNumber: ofFork, headSha, headBranch: 'patch', headRepository }
    const issue = scene.github.repository(scene.repository).issues.find((item) => item.number === ofFork)!
    issue.state = 'closed'
    expect(await verifyPullRequest(open(), claim)).toMatchObject({ verified: false, reason: 'closed' })
    issue.state = 'open'
    await fork.commit('patch', { 'train.py': 'print(10)\n' })
    expect(await verifyPullRequest(open(), claim)).toMatchObject({ verified: false, reason: 'other-head' })
  })

  it('is not believed when the answer is not one of GitHub', async () => {
    scene.github.fail({
      operation: 'GET /repos/{owner}/{repo}/pulls/{pull_number}',
      status: 200,
      body: '{"number": 1}',
    })
    const claim = { headSha: scene.head, headBranch: null, headRepository: scene.repository, claimedNumber: 1 }
    const found = await verifyPullRequest(open(), claim)
    scene.github.clearFaults()
    expect(found).toMatchObject({ verified: false, reason: 'unavailable' })
  })
})
