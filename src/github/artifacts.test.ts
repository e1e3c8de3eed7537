import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { startResults, type TestResults } from '../../test/servers/results/results.ts'
import { serve } from '../../test/servers/serve.ts'
import { uploadReport } from './artifacts.ts'

let folder: string
let results: TestResults
const runUrl = 'https://github.com/octo/models/actions/runs/77'

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'artifacts-'))
  results = await startResults({ folder: join(folder, 'state') })
  await writeFile(join(folder, 'validate-model.html'), '<h1>better</h1>')
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  vi.stubEnv('GITHUB_SERVER_URL', 'https://github.com')
  for (const [name, value] of Object.entries(results.environment(77))) vi.stubEnv(name, value)
})
afterAll(async () => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  await results.close()
  await rm(folder, { recursive: true })
})

const upload = (
  host = { runUrl, temporaryFolder: folder } as { runUrl: string | undefined; temporaryFolder: string },
) => uploadReport({ file: join(folder, 'validate-model.html'), name: 'ames-price-report.html', host })

describe('the report page as an artifact', () => {
  it('is uploaded as it is, under its own name, and has a URL that a browser opens', async () => {
    const result = await upload()
    const [stored] = results.artifacts()
    expect(result).toEqual({ uploaded: true, id: stored?.id, url: `${runUrl}/artifacts/${stored?.id}` })
    expect(stored).toMatchObject({ name: 'ames-price-report.html', type: 'text/html', run: '77' })
    expect(stored && (await readFile(results.fileOf(stored), 'utf8'))).toBe('<h1>better</h1>')
  })

  it('is a note when it cannot be uploaded', async () => {
    expect(await upload()).toEqual({ uploaded: false, reason: expect.stringMatching(/already exists|409/) })
    expect(await upload({ runUrl: undefined, temporaryFolder: folder })).toMatchObject({ uploaded: false })
  })

  it('is given up when the service does not answer', async () => {
    const silent = await serve(() => {})
    vi.stubEnv('ACTIONS_RESULTS_URL', silent.url)
    try {
      const request = {
        file: join(folder, 'validate-model.html'),
        name: 'late.html',
        host: { runUrl, temporaryFolder: folder },
      }
      const result = await uploadReport({ ...request, longestMs: 200 })
      expect(result).toEqual({ uploaded: false, reason: 'it was given up after 200 ms.' })
    } finally {
      vi.stubEnv('ACTIONS_RESULTS_URL', results.environment(77)['ACTIONS_RESULTS_URL'])
      await silent.close()
    }
  })
})
