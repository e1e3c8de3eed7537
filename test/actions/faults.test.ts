import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { action as validateModel } from '../../src/actions/validate-model/validate-model.ts'
import { messageOf } from '../../src/platform/errors.ts'
import { newProject, type Project } from './project.ts'

type Row = Readonly<Record<string, string | number>>

/** 400 rows of two classes, of which one in eleven is wrong; three rows are of a tiny area. */
const ROWS: readonly Row[] = Array.from({ length: 400 }, (_, i) => {
  const label = i % 2
  const prediction = i % 11 === 0 ? 1 - label : label
  const score = Number((label / 2 + (i % 7) / 20).toFixed(3))
  return { id: `r${i}`, label, prediction, score, area: i < 3 ? 'tiny' : 'large', weight: 1 }
})
/** The rows, with something else in the eighth, which stands in line 9 of a CSV. */
const changed = (change: Row): readonly Row[] => ROWS.with(7, { ...ROWS[7], ...change })
const csv = (rows: readonly Row[] = ROWS): string =>
  `${[Object.keys(rows[0]!), ...rows.map((row) => Object.values(row))].map((cells) => cells.join(',')).join('\n')}\n`
const jsonl = (rows: readonly Row[] = ROWS): string => `${rows.map((row) => JSON.stringify(row)).join('\n')}\n`
function parquet(rows: readonly Row[] = ROWS): Buffer {
  const columnData = Object.entries(rows[0]!).map(([name, first]) => {
    const type = typeof first === 'string' ? ('STRING' as const) : ('DOUBLE' as const)
    return { name, data: rows.map((row) => row[name]!), type }
  })
  return Buffer.from(parquetWriteBuffer({ columnData }))
}

const TOP = `version: 1
model: m
columns: { weight: weight }
`
const GATES = `    - { metric: accuracy, min: 0.5 }
    - { metric: accuracy, against: baseline, margin: 5pp }
`

let project: Project
beforeAll(async () => {
  project = await newProject({ 'base.csv': csv() })
})
afterAll(() => project.remove())

/** Judges a file against the good one: what is said, or what came out. */
async function judged(file: string, bytes: string | Uint8Array, gates = GATES, top = `${TOP}task: binary\n`) {
  await writeFile(join(project.directory, file), bytes)
  await project.write('modelloop.yml', `${top}validate:\n  gates:\n${gates}`)
  try {
    const { outputs, failed, report } = await project.run(validateModel, { candidate: file, baseline: 'base.csv' })
    return { verdict: outputs['verdict'], promotable: outputs['promotable'], red: failed, report, said: '' }
  } catch (error) {
    expect((error as Error).name).toBe('UserError')
    return { said: messageOf(error) }
  }
}

const finite = 'Every row needs a finite value there.'

