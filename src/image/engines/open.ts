import { UserError } from '../../platform/errors.ts'
import { type RunResult, run } from '../../platform/process.ts'
import type { DockerCommand } from './docker.ts'
import type { Engine, EngineOptions } from './engine.ts'

/** What the input `engine` may say. */
export const ENGINES = ['auto', 'buildx', 'docker', 'podman', 'buildah', 'layers'] as const
export type EngineName = (typeof ENGINES)[number]

/** An engine that does not answer within this time is taken for none. */
const ANSWER_MS = 15_000

/**
 * Opens the engine of a name; `auto` takes the first of docker and podman that answers.
 * @throws {UserError} when none answers, with what each said.
 */
export async function openEngine(name: EngineName, options: EngineOptions): Promise<Engine> {
  if (name === 'buildah' || name === 'layers') {
    throw new UserError(`The engine ${name} comes with a later version: use docker, buildx or podman.`)
  }
  const commands = name === 'auto' ? (['docker', 'podman'] as const) : ([name === 'podman' ? name : 'docker'] as const)
  const refusals: string[] = []
  for (const command of commands) {
    const found = await findCommand(command, options)
    if (typeof found === 'string') {
      refusals.push(found)
      continue
    }
    if (name === 'buildx' && !found.buildx) {
      throw new UserError('The engine is "buildx", and docker has no buildx here.', {
        hint: 'Use docker/setup-buildx-action before this step, or the engine "docker" for the classic builder.',
      })
    }
    const { openDocker } = await import('./docker.ts')
    return openDocker(found, options)
  }
  throw new UserError(`No engine that builds images answers: ${refusals.join('; ')}.`, {
    hint: 'Use a runner that has Docker, such as `runs-on: ubuntu-latest`, or start it before this step.',
  })
}

/** Asks a command whether its engine answers; a text says why not. */
async function findCommand(command: 'docker' | 'podman', options: EngineOptions): Promise<DockerCommand | string> {
  const ask = async (...args: string[]): Promise<RunResult | undefined> => {
    const { environment: env, signal } = options
    return run(command, args, { env, signal, timeoutMs: ANSWER_MS }).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined
      throw error
    })
  }
  const field = command === 'docker' ? '{{.Server.Version}}' : '{{.Client.Version}}'
  const answer = await ask('version', '--format', field)
  options.signal.throwIfAborted()
  if (answer === undefined) return `${command} is not installed`
  if (answer.code !== 0) return `${command} said "${answer.stderr.toString().trim().split('\n').at(-1)}"`
  const buildx = command === 'docker' && (await ask('buildx', 'version'))?.code === 0
  return { command, version: answer.stdout.toString().trim(), buildx }
}
