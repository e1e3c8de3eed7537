import { haveCommit } from '../../data/changes/base.ts'
import { combinedVersion } from '../../data/combined-version.ts'
import { type DvcProject, openProject, selectPaths } from '../../data/dvc/project.ts'
import { type Profiles, profilePaths } from '../../data/profiles.ts'
import type { RowFacts } from '../../data/rows/row-changes.ts'
import { type ActionResult, defineAction } from '../../harness/action.ts'
import { UserError } from '../../platform/errors.ts'
import { writeWhole } from '../../platform/files.ts'
import { profilesText } from '../../tables/profile.ts'
import { leastShared } from '../privacy.ts'
import { loadSettings, registryStoreUrl } from '../rooms.ts'
import { profilesFile } from './base-profiles.ts'
import { rowFactsOf, tableChanges } from './changes.ts'
import type { ReadyContract } from './contract.ts'
import { examine } from './examine.ts'
import { type DataFacts, isChanged, type PathFacts, rowsOf, versionsOf } from './facts.ts'
import { type DataContext, dataInputs } from './inputs.ts'
import { type DataJudgement, joined } from './judgement.ts'
import { subfolderHint, uncommittedMetafiles } from './mistakes.ts'
import { placesOf } from './places.ts'
import { dataReport } from './report.ts'
import { type DataScene, type DataWork, progress } from './scene.ts'

type Mode = DataFacts['mode']
const modeOf = (given: DataContext['inputs']['mode']): Mode =>
  given === undefined || given === 'infer' ? 'auto' : given

/** Identifies data by DVC's ids, takes snapshots, pulls and verifies, and profiles tables. */
export const action = defineAction({
  name: 'version-data',
  description: 'Versions data as DVC does: ids, snapshots, pulls, checks, and a profile of each table',
  inputs: dataInputs,
  outputs: {
    version:
      'The version: of one path its id; of several the MD5 of the sorted lines `id path`, each with its line end',
    versions: 'JSON: path → md5, size, nfiles',
    changed: 'Whether anything differs from the base of the pull request, else from HEAD: true or false',
    rows: 'Rows of all tables together',
    profile: 'Path of the JSON file with the profile of each table',
    contract: 'With `infer`: path of the data contract that was written',
    'data-record': 'With `refresh`: path of the folder to hand to the job that publishes it',
  },
  verdicts: ['pass', 'fail'],
  failOn: ['fail'],
  run,
})

async function run(context: DataContext): Promise<ActionResult> {
  const { inputs, directory, host, log, clock } = context
  const startedAt = clock.now()
  const { config, model } = await loadSettings(context, { refresh: 'data.refresh' })
  refuseMixed(inputs)
  const schema = inputs.schema ?? config.data.schema
  const contract =
    schema !== undefined && inputs.mode !== 'infer'
      ? await (await import('./contract.ts')).readContract(directory, schema)
      : undefined
  const wanted = inputs.paths ?? config.data.paths
  const project = await openProject(directory)
  const mode: Mode = inputs.version === undefined ? modeOf(inputs.mode) : 'bring'
  if (inputs.mode && mode !== 'publish') refuseNothing(inputs.mode, project, selectPaths(project, wanted).length)
  const store = config.store.url ?? registryStoreUrl(host, inputs['github-token'])
  const places = placesOf(context, project, inputs.remote ?? config.data.remote, store)
  const base = await baseOf(context)
  const scene = { context, config, model, project, wanted, places, named: new Map(), base: base.commit }
  const { paths, ...done } = await work(mode, scene)

  const minRows = leastShared(config)
  const examined = paths.flatMap((path) => path.examined ?? [])
  const profiles =
    inputs.profile && mode !== 'publish'
      ? await profilePaths(directory, examined, { ...progress(context), minTopCount: minRows })
      : undefined
  for (const message of profiles?.broken.values() ?? []) log.error(message)
  const versions = versionsOf(paths)
  const version = Object.keys(versions).length === paths.length ? combinedVersion(versions) : undefined
  const remote = mode === 'snapshot' ? await places.remote() : undefined
  const compared = profiles && (await tableChanges(scene, paths, profiles, minRows))
  const rowFacts = profiles ? await rowFactsOf(scene, profiles) : new Map<string, RowFacts>()
  const selected = paths.map(({ path }) => path)
  const uncommitted = ['auto', 'pull', 'verify'].includes(mode) ? await uncommittedMetafiles(directory, selected) : []
  const { id } = config.columns
  const known = { model, mode, project, paths, base, remote, profiles, version, minRows, id, uncommitted }
  const judgement = await judge(scene, paths, { mode, contract, profiles, inferTo: schema ?? `contracts/${model}.yml` })
  const tables = { tableChanges: compared?.changes ?? [], uncompared: compared, rowFacts }
  const facts: DataFacts = { ...known, judgement, ...tables }
  const report = dataReport(facts, host, { startedAt, finishedAt: clock.now() })
  for (const { level, text } of report.notes) if (level === 'warning') log.warning(text)
  const profile = profiles && version && (await writeProfiles(directory, version, profiles))
  const rows = rowsOf(profiles)
  return {
    report,
    outputs: { version, versions, changed: isChanged(facts), rows, profile, ...done, contract: judgement.contract },
  }
}

