import { getOctokit } from '@actions/github'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type BareRepository, bareRepository } from '../bare-repository.ts'
import { startGitHub, type TestGitHub } from './github.ts'
import { routes } from './routes.ts'

const owner = 'octo'
const repo = 'models'
const here = { owner, repo }
const ada = { login: 'ada', type: 'User' } as const
let origin: BareRepository
let fork: BareRepository
let github: TestGitHub
let base: string
let head: string
let pull: number

beforeAll(async () => {
  origin = await bareRepository()
  base = await origin.commit('main', {
    'train.py': 'print(1)\n',
    'docs/a b.md': 'é\n',
    '.github/workflows/model.yml': 'on: { workflow_dispatch: { inputs: { a: { type: string } } } }\n',
  })
  head = await origin.commit(
    'better',
    { 'train.py': 'print(2)\n', 'new.txt': 'n\n', 'docs/a b.md': null },
    { from: 'main' },
  )
  fork = await bareRepository({ forkOf: origin.path })
  await fork.commit('main', { 'train.py': 'print(3)\n' })
  const everything = {
    actions: 'write',
    checks: 'write',
    contents: 'write',
    deployments: 'write',
    issues: 'write',
    'pull-requests': 'write',
    statuses: 'write',
  } as const
  github = await startGitHub({
    repositories: { 'octo/models': origin.path, 'ada/models': { path: fork.path, fork: true } },
    tokens: {
      all: everything,
      reader: { contents: 'read' },
      pulls: { 'pull-requests': 'write' },
      ada: { permissions: everything, account: ada },
    },
    results: {
      artifacts: () => [
        {
          id: 5,
          run: '77',
          job: 'judge',
          type: 'text/html',
          final: true,
          name: 'report.html',
          size: 3,
          digest: `sha256:${'0'.repeat(64)}`,
          createdAt: '2026-11-01T00:00:00Z',
          expiresAt: '2027-01-30T00:00:00Z',
        },
      ],
      signedUrl: () => 'http://127.0.0.1:9/blob',
    },
  })
})
afterAll(async () => {
  await github.close()
  await origin.remove()
  await fork.remove()
})
beforeEach(() => {
  github.violations.length = 0
  github.clearFaults()
})

const as = (token: string) => getOctokit(token, { baseUrl: github.url }).rest
const statusOf = (work: Promise<unknown>) =>
  work.then(
    () => 200,
    (error: { status?: number }) => error.status,
  )

