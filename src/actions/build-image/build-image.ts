import { posix, relative } from 'node:path'
import type { Config } from '../../config/config.ts'
import { type ActionResult, defineAction } from '../../harness/action.ts'
import { buildImage, type ImageJob } from '../../image/image.ts'
import { placeModel } from '../../image/place-model.ts'
import { type ImagePlan, planImage } from '../../image/plan.ts'
import { posixPath, temporaryFolder } from '../../platform/files.ts'
import { driftAge } from '../drift-age.ts'
import { requireLinux } from '../linux.ts'
import { loadSettings, openModelStore, openTracker } from '../rooms.ts'
import { openTools } from './engine.ts'
import { IMAGE_OVERRIDES, type ImageContext, imageInputs, refuseLater, refusePlatforms } from './inputs.ts'
import { findModel, type ImageModel } from './model.ts'
import { imageReport } from './report.ts'
import { checkSources, type ImageSources, lineageOf } from './sources.ts'

/** Builds an image around a model, tries it out, and pushes it. */
export const action = defineAction({
  name: 'build-image',
  description: 'Builds an image around a model, tries it out against what training predicted, and pushes it',
  inputs: imageInputs,
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

async function build(context: ImageContext): Promise<ActionResult> {
  const { directory, host, log, clock, signal, inputs: given } = context
  const startedAt = performance.now()
  requireLinux(host, 'build-image')
  refuseLater(given)
  const { config, model, untried } = await readSettings(context)
  const sources = await checkSources(context, config, untried)
  await using temporary = await temporaryFolder(host.temporaryFolder)
  await using tracker = await openTracker(context, config)
  const openStore = (url: string) => openModelStore(context, config, url)
  const lookup = { model, directory, config, tracker, openStore, temporaryFolder: temporary.path }
  const from = await findModel(given.model, lookup)
  const plan = planImage(settingsOf(context, config, sources), await lineageOf(context, model, from), clock.now())
  await using tools = await openTools(context, config, sources.repository)
  const { engine, target } = tools
  refusePlatforms(given, engine.canPlatforms)
  const built = await buildImage({
    plan,
    engine,
    target,
    build: { context: sources.context, dockerfile: sources.dockerfile, network: config.image.network },
    platforms: given.platforms ?? [],
    placeModel: placer(config, sources, from),
    smoke: untried ? undefined : await smokeOf(config, from, sources),
    localName: model,
    log,
    signal,
  })
  const image = target && built.digest && `${target.repository.name}@${built.digest}`
  const report = imageReport({
    model,
    from,
    plan,
    built,
    image,
    name: target?.repository.name ?? model,
    engine: engine.name,
    tried: !untried,
    driftAge: await driftAge(tracker, model, log),
    host,
    now: clock.now(),
    durationMs: performance.now() - startedAt,
  })
  const { digest, sizeBytes } = built
  return {
    report,
    outputs: { image, digest, tags: allTags(plan), 'size-bytes': sizeBytes, 'model-version': versionOf(from) },
  }
}

const allTags = ({ tags, movingTags }: ImagePlan) => [...tags, ...movingTags]
const versionOf = ({ version }: ImageModel) => version && String(version.version)

/** The word `none` is no setting of the smoke test, so it does not go to the configuration. */
async function readSettings(context: ImageContext) {
  const untried = context.inputs.smoke?.trim() === 'none'
  const inputs = untried ? { ...context.inputs, smoke: undefined } : context.inputs
  return { ...(await loadSettings({ ...context, inputs }, IMAGE_OVERRIDES)), untried }
}

function settingsOf({ directory, inputs }: ImageContext, { image }: Config, { context, dockerfile }: ImageSources) {
  return {
    context: posix.normalize(posixPath(relative(directory, context)) || '.'),
    dockerfile: posixPath(relative(directory, dockerfile)),
    modelPath: image['model-path'],
    tags: image.tags,
    movingTags: image['moving-tags'],
    buildArgs: image['build-args'],
    platforms: inputs.platforms ?? [],
  }
}

/** Without a place for it the model lies in the context already. */
function placer({ image }: Config, { context }: ImageSources, from: ImageModel): ImageJob['placeModel'] {
  const path = image['model-path']
  if (path !== undefined) return () => placeModel(context, path, from.placeable)
  return async () => ({ [Symbol.asyncDispose]: async () => {} })
}

async function smokeOf(
  { image, columns }: Config,
  from: ImageModel,
  { request }: ImageSources,
): Promise<ImageJob['smoke']> {
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
