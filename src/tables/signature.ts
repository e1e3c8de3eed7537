import { open } from 'node:fs/promises'
import { type Place, UserError } from '../platform/errors.ts'

/** What the name of a file promises of its first bytes. */
export type Promised = 'text' | 'parquet' | 'gzip' | 'zstd'

interface Signature {
  readonly of: Promised | 'other'
  /** How the bytes begin, one character a byte. */
  readonly begins: RegExp
  readonly what: string
  readonly hint: string
}

/** How files begin that are often something else than their name says. */
const SIGNATURES: readonly Signature[] = [
  {
    // https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md
    of: 'other',
    begins: /^version https:\/\/git-lfs\.github\.com\/spec\//,
    what: 'this is a pointer of git LFS, not the file itself.',
    hint: 'Check out with `lfs: true`, or run `git lfs pull`.',
  },
  {
    of: 'other',
    begins: /^\s*<(?:!doctype\s+html|html)/i,
    what: 'this is a web page, not a table.',
    hint: 'Look where the file came from.',
  },
  { of: 'other', begins: /^PK\x03\x04/, what: 'this is a zip archive (or Excel).', hint: 'Write it as CSV.' },
  {
    of: 'other',
    begins: /^(?:\xff\xfe|\xfe\xff|[^\0]\0[^\0]\0|\0[^\0]\0[^\0])/,
    what: 'the text is UTF-16.',
    hint: 'Save it as UTF-8.',
  },
  { of: 'parquet', begins: /^PAR[1E]/, what: 'this is Parquet.', hint: 'Let its name end in .parquet.' },
  { of: 'gzip', begins: /^\x1f\x8b/, what: 'this is packed by gzip.', hint: 'Let its name end in .gz.' },
  { of: 'zstd', begins: /^\x28\xb5\x2f\xfd/, what: 'this is packed by zstd.', hint: 'Let its name end in .zst.' },
]

/** Enough for the longest signature. */
const HEAD_BYTES = 64

/**
 * Refuses a file that is something else than its name says, by its first bytes: what a reader would say of it is odd.
 * @throws {UserError} with what it is.
 */
export async function refuseOtherFormat(path: string, promised: Promised, place: Place): Promise<void> {
  const head = await headOf(path)
  if (head === '' && promised !== 'text') throw new UserError('the file is empty.', { place })
  const found = SIGNATURES.find(({ of, begins }) => of !== promised && begins.test(head))
  if (found) throw new UserError(found.what, { place, hint: found.hint })
}

async function headOf(path: string): Promise<string> {
  await using file = await open(path)
  const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
  return buffer.toString('latin1', 0, bytesRead)
}
