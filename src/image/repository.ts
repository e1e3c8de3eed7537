import { UserError } from '../platform/errors.ts'
import { type OciReference, parseOciUrl } from '../store/oci/reference.ts'

/** A repository for images. */
export interface ImageRepository {
  /** As engines are told it: `ghcr.io/acme/ames-price`. */
  readonly name: string
  /** The host in that name. */
  readonly host: string
  /** How its registry is spoken to; Docker Hub's registry has another host than its images. */
  readonly reference: OciReference
}

/**
 * Reads the name of a repository: `ghcr.io/acme/ames-price`, or `acme/ames-price` of Docker Hub.
 * @throws {UserError} when it is none, or holds a tag or a digest.
 */
export function parseRepository(written: string): ImageRepository {
  const mistake = (message: string, hint: string) => new UserError(message, { hint })
  const example = 'Write HOST/NAME, such as ghcr.io/acme/ames-price.'
  if (/^[a-z]+:\/\//.test(written)) throw mistake(`The repository "${written}" has a scheme.`, example)
  const [, bare = '', tag] = /^(.+?)((?::[^/:@]+)?(?:@.*)?)$/.exec(written) ?? []
  if (tag) {
    throw mistake(`The repository "${written}" has a tag or a digest.`, `Write ${bare}; tags belong in image.tags.`)
  }
  const [first = '', ...rest] = written.split('/')
  // Docker's rule: without a dot or a port in it the first part is a name, of Docker Hub.
  const isHost = /[.:]/.test(first) || first === 'localhost'
  if (isHost && rest.length === 0) throw mistake(`The repository "${written}" is a host without a name.`, example)
  const host = isHost ? first : 'docker.io'
  const path = isHost ? rest.join('/') : rest.length === 0 ? `library/${first}` : written
  const name = `${host}/${path}`
  if (path !== path.toLowerCase()) {
    throw mistake(`The repository "${written}" has capitals, which registries refuse.`, `Write ${name.toLowerCase()}.`)
  }
  return { name, host, reference: parseOciUrl(`oci://${host === 'docker.io' ? 'registry-1.docker.io' : host}/${path}`) }
}