/** Does what the mode says with every path. Modes that are for retraining are loaded only when they are asked for. */
async function work(mode: Mode, scene: DataScene): Promise<DataWork> {
  const { context, project, wanted } = scene
  switch (mode) {
    case 'refresh':
      return (await import('./refresh.ts')).refreshData(scene)
    case 'publish':
      return (await import('./publishing.ts')).publishData(scene)
    case 'bring':
      return (await import('./bringing.ts')).bringData(scene, context.inputs.version ?? '')
    default: {
      const paths: PathFacts[] = []
      for (const path of selectPaths(project, wanted)) paths.push(await examine(scene, path, mode))
      return { paths }
    }
  }
}

/** Says of the data what its contract asks, and whether test rows are in the training; or writes a contract. */
async function judge(
  scene: DataScene,
  paths: readonly PathFacts[],
  how: {
    readonly mode: Mode
    readonly contract: ReadyContract | undefined
    readonly profiles: Profiles | undefined
    readonly inferTo: string
  },
): Promise<DataJudgement & { readonly contract?: string }> {
  if (how.mode === 'publish') return joined([])
  if (scene.context.inputs.mode === 'infer') {
    return (await import('./inferring.ts')).inferContract(scene, paths, how.inferTo)
  }
  const byContract = how.contract && (await (await import('./contract.ts')).judgeByContract(scene, how.contract))
  const rules = how.contract?.leakage
  const leakage = await (await import('./leakage.ts')).judgeLeakage(scene, paths, {
    rules,
    profiles: how.profiles,
  })
  return joined(byContract ? [byContract, leakage] : [leakage])
}

function refuseMixed({ mode, version, mend }: DataContext['inputs']): void {
  if (mend && mode !== 'snapshot') {
    throw new UserError('The input "mend" works with the mode snapshot alone: it stores anew what is whole here.', {
      hint: 'Give mode: snapshot, where the data is whole.',
    })
  }
  if (!mode || version === undefined) return
  throw new UserError(
    `The inputs "mode" (${mode}) and "version" are both given; a published version is brought without a mode.`,
  )
}

function refuseNothing(mode: string, project: DvcProject, paths: number): void {
  if (paths > 0) return
  throw new UserError(`There is nothing to ${mode}: no paths are given and no .dvc metafile was found.`, {
    hint: subfolderHint(project) ?? 'Name them in the input "paths" or under data.paths in modelloop.yml.',
  })
}

/** The commit that `changed` is told against. */
async function baseOf({ directory, host }: DataContext): Promise<DataFacts['base']> {
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

/** Writes the profiles under the version that they describe. @returns the absolute path, as every output that is a path */
async function writeProfiles(directory: string, version: string, profiles: Profiles): Promise<string | undefined> {
  if (profiles.tables.size === 0) return undefined
  const path = profilesFile(directory, version)
  await writeWhole(path, profilesText(profiles.tables))
  return path
}
