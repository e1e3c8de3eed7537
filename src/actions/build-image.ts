import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { Config } from '../config/config.ts'
import { type ActionContext, type ActionResult, defineAction } from '../harness/action.ts'
import { choice, flag, lines, text } from '../harness/inputs.ts'
import { refuseIgnored } from '../image/dockerignore.ts'
import { dockerConfigFolder } from '../image/engines/docker-config.ts'
import { ENGINES, openEngine } from '../image/engines/open.ts'
import { buildImage } from '../image/image.ts'
import { placeModel } from '../image/place-model.ts'
import { type ImageLineage, planImage } from '../image/plan.ts'
import { openRegistry } from '../image/registries/open.ts'
import { type ImageRepository, parseRepository } from '../image/repository.ts'
import { UserError } from '../platform/errors.ts'
import { insideOf, posixPath, temporaryFolder } from '../platform/files.ts'
import { git } from '../platform/git.ts'
import { childEnvironment } from '../platform/user-command.ts'
import { parseOciUrl } from '../store/oci/reference.ts'
import { commonInputs } from './common.ts'
import { findModel, type ImageModel, isPath } from './image-model.ts'
import { imageReport } from './image-report.ts'
import { requireLinux } from './linux.ts'
import { loadSettings, openModelStore, openTracker } from './rooms.ts'

const inputs = {
  ...commonInputs,
  context: text('Folder of the build context. Default: `image.context`, which is `.`.'),
  dockerfile: text('The Dockerfile. Default: `image.dockerfile`, else `Dockerfile` in the context.'),
  runtime: text('A ready-made server instead of a Dockerfile. Comes with a later version.'),
  model: text('The model: a version, an alias, or a path.', { default: 'challenger' }),
  base: text('The base image of a ready-made server. Comes with a later version.'),
  repository: text('Where the image is pushed to, such as ghcr.io/acme/ames-price. Default: `image.repository`.'),
  tags: lines(
    'Tags, one a line; {version}, {sha7} and others are filled in. Tags are never moved. Default: `image.tags`.',
  ),
  push: flag('Push the image.', { default: 'true' }),
  engine: choice('What builds the image; `auto` takes the first of docker and podman that answers.', ENGINES, {
    default: 'auto',
  }),
  platforms: lines('Platforms such as linux/arm64, one a line. They need buildx. Default: that of the runner.'),
  smoke: text('The smoke test as YAML, or `none`. Default: `image.smoke` of the configuration.'),
  'fail-on-severity': text('Fail when a scan finds something of this severity. Comes with a later version.'),
} as const
type Context = ActionContext<typeof inputs>

/** Builds an image around a model, tries it out, and pushes it. */
export const action = defineAction({
  name: 'build-image',
  description: 'Builds an image around a model, tries it out against what training predicted, and pushes it',
  inputs,
  outputs: {
    image: 'repository@digest, when it was pushed',
    digest: "The registry's digest of the image",
    tags: 'The tags as a JSON list',
    'size-bytes': 'Size of the image in bytes, unpacked',
    'model-version': 'Version of the model that is in it; absent where the model is a path',
  },
  verdicts: ['pass', 'fail'],
  failOn: ['fail'],
  run: build,
})

async function build(context: Context): Promise<ActionResult> {
  const { host, log, clock, signal, inputs: given } = context
  const startedAt = performance.now()
  requireLinux(host, 'build-image')
  refuseLater(given)
  const untried = given.smoke?.trim() === 'none'
  const settings = {
    dockerfile: 'image.dockerfile',
    context: 'image.context',
    repository: 'image.repository',
    tags: 'image.tags',
  }
  const { config, model } = await loadSettings(
    untried ? { ...context, inputs: { ...given, smoke: undefined } } : context,
    { ...settings, smoke: 'image.smoke' },
  )
  const files = await checkFiles(context, config, untried)
  const repository = targetOf(given.push, config)
  await using temporary = await temporaryFolder(host.temporaryFolder)
  await using tracker = lazily(() => openTracker(context, config, { required: true }))
  const from = await findModel(given.model, {
    model,
    directory: context.directory,
    config,
    tracker: tracker.get,
    openStore: (url) => openModelStore(context, config, url),
    temporaryFolder: temporary.path,
  })
  const plan = planImage(
    {
      context: config.image.context,
      dockerfile: posixPath(relative(files.context, files.dockerfile)),
      modelPath: config.image['model-path'],
      tags: config.image.tags,
      movingTags: config.image['moving-tags'],
      buildArgs: config.image['build-args'],
      platforms: given.platforms ?? [],
    },
    await lineageOf(context, model, from),
    clock.now(),
  )
  const registry = repository && (await openRegistry(repository, registryOptions(context, config)))
  await registry?.ensureRepository()
  const login = await registry?.login()
  await using docker = await dockerConfigFolder(
    host.environment,
    repository && login ? { [repository.host]: login } : {},
    temporary.path,
  )
  const environment = {
    ...childEnvironment(host.environment, { oidc: false }),
    DOCKER_CONFIG: docker.path,
    ...(login && { REGISTRY_AUTH_FILE: join(docker.path, 'config.json') }),
  }
  const engine = await openEngine(given.engine, { environment, log, signal })
  refusePlatforms(given, engine.canPlatforms)
  const { 'model-path': modelPath } = config.image
  const built = await buildImage({
    plan,
    engine,
    build: { context: files.context, dockerfile: files.dockerfile, network: config.image.network },
    platforms: given.platforms ?? [],
    placeModel: async () =>
      modelPath === undefined ? nothingToPlace : placeModel(files.context, modelPath, from.placeable),
    smoke: untried ? undefined : await smokeOf(config, from, files.request),
    target: repository && registry && { repository, registry },
    localName: model,
    log,
    signal,
  })
  const image = repository && built.digest && `${repository.name}@${built.digest}`
  const report = imageReport({
    model,
    from,
    plan,
    built,
    image,
    name: repository?.name ?? model,
    engine: engine.name,
    tried: !untried,
    host,
    now: clock.now(),
    durationMs: performance.now() - startedAt,
  })
  const outputs = {
    image,
    digest: built.digest,
    tags: [...plan.tags, ...plan.movingTags],
    'size-bytes': built.sizeBytes,
    'model-version': from.version && String(from.version.version),
  }
  return { report, outputs }
}

