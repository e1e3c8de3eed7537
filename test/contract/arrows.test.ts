// biome-ignore-all lint/suspicious/noTemplateCurlyInString: one of the planted mistakes is a template.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readArrows } from '../../scripts/docs/arrows.ts'
import { roomOf, violations } from './arrows.ts'
import { importsOf } from './imports.ts'

const root = join(import.meta.dirname, '../..')
const arrows = readArrows()
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>
}
const dependencies = new Set(Object.keys(manifest.dependencies))

const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map((path) => path.split(sep).join('/'))
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))

describe('the rooms of src', () => {
  it('import only what scripts/arrows.json allows', () => {
    const found = files.flatMap((path) =>
      violations(path, readFileSync(join(root, 'src', path), 'utf8'), arrows, dependencies),
    )
    expect(found).toEqual([])
  })

  it('were all looked at', () => {
    const rooms = new Set(files.map(roomOf))
    expect(files.length).toBeGreaterThan(60)
    expect([...rooms].filter((room) => !(room in arrows.rooms))).toEqual([])
    expect(
      ['main', 'cli', 'harness', 'actions', 'validation', 'report', 'platform'].filter((room) => !rooms.has(room)),
    ).toEqual([])
  })

  it('are named rightly in the table itself', () => {
    const names = Object.values(arrows.rooms).flatMap(({ imports, types = [] }) => [...imports, ...types])
    const unknown = names.filter((name) => !(name in arrows.rooms) && !files.includes(`${name}.ts`))
    expect(unknown).toEqual([])
  })
})

describe('the check of the arrows', () => {
  const check = (path: string, source: string) => violations(path, source, arrows, dependencies)

  it.each([
    ['validation/x.ts', "import { a } from '../tracking/tracker.ts'", 'may not import tracking/tracker.ts'],
    ['validation/metrics/x.ts', "import { a } from '../../github/comments.ts'", 'may not import github/comments.ts'],
    ['validation/x.ts', "import {\n  a,\n  b,\n} from '../drift/drift.ts'", 'may not import drift/drift.ts'],
    ['drift/x.ts', "export { a } from '../validation/gates.ts'", 'may not import validation/gates.ts'],
    ['drift/x.ts', "export * from '../validation/gates.ts'", 'may not import validation/gates.ts'],
    [
      'statistics/x.ts',
      "import type { Clock } from '../platform/clock.ts'",
      'may not import types of platform/clock.ts',
    ],
    ['validation/x.ts', "import { seal } from '../report/seal.ts'", 'may not import report/seal.ts'],
    ['report/x.ts', "import { run } from '../platform/process.ts'", 'may not import platform/process.ts'],
    ['config/x.ts', "const a = await import('../github/issue.ts')", 'may not import github/issue.ts'],
    ['config/x.ts', 'const a = await import(name)', 'cannot be checked: import(name)'],
    ['config/x.ts', 'const a = await import(`./${name}.ts`)', 'cannot be checked'],
    ['config/x.ts', 'import a, * as b from "./b.ts"', 'cannot be checked'],
    ['config/x.ts', "import * as core from '@actions/core'", 'imports @actions/core'],
    ['config/x.ts', "import { toJsonSchema } from '@valibot/to-json-schema'", 'is no dependency'],
    ['config/x.ts', "const home = process.env['HOME']", 'reads process.env'],
    ['config/x.ts', "import { env } from 'node:process'", 'reads process.env'],
    ['nowhere/x.ts', '', 'is not in scripts/arrows.json'],
  ])('sees in %s: %s', (path, source, message) => {
    expect(check(path, source)).toEqual([expect.stringContaining(message)])
  })

  it.each([
    ['validation/x.ts', "import type { Report } from '../report/report.ts'"],
    ['validation/metrics/x.ts', "import { a } from '../gates.ts'\nimport { b } from '../../tables/csv.ts'"],
    ['report/x.ts', "import { canonicalJson } from '../platform/json.ts'"],
    ['harness/x.ts', "import * as core from '@actions/core'\nconst a = process.env"],
    ['actions/x.ts', "const a = await import('../validation/validate.ts')"],
    ['config/x.ts', "import { readFile } from 'node:fs/promises'\nimport * as v from 'valibot'"],
    ['config/x.ts', "/**\n * Like import(name) in a comment.\n */\nexport const from = 'x'"],
  ])('lets pass in %s: %s', (path, source) => {
    expect(check(path, source)).toEqual([])
  })

  it('counts each import once', () => {
    expect(importsOf("import 'a'\nimport type { T } from './b.ts'\nexport type { U } from './c.ts'\n").imports).toEqual(
      [
        { specifier: 'a', typeOnly: false },
        { specifier: './b.ts', typeOnly: true },
        { specifier: './c.ts', typeOnly: true },
      ],
    )
  })
})

describe("Biome's overrides", () => {
  it('stop the same imports while people write', () => {
    const planted = {
      'src/validation/metrics/x.ts': "import { a } from '../../tracking/tracker.ts'\n\nexport const b = a\n",
      'src/report/x.ts': "import { a } from '../platform/process.ts'\n\nexport const b = a\n",
      'src/main.ts': "import { a } from './validation/gate.ts'\n\nexport const b = a\n",
      'src/config/x.ts': "import { a } from '@actions/core'\n\nexport const b = [a, process.env]\n",
      'src/statistics/fine.ts': "import { a } from './normal.ts'\n\nexport const b = a\n",
      'src/report/fine.ts': "import { a } from '../platform/json.ts'\n\nexport const b = a\n",
      'src/harness/fine.ts': "import { a } from '@actions/core'\n\nexport const b = [a, process.env]\n",
      'src/validation/fine.test.ts': "import { a } from '../tracking/tracker.ts'\n\nexport const b = a\n",
    }
    const folder = mkdtempSync(join(tmpdir(), 'modelloop-arrows-'))
    try {
      const { overrides } = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'))
      for (const [path, text] of Object.entries({ ...planted, 'biome.json': JSON.stringify({ overrides }) })) {
        mkdirSync(dirname(join(folder, path)), { recursive: true })
        writeFileSync(join(folder, path), text)
      }
      const biome = join(root, 'node_modules/@biomejs/biome/bin/biome')
      const { stdout, stderr } = spawnSync(process.execPath, [biome, 'lint', 'src'], { cwd: folder, encoding: 'utf8' })
      const found = [...`${stdout}${stderr}`.matchAll(/^(src\S+?):\d+:\d+ lint\/style\/(\w+)/gm)].map(
        ([, path, rule]) => `${path} ${rule}`,
      )
      expect(found.sort()).toEqual([
        'src/config/x.ts noProcessEnv',
        'src/config/x.ts noRestrictedImports',
        'src/main.ts noRestrictedImports',
        'src/report/x.ts noRestrictedImports',
        'src/validation/metrics/x.ts noRestrictedImports',
      ])
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
