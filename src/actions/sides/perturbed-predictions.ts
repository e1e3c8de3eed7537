import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Config } from '../../config/config.ts'
import { UserError } from '../../platform/errors.ts'
import { insideOf } from '../../platform/files.ts'
import type { Predictions } from '../../tables/predictions.ts'
import { readPredictions } from '../../tables/read-predictions.ts'
import type { RecordedFile } from '../../tracking/run-record.ts'
import { stampOf } from '../../training/outputs.ts'
import type { NamedSide } from './candidate.ts'
import type { RunFolder } from './run-folder.ts'
import type { Side } from './sides.ts'

/** What lay there before the training, by name. */
type Stamps = ReadonlyMap<string, string | undefined>

const filesOf = ({ validate }: Config): [string, string][] => Object.entries(validate.perturbed ?? {})

/** Remembers what lies where the training will write its predictions on changed inputs. */
export async function stampPerturbed(directory: string, config: Config): Promise<Stamps> {
  const stamps = filesOf(config).map(async ([name, path]) => [name, await stampOf(insideOf(directory, path))] as const)
  return new Map(await Promise.all(stamps))
}

/** Takes the predictions on changed inputs that a training wrote into the run's folder; what is missing is told. */
export async function gatherPerturbed(request: {
  readonly directory: string
  readonly config: Config
  readonly folder: RunFolder
  /** Undefined where somebody else trained: then every file counts. */
  readonly before: Stamps | undefined
}): Promise<{ readonly files?: Record<string, RecordedFile>; readonly warnings: readonly string[] }> {
  const { directory, config, folder, before } = request
  const files: Record<string, RecordedFile> = {}
  const warnings: string[] = []
  for (const [name, path] of filesOf(config)) {
    const now = await stampOf(insideOf(directory, path))
    if (now === undefined) warnings.push(`The training wrote no ${path}, which validate.perturbed.${name} names.`)
    else if (before !== undefined && now === before.get(name))
      warnings.push(`${path} lay there before the training, which did not write it: it is left out.`)
    else files[name] = await folder.add('perturbed', join(directory, path), `${name}-${basename(path)}`)
  }
  return { warnings, ...(Object.keys(files).length > 0 && { files }) }
}

/**
 * Reads the candidate's predictions on changed inputs, as far as gates ask for them: from its run record, or from the
 * working directory where there is none.
 * @throws {UserError} for a file that is missing or cannot be read.
 */
export async function readPerturbed(
  named: NamedSide,
  candidate: Side,
  { directory, config }: { readonly directory: string; readonly config: Config },
): Promise<ReadonlyMap<string, Predictions>> {
  const { gates, perturbed = {} } = config.validate
  const asked = new Set(Array.isArray(gates) ? gates.flatMap((gate) => gate.perturbed ?? []) : [])
  const found = new Map<string, Predictions>()
  for (const name of asked) {
    const path = perturbed[name]!
    const recorded = candidate.record?.run.files.perturbed?.[name]
    const file = candidate.record
      ? recorded && join(candidate.record.folder, recorded.path)
      : named.kind === 'files' && existsSync(insideOf(directory, path))
        ? insideOf(directory, path)
        : undefined
    if (file === undefined) throw missing(name, path, named)
    found.set(name, await readChanged(file, path, candidate, config))
  }
  return found
}

/** Rows with changed inputs need no label; where they have one, it is called as in the other predictions. */
function readChanged(file: string, path: string, { predictions }: Side, { columns }: Config): Promise<Predictions> {
  const task = predictions && (predictions.labels instanceof Float64Array ? 'regression' : 'multiclass')
  return readPredictions(file, { columns, task, displayPath: path, unlabelled: true })
}

function missing(name: string, path: string, { kind }: NamedSide): UserError {
  const why = {
    record: `the run record has no ${path}`,
    files: `there is no ${path}`,
    run: 'a run that was recorded before is judged without them',
  }[kind]
  return new UserError(`A gate asks for the predictions on changed inputs "${name}", and ${why}.`, {
    hint: `Let the training write ${path} with the columns id and prediction: what it says about the changed rows.`,
  })
}
