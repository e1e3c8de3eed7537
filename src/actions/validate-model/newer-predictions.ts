import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../../config/config.ts'
import { digestOfFile } from '../../platform/digest.ts'
import type { Note } from '../../report/report.ts'
import { RUN_RECORD_FOLDER } from '../sides/candidate.ts'
import type { Side } from '../sides/sides.ts'

/**
 * Warns at a desk that the training wrote other predictions since the run record that is judged: somebody who trains by hand
 * would take the verdict on the earlier model for that on the new one.
 */
export async function newerPredictionsNote({ record }: Side, directory: string, config: Config): Promise<Note[]> {
  const path = join(directory, config.train.predictions)
  if (record?.folder !== join(directory, RUN_RECORD_FOLDER)) return []
  const { run } = record
  const written = await stat(path).catch(() => undefined)
  if (!written?.isFile() || written.mtimeMs <= Date.parse(run.finishedAt)) return []
  if ((await digestOfFile(path)) === run.files.predictions?.digest) return []
  const text =
    `This is a verdict on run ${run.id}: ${config.train.predictions} was written after it, and is not judged. ` +
    `Train with \`modelloop train\`, or give it as \`--candidate ${config.train.predictions}\`.`
  return [{ level: 'warning', text }]
}