describe('a GitHub for tests', () => {
  it('tells about the repository, its commits, files and refs as git has them', async () => {
    const gh = as('all')
    expect((await gh.repos.get(here)).data.default_branch).toBe('main')
    expect((await gh.repos.getCommit({ ...here, ref: 'better' })).data.sha).toBe(head)
    expect((await gh.git.getCommit({ ...here, commit_sha: head })).data.parents[0]?.sha).toBe(base)
    expect((await gh.git.getRef({ ...here, ref: 'heads/better' })).data.object.sha).toBe(head)
    expect((await gh.git.listMatchingRefs({ ...here, ref: 'heads/' })).data).toHaveLength(2)
    const file = (await gh.repos.getContent({ ...here, path: 'docs/a b.md' })).data as { content: string }
    expect(Buffer.from(file.content, 'base64').toString()).toBe('é\n')
    expect((await gh.repos.getContent({ ...here, path: 'docs' })).data).toMatchObject([
      { name: 'a b.md', type: 'file' },
    ])
    expect(await statusOf(gh.repos.getContent({ ...here, path: 'nothing' }))).toBe(404)
    const difference = (await gh.repos.compareCommitsWithBasehead({ ...here, basehead: `${base}...${head}` })).data
    expect(difference.files?.map((entry) => [entry.filename, entry.status, entry.changes])).toEqual([
      ['docs/a b.md', 'removed', 1],
      ['new.txt', 'added', 1],
      ['train.py', 'modified', 2],
    ])
    expect(github.violations).toEqual([])
  })

  it('keeps issues, comments and labels', async () => {
    const gh = as('all')
    const issue = (await gh.issues.create({ ...here, title: 'drift', labels: ['drift'] })).data.number
    const made = (await gh.issues.createComment({ ...here, issue_number: issue, body: 'hello' })).data
    expect(made.user?.login).toBe('github-actions[bot]')
    await gh.issues.createComment({ ...here, issue_number: issue, body: 'again' })
    const page = await gh.issues.listComments({ ...here, issue_number: issue, per_page: 1 })
    expect(page.headers.link).toContain('page=2>; rel="last"')
    await gh.issues.updateComment({ ...here, comment_id: made.id, body: 'changed' })
    expect((await gh.issues.getComment({ ...here, comment_id: made.id })).data.body).toBe('changed')
    await gh.issues.deleteComment({ ...here, comment_id: made.id })
    expect(await statusOf(gh.issues.getComment({ ...here, comment_id: made.id }))).toBe(404)
    await gh.issues.addLabels({ ...here, issue_number: issue, labels: ['urgent'] })
    await gh.issues.removeLabel({ ...here, issue_number: issue, name: 'drift' })
    expect((await gh.issues.listLabelsOnIssue({ ...here, issue_number: issue })).data.map((item) => item.name)).toEqual(
      ['urgent'],
    )
    expect((await gh.issues.listEvents({ ...here, issue_number: issue })).data.map((item) => item.event)).toEqual([
      'labeled',
      'labeled',
      'unlabeled',
    ])
    expect(await statusOf(gh.issues.createLabel({ ...here, name: 'urgent' }))).toBe(422)
    await gh.issues.createLabel({ ...here, name: 'quiet', color: '00ff00' })
    expect((await gh.issues.getLabel({ ...here, name: 'Quiet' })).data.color).toBe('00ff00')
    expect((await gh.issues.listLabelsForRepo(here)).data.map((item) => item.name)).toEqual([
      'drift',
      'urgent',
      'quiet',
    ])
    await gh.issues.update({ ...here, issue_number: issue, state: 'closed', labels: [] })
    expect((await gh.issues.get({ ...here, issue_number: issue })).data.state_reason).toBe('completed')
    expect((await gh.issues.listForRepo(here)).data).toEqual([])
    expect(github.violations).toEqual([])
  })

  it('makes pull requests of real branches, from forks too, with the merge ref that checkout wants', async () => {
    const gh = as('all')
    const made = (await gh.pulls.create({ ...here, title: 'better', head: 'better', base: 'main' })).data
    pull = made.number
    expect([made.head.sha, made.base.sha, made.mergeable, made.changed_files]).toEqual([head, base, true, 3])
    expect(await statusOf(gh.pulls.create({ ...here, title: 'better', head: 'better', base: 'main' }))).toBe(422)
    await gh.pulls.create({ ...here, title: 'of a fork', head: 'ada:main', base: 'main' })
    expect((await gh.pulls.list({ ...here, head: 'ada:main' })).data.map((item) => item.head.repo?.full_name)).toEqual([
      'ada/models',
    ])
    expect((await gh.pulls.listFiles({ ...here, pull_number: pull })).data.map((item) => item.filename)).toContain(
      'new.txt',
    )
    const ofCommit = await gh.repos.listPullRequestsAssociatedWithCommit({ ...here, commit_sha: head })
    expect(ofCommit.data.map((item) => item.number)).toEqual([pull])
    const pushed = await origin.commit('better', { 'new.txt': 'm\n' })
    expect((await gh.pulls.get({ ...here, pull_number: pull })).data.head.sha).toBe(pushed)
    await origin.commit('better', { 'new.txt': 'o\n' })
    await Promise.all([1, 2, 3, 4].map(() => gh.pulls.list(here)))
    expect((await gh.git.getRef({ ...here, ref: `pull/${pull}/merge` })).data.object.sha).toMatch(/^[0-9a-f]{40}$/)
    expect(github.violations).toEqual([])
  })

  it('says that a pull request conflicts, and merges one that does not', async () => {
    await origin.commit('clash', { 'train.py': 'print(7)\n' }, { from: base })
    const clash = await github.seedPull('octo/models', { title: 'clash', head: 'clash', author: ada })
    await origin.commit('main', { 'train.py': 'print(8)\n' })
    const gh = as('all')
    const { data } = await gh.pulls.get({ ...here, pull_number: clash.number })
    expect([data.mergeable, data.mergeable_state]).toEqual([false, 'dirty'])
    expect(await statusOf(gh.git.getRef({ ...here, ref: `pull/${clash.number}/merge` }))).toBe(404)
    await expect(github.merge('octo/models', clash.number)).rejects.toThrow('conflict')
    await origin.commit('fine', { 'fine.txt': '' }, { from: 'main' })
    const fine = await github.seedPull('octo/models', { title: 'fine', head: 'fine', author: ada })
    const merged = await github.merge('octo/models', fine.number)
    expect((await gh.git.getRef({ ...here, ref: 'heads/main' })).data.object.sha).toBe(merged)
    expect((await gh.pulls.get({ ...here, pull_number: fine.number })).data.merged).toBe(true)
    expect(github.violations).toEqual([])
  })

  it('keeps check runs and statuses, with the limit of 50 annotations', async () => {
    const gh = as('all')
    const annotation = { path: 'a.py', start_line: 1, end_line: 1, annotation_level: 'warning', message: 'm' } as const
    const output = { title: 't', summary: 's' }
    const run = (
      await gh.checks.create({
        ...here,
        name: 'gate',
        head_sha: head,
        output: { ...output, annotations: [annotation] },
      })
    ).data
    await gh.checks.update({
      ...here,
      check_run_id: run.id,
      conclusion: 'failure',
      output: { ...output, annotations: [annotation] },
    })
    expect((await gh.checks.get({ ...here, check_run_id: run.id })).data.output.annotations_count).toBe(2)
    expect((await gh.checks.listAnnotations({ ...here, check_run_id: run.id })).data).toHaveLength(2)
    expect((await gh.checks.listForRef({ ...here, ref: head })).data.total_count).toBe(1)
    await gh.repos.createCommitStatus({ ...here, sha: head, state: 'success', context: 'gate' })
    expect((await gh.repos.getCombinedStatusForRef({ ...here, ref: head })).data.state).toBe('success')
    expect(github.violations).toEqual([])
    const many = { ...output, annotations: Array.from({ length: 51 }, () => annotation) }
    expect(await statusOf(gh.checks.create({ ...here, name: 'gate', head_sha: head, output: many }))).toBe(422)
    const long = { ...output, text: 'é'.repeat(32_768) }
    expect(await statusOf(gh.checks.create({ ...here, name: 'gate', head_sha: head, output: long }))).toBe(422)
  })

  it('records dispatches, and lists runs with their artifacts', async () => {
    const gh = as('all')
    await gh.repos.createDispatchEvent({ ...here, event_type: 'retrain', client_payload: { version: 'a' } })
    await gh.actions.createWorkflowDispatch({ ...here, workflow_id: 'model.yml', ref: 'main', inputs: { a: '1' } })
    expect(await statusOf(gh.actions.createWorkflowDispatch({ ...here, workflow_id: 'no.yml', ref: 'main' }))).toBe(404)
    expect(github.repository('octo/models').dispatches.map((item) => item.kind)).toEqual(['repository', 'workflow'])
    github.seedRun('octo/models', { id: 77, headSha: head, event: 'pull_request', pullRequests: [pull] })
    expect((await gh.actions.getWorkflowRun({ ...here, run_id: 77 })).data.pull_requests?.[0]?.number).toBe(pull)
    expect((await gh.actions.listWorkflowRunsForRepo({ ...here, head_sha: head })).data.total_count).toBe(1)
    expect((await gh.actions.listWorkflowRunArtifacts({ ...here, run_id: 77 })).data.artifacts[0]?.name).toBe(
      'report.html',
    )
    expect((await gh.actions.listArtifactsForRepo(here)).data.total_count).toBe(1)
    expect((await gh.actions.getArtifact({ ...here, artifact_id: 5 })).data.size_in_bytes).toBe(3)
    const response = await fetch(`${github.url}/repos/octo/models/actions/artifacts/5/zip`, {
      headers: { authorization: 'token all' },
      redirect: 'manual',
    })
    expect([response.status, response.headers.get('location')]).toEqual([302, 'http://127.0.0.1:9/blob'])
    expect(github.violations).toEqual([])
  })

  it('knows who writes, and who may', async () => {
    expect(await statusOf(as('reader').issues.create({ ...here, title: 'x' }))).toBe(403)
    expect(await statusOf(as('nobody').repos.get(here))).toBe(401)
    expect(await statusOf(as('all').users.getAuthenticated())).toBe(403)
    expect((await as('ada').users.getAuthenticated()).data.login).toBe('ada')
    expect(await getOctokit('all', { baseUrl: github.url }).graphql('{ viewer { login } }')).toEqual({
      viewer: { login: 'github-actions[bot]' },
    })
    const plain = github.seedIssue('octo/models', { title: 'plain', author: ada })
    expect(await statusOf(as('pulls').issues.createComment({ ...here, issue_number: pull, body: 'x' }))).toBe(200)
    expect(await statusOf(as('pulls').issues.createComment({ ...here, issue_number: plain.number, body: 'x' }))).toBe(
      403,
    )
    github.repository('octo/models').collaborators.set('ada', 'maintain')
    const role = (await as('reader').repos.getCollaboratorPermissionLevel({ ...here, username: 'ada' })).data
    expect([role.permission, role.role_name]).toEqual(['write', 'maintain'])
    expect(github.violations).toEqual([])
  })

  it('keeps Deployments, and retires earlier ones that are not of production', async () => {
    const gh = as('all')
    const make = async (environment: string) => {
      const { data } = await gh.repos.createDeployment({ ...here, ref: 'main', environment, required_contexts: [] })
      if (!('id' in data)) throw new Error('no deployment')
      await gh.repos.createDeploymentStatus({ ...here, deployment_id: data.id, state: 'success' })
      return data.id
    }
    const ids = [await make('staging'), await make('production'), await make('staging'), await make('production')]
    const { data: listed } = await gh.repos.listDeployments({ ...here, environment: 'staging' })
    expect(listed.map(({ id }) => id)).toEqual([ids[2], ids[0]])
    const states = ids.map(async (deployment_id) => {
      const { data } = await gh.repos.listDeploymentStatuses({ ...here, deployment_id })
      return data.map(({ state }) => state).join()
    })
    expect(await Promise.all(states)).toEqual(['inactive,success', 'success', 'success', 'success'])
    expect(github.violations).toEqual([])
  })

  it('shows a request that GitHub would not understand', async () => {
    const headers = { authorization: 'token all' }
    const wrong = await fetch(`${github.url}/repos/octo/models/issues`, {
      method: 'POST',
      headers,
      body: '{"body":"no title"}',
    })
    expect(wrong.status).toBe(422)
    await fetch(`${github.url}/repos/octo/models/issues?stat=all`, { headers })
    await fetch(`${github.url}/repos/octo/models/nothing`, { headers })
    expect(github.violations).toHaveLength(3)
  })

  it('goes wrong as it is told', async () => {
    const gh = as('all')
    const operation = 'POST /repos/{owner}/{repo}/issues'
    github.fail({ operation, status: 429, retryAfter: 7, times: 1 })
    const limited = await gh.issues.create({ ...here, title: 'x' }).catch((error) => error)
    expect([limited.status, limited.response.headers['retry-after']]).toEqual([429, '7'])
    github.fail({ operation, drop: 'after', times: 1 })
    expect(await statusOf(gh.issues.create({ ...here, title: 'lost' }))).toBe(500)
    expect(github.repository('octo/models').issues.at(-1)?.title).toBe('lost')
    github.fail({ operation, drop: 'before', times: 1 })
    expect(await statusOf(gh.issues.create({ ...here, title: 'never' }))).toBe(500)
    expect(github.repository('octo/models').issues.at(-1)?.title).toBe('lost')
  })

  it('was used by these tests whole', () => {
    const used = new Set(github.requests.filter((item) => item.status < 400).map((item) => item.operation))
    expect(Object.keys(routes).filter((operation) => !used.has(operation))).toEqual([])
  })
})
