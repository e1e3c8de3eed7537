import type { Config } from '../../config/config.ts'
import type { DvcProject } from '../../data/dvc/project.ts'
import type { DataPlaces } from '../../data/examine.ts'
import type { PathFacts } from './facts.ts'
import type { DataContext } from './inputs.ts'

/** What every mode of version-data works with. */
export interface DataScene {
  readonly context: DataContext
  readonly config: Config
  readonly model: string
  readonly project: DvcProject
  /** The paths that were asked for; absent = everything that DVC tracks. */
  readonly wanted: readonly string[] | undefined
  readonly places: DataPlaces
  /** Those of the remotes that metafiles name, by the name, as far as they were needed. */
  readonly named: Map<string, DataPlaces>
  /** The commit that `changed` is told against. */
  readonly base: string | undefined
}

/** What came of it: the paths, and outputs of the mode's own. */
export type DataWork = { readonly paths: readonly PathFacts[] } & { readonly 'data-record'?: string }

/** Says at most every two seconds how far the work is. */
export function progress({ log, signal }: Pick<DataContext, 'log' | 'signal'>) {
  let last = performance.now()
  const onProgress = (what: string) => {
    if (performance.now() - last < 2000) return
    last = performance.now()
    log.info(what)
  }
  return { signal, onProgress }
}
