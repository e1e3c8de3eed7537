import { UserError } from '../../platform/errors.ts'
import type { Log } from '../../platform/log.ts'

/** Where MLflow is, and who we are there. */
export interface Connection {
  /** Without a slash at the end, and without a login. */
  readonly base: string
  readonly authorization: string | undefined
}

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads where MLflow is from the variables that MLflow's own client has: `MLFLOW_TRACKING_URI`, with `MLFLOW_TRACKING_TOKEN`
 * or `MLFLOW_TRACKING_USERNAME` and `MLFLOW_TRACKING_PASSWORD` (the token wins). They are of the job; a `modelloop.yml` has no
 * say, for a pull request could send the login elsewhere. Secrets are masked before anybody uses them.
 * @throws {UserError} when there is no address, or one by which a login or an answer would travel in the clear.
 */
export function connectionOf(environment: Environment, log: Pick<Log, 'mask'>): Connection {
  const address = environment['MLFLOW_TRACKING_URI']
  if (!address) {
    throw new UserError('The baseline is in MLflow, and MLFLOW_TRACKING_URI is not set: where is it?', {
      hint: 'Set it in the environment of this step, or as a variable of the repository.',
    })
  }
  const url = URL.parse(address)
  const known = url && ['https:', 'http:'].includes(url.protocol)
  if (!known) {
    throw new UserError('MLFLOW_TRACKING_URI is no address of a server of MLflow.', {
      hint: 'It begins with https://. Files, databases and `databricks` are read by MLflow itself alone.',
    })
  }
  const [username, password] = [url.username, url.password].map(decoded)
  const token = environment['MLFLOW_TRACKING_TOKEN'] || undefined
  const login = {
    username: username || environment['MLFLOW_TRACKING_USERNAME'] || '',
    password: password || environment['MLFLOW_TRACKING_PASSWORD'] || '',
  }
  const basic = Buffer.from(`${login.username}:${login.password}`).toString('base64')
  const secrets = [token, login.password, url.password, login.password && basic]
  for (const secret of secrets) if (secret) log.mask(secret)
  refuseClear(url, environment)
  return {
    base: `${url.origin}${url.pathname}`.replace(/\/+$/, ''),
    authorization: token ? `Bearer ${token}` : login.username ? `Basic ${basic}` : undefined,
  }
}

/** A bare % in a password is no mistake: it stands for itself. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function refuseClear({ protocol, hostname }: URL, environment: Environment): void {
  const isHere = hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname)
  if (protocol === 'https:' || isHere || environment['MODELLOOP_MLFLOW_HTTP'] === 'true') return
  throw new UserError(`MLFLOW_TRACKING_URI is http://${hostname}: anybody on the way could change what is answered.`, {
    hint: 'Give an https:// address; or set MODELLOOP_MLFLOW_HTTP to `true`, where the network is yours alone.',
  })
}
