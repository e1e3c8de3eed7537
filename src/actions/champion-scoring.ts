import { existsSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import type { Config } from '../config/config.ts'
import { digestOf } from '../platform/digest.ts'
import { messageOf } from '../platform/errors.ts'
import { temporaryFolder } from '../platform/files.ts'
import { canonicalJson, compareCodePoints } from '../platform/json.ts'
import { getContent } from '../store/content.ts'
import type { Store } from '../store/store.ts'
import type { Predictions } from '../tables/predictions.ts'
import { readPredictions } from '../tables/read-predictions.ts'
import type { RunRecord } from '../tracking/run-record.ts'
import type { ModelVersion, Tracker } from '../tracking/tracker.ts'
import { score } from '../training/score.ts'
import type { Workbench } from '../training/training.ts'
import type { RunFolder } from './run-folder.ts'

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

type Scored = RunRecord['scoredBaseline']

/**
 * Scores the champion's model on today's test rows when its own predictions are of other rows: other ids or other labels.
 * Equal rows need no scoring; without a champion there is nothing to score. What goes wrong is recorded for the judge,
 * who then says `not-comparable`; it never fails the training.
 */
export async function scoreChampion(scoring: ChampionScoring): Promise<Scored> {
  const { tracker, model, config } = scoring
  if (config.train.score === undefined) return undefined
  const move = (await tracker.isEmpty()) ? undefined : await tracker.alias(model, 'champion')
  const version = move?.to ? await tracker.version(model, move.to) : undefined
  if (!version) return undefined
  await using temporary = await temporaryFolder(scoring.temporaryFolder)
  const known = { version: version.version, modelDigest: version.digest }
  try {
    if (await hasTheSameRows(version, scoring, temporary.path)) return undefined
    const predictions = await scoreModel(config.train.score, version, scoring, temporary.path)
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
  const { columns, task } = scoring.config
  const [today, then] = await Promise.all(
    [scoring.predictions, path].map((file) => readPredictions(file, { columns, task })),
  )
  return rowsDigest(today as Predictions) === rowsDigest(then as Predictions)
}

/** Hashes ids and labels, whatever the order of the rows. */
function rowsDigest({ ids, labels }: Predictions): string {
  const rows = ids.map((id, index) => canonicalJson([id, labels[index]]))
  return digestOf(rows.sort(compareCodePoints).join('\n'))
}

async function scoreModel(command: string, version: ModelVersion, scoring: ChampionScoring, temporary: string) {
  const { model } = version.contents
  if (!model) throw new Error(`Version ${version.version} was recorded without its model file.`)
  const modelPath = join(temporary, 'model', basename(model.name))
  await getContent(await scoring.openStore(version.store), model, modelPath)
  const bench = await scoring.bench()
  const { data, train } = scoring.config
  const out = join(temporary, `predictions${extname(train.predictions)}`)
  const places = { model: modelPath, out, data: data.test === undefined ? undefined : join(bench.directory, data.test) }
  const failure = await score(command, places, bench, train.timeout?.ms)
  if (failure !== undefined) throw new Error(failure)
  if (!existsSync(out)) throw new Error('The command "score" ended well and wrote nothing to {out}.')
  return scoring.folder.add('baseline', out)
}
