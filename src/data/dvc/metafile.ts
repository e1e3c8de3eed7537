import { isMap, isScalar, isSeq, LineCounter, Scalar, stringify, type YAMLMap } from 'yaml'
import { UserError } from '../../platform/errors.ts'
import type { DataVersion } from './id.ts'
import { type Out, parseDvcYaml, readOut } from './out.ts'

/** One entry of `outs` in a `.dvc` metafile. */
export type MetafileOut = Out

/** What a `.dvc` metafile says. */
export interface Metafile {
  readonly outs: readonly MetafileOut[]
  /** `wdir`, relative to the metafile's folder; `.` when not given. */
  readonly wdir: string
  /** With `deps`: an import. `repository` is the other DVC project whose remote has the bytes (`dvc import`). */
  readonly imported: { readonly repository: string | undefined } | undefined
}

const WHAT = 'the DVC metafile'

/**
 * Reads a `.dvc` metafile; `file` is its name for messages.
 * @throws {UserError} with file and line when it is broken, or of a kind that is not supported (cloud versioning,
 * hashes other than MD5).
 */
export function parseMetafile(text: string, file: string): Metafile {
  const lines = new LineCounter()
  const document = parseDvcYaml(text, file, WHAT, lines)
  const outs = document.get('outs')
  if (!isSeq(outs)) {
    throw new UserError('a DVC metafile needs a list "outs".', {
      place: { file },
      hint: 'Run `dvc add` again, or take the file from the last commit.',
    })
  }
  return {
    outs: outs.items.map((node, index) => {
      const line = isMap(node) && node.range ? lines.linePos(node.range[0]).line : 1
      return readOut((node as YAMLMap).toJSON?.(), `outs.${index}`, { file, line })
    }),
    wdir: String(document.get('wdir') ?? '.'),
    imported: readImport(document.get('deps')),
  }
}

function readImport(deps: unknown): Metafile['imported'] {
  if (!isSeq(deps)) return undefined
  const [first] = deps.items
  const url = isMap(first) ? first.getIn(['repo', 'url']) : undefined
  return { repository: typeof url === 'string' ? url : undefined }
}

/** Writes the metafile that `dvc add` would write for a path beside it. */
export function newMetafile(path: string, version: DataVersion, executable: boolean): string {
  const out = { ...outFields(version, executable), hash: 'md5', path }
  return stringify({ outs: [out] }, { indentSeq: false, lineWidth: 0, singleQuote: true, version: '1.2' })
}

/**
 * Puts another version into a metafile and keeps the rest as it is, comments and order included.
 * @throws {UserError} when it is of DVC 2, or an import: neither is rewritten.
 */
export function patchMetafile(
  text: string,
  file: string,
  path: string,
  version: DataVersion,
  executable: boolean,
): string {
  const { outs, imported } = parseMetafile(text, file)
  const index = outs.findIndex((out) => out.path === path)
  const out = outs[index]
  if (!out) throw new Error(`${file} has no out "${path}".`)
  if (imported) {
    throw new UserError(`"${path}" was imported.`, { place: { file }, hint: 'Bring it up to date with `dvc update`.' })
  }
  if (out.version && out.hash !== 'md5') {
    throw new UserError('the metafile is of DVC 2, which is read but never rewritten.', {
      place: { file },
      hint: 'Run `dvc cache migrate --dvc-files` first.',
    })
  }
  // Everything is text here: a number that was read as one would be written another way, and an id with it.
  const document = parseDvcYaml(text, file, WHAT)
  const map = document.getIn(['outs', index]) as YAMLMap
  const fields: Record<string, unknown> = outFields(version, executable)
  for (const key of ['nfiles', 'isexec']) if (!(key in fields)) map.delete(key)
  for (const [key, value] of Object.entries(fields)) setField(map, key, isScalar(value) ? value : String(value))
  if (!map.has('hash')) map.set('hash', 'md5')
  return document.toString({ indentSeq: false, lineWidth: 0, singleQuote: true, flowCollectionPadding: false })
}

/** Replaces a value: its comment stays, the way it was quoted does not. */
function setField(map: YAMLMap, key: string, value: unknown): void {
  const before = map.get(key, true)
  const after = isScalar(value) ? value : new Scalar(value)
  if (isScalar(before) && before.comment) after.comment = before.comment
  map.set(key, after)
}

/** The order is DVC's. */
function outFields(version: DataVersion, executable: boolean) {
  return {
    md5: quotedWhenNumber(version.md5),
    size: version.size,
    ...(version.nfiles === undefined ? {} : { nfiles: version.nfiles }),
    ...(executable ? { isexec: true } : {}),
  }
}

/** An id of digits alone, or of digits around an `e`, would be read as a number by some YAML reader. */
function quotedWhenNumber(md5: string): string | Scalar<string> {
  if (!/^\d+(e\d+)?$/.test(md5)) return md5
  const scalar = new Scalar(md5)
  scalar.type = Scalar.QUOTE_SINGLE
  return scalar
}
