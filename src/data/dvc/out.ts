import * as v from 'valibot'
import { type Document, isMap, LineCounter } from 'yaml'
import { UserError } from '../../platform/errors.ts'
import { parseYamlDocument } from '../../platform/yaml.ts'
import type { DataVersion } from './id.ts'
import { type HashName, isDvcId } from './id.ts'

/** One output that a file of DVC's names: an entry of `outs` in a `.dvc` metafile or in `dvc.lock`. */
export interface Out {
  /** As written: relative to the file's folder and its `wdir`. */
  readonly path: string
  /** Absent when the path is named and no version of it yet. */
  readonly version: DataVersion | undefined
  readonly hash: HashName
  readonly executable: boolean
  /** False for `cache: false`: the bytes are in git, no remote has them. */
  readonly cached: boolean
  /** Of `remote: name`: the bytes live in that remote of .dvc/config, whatever the default is. */
  readonly remote: string | undefined
  /** False for `push: false`: DVC brings it from a remote that has it, and never puts it there. */
  readonly pushed: boolean
}

const text = v.optional(v.string())
const figure = v.optional(v.pipe(v.string(), v.regex(/^\d+$/), v.transform(Number)))
const schema = v.looseObject({
  path: v.pipe(v.string(), v.minLength(1)),
  md5: v.optional(v.pipe(v.string(), v.toLowerCase())),
  size: figure,
  nfiles: figure,
  hash: text,
  isexec: text,
  cache: text,
  remote: text,
  push: text,
})
type Written = v.InferOutput<typeof schema>

const BROKEN = 'Run `dvc add` again, or take the file from the last commit.'

/** Refuses a file in which git left a merge conflict. @throws {UserError} with file and line. */
export function refuseConflict(content: string, file: string): void {
  const marker = content.split('\n').findIndex((line) => /^(<{7}|>{7})( |$)/.test(line))
  if (marker < 0) return
  throw new UserError('git left the marks of a merge conflict here.', {
    place: { file, line: marker + 1 },
    hint: 'Keep one of the two versions (`git checkout --ours` or `--theirs`), then commit.',
  })
}

/**
 * Parses a YAML file of DVC's whose top is a map, every scalar as text; `what` is what messages call it.
 * @throws {UserError} with file and line.
 */
export function parseDvcYaml(
  content: string,
  file: string,
  what: string,
  lineCounter = new LineCounter(),
): Document.Parsed {
  refuseConflict(content, file)
  // A line end for YAML and not for its parser here, which would write a comment that holds one another way each time.
  const alone = content.search(/\r(?!\n)/)
  if (alone >= 0) {
    const place = { file, line: content.slice(0, alone).split('\n').length }
    throw new UserError(`${what} has a carriage return without a line feed.`, {
      place,
      hint: 'Save it with the line ends of Unix or Windows.',
    })
  }
  // As text, so that an unquoted id of digits alone keeps its leading zeros.
  const document = parseYamlDocument(content, { schema: 'failsafe', lineCounter, version: '1.2' })
  const [error] = document.errors
  if (error) {
    const place = { file, line: lineCounter.linePos(error.pos[0]).line }
    const message = `${what} is no valid YAML: ${error.message.replace(/ at line \d+.*/s, '')}.`
    throw new UserError(message, { place, hint: BROKEN })
  }
  if (!isMap(document.contents)) throw new UserError(`${what} is empty.`, { place: { file }, hint: BROKEN })
  return document
}

/**
 * Reads one output; `where` is its key in the file, such as `outs.0`.
 * @throws {UserError} when it is broken, or of a kind that is not supported: cloud versioning, hashes other than MD5.
 */
export function readOut(node: unknown, where: string, place: { file: string; line: number }): Out {
  const parsed = v.safeParse(schema, node)
  if (!parsed.success) {
    const [issue] = parsed.issues
    if (issue.received === 'undefined') {
      throw new UserError(`an output has no "path".`, { place, hint: BROKEN })
    }
    const key = [where, ...(issue.path?.map((part) => String(part.key)) ?? [])].join('.')
    throw new UserError(`"${key}" is not what a file of DVC's holds there: ${issue.message}.`, { place, hint: BROKEN })
  }
  const written = parsed.output
  refuseUnsupported(written, place)
  const { path, md5, size = 0, nfiles, hash } = written
  return {
    path,
    version: md5 === undefined ? undefined : { md5, size, ...(nfiles === undefined ? {} : { nfiles }) },
    hash: hash === 'md5' ? 'md5' : 'md5-dos2unix',
    executable: isTrue(written.isexec),
    cached: !isFalse(written.cache),
    remote: written.remote,
    pushed: !isFalse(written.push),
  }
}

/** Booleans as YAML 1.2 writes them. */
export const isFalse = (value: unknown): boolean => /^(false|False|FALSE)$/.test(String(value))
const isTrue = (value: unknown): boolean => /^(true|True|TRUE)$/.test(String(value))

function refuseUnsupported(out: Written, place: { file: string; line: number }): void {
  if ('files' in out || 'cloud' in out || 'version_id' in out) {
    throw new UserError(`"${out.path}" is cloud-versioned (version_aware or worktree), which is not supported.`, {
      place,
      hint: 'Track it with an ordinary DVC remote.',
    })
  }
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(out.path)) {
    throw new UserError(`"${out.path}" lies outside the project, where DVC 3 does not track data either.`, {
      place,
      hint: 'Bring it in with `dvc import-url`.',
    })
  }
  const known = ['md5', 'md5-dos2unix'].includes(out.hash ?? 'md5')
  if (!known || (out.md5 === undefined && ('etag' in out || 'checksum' in out))) {
    throw new UserError(`"${out.path}" is not identified by MD5, the only hash that is supported.`, { place })
  }
  if (out.md5 !== undefined && !isDvcId(out.md5)) {
    throw new UserError(`"${out.md5}" is no DVC id: 32 hexadecimal digits, with .dir for a folder.`, {
      place,
      hint: BROKEN,
    })
  }
}