describe('a file of predictions that cannot be judged is red, with one sentence that names the line', () => {
  it.each<[fault: string, file: string, bytes: string | Uint8Array, said: string]>([
    ['an id twice', 'p.csv', csv(changed({ id: 'r3' })), 'p.csv line 9: the id "r3" stands twice: here and in line 5.'],
    ['an empty id', 'p.csv', csv(changed({ id: '' })), 'p.csv line 9: the id (column "id") is empty.'],
    [
      'NaN predicted',
      'p.csv',
      csv(changed({ prediction: 'NaN' })),
      `p.csv line 9: the column "prediction" is NaN. ${finite}`,
    ],
    [
      'infinity predicted',
      'p.csv',
      csv(changed({ prediction: '-inf' })),
      `p.csv line 9: the column "prediction" is -inf. ${finite}`,
    ],
    [
      'nothing predicted',
      'p.csv',
      csv(changed({ prediction: '' })),
      `p.csv line 9: the column "prediction" is empty. ${finite}`,
    ],
    ['NaN as label', 'p.csv', csv(changed({ label: 'nan' })), `p.csv line 9: the column "label" is nan. ${finite}`],
    ['NaN as score', 'p.csv', csv(changed({ score: 'NaN' })), `p.csv line 9: the column "score" is NaN. ${finite}`],
    [
      'infinity as score',
      'p.jsonl',
      jsonl(changed({ score: '~' })).replace('"~"', '1e999'),
      `p.jsonl line 8: the column "score" is Infinity. ${finite}`,
    ],
    [
      'NaN in Parquet',
      'p.parquet',
      parquet(changed({ score: Number.NaN })),
      `p.parquet row 8: the column "score" is NaN. ${finite}`,
    ],
    [
      'NaN in JSON',
      'p.jsonl',
      jsonl(changed({ score: '~' })).replace('"~"', 'NaN'),
      'p.jsonl line 8: the line is no valid JSON. JSON has no NaN and no infinity; write null.',
    ],
    [
      'a number beyond the largest',
      'p.csv',
      csv(changed({ prediction: '1e999' })),
      `p.csv line 9: the column "prediction" is 1e999. ${finite}`,
    ],
    [
      'a word as score',
      'p.csv',
      csv(changed({ score: 'high' })),
      `p.csv line 9: the column "score" is "high", which is no number. ${finite}`,
    ],
    [
      'a weight below 0',
      'p.csv',
      csv(changed({ weight: -1 })),
      'p.csv line 9: the weight (column "weight") is -1; it must be 0 or more.',
    ],
    [
      'all weights 0',
      'p.csv',
      csv(ROWS.map((row) => ({ ...row, weight: 0 }))),
      'p.csv: Weights must be 0 or more, and at least one above 0.',
    ],
    [
      'a third class',
      'p.csv',
      csv(changed({ prediction: 2 })),
      'p.csv: The task is binary, and there are 3 classes: 0, 1, 2. Mend the labels or the predictions, or set "task: multiclass".',
    ],
    ['an empty file', 'p.csv', '', 'p.csv: the file is empty. Its first line must name the columns.'],
    ['an empty file of JSON', 'p.jsonl', '', 'p.jsonl: the file is empty. It needs one JSON object a line.'],
    ['an empty file of Parquet', 'p.parquet', '', 'p.parquet: the file is empty.'],
    ['a mark and nothing else', 'p.csv', '\uFEFF', 'p.csv: the file is empty. Its first line must name the columns.'],
    [
      'a head alone',
      'p.csv',
      csv().split('\n')[0]!,
      'p.csv: there are columns and no rows. Write one row a test example.',
    ],
    [
      'a missing column',
      'p.csv',
      csv().replace('prediction', 'guess'),
      'p.csv: there is no column "prediction"; found: id, label, guess, score, area, weight. Say which column is which in modelloop.yml, such as `columns: { label: y_true }`.',
    ],
    ['a cell too many', 'p.csv', csv().replace('\nr7,', '\nr7,9,'), 'p.csv line 9: expected 6 columns, found 7.'],
    [
      'a cut in a quoted cell',
      'p.csv',
      csv().replace('r390,', '"r390').slice(0, -100),
      'p.csv line 392: the quote that opens here is never closed. Inside a quoted cell a quote is written twice.',
    ],
    ['a cut in a row', 'p.csv', csv().slice(0, -3), 'p.csv line 401: expected 6 columns, found 5.'],
    ['a cut in JSON', 'p.jsonl', jsonl().slice(0, -30), 'p.jsonl line 400: the line is no valid JSON.'],
    [
      'a cut in Parquet',
      'p.parquet',
      parquet().subarray(0, 900),
      'p.parquet: the file cannot be read as Parquet: parquet file invalid (footer != PAR1). It is cut, or no Parquet at all.',
    ],
    [
      'a cut in gzip',
      'p.csv.gz',
      gzipSync(csv()).subarray(0, 500),
      'p.csv.gz: the file cannot be unpacked: unexpected end of file',
    ],
    ['UTF-16', 'p.csv', Buffer.from(`\uFEFF${csv()}`, 'utf16le'), 'p.csv: the text is UTF-16. Save it as UTF-8.'],
    ['UTF-16 without a mark', 'p.csv', Buffer.from(csv(), 'utf16le'), 'p.csv: the text is UTF-16. Save it as UTF-8.'],
    [
      'Latin-1',
      'p.csv',
      Buffer.from(csv(changed({ area: 'Bär' })), 'latin1'),
      'p.csv line 9: there are bytes that are not UTF-8. Save the file as UTF-8.',
    ],
    ['gzip by another name', 'p.csv', gzipSync(csv()), 'p.csv: this is packed by gzip. Let its name end in .gz.'],
    [
      'semicolons',
      'p.csv',
      csv().replaceAll(',', ';'),
      'p.csv line 1: the columns seem to be separated by ";". Write commas between cells and points in numbers, or name a file with tabs .tsv.',
    ],
  ])('%s', async (_, file, bytes, said) => {
    expect((await judged(file, bytes)).said).toBe(said)
    // The other model is as strict: what is wrong with it is never "no baseline".
    await writeFile(join(project.directory, file), bytes)
    const other = project.run(validateModel, { candidate: 'base.csv', baseline: file })
    expect(messageOf(await other.catch((error) => error))).toBe(said)
  })
})

