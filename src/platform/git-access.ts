import type { GitSetting } from './git.ts'

/** A GitHub token. With `server` it is sent to that origin only, whatever the remote's URL says. */
export interface Credentials {
  readonly token: string
  readonly server?: string
}

/** Gives the token as the one Authorization header of a URL: the empty value drops those that were set before. */
export function accessTo(url: string, credentials: Credentials | undefined): readonly GitSetting[] {
  if (!credentials?.token || !/^https?:\/\//.test(url)) return []
  const { token, server } = credentials
  if (server !== undefined && new URL(url).origin !== new URL(server).origin) return []
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64')
  return [
    [`http.${url}.extraheader`, ''],
    [`http.${url}.extraheader`, `AUTHORIZATION: basic ${basic}`],
    ['credential.helper', ''],
  ]
}
