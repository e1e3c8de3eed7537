import { cp, lstat, mkdir, rm, rmdir } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import type { Digest } from '../platform/digest.ts'
import { UserError } from '../platform/errors.ts'
import { insideOf } from '../platform/files.ts'
import { digestOfPath } from '../platform/manifest.ts'

/** A model and how it gets to a place: fetched from a store, or copied. */
export interface PlaceableModel {
  readonly digest: Digest
  /** Lays it down at a path that does not exist yet; its folder does. */
  readonly layDown: (destination: string) => Promise<void>
}

/**
 * Puts the model into the build context for the length of a scope. What was there before stays; what was put, and the
 * folders made for it, are gone at the end.
 * @param modelPath Relative to the context.
 * @throws {UserError} when the path leaves the context, or something else lies there.
 */
export async function placeModel(context: string, modelPath: string, model: PlaceableModel): Promise<AsyncDisposable> {
  const destination = insideOf(context, modelPath)
  if (destination === insideOf(context, '.')) {
    throw new UserError(`image.model-path is "${modelPath}", which is the whole build context.`)
  }
  await refuseLinks(context, destination)
  if (await lstat(destination).catch(() => undefined)) {
    await requireSame(destination, modelPath, model.digest)
    return { [Symbol.asyncDispose]: async () => {} }
  }
  const made = await mkdir(dirname(destination), { recursive: true })
  const remove = async () => {
    await rm(destination, { recursive: true, force: true })
    if (made !== undefined) await removeEmpty(dirname(destination), dirname(made))
  }
  try {
    await model.layDown(destination)
  } catch (error) {
    await remove()
    throw error
  }
  return { [Symbol.asyncDispose]: remove }
}

/** A link on the way would lead out of the tree. */
async function refuseLinks(context: string, destination: string): Promise<void> {
  const parts = relative(context, destination).split('/')
  for (const [index] of parts.entries()) {
    const path = join(context, ...parts.slice(0, index + 1))
    const found = await lstat(path).catch(() => undefined)
    if (!found?.isSymbolicLink()) continue
    throw new UserError(`image.model-path leads through the link ${relative(context, path)}.`, {
      hint: 'Name a plain path inside the build context.',
    })
  }
}

async function requireSame(destination: string, modelPath: string, digest: Digest): Promise<void> {
  const there = await digestOfPath(destination)
  if (there.digest === digest) return
  throw new UserError(
    `At image.model-path there is another file already: ${modelPath} is ${there.digest}, the model ${digest}.`,
    {
      hint: 'Remove it, or let image.model-path name a place that is free.',
    },
  )
}

async function removeEmpty(folder: string, until: string): Promise<void> {
  for (let path = folder; path !== until; path = dirname(path)) {
    // The build may have put something beside it: that is not ours.
    if (
      !(await rmdir(path).then(
        () => true,
        () => false,
      ))
    )
      return
  }
}

/** Copies a model that lies on this machine. */
export const copyOf = (path: string, digest: Digest): PlaceableModel => ({
  digest,
  layDown: (destination) => cp(path, destination, { recursive: true, dereference: true, errorOnExist: true }),
})
