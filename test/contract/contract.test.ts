import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { generate } from '../../scripts/docs.ts'
import type { Action } from '../../src/harness/action.ts'
import { outcomeOf } from '../../src/harness/action.ts'
import { actions as dispatch } from '../../src/main.ts'
import type { ReportKind } from '../../src/report/report.ts'
import { COMMON_INPUTS, COMMON_OUTPUTS, PROMISES } from './promises.ts'

const root = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const kinds = Object.keys(PROMISES) as ReportKind[]

interface ActionYml {
  readonly name: string
  readonly inputs: Record<string, { description: string; default?: unknown }>
  readonly outputs: Record<string, { description: string }>
  readonly runs: { using: string; main: string; post?: string }
}

/** The first column of the tables between the markers of a README. */
function namesInReadme(readme: string): string[] {
  const generated = readme.split('<!-- contract: generated -->')[1]?.split('<!-- contract: end -->')[0] ?? ''
  return [...generated.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name = '']) => name)
}

describe('the actions', () => {
  it('are six: in the dispatch table, in actions/, and in the contract', () => {
    expect(Object.keys(dispatch).sort()).toEqual(kinds.toSorted())
    expect(readdirSync(join(root, 'actions')).sort()).toEqual(kinds.toSorted())
  })

  describe.each(kinds)('%s', (kind) => {
    const load = async () => (await dispatch[kind]()) as Action
    const folder = `actions/${kind}`
    const yml = () => parse(read(`${folder}/action.yml`)) as ActionYml

    it('keeps the inputs, outputs and verdicts that were promised', async () => {
      const action = await load()
      const { inputs, outputs, verdicts } = PROMISES[kind]
      expect(action.name).toBe(kind)
      expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining([...COMMON_INPUTS, ...inputs.split(' ')]))
      expect(Object.keys(action.outputs)).toEqual(expect.arrayContaining(outputs.split(' ')))
      expect([...action.verdicts].sort()).toEqual([...verdicts].sort())
    })

    it('declares in action.yml what the code declares, and runs on node24', async () => {
      const action = await load()
      const { inputs, outputs, runs } = yml()
      const declared = Object.entries(action.inputs).map(([name, input]) => [name, input.default])
      expect(Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, input.default]))).toEqual(
        Object.fromEntries(declared),
      )
      expect(Object.keys(outputs).sort()).toEqual([...Object.keys(action.outputs), ...COMMON_OUTPUTS].sort())
      const post = action.post ? { post: 'post.js', 'post-if': 'always()' } : {}
      expect(runs).toEqual({ using: 'node24', main: 'main.js', ...post })
      expect(read(`${folder}/main.js`)).toContain(`start('${kind}')`)
      if (action.post) expect(read(`${folder}/post.js`)).toContain(`post('${kind}')`)
    })

    it('writes its inputs as plain block YAML, each default on one line', () => {
      const block = read(`${folder}/action.yml`).split('\ninputs:\n')[1]?.split('\noutputs:\n')[0] ?? ''
      const lines = block.split('\n')
      expect(lines.length).toBeGreaterThan(12)
      expect(lines.filter((line) => !/^ {2}[a-z][a-z-]*:$|^ {4}(?:description|default): [^|>\s]/.test(line))).toEqual(
        [],
      )
    })

    it('lists the same inputs and outputs in its README', () => {
      const { inputs, outputs } = yml()
      expect(namesInReadme(read(`${folder}/README.md`))).toEqual([...Object.keys(inputs), ...Object.keys(outputs)])
    })

    it('describes each input and output in a line that ends', async () => {
      const action = await load()
      const described = [...Object.entries(yml().inputs), ...Object.entries(yml().outputs)]
      expect(described.filter(([, { description }]) => !description || description.length < 8)).toEqual([])
      expect(action.description).toMatch(/^[A-Z]/)
    })

    it('takes defaults that its own inputs accept', async () => {
      const action = await load()
      for (const [name, input] of Object.entries(action.inputs)) {
        if (input.default !== undefined) expect(() => input.parse(input.default as string, name)).not.toThrow()
      }
    })

    it('is red for what means failure, unless the design says otherwise', async () => {
      const { verdicts, failOn } = await load()
      const failing: string[] = verdicts.filter((verdict) => outcomeOf(verdict) === 'fail' && verdict !== 'drift')
      const more = kind === 'canary-gate' ? ['held', 'unknown', 'inconclusive'] : []
      expect([...failOn].sort()).toEqual([...failing, ...more].sort())
    })
  })
})

describe('everything that is generated', () => {
  it('is what `npm run docs` would write', async () => {
    const files = await generate()
    expect([...files.keys()]).toEqual(
      expect.arrayContaining([
        ...kinds.map((kind) => `actions/${kind}/action.yml`),
        'schema/modelloop.schema.json',
        'schema/report.schema.json',
        'docs/configuration.md',
        'biome.json',
      ]),
    )
    const stale = [...files].filter(([path, text]) => !existsSync(join(root, path)) || read(path) !== text)
    expect(stale.map(([path]) => path)).toEqual([])
  })
})

describe('the workflows', () => {
  const folders = ['.github/workflows', 'workflows-templates']
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => /\.ya?ml$/.test(name))
      .map((name) => `${folder}/${name}`),
  )
  const uses = files.flatMap((file) =>
    [...read(file).matchAll(/^\s*(?:- )?uses:\s*(\S+)(.*)$/gm)].map(([, target = '', comment = '']) => ({
      file,
      target,
      comment,
    })),
  )
  const isOurs = (target: string) => /^(?:\$\/|\.\/|modelloop\/modelloop\/)/.test(target)

  it('pin each foreign action by commit, with its version beside it', () => {
    const foreign = uses.filter(({ target }) => !isOurs(target))
    expect(foreign.length).toBeGreaterThan(5)
    expect(foreign.filter(({ target, comment }) => !(/@[0-9a-f]{40}$/.test(target) && /# v\d/.test(comment)))).toEqual(
      [],
    )
  })

  it('name only actions and workflows of ours that there are', () => {
    const ours = uses.filter(({ target }) => isOurs(target))
    const paths = ours.map(({ target }) => target.replace(/^(?:\$|\.|modelloop\/modelloop)\//, '').replace(/@.*$/, ''))
    expect(paths.length).toBeGreaterThan(3)
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([])
  })

  it('hand our actions only inputs that they have', () => {
    const jobs = files.flatMap((file) => Object.values((parse(read(file)) as { jobs?: object }).jobs ?? {}))
    const steps = jobs.flatMap((job: { steps?: { uses?: string; with?: object }[] }) => job.steps ?? [])
    const calls = steps.filter((step) => step.uses?.startsWith('$/actions/'))
    expect(calls.length).toBeGreaterThan(2)
    for (const { uses = '', with: inputs = {} } of calls) {
      const kind = uses.replace('$/actions/', '')
      const known = Object.keys((parse(read(`actions/${kind}/action.yml`)) as ActionYml).inputs)
      expect(
        Object.keys(inputs).filter((name) => !known.includes(name)),
        uses,
      ).toEqual([])
    }
  })
})
