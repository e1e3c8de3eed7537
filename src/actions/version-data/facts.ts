import type { Comparison } from '../../data/changes/base.ts'
import type { TableChange, TableComparison } from '../../data/changes/table-changes.ts'
import type { DataVersion } from '../../data/dvc/id.ts'
import type { DvcProject, SelectedPath } from '../../data/dvc/project.ts'
import type { DataMode, Examined } from '../../data/examine.ts'
import type { Profiles } from '../../data/profiles.ts'
import type { DataRemote } from '../../data/remotes/remote.ts'
import type { RowFacts } from '../../data/rows/row-changes.ts'
import type { DataJudgement } from './judgement.ts'

/** What came of one path: what was found, or the mistake that kept us from it. */
export interface PathFacts {
  readonly path: SelectedPath
  readonly examined?: Examined
  readonly compared?: Comparison
  readonly error?: string
}

/** What a data report is made of. */
export interface DataFacts {
  readonly model: string
  readonly mode: DataMode | 'refresh' | 'publish' | 'bring'
  readonly project: DvcProject
  readonly paths: readonly PathFacts[]
  /** What `changed` is told against; `missing` is the base that this checkout does not have. */
  readonly base: { readonly commit: string | undefined; readonly words: string; readonly missing?: string }
  /** Where a snapshot was pushed to. */
  readonly remote: DataRemote | undefined
  readonly profiles: Profiles | undefined
  /** How the tables that changed stand to the base. */
  readonly tableChanges: readonly TableChange[]
  /** What could not be compared with the base, or was left out. */
  readonly uncompared: Pick<TableComparison, 'left' | 'lacks'> | undefined
  /** Rows and ids that come twice, of the tables that could be looked at. */
  readonly rowFacts: ReadonlyMap<string, RowFacts>
  /** The column that identifies a row: `columns.id` of modelloop.yml. */
  readonly id: string | undefined
  /** Metafiles that are not committed as they are here. */
  readonly uncommitted: readonly string[]
  readonly version: string | undefined
  /** A figure or value of fewer rows than this is not shown: it would show the rows. */
  readonly minRows: number
  /** What its contract says of the data, and what leaks from test to train. */
  readonly judgement: DataJudgement
}

/** The versions of the paths that are there: what the lineage, and the output `versions`, say. */
export const versionsOf = (paths: readonly PathFacts[]): Readonly<Record<string, DataVersion>> =>
  Object.fromEntries(
    paths.flatMap(({ path, examined }) => (examined?.tree ? [[path.name, examined.tree.version]] : [])),
  )

/** Tells whether anything differs from the base. What cannot be compared counts as changed. */
export const isChanged = ({ paths }: DataFacts): boolean => paths.some(({ compared }) => compared?.state !== 'same')

/** Adds up the rows of all tables; `undefined` when none was read. */
export function rowsOf(profiles: Profiles | undefined): number | undefined {
  if (!profiles || profiles.tables.size === 0) return undefined
  return profiles.tables.values().reduce((sum, { rows }) => sum + rows, 0)
}
