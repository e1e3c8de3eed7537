import { mkdtemp, readFile, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { secretsOf } from '../platform/secrets.ts'
import { type Output, openOutput } from './output.ts'

let path: string
let printed: string
beforeEach(async () => {
  path = join(await mkdtemp(join(tmpdir(), 'output-')), 'log/training.log')
  printed = ''
})
const open = (secrets: readonly string[] = []): Output =>
  openOutput(path, secrets, (line) => {
    printed += line
  })
const say = (output: Output, ...texts: string[]) => {
  for (const text of texts) output.write('stdout', Buffer.from(text))
}

describe('what a training prints', () => {
  it('is handed on line by line, whole letters, and kept in a file', async () => {
    const output = open()
    const bytes = Buffer.from('Größe: 5\nend')
    output.write('stdout', bytes.subarray(0, 3))
    output.write('stderr', Buffer.from('a warning\n'))
    output.write('stdout', bytes.subarray(3))
    expect(printed).toBe('a warning\nGröße: 5\n')
    output.flush()
    output.close()
    expect(printed).toBe('a warning\nGröße: 5\nend\n')
    expect(await readFile(path, 'utf8')).toBe(printed)
    expect(output.tail()).toEqual(['a warning', 'Größe: 5', 'end'])
  })

  it('shows the last state of a progress bar', () => {
    const output = open()
    say(output, '\r 10 %', '\r 50 %', '\r100 %\n', 'windows\r\n')
    expect(printed).toBe('100 %\nwindows\n')
  })

  it('never holds a secret, wherever its pieces were cut, nor a line of a private key', () => {
    const secrets = secretsOf({
      A_TOKEN: 'abcdef',
      LONGER_TOKEN: 'abcdefgh',
      SSH_PRIVATE_KEY: '-----BEGIN\nMIIEvqwerty\n',
      HOME: '/home/me',
    })
    const output = open(secrets)
    say(output, 'x abc', 'defgh y\n', 'abcdef MIIEvqwerty /home/me\n')
    expect(printed).toBe('x *** y\n*** *** /home/me\n')
  })

  it('keeps the beginning and the end of a log that is too long', async () => {
    const output = open()
    const lines = Array.from({ length: 130_000 }, (_, index) => `${index} ${'.'.repeat(90)}\n`)
    for (let index = 0; index < lines.length; index += 500) say(output, lines.slice(index, index + 500).join(''))
    output.close()
    expect((await stat(path)).size).toBeLessThan(10_100_000)
    const text = await readFile(path, 'utf8')
    expect(text).toMatch(/^0 \.+\n1 /)
    expect(text).toMatch(/\n… \d+ bytes left out …\n/)
    expect(text).toMatch(/\n129999 \.+\n$/)
    expect(printed.split('\n')).toHaveLength(130_001)
  })

  it('never holds the password of a URL, nor a secret as a header or a URL carries it', () => {
    const output = open(secretsOf({ DATABASE: 'postgres://me:open sesame@host/db', API_TOKEN: 'a+b/c=d?e' }))
    const encoded = Buffer.from('a+b/c=d?e').toString('base64')
    say(output, `postgres://me:open sesame@host ${encoded} ${encodeURIComponent('a+b/c=d?e')} /db\n`)
    expect(printed).toBe('postgres://me:***@host *** *** /db\n')
  })

  it('hands on a line that never ends, and no secret in it', () => {
    const output = open(['0123456789'])
    for (let index = 0; index < 2000; index += 1) say(output, `${'x'.repeat(93)}01234`, '56789')
    expect(printed.length).toBeGreaterThan(1000)
    expect(printed.replaceAll('\n', '')).not.toMatch(/0123456789/)
  })
})
