import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { Config } from '../../config/config.ts'
import { findExclusion, refuseIgnored } from '../../image/dockerignore.ts'
import type { ImageLineage } from '../../image/plan.ts'
import { type ImageRepository, parseRepository } from '../../image/repository.ts'
import { UserError } from '../../platform/errors.ts'
import { insideOf, posixPath } from '../../platform/files.ts'
import { git } from '../../platform/git.ts'
import type { ImageContext } from './inputs.ts'
import { type ImageModel, isPath } from './model.ts'

/** The files of the user's that an image is made of. */
export interface ImageSources {
  /** Absolute. */
  readonly context: string
  /** Absolute. */
  readonly dockerfile: string
  /** The request of the smoke test: its text is sent as it is, its content names the row. */
  readonly request: { readonly json: string; readonly content: unknown } | undefined
  /** Absent = the image stays on this machine. */
  readonly repository: ImageRepository | undefined
}

/**
 * Looks at everything local, so that the first error is the user's own.
 * @throws {UserError} for what is missing, or would keep the model out of the build.
 */
export async function checkSources(context: ImageContext, { image }: Config, untried: boolean): Promise<ImageSources> {
  const { directory, log, inputs: given } = context
  const folder = insideOf(directory, image.context)
  if (!existsSync(folder)) throw new UserError(`The build context "${image.context}" does not exist.`)
  const dockerfile = image.dockerfile === undefined ? join(folder, 'Dockerfile') : insideOf(directory, image.dockerfile)
  if (!existsSync(dockerfile)) {
    throw new UserError(`There is no Dockerfile at ${posixPath(relative(directory, dockerfile))}.`, {
      hint: 'Write one, or set `image.dockerfile` to where it is.',
    })
  }
  if (existsSync(join(folder, '.git')) && !(await findExclusion(folder, dockerfile, '.git'))) {
    log.warning(
      'The build sees .git, which holds the history and may hold a token: add a line ".git" to .dockerignore.',
    )
  }
  const modelPath = image['model-path']
  if (modelPath !== undefined)
    await refuseIgnored(folder, dockerfile, posixPath(relative(folder, insideOf(folder, modelPath))))
  else if (!isPath(given.model, directory)) {
    throw new UserError('It is not said where the model is put: image.model-path is not set.', {
      hint: 'Set it to the path that your Dockerfile copies, such as `image: { model-path: app/model.joblib }`.',
    })
  }
  const request = untried ? undefined : await readRequest(directory, image.smoke.request)
  return { context: folder, dockerfile, request, repository: given.push ? repositoryOf(image.repository) : undefined }
}

async function readRequest(directory: string, path: string | undefined): Promise<ImageSources['request']> {
  if (path === undefined) return undefined
  const json = await readFile(insideOf(directory, path), 'utf8').catch((cause) => {
    throw new UserError(`The request of the smoke test, ${path}, cannot be read.`, {
      hint: 'Mend image.smoke.request.',
      cause,
    })
  })
  try {
    return { json, content: JSON.parse(json) as unknown }
  } catch (cause) {
    throw new UserError('The request of the smoke test is not JSON.', { place: { file: path }, cause })
  }
}

function repositoryOf(written: string | undefined): ImageRepository {
  if (written !== undefined) return parseRepository(written)
  throw new UserError('It is not said where the image is pushed: image.repository is not set.', {
    hint: 'Set it, such as `image: { repository: ghcr.io/acme/ames-price }`, or the input `push: false`.',
  })
}

/** Tells where an image comes from: the model with its run, and the commit that the rest is taken from. */
export async function lineageOf(
  { directory, host }: ImageContext,
  model: string,
  from: ImageModel,
): Promise<ImageLineage> {
  const { version, digest } = from
  const status = await git(['status', '--porcelain', '--untracked-files=no'], { cwd: directory })
  const data = version && Object.entries(version.lineage.data).map(([path, { md5 }]) => [path, md5])
  return {
    model,
    modelDigest: digest,
    ...(version && { version: version.version, run: version.run }),
    ...(version?.lineage.code.commit && { trainedAt: version.lineage.code.commit }),
    ...(data && { data: Object.fromEntries(data) }),
    ...(host.commit && { commit: host.commit }),
    dirty: status.code === 0 && status.stdout.length > 0,
    ...(host.repository && { source: `${host.serverUrl}/${host.repository}` }),
  }
}
