import type { ActionContext, DeskTool } from '../../harness/action.ts'
import type { Host } from '../../harness/host.ts'
import { text } from '../../harness/inputs.ts'
import { UserError } from '../../platform/errors.ts'
import { textTable } from '../../report/text/table.ts'
import type { AliasMove, Tracker } from '../../tracking/tracker.ts'
import { loadSettings, openTracker } from '../rooms.ts'
import { isHome, pointAlias, whereabouts } from '../succession/promotion.ts'
import { asAction, deskInputs } from './inputs.ts'

const inputs = {
  ...deskInputs,
  version: text('The version that becomes the anchor, such as 3. Without it the anchor and its moves are shown.'),
  reason: text('Why, for the ledger.'),
} as const

type Context = Omit<ActionContext<typeof inputs>, 'keep'>

/** Sets the anchor on purpose, with who and why in the ledger; without a version shows it and its moves. */
export const tool: DeskTool<typeof inputs> = {
  name: 'anchor',
  description: 'Shows the version that quality is held against beside the champion, or sets another one on purpose',
  inputs,
  positional: 'version',
  async run(context) {
    const asked = askedVersion(context)
    const room = asAction(context)
    const { config, model } = await loadSettings(room)
    await using tracker = await openTracker(room, config, { required: true })
    const said = asked === undefined ? [] : [await setAnchor(tracker, { model, version: asked }, context), '']
    return [...said, ...(await courseOf(tracker, model))].join('\n')
  },
}

/** @throws {UserError} for what is no version, for a reason with nothing to do, and where the anchor may not be moved from. */
function askedVersion({ inputs: { version, reason }, host }: Context): number | undefined {
  if (version === undefined) {
    if (reason === undefined) return undefined
    throw new UserError('There is a reason and no version.', { hint: 'Write `modelloop anchor 3 --reason "…"`.' })
  }
  const number = /^v?([1-9]\d{0,8})$/.exec(version.trim())?.[1]
  if (number === undefined)
    throw new UserError(`"${version}" is no version of a model: it is a whole number such as 3, or v3.`)
  refuseElsewhere(host)
  return Number(number)
}

/** Pull requests move nothing (design §1.5). */
function refuseElsewhere(host: Host): void {
  if (isHome(host)) return
  throw new UserError('The anchor is set on the default branch only.', {
    hint: whereabouts(host),
  })
}

async function setAnchor(
  tracker: Tracker,
  version: { readonly model: string; readonly version: number },
  { inputs: { reason }, host, clock }: Context,
): Promise<string> {
  const by = host.actor ?? 'modelloop'
  // Each word of a person is a move of its own: the anchor may come back to where it was before.
  const key = `by-hand/${clock.now().toISOString()}`
  const moved = await pointAlias(tracker, 'anchor', version, { why: reason ?? `set by ${by}`, by, key })
  const name = `v${version.version}`
  return moved === 'moved' ? `${name} is the anchor of ${version.model} now.` : `${name} is the anchor already.`
}

/** Who is the anchor, beside which champion, and how it came to that. */
async function courseOf(tracker: Tracker, model: string): Promise<readonly string[]> {
  const moves = (await tracker.isEmpty()) ? [] : await tracker.aliasHistory(model, 'anchor')
  const now = moves.at(-1)
  if (!now) return [`${model} has no anchor yet: the first champion becomes it.`]
  const champion = await tracker.alias(model, 'champion')
  const beside = champion?.to ? `, and the champion is ${nameOf(champion.to)}` : ''
  const columns = ['when', 'from', 'to', 'by', 'why'].map((title) => ({ title, right: false }))
  return [`The anchor of ${model} is ${nameOf(now.to)}${beside}.`, '', ...textTable(columns, moves.map(rowOf))]
}

const nameOf = (version: number | null): string => (version === null ? 'none' : `v${version}`)

const rowOf = ({ at, from, to, by, why }: AliasMove): string[] => [
  `${at.slice(0, 16).replace('T', ' ')} UTC`,
  nameOf(from),
  nameOf(to),
  by,
  why,
]
