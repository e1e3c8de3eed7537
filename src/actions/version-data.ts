import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { comparePath, haveCommit } from '../data/base.ts'
import { findRemote } from '../data/dvc-config.ts'
import { type DataMode, type DataPlaces, examinePath, readableFolders } from '../data/examine.ts'
import { type Profiles, profilePaths, profilesText } from '../data/profiles.ts'
import { type DvcProject, openProject, type SelectedPath, selectPaths } from '../data/project.ts'
import { type ActionContext, type ActionResult, defineAction } from '../harness/action.ts'
import { choice, flag, lines, text } from '../harness/inputs.ts'
import { messageOf, UserError } from '../platform/errors.ts'
import { writeWhole } from '../platform/files.ts'
import { compareCodePoints } from '../platform/json.ts'
import { commonInputs } from './common.ts'
import { loadSettings } from './rooms.ts'
import { type DataFacts, isChanged, type PathFacts, rowsOf } from './version-data-facts.ts'
import { dataReport } from './version-data-report.ts'

const inputs = {
  ...commonInputs,
  paths: lines('The files and folders to version. Default: everything that DVC tracks.'),
  remote: text(
    'The data remote: a name of .dvc/config, or a folder in the layout of DVC. Default: the default remote of .dvc/config.',
  ),
  mode: choice(
    '`snapshot` records the data as it is, `pull` brings what a metafile names, `verify` compares and changes nothing, `infer` writes a data contract (not built yet). Default: pulls what the tree lacks and verifies the rest.',
    ['snapshot', 'pull', 'verify', 'infer'],
  ),
  schema: text('The data contract that the data must keep (not built yet: the action fails when one is named).'),
  profile: flag('Profiles the columns of each table and counts its rows.', { default: 'true' }),
  cache: flag(
    "Keeps what is stored and pulled in DVC's cache too (.dvc/cache), where `dvc` and a cache step find it.",
    {
      default: 'true',
    },
  ),
} as const

type Context = ActionContext<typeof inputs>

/** What fewer rows than this share is not shown, unless `privacy` is `examples`. */
const SHARED_ROWS = 10

/** Identifies data by DVC's ids, takes snapshots, pulls and verifies, and profiles tables. */
export const action = defineAction({
  name: 'version-data',
  description: 'Versions data as DVC does: ids, snapshots, pulls, checks, and a profile of each table',
  inputs,
  outputs: {
    version:
      'The version: of one path its id; of several the MD5 of the sorted lines `id path`, each with its line end',
    versions: 'JSON: path → md5, size, nfiles',
    changed: 'Whether anything differs from the base of the pull request, else from HEAD: true or false',
    rows: 'Rows of all tables together',
    profile: 'Path of the JSON file with the profile of each table',
  },
  verdicts: ['pass', 'fail'],
  failOn: ['fail'],
  run,
})

async function run(context: Context): Promise<ActionResult> {
  const { inputs, directory, host, log, clock } = context
  const startedAt = clock.now()
  const { config, model } = await loadSettings(context)
  refuseUnbuilt(inputs.mode, inputs.schema ?? config.data.schema)
  const project = await openProject(directory)
  const selected = selectPaths(project, inputs.paths ?? config.data.paths)
  const mode: DataMode = inputs.mode === undefined || inputs.mode === 'infer' ? 'auto' : inputs.mode
  if (selected.length === 0 && inputs.mode) {
    throw new UserError(`There is nothing to ${mode}: no paths are given and no .dvc metafile was found.`, {
      hint: 'Name them in the input "paths" or under data.paths in modelloop.yml.',
    })
  }
  const places = placesOf(context, project, inputs.remote ?? config.data.remote)
  const remote = mode === 'snapshot' ? places.remote() : undefined
  const base = await baseOf(context)
  const paths: PathFacts[] = []
  for (const path of selected) paths.push(await examine(context, project, path, mode, places, base.commit))

  const minRows = config.privacy === 'examples' ? 1 : SHARED_ROWS
  const examined = paths.flatMap((path) => path.examined ?? [])
  const profiles = inputs.profile
    ? await profilePaths(directory, examined, { ...progress(context), minTopCount: minRows })
    : undefined
  for (const message of profiles?.broken.values() ?? []) log.error(message)
  const version = versionOf(paths)
  const facts: DataFacts = { model, mode, project, paths, base, remote, profiles, version, minRows }
  const report = dataReport(facts, host, { startedAt, finishedAt: clock.now() })
  for (const { level, text } of report.notes) if (level === 'warning') log.warning(text)
  const profile = profiles && version && (await writeProfiles(directory, version, profiles))
  const rows = rowsOf(profiles)
  return { report, outputs: { version, versions: report.lineage.data, changed: isChanged(facts), rows, profile } }
}

