import { randomBytes } from 'node:crypto'
import type { Digest } from '../platform/digest.ts'
import { UserError } from '../platform/errors.ts'
import type { Log } from '../platform/log.ts'
import type { Check } from '../report/report.ts'
import { type Expectation, quantile, sizeCheck, smokeChecks } from './checks.ts'
import { type BuildRequest, type Engine, EngineFailure } from './engines/engine.ts'
import { findExisting } from './existing.ts'
import type { ImagePlan } from './plan.ts'
import { loginHint } from './registries/refusals.ts'
import type { Registry } from './registries/registry.ts'
import type { ImageRepository } from './repository.ts'
import { type SmokeResult, type SmokeSettings, smokeTest } from './smoke.ts'

/** Everything that an image is made of, checked and ready. */
export interface ImageJob {
  readonly plan: ImagePlan
  readonly engine: Engine
  readonly build: Pick<BuildRequest, 'context' | 'dockerfile' | 'network'>
  readonly platforms: readonly string[]
  /** Puts the model into the context, for as long as the build takes. */
  readonly placeModel: () => Promise<AsyncDisposable>
  /** Absent = the image is not tried out. */
  readonly smoke: (SmokeSettings & { readonly expected: Expectation }) | undefined
  /** Absent = the image stays on this machine, under `localName`. */
  readonly target: { readonly repository: ImageRepository; readonly registry: Registry } | undefined
  readonly localName: string
  readonly log: Log
  readonly signal: AbortSignal
}

/** What came of it. */
export interface BuiltImage {
  readonly checks: readonly Check[]
  /** The registry's; absent when nothing was pushed. */
  readonly digest?: Digest
  /** True when the registry had this image already, from a run before. */
  readonly reused: boolean
  readonly sizeBytes?: number
  /** Half of the answers came within this time. */
  readonly medianMs?: number
  /** What the build or the server printed last, when it is needed to see what went wrong. */
  readonly lastLines: readonly string[]
}

/**
 * Builds an image, tries it out, and pushes it. An image that does not build or does not pass is a finding, and nothing is
 * pushed. Tags are never moved: an image of the same recipe that an earlier run pushed is tried out and used again.
 * @throws {UserError} when a tag is taken by another image, or the registry refuses.
 */
export async function buildImage(job: ImageJob): Promise<BuiltImage> {
  const { engine, log, target, plan } = job
  const existing = target && (await findExisting(target.registry, target.repository, plan))
  const name = `modelloop-build:${randomBytes(6).toString('hex')}`
  try {
    if (existing) await takeExisting(job, existing, name)
    const failed = existing ? undefined : await log.group(`Build with ${engine.name}`, () => build(job, name))
    if (failed) return failed
    const { sizeBytes } = await engine.inspect(name)
    const tried = await tryOut(job, name)
    const checks = [...(tried?.checks ?? []), sizeCheck(sizeBytes)]
    const found = { checks, sizeBytes, reused: existing !== undefined, lastLines: [], ...medianOf(tried?.result) }
    if (checks.some(({ level, verdict }) => level === 'block' && verdict === 'fail')) {
      return { ...found, lastLines: tried?.result.lastLines ?? [] }
    }
    const digest = await keep(job, name, existing)
    return { ...found, ...(digest && { digest }) }
  } finally {
    await engine.untag(name)
  }
}

const medianOf = (result: SmokeResult | undefined) =>
  result && result.latenciesMs.length > 0 ? { medianMs: quantile(result.latenciesMs, 0.5) } : {}

/** Builds; what the build says when it fails becomes the finding. */
async function build(job: ImageJob, name: string): Promise<BuiltImage | undefined> {
  const { engine, plan, placeModel } = job
  await using _model = await placeModel()
  try {
    await engine.build({ ...requestOf(job), names: [name], labels: plan.labels, buildArgs: plan.buildArgs })
    return undefined
  } catch (error) {
    if (!(error instanceof EngineFailure)) throw error
    const reason = error.message
    const check: Check = { id: 'image:build', title: 'Build', verdict: 'fail', level: 'block', value: null, reason }
    return { checks: [check], reused: false, lastLines: error.lines }
  }
}

const requestOf = ({ build: { context, dockerfile, network } }: ImageJob) => ({ context, dockerfile, network })

/** Gets the image that is in the registry already. */
async function takeExisting({ engine, log, target }: ImageJob, digest: Digest, name: string): Promise<void> {
  const pinned = `${target?.repository.name}@${digest}`
  await log.group(`Pull ${pinned}, which is this image already`, () => engine.pull(pinned))
  await engine.tag(pinned, name)
}

async function tryOut({ engine, smoke, log, signal }: ImageJob, name: string) {
  if (!smoke) return undefined
  const result = await log.group('Try the image out', () => smokeTest(engine, name, smoke, signal))
  return { result, checks: smokeChecks(result, smoke.expected) }
}

/** Pushes what was tried out and sets the tags, or names the image on this machine. */
async function keep(job: ImageJob, name: string, existing: Digest | undefined): Promise<Digest | undefined> {
  const { engine, plan, target, localName, log } = job
  if (!target) {
    for (const tag of [...plan.tags, ...plan.movingTags]) await engine.tag(name, `${localName}:${tag}`)
    return undefined
  }
  const { registry, repository } = target
  const [first = ''] = plan.tags
  if (!existing) {
    // Somebody may have been faster while this was built.
    const taken = await findExisting(registry, repository, plan)
    if (taken)
      throw new UserError(`${repository.name} got the image ${taken} of the same recipe meanwhile.`, {
        hint: 'Run this job again: it will use that one.',
      })
    await registry.ensureRepository()
    await log.group(`Push ${repository.name}`, () => push(job, target, name))
  }
  const digest = existing ?? (await registry.resolve(first))
  if (!digest) throw new UserError(`${repository.name}:${first} was pushed, and the registry does not have it.`)
  for (const tag of plan.tags) if ((await registry.resolve(tag)) === undefined) await registry.tag(digest, tag)
  for (const tag of plan.movingTags) if ((await registry.resolve(tag)) !== digest) await registry.tag(digest, tag)
  return digest
}

async function push(
  job: ImageJob,
  { repository }: { readonly repository: ImageRepository },
  name: string,
): Promise<void> {
  const pushed = `${repository.name}:${job.plan.tags[0]}`
  const { engine, platforms, plan, placeModel } = job
  if (platforms.length > 0) {
    await using _model = await placeModel()
    const { labels, buildArgs } = plan
    await engine.build({ ...requestOf(job), names: [pushed], labels, buildArgs, platforms, push: true })
    return
  }
  await engine.tag(name, pushed)
  try {
    await engine.push(pushed)
  } catch (cause) {
    if (!(cause instanceof EngineFailure) || !/unauthorized|denied|forbidden|\b40[13]\b/i.test(cause.message))
      throw cause
    throw new UserError(`${cause.message.replace(/\.$/, '')}.`, {
      hint: loginHint(repository),
      cause,
    })
  }
}
