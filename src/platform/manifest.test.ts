import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { digestOf } from './digest.ts'
import { digestOfPath, manifestText, parseManifest } from './manifest.ts'

describe('the digest of a path', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'manifest-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  it('is that of the bytes for a file', async () => {
    await writeFile(join(folder, 'm.bin'), 'abc')
    const content = await digestOfPath(join(folder, 'm.bin'))
    expect(content).toEqual({ kind: 'file', digest: digestOf('abc'), sizeBytes: 3 })
  })

  it('is that of the sorted manifest for a folder', async () => {
    await mkdir(join(folder, 'b'))
    // U+1F600 comes after U+FF5E in code points and before it in UTF-16 units.
    for (const name of ['b/x', 'a.txt', 'b.txt', '\u{1f600}', '\uff5e']) await writeFile(join(folder, name), name)
    const content = await digestOfPath(folder)
    if (content.kind !== 'folder') throw new Error('expected a folder')
    expect(content.manifest.map((entry) => entry.path)).toEqual(['a.txt', 'b.txt', 'b/x', '\uff5e', '\u{1f600}'])
    expect(content.digest).toBe(digestOf(manifestText(content.manifest)))
    expect(content.sizeBytes).toBe(5 + 5 + 3 + 3 + 4)
    expect(parseManifest(manifestText(content.manifest))).toEqual(content.manifest)
    expect(manifestText(content.manifest.slice(0, 1))).toBe(
      `[{"path":"a.txt","sha256":"${digestOf('a.txt').slice(7)}","size":5}]`,
    )
  })

  it('refuses a symbolic link inside a folder and a path that does not exist', async () => {
    await symlink('/etc/hostname', join(folder, 'link'))
    await expect(digestOfPath(folder)).rejects.toThrow('"link" in the folder')
    await expect(digestOfPath(join(folder, 'none'))).rejects.toThrow('does not exist')
  })

  it.each(['../x', '/x', 'a//b', 'a/./b', 'a\\b', ''])('refuses the path "%s" in a manifest from outside', (path) => {
    const text = JSON.stringify([{ path, sha256: '0'.repeat(64), size: 1 }])
    expect(() => parseManifest(text)).toThrow()
  })

  it('refuses a manifest that names a path twice', () => {
    const entry = { path: 'a', sha256: '0'.repeat(64), size: 1 }
    expect(() => parseManifest(JSON.stringify([entry, entry]))).toThrow('sorted and unique')
  })
})
