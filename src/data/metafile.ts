import * as v from 'valibot'
import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  Scalar,
  stringify,
  type YAMLMap,
} from 'yaml'
import { UserError } from '../platform/errors.ts'
import { type HashName, isDvcId } from './dvc-id.ts'
import type { DataVersion } from './tree.ts'

/** One entry of `outs` in a `.dvc` metafile. */
export interface MetafileOut {
  /** As written: relative to the metafile's folder (and its `wdir`). */
  readonly path: string
  /** Absent when the metafile names the path and no version of it yet. */
  readonly version: DataVersion | undefined
  readonly hash: HashName
  readonly executable: boolean
  /** False for `cache: false`: the bytes are in git, no remote has them. */
  readonly cached: boolean
  /** Of `remote: name`: the bytes live in that remote. */
  readonly remote: string | undefined
}

/** What a `.dvc` metafile says. */
export interface Metafile {
  readonly outs: readonly MetafileOut[]
  /** `wdir`, relative to the metafile's folder; `.` when not given. */
  readonly wdir: string
  /** True with `deps`: an import, whose bytes come from somewhere else than the remote. */
  readonly imported: boolean
}

// YAML's failsafe schema reads every scalar as text, so that an unquoted id of digits alone keeps its leading zeros.
const outSchema = v.looseObject({
  path: v.pipe(v.string(), v.minLength(1)),
  md5: v.optional(v.pipe(v.string(), v.toLowerCase())),
  size: v.optional(v.pipe(v.string(), v.regex(/^\d+$/), v.transform(Number))),
  nfiles: v.optional(v.pipe(v.string(), v.regex(/^\d+$/), v.transform(Number))),
  hash: v.optional(v.string()),
  isexec: v.optional(v.string()),
  cache: v.optional(v.string()),
  remote: v.optional(v.string()),
})
type Out = v.InferOutput<typeof outSchema>

/**
 * Reads a `.dvc` metafile; `file` is its name for messages.
 * @throws {UserError} with file and line when it is broken, or of a kind that is not supported (cloud versioning,
 * hashes other than MD5).
 */
export function parseMetafile(text: string, file: string): Metafile {
  const lines = new LineCounter()
  const document = parse(text, file, lines)
  const outs = document.get('outs')
  if (!isSeq(outs)) throw new UserError('a DVC metafile needs a list "outs".', { place: { file }, hint: BROKEN })
  return {
    outs: outs.items.map((node, index) => {
      const line = isMap(node) && node.range ? lines.linePos(node.range[0]).line : 1
      return readOut((node as YAMLMap).toJSON?.(), index, { file, line })
    }),
    wdir: String(document.get('wdir') ?? '.'),
    imported: isSeq(document.get('deps')),
  }
}

const BROKEN = 'Run `dvc add` again, or take the file from the last commit.'

function parse(text: string, file: string, lineCounter = new LineCounter(), schema: 'failsafe' | 'core' = 'failsafe') {
  const document = parseDocument(text, { schema, lineCounter, version: '1.2' })
  const [error] = document.errors
  if (error) {
    const place = { file, line: lineCounter.linePos(error.pos[0]).line }
    throw new UserError(`the metafile is no valid YAML: ${error.message.replace(/ at line \d+.*/s, '')}.`, {
      place,
      hint: BROKEN,
    })
  }
  if (!isMap(document.contents)) throw new UserError('the DVC metafile is empty.', { place: { file }, hint: BROKEN })
  return document as Document.Parsed
}

function readOut(node: unknown, index: number, place: { file: string; line: number }): MetafileOut {
  const parsed = v.safeParse(outSchema, node)
  if (!parsed.success) {
    const [issue] = parsed.issues
    const where = ['outs', index, ...(issue.path?.map((part) => String(part.key)) ?? [])].join('.')
    throw new UserError(`"${where}" is not what a DVC metafile holds there: ${issue.message}`, { place, hint: BROKEN })
  }
  const out = parsed.output
  refuseUnsupported(out, place)
  const { path, md5, size = 0, nfiles, hash } = out
  const version = md5 === undefined ? undefined : { md5, size, ...(nfiles === undefined ? {} : { nfiles }) }
  return {
    path,
    version,
    hash: hash === 'md5' ? 'md5' : 'md5-dos2unix',
    executable: out.isexec === 'true',
    cached: out.cache !== 'false',
    remote: out.remote,
  }
}

function refuseUnsupported(out: Out, place: { file: string; line: number }): void {
  if ('files' in out || 'cloud' in out || 'version_id' in out) {
    throw new UserError(`"${out.path}" is cloud-versioned (version_aware or worktree), which is not supported.`, {
      place,
      hint: 'Track it with an ordinary DVC remote.',
    })
  }
  if ((out.hash ?? 'md5') !== 'md5' || (out.md5 === undefined && ('etag' in out || 'checksum' in out))) {
    throw new UserError(`"${out.path}" is not identified by MD5, the only hash that is supported.`, { place })
  }
  if (out.md5 !== undefined && !isDvcId(out.md5)) {
    throw new UserError(`"${out.md5}" is no DVC id: 32 hexadecimal digits, with .dir for a folder.`, {
      place,
      hint: BROKEN,
    })
  }
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
  const document = parse(text, file, undefined, 'core')
  const map = document.getIn(['outs', index]) as YAMLMap
  const fields: Record<string, unknown> = outFields(version, executable)
  for (const key of ['nfiles', 'isexec']) if (!(key in fields)) map.delete(key)
  for (const [key, value] of Object.entries(fields)) setField(map, key, value)
  if (!map.has('hash')) map.set('hash', 'md5')
  return document.toString({ indentSeq: false, lineWidth: 0, singleQuote: true })
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
