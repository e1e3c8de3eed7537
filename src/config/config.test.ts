// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the files under test hold ${NAME}.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { messageOf, UserError } from '../platform/errors.ts'
import type { Config } from './config.ts'
import { applyInputs, parseGates } from './inputs.ts'
import { loadConfig, parseConfig } from './load.ts'
import { modelName, modelSlug } from './name.ts'

const parse = (yaml: string, environment: Record<string, string> = {}) =>
  parseConfig(yaml, 'modelloop.yml', environment)

/** What the user reads when `work` refuses. */
function messageFrom(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    expect(error).toBeInstanceOf(UserError)
    return messageOf(error)
  }
  throw new Error('Nothing was refused.')
}

describe('modelloop.yml', () => {
  it.each(['', '# nothing yet\n', '---\n', 'validate:\n', 'data: ~\n', '\uFEFFversion: 1\n'])(
    'is all defaults when it is %j',
    (yaml) => {
      const { origin: _, ...settings } = parse(yaml)
      const { origin: __, ...defaults } = parse('version: 1')
      expect(settings).toEqual(defaults)
      expect(settings.train).toEqual({
        params: 'params.yaml',
        metrics: 'metrics.json',
        predictions: 'predictions.csv',
        backend: 'local',
      })
      expect(settings.validate).toEqual({
        alpha: 0.05,
        'promote-on': ['pass'],
        baseline: { use: 'champion', 'warn-after': { ms: 90 * 864e5 }, retrain: false },
      })
      expect(settings.deploy.checks).toEqual({
        errors: { 'max-ratio': 1.5, 'max-increase': 0.005 },
        slow: { over: { ms: 300 }, 'max-ratio': 1.5, 'max-increase': 0.01 },
      })
      expect(settings.columns).toEqual({ id: 'id', label: 'label', prediction: 'prediction', slices: [] })
      expect(settings.privacy).toBe('counts')
    },
  )

  it('takes one item without the brackets of its list', () => {
    const config = parse('data: { paths: data/a }\ncolumns: { slices: Town }\nmonitor: { on-drift: fail }')
    expect([config.data.paths, config.columns.slices, config.monitor['on-drift']]).toEqual([
      ['data/a'],
      ['Town'],
      ['fail'],
    ])
  })

  it('reads a class name of any type as text', () => {
    expect(['1', 'true', '"yes"'].map((value) => parse(`columns: { positive: ${value} }`).columns.positive)).toEqual([
      '1',
      'true',
      'yes',
    ])
  })

  it('lets a rollout leave out the check of slow requests, where nothing measures them', () => {
    expect(parse('deploy: { checks: { slow: { over: none } } }').deploy.checks.slow.over).toBe('none')
    expect(messageFrom(() => parse('deploy: { checks: { slow: { over: never } } }'))).toContain(
      'deploy.checks.slow.over must be a time such as 300ms, or none, not "never".',
    )
  })

  it('takes the bare URL of a Prometheus server', () => {
    const mapping = parse('deploy: { metrics: { prometheus: "http://prom:9090" } }').deploy.metrics
    expect(parse('deploy: { metrics: "http://prom:9090" }').deploy.metrics).toEqual(mapping)
    expect(mapping).toMatchObject({ prometheus: 'http://prom:9090', preset: 'fastapi', 'version-label': 'version' })
  })

  it('understands anchors and merges', () => {
    const config = parse(
      'validate:\n  gates:\n    - &g { metric: rmse, against: baseline, margin: 3% }\n    - { <<: *g, metric: mae }',
    )
    expect(config.validate.gates).toMatchObject([
      { metric: 'rmse' },
      { metric: 'mae', margin: { kind: 'relative', value: 0.03 } },
    ])
  })

  it('never throws anything but a message for the user', () => {
    const words = fc.constantFrom(
      'version',
      'model',
      'validate',
      'gates',
      'metric',
      'min',
      'deploy',
      'ecs',
      'metrics',
      '~',
      '${A}',
      '${{ x }}',
      '__proto__',
      '[',
      ']',
      '{',
      '}',
      ': ',
      ', ',
      '- ',
      '\n',
      '\n  ',
      '\t',
      '&a ',
      '*a',
      '!t',
      '"',
      '3%',
      '1',
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 14 }), (parts) => {
        try {
          parse(parts.join(''))
        } catch (error) {
          expect(error).toBeInstanceOf(UserError)
          expect(messageOf(error)).toMatch(/^modelloop\.yml( line \d+)?: \S/)
        }
      }),
      { numRuns: 3000 },
    )
  })
})

