import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bring, type Command, spread, timeInTurn } from './pairs.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const RUNS = 15

/** A folder with a small run of a model: 1,000 predictions, metrics, one gate. */
function workspace(): string {
  const folder = mkdtempSync(join(tmpdir(), 'modelloop-bench-'))
  spawnSync('git', ['init', '-q', folder])
  const rows = Array.from({ length: 1000 }, (_, i) => `${i},${(i * 7919) % 1000},${((i * 7919) % 1000) + (i % 13) - 6}`)
  writeFileSync(join(folder, 'predictions.csv'), `id,label,prediction\n${rows.join('\n')}\n`)
  writeFileSync(join(folder, 'metrics.json'), '{"rmse": 4.1}\n')
  writeFileSync(
    join(folder, 'modelloop.yml'),
    'version: 1\nmodel: bench\ntask: regression\nvalidate: { gates: [{ metric: rmse, max: 100 }] }\n',
  )
  mkdirSync(join(folder, 'runner'))
  return folder
}

/** A GitHub job's environment without a token, so that nothing outside is contacted. */
function jobEnvironment(folder: string, inputs: Record<string, string>): NodeJS.ProcessEnv {
  const files = Object.fromEntries(
    ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'].map((name) => {
      const path = join(folder, 'runner', name)
      writeFileSync(path, '')
      return [name, path]
    }),
  )
  const given = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])
  return {
    PATH: process.env['PATH'],
    HOME: folder,
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: folder,
    RUNNER_TEMP: join(folder, 'runner'),
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: 'X64',
    ...files,
    ...Object.fromEntries(given),
  }
}

const defaults = { config: 'modelloop.yml', 'working-directory': '.', 'ledger-ref': 'modelloop/ledger' }

function action(folder: string, name: string, inputs: Record<string, string>): Command {
  const env = jobEnvironment(folder, { ...defaults, ...inputs })
  return { name, command: process.execPath, args: [join(root, 'actions', name, 'main.js')], cwd: folder, env }
}

/**
 * Measures what it costs to start an action, and what it loads. Ours and the bare runtime in turn, in one run; medians and
 * the differences of neighbours.
 */
export function benchStart(): void {
  if (!bring('bundle')) return
  const folder = workspace()
  try {
    const bare: Command = { name: 'node -e 0', command: process.execPath, args: ['-e', '0'] }
    const commands = [
      action(folder, 'version-data', {}),
      action(folder, 'train-and-log', { run: 'touch metrics.json predictions.csv', record: 'file' }),
      action(folder, 'validate-model', { candidate: 'predictions.csv', comment: 'off', promote: 'false' }),
    ]
    console.log(
      `Node ${process.version}, ${availableParallelism()} cores, ${RUNS} runs each, in turn with \`node -e 0\`\n`,
    )
    console.log('| action | over bare node, median ms (min … max) | JavaScript loaded |\n|:--|--:|--:|')
    for (const command of commands) {
      const { first, second } = timeInTurn(command, bare, RUNS)
      const over = spread(first.map((ms, run) => ms - second[run]!))
      const probe = spawnSync(process.execPath, ['--import', join(root, 'scripts/bench/loaded.ts'), ...command.args], {
        ...command,
        encoding: 'utf8',
      })
      const loaded = /loaded (\d+) bytes in (\d+) files/.exec(probe.stderr)
      const size = loaded ? `${(Number(loaded[1]) / 1e6).toFixed(2)} MB in ${loaded[2]} files` : '–'
      const ms = (value: number) => value.toFixed(0)
      console.log(`| ${command.name} | ${ms(over.median)} (${ms(over.min)} … ${ms(over.max)}) | ${size} |`)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
