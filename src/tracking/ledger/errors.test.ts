import { describe, expect, it } from 'vitest'
import { LedgerRefused, pushFailure, withoutCredentials } from './errors.ts'

const ref = 'refs/heads/modelloop/ledger'
const read = (output: string) => pushFailure(output, ref, 'https://github.com/acme/ames')

describe('what git says about a push', () => {
  it.each([
    `!\t1e97:${ref}\t[rejected] (fetch first)`,
    `!\t1e97:${ref}\t[rejected] (non-fast-forward)`,
    `!\t1e97:${ref}\t[remote rejected] (cannot lock ref '${ref}': is at aa but expected bb)`,
    `!\t1e97:${ref}\t[remote rejected] (failed to update ref)`,
    `!\t1e97:${ref}\t[remote rejected] (reference already exists)`,
    `!\t1e97:${ref}\t[remote rejected] (shallow update not allowed)`,
  ])('is a race that another won: %s', (output) => {
    expect(read(output)).toBe('conflict')
  })

  it.each([
    'fatal: the remote end hung up unexpectedly',
    "fatal: unable to access 'https://github.com/acme/ames/': Could not resolve host: github.com",
    'error: RPC failed; HTTP 502 curl 22 The requested URL returned error: 502',
    `!\t1e97:${ref}\t[remote rejected] (Internal Server Error)`,
    '',
  ])('leaves open whether it arrived: %s', (output) => {
    expect(read(output)).toBe('unknown')
  })

  it.each([
    [
      'rule',
      `remote: error: GH006: Protected branch update failed for ${ref}.\n!\t1e97:${ref}\t[remote rejected] (protected branch hook declined)`,
    ],
    [
      'rule',
      `remote: error: GH013: Repository rule violations found for ${ref}.\n!\t1e97:${ref}\t[remote rejected] (push declined due to repository rule violations)`,
    ],
    ['rule', `!\t1e97:${ref}\t[remote rejected] (pre-receive hook declined)`],
    ['rule', `!\t1e97:${ref}\t[remote rejected] (deny updating a hidden ref)`],
    [
      'permission',
      "remote: Permission to acme/ames.git denied to github-actions[bot].\nfatal: unable to access 'https://github.com/acme/ames/': The requested URL returned error: 403",
    ],
    [
      'permission',
      'remote: Write access to repository not granted.\nfatal: unable to access: The requested URL returned error: 403',
    ],
    ['permission', 'remote: Resource not accessible by integration'],
    ['permission', "remote: Repository not found.\nfatal: repository 'https://github.com/acme/ames/' not found"],
    ['permission', "fatal: could not read Username for 'https://github.com': terminal prompts disabled"],
  ])('is a refusal by %s: %s', (reason, output) => {
    const refused = read(output)
    expect(refused).toBeInstanceOf(LedgerRefused)
    expect((refused as LedgerRefused).reason).toBe(reason)
  })

  it('is told in one readable message', () => {
    const refused = read(
      `remote: error: GH013: Repository rule violations found for ${ref}.        \nremote: \n!\t1e97:${ref}\t[remote rejected] (push declined due to repository rule violations)`,
    ) as LedgerRefused
    expect(refused.message).toBe(
      `A rule of https://github.com/acme/ames refuses the push to the branch modelloop/ledger (GH013: Repository rule violations found for ${ref} · [remote rejected] (push declined due to repository rule violations)).`,
    )
    expect(refused.hint).toBe(
      'Exclude `modelloop/**` from the ruleset or branch protection, or let GitHub Actions bypass it.',
    )
  })

  it('is shown without passwords', () => {
    expect(withoutCredentials("unable to access 'https://me:secret@example.com/x'")).toBe(
      "unable to access 'https://example.com/x'",
    )
  })
})
