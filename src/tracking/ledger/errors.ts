import { UserError } from '../../platform/errors.ts'

/**
 * Says that the ledger was reached and would not take the fact: a rule of the repository, or a token that may not write.
 * Nothing was written. Forks and Dependabot take this as normal (design §1.5).
 */
export class LedgerRefused extends UserError {
  readonly reason: 'rule' | 'permission'

  constructor(reason: 'rule' | 'permission', message: string, hint: string) {
    super(message, { hint })
    this.reason = reason
  }
}

/** Says that the ledger could not be reached, so that nothing is known about what it holds. It is never "no ledger". */
export class LedgerUnreachable extends UserError {}

/** What became of a push that git reports as failed. */
export type PushFailure =
  /** Somebody else was faster; nothing was written. */
  | 'conflict'
  /** The answer was lost or the server had a bad moment; the fact may or may not be there. */
  | 'unknown'
  | LedgerRefused

const raced =
  /\((fetch first|non-fast-forward|stale info|already exists)\)|cannot lock ref|failed to lock|failed to update ref|incorrect old value|reference already exists|shallow update not allowed/i
const permission =
  /returned error: 40[13]|Permission to \S+ denied|Write access to repository not granted|Resource not accessible by integration|Authentication failed|could not read Username|Permission denied \(publickey|Repository not found|repository '[^']*' not found/i
const passing = /\((internal server error|failure|unpacker error|missing necessary objects|timeout)[^)]*\)/i
const rule = /GH006|GH013|protected branch|rule violations|hook declined|refusing to update checked out branch/i

/**
 * Reads git's words about a failed push. What it does not know counts as `unknown`, which is tried again and, because each
 * fact is looked for first, adds nothing twice.
 */
export function pushFailure(output: string, ref: string, where: string): PushFailure {
  if (raced.test(output)) return 'conflict'
  const branch = ref.replace(/^refs\/heads\//, '')
  if (/refusing to update checked out branch/i.test(output)) {
    const message = `The branch ${branch} is checked out in ${where}, so the ledger cannot be written.`
    return new LedgerRefused('rule', message, 'Check out another branch.')
  }
  if (permission.test(output)) {
    const message = `${where} does not let this token write the branch ${branch} (${complaintOf(output)}).`
    return new LedgerRefused('permission', message, 'Give the job `permissions: contents: write`.')
  }
  if (passing.test(output)) return 'unknown'
  if (rule.test(output) || /\[remote rejected\]/.test(output)) {
    const message = `A rule of ${where} refuses the push to the branch ${branch} (${complaintOf(output)}).`
    const pattern = branch.includes('/') ? `${branch.split('/')[0]}/**` : branch
    const hint = `Exclude \`${pattern}\` from the ruleset or branch protection, or let GitHub Actions bypass it.`
    return new LedgerRefused('rule', message, hint)
  }
  return 'unknown'
}

/** Tells that reading again would fail again: a refusal or a wrong address, not a bad moment. */
export const isFinal = (stderr: string): boolean =>
  permission.test(stderr) || /returned error: 404|does not appear to be a git|dubious ownership/i.test(stderr)

/** Picks what went wrong out of git's output: the lines of git and of the server, without hints and passwords. */
export function complaintOf(output: string): string {
  const lines = output.split('\n').map((line) => withoutCredentials(line.trim()))
  const said = lines.filter((line) => /^(remote|fatal|error): \S|^!.*\[remote rejected\]|Permission denied/.test(line))
  const words = (said.length > 0 ? said : lines.filter(Boolean).slice(-1)).map((line) =>
    line.replace(/^((remote|fatal|error): )+|^!\s*\S+\s+/, '').replace(/[.\s]+$/, ''),
  )
  const text = [...new Set(words)].join(' · ')
  return text.length > 400 ? `${text.slice(0, 400)}…` : text
}

/** Takes user names and passwords out of the URLs in a text. */
export const withoutCredentials = (text: string): string => text.replace(/(\w+:\/\/)[^/@\s]+@/g, '$1')
