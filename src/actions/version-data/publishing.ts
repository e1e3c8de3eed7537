import { resolve } from 'node:path'
import { combinedVersion } from '../../data/combined-version.ts'
import { readTree } from '../../data/tree/tree.ts'
import { UserError } from '../../platform/errors.ts'
import { insideOf } from '../../platform/files.ts'
import { putContent } from '../../store/content.ts'
import type { DataPath } from '../../tracking/data-versions.ts'
import { attemptKey, openModelStore, openTracker } from '../rooms.ts'
import { factsOf } from './examine.ts'
import type { PathFacts } from './facts.ts'
import { placeInRecord, readDataRecord } from './record.ts'
import type { DataScene, DataWork } from './scene.ts'

/**
 * Publishes what the job `refresh` left: hashes all of it again, puts the bytes in the store, and writes down which version
 * they are. Runs no code of the user's. May be repeated.
 * @throws {UserError} when the bytes are not those that the record names.
 */
export async function publishData(scene: DataScene): Promise<DataWork> {
  const { context, config, project } = scene
  const { inputs, directory, host, log, clock } = context
  const record = await readDataRecord(resolve(directory, inputs['data-record'] ?? '.modelloop/data'))
  await using tracker = await openTracker(context, config, { required: true })
  const store = await openModelStore(context, config)
  const published: Record<string, DataPath> = {}
  const paths: PathFacts[] = []
  for (const [name, id] of Object.entries(record.ids)) {
    insideOf(directory, name)
    const place = placeInRecord(record.path, name)
    const tree = await readTree(place, { root: place, signal: context.signal })
    if (tree.version.md5 !== id) {
      throw new UserError(`The data record says that "${name}" is ${id}, and its bytes are ${tree.version.md5}.`, {
        hint: 'It was changed on its way between the jobs. Run the job that refreshes again.',
      })
    }
    const content = await log.group(`Store "${name}" in ${store.url}`, () => putContent(store, place))
    published[name] = { ...tree.version, content }
    const tracked = project.tracked.find((known) => known.name === name)
    const reason = `The bytes are in ${store.url}.`
    paths.push(
      await factsOf(scene, { name, tracked }, { path: { name, tracked }, verdict: 'pass', reason, tree, pulled: 0 }),
    )
  }
  const version = combinedVersion(published)
  if (version === undefined) throw new UserError('The data record names no path, so there is nothing to publish.')
  const at = clock.now().toISOString()
  const fact = { version, paths: published, store: store.url, at, ...(host.runUrl && { runUrl: host.runUrl }) }
  await tracker.dataVersions.record(fact, `${attemptKey(host, 'desk')}/data/${version}`)
  return { paths }
}
