import type { Host } from '../../src/harness/host.ts'
import type { Deployment } from '../../src/tracking/deployments.ts'
import type { Ledger } from '../../src/tracking/ledger/ledger.ts'
import { inLedger } from '../ledger/in-ledger.ts'
import { aRun, versionOf } from '../ledger/setup.ts'
import { type BareRepository, bareRepository } from '../servers/bare-repository.ts'
import { startGitServer, type TestGitServer } from '../servers/git-http.ts'
import { git } from '../servers/github/git.ts'
import { startGitHub, type TestGitHub } from '../servers/github/github.ts'
import { newProject, type Project } from './project.ts'

/** The repository of a team that deploys, on a GitHub of its own. */
export const REPOSITORY = 'octo/models'
export const MODEL = 'price'
export const TOKEN = 'ghs_deploy'

/** A team with four versions of a model in its ledger: version 3 is the champion, version 4 the challenger. */
export interface Team {
  readonly github: TestGitHub
  readonly project: Project
  readonly commit: string
  /** The job that deploys, as the harness sees it. */
  job(more?: Partial<Host>): Partial<Host>
  /** The newest deployment to production, read anew. */
  latest(): Promise<Deployment | undefined>
  champion(): Promise<number | null | undefined>
  /** Does something in the ledger as another job would. */
  inLedger<T>(work: (ledger: Ledger) => Promise<T>): Promise<T>
  stop(): Promise<void>
}

/** Makes the team; `config` is its modelloop.yml. */
export async function newTeam(config: string, { champion = true } = {}): Promise<Team> {
  const bare: BareRepository = await bareRepository()
  const commit = await bare.commit('main', { 'modelloop.yml': config })
  const github = await startGitHub({
    repositories: { [REPOSITORY]: bare.path },
    tokens: { [TOKEN]: { contents: 'write', deployments: 'write', issues: 'write' } },
  })
  const server: TestGitServer = await startGitServer({ world: github.world })
  const project = await newProject({ 'modelloop.yml': config }, server.urlOf(REPOSITORY))
  await git(bare.path, ['config', 'uploadpack.allowFilter', 'true'])
  const inLedgerOfTeam: Team['inLedger'] = (work) => inLedger({ directory: bare.path, remote: bare.path }, work)
  await inLedgerOfTeam(async (ledger) => {
    for (const n of [1, 2, 3, 4]) {
      const run = aRun(`run-${n}`, n, { model: MODEL, experiment: MODEL })
      await ledger.recordRun(run, run.id)
      await ledger.registerVersion(versionOf(run), run.id)
    }
    const move = { model: MODEL, from: null, by: 'ada', why: 'the test begins' }
    if (champion) await ledger.moveAlias({ ...move, alias: 'champion', to: 3 }, 'champion')
    await ledger.moveAlias({ ...move, alias: 'challenger', to: 4 }, 'challenger')
  })
  return {
    github,
    project,
    commit,
    inLedger: inLedgerOfTeam,
    job: (more = {}) => ({
      github: true,
      repository: REPOSITORY,
      serverUrl: new URL(server.url).origin,
      apiUrl: github.url,
      runId: '77',
      runAttempt: '1',
      runUrl: `https://github.com/${REPOSITORY}/actions/runs/77`,
      job: 'deploy',
      ref: 'refs/heads/main',
      defaultBranch: 'main',
      onDefaultBranch: true,
      commit,
      actor: 'ada',
      ...more,
    }),
    latest: () => inLedgerOfTeam((ledger) => ledger.deployments.latest(MODEL, 'production')),
    champion: () => inLedgerOfTeam(async (ledger) => (await ledger.alias(MODEL, 'champion'))?.to),
    stop: async () => {
      await server.close()
      await github.close()
      await bare.remove()
      await project.remove()
    },
  }
}

/** What GitHub shows of a deployment's course: states and words, oldest first. */
export const shownStatuses = (team: Team): string[][] =>
  team.github
    .repository(REPOSITORY)
    .deployments.map(({ statuses }) => statuses.map(({ state, description }) => `${state} ${description}`.trim()))
