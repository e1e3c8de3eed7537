import { readFile } from 'node:fs/promises'
import { arch, platform, tmpdir } from 'node:os'
import * as v from 'valibot'
import { type Event, parseEvent } from '../github/event.ts'
import { UserError } from '../platform/errors.ts'
import { run } from '../platform/process.ts'
import type { Host } from './host.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** Reads where we run from the environment of a GitHub job, or from git at the desk. */
export async function readHost(environment: Environment, root: string): Promise<Host> {
  return environment['GITHUB_ACTIONS'] === 'true' ? readGitHub(environment) : readDesk(environment, root)
}

async function readGitHub(environment: Environment): Promise<Host> {
  const eventName = environment['GITHUB_EVENT_NAME']
  const payload = await readPayload(environment['GITHUB_EVENT_PATH'])
  const event = parseEvent(eventName ?? '', payload)
  const repository = environment['GITHUB_REPOSITORY']
  const serverUrl = environment['GITHUB_SERVER_URL'] ?? 'https://github.com'
  const runId = environment['GITHUB_RUN_ID']
  const ref = environment['GITHUB_REF']
  const { pullRequest } = event
  // The payload of a schedule names no repository; it runs on the default branch alone.
  const defaultBranch = event.defaultBranch ?? (eventName === 'schedule' ? ref?.replace('refs/heads/', '') : undefined)
  return {
    ...base(environment),
    github: true,
    repository,
    serverUrl,
    eventName,
    event: payload,
    commit: pullRequest?.headSha ?? environment['GITHUB_SHA'],
    ref,
    defaultBranch,
    onDefaultBranch:
      defaultBranch !== undefined && ref === `refs/heads/${defaultBranch}` && isOf(defaultBranch, event, repository),
    pullRequest,
    actor: environment['GITHUB_ACTOR'],
    runId,
    variables: readVariables(environment['MODELLOOP_VARIABLES']),
    runUrl: runId && repository ? `${serverUrl}/${repository}/actions/runs/${runId}` : undefined,
  }
}

/**
 * Tells whether an event is one of a branch of this repository. GitHub lets a run that follows another one (`workflow_run`)
 * be on the default branch whatever that was of: also of a pull request, whose files nobody reviewed, or of another run
 * that follows one.
 */
function isOf(branch: string, { pullRequest, workflowRun: run }: Event, repository: string | undefined): boolean {
  if (pullRequest) return false
  if (!run) return true
  return (
    !/^(pull_request|workflow_run)/.test(run.event) && run.headBranch === branch && run.headRepository === repository
  )
}

async function readPayload(path: string | undefined): Promise<unknown> {
  if (!path) return {}
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch (cause) {
    throw new UserError(`The event file ${path} (GITHUB_EVENT_PATH) cannot be read as JSON.`, { cause })
  }
}

/** Reads the variables of the repository, as `toJSON(vars)` writes them. */
function readVariables(text: string | undefined): Readonly<Record<string, string>> {
  if (!text) return {}
  try {
    return v.parse(v.record(v.string(), v.string()), JSON.parse(text))
  } catch (cause) {
    throw new UserError('MODELLOOP_VARIABLES must be what toJSON(vars) writes: a JSON table of texts.', { cause })
  }
}

/** What holds on GitHub and at the desk alike. */
function base(environment: Environment) {
  return {
    apiUrl: environment['GITHUB_API_URL'] ?? 'https://api.github.com',
    runAttempt: environment['GITHUB_RUN_ATTEMPT'],
    job: environment['GITHUB_JOB'],
    workflow: environment['GITHUB_WORKFLOW'],
    runner: `${environment['RUNNER_OS'] ?? osName()} ${environment['RUNNER_ARCH'] ?? arch().toUpperCase()}`,
    temporaryFolder: environment['RUNNER_TEMP'] ?? tmpdir(),
    environment: { ...environment },
  }
}

const osName = () => ({ linux: 'Linux', darwin: 'macOS', win32: 'Windows' })[platform() as string] ?? platform()

async function readDesk(environment: Environment, root: string): Promise<Host> {
  const git = async (...args: string[]) => {
    const result = await run('git', args, { cwd: root }).catch(() => undefined)
    return result?.code === 0 ? result.stdout.toString().trim() || undefined : undefined
  }
  const [commit, ref, origin, remoteHead] = await Promise.all([
    git('rev-parse', '--verify', '-q', 'HEAD'),
    git('symbolic-ref', '-q', 'HEAD'),
    git('remote', 'get-url', 'origin'),
    git('symbolic-ref', '-q', '--short', 'refs/remotes/origin/HEAD'),
  ])
  const defaultBranch = remoteHead?.replace(/^origin\//, '')
  return {
    ...base(environment),
    github: false,
    repository: origin && /[/:]([^/:]+\/[^/]+?)(?:\.git)?\/?$/.exec(origin)?.[1],
    serverUrl: 'https://github.com',
    eventName: undefined,
    event: {},
    commit,
    ref,
    defaultBranch,
    onDefaultBranch: defaultBranch !== undefined && ref === `refs/heads/${defaultBranch}`,
    pullRequest: undefined,
    actor: (await git('config', 'user.name')) ?? environment['USER'],
    runId: undefined,
    runUrl: undefined,
  }
}
