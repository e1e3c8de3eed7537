import { execFileSync } from 'node:child_process'
import { randomUUID, sign, X509Certificate } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A token server as GHCR has one: it trades a basic login for a signed token with the rights of that login. */
export interface TokenServer {
  readonly realm: string
  readonly issuer: string
  readonly service: string
  readonly certificate: string
  /** The authorization header of each request, `undefined` where it was anonymous. */
  readonly asked: (string | undefined)[]
  stop(): Promise<void>
}

/** Token → the actions it may do; the name that goes with a token does not matter. */
export type Rights = Readonly<Record<string, readonly string[]>>

/** Starts a token server that a registry with `certificate` as root trusts. */
export async function startTokenServer(rights: Rights): Promise<TokenServer> {
  const folder = await mkdtemp(join(tmpdir(), 'tokens-'))
  const [keyFile, certificate] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  const subject = ['-subj', '/CN=token-server', '-keyout', keyFile, '-out', certificate]
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...subject], {
    stdio: 'ignore',
  })
  const key = await readFile(keyFile, 'utf8')
  const chain = [new X509Certificate(await readFile(certificate)).raw.toString('base64')]
  const [issuer, service] = ['modelloop-test', 'registry-test']
  const asked: (string | undefined)[] = []

  const server = createServer((request, response) => {
    asked.push(request.headers.authorization)
    const url = new URL(request.url ?? '/', 'http://localhost')
    const login = Buffer.from(request.headers.authorization?.replace(/^Basic /, '') ?? '', 'base64').toString()
    const allowed = request.headers.authorization ? rights[login.slice(login.indexOf(':') + 1)] : rights['']
    if (allowed === undefined) return void response.writeHead(401).end('{}')
    const [type, name, actions = ''] = (url.searchParams.get('scope') ?? '').split(':')
    const granted = actions.split(',').filter((action) => allowed.includes(action))
    const now = Math.floor(Date.now() / 1000)
    const claims = {
      iss: issuer,
      sub: 'somebody',
      aud: service,
      exp: now + 300,
      nbf: now - 10,
      iat: now,
      jti: randomUUID(),
    }
    const token = jwt({ ...claims, access: [{ type, name, actions: granted }] })
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ token, expires_in: 300 }))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')

  function jwt(claims: object): string {
    const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url')
    const signed = `${encode({ typ: 'JWT', alg: 'RS256', x5c: chain })}.${encode(claims)}`
    return `${signed}.${sign('sha256', Buffer.from(signed), key).toString('base64url')}`
  }

  const stop = async () => {
    server.closeAllConnections()
    server.close()
    await rm(folder, { recursive: true, force: true })
  }
  const realm = `http://127.0.0.1:${(server.address() as AddressInfo).port}/token`
  return { realm, issuer, service, certificate, asked, stop }
}
