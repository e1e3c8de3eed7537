import { existsSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import type { Config } from '../../config/config.ts'
import { messageOf } from '../../platform/errors.ts'
import { temporaryFolder } from '../../platform/files.ts'
import { getContent } from '../../store/content.ts'
import type { Store } from '../../store/store.ts'
import type { Predictions } from '../../tables/predictions.ts'
import { readPredictions } from '../../tables/read-predictions.ts'
import { testSetDigest } from '../../tables/test-set.ts'
import type { RunRecord } from '../../tracking/run-record.ts'
import type { ModelVersion, Tracker } from '../../tracking/tracker.ts'
import { type ScorePlaces, score } from '../../training/score.ts'
import type { Workbench } from '../../training/training.ts'
import { predictionReading } from '../sides/prediction-reading.ts'
import type { RunFolder } from '../sides/run-folder.ts'

/** What the champion is scored with. */
export interface ChampionScoring {
  readonly config: Config
  readonly model: string
  readonly tracker: Tracker
  readonly openStore: (url: string) => Promise<Store>
  readonly folder: RunFolder
  /** The candidate's predictions, absolute: they tell today's test rows. */
  readonly predictions: string
  /** Makes the place where commands run ready: `setup` has run when it resolves. */
  readonly bench: () => Promise<Workbench>
  readonly temporaryFolder: string
}

/** What was scored, as the run record has it. */
export type ScoredModels = Pick<RunRecord, 'scoredBaseline' | 'scoredAnchor'>
type Scored = NonNullable<RunRecord['scoredBaseline']>

/**
 * Scores the champion's model on today's test rows when its own predictions are of other rows: other ids or other labels; and
 * the anchor's where it is another version. Equal rows need no scoring; without a champion there is nothing to score.
 * What goes wrong is recorded for the judge, who then says `not-comparable`; it never fails the training.
 */
export async function scoreChampion(scoring: ChampionScoring): Promise<ScoredModels> {
  const { tracker, model, config } = scoring
  if (config.train.score === undefined || (await tracker.isEmpty())) return {}
  const holder = async (alias: 'champion' | 'anchor') => {
    const move = await tracker.alias(model, alias)
    return move?.to ? tracker.version(model, move.to) : undefined
  }
  const champion = await holder('champion')
  if (!champion) return {}
  const anchor = await holder('anchor')
  const scoredBaseline = await scoreVersion(config.train.score, champion, scoring)
  const isOther = anchor && anchor.version !== champion.version
  const scoredAnchor = isOther && (await scoreVersion(config.train.score, anchor, scoring))
  return { ...(scoredBaseline && { scoredBaseline }), ...(scoredAnchor && { scoredAnchor }) }
}

async function scoreVersion(
  command: string,
  version: ModelVersion,
  scoring: ChampionScoring,
): Promise<Scored | undefined> {
  await using temporary = await temporaryFolder(scoring.temporaryFolder)
  const known = { version: version.version, modelDigest: version.digest }
  try {
    if (await hasTheSameRows(version, scoring, temporary.path)) return undefined
    const predictions = await scoreModel(command, version, scoring, temporary.path)
    return { ...known, predictions }
  } catch (error) {
    return { ...known, error: messageOf(error) }
  }
}

async function hasTheSameRows(version: ModelVersion, scoring: ChampionScoring, temporary: string): Promise<boolean> {
  const { predictions } = version.contents
  if (!predictions) return false
  const path = join(temporary, 'rows', basename(predictions.name))
  await getContent(await scoring.openStore(version.store), predictions, path)
  return areOfTheSameRows(scoring.predictions, path, scoring.config)
}

/** Tells whether two files of predictions are of the same test rows: the same ids and labels. */
export async function areOfTheSameRows(one: string, other: string, config: Config): Promise<boolean> {
  const [today, then] = await Promise.all([one, other].map((file) => readPredictions(file, predictionReading(config))))
  return testSetDigest(today as Predictions) === testSetDigest(then as Predictions)
}

async function scoreModel(command: string, version: ModelVersion, scoring: ChampionScoring, temporary: string) {
  const { model } = version.contents
  if (!model) throw new Error(`Version ${version.version} was recorded without its model file.`)
  const modelPath = join(temporary, 'model', basename(model.name))
  await getContent(await scoring.openStore(version.store), model, modelPath)
  const bench = await scoring.bench()
  const { data, train } = scoring.config
  const out = join(temporary, `predictions${extname(train.predictions)}`)
  const test = data.test === undefined ? undefined : join(bench.directory, data.test)
  await scoreTo(out, command, { model: modelPath, data: test }, bench, train.timeout?.ms)
  return scoring.folder.add('baseline', out, `predictions-v${version.version}${extname(out)}`)
}

/** Lets the command `score` write predictions to `out`. @throws {Error} in a sentence when it did not. */
export async function scoreTo(
  out: string,
  command: string,
  places: Omit<ScorePlaces, 'out'>,
  bench: Workbench,
  timeoutMs: number | undefined,
): Promise<void> {
  const failure = await score(command, { ...places, out }, bench, timeoutMs)
  if (failure !== undefined) throw new Error(failure)
  if (!existsSync(out)) throw new Error('The command "score" ended well and wrote nothing to {out}.')
}
