import { type Digest, digestOf } from '../platform/digest.ts'
import { canonicalJson } from '../platform/json.ts'
import type { Params } from './params.ts'

/** All that a training depends on. */
export interface Dependencies {
  /** Of `digestOfCode`. */
  readonly code: Digest
  /** Path → the id of its version. */
  readonly data: Readonly<Record<string, string>>
  readonly params: Params
  readonly commands: {
    readonly setup: string | undefined
    readonly test: string | undefined
    readonly run: string | undefined
    readonly score: string | undefined
  }
  readonly backend: string
  readonly experiment: string
  /** Operating system and architecture. */
  readonly platform: string
}

/** Makes the reuse key (design §1.2): equal keys mean equal inputs, so that nothing is trained twice. */
export const reuseKeyOf = (dependencies: Dependencies): Digest => digestOf(canonicalJson(dependencies))
