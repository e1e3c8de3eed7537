import { UserError } from '../../platform/errors.ts'
import type { Release } from '../targets/target.ts'
import type { CounterSeries } from './counters.ts'

/** Which series belong to which variant: those whose label `label` has its value. */
export interface VariantLabels {
  readonly label: string
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

/** Both variants. */
export type BothNames = Readonly<Record<'stable' | 'canary', VariantNames>>

/** The values of each label that a metric has. */
export type LabelValues = ReadonlyMap<string, readonly string[]>

/** Collects the values of each label, sorted. */
export function labelValuesOf(series: readonly CounterSeries[]): LabelValues {
  const pairs = series.flatMap(({ labels }) => Object.entries(labels)).filter(([name]) => name !== '__name__')
  const byName = Map.groupBy(pairs, ([name]) => name)
  return new Map([...byName].map(([name, found]) => [name, [...new Set(found.map(([, value]) => value))].sort()]))
}

/**
 * Finds what tells the two variants apart. In the version label a variant goes by the first of these that has series: what
 * the configuration says; its model version (`3`, `v3`); its image; its server. What both could be called tells nothing:
 * where the same model stands in two images, another label may tell them apart, which has the name of the image (its tag,
 * digest, or the first twelve digits of that) or of the server. Returns nothing when no label has a name of the stable
 * version, and there is one.
 */
export function findVariants(versionLabel: string, found: LabelValues, names: BothNames): VariantLabels | undefined {
  const { configured, release } = names.stable
  const isFirst = configured === undefined && release.version === undefined && release.image === undefined
  const inLabel = (label: string, namesOf: (names: VariantNames) => readonly string[]): VariantLabels => ({
    label,
    ...choose(found.get(label) ?? [], namesOf(names.stable), namesOf(names.canary)),
  })
  const tells = ({ stable, canary }: VariantLabels) => (isFirst ? canary : stable) !== undefined
  const byVersion = inLabel(versionLabel, namesInVersionLabel)
  if (tells(byVersion)) return byVersion
  const others = [...found.keys()].filter((label) => label !== versionLabel).sort()
  const telling = others.map((label) => inLabel(label, namesElsewhere)).filter(tells)
  const both = telling.find(({ stable, canary }) => stable !== undefined && canary !== undefined)
  return both ?? telling[0] ?? (isFirst ? byVersion : undefined)
}

function choose(found: readonly string[], stable: readonly string[], canary: readonly string[]) {
  const first = (these: readonly string[], others: readonly string[]) =>
    these.find((name) => !others.includes(name) && found.includes(name))
  return { stable: first(stable, canary), canary: first(canary, stable) }
}

/** Says that no label has a name of the stable version. */
export function stableUnknown(versionLabel: string, found: LabelValues, { stable, canary }: BothNames): UserError {
  const own = namesInVersionLabel(stable).filter((name) => !namesInVersionLabel(canary).includes(name))
  const tried = own.length > 0 ? list(own) : 'nothing that the canary is not called too'
  return new UserError(
    `No series of the stable version: its label "${versionLabel}" may be ${tried}; Prometheus has ${list(found.get(versionLabel))}.`,
    {
      hint: 'Name the values in "deploy.metrics.stable" and "deploy.metrics.canary", or let another label carry the digest of the image or the name of the server.',
    },
  )
}

/** Says that the canary is not among the values of the label that tells the variants apart. */
export function describeMissing(label: string, versionLabel: string, found: LabelValues, canary: VariantNames): string {
  const names = label === versionLabel ? namesInVersionLabel(canary) : namesElsewhere(canary)
  return `no series of the canary: its label "${label}" may be ${list(names)}; Prometheus has ${list(found.get(label))}`
}

const list = (values: readonly string[] = []) => values.map((value) => `"${value}"`).join(', ') || 'none'

function namesInVersionLabel(names: VariantNames): readonly string[] {
  const { configured, release } = names
  if (configured !== undefined) return [configured]
  const versions = release.version === undefined ? [] : [String(release.version), `v${release.version}`]
  return [...versions, ...namesElsewhere(names)]
}

/** A version is a small number, which any label may have for other reasons; names of images and servers are no accident. */
function namesElsewhere({ configured, release, place }: VariantNames): readonly string[] {
  if (configured !== undefined) return []
  const [, tag, digest] = /^[^@]*?(?::([^/@:]+))?(?:@(.+))?$/.exec(release.image ?? '') ?? []
  const short = digest?.replace(/^sha256:/, '').slice(0, 12)
  return [tag, digest, short, release.image, place].filter((name) => name !== undefined)
}
