import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CellReceiver } from '../../../tables/table.ts'
import { CellBatch } from '../cell-batch.ts'
import type { ColumnType } from '../contract.ts'
import { compileCondition } from './compile.ts'
import { ConditionError } from './tokens.ts'

/** Asks a condition of one row. */
function ask(source: string, row: Readonly<Record<string, string>>, types: Readonly<Record<string, ColumnType>> = {}) {
  const texts = new Map(Object.entries(row))
  const cellAt = (name: string) => texts.get(name) ?? ''
  const batch = {
    rows: 1,
    names: [...texts.keys()],
    lines: Int32Array.of(2),
    cellAt,
    textsOf: (name: string) => [cellAt(name)],
    addTo: (name: string, receiver: CellReceiver) => receiver.add(cellAt(name)),
  }
  const reading = { types: new Map(Object.entries(types)), missing: undefined }
  const cells = new CellBatch(batch, { placeOf: (line) => ({ file: 'a.csv', line }) }, 'a.csv', reading)
  const trouble = { unreadable: false }
  const answer = compileCondition(source, reading.types).bind(cells, trouble)(0)
  return trouble.unreadable ? 'unreadable' : answer === 1 ? true : answer === 0 ? false : undefined
}

describe('a condition over the columns of a row', () => {
  it.each([
    ['`Gr.Liv.Area` >= `1st.Flr` + `2nd.Flr`', { 'Gr.Liv.Area': '2064', '1st.Flr': '1074', '2nd.Flr': '990' }, true],
    ['a * 2 + 1 = 7', { a: '3' }, true],
    ['a - b - c = 0', { a: '3', b: '2', c: '1' }, true],
    ['-a % 3 = -1', { a: '4' }, true],
    ['(a + b) / 2 < 1.5e0', { a: '1', b: '2' }, false],
    ['0 <= a <= 10', { a: '11' }, false],
    ['0 <= a <= 10', { a: '9' }, true],
    ["kind = 'flat' and a > 1 or a = 0", { kind: 'house', a: '0' }, true],
    ["not kind in ('flat', 'house')", { kind: 'barn' }, true],
    ["kind not in ('flat', 'house')", { kind: 'flat' }, false],
    ['code in (1, 2, -3)', { code: '-3.0' }, true],
    ['a is missing', { a: '' }, true],
    ['a is not null', { a: 'x' }, true],
    ['length(name) <= 3 and upper(name) = "ABC"', { name: 'abc' }, true],
    ['max(a, b) - min(a, b) = abs(a - b)', { a: '2', b: '5' }, true],
    ["sold >= '2020-01-31'", { sold: '2020-02' }, true],
    ['a = b', { a: '1.0', b: '1' }, true],
    ['a < b', { a: '9', b: '10' }, true],
    ['a < b', { a: '2020-01-31', b: '2020-02-01' }, true],
    ["note = 'it''s'", { note: "it's" }, true],
    ['Größe > 0', { Größe: '1' }, true],
  ])('%s', (source, row, expected) => {
    expect(ask(source, row as unknown as Record<string, string>)).toBe(expected)
  })

  it('compares times, and takes their difference in days', () => {
    const types = { sold: 'date', built: 'date' } as const
    expect(ask('sold - built <= 30', { sold: '2020-03-01', built: '2020-02-01' }, types)).toBe(true)
    expect(ask('built + 30 > sold', { sold: '2020-03-01', built: '2020-01-01' }, types)).toBe(false)
  })

  it('knows nothing where a value is missing, and decides what does not depend on it', () => {
    expect(ask('a > 0', { a: '' })).toBeUndefined()
    expect(ask('a > 0', { a: 'NA' }, { a: 'number' })).toBeUndefined()
    expect(ask('not a > 0', { a: '' })).toBeUndefined()
    expect(ask('a > 0 and b > 0', { a: '', b: '-1' })).toBe(false)
    expect(ask('a > 0 or b > 0', { a: '', b: '1' })).toBe(true)
  })

  it('says so when a cell is not what is compared', () => {
    expect(ask('price > 0', { price: '12 €' })).toBe('unreadable')
    expect(ask('sold < "2020-01-01"', { sold: 'soon' }, { sold: 'date' })).toBe('unreadable')
  })

  it.each([
    ['', 'cannot be read: a value was expected at the end'],
    ['a >', 'cannot be read: a value was expected at the end'],
    ['a = 1)', 'cannot be read: the end was expected before ")"'],
    [
      '1st.Flr > 0',
      'holds 1st.Flr, which is no number; the name of a column that begins with a digit stands in backticks',
    ],
    ['a == null', 'write "is missing"'],
    ['a + 1', 'needs a condition where it has a number'],
    ["a + 'x' > 1", 'needs a number where it has a text'],
    ['eval(a) = 1', 'asks for eval(…), which is not known'],
    ['constructor(a) = 1', 'asks for constructor(…), which is not known'],
    ['abs(a, b) = 1', 'more than one value'],
    ['a = "open', 'cannot be read from ""open" on: this quote is never closed'],
    ['a > 1 && b', 'cannot be read from "&& b" on: write "and"'],
    ['!(a > 1)', 'cannot be read from "!(a > 1)" on: write "not"'],
    ['a; b', 'cannot be read from "; b" on'],
    ['(1 + 1) is missing', 'has "is missing" behind a number'],
    ['a in (b)', 'only numbers and texts'],
    ['true < false', 'compares true or false by <'],
    ['('.repeat(200), 'is nested more than 100 deep'],
    ['not '.repeat(200), 'is nested more than 100 deep'],
    [`a = ${'1+'.repeat(2000)}1`, 'is longer than 2000 characters'],
  ])('refuses %j', (source, message) => {
    expect(() => compileCondition(source, new Map())).toThrow(message)
  })

  it('takes names of prototypes for columns like any other', () => {
    expect(ask('constructor = 1 and `__proto__` is missing', { constructor: '1' } as never)).toBe(true)
  })

  it('never throws anything but its own error, and never hangs', () => {
    const word = fc.constantFrom(
      ...['a', '`b c`', '1', '.5', "'x'", '"', '`', '(', ')', ',', 'and', 'or', 'not', 'in', 'is', 'missing'],
      ...['=', '<', '>=', '!=', '+', '-', '*', '/', '%', 'abs', 'min', 'true', 'null', '__proto__', '\u0000', '💥'],
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        try {
          ask(words.join(' '), { a: '1', 'b c': 'x' })
        } catch (error) {
          expect(error).toBeInstanceOf(ConditionError)
        }
      }),
      { numRuns: 3000 },
    )
  })
})
