import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ArtifactClient } from '@actions/artifact'
import { restoreCache, saveCache } from '@actions/cache'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { digestOfFile } from '../../../src/platform/digest.ts'
import { type BareRepository, bareRepository } from '../bare-repository.ts'
import { startGitHub, type TestGitHub } from '../github/github.ts'
import { startResults, type TestResults } from './results.ts'

let folder: string
let results: TestResults
let origin: BareRepository
let github: TestGitHub
let client: ArtifactClient
const as = (run: number, job?: string) => {
  for (const [name, value] of Object.entries(results.environment(run, job))) vi.stubEnv(name, value)
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'results-'))
  results = await startResults({ folder: join(folder, 'state') })
  origin = await bareRepository()
  github = await startGitHub({
    repositories: { 'octo/models': origin.path },
    tokens: { reader: { actions: 'read' } },
    results,
  })
  // The clients print a lot, and read the URL of the API when they are loaded.
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  vi.stubEnv('GITHUB_API_URL', github.url)
  client = new (await import('@actions/artifact')).DefaultArtifactClient()
  vi.stubEnv('GITHUB_SERVER_URL', 'https://github.com')
  vi.stubEnv('GITHUB_WORKSPACE', folder)
  vi.stubEnv('RUNNER_TEMP', folder)
  vi.stubEnv('GITHUB_REPOSITORY', 'octo/models')
})
afterAll(async () => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  await github.close()
  await results.close()
  await origin.remove()
  await rm(folder, { recursive: true })
})

describe('the results service, with the clients of GitHub', () => {
  it('takes an artifact of several blocks and gives the same bytes back', async () => {
    as(77)
    await mkdir(join(folder, 'files'))
    await writeFile(join(folder, 'files/small.json'), '{"auc":0.9}')
    await writeFile(join(folder, 'files/big.bin'), randomBytes(20 * 1024 * 1024))
    const files = [join(folder, 'files/small.json'), join(folder, 'files/big.bin')]
    const { id, digest } = await client.uploadArtifact('model', files, join(folder, 'files'), { compressionLevel: 0 })
    expect((await client.listArtifacts()).artifacts.map((item) => item.name)).toEqual(['model'])
    const { artifact } = await client.getArtifact('model')
    expect(artifact.digest).toBe(`sha256:${digest}`)
    const path = join(folder, 'out')
    const { digestMismatch } = await client.downloadArtifact(id ?? 0, { path, expectedHash: artifact.digest ?? '' })
    expect(digestMismatch).toBe(false)
    expect(await digestOfFile(join(path, 'big.bin'))).toBe(await digestOfFile(join(folder, 'files/big.bin')))
  })

  it('keeps a file as it is, under its own name', async () => {
    as(77, 'judge')
    await writeFile(join(folder, 'files/report.html'), '<h1>é</h1>')
    const { id } = await client.uploadArtifact('ignored', [join(folder, 'files/report.html')], join(folder, 'files'), {
      skipArchive: true,
    })
    await client.downloadArtifact(id ?? 0, { path: join(folder, 'raw') })
    expect(await readFile(join(folder, 'raw/report.html'), 'utf8')).toBe('<h1>é</h1>')
    const stored = results.artifacts().find((item) => item.id === id)
    expect(stored && (await readFile(results.fileOf(stored), 'utf8'))).toBe('<h1>é</h1>')
  })

  it('refuses a second artifact of one name in a run, not in another run', async () => {
    const again = () => client.uploadArtifact('model', [join(folder, 'files/small.json')], join(folder, 'files'))
    as(77)
    await expect(again()).rejects.toThrow(/409|already exists/)
    as(78)
    await again()
    expect((await client.listArtifacts()).artifacts).toHaveLength(1)
  })

  it('serves the artifacts of another run by the REST API', async () => {
    as(99)
    const headSha = await origin.commit('main', { a: 'a' })
    github.seedRun('octo/models', { id: 77, headSha })
    const findBy = { token: 'reader', workflowRunId: 77, repositoryOwner: 'octo', repositoryName: 'models' }
    const { artifacts } = await client.listArtifacts({ findBy })
    expect(artifacts.map((item) => item.name).sort()).toEqual(['model', 'report.html'])
    const wanted = artifacts.find((item) => item.name === 'report.html')
    await client.downloadArtifact(wanted?.id ?? 0, { path: join(folder, 'other'), findBy })
    expect(await readFile(join(folder, 'other/report.html'), 'utf8')).toBe('<h1>é</h1>')
    expect(github.violations).toEqual([])
  })

  it('saves a cache once, and restores it by key and by prefix', async () => {
    as(77)
    const path = join(folder, 'cached')
    await mkdir(path)
    await writeFile(join(path, 'a.bin'), randomBytes(3_000_000))
    const before = await digestOfFile(join(path, 'a.bin'))
    expect(await restoreCache([path], 'data-1', ['data-'])).toBeUndefined()
    await saveCache([path], 'data-1')
    expect(await saveCache([path], 'data-1')).toBe(-1)
    await rm(path, { recursive: true })
    expect(await restoreCache([path], 'data-2', ['data-'])).toBe('data-1')
    expect(await digestOfFile(join(path, 'a.bin'))).toBe(before)
  })

  it('finds everything again after a restart', async () => {
    const names = results.artifacts().map((item) => item.name)
    await results.close()
    results = await startResults({ folder: join(folder, 'state') })
    expect(results.artifacts().map((item) => item.name)).toEqual(names)
    expect((await fetch(results.signedUrl(results.artifacts()[0]!))).status).toBe(200)
    expect((await fetch(`${results.url}/blob/artifact-1?se=9999999999999&sig=wrong`)).status).toBe(403)
  })
})
