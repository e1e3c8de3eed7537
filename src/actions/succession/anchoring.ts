import { type AliasMove, type ModelVersion, StaleAlias, type Tracker } from '../../tracking/tracker.ts'

/** Who moved the champion, and the key under which it was written. */
interface Crowning {
  readonly by: string
  readonly key: string
}

/** Where the anchor belongs, and why. */
type Place = Pick<AliasMove, 'to' | 'why'>

const TRIES = 3

/**
 * Lets the alias `anchor`, the best accepted model, follow a champion that was just made (docs/gates.md, "No creep"): it
 * stays where it is unless the champion is proven better. May be repeated: it then changes nothing.
 */
export async function followChampion(
  tracker: Tracker,
  { model, version }: Pick<ModelVersion, 'model' | 'version'>,
  { by, key }: Crowning,
): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const anchors = await tracker.aliasHistory(model, 'anchor')
    // Another one was crowned meanwhile: its own job places the anchor.
    if ((await tracker.alias(model, 'champion'))?.to !== version) return
    const from = anchors.at(-1)?.to ?? null
    const { to, why } = await placeOf(tracker, { model, version }, anchors)
    if (to === from) return
    try {
      await tracker.moveAlias(
        { model, alias: 'anchor', from, to, why, by },
        `${key}/anchor/${to}/after-${anchors.at(-1)?.n ?? 0}`,
      )
      return
    } catch (error) {
      if (!(error instanceof StaleAlias) || attempt === TRIES) throw error
    }
  }
}

async function placeOf(
  tracker: Tracker,
  { model, version }: Pick<ModelVersion, 'model' | 'version'>,
  anchors: readonly AliasMove[],
): Promise<Place> {
  const crownings = (await tracker.aliasHistory(model, 'champion')).filter(({ from, to }) => from !== to)
  const returned = anchorOfItsTime(version, crownings, anchors)
  if (returned !== undefined) return { to: returned, why: `v${version} is the champion again` }
  const before = crownings.at(-1)?.from ?? version
  const now = anchors.at(-1)?.to ?? before
  if (now === version) return { to: version, why: 'the first champion' }
  const proof = await tracker.improvement(model, version, now)
  if (proof) return { to: version, why: `better than v${now}: ${proof.why}` }
  return { to: now, why: 'the champion before, and none better is proven' }
}

/**
 * A champion that comes back brings back the anchor of its time: what came after it was taken out of production. Nothing
 * for a model that is champion for the first time.
 */
function anchorOfItsTime(
  version: number,
  crownings: readonly AliasMove[],
  anchors: readonly AliasMove[],
): number | undefined {
  const before = crownings.slice(0, -1).findLastIndex(({ to }) => to === version)
  const left = crownings[before + 1]?.n
  if (before < 0 || left === undefined) return undefined
  return anchors.findLast(({ n }) => n < left)?.to ?? version
}
