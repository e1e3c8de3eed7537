import { createInterface } from 'node:readline'
import { PassThrough } from 'node:stream'
import { run } from '../../src/platform/process.ts'

/** One line of what act says. */
export interface ActLine {
  /** `caller/called/job`, as act names it. */
  readonly job: string
  readonly step?: string
  readonly text: string
  readonly command?: string
  readonly stepResult?: string
}

export interface ActRun {
  readonly lines: readonly ActLine[]
  readonly stderr: string
  readonly code: number | null
}

/** How act is started for one job. */
export interface ActRequest {
  /** A clone of the caller's repository, with the copy of the workflow in it. */
  readonly directory: string
  readonly workflowFile: string
  readonly eventName: string
  readonly eventFile: string
  readonly cache: string
  readonly actor: string
  readonly labels: readonly string[]
  readonly token: string
  readonly secrets: Readonly<Record<string, string>>
  readonly variables: Readonly<Record<string, string>>
  /** Of the steps. */
  readonly stepEnvironment: Readonly<Record<string, string>>
  /** Of act itself; the steps inherit it. */
  readonly environment: Readonly<Record<string, string>>
  /** `owner/repo@ref` → folder. */
  readonly repositories: ReadonlyMap<string, string>
  readonly timeoutMs: number
  readonly signal?: AbortSignal
}

/** Runs one workflow file under act in host mode and reads what it says. */
export async function runAct(request: ActRequest): Promise<ActRun> {
  const lines: ActLine[] = []
  const errors: Buffer[] = []
  const stdout = new PassThrough()
  const reader = createInterface({ input: stdout })
  reader.on('line', (text) => {
    const line = parseLine(text)
    if (line) lines.push(line)
  })
  const finished = new Promise((resolve) => reader.once('close', resolve))
  const result = await run('act', argumentsOf(request), {
    cwd: request.directory,
    env: { ...request.environment },
    capture: false,
    timeoutMs: request.timeoutMs,
    killAfterMs: 2000,
    ...(request.signal ? { signal: request.signal } : {}),
    onStdout: (chunk) => stdout.write(chunk),
    onStderr: (chunk) => errors.push(chunk),
  })
  stdout.end()
  await finished
  return { lines, stderr: withoutDebug(Buffer.concat(errors).toString()), code: result.code }
}

/** Leaves out what act tells its makers: it mixes that with its errors. */
const withoutDebug = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !line.startsWith('{"level":"debug"'))
    .join('\n')

function argumentsOf(request: ActRequest): string[] {
  const pairs = (flag: string, table: Readonly<Record<string, string>>) =>
    Object.entries(table).flatMap(([name, value]) => [flag, `${name}=${value}`])
  return [
    request.eventName,
    ...['-W', request.workflowFile, '-e', request.eventFile, '-a', request.actor],
    ...request.labels.flatMap((label) => ['-P', `${label}=-self-hosted`]),
    ...['--no-cache-server', '--no-skip-checkout', '--rm', '--json', '-v', '--action-cache-path', request.cache],
    ...pairs('-s', { ...request.secrets, GITHUB_TOKEN: request.token }),
    ...pairs('--var', request.variables),
    ...pairs('--env', request.stepEnvironment),
    ...[...request.repositories].flatMap(([name, folder]) => ['--local-repository', `${name}=${folder}`]),
  ]
}

function parseLine(text: string): ActLine | undefined {
  if (!text.startsWith('{')) return undefined
  const line = JSON.parse(text) as Record<string, unknown>
  if (line['level'] === 'debug' || typeof line['msg'] !== 'string') return undefined
  return {
    job: String(line['job'] ?? '').trim(),
    text: line['msg'].replace(/\r?\n$/, ''),
    ...(typeof line['step'] === 'string' ? { step: line['step'] } : {}),
    ...(typeof line['command'] === 'string' ? { command: line['command'] } : {}),
    ...(typeof line['stepResult'] === 'string' ? { stepResult: line['stepResult'] } : {}),
  }
}
