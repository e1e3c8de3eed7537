import { existsSync } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { recordingLog } from '../platform/log.ts'
import { awsCredentials } from './aws.ts'

describe('a file with keys of AWS that the repository names', () => {
  it('gives the key of the profile, and runs nothing', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'aws-'))
    const keyFile = join(folder, 'credentials')
    const ran = join(folder, 'ran')
    await writeFile(
      keyFile,
      `[default]\ncredential_process = touch ${ran}\n[models]\naws_access_key_id = an-id\naws_secret_access_key = a-secret\n`,
    )
    const log = recordingLog()
    const credentials = await awsCredentials(log, { keyFile, profile: 'models' })()
    expect(credentials).toEqual({ accessKeyId: 'an-id', secretAccessKey: 'a-secret' })
    expect(log.secrets).toEqual(['a-secret'])
    await expect(awsCredentials(log, { keyFile })()).rejects.toThrow('has no key for the profile default')
    await expect(awsCredentials(log, { keyFile: '/nowhere/keys' })()).rejects.toThrow('cannot be read')
    expect(existsSync(ran)).toBe(false)
  })
})
