import type { FinishedRun } from '../runner/local-github.ts'
import { championOf, fork, isNot, model, outputsOf, type Scene, type Stage, team, workflow } from './scene.ts'

const companion = '.github/workflows/modelloop-report.yml'
const ada = { login: 'ada', type: 'User' } as const
const eve = { login: 'eve', type: 'User' } as const

/** Makes a branch with a story on it, pushes it and opens a pull request. */
async function openPull(scene: Scene, branch: string, title: string, from?: 'fork'): Promise<number> {
  const { desk, local } = scene
  await desk.branch(branch, 'main')
  await desk.apply(branch)
  if (branch === 'new-data') await desk.versionData()
  await desk.push(branch, title, from === 'fork' ? scene.forkPath : undefined)
  const origin = from === 'fork' ? { headRepository: fork, author: eve } : { author: ada }
  return (await local.api.seedPull(team, { title, head: branch, ...origin })).number
}

interface Expected {
  readonly verdict: string
  readonly conclusion: 'success' | 'failure'
  readonly check?: string
  /** What the comment must say. */
  readonly says?: readonly RegExp[]
}

/** Compares a run on a pull request with what honest statistics say of its story. */
function judgePull({ local }: Scene, number: number, run: FinishedRun, expected: Expected): string[] {
  const { verdict } = outputsOf(run)
  const comments = local.api.comments(team, number)
  const head = local.api.repository(team).issues.find((issue) => issue.number === number)?.pull?.headSha
  const checks = local.api.repository(team).checkRuns.filter((check) => check.headSha === head)
  return [
    ...isNot('the verdict', verdict, expected.verdict),
    ...isNot('the run', run.conclusion, expected.conclusion),
    ...isNot('the number of comments', comments.length, 1),
    ...(expected.check ? isNot('the check run', checks.at(-1)?.conclusion, expected.check) : []),
    ...(expected.says ?? []).flatMap((words) =>
      comments.some(({ body }) => words.test(body)) ? [] : [`no comment says ${words}`],
    ),
  ]
}

/** A pull request of the team that ends as told and moves nothing. */
function pullStage(name: string, title: string, expected: Expected): Stage {
  return {
    name,
    title,
    needs: ['champion', 'better', 'ship'],
    beside: true,
    prepare: (scene) => openPull(scene, name, title),
    play: async (scene, number = 0) => {
      const before = await championOf(scene)
      const run = await scene.local.pullRequest(team, number, workflow)
      const problems = judgePull(scene, number, run, expected)
      problems.push(...isNot('the champion', await championOf(scene), before))
      return { verdict: outputsOf(run)['verdict'] || 'none', pullRequest: number, runs: [run], problems }
    },
  }
}

/** A better model, judged before it is merged. */
export const better: Stage = {
  name: 'better',
  title: 'A better model, in a pull request',
  needs: ['champion'],
  prepare: (scene) => openPull(scene, 'better', 'Gradient boosting, and fourteen more features'),
  play: async (scene, number = 0) => {
    const run = await scene.local.pullRequest(team, number, workflow)
    const problems = judgePull(scene, number, run, {
      verdict: 'pass',
      conclusion: 'success',
      check: 'success',
      says: [/36,07\d.*29,15\d/s],
    })
    problems.push(...isNot('the champion before the merge', await championOf(scene), 1))
    return { verdict: outputsOf(run)['verdict'] || 'none', pullRequest: number, runs: [run], problems }
  },
}

/** What others propose; nothing of it is merged. */
export const proposals: readonly Stage[] = [
  pullStage('worse', 'Ask the customer for three numbers only', {
    verdict: 'fail',
    conclusion: 'failure',
    check: 'failure',
    says: [/worse|higher/i],
  }),
  pullStage('inconclusive', 'Train three times as fast, with 100 trees', {
    verdict: 'inconclusive',
    conclusion: 'success',
    check: 'neutral',
  }),
  pullStage('new-data', 'Bring in the sales of 2009', {
    verdict: 'pass',
    conclusion: 'success',
    says: [/scored/i],
  }),
  {
    name: 'fork',
    title: 'A pull request from a fork',
    needs: ['champion', 'better', 'ship'],
    beside: true,
    prepare: (scene) => openPull(scene, 'fork', 'Regularize more', 'fork'),
    play: async (scene, number = 0) => {
      const run = await scene.local.pullRequest(team, number, workflow)
      const head = scene.local.api.repository(team).issues.find((issue) => issue.number === number)?.pull?.headSha
      const recorded = await scene.readLedger((ledger) => ledger.runs(model, 100))
      const written = recorded.filter(({ code }) => code.commit === head)
      const problems = [
        ...isNot('the number of comments by the fork itself', scene.local.api.comments(team, number).length, 0),
        ...isNot('the number of runs that the fork recorded', written.length, 0),
      ]
      const posted = await scene.local.workflowRun(team, run.id, companion)
      problems.push(
        ...isNot('the run of the companion', posted.conclusion, 'success'),
        ...judgePull(scene, number, run, { verdict: 'pass', conclusion: 'success' }),
      )
      return { verdict: outputsOf(run)['verdict'] || 'none', pullRequest: number, runs: [run, posted], problems }
    },
  },
]
