import { existsSync } from 'node:fs'
import { glob, lstat, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../platform/errors.ts'
import { type Metrics, readMetrics } from './metrics.ts'

/** Where a training writes, relative to the working directory. */
export interface OutputPaths {
  readonly metrics: string
  readonly predictions: string
  readonly model?: string | undefined
}

/** What lay at these paths before a training, so that what it left untouched is not taken for its own. */
export type Stamps = Readonly<Record<keyof OutputPaths, string | undefined>>

/** What a training wrote. Paths are relative to the working directory. */
export interface Outputs {
  readonly metrics: Metrics
  readonly predictions?: string
  readonly model?: string
  /** What is missing or was left alone, one sentence each. */
  readonly warnings: readonly string[]
}

const DVCLIVE_METRICS = 'dvclive/metrics.json'

/** Finds the metrics file: DVCLive's place counts where nothing lies at the usual one. */
export function metricsPath(directory: string, paths: OutputPaths): string {
  const usual = existsSync(join(directory, paths.metrics)) || paths.metrics !== 'metrics.json'
  return !usual && existsSync(join(directory, DVCLIVE_METRICS)) ? DVCLIVE_METRICS : paths.metrics
}

/** Remembers what lies where a training will write. */
export async function stampOutputs(directory: string, paths: OutputPaths): Promise<Stamps> {
  const { predictions, model } = paths
  const at = (path: string | undefined) => (path === undefined ? undefined : stampOf(join(directory, path)))
  return {
    metrics: await at(metricsPath(directory, paths)),
    predictions: await at(predictions),
    model: await at(model),
  }
}

/** Inode, size and time of change of a path and all below it; `undefined` when there is nothing. */
export async function stampOf(path: string): Promise<string | undefined> {
  const found = await stat(path, { bigint: true }).catch(() => undefined)
  if (!found) return undefined
  const own = `${found.ino} ${found.size} ${found.mtimeNs}`
  if (!found.isDirectory()) return own
  const below = (await Array.fromAsync(glob('**/*', { cwd: path }))).sort()
  const stamps = below.map(async (name) => {
    const { ino, size, mtimeNs } = await lstat(join(path, name), { bigint: true })
    return `${name} ${ino} ${size} ${mtimeNs}`
  })
  return [own, ...(await Promise.all(stamps))].join('\n')
}

/**
 * Gathers what a training wrote. Files that lay there before and that it did not touch are older numbers, so they do not
 * count; without `before` (somebody else trained) everything does.
 * @throws {UserError} when there is neither a metrics file nor predictions, or the metrics cannot be used.
 */
export async function gatherOutputs(directory: string, paths: OutputPaths, before?: Stamps): Promise<Outputs> {
  const metricsFile = metricsPath(directory, paths)
  const warnings: string[] = []
  const written = async (what: keyof OutputPaths, path: string | undefined) => {
    if (path === undefined) return false
    const now = await stampOf(join(directory, path))
    if (now === undefined) return false
    if (before === undefined || now !== before[what]) return true
    warnings.push(`${path} lay there before the training, which did not write it: it is left out.`)
    return false
  }
  const [hasMetrics, hasPredictions, hasModel] = [
    await written('metrics', metricsFile),
    await written('predictions', paths.predictions),
    await written('model', paths.model),
  ]
  if (!hasMetrics && !hasPredictions) throw nothingToJudge(metricsFile, paths.predictions, warnings)
  const metrics = hasMetrics
    ? await readMetrics(join(directory, metricsFile), metricsFile)
    : { values: {}, leftOut: [] }
  if (!hasMetrics) warnings.push(`There is no ${metricsFile}: metrics come from the predictions alone.`)
  if (metrics.leftOut.length > 0) {
    warnings.push(`${metricsFile}: no numbers, so left out: ${metrics.leftOut.slice(0, 10).join(', ')}.`)
  }
  if (paths.model !== undefined && !hasModel && before?.model === undefined) {
    warnings.push(`The training wrote no model to ${paths.model}, so none is recorded.`)
  }
  return {
    metrics,
    warnings,
    ...(hasPredictions && { predictions: paths.predictions }),
    ...(hasModel && paths.model !== undefined && { model: paths.model }),
  }
}

function nothingToJudge(metrics: string, predictions: string, warnings: readonly string[]): UserError {
  const stale = warnings.length > 0 ? ` ${warnings.join(' ')}` : ''
  return new UserError(`The training wrote neither ${metrics} nor ${predictions}.${stale}`, {
    hint:
      'At its end, write the metrics as JSON, in Python: json.dump({"rmse": rmse}, open("metrics.json", "w")). ' +
      'Or say where they are: the input "metrics", or `train.metrics` in modelloop.yml.',
  })
}
