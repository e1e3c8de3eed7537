import { UserError } from '../../platform/errors.ts'

/** A repository in a registry. */
export interface OciReference {
  /** As people write it: `oci://ghcr.io/acme/models`. */
  readonly url: string
  /** With the port where there is one. */
  readonly host: string
  readonly name: string
  /** `https://ghcr.io`; plain http for this machine alone. */
  readonly origin: string
}

/** The grammar of repository names in the OCI distribution specification. */
const NAME = /^[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*(\/[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*)*$/

/** Reads `oci://HOST[:PORT]/NAME`. @throws {UserError} when it is none, or holds a login, a tag or a digest. */
export function parseOciUrl(url: string): OciReference {
  const [, login, host = '', name = ''] = /^oci:\/\/([^/@]*@)?([^/]+)\/(.*?)\/?$/.exec(url) ?? []
  if (login) {
    throw new UserError('The URL of the store holds a login.', {
      hint: 'Take it out and log in with `docker login` or the action docker/login-action.',
    })
  }
  if (!/^(\[[0-9a-f:]+\]|[a-zA-Z0-9.-]+)(:\d+)?$/.test(host) || name === '') {
    throw new UserError(`"${url}" is not the URL of a registry's repository.`, {
      hint: 'Write oci://HOST/NAME, such as oci://ghcr.io/acme/models.',
    })
  }
  if (!NAME.test(name)) {
    const lower = name.toLowerCase()
    const hint = NAME.test(lower)
      ? `Write it in lower case: oci://${host}/${lower}.`
      : 'Use a-z, 0-9 and single . _ - between them, parts divided by /; no tag and no digest.'
    throw new UserError(`"${name}" is not a valid repository name.`, { hint })
  }
  return { url: `oci://${host}/${name}`, host, name, origin: `${isThisMachine(host) ? 'http' : 'https'}://${host}` }
}

/** Tells whether a host, with or without a port, is this machine: there plain http is safe. */
export const isThisMachine = (host: string): boolean =>
  /^(localhost|[a-z0-9-]+\.localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/.test(host)
