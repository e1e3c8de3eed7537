import { expect, it } from 'vitest'
import { startProgress } from './progress.ts'

it('tells files, bytes, rate and the time left, at most every two seconds, and nothing of what is done sooner', () => {
  const lines: string[] = []
  let now = 0
  const done = startProgress(
    'data: hashed',
    { files: 2000, bytes: 4e9 },
    (line) => lines.push(line),
    () => now,
  )
  done(10, 1e6)
  now = 1999
  done(90, 99e6)
  expect(lines).toEqual([])
  now = 2000
  done(400, 900e6)
  now = 3000
  done(500, 1e9)
  now = 4000
  done(500, 1e9)
  expect(lines).toEqual([
    'data: hashed 500 of 2,000 files, 1.0 GB of 4.0 GB, 500 MB/s, 6 s left',
    'data: hashed 1,500 of 2,000 files, 3.0 GB of 4.0 GB, 750 MB/s, 1 s left',
  ])
})

it('goes by the files where the bytes are not known', () => {
  const lines: string[] = []
  let now = 0
  const done = startProgress(
    'data: hashed',
    { files: 100_000 },
    (line) => lines.push(line),
    () => now,
  )
  now = 4000
  done(25_000, 4e6)
  expect(lines).toEqual(['data: hashed 25,000 of 100,000 files, 4.0 MB, 1.0 MB/s, 12 s left'])
})

it('counts the bytes alone of one file', () => {
  const lines: string[] = []
  let now = 0
  const done = startProgress(
    'big.bin: hashed',
    { files: 1, bytes: 4e9 },
    (line) => lines.push(line),
    () => now,
  )
  now = 2000
  done(0, 1e9)
  expect(lines).toEqual(['big.bin: hashed 1.0 GB of 4.0 GB, 500 MB/s, 6 s left'])
})
