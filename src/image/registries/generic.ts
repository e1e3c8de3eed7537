import * as v from 'valibot'
import { type Digest, isDigest } from '../../platform/digest.ts'
import { UserError } from '../../platform/errors.ts'
import { refusalOf } from '../../store/oci/answers.ts'
import { type Credentials, findCredentials } from '../../store/oci/credentials.ts'
import { openSession, type Send } from '../../store/oci/session.ts'
import type { Login } from '../engines/docker-config.ts'
import type { ImageRepository } from '../repository.ts'
import { decodeLogin, dockerLogin } from './docker-login.ts'
import { aboutImages } from './refusals.ts'
import type { Registry, RegistryOptions } from './registry.ts'

const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json'
/** An image, or an index of images for several platforms. */
const ACCEPT = {
  accept: [
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
    OCI_MANIFEST,
    'application/vnd.docker.distribution.manifest.v2+json',
  ].join(', '),
}

const digest = v.custom<Digest>((value) => typeof value === 'string' && isDigest(value))
const manifest = v.object({
  manifests: v.optional(v.array(v.object({ digest, platform: v.optional(v.object({ os: v.optional(v.string()) })) }))),
  config: v.optional(v.object({ digest })),
})
const imageConfig = v.object({
  config: v.optional(v.object({ Labels: v.nullish(v.record(v.string(), v.string())) })),
})

/** Opens a repository of any registry that speaks the OCI distribution protocol. */
export function openGeneric(repository: ImageRepository, options: RegistryOptions): Registry {
  let session: Promise<Send> | undefined
  const send: Send = async (request) => {
    session ??= findCredentialsFor(repository, options).then((found) => openSession(repository.reference, found))
    return (await session)(request)
  }
  return {
    login: () => loginFor(repository, options),
    ensureRepository: async () => {},
    ...openImages(repository, send),
  }
}

/** Reads and tags the images of a repository by the registry's protocol. */
export function openImages(repository: ImageRepository, send: Send): Pick<Registry, 'resolve' | 'labelsOf' | 'tag'> {
  const { reference } = repository
  const get = async (to: string, doing: string, headers = {}): Promise<Response> => {
    const response = await send({ method: 'GET', to, action: 'pull', headers })
    if (!response.ok) throw await refusalOf(response, reference, 'pull', doing)
    return response
  }
  const parse = async <S extends v.GenericSchema>(schema: S, response: Response): Promise<v.InferOutput<S>> => {
    const { success, output } = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), await response.text())
    if (success) return output
    throw new UserError(`${reference.host} answered with something that is no image of ${repository.name}.`)
  }
  const resolve = async (tag: string): Promise<Digest | undefined> => {
    // Asked for with the right to push, so that a login that may not push is refused before anything is built.
    const response = await send({ method: 'HEAD', to: `manifests/${tag}`, action: 'push', headers: ACCEPT })
    if (response.status === 404) return undefined
    if (!response.ok) throw await refusalOf(response, reference, 'push', `looking for the tag ${tag}`)
    const digest = response.headers.get('docker-content-digest') ?? ''
    if (isDigest(digest)) return digest
    throw new UserError(`${reference.host} does not tell the digest of the tag ${tag}.`)
  }
  const manifestOf = async (digest: Digest) =>
    parse(manifest, await get(`manifests/${digest}`, 'reading an image', ACCEPT))
  const labelsOf = async (digest: Digest) => {
    const top = await manifestOf(digest)
    const child = top.manifests?.find(({ platform }) => platform?.os !== 'unknown')
    const { config } = child ? await manifestOf(child.digest) : top
    if (!config) return {}
    const response = await get(`blobs/${config.digest}`, 'reading the labels of an image')
    return (await parse(imageConfig, response)).config?.Labels ?? {}
  }
  const tag = async (digest: Digest, name: string) => {
    const copy = await get(`manifests/${digest}`, 'reading an image', ACCEPT)
    const headers = { 'content-type': copy.headers.get('content-type') ?? OCI_MANIFEST }
    const body = await copy.text()
    const response = await send({ method: 'PUT', to: `manifests/${name}`, action: 'push', headers, body })
    if (!response.ok) throw await refusalOf(response, reference, 'push', `setting the tag ${name}`)
  }
  return {
    resolve: (name) => aboutImages(repository, resolve(name)),
    labelsOf: (digest) => aboutImages(repository, labelsOf(digest)),
    tag: (digest, name) => aboutImages(repository, tag(digest, name)),
  }
}

/** The login that is not docker's own: the one given for the host, else the job's token on GitHub's registry. */
async function loginFor(repository: ImageRepository, options: RegistryOptions): Promise<Login | undefined> {
  if (await dockerLogin(repository.host, options)) return undefined
  const found = await storeCredentials(repository, options)
  if (!found || found.source === '`docker login`') return undefined
  return decodeLogin(found.basic)
}

async function findCredentialsFor(
  repository: ImageRepository,
  options: RegistryOptions,
): Promise<Credentials | undefined> {
  const helped = await dockerLogin(repository.host, options)
  if (!helped) return storeCredentials(repository, options)
  const basic = Buffer.from(`${helped.username}:${helped.password}`).toString('base64')
  return { basic, source: '`docker login`', allows: () => true }
}

/** Finds a login as the store does, with its rules for which host a login may go to. */
function storeCredentials({ host, reference }: ImageRepository, options: RegistryOptions) {
  const { token, username, given, environment, log } = options
  const login = given?.host === host ? { ...given, store: reference.url } : undefined
  return findCredentials(reference.host, { token, username, login, environment, directory: '.', log })
}
