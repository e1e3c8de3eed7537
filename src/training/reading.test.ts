import { mkdir, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { messageOf } from '../platform/errors.ts'
import { writeWhole } from '../platform/files.ts'
import { readMetrics } from './metrics.ts'
import { readPackages } from './packages.ts'
import { readParams } from './params.ts'

let directory: string
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'reading-'))
})
const write = (path: string, text: string) => writeWhole(join(directory, path), text)
const metrics = async (text: string, file = 'metrics.json') => {
  await write(file, text)
  return readMetrics(join(directory, file), file)
}
const mistake = (work: Promise<unknown>) => work.then(() => 'nothing', messageOf)

describe('metrics', () => {
  it('are read from nested JSON, and what is no number is left out by name', async () => {
    const read = await metrics(
      '{"rmse": 1.5, "test": {"auc": 0.9, "n": 10}, "name": "xgb", "curve": [1, 2], "none": null}',
    )
    expect(read).toEqual({ values: { rmse: 1.5, 'test.auc': 0.9, 'test.n': 10 }, leftOut: ['name', 'curve', 'none'] })
  })

  it('are read from YAML, and as DVCLive writes them', async () => {
    expect((await metrics('rmse: 1.5\nby:\n  old: 2\n', 'scores.yaml')).values).toEqual({ rmse: 1.5, 'by.old': 2 })
    expect((await metrics('{"train": {"loss": 0.1}, "step": 9}', 'dvclive/metrics.json')).values).toEqual({
      'train.loss': 0.1,
    })
  })

  it.each([
    ['{\n"a": 1,\n"b": NaN}', 'metrics.json line 3: A value is NaN'],
    ['{"a": "NaN, said somebody",\n"b": -Infinity}', 'metrics.json line 2: A value is -Infinity'],
    ['{"a": {"b": 1,\n "c": "nan"}}', 'metrics.json line 2: "a.c" is nan'],
    ['{"a": 1,\n\n"b": 1e999}', 'metrics.json line 3: "b" is Infinity'],
    ['{"a": 1,\n"b": }', 'metrics.json: The file is not JSON: Unexpected token'],
    ['{"a.b": 1, "a": {"b": 2}}', 'The name "a.b" stands twice'],
    ['{"__proto__": 1}', '"__proto__" cannot be a name.'],
    ['[1, 2]', 'metrics.json line 1: The file must hold one mapping'],
    ['{"name": "xgb"}', 'metrics.json: The file holds no number.'],
    ['', 'metrics.json: The file holds no number.'],
  ])('that cannot be used are refused with their line: %j', async (text, words) => {
    expect(await mistake(metrics(text))).toContain(words)
  })

  it('that cannot be opened are refused in a sentence', async () => {
    await mkdir(join(directory, 'metrics.json'))
    const read = readMetrics(join(directory, 'metrics.json'), 'metrics.json')
    expect(await mistake(read)).toBe('metrics.json: This is a folder, not a file.')
  })

  it('in YAML are refused with their line too', async () => {
    expect(await mistake(metrics('a: 1\nb: .nan\n', 'm.yaml'))).toContain('m.yaml line 2: "b" is NaN')
    expect(await mistake(metrics('a: 1\nb: @x\n', 'm.yaml'))).toContain('m.yaml line 2: The file is not YAML')
  })
})

describe('params', () => {
  it('are flattened; lists stay whole', async () => {
    await write('params.yaml', 'lr: 0.1\nmodel: { kind: tree, layers: [1, {a: 2}] }\nclip: .inf\nseed:\n')
    const params = await readParams(join(directory, 'params.yaml'), 'params.yaml')
    expect(params).toEqual({
      lr: 0.1,
      'model.kind': 'tree',
      'model.layers': '[1,{"a":2}]',
      clip: 'Infinity',
      seed: null,
    })
    await write('params.yaml', '# nothing yet\n')
    expect(await mistake(readParams(join(directory, 'params.yaml'), 'params.yaml'))).toContain('must hold one mapping')
  })
})

describe('params as people write them', () => {
  const params = async (text: string, file = 'params.yaml') => {
    await write(file, text)
    return readParams(join(directory, file), file)
  }

  it('take over what they merge, as Python reads them', async () => {
    const text = 'base: &base { lr: 0.1, depth: 3 }\nbig:\n  <<: *base\n  depth: 9\n'
    expect(await params(text)).toEqual({ 'base.lr': 0.1, 'base.depth': 3, 'big.lr': 0.1, 'big.depth': 9 })
  })

  it('keep every digit of a large integer, so that two seeds never look like one', async () => {
    const seeds = { seed: '12345678901234567890', all: '[1,"12345678901234567891"]', small: 7, e: 1e20 }
    expect(await params('seed: 12345678901234567890\nall: [1, 12345678901234567891]\nsmall: 7\ne: 1e20\n')).toEqual(
      seeds,
    )
    const json = '{"seed": 12345678901234567890, "all": [1, 12345678901234567891], "small": 7, "e": 1e20}'
    expect(await params(json, 'params.json')).toEqual(seeds)
    expect((await metrics('{"n": 12345678901234567890}')).values).toEqual({ n: 12345678901234567000 })
  })
})

describe('packages', () => {
  it('are what is installed, before what a lock file pins', async () => {
    await write(
      'requirements.txt',
      '# pinned\nnumpy==1.0\npandas>=2\nScikit_Learn[all] == 1.9.0 ; python_version > "3"\n',
    )
    expect(await readPackages(directory, {})).toEqual({
      versions: { numpy: '1.0', 'scikit-learn': '1.9.0' },
      source: 'requirements.txt',
    })
    await write('uv.lock', 'version = 1\n\n[[package]]\nname = "numpy"\nversion = "2.1"\nsource = {}\n')
    expect((await readPackages(directory, {})).versions).toEqual({ numpy: '2.1' })
    await write('.venv/lib/python3.13/site-packages/numpy-2.3.0.dist-info/METADATA', '')
    await write('.venv/lib/python3.13/site-packages/typing_extensions-4.0.dist-info/METADATA', '')
    expect(await readPackages(directory, {})).toEqual({
      versions: { numpy: '2.3.0', 'typing-extensions': '4.0' },
      source: '.venv',
    })
  })

  it('are unknown where nothing tells them', async () => {
    expect(await readPackages(directory, {})).toEqual({ versions: {}, source: undefined })
  })
})
