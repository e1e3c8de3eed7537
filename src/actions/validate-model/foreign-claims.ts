import type { PullRequest } from '../../github/event.ts'
import { outcomeOf } from '../../harness/action.ts'
import { UserError } from '../../platform/errors.ts'
import type { CheckVerdict, Note, Report, Verdict } from '../../report/report.ts'
import { sealReport } from '../../report/seal.ts'

/** What is known of a report without having to believe it. */
export interface KnownOrigin {
  /** `owner/name` of the repository that the report is posted in. */
  readonly repository: string
  /** The open pull request that the run was for. */
  readonly pullRequest: PullRequest
  /** `owner/name` of the repository that the run's commit is in. */
  readonly headRepository: string
  readonly runUrl: string
  /** The model that this job was asked for. */
  readonly model: string | undefined
}

/** From the worst to the best: a verdict may not be better than the gates that decide it. */
const ORDER: readonly (Verdict | CheckVerdict)[] = ['fail', 'not-comparable', 'no-baseline', 'inconclusive', 'pass']
/** A gate that was skipped decides as little as one that cannot tell. */
const rank = (verdict: Verdict | CheckVerdict) => ORDER.indexOf(verdict === 'skipped' ? 'inconclusive' : verdict)

/**
 * Refuses a report of an untrusted run that contradicts itself, or what is known of the run. What it says of its numbers cannot be
 * checked here; `asForeign` says so.
 * @throws {UserError} with one line that names the contradiction.
 */
export function refuseFalseClaims(report: Report, known: KnownOrigin): void {
  const wrong = falseClaim(report, known)
  if (wrong !== undefined) throw new UserError(`The report is not posted: ${wrong}.`)
}

function falseClaim({ kind, model, lineage, verdict, ...report }: Report, known: KnownOrigin): string | undefined {
  const { repository, pullRequest } = known
  const { headSha } = pullRequest
  if (kind !== 'validate-model') return `it is one of ${kind}, not of validate-model`
  // What no configuration takes for a name, so none of ours can have it.
  if (!/^[a-z0-9][a-z0-9-]{0,99}$/.test(model)) return 'it names a model that no model can be called'
  if (known.model !== undefined && model !== known.model) return `it is of the model ${model}, not of ${known.model}`
  if (lineage.code?.repository?.toLowerCase() !== repository.toLowerCase()) return `it is not of ${repository}`
  if (lineage.code.commit !== headSha) return `it is not of the commit ${headSha.slice(0, 7)}`
  if (!ORDER.includes(verdict)) return `a validation never says "${verdict}"`
  const gate = decidingGate(report.checks)
  if (gate === undefined && verdict === 'pass') return 'it says pass, and no gate decided that'
  if (gate && rank(verdict) > rank(gate.verdict)) return `it says ${verdict}, and one of its gates says ${gate.verdict}`
  const isAccepted = verdict === 'fail' && report.outcome === 'pass'
  if (!isAccepted && report.outcome !== outcomeOf(verdict)) return `the outcome ${report.outcome} does not follow`
  return undefined
}

/** The worst of the gates that block. */
const decidingGate = (checks: Report['checks']) =>
  checks.filter(({ level }) => level === 'block').toSorted((a, b) => rank(a.verdict) - rank(b.verdict))[0]

/**
 * Makes the report that is posted: it says first that nobody verified it, leads nowhere but to the run that made it, and holds no
 * commands to copy. Log lines stay. That somebody accepted a failure counts only where a trusted run found it out.
 */
export function asForeign(report: Report, known: KnownOrigin): Report {
  const { schema: _schema, contentDigest: _digest, reproduce: _commands, ...draft } = report
  const { url: _url, ...run } = report.lineage.run ?? {}
  const notes = report.notes.map(({ code, ...note }) => (code?.language === 'text' ? { ...note, code } : note))
  const warning = unverified(known)
  return sealReport({
    ...draft,
    // First in every heading, check and index line. A warning that the summary says is not shown again: this one must be.
    headline: ['not verified', draft.headline.trim()].filter(Boolean).join(': '),
    summary: draft.summary.replaceAll(warning.text, '…'),
    outcome: outcomeOf(report.verdict),
    lineage: { ...report.lineage, ...('id' in run && { run }) },
    notes: [warning, ...notes],
    execution: { ...report.execution, runUrl: known.runUrl },
  })
}

/** Whose report it is, in one word. */
export const makerOf = ({ pullRequest }: Pick<KnownOrigin, 'pullRequest'>): string =>
  pullRequest.fromFork ? 'fork' : 'Dependabot'

const unverified = ({ pullRequest, headRepository }: KnownOrigin): Note => ({
  level: 'warning',
  text: pullRequest.fromFork
    ? `Not verified: judged in a run of the fork ${headRepository}, whose author can change every number and word here.`
    : 'Not verified: judged in a run of Dependabot, in which an updated package can change every number and word here.',
})
