import type { Clock } from '../../platform/clock.ts'
import {
  type Deployment,
  DeploymentBusy,
  type DeploymentEvent,
  type Deployments,
  isAbandoned,
  StaleDeployment,
} from '../deployments.ts'
import { brokenFact, decodeFact, encodeFact, factSchemas, keyOf } from './facts.ts'
import { deploymentFolder, deploymentPath, eventOfFile, numberOfFolder } from './paths.ts'
import type { Snapshot } from './snapshot.ts'
import type { Plan, Writer } from './write.ts'

/** The deployments of the ledger: who may shift traffic is decided by which push arrives first. */
export function ledgerDeployments(writer: Writer, clock: Clock): Deployments {
  /** Plans one more event of a deployment whose events so far are given. */
  function add(event: Omit<DeploymentEvent, 'seq' | 'at'>, before: readonly DeploymentEvent[], key: string) {
    const seq = (before.at(-1)?.seq ?? 0) + 1
    const whole: DeploymentEvent = { ...event, seq, at: clock.now().toISOString() }
    const path = deploymentPath(whole)
    return {
      whole,
      files: new Map([[path, encodeFact(factSchemas.deployment, whole, key, path)]]),
      message: `Deployment ${event.n} of ${event.model} to ${event.environment}: ${event.event}\n`,
    }
  }

  return {
    latest: async (model, environment) => {
      const snapshot = await writer.refresh()
      return readNewest(snapshot, model, environment)
    },
    history: async (model, environment, limit) => {
      const snapshot = await writer.refresh()
      const numbers = (await numbersOf(snapshot, model, environment)).slice(-limit)
      return Promise.all(numbers.map((n) => readDeployment(snapshot, model, environment, n)))
    },
    start: (given, key) =>
      writer.write(async (snapshot): Promise<Plan<Deployment>> => {
        const { model, environment } = given
        const arrived = await startedWithKey(snapshot, model, environment, key)
        if (arrived) return { done: arrived }
        const newest = await readNewest(snapshot, model, environment)
        if (newest?.state === 'open' || newest?.state === 'held') throw new DeploymentBusy(newest)
        const n = (newest?.n ?? 0) + 1
        const { whole, ...change } = add({ ...given, n, event: 'started', weight: 0 }, [], key)
        return { ...change, result: deploymentOf([whole]) }
      }),
    append: (event, key, { takeOver = false } = {}) =>
      writer.write(async (snapshot): Promise<Plan<DeploymentEvent>> => {
        const { model, environment, n } = event
        const newest = await readNewest(snapshot, model, environment)
        const arrived = await eventWithKey(snapshot, newest, key)
        if (arrived) return { done: arrived }
        if (newest?.n !== n) throw new StaleDeployment(`Deployment ${n} of ${model} is not the newest any more.`)
        refuseForeign(newest, event.owner, takeOver, clock.now())
        const { whole, ...change } = add(event, newest.events, key)
        return { ...change, result: whole }
      }),
  }
}

/** @throws {StaleDeployment} when the deployment ended, or is another owner's and may not be taken over. */
function refuseForeign(deployment: Deployment, owner: string, takeOver: boolean, now: Date): void {
  const { n, model, state } = deployment
  if (state === 'promoted' || state === 'rolled-back') {
    throw new StaleDeployment(`Deployment ${n} of ${model} has ended already: ${state}.`)
  }
  if (deployment.owner === owner || takeOver || isAbandoned(deployment, now)) return
  throw new StaleDeployment(`Deployment ${n} of ${model} belongs to ${deployment.owner}.`)
}

async function numbersOf(snapshot: Snapshot, model: string, environment: string): Promise<readonly number[]> {
  const folders = await snapshot.list(deploymentFolder(model, environment))
  return folders
    .filter((entry) => entry.type === 'tree')
    .flatMap((entry) => numberOfFolder(entry.name) ?? [])
    .sort((a, b) => a - b)
}

