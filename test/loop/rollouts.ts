import { shortId } from '../../src/platform/format.ts'
import type { FinishedRun } from '../runner/local-github.ts'
import { readLaterHouses, type Second } from './customers.ts'
import { checkPace } from './pace.ts'
import { championOf, isNot, outputsOf, type Scene, type Stage, type StageOutcome, team, workflow } from './scene.ts'

/** Plays something while people use the model, where it is served. */
export async function amongCustomers(scene: Scene, play: () => Promise<FinishedRun>): Promise<FinishedRun> {
  const { production, desk } = scene
  return production ? await production.customers.during(await readLaterHouses(desk.folder), play) : await play()
}

/** The first model: nothing is there yet that it could be compared with. */
export const champion: Stage = {
  name: 'champion',
  title: 'The first model, on the default branch',
  needs: [],
  prepare: async ({ desk }) => {
    await desk.versionData()
    await desk.push('main', 'Predict house prices')
    return undefined
  },
  play: async (scene) => {
    const run = await scene.local.push(team, 'main', workflow)
    const { verdict, promotable } = outputsOf(run)
    const problems = [
      ...isNot('the verdict', verdict, 'no-baseline'),
      ...isNot('the run', run.conclusion, 'success'),
      ...isNot('promotable', promotable, 'true'),
      ...isNot('the rollout', outputsOf(run, 'deploy')['verdict'], 'promoted'),
      ...isNot('the champion', await championOf(scene), 1),
    ]
    if (problems.length === 0) await checkPace(scene)
    return { verdict: verdict || 'none', runs: [run], problems, facts: factsOf(run) }
  },
}

/** The merged model on its way to production: what was judged is what is shipped. */
export const ship: Stage = {
  name: 'ship',
  title: 'The better model is merged, built and canaried',
  needs: ['champion', 'better'],
  prepare: async (scene) => {
    const pull = scene.local.api.repository(team).issues.find((issue) => issue.pull?.headRef === 'better')
    await scene.local.api.merge(team, pull?.number ?? 0)
    await scene.desk.pull('main')
    return undefined
  },
  play: async (scene) => {
    const since = seconds(scene).length
    const run = await amongCustomers(scene, () => scene.local.push(team, 'main', workflow))
    const trained = outputsOf(run)
    const problems = [
      ...isNot('the verdict', trained['verdict'], 'pass'),
      ...isNot('"reused"', trained['reused'], 'true'),
      ...judgePromotion(run),
      ...isNot('the champion', String(await championOf(scene)), trained['model-version']),
      ...refused(seconds(scene).slice(since), () => true),
    ]
    return rolloutOutcome(run, problems)
  },
}

/** A model that passes its gate, on a server that does not. */
export const slow: Stage = {
  name: 'slow',
  title: 'A better model on a server that leaks connections',
  needs: ['champion', 'better', 'ship'],
  serves: true,
  prepare: async ({ desk }) => {
    await desk.branch('main', 'main')
    await desk.apply('slow')
    await desk.push('main', 'Regularize, and show comparable sales')
    return undefined
  },
  play: async (scene) => {
    const before = await championOf(scene)
    const since = seconds(scene).length
    const run = await amongCustomers(scene, () => scene.local.push(team, 'main', workflow))
    const canary = outputsOf(run)['model-version']
    const asked = seconds(scene).slice(since)
    const problems = [
      ...isNot('the verdict of the gate', outputsOf(run)['verdict'], 'pass'),
      ...isNot('the rollout', outputsOf(run, 'deploy')['verdict'], 'rolled-back'),
      ...isNot('the weight of the canary', outputsOf(run, 'deploy')['weight'], '0'),
      ...isNot('the run', run.conclusion, 'failure'),
      ...isNot('the champion', await championOf(scene), before),
      ...refused(asked, (version) => version !== canary),
      ...(failed(asked, (version) => version === canary) > 0 ? [] : ['the canary answered every request']),
    ]
    await scene.desk.revert('main', 'Take the comparable sales back [skip ci]')
    const told = [`v${before}`, `v${canary}`].map((name) => {
      const isIt = (version: string) => `v${version}` === name
      return `${name}: ${failed(asked, isIt)} of ${count(asked, isIt).toLocaleString('en')} requests failed`
    })
    const outcome = rolloutOutcome(run, problems)
    return { ...outcome, facts: [...(outcome.facts ?? []), ...told] }
  },
}

/** Back to the former champion, by hand. */
export const rollback: Stage = {
  name: 'rollback',
  title: 'Somebody takes production back to the former champion',
  needs: ['champion', 'better', 'ship'],
  serves: true,
  prepare: async () => undefined,
  play: async (scene) => {
    const moves = await scene.readLedger((ledger) => ledger.aliasHistory('ames-price', 'champion'))
    const { from: former, to: current } = moves.at(-1) ?? {}
    const since = seconds(scene).length
    const reason = 'Agents find the new prices too high'
    const run = await amongCustomers(scene, () => scene.local.dispatch(team, { rollback: reason }, workflow))
    const asked = seconds(scene).slice(since)
    const problems = [
      ...isNot('the verdict', outputsOf(run, 'rollback')['verdict'], 'rolled-back'),
      ...isNot('the run', run.conclusion, 'success'),
      ...isNot('the champion', await championOf(scene), former),
      ...refused(asked, () => true),
    ]
    const last = asked.findLast(({ versions }) => versions[String(current)] !== undefined)
    const took = (last?.at ?? 0) - (asked[0]?.at ?? 0)
    const facts = [`v${former} has had all traffic again since second ${took + 1} of the run`]
    return { verdict: outputsOf(run, 'rollback')['verdict'] || 'none', runs: [run], problems, facts }
  },
}

export const seconds = ({ production }: Scene): readonly Second[] => production?.customers.seconds ?? []

export const judgePromotion = (run: FinishedRun): string[] => [
  ...isNot('the rollout', outputsOf(run, 'deploy')['verdict'], 'promoted'),
  ...isNot('the run', run.conclusion, 'success'),
]

export const rolloutOutcome = (run: FinishedRun, problems: readonly string[]): StageOutcome => ({
  verdict: outputsOf(run, 'deploy')['verdict'] || 'none',
  runs: [run],
  problems,
  facts: factsOf(run),
})

function factsOf(run: FinishedRun): string[] {
  const { 'decided-after': after = '0', digest } = outputsOf(run, 'deploy')
  return [
    ...(Number(after) > 0 ? [`decided after ${after} s`] : []),
    ...(digest ? [`image ${shortId(digest, 12)}`] : []),
  ]
}

/** Counts the requests that some versions answered. */
const count = (asked: readonly Second[], of: (version: string) => boolean): number =>
  countsOf(asked, of).reduce((sum, { requests }) => sum + requests, 0)

/** Counts the requests that some versions did not answer well; `none` is a request without any answer. */
const failed = (asked: readonly Second[], of: (version: string) => boolean): number =>
  countsOf(asked, of).reduce((sum, counts) => sum + counts.failed, 0)

const countsOf = (asked: readonly Second[], of: (version: string) => boolean) =>
  asked.flatMap(({ versions }) =>
    Object.entries(versions).flatMap(([version, counts]) => (of(version) ? [counts] : [])),
  )

/** Nobody but the customers of a canary may be turned away. */
export const refused = (asked: readonly Second[], by: (version: string) => boolean): string[] =>
  failed(asked, by) === 0 ? [] : [`${failed(asked, by)} requests failed that should not`]
