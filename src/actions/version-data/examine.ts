import { comparePath } from '../../data/changes/base.ts'
import type { SelectedPath } from '../../data/dvc/project.ts'
import { type DataMode, type Examined, examinePath, readablePlaces } from '../../data/examine.ts'
import { messageOf, UserError } from '../../platform/errors.ts'
import { cachedPlaces } from './cache.ts'
import type { PathFacts } from './facts.ts'
import { refuseUnknown } from './mistakes.ts'
import { placesFor } from './places.ts'
import type { DataScene } from './scene.ts'

/** Does with one path what the mode says; a mistake of the user's is told with the others, not thrown. */
export async function examine(scene: DataScene, path: SelectedPath, mode: DataMode): Promise<PathFacts> {
  const { context, project } = scene
  const { log } = context
  try {
    await refuseUnknown(project, path)
    const examined = await examineCached(scene, path, mode)
    if (examined.verdict === 'fail') log.error(examined.reason)
    return await factsOf(scene, path, examined)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const { imported } = path.tracked ?? {}
    const more = imported?.repository
      ? ` It is imported from ${imported.repository}: \`dvc pull\` brings it from there.`
      : ''
    log.error((error.hint ? `${error.message} ${error.hint}` : error.message) + more, error.place)
    return { path, error: messageOf(error) + more }
  }
}

async function examineCached(scene: DataScene, path: SelectedPath, mode: DataMode): Promise<Examined> {
  const { places, done } = await cachedPlaces(scene.context, path, mode, placesFor(scene, path))
  let examined: Examined | undefined
  try {
    examined = await examinePath(scene.project, path, mode, places)
    return examined
  } finally {
    await done(examined)
  }
}

/** Adds how a path stands to the base. */
export async function factsOf(scene: DataScene, path: SelectedPath, examined: Examined): Promise<PathFacts> {
  const { project, base } = scene
  const near = () => readablePlaces(placesFor(scene, path))
  const found = examined.tree && base && (await comparePath(project, base, path, examined.tree, await near()))
  // A first snapshot records what nothing recorded before.
  const compared = found && found.state === 'unknown' && examined.snapshot && !path.tracked ? NEW : found
  return { path, examined, ...(compared && { compared }) }
}

const NEW = { state: 'new' } as const
