import { execFileSync, spawnSync } from 'node:child_process'
import { randomFillSync } from 'node:crypto'
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { spread } from './pairs.ts'

const DVC = fileURLToPath(new URL('../../.cache/venvs/dvc/bin/dvc', import.meta.url))
const RUN = fileURLToPath(new URL('data-run.ts', import.meta.url))

/** Files → runs: a run of DVC over 100,000 files takes minutes. */
const SMALL_FILES = [
  [10_000, 3],
  [100_000, 1],
] as const

/** Prints how long ids, a snapshot and a look at unchanged data take beside DVC, and ids of large files beside md5sum. */
export async function benchData(): Promise<void> {
  const top = mkdtempSync(join(tmpdir(), 'data-bench-'))
  try {
    if (existsSync(DVC)) for (const [files, runs] of SMALL_FILES) smallFiles(join(top, String(files)), files, runs)
    else console.log(`No comparison with DVC: ${DVC} is missing; scripts/test brings it.`)
    largeFiles(join(top, 'large'), 4, 1 << 30, 3)
    largeFiles(join(top, 'one'), 1, 4 * (1 << 30), 1)
  } finally {
    rmSync(top, { recursive: true, force: true })
  }
}

/** Times a folder of small files in turn with DVC, each from a state that knows nothing. */
export function smallFiles(project: string, files: number, runs: number): void {
  writeSmallFiles(join(project, 'data'), files)
  mkdirSync(join(project, '.dvc'))
  execFileSync('git', ['init', '-q', '.'], { cwd: project })
  writeFileSync(join(project, '.dvc/config'), '[core]\n    remote = r\n[\'remote "r"\']\n    url = ../../remote\n')
  const forget = () => {
    for (const path of ['.dvc/cache', '.dvc/tmp', '../remote', 'site', 'data.dvc', '.gitignore'])
      rmSync(join(project, path), { recursive: true, force: true })
  }
  const env = { ...process.env, DVC_NO_ANALYTICS: '1', DVC_SITE_CACHE_DIR: join(project, 'site'), HOME: project }
  const time = (program: string, ...args: string[]) => timed(program, args, project, env)
  const ours = (what: string) => time(process.execPath, RUN, what)
  const rows = { ids: [[], []], 'snapshot and push': [[], []], unchanged: [[], []] } as Record<string, number[][]>
  const add = (row: string, our: number, their: number) => {
    rows[row]![0]!.push(our)
    rows[row]![1]!.push(their)
  }
  for (let run = 0; run < runs; run++) {
    forget()
    const ids = ours('ids')
    const snapshot = ours('snapshot')
    const status = ours('status')
    forget()
    const added = time(DVC, 'add', '-q', 'data')
    const pushed = time(DVC, 'push', '-q')
    const looked = time(DVC, 'status', '-q')
    add('ids', ids, added)
    add('snapshot and push', snapshot, added + pushed)
    add('unchanged', status, looked)
  }
  const [load] = loadavg()
  console.log(
    `\n${files.toLocaleString('en-US')} files of 0.1–3 kB, ${runs} runs in turn, load ${load?.toFixed(1)} on ${cpus().length} cores\n`,
  )
  console.log('| | DVC 3.67, s | ours, s | times faster, median (min … max) |\n|:--|--:|--:|--:|')
  for (const [row, [our, their]] of Object.entries(rows)) print(row, our!, their!, (a, b) => b / a)
}

/** Times the ids of large files in turn with md5sum, and tells how much memory they take. */
export function largeFiles(project: string, count: number, bytes: number, runs: number): void {
  mkdirSync(join(project, 'data'), { recursive: true })
  const names = Array.from({ length: count }, (_, at) => join(project, 'data', `${at}.bin`))
  for (const name of names) writeLargeFile(name, bytes)
  const [our, their]: number[][] = [[], []]
  for (let run = 0; run <= runs; run++) {
    const times = [timed(process.execPath, [RUN, 'ids'], project), timed('md5sum', names, project)]
    // The first fills the page cache.
    if (run === 0) continue
    our!.push(times[0]!)
    their!.push(times[1]!)
  }
  const [load] = loadavg()
  console.log(
    `\n${count} of ${bytes / (1 << 30)} GiB, ${runs} runs in turn, load ${load?.toFixed(1)} on ${cpus().length} cores\n`,
  )
  console.log('| | md5sum, s | ours, s | share of its time, median (min … max) |\n|:--|--:|--:|--:|')
  print('ids', our!, their!, (a, b) => a / b)
  console.log(`\nmost memory: ${memoryOf(project)} MiB`)
}

function print(row: string, our: number[], their: number[], ratioOf: (our: number, their: number) => number): void {
  const ratio = spread(our.map((ms, run) => ratioOf(ms, their[run]!)))
  const seconds = (times: number[]) => (spread(times).median / 1000).toFixed(2)
  const figures = [ratio.median, ratio.min, ratio.max].map((value) => value.toFixed(value < 10 ? 2 : 0))
  console.log(`| ${row} | ${seconds(their)} | ${seconds(our)} | ${figures[0]} (${figures[1]} … ${figures[2]}) |`)
}

function timed(program: string, args: readonly string[], cwd: string, env = process.env): number {
  const startedAt = performance.now()
  const { status, stderr } = spawnSync(program, args, { cwd, env, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}:\n${stderr}`)
  return performance.now() - startedAt
}

/** The largest resident set of a process that computes the ids, in MiB. */
function memoryOf(project: string): number {
  const { stderr } = spawnSync(process.execPath, [RUN, 'ids'], { cwd: project, encoding: 'utf8' })
  return Math.round(Number(stderr.trim().split('\n').at(-1)) / 1024)
}

function writeSmallFiles(folder: string, files: number): void {
  const bytes = Buffer.alloc(3000)
  for (let file = 0; file < files; file++) {
    const below = join(folder, String(Math.floor(file / 1000)))
    if (file % 1000 === 0) mkdirSync(below, { recursive: true })
    const size = 100 + ((file * 7919) % 2900)
    writeFileSync(join(below, `${file}.bin`), randomFillSync(bytes, 0, size).subarray(0, size))
  }
}

function writeLargeFile(path: string, bytes: number): void {
  const piece = randomFillSync(Buffer.alloc(16 << 20))
  const file = openSync(path, 'w')
  try {
    for (let at = 0; at < bytes; at += piece.length) {
      piece.writeDoubleLE(at)
      writeSync(file, piece)
    }
  } finally {
    closeSync(file)
  }
}

if (import.meta.main) await benchData()
