import type { RunResult } from '../../platform/process.ts'
import { run } from '../../platform/process.ts'
import { isThisMachine } from '../../store/oci/reference.ts'
import { openTail } from '../tail.ts'
import type { Call } from './call.ts'
import { startContainer } from './container.ts'
import { type BuildRequest, type Engine, EngineFailure, type EngineOptions, type LocalImage } from './engine.ts'

/** A command that understands docker's command line, and what it can do. */
export interface DockerCommand {
  readonly command: 'docker' | 'podman'
  readonly version: string
  /** Builds by `docker buildx`; else by the classic builder. */
  readonly buildx: boolean
}

/** Opens docker, or podman by the same commands. Nothing goes through a shell; secrets are on no command line. */
export function openDocker({ command, version, buildx }: DockerCommand, options: EngineOptions): Engine {
  const { log, signal } = options
  // Where the user's environment asks for BuildKit, docker without buildx refuses to build at all.
  const env = { ...options.environment, ...(!buildx && { DOCKER_BUILDKIT: '0' }) }
  const call: Call = (args, { quiet = true } = {}) =>
    quiet
      ? run(command, args, { env, signal })
      : log.guarded(() => run(command, args, { env, signal, onStdout: log.output, onStderr: log.output }))
  /** Runs a command that has to succeed. */
  const must = async (what: string, args: readonly string[], quiet = true): Promise<string> => {
    const result = await call(args, { quiet })
    signal.throwIfAborted()
    if (result.code === 0) return result.stdout.toString()
    const lines = linesOf(result)
    throw new EngineFailure(`${what} failed: ${lines.at(-1) ?? `${command} ended with ${result.code}`}`, lines)
  }
  const builder = buildx ? 'BuildKit' : 'the classic builder'

  return {
    name: command === 'podman' ? `podman ${version}` : `docker ${version} with ${builder}`,
    canPlatforms: buildx,
    build: async (request) => {
      await must('The build', buildArguments(request, buildx), false)
    },
    inspect: async (image) => localImage(await must(`Looking at ${image}`, ['image', 'inspect', image])),
    start: (image, port, name) => startContainer({ command, env, log, signal, call }, image, port, name),
    tag: async (image, name) => void (await must(`Naming ${name}`, ['tag', image, name])),
    untag: async (name) => {
      // Also after a cancel, when `call` would end at once. The layers stay: they are the cache of the next build.
      await run(command, ['rmi', ...(command === 'docker' ? ['--no-prune'] : []), name], { env })
    },
    push: async (name) => void (await must(`The push of ${name}`, ['push', ...plainHttp(command, name), name], false)),
    pull: async (name) => void (await must(`The pull of ${name}`, ['pull', ...plainHttp(command, name), name], false)),
  }
}

/** docker speaks plain http to a registry on this machine by itself. */
const plainHttp = (command: string, name: string): string[] =>
  command === 'podman' && isThisMachine(name.split('/')[0] ?? '') ? ['--tls-verify=false'] : []

/** The arguments of a build, the same for both builders but for the first words. */
export function buildArguments(request: BuildRequest, buildx: boolean): string[] {
  const { context, dockerfile, names, labels, buildArgs, network, platforms = [], push = false } = request
  const pairs = (option: string, values: Readonly<Record<string, string>>) =>
    Object.entries(values).flatMap(([name, value]) => [option, `${name}=${value}`])
  return [
    // An attestation beside the image would make an index of it, with another digest than the image's own.
    ...(buildx
      ? ['buildx', 'build', '--progress=plain', '--provenance=false', push ? '--push' : '--load']
      : ['build', '--force-rm']),
    ...['--file', dockerfile],
    ...names.flatMap((name) => ['--tag', name]),
    ...pairs('--label', labels),
    ...pairs('--build-arg', buildArgs),
    ...(network ? ['--network', network] : []),
    ...(platforms.length > 0 ? ['--platform', platforms.join(',')] : []),
    context,
  ]
}

function localImage(json: string): LocalImage {
  const [image] = JSON.parse(json) as [{ Size: number; Config?: { Labels?: Record<string, string> | null } }]
  return { sizeBytes: image.Size, labels: image.Config?.Labels ?? {} }
}

/** What a command said at its end: programs tell what went wrong on either stream. */
function linesOf({ stdout, stderr }: RunResult): readonly string[] {
  const tail = openTail()
  for (const part of [stdout, Buffer.from('\n'), stderr]) tail.write(part)
  return tail.lines()
}
