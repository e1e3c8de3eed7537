/**
 * Builds `dist/` from `src/`: TypeScript to `build/`, then one ESM bundle with lazy chunks. The only writer of `dist/`.
 * `--check` builds beside it and compares byte for byte.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Compiles and bundles into `target`, from scratch. */
function build(target: string): void {
  rmSync(join(root, 'build'), { recursive: true, force: true })
  rmSync(target, { recursive: true, force: true })
  const node = (script: string, ...args: string[]) =>
    execFileSync(process.execPath, [join(root, 'node_modules', script), ...args], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
  node('typescript/bin/tsc', '-p', 'tsconfig.build.json')
  // The bundler takes one entry. `bundle.js` exports what the action shims and the command line need.
  node('@vercel/ncc/dist/ncc/cli.js', 'build', 'build/main.js', '-o', target, '--license', 'licenses.txt', '--no-cache')
  writeFileSync(
    join(target, 'cli.js'),
    "#!/usr/bin/env node\nimport { startCommandLine } from './index.js'\n\nawait startCommandLine()\n",
    { mode: 0o755 },
  )
  writeFileSync(join(target, 'worker.js'), "import { work } from './index.js'\n\nawait work()\n")
}

/** Lists the files below a folder with their bytes. */
function contents(folder: string): Map<string, Buffer> {
  if (!existsSync(folder)) return new Map()
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  )
  return new Map(files.sort().map((name) => [name, readFileSync(join(folder, name))]))
}

const dist = join(root, 'dist')
if (process.argv.includes('--check')) {
  const fresh = mkdtempSync(join(tmpdir(), 'modelloop-dist-'))
  build(fresh)
  const [expected, committed] = [contents(fresh), contents(dist)]
  const stale = [...new Set([...expected.keys(), ...committed.keys()])].filter(
    (name) => !expected.get(name)?.equals(committed.get(name) ?? Buffer.alloc(0)),
  )
  rmSync(fresh, { recursive: true, force: true })
  if (stale.length > 0) {
    console.error(`dist/ is not what src/ gives: ${stale.join(', ')}. Run \`npm run build\` and commit it.`)
    process.exitCode = 1
  }
} else {
  const beside = join(root, '.cache', 'dist')
  build(beside)
  rmSync(dist, { recursive: true, force: true })
  cpSync(beside, dist, { recursive: true })
  rmSync(beside, { recursive: true, force: true })
  const files = contents(dist)
  for (const [name, bytes] of files)
    console.log(`${String(bytes.length).padStart(9)}  ${relative(root, join(dist, name))}`)
}
