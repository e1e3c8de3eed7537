import { basename } from 'node:path'
import { UserError } from '../platform/errors.ts'
import type { Config } from './config.ts'

/** Makes a name of `[a-z0-9-]` of any text; empty when nothing of it can be used. */
export function modelSlug(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 100)
}

/**
 * Tells the name of the model: the file's `model` (which the input `name` overrides), else the repository's name as a
 * slug, else the folder's. `repository` is `owner/name`.
 * @throws {UserError} when none of them gives a name.
 */
export function modelName(
  config: Config,
  place: { readonly repository: string | undefined; readonly directory: string },
): string {
  const { repository, directory } = place
  const name = config.model ?? modelSlug(repository?.split('/').at(-1) ?? basename(directory))
  if (name !== '') return name
  throw new UserError(`No name for the model can be made of "${repository ?? directory}".`, {
    hint: 'Give one: "model: my-model" in modelloop.yml, or the input "name".',
  })
}