const nothingToPlace: AsyncDisposable = { [Symbol.asyncDispose]: async () => {} }

/** What the contract names and this version does not do is refused, never ignored. */
function refuseLater(given: Context['inputs']): void {
  const later = (['runtime', 'base', 'fail-on-severity'] as const).find((name) => given[name] !== undefined)
  if (later) throw new UserError(`The input "${later}" comes with a later version.`, { hint: 'Leave it out.' })
}

function refusePlatforms({ platforms, push, engine }: Context['inputs'], canPlatforms: boolean): void {
  if (platforms === undefined || platforms.length === 0) return
  if (!canPlatforms) {
    throw new UserError(`The input "platforms" needs docker with buildx, which the engine "${engine}" is not here.`, {
      hint: 'Use docker/setup-qemu-action and docker/setup-buildx-action before this step, or leave "platforms" out.',
    })
  }
  if (!push)
    throw new UserError('An image of several platforms is pushed while it is built: "platforms" needs `push: true`.')
}

/** Looks at everything local, so that the first error is the user's own. */
async function checkFiles({ directory, inputs: given }: Context, { image }: Config, untried: boolean) {
  const context = insideOf(directory, image.context)
  if (!existsSync(context)) throw new UserError(`The build context "${image.context}" does not exist.`)
  const dockerfile =
    image.dockerfile === undefined ? join(context, 'Dockerfile') : insideOf(directory, image.dockerfile)
  if (!existsSync(dockerfile)) {
    throw new UserError(`There is no Dockerfile at ${posixPath(relative(directory, dockerfile))}.`, {
      hint: 'Write one, or set `image.dockerfile` to where it is.',
    })
  }
  if (image['model-path'] !== undefined) await refuseIgnored(context, dockerfile, posixPath(image['model-path']))
  else if (!isPath(given.model, directory)) {
    throw new UserError('It is not said where the model is put: image.model-path is not set.', {
      hint: 'Set it to the path that your Dockerfile copies, such as `image: { model-path: app/model.joblib }`.',
    })
  }
  const request = untried ? undefined : await readRequest(directory, image.smoke.request)
  return { context, dockerfile, request }
}

/** Reads the request of the smoke test: its text is sent as it is, its content names the row. */
async function readRequest(directory: string, path: string | undefined) {
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

function targetOf(push: boolean, { image }: Config): ImageRepository | undefined {
  if (!push) return undefined
  if (image.repository !== undefined) return parseRepository(image.repository)
  throw new UserError('It is not said where the image is pushed: image.repository is not set.', {
    hint: 'Set it, such as `image: { repository: ghcr.io/acme/ames-price }`, or the input `push: false`.',
  })
}

async function lineageOf({ directory, host }: Context, model: string, from: ImageModel): Promise<ImageLineage> {
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

function registryOptions({ host, log, inputs: given }: Context, { image }: Config) {
  const { imageLogin, registryLogin } = host
  const ofStore = registryLogin?.store.startsWith('oci://')
    ? { ...registryLogin, host: parseOciUrl(registryLogin.store).host }
    : undefined
  return {
    token: given['github-token'],
    username: host.actor,
    given: imageLogin ? { ...imageLogin, host: parseRepository(imageLogin.repository).host } : ofStore,
    environment: host.environment,
    log,
    movesTags: image['moving-tags'].length > 0,
  }
}

async function smokeOf(
  { image, columns }: Config,
  from: ImageModel,
  request: { json: string; content: unknown } | undefined,
) {
  const { port, health, predict, wait, tolerance, 'max-latency': maxLatency } = image.smoke
  const predictions = request && (await from.predictions())
  return {
    port,
    health,
    predict,
    waitMs: wait.ms,
    ...(request && { request: request.json }),
    expected: {
      columns,
      tolerance,
      ...(request && { request: request.content }),
      ...(predictions && { predictions }),
      ...(maxLatency && { maxLatencyMs: maxLatency.ms }),
    },
  }
}

/** Opens something when it is first asked for, and closes it at the end of the scope if it was. */
function lazily<T extends AsyncDisposable>(
  open: () => Promise<T>,
): AsyncDisposable & { readonly get: () => Promise<T> } {
  let opened: Promise<T> | undefined
  const get = () => {
    opened ??= open()
    return opened
  }
  return { get, [Symbol.asyncDispose]: async () => (await opened)?.[Symbol.asyncDispose]() }
}
