import { UserError } from '../../platform/errors.ts'
import type { Release } from '../targets/target.ts'

/** Which values of the version label belong to which variant. */
export interface VariantLabels {
  /** Absent when nothing was in production before. */
  readonly stable: string | undefined
  /** Absent as long as the canary has no series. */
  readonly canary: string | undefined
}

/** How a variant may be called: what the configuration says, else what is known of it. */
export interface VariantNames {
  readonly configured: string | undefined
  readonly release: Pick<Release, 'version' | 'image'>
  readonly place: string | undefined
}

/**
 * Finds the values of the version label. A variant goes by the first of these that has series: what the configuration
 * says; its model version (`3`, `v3`); its image's tag or digest; its server. What both could be called tells nothing.
 * @throws {UserError} when there is a stable version, and it is not among the values found.
 */
export function findVariants(
  label: string,
  found: readonly string[],
  stable: VariantNames,
  canary: VariantNames,
): VariantLabels {
  const names = { stable: namesOf(stable), canary: namesOf(canary) }
  const only = (these: readonly string[], others: readonly string[]) => these.filter((name) => !others.includes(name))
  const candidates = { stable: only(names.stable, names.canary), canary: only(names.canary, names.stable) }
  const choose = (variant: 'stable' | 'canary') => candidates[variant].find((name) => found.includes(name))
  const chosen = choose('stable')
  const { configured, release } = stable
  const isFirst = configured === undefined && release.version === undefined && release.image === undefined
  if (chosen !== undefined || isFirst) return { stable: chosen, canary: choose('canary') }
  const tried = candidates.stable.map((name) => `"${name}"`).join(', ') || 'nothing that the canary is not called too'
  throw new UserError(
    `No series of the stable version: its label "${label}" may be ${tried}; Prometheus has ${listValues(found)}.`,
    { hint: 'Name the values in "deploy.metrics.stable" and "deploy.metrics.canary".' },
  )
}

/** Says that the canary is not among the values found. */
export function describeMissing(label: string, found: readonly string[], canary: VariantNames): string {
  const tried = namesOf(canary).map((name) => `"${name}"`)
  return `no series of the canary: its label "${label}" may be ${tried.join(', ')}; Prometheus has ${listValues(found)}`
}

const listValues = (found: readonly string[]) => found.map((value) => `"${value}"`).join(', ') || 'none'

function namesOf({ configured, release, place }: VariantNames): readonly string[] {
  if (configured !== undefined) return [configured]
  const { version, image } = release
  const [, tag, digest] = /^[^@]*?(?::([^/@:]+))?(?:@(.+))?$/.exec(image ?? '') ?? []
  const versions = version === undefined ? [] : [String(version), `v${version}`]
  return [...versions, tag, digest, place].filter((name) => name !== undefined)
}
