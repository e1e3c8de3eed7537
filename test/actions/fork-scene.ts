import { readFile } from 'node:fs/promises'
import { action as validateModel } from '../../src/actions/validate-model/validate-model.ts'
import type { Host } from '../../src/harness/host.ts'
import { contentDigestOf } from '../../src/report/seal.ts'
import { type BareRepository, bareRepository } from '../servers/bare-repository.ts'
import { startGitHub, type TestGitHub } from '../servers/github/github.ts'
import type { StoredArtifact } from '../servers/results/artifacts.ts'
import { serve } from '../servers/serve.ts'
import { newProject, type Project, type Ran } from './project.ts'
import { regressionRows } from './rows.ts'
import { zipOf } from './zip-archive.ts'

/** Reports as tests change them. */
// biome-ignore lint/suspicious/noExplicitAny: tests break reports in ways that no type allows
export type Loose = Record<string, any>

export const home = 'octo/models'
export const fork = 'eve/models'
export const token = 'ghs_companion'
export const FILE = 'validate-model.json'
const runId = 5
const eve = { login: 'eve', type: 'User' } as const

/** A repository, a fork of it with a pull request, and what the run of that pull request left. */
export interface ForkScene {
  readonly api: TestGitHub
  readonly project: Project
  readonly origin: BareRepository
  readonly forked: BareRepository
  /** The commit of the fork, and the pull request that wants it. */
  readonly head: string
  readonly number: number
  /** What an honest run left: its verdict is a pass. */
  readonly honest: Loose
  /** The event that starts the companion; `over` changes what it tells of the run. */
  event(over?: Loose): Loose
  /** Lays down an artifact of the run; without an archive it cannot be downloaded. */
  leave(zip: Buffer | undefined, facts?: Partial<StoredArtifact>): void
  leaveReport(report: unknown): void
  /** Plays the companion. */
  post(run?: Loose, inputs?: Readonly<Record<string, string>>): Promise<Ran>
  clear(): void
  close(): Promise<void>
}

/** Gives a changed report the digest that fits it, as whoever changed it can. */
export const sealed = (report: Loose): Loose => ({ ...report, contentDigest: contentDigestOf(report) })

export async function startForkScene(): Promise<ForkScene> {
  const origin = await bareRepository()
  await origin.commit('main', { 'train.py': 'print(1)\n' })
  const forked = await bareRepository({ forkOf: origin.path })
  const head = await forked.commit('patch', { 'train.py': 'print(2)\n' }, { from: 'main' })
  const artifacts: StoredArtifact[] = []
  const zips = new Map<number, Buffer>()
  const blobs = await serve((request, response) => {
    const id = Number(request.url?.slice(1))
    const [zip, artifact] = [zips.get(id), artifacts.find((item) => item.id === id)]
    if (!zip || !artifact) return void response.writeHead(404).end()
    // An artifact of more bytes than there are is cut on its way.
    response.writeHead(200, artifact.size > zip.length ? { 'content-length': artifact.size } : {})
    response.write(zip, () => (artifact.size > zip.length ? response.destroy() : response.end()))
  })
  const api = await startGitHub({
    repositories: { [home]: origin.path, [fork]: { path: forked.path, fork: true } },
    tokens: { [token]: { actions: 'read', contents: 'read', 'pull-requests': 'write', checks: 'write' } },
    results: { artifacts: () => artifacts, signedUrl: ({ id }) => `${blobs.url}/${id}` },
  })
  const pull = await api.seedPull(home, { title: 'patch', head: 'patch', headRepository: fork, author: eve })
  const project = await newProject({
    'predictions.csv': regressionRows(400, 80),
    'before.csv': regressionRows(400, 100),
  })
  const onGitHub = (more: Partial<Host>): Partial<Host> => ({
    github: true,
    repository: home,
    serverUrl: 'https://github.com',
    apiUrl: api.url,
    defaultBranch: 'main',
    ...more,
  })
  const honest = await judged(project, onGitHub({ ...pullRequestOf(pull.number, head), eventName: 'pull_request' }))
  api.seedRun(home, { id: runId, headSha: head, headRepository: fork, headBranch: 'patch', event: 'pull_request' })

  const leave: ForkScene['leave'] = (zip, facts = {}) => {
    const id = artifacts.length + 1
    if (zip) zips.set(id, zip)
    const [createdAt, expiresAt] = ['2026-11-01T10:00:00Z', '2027-01-01T10:00:00Z']
    const named = { run: String(runId), job: 'judge', name: 'modelloop-report', type: 'application/zip' }
    artifacts.push({ id, ...named, createdAt, expiresAt, size: zip?.length ?? 1, digest: '', final: true, ...facts })
  }
  const event: ForkScene['event'] = (over = {}) => ({
    action: 'completed',
    repository: { full_name: home, default_branch: 'main' },
    workflow_run: {
      id: runId,
      event: 'pull_request',
      conclusion: 'success',
      head_sha: head,
      head_branch: 'patch',
      head_repository: { full_name: fork },
      ...over,
    },
  })
  return {
    ...{ api, project, origin, forked, head, number: pull.number, honest, leave, event },
    leaveReport: (report) => leave(zipOf({ name: FILE, bytes: JSON.stringify(report) })),
    post: (run, inputs = {}) =>
      project.run(
        validateModel,
        { 'github-token': token, 'post-report': 'artifact:modelloop-report', ...inputs },
        onGitHub({ eventName: 'workflow_run', event: event(run) }),
      ),
    clear: () => {
      artifacts.splice(0)
      zips.clear()
      api.clearFaults()
      const { comments, checkRuns } = api.repository(home)
      for (const list of [comments, checkRuns]) list.splice(0)
    },
    close: async () => {
      await Promise.all([api.close(), blobs.close(), project.remove(), origin.remove(), forked.remove()])
    },
  }
}

const pullRequestOf = (number: number, head: string): Partial<Host> => ({
  commit: head,
  pullRequest: { number, headSha: head, baseSha: head, baseRef: 'main', fromFork: true, labels: [] },
})

async function judged(project: Project, over: Partial<Host>): Promise<Loose> {
  const files = { candidate: 'predictions.csv', baseline: 'before.csv' }
  const gates = '[{ metric: rmse, max: 200 }, { metric: rmse, against: baseline, margin: 3% }]'
  const ran = await project.run(validateModel, { name: 'price', ...files, gates }, over)
  return JSON.parse(await readFile(ran.outputs['report'] ?? '', 'utf8')) as Loose
}
