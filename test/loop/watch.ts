import { type House, readLaterHouses } from './customers.ts'
import { amongCustomers, judgePromotion, refused, rolloutOutcome, seconds } from './rollouts.ts'
import { championOf, isNot, outputsOf, type Scene, type Stage, team, workflow } from './scene.ts'

/** When the starter watches over production. */
const watchTime = '7 6 * * *'

/** Lets the market of the later years ask for prices, each house once, and looks at it as every morning. */
async function watchOver(scene: Scene, change: (house: House) => House) {
  const { production, local, desk } = scene
  await production?.rotateLogs()
  const houses = await readLaterHouses(desk.folder)
  await production?.customers.askOnce(houses.map(change))
  return await local.schedule(team, watchTime, workflow)
}

const drifted = (columns: string | undefined): string[] => (columns ? (JSON.parse(columns) as string[]) : [])

/** The later years as they were: the verdict is whatever the statistics say. */
export const drift: Stage = {
  name: 'drift',
  title: 'The sales of later years are the traffic of production',
  needs: ['champion', 'better', 'ship'],
  serves: true,
  prepare: async () => undefined,
  play: async (scene) => {
    const run = await watchOver(scene, (house) => house)
    const { verdict = 'none', 'drifted-columns': columns } = outputsOf(run, 'watch')
    const problems = [
      ...(['stable', 'drift', 'inconclusive'].includes(verdict) ? [] : [`the verdict is ${verdict}`]),
      ...isNot('the run', run.conclusion, 'success'),
    ]
    return { verdict, runs: [run], problems, facts: drifted(columns) }
  },
}

const SQUARE_METRES_IN_A_SQUARE_FOOT = 0.09290304

/** A fault upstream: the living area comes in square metres from one day to the next. */
export const units: Stage = {
  name: 'units',
  title: 'The living area suddenly comes in square metres',
  needs: ['champion', 'better', 'ship', 'drift'],
  serves: true,
  prepare: async () => undefined,
  play: async (scene) => {
    const run = await watchOver(scene, ({ id, features }) => {
      const area = Math.round(Number(features['area']) * SQUARE_METRES_IN_A_SQUARE_FOOT)
      return { id, features: { ...features, area } }
    })
    const { verdict = 'none', 'drifted-columns': columns } = outputsOf(run, 'watch')
    const issues = scene.local.api.repository(team).issues.filter(({ pull, state }) => !pull && state === 'open')
    const problems = [
      ...isNot('the verdict', verdict, 'drift'),
      ...isNot('the run', run.conclusion, 'success'),
      ...(drifted(columns).includes('area') ? [] : [`the columns that drifted are ${columns}`]),
      ...(issues.some(({ body }) => /\barea\b/.test(body ?? '')) ? [] : ['no issue names the column area']),
    ]
    return { verdict, runs: [run], problems, facts: drifted(columns) }
  },
}

/** What the watch asked for: a training on the prices that have come in since. */
export const retrain: Stage = {
  name: 'retrain',
  title: 'A challenger learns the prices of 2009',
  needs: ['champion', 'better', 'ship', 'drift', 'units'],
  serves: true,
  prepare: async () => undefined,
  play: async (scene) => {
    const before = await championOf(scene)
    const asked = scene.local.dispatched(team).find((dispatch) => dispatch.kind === 'workflow')
    if (!asked) return { verdict: 'none', runs: [], problems: ['nobody asked for a retraining'] }
    const since = seconds(scene).length
    const run = await amongCustomers(scene, () => scene.local.dispatch(team, asked.inputs, workflow))
    const trained = outputsOf(run)
    const problems = [
      ...isNot('the verdict of the gate', trained['verdict'], 'pass'),
      ...judgePromotion(run),
      ...isNot('the champion', String(await championOf(scene)), trained['model-version']),
      ...(trained['model-version'] === String(before) ? ['the challenger is the champion'] : []),
      ...refused(seconds(scene).slice(since), () => true),
    ]
    return rolloutOutcome(run, problems)
  },
}
