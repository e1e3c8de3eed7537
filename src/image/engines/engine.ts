import { UserError } from '../../platform/errors.ts'
import type { Log } from '../../platform/log.ts'

/** What is built. */
export interface BuildRequest {
  /** Absolute. */
  readonly context: string
  /** Absolute. */
  readonly dockerfile: string
  /** The name that the image gets on this machine; where it is pushed at once, the name in the registry. */
  readonly names: readonly string[]
  readonly labels: Readonly<Record<string, string>>
  readonly buildArgs: Readonly<Record<string, string>>
  /** Of `RUN` steps. */
  readonly network?: string | undefined
  /** Absent = the machine's own platform. */
  readonly platforms?: readonly string[]
  /** Push while building, without an image on this machine: the only way for several platforms. */
  readonly push?: boolean
}

/** An image on this machine. */
export interface LocalImage {
  /** Unpacked, as the engine tells it. */
  readonly sizeBytes: number
  readonly labels: Readonly<Record<string, string>>
}

/** A container that is being tried out. */
export interface Container {
  /** `127.0.0.1:PORT` of the port that was asked for, as soon as the engine tells it. */
  address(): Promise<string | undefined>
  /** Resolves when the container ended by itself, with its exit code. */
  readonly ended: Promise<number | null>
  /** Memory in use, where the engine can tell it. */
  memoryBytes(): Promise<number | undefined>
  /** The end of what it printed, newest last. */
  lastLines(): readonly string[]
  /** Removes it, whatever state it is in. */
  remove(): Promise<void>
}

/** What builds, starts and pushes images. Everything that goes wrong is an `EngineFailure`. */
export interface Engine {
  /** For people: `docker 28.2.2 with BuildKit`. */
  readonly name: string
  readonly canPlatforms: boolean
  build(request: BuildRequest): Promise<void>
  inspect(image: string): Promise<LocalImage>
  start(image: string, port: number, name: string): Promise<Container>
  tag(image: string, name: string): Promise<void>
  /** Forgets a name; the image stays as long as it has another. */
  untag(name: string): Promise<void>
  push(name: string): Promise<void>
  pull(name: string): Promise<void>
}

/** What an engine is opened with. */
export interface EngineOptions {
  readonly environment: NodeJS.ProcessEnv
  readonly log: Log
  readonly signal: AbortSignal
}

/** Says that the engine did not do what it was asked; `lines` are the last that it printed. */
export class EngineFailure extends UserError {
  readonly lines: readonly string[]

  constructor(message: string, lines: readonly string[], options: ConstructorParameters<typeof UserError>[1] = {}) {
    super(message, options)
    this.lines = lines
  }
}
