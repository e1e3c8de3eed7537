import * as v from 'valibot'
import { type MlflowApi, MlflowRefusal } from './api.ts'

/** A registered model's version, as an alias names it. */
export interface RegisteredVersion {
  readonly kind: 'found'
  readonly version: string
  /** The run that made it; absent for a version that was registered from bare files. */
  readonly run: string | undefined
  /** When it was registered. */
  readonly createdAt: Date
}

/** What an alias names; `none` by MLflow's own word alone, with the reason in a sentence. */
export type AliasAnswer = RegisteredVersion | { readonly kind: 'none'; readonly reason: string }

/** Numbers of 64 bits come as texts from some servers. */
export const timestamp = v.pipe(
  v.union([v.number(), v.pipe(v.string(), v.regex(/^\d+$/), v.transform(Number))]),
  v.integer(),
  v.minValue(0),
  v.maxValue(8.64e15),
  v.transform((ms) => new Date(ms)),
)
/** MLflow's ids are 32 hexadecimal digits; other servers that speak its API have their own. */
const runId = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/))

const versionAnswer = v.object({
  model_version: v.object({
    version: v.pipe(v.string(), v.regex(/^[\w.+-]{1,64}$/)),
    run_id: v.optional(v.union([v.literal(''), runId])),
    creation_timestamp: timestamp,
  }),
})
const modelAnswer = v.object({
  registered_model: v.object({ aliases: v.optional(v.array(v.object({ alias: v.string() })), []) }),
})

/**
 * Looks up the version that holds an alias. MLflow says that an alias is missing by the code of any wrong parameter, so the
 * model itself is asked which it has: no failure is taken for "there is none".
 */
export async function versionByAlias(api: MlflowApi, name: string, alias: string): Promise<AliasAnswer> {
  try {
    const { model_version: found } = await api.ask('registered-models/alias', { name, alias }, versionAnswer)
    return {
      kind: 'found',
      version: found.version,
      run: found.run_id || undefined,
      createdAt: found.creation_timestamp,
    }
  } catch (error) {
    if (!(error instanceof MlflowRefusal)) throw error
    const aliases = await aliasesOf(api, name)
    if (aliases === undefined) return { kind: 'none', reason: `MLflow has no registered model "${name}".` }
    if (aliases.includes(alias)) throw error
    const others = aliases.length > 0 ? ` It has: ${aliases.slice(0, 10).join(', ')}.` : ''
    return { kind: 'none', reason: `The model "${name}" in MLflow has no alias "${alias}".${others}` }
  }
}

async function aliasesOf(api: MlflowApi, name: string): Promise<readonly string[] | undefined> {
  try {
    const { registered_model: model } = await api.ask('registered-models/get', { name }, modelAnswer)
    return model.aliases.map(({ alias }) => alias)
  } catch (error) {
    if (error instanceof MlflowRefusal && error.code === 'RESOURCE_DOES_NOT_EXIST') return undefined
    throw error
  }
}
