import { type Digest, isDigest } from '../../platform/digest.ts'
import { UserError } from '../../platform/errors.ts'
import { DEPLOYMENT_EVENTS, type DeploymentEvent } from '../deployments.ts'

/**
 * Where each fact lies on the branch (design §1.6; docs/ledger.md). `index/` holds empty files whose names alone say
 * something, so that a look-up among ten thousand runs reads no file at all.
 */

const namePattern = /^[a-z0-9](?:[a-z0-9._-]{0,126}[a-z0-9])?$/

/** Tells whether a name may be a part of a path on the branch. */
export const isName = (name: string): boolean => namePattern.test(name) && !name.includes('..')

/** Returns a name that may be part of a path. @throws {UserError} for any other. */
export function checkedName(name: string, what: string): string {
  if (isName(name)) return name
  throw new UserError(`The ${what} "${name}" cannot be written to the ledger.`, {
    hint: 'Use lower-case letters, digits, and `-`, `_` or `.` between them.',
  })
}

const runFolder = (experiment: string, run: string): string =>
  `${experimentFolder(experiment)}/${checkedName(run, 'run id')}`
export const experimentFolder = (experiment: string): string => `runs/${checkedName(experiment, 'experiment')}`
export const startedPath = (experiment: string, run: string): string => `${runFolder(experiment, run)}/started.json`
export const finishedPath = (experiment: string, run: string): string => `${runFolder(experiment, run)}/finished.json`

export const modelFolder = (model: string): string => `models/${checkedName(model, 'model')}`
export const versionPath = (model: string, version: number): string => `${modelFolder(model)}/${version}.json`
export const aliasFolder = (model: string): string => `${modelFolder(model)}/aliases`
export const movePath = (model: string, n: number, alias: string): string =>
  `${aliasFolder(model)}/${n}-${checkedName(alias, 'alias')}.json`

export function acceptancePath(model: string, digest: Digest): string {
  if (!isDigest(digest)) throw new UserError(`"${digest}" is not a digest (sha256:<64 hex>).`)
  return `${modelFolder(model)}/accepted/${digest.slice('sha256:'.length)}.json`
}

export const improvementPath = (model: string, version: number, than: number): string =>
  `${modelFolder(model)}/better/${version}-than-${than}.json`

export const monitorFolder = (model: string): string => `monitor/${checkedName(model, 'model')}`
export const judgementPath = (model: string, n: number): string => `${monitorFolder(model)}/${n}.json`
export const retrainingPath = (model: string, n: number): string => `${monitorFolder(model)}/${n}-retraining.json`

export function dataVersionPath(version: string): string {
  if (isDataVersion(version)) return `data/${version}.json`
  throw new UserError(`"${version}" is not the version of data.`, {
    hint: 'It has 32 hexadecimal digits, and ends in .dir when it is of a folder.',
  })
}

/** Tells whether a text is a version as `version-data` gives it: an MD5, with `.dir` for a folder. */
export const isDataVersion = (text: string): boolean => /^[0-9a-f]{32}(?:\.dir)?$/.test(text)

/** Reads the number of a version file or a judgement, `undefined` for any other name. */
export function versionOfFile(name: string): number | undefined {
  const match = /^([1-9]\d{0,8})\.json$/.exec(name)
  return match ? Number(match[1]) : undefined
}

/** Reads number and alias of a move's file name, `undefined` for any other name. */
export function moveOfFile(name: string): { readonly n: number; readonly alias: string } | undefined {
  const match = /^([1-9]\d{0,8})-(.+)\.json$/.exec(name)
  const alias = match?.[2] ?? ''
  return match && isName(alias) ? { n: Number(match[1]), alias } : undefined
}

/** The index of runs by time: `<month>/<rest of the time>-<run id>.<status>`. */
export const runIndexFolder = (experiment: string): string => `index/runs/${checkedName(experiment, 'experiment')}`

export function runIndexPath(experiment: string, finishedAt: string, run: string, status: string): string {
  const [month, rest] = [finishedAt.slice(0, 7), finishedAt.slice(8).replaceAll(/[:.]/g, '')]
  return `${runIndexFolder(experiment)}/${month}/${rest}-${checkedName(run, 'run id')}.${status}`
}

/** Reads an index entry, given without its folder; `undefined` for any other name. */
export function runOfIndex(path: string): { readonly run: string; readonly status: string } | undefined {
  const match = /^\d{4}-\d\d\/\d\dT\d{9}Z-(.+)\.(finished|failed|killed)$/.exec(path)
  const run = match?.[1] ?? ''
  return match && isName(run) ? { run, status: match[2] as string } : undefined
}

/** A folder of the index, and how the names in it start: 64 bits of a digest are enough to find the few runs to look at. */
interface IndexPlace {
  readonly folder: string
  readonly start: string
}

function placeInIndex(kind: 'keys' | 'tests', experiment: string, digest: Digest): IndexPlace {
  const hex = digest.slice('sha256:'.length)
  return {
    folder: `index/${kind}/${checkedName(experiment, 'experiment')}/${hex.slice(0, 2)}`,
    start: `${hex.slice(2, 16)}-`,
  }
}

/** The index of finished runs by reuse key: `<2 hex>/<14 hex>-<run id>`. */
export const keyIndexOf = (experiment: string, reuseKey: Digest): IndexPlace =>
  placeInIndex('keys', experiment, reuseKey)

/** The index of trained runs by the test rows that they were judged on, made alike. */
export const testSetIndexOf = (experiment: string, testSet: Digest): IndexPlace =>
  placeInIndex('tests', experiment, testSet)

/** The index of versions by run: `<run id>.<version>`. */
export const versionIndexFolder = (model: string): string => `index/versions/${checkedName(model, 'model')}`

/** Reads an entry of the index of versions; `undefined` for any other name. */
export function versionOfIndex(name: string): { readonly run: string; readonly version: number } | undefined {
  const match = /^(.+)\.([1-9]\d{0,8})$/.exec(name)
  return match ? { run: match[1] as string, version: Number(match[2]) } : undefined
}

/** The deployments of a model to an environment, or one of them. A GitHub environment may have any name: it is encoded. */
export function deploymentFolder(model: string, environment: string, n?: number): string {
  if (environment.trim() === '') throw new UserError('The environment of a deployment needs a name.')
  // A part of a path that begins with a dot is special to git and to people.
  const part = encodeURIComponent(environment).replace(/^\./, '%2E')
  const folder = `deployments/${checkedName(model, 'model')}/${part}`
  return n === undefined ? folder : `${folder}/${n}`
}

export const deploymentPath = (fact: Pick<DeploymentEvent, 'model' | 'environment' | 'n' | 'seq' | 'event'>): string =>
  `${deploymentFolder(fact.model, fact.environment, fact.n)}/${fact.seq}-${fact.event}.json`

/** Reads the number of a deployment's folder; `undefined` for any other name. */
export const numberOfFolder = (name: string): number | undefined =>
  /^[1-9]\d{0,8}$/.test(name) ? Number(name) : undefined

/** Reads number and kind of an event's file name; `undefined` for any other name. */
export function eventOfFile(name: string): Pick<DeploymentEvent, 'seq' | 'event'> | undefined {
  const match = /^([1-9]\d{0,8})-(.+)\.json$/.exec(name)
  const event = DEPLOYMENT_EVENTS.find((each) => each === match?.[2])
  return match && event ? { seq: Number(match[1]), event } : undefined
}
