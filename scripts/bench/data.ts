import { execFileSync, spawnSync } from 'node:child_process'
import { randomFillSync } from 'node:crypto'
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { spread } from './pairs.ts'

const DVC = fileURLToPath(new URL('../../.cache/venvs/dvc/bin/dvc', import.meta.url))
/** What users run: the bundle of `npm run build`, from its command line. */
const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))

/** The ids of a path by reading all of it, whatever is remembered. */
const IDS = ['version-data', '--mode', 'verify', '--paths', 'data']

/** Files → runs: a run of DVC over 100,000 files takes minutes. */
const SMALL_FILES = [
  [10_000, 3],
  [100_000, 1],
] as const

/**
 * Prints how long ids, a snapshot and a look at unchanged data take beside DVC, and ids of large files beside md5sum.
 * Nothing is deleted before the end: for minutes after a large deletion ext4 looks for inodes that were not deleted lately,
 * and whoever makes files then is timed with that.
 */
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

/** Times a folder of small files in turn with DVC, each run in a project of its own that knows nothing. */
export function smallFiles(top: string, files: number, runs: number): void {
  writeSmallFiles(join(top, 'data'), files)
  const rows = { ids: [[], []], 'snapshot and push': [[], []], unchanged: [[], []] } as Record<string, number[][]>
  const add = (row: string, our: number, their: number) => {
    rows[row]![0]!.push(our)
    rows[row]![1]!.push(their)
  }
  for (let run = 0; run < runs; run++) {
    const ours = inProject(top, `ours-${run}`, (time) => {
      const node = (...args: string[]) => time(process.execPath, CLI, ...args)
      return [
        node(...IDS),
        node('version-data', '--mode', 'snapshot', '--paths', 'data'),
        node('version-data'),
      ] as const
    })
    const theirs = inProject(top, `dvc-${run}`, (time) => {
      return [time(DVC, 'add', '-q', 'data'), time(DVC, 'push', '-q'), time(DVC, 'status', '-q')] as const
    })
    add('ids', ours[0], theirs[0])
    add('snapshot and push', ours[1], theirs[0] + theirs[1])
    add('unchanged', ours[2], theirs[2])
  }
  const [load] = loadavg()
  console.log(
    `\n${files.toLocaleString('en-US')} files of 0.1–3 kB, ${runs} runs in turn, load ${load?.toFixed(1)} on ${cpus().length} cores\n`,
  )
  console.log('| | DVC 3.67, s | ours, s | times faster, median (min … max) |\n|:--|--:|--:|--:|')
  for (const [row, [our, their]] of Object.entries(rows)) print(row, our!, their!, (a, b) => b / a)
}

/** Runs commands in a new project with the data, which goes back after them. */
function inProject<Times>(
  top: string,
  name: string,
  work: (time: (program: string, ...args: string[]) => number) => Times,
): Times {
  const project = join(top, name)
  mkdirSync(join(project, '.dvc'), { recursive: true })
  execFileSync('git', ['init', '-q', '.'], { cwd: project })
  const remote = `[core]\n    remote = r\n['remote "r"']\n    url = ../../${name}-remote\n`
  writeFileSync(join(project, '.dvc/config'), remote)
  const env = { ...process.env, DVC_NO_ANALYTICS: '1', DVC_SITE_CACHE_DIR: join(project, 'site'), HOME: project }
  renameSync(join(top, 'data'), join(project, 'data'))
  const times = work((program, ...args) => timed(program, args, project, env))
  renameSync(join(project, 'data'), join(top, 'data'))
  return times
}

/** Times the ids of large files in turn with md5sum, and tells how much memory they take. */
export function largeFiles(project: string, count: number, bytes: number, runs: number): void {
  mkdirSync(join(project, 'data'), { recursive: true })
  const names = Array.from({ length: count }, (_, at) => join(project, 'data', `${at}.bin`))
  for (const name of names) writeLargeFile(name, bytes)
  const [our, their]: number[][] = [[], []]
  for (let run = 0; run <= runs; run++) {
    const times = [timed(process.execPath, [CLI, ...IDS], project), timed('md5sum', names, project)]
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

/** Times a whole process, once the disk has written what came before it. */
function timed(program: string, args: readonly string[], cwd: string, env = process.env): number {
  execFileSync('sync')
  const startedAt = performance.now()
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, env, encoding: 'utf8' })
  const ms = performance.now() - startedAt
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`)
  return ms
}

/** The largest resident set of a process that computes the ids, in MiB. */
function memoryOf(project: string): number {
  const atExit = 'process.on("exit", () => console.error(process.resourceUsage().maxRSS))'
  const args = ['--import', `data:text/javascript,${encodeURIComponent(atExit)}`, CLI, ...IDS]
  const { stderr } = spawnSync(process.execPath, args, { cwd: project, encoding: 'utf8' })
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
