import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Pieces of names that have been trouble for somebody: sorted by units, escaped, normalised, split or quoted. */
const PIECES = [
  ...[
    'a',
    'B',
    'z9',
    'data',
    '.hidden',
    '..odd',
    'two words',
    ' ',
    '-rf',
    '~',
    '#',
    '!',
    '*',
    '?',
    '[x]',
    '{y}',
    '%2e',
  ],
  ...[
    'é',
    'e\u0301',
    'ü',
    'ß',
    'İ',
    '日本',
    '한',
    '😀',
    '\ue000',
    '\u{1f468}\u200d\u{1f469}',
    '\u202e',
    '\u00a0',
    '\ufffd',
  ],
  ...[
    '"',
    "'",
    '\\',
    '\t',
    '\n',
    '\r',
    '\x01',
    '\x7f',
    '\u0085',
    '\u2028',
    '.dir',
    '.csv',
    '.dvcx',
    'CON',
    'null',
    '0',
    '1e3',
  ],
]

/** Numbers from a seed, always the same ones (mulberry32). */
function numbersOf(seed: number): (below: number) => number {
  let state = seed * 0x9e3779b9
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let bits = Math.imul(state ^ (state >>> 15), state | 1)
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61)
    return Math.floor((((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

/** A tree: its files by their paths, and its folders that have none. */
export interface RandomTree {
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly folders: ReadonlySet<string>
}

/** Makes the tree of a number: odd names, empty files and folders; every 50th has two thousand files. */
export function randomTree(seed: number): RandomTree {
  const below = numbersOf(seed + 1)
  const nameOf = () => {
    const name = Array.from({ length: 1 + below(3) }, () => PIECES[below(PIECES.length)]).join('')
    // What DVC or git read themselves is no data, and `.` and `..` no names.
    return ['.dvcignore', '.git', '.hg', '.dvc', '.', '..'].includes(name) ? 'x' : name
  }
  const pathOf = () => Array.from({ length: 1 + below(4) }, nameOf).join('/')
  const files = new Map<string, Uint8Array>()
  const folders = new Set<string>()
  const count = seed % 50 === 49 ? 2_000 : 1 + below(14)
  for (let tries = 0; tries < count; tries++) {
    const path = pathOf()
    const above = path.split('/').map((_, at, parts) => parts.slice(0, at).join('/'))
    if (files.has(path) || folders.has(path) || above.some((folder) => files.has(folder))) continue
    for (const folder of above) folders.add(folder)
    if (below(10) === 0) folders.add(path)
    else files.set(path, contentOf(below))
  }
  return { files, folders }
}

/** Mostly a few bytes, now and then none or more than a mebibyte with line ends of DOS. */
function contentOf(below: (limit: number) => number): Uint8Array {
  const kind = below(400)
  if (kind === 0) return Buffer.alloc((1 << 20) + below(1 << 20), `${below(1000)}\r\n`)
  return Uint8Array.from({ length: kind < 60 ? 0 : below(60) }, () => below(256))
}

/** Writes a tree below a folder. */
export function writeTree(root: string, { files, folders }: RandomTree): void {
  mkdirSync(root, { recursive: true })
  for (const folder of folders) mkdirSync(join(root, folder), { recursive: true })
  for (const [path, content] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
}