describe('a gate', () => {
  const gate = (yaml: string) => parseGates(`- ${yaml}`)[0]

  it('is non-inferior and blocks unless it says otherwise', () => {
    expect(gate('{ metric: rmse, against: baseline, margin: 3% }')).toEqual({
      metric: 'rmse',
      against: 'baseline',
      rule: 'non-inferior',
      level: 'block',
      margin: { kind: 'relative', value: 0.03 },
    })
  })

  it('leaves its margin open for the default of the metric', () => {
    expect(gate('{ metric: auc, against: baseline }')).not.toHaveProperty('margin')
  })

  it('warns on a slice, and not on fewer than 50 rows', () => {
    expect(gate('{ metric: rmse, slice: Town, max: 9 }')).toEqual({
      metric: 'rmse',
      slice: ['Town'],
      max: 9,
      level: 'warn',
      'min-rows': 50,
    })
    expect(gate('{ metric: rmse, slice: [A, B], max: 9, level: block, min-rows: 5 }')).toMatchObject({
      level: 'block',
      'min-rows': 5,
      slice: ['A', 'B'],
    })
  })

  it('reads bounds as numbers and margins as absolute or relative', () => {
    expect(gate('{ metric: accuracy, min: 90% }')).toMatchObject({ min: 0.9, percent: true })
    expect(gate('{ metric: accuracy, against: baseline, margin: 1pp }')).toMatchObject({
      margin: { kind: 'absolute', value: 0.01 },
    })
  })

  it('may share its metric with another one of another kind, slice or id', () => {
    const gates = parseGates(
      '[{ metric: a, min: 1 }, { metric: a, max: 2 }, { metric: a, min: 1, slice: s }, { metric: a, min: 3, id: x }]',
    )
    expect(gates).toHaveLength(4)
  })
})

describe('environment variables', () => {
  it('are filled in where URLs and names stand', () => {
    const config = parse(
      'store: { url: "${STORE}" }\nimage: { repository: "ghcr.io/${ORG:-acme}/m", tags: ["${TAG:-v1}"] }',
      { STORE: 's3://b' },
    )
    expect([config.store.url, config.image.repository, config.image.tags]).toEqual(['s3://b', 'ghcr.io/acme/m', ['v1']])
  })

  it('are left to bash in commands', () => {
    expect(parse('train: { run: "echo ${HOME}" }', { HOME: '/x' }).train.run).toBe('echo ${HOME}')
    expect(parse('deploy: { command: { set-weight: "w ${WEIGHT}", status: s } }').deploy.command?.['set-weight']).toBe(
      'w ${WEIGHT}',
    )
  })

  it('hold the address of MLflow without the login in it', () => {
    const url = 's3://evil/${MLFLOW_TRACKING_URI}'
    const read = (address: string) => parse(`store: { url: "${url}" }`, { MLFLOW_TRACKING_URI: address }).store.url
    for (const address of [
      'https://ada:pw@mlflow.example/a',
      'https:ada:pw@mlflow.example/a',
      'https://pw@mlflow.example/a',
    ])
      expect(read(address)).toBe('s3://evil/https://mlflow.example/a')
    expect(read('https://mlflow.example')).toBe('s3://evil/https://mlflow.example')
  })

  it('leave a setting out when they are empty', () => {
    expect(parse('tracking: { mlflow: "${MLFLOW:-}" }').tracking.mlflow).toBeUndefined()
    expect(parse('tracking: { mlflow: "" }').tracking.mlflow).toBeUndefined()
    expect(parse('store: { url: "${STORE:-}" }').store.url).toBeUndefined()
  })

  it('are missed only when the setting is used, by name and line', () => {
    const config = parse(
      'model: m\ndeploy:\n  metrics: { prometheus: "http://${PROM_HOST}:9090" }\nimage: { tags: [a, "${TAG}"] }',
    )
    expect(config.model).toBe('m')
    expect(config.deploy.metrics?.['version-label']).toBe('version')
    expect(messageFrom(() => config.deploy.metrics?.prometheus)).toBe(
      'modelloop.yml line 3: deploy.metrics.prometheus is "http://${PROM_HOST}:9090", and the environment variable PROM_HOST is not set. Make it a variable of the repository on GitHub, set it under "env:" of the job, or write a default: ${PROM_HOST:-value}.',
    )
    expect(messageFrom(() => config.image.tags.join())).toContain('image.tags[1] is "${TAG}"')
    expect(messageFrom(() => parse('model: "${toString}"').model)).toContain('toString is not set')
  })
})

