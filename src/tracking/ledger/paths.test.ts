import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { digestOf } from '../../platform/digest.ts'
import {
  acceptancePath,
  finishedPath,
  isName,
  keyIndexOf,
  moveOfFile,
  movePath,
  runIndexFolder,
  runIndexPath,
  runOfIndex,
  versionOfFile,
  versionOfIndex,
  versionPath,
} from './paths.ts'

/** Names as people give them, among them many that are nearly right. */
const anyName = fc.oneof(fc.string(), fc.stringMatching(/^[a-zA-Z0-9._/-]{0,12}$/))
const goodName = fc.stringMatching(/^[a-z0-9][a-z0-9._-]{0,20}$/).filter(isName)

describe('paths on the branch', () => {
  it('stay below their folder, or are refused', () => {
    fc.assert(
      fc.property(anyName, anyName, (a, b) => {
        const paths = [() => finishedPath(a, b), () => movePath(a, 1, b), () => acceptancePath(a, digestOf(b))]
        for (const [index, make] of paths.entries()) {
          let path: string
          try {
            path = make()
          } catch {
            expect(isName(a) && isName(b) && index < 2).toBe(false)
            continue
          }
          expect(path).toMatch(/^(runs|models)(\/[a-z0-9][a-z0-9._-]*)+$/)
          expect(path.split('/')).not.toContain('..')
          expect(path.split('/')).toHaveLength(4)
        }
      }),
    )
  })

  it('give back what they were made of', () => {
    const anyNumber = fc.integer({ min: 1, max: 999_999_999 })
    fc.assert(
      fc.property(
        goodName,
        goodName,
        anyNumber,
        fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('9999-01-01') }),
        (model, name, n, at) => {
          const last = (path: string) => path.split('/').at(-1) as string
          expect(moveOfFile(last(movePath(model, n, name)))).toEqual({ n, alias: name })
          expect(versionOfFile(last(versionPath(model, n)))).toBe(n)
          expect(versionOfIndex(`${name}.${n}`)).toEqual({ run: name, version: n })
          const path = runIndexPath(model, at.toISOString(), name, 'failed').slice(runIndexFolder(model).length + 1)
          expect(runOfIndex(path)).toEqual({ run: name, status: 'failed' })
        },
      ),
    )
  })

  it('sort runs by time', () => {
    const early = runIndexPath('m', '2026-09-30T23:59:59.999Z', 'zzzz', 'finished')
    const late = runIndexPath('m', '2026-10-01T00:00:00.000Z', 'aaaa', 'finished')
    expect([late, early].sort()).toEqual([early, late])
  })

  it('are no facts when somebody named them otherwise', () => {
    for (const name of [
      '0-champion.json',
      '01-champion.json',
      '1-.json',
      '1-a/b.json',
      '1-champion.json~',
      '-1-a.json',
    ]) {
      expect(moveOfFile(name)).toBeUndefined()
    }
    for (const name of ['0.json', '1.5.json', '1e3.json', 'accepted', '9999999999.json']) {
      expect(versionOfFile(name)).toBeUndefined()
    }
    expect(keyIndexOf('m', digestOf('x')).start).toHaveLength(15)
  })
})
