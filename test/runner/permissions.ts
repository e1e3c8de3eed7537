import type { GrantedPermissions } from './workflow-file.ts'

/** The permissions of a job's token, by scope. */
export type TokenPermissions = Readonly<Record<string, 'read' | 'write'>>

const scopes = [
  'actions',
  'attestations',
  'checks',
  'contents',
  'deployments',
  'id-token',
  'issues',
  'packages',
  'pages',
  'pull-requests',
  'security-events',
  'statuses',
] as const

/** Reads a `permissions:` value into a table; what it does not name is not granted. `undefined` stays so. */
export function readPermissions(granted: GrantedPermissions | undefined): TokenPermissions | undefined {
  if (granted === undefined) return undefined
  if (granted === 'read-all' || granted === 'write-all') {
    const level = granted === 'read-all' ? 'read' : 'write'
    return Object.fromEntries(scopes.map((scope) => [scope, level]))
  }
  if (typeof granted === 'string')
    throw new Error(`permissions: "${granted}" is none of read-all, write-all or a table.`)
  const given = Object.entries(granted).filter(([, level]) => level !== 'none')
  return Object.fromEntries(given) as TokenPermissions
}

/** Lists what `asked` wants beyond `granted`: GitHub does not start a run whose caller grants less than the called ask. */
export function missingPermissions(granted: TokenPermissions, asked: TokenPermissions): readonly string[] {
  return Object.entries(asked)
    .filter(([scope, level]) => granted[scope] !== 'write' && granted[scope] !== level)
    .map(([scope, level]) => `${scope}: ${level}`)
}

/** Takes every write away, as GitHub does for pull requests from forks and from Dependabot. */
export function readOnly(permissions: TokenPermissions): TokenPermissions {
  const kept = Object.keys(permissions).filter((scope) => scope !== 'id-token')
  return Object.fromEntries(kept.map((scope) => [scope, 'read' as const]))
}