/** What is promised for later must not look as if it had been checked. */
function refuseUnbuilt(mode: string | undefined, schema: string | undefined): void {
  const what = mode === 'infer' ? 'The mode "infer"' : schema ? `The data contract ("schema": ${schema})` : undefined
  if (!what) return
  throw new UserError(
    `${what} is not built yet in this version of Modelloop; it fails so that nothing passes unchecked.`,
  )
}

function placesOf(context: Context, project: DvcProject, wanted: string | undefined): DataPlaces {
  const { config } = project
  const find = () => findRemote(config, wanted, context.directory)
  // A misspelt name is said at once; what only .dvc/config names matters once it is needed.
  if (wanted !== undefined) find()
  const remote = () => {
    const location = find()
    return location && { root: location.folder(), label: `the remote "${location.name}"` }
  }
  const cache = { root: config.cacheDirectory, label: 'the cache' }
  return { cache, keep: context.inputs.cache, remote, ...progress(context) }
}

/** Says at most every two seconds how far the work is. */
function progress({ log, signal }: Context) {
  let last = performance.now()
  const onProgress = (what: string) => {
    if (performance.now() - last < 2000) return
    last = performance.now()
    log.info(what)
  }
  return { signal, onProgress }
}

/** The commit that `changed` is told against. */
async function baseOf({ directory, host }: Context): Promise<DataFacts['base']> {
  const wanted = host.pullRequest?.baseSha
  if (wanted !== undefined) {
    if (await haveCommit(directory, wanted)) return { commit: wanted, words: 'the base of the pull request' }
    const head = (await haveCommit(directory, 'HEAD')) ? 'HEAD' : undefined
    return { commit: head, words: 'HEAD', missing: wanted }
  }
  return (await haveCommit(directory, 'HEAD'))
    ? { commit: 'HEAD', words: 'HEAD' }
    : { commit: undefined, words: 'nothing' }
}

async function examine(
  { log }: Context,
  project: DvcProject,
  path: SelectedPath,
  mode: DataMode,
  places: DataPlaces,
  base: string | undefined,
): Promise<PathFacts> {
  try {
    const examined = await examinePath(project, path, mode, places)
    if (examined.verdict === 'fail') log.error(examined.reason)
    const compared =
      examined.tree && base && (await comparePath(project, base, path, examined.tree, readableFolders(places)))
    return { path, examined, ...(compared && { compared }) }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    log.error(error.hint ? `${error.message} ${error.hint}` : error.message, error.place)
    return { path, error: messageOf(error) }
  }
}

/** The version of all paths together, or `undefined` when one of them has none. */
function versionOf(facts: readonly PathFacts[]): string | undefined {
  const ids = facts.flatMap(({ path, examined }) => (examined?.tree ? [[examined.tree.version.md5, path.name]] : []))
  if (ids.length === 0 || ids.length < facts.length) return undefined
  if (ids.length === 1) return ids[0]?.[0]
  const text = ids.map(([id, path]) => `${id} ${path}\n`).sort(compareCodePoints)
  return createHash('md5').update(text.join('')).digest('hex')
}

/** Writes the profiles under the version that they describe. @returns the absolute path, as every output that is a path */
async function writeProfiles(directory: string, version: string, profiles: Profiles): Promise<string | undefined> {
  if (profiles.tables.size === 0) return undefined
  const path = join(directory, '.modelloop', 'profiles', `${version}.json`)
  await writeWhole(path, profilesText(profiles))
  return path
}
