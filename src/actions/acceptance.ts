import type { Host } from '../harness/host.ts'
import type { Digest } from '../platform/digest.ts'
import type { Log } from '../platform/log.ts'
import type { Acceptance, Tracker } from '../tracking/tracker.ts'

/** The label by which a person lets a failed model ship (design §1.5). */
const ACCEPT_LABEL = 'modelloop:accept'

/** What an acceptance is looked up with. */
export interface AcceptanceRequest {
  readonly model: string
  readonly digest: Digest
  readonly host: Host
  readonly token: string | undefined
  readonly tracker: Tracker
  readonly log: Log
}

/**
 * Finds a person's word that this failed model may ship: the label on the pull request, or, after the merge, what was
 * recorded under the model's digest. A label that cannot be read counts as none, said loudly.
 */
export async function findAcceptance(request: AcceptanceRequest): Promise<Acceptance | undefined> {
  const { host, tracker, model, digest } = request
  if (host.pullRequest) return labelled(request)
  try {
    return await tracker.acceptance(model, digest)
  } catch (error) {
    request.log.warning(`Whether a person accepted this model is not known: ${String(error)}`)
    return undefined
  }
}

async function labelled({ host, token, model, digest, log }: AcceptanceRequest): Promise<Acceptance | undefined> {
  const { pullRequest } = host
  if (!pullRequest || !token) return undefined
  const [{ openGitHub }, { findLabel }] = await Promise.all([
    import('../github/client.ts'),
    import('../github/labels.ts'),
  ])
  const label = await findLabel(openGitHub(host, token), { number: pullRequest.number, label: ACCEPT_LABEL })
  if (!label.found) {
    log.info(`Nobody accepted this model: ${label.reason}`)
    return undefined
  }
  const why = `label ${ACCEPT_LABEL} on #${pullRequest.number}`
  return {
    model,
    digest,
    by: label.by,
    why,
    pullRequest: pullRequest.number,
    at: label.at,
  }
}
