import { failureWords } from '../../github/failure.ts'
import type { Host } from '../../harness/host.ts'
import type { Digest } from '../../platform/digest.ts'
import type { Log } from '../../platform/log.ts'
import type { Note } from '../../report/report.ts'
import type { RunRecord } from '../../tracking/run-record.ts'
import type { Acceptance, Tracker } from '../../tracking/tracker.ts'

/** The label by which a person lets a failed model ship (design §1.5). */
const ACCEPT_LABEL = 'modelloop:accept'

/** What an acceptance is looked up with. */
export interface AcceptanceRequest {
  readonly model: string
  readonly digest: Digest
  /** The run that is judged: when it ended, of which commit, and whose results it took over. */
  readonly run: Pick<RunRecord, 'experiment' | 'id' | 'finishedAt' | 'reusedFrom' | 'code'>
  readonly host: Host
  readonly token: string | undefined
  readonly tracker: Tracker
  readonly log: Log
}

/** A person's word, and what to tell where it does not count. */
export interface FoundAcceptance {
  readonly acceptance?: Acceptance
  readonly notes: readonly Note[]
}

/**
 * Finds a person's word that this failed model may ship: the label on the pull request, or, after the merge, what was
 * recorded under the model's digest. A label that was set when another model was there does not count; one that cannot be read
 * counts as none, said loudly.
 */
export async function findAcceptance(request: AcceptanceRequest): Promise<FoundAcceptance> {
  const { host, tracker, model, digest } = request
  try {
    if (host.pullRequest) return await labelled(request)
    const acceptance = await tracker.acceptance(model, digest)
    return { notes: [], ...(acceptance && { acceptance }) }
  } catch (error) {
    request.log.warning(`Whether a person accepted this model is not known: ${String(error)}`)
    return { notes: [] }
  }
}

async function labelled(request: AcceptanceRequest): Promise<FoundAcceptance> {
  const { host, token, model, digest, log } = request
  const { pullRequest } = host
  if (!pullRequest || !token) return { notes: [] }
  const [{ openGitHub }, { findLabel }] = await Promise.all([
    import('../../github/client.ts'),
    import('../../github/labels.ts'),
  ])
  const label = await findLabel(openGitHub(host, token), { number: pullRequest.number, label: ACCEPT_LABEL })
  if (!label.found) {
    if (label.known) log.info(`Nobody accepted this model: ${label.reason}`)
    else log.warning(`Whether a person accepted this model is not known. ${failureWords(label)}`)
    return { notes: [] }
  }
  const objection = await objectionTo(label.at, pullRequest.number, request)
  if (objection !== undefined) {
    const text = `The label ${ACCEPT_LABEL} was ${objection}, so it does not accept this one. ${label.by} set it: take it off, set it again, and run this job again.`
    return { notes: [{ level: 'warning', text }] }
  }
  const why = `label ${ACCEPT_LABEL} on #${pullRequest.number}`
  const acceptance = { model, digest, by: label.by, why, pullRequest: pullRequest.number, at: label.at }
  return { acceptance, notes: [] }
}

/**
 * Tells why a label was not meant for this model; `undefined` when it was. A job that is run again must not make its model look
 * new: where the run took over results, or was recorded before, the first time counts. And an earlier model that comes back was
 * not the one that was there.
 */
async function objectionTo(
  labelledAt: string,
  number: number,
  { tracker, run }: AcceptanceRequest,
): Promise<string | undefined> {
  // GitHub tells whole seconds.
  const isBefore = (finishedAt: string) => Math.floor(Date.parse(finishedAt) / 1000) * 1000 <= Date.parse(labelledAt)
  const ids = [run.id, ...(run.reusedFrom === undefined ? [] : [run.reusedFrom])]
  const recorded = await Promise.all(ids.map((id) => tracker.run(run.experiment, id)))
  if (![run, ...recorded].some((each) => each && isBefore(each.finishedAt))) return 'set before this model was trained'
  const runs = await tracker.runs(run.experiment, 100)
  const there = runs.findLast(({ code, finishedAt }) => code.pullRequest === number && isBefore(finishedAt))
  const isThis = !there || there.code.commit === run.code.commit || ids.includes(there.reusedFrom ?? there.id)
  return isThis ? undefined : `given to another model (run ${there.reusedFrom ?? there.id})`
}
