/**
 * Runs every check and every test and ends with how many passed, failed and were skipped, each skip with its reason, which
 * stands in the name of the test. `scripts/test` starts it with everything brought.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'

const root = join(import.meta.dirname, '..')
const resultsFile = join(root, '.cache/test-results.json')

/** What is checked beside the tests; each counts as one test. */
const checks: readonly (readonly [title: string, ...command: string[]])[] = [
  ['formatting, lint, types and generated files', 'npm', 'run', '--silent', 'check'],
  ['dist/ is what src/ gives', 'node', 'scripts/build.ts', '--check'],
]

/** The part of vitest's JSON report that is read here. */
interface Results {
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly message: string
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[]
  }[]
}

function run(title: string, [command = '', ...args]: readonly string[]): boolean {
  console.log(`\n== ${title}`)
  const startedAt = performance.now()
  const { status } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
  console.log(
    `== ${title}: ${status === 0 ? 'passed' : 'FAILED'} in ${Math.round((performance.now() - startedAt) / 1000)} s`,
  )
  return status === 0
}

/** Runs vitest and reads what it wrote; a run without results is one failure. */
function runTests() {
  mkdirSync(join(root, '.cache'), { recursive: true })
  rmSync(resultsFile, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${resultsFile}`]
  const succeeded = run('tests', ['npx', 'vitest', 'run', ...reporters])
  if (!existsSync(resultsFile)) return { passed: 0, failed: ['vitest wrote no results'], skipped: [] }
  const { testResults } = JSON.parse(readFileSync(resultsFile, 'utf8')) as Results
  const tests = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map((test) => ({ ...test, title: `${relative(root, name)}: ${test.fullName}` })),
  )
  const titles = (...statuses: string[]) =>
    tests.filter(({ status }) => statuses.includes(status)).map(({ title }) => title)
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  const failed = [...titles('failed'), ...broken.map(({ name }) => `${relative(root, name)} could not be loaded`)]
  if (!succeeded && failed.length === 0) failed.push('vitest ended with an error outside its tests')
  return { passed: titles('passed').length, failed, skipped: titles('skipped', 'pending', 'todo', 'disabled') }
}

const failedChecks = checks.filter(([title, ...command]) => !run(title, command)).map(([title]) => title)
const tests = runTests()
const failed = [...failedChecks, ...tests.failed]
if (failed.length > 0) console.log(`\nFailed:\n${failed.map((title) => `  - ${title}`).join('\n')}`)
if (tests.skipped.length > 0) console.log(`\nSkipped:\n${tests.skipped.map((title) => `  - ${title}`).join('\n')}`)
const passed = checks.length - failedChecks.length + tests.passed
console.log(`\n${passed} passed, ${failed.length} failed, ${tests.skipped.length} skipped`)
process.exitCode = failed.length === 0 ? 0 : 1