describe('the same rows, however they are written', () => {
  it.each<[as: string, file: string, bytes: string | Uint8Array]>([
    ['a byte order mark', 'p.csv', `\uFEFF${csv()}`],
    ['Windows line ends', 'p.csv', csv().replaceAll('\n', '\r\n')],
    ['no line end at the end', 'p.csv', csv().trimEnd()],
    ['another order', 'p.csv', csv(ROWS.toReversed())],
    ['gzip', 'p.csv.gz', gzipSync(csv())],
    ['JSON', 'p.jsonl', jsonl()],
    ['Parquet', 'p.parquet', parquet()],
    ['a weight of 0 in one row, in both', 'p.csv', csv()],
  ])('%s', async (_, file, bytes) => {
    const { verdict, red, report } = await judged(file, bytes)
    expect([verdict, red]).toEqual(['pass', false])
    expect(report?.checks.map(({ value }) => value)).toEqual([0.9075, 0.9075])
  })
})

describe('another test set is not comparable, red and never promotable', () => {
  it.each<[fault: string, rows: readonly Row[], why: string]>([
    ['a row less', ROWS.slice(0, -1), '1 of 400 rows is gone (r399)'],
    ['a row more', [...ROWS, { ...ROWS[0]!, id: 'new' }], '1 of 401 rows is new (new)'],
    ['another label', changed({ label: 0 }), 'judged on other labels: 1 of 400 rows differs (r7)'],
    ['an endless id', changed({ id: 'x'.repeat(100_000) }), `1 of 400 rows is new (${'x'.repeat(59)}…)`],
  ])('%s', async (_, rows, why) => {
    const { verdict, red, promotable, report } = await judged('p.csv', csv(rows))
    expect([verdict, red, promotable]).toEqual(['not-comparable', true, 'false'])
    expect(report?.checks[1]).toMatchObject({ verdict: 'not-comparable', reason: expect.stringContaining(why) })
  })
})

describe('what the rows do not measure is inconclusive and not promotable, whatever its value', () => {
  const one = ROWS.map((row) => ({ ...row, label: 1, prediction: 1, score: 0.9 }))
  const regression = (huge: string): string =>
    `id,label,prediction,weight\n${ROWS.map((_, i) => `r${i},${i}.5,${i === 7 ? huge : `${i}.6`},1`).join('\n')}\n`
  const numbers = `${TOP}task: regression\n`

  it.each<[gate: string, bytes: string, why: string, top?: string]>([
    ['{ metric: auc, min: 0.5 }', csv(one), 'AUC compares rows of two classes, and all 400 rows are of one.'],
    ['{ metric: f1, min: 0.5 }', csv(one), 'F1 compares rows of two classes, and all 400 rows are of one.'],
    [
      '{ metric: precision, min: 0.5 }',
      csv(one),
      'Precision compares rows of two classes, and all 400 rows are of one.',
    ],
    [
      '{ metric: average-precision, min: 0.5 }',
      csv(one),
      'Average precision compares rows of two classes, and all 400 rows are of one.',
    ],
    [
      '{ metric: balanced-accuracy, min: 0.5 }',
      csv(one),
      'Balanced accuracy compares rows of two classes, and all 400 rows are of one.',
    ],
    ['{ metric: specificity, min: 0.5 }', csv(one), 'Specificity has no row to count.'],
    [
      '{ metric: accuracy, min: 0.5, slice: area, level: block }',
      csv(),
      'Too few rows to tell: 3, and the gate asks for 50.',
    ],
    [
      '{ metric: accuracy, max: 5pp, slice: area, across: difference }',
      csv(),
      'Only 1 value of area can be judged, so there is nothing to compare. Of area not judged, with fewer than 50 rows: tiny (3).',
    ],
    ['{ metric: accuracy, min: 0.5, min-rows: 401 }', csv(), 'Too few rows to tell: 400, and the gate asks for 401.'],
    [
      '{ metric: rmse, max: 9 }',
      regression('1e308'),
      'RMSE is beyond the largest number: look at the label and the prediction of the id "r7".',
      numbers,
    ],
  ])('%s', async (gate, bytes, why, top) => {
    const { verdict, promotable, report } = await judged('p.csv', bytes, `    - ${gate}\n`, top)
    expect([verdict, promotable]).toEqual(['inconclusive', 'false'])
    expect(report?.checks.map(({ reason }) => reason)).toContain(why)
  })

  it.each([
    ['1.5', 'logloss', 'Log loss'],
    ['-0.1', 'brier', 'Brier score'],
    ['80', 'ece', 'Calibration error (ECE)'],
  ])('a score of %s is no probability', async (score, metric, title) => {
    const { said } = await judged('p.csv', csv(changed({ score })), `    - { metric: ${metric}, max: 3 }\n`)
    expect(said).toBe(
      `modelloop.yml line 7: The gate on "${metric}" cannot be judged: ${title} needs probabilities, and some scores lie outside 0 and 1.`,
    )
  })
})

