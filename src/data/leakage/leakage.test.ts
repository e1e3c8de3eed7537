import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { findLeakage } from './leakage.ts'
import type { LeakageRequest } from './request.ts'

let directory: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'leakage-'))
  return () => rmSync(directory, { recursive: true, force: true })
})
const write = (name: string, text: string) => writeFileSync(join(directory, name), text)
const find = (others: readonly string[], options: Partial<LeakageRequest> = {}) =>
  findLeakage({ directory, test: 'test.csv', others, label: 'price', ignore: ['id'], duplicates: true, ...options })

describe('leakage between train and test', () => {
  it('is a row of the test that stands in the training, whatever its id, the order of columns and the writing of numbers', async () => {
    write('test.csv', 'id,area,town,price\n1,100,Ames,5\n2,200,Boone,6\n3,300,Ames,7\n')
    write('train.csv', 'price,town,area,id\n5.0,Ames,100.0,91\n9,Ames,900,92\n7,Ames,300,93\n7,Ames,300,94\n')
    const found = await find(['train.csv'])
    expect(found).toMatchObject({ compared: ['train.csv'], overlap: { rows: 2, of: 3 }, labels: { rows: 0, of: 7 } })
    expect(found?.overlap.examples).toEqual([
      { file: 'train.csv', line: 2, otherFile: 'test.csv', otherLine: 2 },
      { file: 'train.csv', line: 4, otherFile: 'test.csv', otherLine: 4 },
    ])
    expect(found?.duplicates).toMatchObject({ rows: 2, of: 7, examples: [{ line: 5, otherLine: 4 }] })
    expect(await find(['train.csv'], { duplicates: false })).toEqual({ ...found, duplicates: undefined })
  })

  it('counts every row whose features come with more than one label, in one file or in two', async () => {
    write('test.csv', 'id,area,price\n1,100,5\n2,200,6\n3,200,7\n4,400,1\n')
    write('train.csv', 'id,area,price\n5,100,5\n6,100,5\n7,100,8\n8,400,1\n')
    const found = await find(['train.csv'])
    // 100: four rows with 5, 5, 5, 8; 200: two rows with 6 and 7; 400 agrees.
    expect(found?.labels).toMatchObject({ rows: 6, of: 8 })
    expect(found?.labels?.examples).toEqual([
      { file: 'test.csv', line: 4, otherFile: 'test.csv', otherLine: 3 },
      { file: 'train.csv', line: 4, otherFile: 'test.csv', otherLine: 2 },
    ])
  })

  it('counts a test row that stands twice in the test as two, and once however often it is in the training', async () => {
    write('test.csv', 'id,area,price\n1,100,5\n2,100,5\n')
    write('train.csv', 'id,area,price\n3,100,5\n4,100,5\n5,100,5\n')
    expect((await find(['train.csv']))?.overlap).toMatchObject({ rows: 2, of: 2 })
  })

  it('leaves out tables with other columns, and says which', async () => {
    write('test.csv', 'id,area,price\n1,100,5\n')
    write('towns.csv', 'town\nAmes\n')
    write('more.jsonl', '{"id":7,"area":100}\n{"price":5,"id":8,"area":1}\n')
    const found = await find(['towns.csv', 'more.jsonl'])
    expect(found).toMatchObject({ compared: ['more.jsonl'], leftOut: ['towns.csv'], overlap: { rows: 0 } })
  })

  it('has nothing to say of labels where there are none, nor of tables without features', async () => {
    write('test.csv', 'id,area\n1,100\n2,100\n')
    expect(await find([])).toMatchObject({ labels: undefined, duplicates: { rows: 2, of: 2 } })
    expect(await find([], { ignore: ['id', 'area'] })).toBeUndefined()
  })

  it('tells apart a text that is in another column, and a missing value from a 0', async () => {
    write('test.csv', 'id,a,b,price\n1,x,y,1\n2,0,z,1\n')
    write('train.csv', 'id,a,b,price\n1,y,x,1\n2,,z,1\n')
    expect((await find(['train.csv']))?.overlap.rows).toBe(0)
  })

  it('is looked for in the columns that are known, without opening a table for them', async () => {
    write('test.jsonl', '{"id":1,"area":100,"price":5}\n')
    write('train.jsonl', '{"id":2,"area":100,"price":5}\n')
    const known = (names: readonly string[]) => new Map([['train.jsonl', new Set(names)]])
    const options = { test: 'test.jsonl', columnsOf: known(['id', 'area', 'price']) }
    expect(await find(['train.jsonl'], options)).toMatchObject({ overlap: { rows: 1 } })
    expect(await find(['train.jsonl'], { ...options, columnsOf: known(['id']) })).toMatchObject({
      leftOut: ['train.jsonl'],
    })
  })
})
