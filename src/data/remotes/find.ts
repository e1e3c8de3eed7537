import { resolve } from 'node:path'
import { distance } from 'fastest-levenshtein'
import { UserError } from '../../platform/errors.ts'
import { isOn } from '../../store/buckets/settings.ts'
import type { DvcConfig } from '../dvc/config.ts'

/** A data remote by its name; what is wrong with its settings matters only once it is needed. */
export interface RemoteLocation {
  /** What messages call it: a name of `.dvc/config`, or the path or URL that was given. */
  readonly name: string
  /**
   * Where it is, and all settings that `.dvc/config` and `.dvc/config.local` have for it.
   * @throws {UserError} for a remote without a URL, one that refers to an unknown one, and a cloud-versioned one.
   */
  readonly address: () => RemoteAddress
}

/** Where a remote is. */
export interface RemoteAddress {
  /** A URL with a scheme, or the absolute path of a folder. */
  readonly url: string
  /** Keys in lower case, as DVC names them: `endpointurl`, `profile`, `connection_string`, … */
  readonly settings: Readonly<Record<string, string>>
}

/**
 * Finds the data remote: a name of `.dvc/config`, `dvc` (its default one), or a folder or bucket by path or URL
 * (`../store`, `folder:/data`, `s3://bucket/data`). Nothing is opened.
 * @param otherwise the URL that serves when none is wanted and `.dvc/config` has no default
 * @returns `undefined` when there is none at all
 * @throws {UserError} for an unknown name.
 */
export function findRemote(
  config: DvcConfig,
  wanted: string | undefined,
  directory: string,
  otherwise?: string,
): RemoteLocation | undefined {
  const useDefault = wanted === undefined || wanted === '' || wanted === 'dvc'
  const name = useDefault && !(wanted === 'dvc' && config.remotes.has('dvc')) ? config.defaultRemote : wanted
  if (name === undefined) {
    if (wanted === 'dvc') throw noDefault(config)
    return otherwise === undefined ? undefined : { name: otherwise, address: () => given(otherwise, directory) }
  }
  if (config.remotes.has(name.toLowerCase())) return { name, address: () => addressOf(config, name) }
  if (!useDefault && /[/\\:]|^\.{1,2}$/.test(name)) return { name, address: () => given(name, directory) }
  throw unknown(config, name, useDefault)
}

const given = (url: string, directory: string): RemoteAddress => ({
  url: withScheme.test(url) ? url : resolve(directory, url),
  settings: {},
})

/** On Windows a drive has one letter. */
const withScheme = /^[a-z][a-z0-9+.-]+:/i

function noDefault({ remotes }: DvcConfig): UserError {
  const some = [...remotes.keys()]
  const hint = some.length > 0 ? `Name one of ${some.join(', ')}, or run \`dvc remote default ${some[0]}\`.` : undefined
  return new UserError('The data remote is "dvc", but .dvc/config names no default remote.', {
    hint: hint ?? 'Run `dvc remote add -d NAME URL`, or name a folder.',
  })
}

function unknown({ remotes }: DvcConfig, name: string, isDefault: boolean): UserError {
  const known = [...remotes.keys()]
  const near = known.find((other) => distance(other, name.toLowerCase()) <= 2)
  const which = isDefault ? `.dvc/config names "${name}" as its default remote, and has no remote of that name` : ''
  const hint = isDefault
    ? `Run \`dvc remote add ${name} URL\`; without \`--local\`, or CI does not see it.`
    : 'Name one of these, or give a folder such as ../dvc-store.'
  return new UserError(`${which || `.dvc/config has no remote "${name}"`} (it has: ${known.join(', ') || 'none'}).`, {
    hint: near ? `Is "${near}" meant?` : hint,
  })
}

/** Follows `remote://other/path`: the other's URL with the path at its end, its settings under those of the first. */
function addressOf({ remotes }: DvcConfig, first: string): RemoteAddress {
  const seen = new Set<string>()
  let settings: Readonly<Record<string, string>> = {}
  let rest: string[] = []
  for (let name = first.toLowerCase(); ; ) {
    const own = remotes.get(name)
    if (!own || seen.has(name)) {
      const why = own ? 'refers to itself' : `refers to "${name}", which .dvc/config does not have`
      throw new UserError(`The data remote "${first}" ${why}.`, { hint: 'Mend its url (remote://OTHER/PATH).' })
    }
    seen.add(name)
    settings = { ...own, ...settings }
    const url = own['url'] ?? ''
    if (url === '') throw new UserError(`The data remote "${name}" has no url in .dvc/config.`, { hint: ADD_URL(name) })
    const reference = /^remote:\/\/([^/]+)\/*(.*)$/i.exec(url)
    if (!reference) {
      refuseVersioned(first, settings)
      return { url: [url.replace(/(?<=[^/])\/+$/, ''), ...rest].join('/'), settings }
    }
    const [, other = '', path = ''] = reference
    if (path !== '') rest = [path, ...rest]
    name = other.toLowerCase()
  }
}

const ADD_URL = (name: string) => `Run \`dvc remote modify ${name} url URL\`.`

function refuseVersioned(name: string, settings: Readonly<Record<string, string>>): void {
  for (const key of ['version_aware', 'worktree']) {
    if (!isOn(settings[key])) continue
    throw new UserError(`The data remote "${name}" is cloud-versioned (${key}), which is not supported.`, {
      hint: 'Its files lie under their own names, and versions in the bucket. Add an ordinary remote beside it.',
    })
  }
}