describe('inputs of an action', () => {
  const file = parse(
    'model: m\nvalidate:\n  alpha: 0.1\n  gates: [{ metric: rmse, max: 1 }]\nstore: { keep: { candidates: 5d } }',
  )

  it('win over the file, and leave the rest as it is', () => {
    const inputs = {
      name: 'other',
      store: 'folder:x',
      alpha: undefined,
      paths: [] as readonly string[],
      slices: ['a', 'b'],
    }
    const config = applyInputs(file, inputs, {
      name: 'model',
      store: 'store.url',
      alpha: 'validate.alpha',
      paths: 'data.paths',
      slices: 'columns.slices',
    })
    expect(config.model).toBe('other')
    expect(config.store).toMatchObject({ url: 'folder:x', keep: { candidates: { ms: 5 * 864e5 } } })
    expect(config.validate.alpha).toBe(0.1)
    expect(config.data.paths).toBeUndefined()
    expect(config.columns.slices).toEqual(['a', 'b'])
    expect(file.model).toBe('m')
  })

  it('replace the gates as YAML, or by the word none', () => {
    const withGates = (gates: string): Config => applyInputs(file, { gates }, { gates: 'validate.gates' })
    expect(withGates('- { metric: auc, min: 0.8 }').validate.gates).toMatchObject([{ metric: 'auc', min: 0.8 }])
    expect(withGates('none').validate.gates).toBe('none')
    expect(withGates('').validate.gates).toMatchObject([{ metric: 'rmse' }])
    expect(applyInputs(file, { metrics: 'http://p:1' }, { metrics: 'deploy.metrics' }).deploy.metrics?.prometheus).toBe(
      'http://p:1',
    )
  })

  it('are named in the message, with the line inside a longer one', () => {
    expect(messageFrom(() => applyInputs(file, { store: 'x' }, { store: 'store.url' }))).toBe(
      'Input "store": store.url must be a URL that starts with oci://, folder:, s3://, gs:// or az://, not "x".',
    )
    expect(messageFrom(() => parseGates('- { metric: auc, min: 1 }\n- { metric: auc, mn: 1 }'))).toMatch(
      /^Input "gates" line 2: "mn" is not known in validate\.gates\[1\]\. Did you mean "min"\?/,
    )
    expect(messageFrom(() => parseGates('- a: b: c'))).toBe(
      'Input "gates": There is a second ": " in this line. Put the text in quotes.',
    )
  })

  it('must be meant for a setting that there is', () => {
    expect(() => applyInputs(file, { x: '1' }, { x: 'validate.nothing' })).toThrow('no setting')
  })
})

describe('the file', () => {
  let directory: string
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'modelloop-config-'))
    await mkdir(join(directory, 'folder'))
    await mkdir(join(directory, 'twin'))
    await writeFile(join(directory, 'twin', 'modelloop.yaml'), 'version: 1\n')
    await writeFile(join(directory, 'good.yml'), 'model: good\n')
    await writeFile(join(directory, 'latin1.yml'), Buffer.from('model: \xe9\n', 'latin1'))
    await writeFile(join(directory, 'huge.yml'), `# ${'x'.repeat(100_001)}\n`)
  })
  afterAll(() => rm(directory, { recursive: true }))

  const load = (file: string, required = false) => loadConfig({ directory, file, environment: {}, required })
  const messageOfLoad = (file: string, required?: boolean) => load(file, required).then(() => 'taken', messageOf)

  it('may be absent, unless it was named', async () => {
    expect((await load('modelloop.yml')).model).toBeUndefined()
    expect((await load('good.yml')).model).toBe('good')
    expect(await messageOfLoad('ml/loop.yml', true)).toBe(
      `There is no ml/loop.yml in ${directory}. Start one with two lines, "version: 1" and "model: my-model"; docs/configuration.md has the rest.`,
    )
  })

  it('is not passed over for a slip in its name', async () => {
    expect(await messageOfLoad('twin/modelloop.yml')).toBe(
      'There is no twin/modelloop.yml, but a modelloop.yaml. Rename it, or set the input "config" to the name that it has.',
    )
  })

  it('must be a text of a sane size', async () => {
    expect(await messageOfLoad('folder')).toBe('folder: This is a folder, not a file.')
    expect(await messageOfLoad('latin1.yml')).toBe('latin1.yml: The file is not UTF-8 text. Save it as UTF-8.')
    expect(await messageOfLoad('huge.yml')).toBe('huge.yml: The file is larger than 100 kB.')
  })
})

describe('the name of the model', () => {
  const name = (yaml: string, repository?: string) =>
    modelName(parse(yaml), { repository, directory: '/home/me/My Project' })

  it('is that of the file, else of the repository, else of the folder', () => {
    expect(name('model: ames', 'acme/x')).toBe('ames')
    expect(name('', 'Acme/House_Prices.v2')).toBe('house-prices-v2')
    expect(name('')).toBe('my-project')
  })

  it('is asked for when nothing can be made of these', () => {
    expect(messageFrom(() => name('', 'acme/___'))).toBe(
      'No name for the model can be made of "acme/___". Give one: "model: my-model" in modelloop.yml, or the input "name".',
    )
  })

  it('keeps letters without their accents', () => {
    expect(modelSlug('Prévision des Prix – Zürich')).toBe('prevision-des-prix-zurich')
  })
})
