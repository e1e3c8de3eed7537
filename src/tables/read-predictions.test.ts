import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { afterAll, describe, expect, it } from 'vitest'
import { messageOf } from '../platform/errors.ts'
import { type ReadPredictionsOptions, readPredictions } from './read-predictions.ts'
import { openTable } from './read-table.ts'

const folder = mkdtempSync(join(tmpdir(), 'predictions-'))
afterAll(() => rmSync(folder, { recursive: true }))

function read(content: string | Uint8Array, options: ReadPredictionsOptions = {}, name = 'p.csv') {
  const path = join(folder, name)
  writeFileSync(path, content)
  return readPredictions(path, { displayPath: name, ...options })
}
const messageFor = (content: string | Uint8Array, options?: ReadPredictionsOptions, name?: string) =>
  read(content, options, name).then(() => 'no error', messageOf)

describe('predictions', () => {
  it('with another separator are told so, and no column is taken for one that only is as short', async () => {
    expect(await messageFor('id;label;prediction\n1;1;1\n')).toContain('seem to be separated by ";". Write commas')
    expect(await messageFor('id\tlabel\tprediction\n1\t1\t1\n')).toContain('seem to be separated by tabs')
    const group = await messageFor('id,label,prediction\n1,1,1\n', { columns: { group: 'g' } })
    expect(group).toContain('there is no column "g"')
    expect(group).not.toContain('Did you mean')
  })

  it('take a column for what it is named to be, though it is called like a score', async () => {
    const columns = { label: 'score', prediction: 'score_v2', weight: 'score_w', group: 'score_group' }
    const found = await read('id,score,score_v2,score_w,score_group,score_ham\n1,ham,spam,2,x,0.3\n', { columns })
    expect(found).toMatchObject({ labels: ['ham'], predictions: ['spam'], group: ['x'], weight: Float64Array.of(2) })
    expect(found.score).toBeUndefined()
    expect([...found.scores!.keys()]).toEqual(['ham'])
    expect(await messageFor('id,label,prediction,score_band\n1,x,x,low\n')).toContain(
      'Give a column for slices another name',
    )
  })

  it('keep what is to be a slice or a time as it is written, though it is called like the score of a class', async () => {
    const content = 'id,label,prediction,score,score_band,score_ms,score_ham\n1,ham,spam,0.2,07,1.50,0.3\n'
    const found = await read(content, { columns: { slices: ['score_band', 'score'], latency: 'score_ms' } })
    expect([...found.columns]).toEqual([
      ['score_band', ['07']],
      ['score_ms', ['1.50']],
    ])
    expect([...found.scores!.keys()]).toEqual(['ham'])
    expect(found.score).toEqual(Float64Array.of(0.2))
  })

  it('of more rows than fit into memory are refused, with the line that was reached', async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => `row-${i},1,0,0.5`).join('\n')
    const content = `id,label,prediction,score\n${rows}\n`
    expect(await messageFor(content, { mostBytes: 20_000 * (3 * 8 + 24 + 10) })).toBe('no error')
    const refused = await messageFor(content, { mostBytes: 400_000 })
    expect(refused).toMatch(
      /^p\.csv line \d+: there are more rows than fit into memory; \d+,\d+ were read\. Write a random/,
    )
  })

  it('of JSONL whose labels begin late, or end early, are refused at the row without', async () => {
    const rows = (from: number, to: number, more: object) =>
      Array.from({ length: to - from }, (_, i) => JSON.stringify({ id: `r${from + i}`, prediction: 1, ...more }))
    const late = [...rows(0, 20_000, {}), ...rows(20_000, 20_010, { label: 1 })].join('\n')
    expect(await messageFor(late, {}, 'late.jsonl')).toBe(
      'late.jsonl line 1: the column "label" is empty. Every row needs a finite value there.',
    )
    const early = [...rows(0, 10, { label: 1 }), ...rows(10, 20_000, {})].join('\n')
    expect(await messageFor(early, {}, 'early.jsonl')).toContain('early.jsonl line 11: the column "label" is empty.')
  })

  it('of a classifier come with classes in one spelling, scores and columns to slice by', async () => {
    const p = await read(
      'id,label,prediction,score,score_1,score_0,region\na,1,1.0,0.9,0.9,0.1,north\nb,"0",0,0.2,0.2,0.8,\n',
    )
    expect(p).toMatchObject({ ids: ['a', 'b'], labels: ['1', '0'], predictions: ['1', '0'], source: 'p.csv' })
    expect(p.score).toEqual(Float64Array.of(0.9, 0.2))
    expect([...(p.scores?.keys() ?? [])]).toEqual(['1', '0'])
    expect([...p.columns]).toEqual([['region', ['north', '']]])
  })

  it('may use the usual names where those of the data are others, and need no time', async () => {
    const columns = { id: 'PID', label: 'SalePrice', prediction: 'prediction', time: 'sold_at' }
    const p = await read('id,label,prediction\na,1.5,2\n', { columns, task: 'regression' })
    expect(p).toMatchObject({ ids: ['a'], labels: Float64Array.of(1.5) })
    expect(p.time).toBeUndefined()
    expect(await messageFor('x,label,prediction\na,1,2\n', { columns })).toContain('there is no column "PID"')
    expect(await messageFor('id,label,prediction\na,1,2\n', { columns: { group: 'customer' } })).toContain('"customer"')
  })

  it('of a regression come as numbers', async () => {
    const p = await read('id,label,prediction\na,1.5,2\nb,-3e2,0\n')
    expect(p.labels).toEqual(Float64Array.of(1.5, -300))
    expect(p.predictions).toEqual(Float64Array.of(2, 0))
  })

  it('agree between True and true, and between True and 1', async () => {
    expect(await read('id,label,prediction\na,True,true\nb,FALSE,true\n')).toMatchObject({
      labels: ['true', 'false'],
      predictions: ['true', 'true'],
    })
    expect(await read('id,label,prediction\na,True,1\nb,False,0.0\n')).toMatchObject({
      labels: ['1', '0'],
      predictions: ['1', '0'],
    })
  })

  it('are read with the columns and the task of the configuration', async () => {
    const columns = {
      id: 'PID',
      label: 'price',
      prediction: 'guess',
      weight: 'w',
      group: 'house',
      time: 'at',
      query: 'q',
    }
    const content = 'PID,price,guess,w,house,at,q\n7,1,2,0.5,h1,2010-01,x\n'
    const p = await read(content, { columns, task: 'regression' })
    expect(p.labels).toEqual(Float64Array.of(1))
    expect(p.weight).toEqual(Float64Array.of(0.5))
    expect(p).toMatchObject({ group: ['h1'], time: ['2010-01'], query: ['x'] })
    expect((await read(content, { columns, task: 'multiclass' })).labels).toEqual(['1'])
  })

  it('are the same from CSV, gzipped CSV, JSONL and Parquet', async () => {
    const csv = 'id,label,prediction,city\na,1.5,2,Ames\nb,2.5,3,\n'
    const jsonl =
      '{"id":"a","label":1.5,"prediction":2,"city":"Ames"}\n\n{"id":"b","prediction":3,"label":2.5,"city":null}\n'
    const parquet = new Uint8Array(
      parquetWriteBuffer({
        columnData: [
          { name: 'id', data: ['a', 'b'], type: 'STRING' },
          { name: 'label', data: [1.5, 2.5], type: 'DOUBLE' },
          { name: 'prediction', data: [2n, 3n], type: 'INT64' },
          { name: 'city', data: ['Ames', null], type: 'STRING', nullable: true },
        ],
      }),
    )
    const options = { displayPath: 'p' }
    const expected = await read(csv, options)
    expect(await read(gzipSync(csv), options, 'p.csv.gz')).toEqual(expected)
    expect(await read(jsonl, options, 'p.jsonl')).toEqual(expected)
    expect(await read(parquet, options, 'p.parquet')).toEqual(expected)
  })

  it.each([
    ['an id twice', 'a,1,1\nb,1,1\na,0,1\n', 'p.csv line 4: the id "a" stands twice: here and in line 2.'],
    ['an empty id', ',1,1\n', 'p.csv line 2: the id (column "id") is empty.'],
    [
      'NaN as label',
      'a,1,1\nb,NaN,1\n',
      'p.csv line 3: the column "label" is NaN. Every row needs a finite value there.',
    ],
    [
      'an empty prediction',
      'a,1,\n',
      'p.csv line 2: the column "prediction" is empty. Every row needs a finite value there.',
    ],
    [
      'an infinite prediction',
      'a,1,-inf\n',
      'p.csv line 2: the column "prediction" is -inf. Every row needs a finite value there.',
    ],
    [
      'a word among numbers',
      'a,1.5,x\n',
      'p.csv line 2: the column "prediction" is "x", which is no number. Every row needs a finite value there.',
    ],
    [
      'a comma for the point',
      'a,1.5,"2,05"\n',
      'p.csv line 2: the column "prediction" is "2,05", which is no number. Write numbers with a point, and thousands without a sign between them: 1234.5.',
    ],
    [
      'too large a number',
      'a,1.5,1e999\n',
      'p.csv line 2: the column "prediction" is 1e999. Every row needs a finite value there.',
    ],
    ['no rows', '', 'p.csv: there are columns and no rows. Write one row a test example.'],
    ['a ragged row', 'a,1,1\nb,1\n', 'p.csv line 3: expected 3 columns, found 2.'],
  ])('with %s are refused with file and line', async (_, rows, message) => {
    expect(await messageFor(`id,label,prediction\n${rows}`)).toBe(message)
  })

  it('with NaN as score are refused, used or not', async () => {
    expect(await messageFor('id,label,prediction,score\na,1,1,nan\n')).toContain(
      'p.csv line 2: the column "score" is nan.',
    )
    expect(await messageFor('id,label,prediction,score_x\na,x,x,\n')).toContain('the column "score_x" is empty.')
  })

  it('without a column that is needed name what was found and what was meant', async () => {
    expect(await messageFor('ID,labels,guess\na,1,1\n')).toBe(
      'p.csv: there are no columns "id", "label", "prediction"; found: ID, labels, guess. Did you mean "ID", "labels"? Say which column is which in modelloop.yml, such as `columns: { label: y_true }`.',
    )
    const ofIndex = '"column 1" seems to be the index of pandas: write to_csv(…, index_label="id").'
    expect(await messageFor(',label,prediction\n0,1,1\n')).toContain(ofIndex)
    expect(await messageFor('id,label,prediction\na,1,1\n', { columns: { weight: 'w8' } })).toContain('no column "w8"')
  })

  it('of a broken line, row or file say where', async () => {
    expect(await messageFor('{"id":1,"label":NaN}\n', {}, 'p.jsonl')).toBe(
      'p.jsonl line 1: the line is no valid JSON. JSON has no NaN and no infinity; write null.',
    )
    expect(await messageFor('{"id":1,"label":1,"prediction":1}\n[1]\n', {}, 'p.jsonl')).toContain('p.jsonl line 2:')
    expect(await messageFor('', {}, 'p.jsonl')).toContain('p.jsonl: the file is empty.')
    expect(await messageFor('PAR1 nonsense', {}, 'p.parquet')).toContain(
      'p.parquet: the file cannot be read as Parquet',
    )
    expect(await messageFor('not gzip', {}, 'p.csv.gz')).toContain('p.csv.gz: the file cannot be unpacked')
    expect(await messageFor('x', {}, 'p.txt')).toContain('Write it as .csv, .tsv, .jsonl')
    const nan = parquetWriteBuffer({
      columnData: [
        { name: 'id', data: ['a', 'b'], type: 'STRING' },
        { name: 'label', data: [1, 2], type: 'DOUBLE' },
        { name: 'prediction', data: [1, Number.NaN], type: 'DOUBLE' },
      ],
    })
    expect(await messageFor(new Uint8Array(nan), {}, 'n.parquet')).toContain(
      'n.parquet row 2: the column "prediction" is NaN.',
    )
    await expect(readPredictions(join(folder, 'none.csv'), { displayPath: 'none.csv' })).rejects.toThrow(
      'does not exist',
    )
  })
})

describe('a table', () => {
  it('is read without the columns that nobody wants, and checked all the same', async () => {
    const csv = 'a,b\n1,2\n'
    writeFileSync(join(folder, 'only.csv'), csv)
    writeFileSync(join(folder, 'only.jsonl'), '{"a":1,"b":2}\n')
    const columnData = [
      { name: 'a', data: [1] },
      { name: 'b', data: [2] },
    ]
    writeFileSync(join(folder, 'only.parquet'), new Uint8Array(parquetWriteBuffer({ columnData })))
    for (const ending of ['csv', 'jsonl', 'parquet']) {
      const { batches } = await openTable(join(folder, `only.${ending}`), { only: (name) => name === 'b' })
      for await (const { columns } of batches) expect([...columns]).toEqual([['b', ['2']]])
    }
  })
})
