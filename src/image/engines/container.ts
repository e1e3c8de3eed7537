import type { Log } from '../../platform/log.ts'
import { run } from '../../platform/process.ts'
import { openTail } from '../tail.ts'
import type { Call } from './call.ts'
import type { Container } from './engine.ts'
import { OWNER_LABEL, ownName, removeLeftBehind } from './left-behind.ts'

/** What a container is started with. */
export interface ContainerPlace {
  readonly command: string
  readonly env: NodeJS.ProcessEnv
  readonly log: Log
  readonly signal: AbortSignal
  readonly call: Call
}

/**
 * Starts a container in the foreground, so that its output and its end are known at once. Its port is published on
 * 127.0.0.1 alone, on a free port that the engine picks. What a killed job left behind is removed before.
 */
export async function startContainer(
  { command, env, signal, call }: ContainerPlace,
  image: string,
  port: number,
  name: string,
): Promise<Container> {
  const owner = await ownName()
  await removeLeftBehind(call, owner)
  const tail = openTail()
  const label = `${OWNER_LABEL}=${owner ?? 'unknown'}`
  const start = ['run', '--rm', '--name', name, '--label', label, '--publish', `127.0.0.1::${port}`, image]
  const running = run(command, start, { env, signal, capture: false, onStdout: tail.write, onStderr: tail.write })
  return {
    ended: running.then(({ code }) => code),
    lastLines: tail.lines,
    async address() {
      const { code, stdout } = await call(['port', name, `${port}/tcp`])
      return code === 0 ? /127\.0\.0\.1:\d+/.exec(stdout.toString())?.[0] : undefined
    },
    async memoryBytes() {
      const { code, stdout } = await call(['stats', '--no-stream', '--format', '{{.MemUsage}}', name])
      return code === 0 ? parseSize(stdout.toString().split('/')[0] ?? '') : undefined
    },
    async remove() {
      // Not by `call`: after a cancel that would end at once, and the container has to go all the same.
      const args = ['rm', '--force', '--volumes', name]
      await run(command, args, { env })
      await running
      // A start that was cancelled half-way may have made it meanwhile.
      await run(command, args, { env })
    },
  }
}

/** Reads a size as engines write it: `12.5MiB`, `1.2GB`. */
export function parseSize(text: string): number | undefined {
  const [, number, prefix = '', binary] = /^\s*([\d.]+)\s*([kKMGT]?)(i?)B\s*$/.exec(text) ?? []
  if (number === undefined) return undefined
  const power = ['', 'K', 'M', 'G', 'T'].indexOf(prefix.toUpperCase())
  return Math.round(Number(number) * (binary ? 1024 : 1000) ** power)
}