async function readNewest(snapshot: Snapshot, model: string, environment: string): Promise<Deployment | undefined> {
  const n = (await numbersOf(snapshot, model, environment)).at(-1)
  return n === undefined ? undefined : readDeployment(snapshot, model, environment, n)
}

/** Lists the facts of a deployment by their numbers, from the names of the files alone. */
async function pathsOf(snapshot: Snapshot, model: string, environment: string, n: number) {
  const files = await snapshot.list(deploymentFolder(model, environment, n))
  return files
    .flatMap((entry) => eventOfFile(entry.name) ?? [])
    .sort((a, b) => a.seq - b.seq)
    .map((file) => ({ ...file, path: deploymentPath({ model, environment, n, ...file }) }))
}

/** Reads a deployment. @throws {UserError} that names the fact which somebody broke or took away. */
async function readDeployment(snapshot: Snapshot, model: string, environment: string, n: number): Promise<Deployment> {
  const files = await pathsOf(snapshot, model, environment, n)
  const texts = await snapshot.read(files.map((file) => file.path))
  const events = files.map(({ path, seq, event }, index) => {
    const fact = decodeFact(factSchemas.deployment, texts.get(path) ?? '', path)
    const same = fact.model === model && fact.environment === environment && fact.n === n
    if (!same || fact.seq !== seq || fact.event !== event) throw brokenFact(path, 'it is about another event')
    if (seq !== index + 1) throw brokenFact(path, `the fact before it, number ${seq - 1}, is missing or there twice`)
    return fact
  })
  const started = deploymentPath({ model, environment, n, seq: 1, event: 'started' })
  if (events[0]?.event !== 'started') throw brokenFact(started, 'it is missing')
  if (!events[0].release || !events[0].previous) throw brokenFact(started, 'it has no "release" or no "previous"')
  return deploymentOf(events)
}

/** Sums up events, the first of which is `started`. */
function deploymentOf(events: readonly DeploymentEvent[]): Deployment {
  const [first, last] = [events[0] as DeploymentEvent, events.at(-1) as DeploymentEvent]
  const ends = ['held', 'promoted', 'rolled-back'] as const
  return {
    model: first.model,
    environment: first.environment,
    n: first.n,
    release: first.release as NonNullable<DeploymentEvent['release']>,
    previous: first.previous as NonNullable<DeploymentEvent['previous']>,
    events,
    state: ends.find((end) => end === last.event) ?? 'open',
    owner: last.owner,
    weight: last.weight,
    leaseUntil: last.leaseUntil,
    holdUntil: last.event === 'held' ? last.holdUntil : undefined,
    rollbackOf: first.rollbackOf,
    movesChampion: first.movesChampion ?? true,
    place: events.findLast((event) => event.place !== undefined)?.place,
    githubDeployment: events.findLast((event) => event.githubDeployment !== undefined)?.githubDeployment,
  }
}

async function eventWithKey(
  snapshot: Snapshot,
  deployment: Deployment | undefined,
  key: string,
): Promise<DeploymentEvent | undefined> {
  const paths = deployment?.events.map(deploymentPath) ?? []
  const texts = await snapshot.read(paths)
  const index = paths.findIndex((path) => keyOf(texts.get(path) ?? '') === key)
  return index < 0 ? undefined : deployment?.events[index]
}

async function startedWithKey(
  snapshot: Snapshot,
  model: string,
  environment: string,
  key: string,
): Promise<Deployment | undefined> {
  const numbers = await numbersOf(snapshot, model, environment)
  const pathOf = (n: number) => deploymentPath({ model, environment, n, seq: 1, event: 'started' })
  const texts = await snapshot.read(numbers.map(pathOf))
  const n = numbers.find((each) => keyOf(texts.get(pathOf(each)) ?? '') === key)
  return n === undefined ? undefined : readDeployment(snapshot, model, environment, n)
}
