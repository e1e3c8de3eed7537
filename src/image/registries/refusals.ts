import { UserError } from '../../platform/errors.ts'
import { permissionHint } from '../../store/oci/answers.ts'
import { StoreRefusal } from '../../store/store.ts'
import type { ImageRepository } from '../repository.ts'
import { parseEcrHost } from './ecr-host.ts'

/** Says what to do when a registry lets nobody in, or not to write. */
export function loginHint({ host, name, reference }: ImageRepository): string {
  if (host === 'ghcr.io' || host.endsWith('.ghe.com')) return permissionHint(reference, 'push')
  if (parseEcrHost(host)) {
    return `Use aws-actions/configure-aws-credentials before this step, with a role that may push to ${name}.`
  }
  return (
    `Log in to ${host} with a login that may write ${name}: before this step (\`docker login\`, docker/login-action), ` +
    'or by the secrets image-username and image-password of build-deploy.yml, with its input "repository".'
  )
}

/** Gives what the store's client says of a registry the words of an image: it speaks of the settings of the store. */
export function aboutImages<T>(repository: ImageRepository, work: Promise<T>): Promise<T> {
  return work.catch((cause) => {
    if (!(cause instanceof UserError)) throw cause
    const hint =
      cause instanceof StoreRefusal ? loginHint(repository) : cause.hint?.replaceAll('`store`', '`image.repository`')
    throw new UserError(cause.message, { ...(hint && { hint }), cause })
  })
}
