import { connect } from 'node:net'
import { UserError } from '../../platform/errors.ts'

const ANSWER_WITHIN_MS = 5000

/** A server of a backend, as HAProxy knows it. */
export interface HaproxyServer {
  readonly name: string
  /** 0 to 256; what counts is the proportion. */
  readonly weight: number
  /** Answers requests: its health checks pass, and nobody took it out. */
  readonly isUp: boolean
  readonly hasChecks: boolean
}

/**
 * Sends commands to the runtime API, at `host:port` or at the path of a socket, and returns the answer without space
 * around it. Commands are separated by `;`, and done in that order. @throws when it cannot be reached.
 */
export function askHaproxy(address: string, commands: string, signal?: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (why: unknown) => {
      socket.destroy()
      reject(why instanceof Error ? why : new Error(String(why)))
    }
    const unreachable = (why: string) =>
      new UserError(`HAProxy's runtime API at ${address} does not answer: ${why}.`, {
        hint: 'It needs a line such as "stats socket ipv4@127.0.0.1:9999 level admin" in its section "global".',
      })
    const onAbort = () => fail(signal?.reason)
    let answer = ''
    const socket = connect(whereOf(address))
    socket.setTimeout(ANSWER_WITHIN_MS, () => fail(unreachable(`no answer within ${ANSWER_WITHIN_MS / 1000} s`)))
    socket.setEncoding('utf8')
    socket.on('connect', () => socket.write(`${commands}\n`))
    socket.on('data', (chunk) => {
      answer += chunk
    })
    socket.on('error', (error) => fail(unreachable(error.message)))
    // HAProxy ends the connection when it has answered; where there is nothing to say, it sends an empty line.
    socket.on('end', () => (answer === '' ? fail(unreachable('the connection was ended')) : resolve(answer.trim())))
    socket.on('close', () => {
      signal?.removeEventListener('abort', onAbort)
      fail(unreachable('the connection was cut'))
    })
    signal?.addEventListener('abort', onAbort, { once: true })
    if (signal?.aborted) onAbort()
  })
}

function whereOf(address: string) {
  const path = /^(?:unix[:@])?(\/.+)$/.exec(address)?.[1]
  if (path !== undefined) return { path }
  const found = /^(?:tcp@|ipv[46]@)?(?:\[(.+)\]|([^:]+)):(\d+)$/.exec(address)
  if (found) return { host: (found[1] ?? found[2]) as string, port: Number(found[3]) }
  throw new UserError(`deploy.haproxy.socket must be host:port or the path of a socket, not "${address}".`)
}

/** `srv_op_state` of a server that takes requests; with 1 it is still warming up (`slowstart`). */
const RUNNING = ['1', '2']
/** The bit of `srv_check_state` that says that there are checks. */
const CHECKS_CONFIGURED = 2

/**
 * Lists the servers of a backend. Its columns are told by HAProxy itself (management guide, "show servers state").
 * @throws {UserError} when there is no such backend.
 */
export async function readServers(
  address: string,
  backend: string,
  signal?: AbortSignal,
): Promise<readonly HaproxyServer[]> {
  const answer = await askHaproxy(address, `show servers state ${backend}`, signal)
  const [head, ...rows] = answer
    .split('\n')
    .slice(1)
    .map((line) => line.replace(/^# /, '').trim().split(' '))
  if (!head?.includes('srv_uweight')) throw await noServers(address, backend, answer, signal)
  return rows
    .filter((row) => row.length > 1)
    .map((row) => {
      const read = (column: string) => row[head.indexOf(column)] ?? ''
      return {
        name: read('srv_name'),
        weight: Number(read('srv_uweight')),
        isUp: RUNNING.includes(read('srv_op_state')) && read('srv_admin_state') === '0',
        hasChecks: (Number(read('srv_check_state')) & CHECKS_CONFIGURED) !== 0,
      }
    })
}

/** Says why HAProxy did not list the servers of a backend: it has another name, or something else answers there. */
async function noServers(address: string, backend: string, answer: string, signal?: AbortSignal): Promise<UserError> {
  const message = `HAProxy cannot tell the servers of the backend "${backend}": ${answer.split('\n')[0]}`
  const [head, ...names] = (await askHaproxy(address, 'show backend', signal).catch(() => '')).split('\n')
  const hint =
    head === '# name'
      ? `Name one of these in "deploy.haproxy.backend": ${names.join(', ')}.`
      : `Is ${address} its runtime API? It is what the line "stats socket" in its section "global" says.`
  return new UserError(message.replace(/\.?$/, '.'), { hint })
}