describe('a ranking counts queries, not their rows', () => {
  it.each([
    ['', 'Too few queries to tell: 20, and the gate asks for 30.'],
    [', across: worst', 'Of area not judged, with fewer than 30 queries: few (20).'],
    [', across: difference', 'Of area not judged, with fewer than 30 queries: few (20).'],
  ])('in the values of a slice{%s}', async (across, why) => {
    const bound = across.includes('difference') ? 'max: 0.5' : 'min: 0.1'
    await project.write(
      'modelloop.yml',
      `version: 1\nmodel: m\ntask: ranking\ncolumns: { query: q }\nvalidate: { gates: [{ metric: ndcg, slice: area${across}, ${bound}, min-rows: 30 }] }\n`,
    )
    const rows = Array.from({ length: 600 }, (_, i) => {
      const query = Math.floor(i / 10)
      return { id: i, label: i % 3, prediction: (i * 7) % 5, q: query, area: query < 20 ? 'few' : 'many' }
    })
    await project.write('lists.csv', csv(rows))
    const { report } = await project.run(validateModel, { candidate: 'lists.csv' })
    expect(report.checks.map(({ reason }) => reason).join()).toContain(why)
  })
})

describe('a metrics file that cannot be judged is red', () => {
  const notFinite = 'it must be a finite number. Find out why the training computes it, or leave the value out.'
  it.each<[bytes: string, said: string]>([
    ['{\n  "lift": NaN\n}', `m.json line 2: A value is NaN; ${notFinite}`],
    ['{\n  "lift": -Infinity\n}', `m.json line 2: A value is -Infinity; ${notFinite}`],
    ['{\n  "lift": 1e999\n}', `m.json line 2: "lift" is Infinity; ${notFinite}`],
    ['', 'm.json: The file holds no number. Write for example {"rmse": 23020.5}.'],
    ['{"lift": null}', 'm.json: The file holds no number. Write for example {"rmse": 23020.5}.'],
    [
      '[1]',
      'm.json line 1: The file must hold one mapping of names to values. If these are predictions, write one mapping a line, and name it .jsonl.',
    ],
    ['{\n  "lift": 1,\n  "b"', 'm.json line 3: The file is not JSON: '],
    [
      '{"lift": 2}',
      'modelloop.yml line 7: The gate on "profit" asks for a metric that this change does not have. The metrics file has "lift". Predictions give many more.',
    ],
    [
      '\uFEFF{"lift": 2}',
      'modelloop.yml line 7: The gate on "profit" asks for a metric that this change does not have. The metrics file has "lift". Predictions give many more.',
    ],
  ])('%j', async (bytes, said) => {
    const found = await judged('m.json', bytes, '    - { metric: profit, min: 1 }\n')
    expect(found.said.slice(0, said.endsWith(' ') ? said.length : undefined)).toBe(said)
  })

  it('where a gate needs predictions', async () => {
    const { said } = await judged('m.json', '{"lift": 2}', '    - { metric: auc, min: 0.7 }\n')
    expect(said).toBe(
      'modelloop.yml line 7: The gate on "auc" needs predictions, and this change has none. Let the training write predictions.csv, with id, label and prediction of each test row. The metrics file has "lift".',
    )
  })
})
