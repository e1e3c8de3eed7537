import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { isGone } from './left-behind.ts'

const here = 'b007 pid:[4026531836]'
const { pid: gone } = spawnSync(process.execPath, ['--version'])

it.each([
  ['of a process that ended', `${here} ${gone}`, true],
  ['of this process', `${here} ${process.pid}`, false],
  ['of another user', `${here} 1`, false],
  ['of another boot or machine', `b008 pid:[4026531836] ${gone}`, false],
  ['of another namespace, where the same id is another process', `b007 pid:[4026532000] ${gone}`, false],
  ['of nobody who can be known', 'true', false],
])('a container %s: gone is %s', (_, name, expected) => {
  expect(isGone(name, `${here} ${process.pid}`)).toBe(expected)
})
