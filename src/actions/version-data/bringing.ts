import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { combinedVersion } from '../../data/combined-version.ts'
import { boundsOf, type SelectedPath, selectPaths } from '../../data/dvc/project.ts'
import { readTree } from '../../data/tree/tree.ts'
import { UserError } from '../../platform/errors.ts'
import { insideOf, temporaryFolder } from '../../platform/files.ts'
import { getContent } from '../../store/content.ts'
import type { Store } from '../../store/store.ts'
import type { DataPath, DataRecord } from '../../tracking/data-versions.ts'
import { openModelStore, openTracker } from '../rooms.ts'
import { examine } from './examine.ts'
import type { PathFacts } from './facts.ts'
import type { DataScene, DataWork } from './scene.ts'

/**
 * Brings a published version of the data, whatever the metafiles name: each path of it takes the place of the one that is
 * there. Every byte is checked.
 * @throws {UserError} when nobody published it, or it has other paths than those that are versioned here.
 */
export async function bringData(scene: DataScene, version: string): Promise<DataWork> {
  const { context, config, project, wanted } = scene
  const selected = selectPaths(project, wanted)
  const named = Object.fromEntries(
    selected.flatMap(({ name, tracked }) => (tracked?.version ? [[name, tracked.version]] : [])),
  )
  const paths: PathFacts[] = []
  if (combinedVersion(named) === version) {
    // The branch has it by now.
    for (const path of selected) paths.push(await examine(scene, path, 'auto'))
    return { paths }
  }
  const record = await findRecord(scene, version)
  refuseOtherPaths(record, selected)
  const store = await openModelStore(context, config, record.store)
  for (const path of selected) {
    const published = record.paths[path.name] as DataPath
    await context.log.group(`Bring "${path.name}" from ${store.url}`, () => bringPath(scene, path, published, store))
    paths.push(await examine(scene, path, 'identify'))
  }
  return { paths }
}

async function findRecord({ context, config }: DataScene, version: string): Promise<DataRecord> {
  await using tracker = await openTracker(context, config, { required: true })
  const record = await tracker.dataVersions.find(version)
  if (record) return record
  throw new UserError(`The data ${version} was never published: ${tracker.url} does not know it.`, {
    hint: 'Give the version that version-data put out with `mode: publish`, or leave the input "version" empty.',
  })
}

/** A part of a version is another version. */
function refuseOtherPaths(record: DataRecord, selected: readonly SelectedPath[]): void {
  const [here, there] = [selected.map(({ name }) => name).sort(), Object.keys(record.paths).sort()]
  if (here.join('\n') === there.join('\n')) return
  throw new UserError(
    `The data ${record.version} has the paths ${there.join(', ')}, and here are ${here.join(', ') || 'none'}.`,
    {
      hint: 'Name the same paths under data.paths in modelloop.yml, or in the input "paths".',
    },
  )
}

async function bringPath({ context, project }: DataScene, path: SelectedPath, wanted: DataPath, store: Store) {
  const { directory, signal } = context
  const target = insideOf(directory, path.name)
  const idOf = async (place: string) => (await readTree(place, { ...boundsOf(project), signal })).version.md5
  if (existsSync(target) && (await idOf(target)) === wanted.md5) return
  // Beside it, so that it can be moved there in one step.
  await using temporary = await temporaryFolder(await parentOf(target), '.modelloop-')
  const fetched = join(temporary.path, 'data')
  await getContent(store, wanted.content, fetched)
  await rm(target, { recursive: true, force: true })
  await rename(fetched, target)
  const found = await idOf(target)
  if (found === wanted.md5) return
  throw new UserError(`"${path.name}" was brought, and its id is ${found}, not ${wanted.md5} as it was published.`, {
    hint: 'Was .dvcignore changed since? It decides what belongs to a folder.',
  })
}

async function parentOf(path: string): Promise<string> {
  await mkdir(dirname(path), { recursive: true })
  return dirname(path)
}
