import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { action as versionData } from '../../src/actions/version-data/version-data.ts'
import { type BareRepository, bareRepository } from '../servers/bare-repository.ts'
import { newProject, type Project } from './project.ts'

const configOf = (shared: string) => `version: 1
model: price
data:
  paths: [data/sales]
  remote: ${shared}/remote
  refresh: echo "4,400" >> data/sales/sales.csv; echo "token=$GITHUB_TOKEN$INPUT_X"
store: { url: "folder:${shared}/store" }
`
let shared: string
let config: string
let origin: BareRepository
let branch: Project
const sales = (project: Project) => readFile(join(project.directory, 'data/sales/sales.csv'), 'utf8')

/** Another job: a new checkout of the branch, without data. */
async function checkout(): Promise<Project> {
  const files = Object.fromEntries(
    await Promise.all(
      ['modelloop.yml', 'data/sales.dvc', 'data/.gitignore', '.dvc/config'].map(
        async (path) => [path, await readFile(join(branch.directory, path), 'utf8')] as const,
      ),
    ),
  )
  return newProject(files, origin.path)
}

beforeEach(async () => {
  origin = await bareRepository()
  shared = await mkdtemp(join(tmpdir(), 'shared-'))
  config = configOf(shared)
  branch = await newProject({ 'modelloop.yml': config }, origin.path)
  await branch.write('data/sales/sales.csv', 'id,price\n1,100\n2,200\n3,300\n')
  await branch.run(versionData, { mode: 'snapshot' })
})
afterEach(async () => {
  await branch.remove()
  await origin.remove()
  await rm(shared, { recursive: true })
})

describe('new data for a retraining', () => {
  it('goes from the job that fetches it, by the job that publishes it, to the job that trains', async () => {
    const refreshing = await checkout()
    const refreshed = await refreshing.run(versionData, { mode: 'refresh' })
    expect(refreshed).toMatchObject({ failed: false, outputs: { changed: 'true', rows: '4' } })
    expect(refreshed.printed).toContain('token=\n')

    const publishing = await checkout()
    await cp(refreshed.outputs['data-record']!, join(publishing.directory, 'handed'), { recursive: true })
    const published = await publishing.run(versionData, { mode: 'publish', 'data-record': 'handed' })
    expect(published.outputs).toMatchObject({ version: refreshed.outputs['version'], changed: 'true' })

    const training = await checkout()
    const brought = await training.run(versionData, { version: published.outputs['version']! })
    expect(brought.outputs).toMatchObject({ verdict: 'pass', version: published.outputs['version'], rows: '4' })
    expect(await sales(training)).toBe('id,price\n1,100\n2,200\n3,300\n4,400\n')
    expect(brought.report.notes.map(({ text }) => text).join()).toContain('is another version than the branch names')
    for (const project of [refreshing, publishing, training]) await project.remove()
  })

  it('is the data of the branch where nothing brings other data in', async () => {
    const job = await checkout()
    await job.write('modelloop.yml', config.replace(/ {2}refresh: .*\n/, ''))
    const refreshed = await job.run(versionData, { mode: 'refresh' })
    expect(refreshed.outputs).toMatchObject({ verdict: 'pass', changed: 'false', rows: '3' })
    // A version that the branch names needs no publishing.
    const brought = await job.run(versionData, { version: refreshed.outputs['version']! })
    expect(brought.outputs).toMatchObject({ verdict: 'pass', rows: '3' })
    await job.remove()
  })

  it('is not published when it was changed on its way', async () => {
    const job = await checkout()
    const { outputs } = await job.run(versionData, { mode: 'refresh' })
    await job.write('.modelloop/data/files/data/sales/sales.csv', 'id,price\n1,0\n')
    const publish = job.run(versionData, { mode: 'publish', 'data-record': outputs['data-record']! })
    await expect(publish).rejects.toThrow(/The data record says that "data\/sales" is .*, and its bytes are/)
    await job.write(
      '.modelloop/data/data.json',
      '{"schema":"modelloop.data/v1","ids":{"../../etc":"' + 'a'.repeat(32) + '"}}',
    )
    await expect(job.run(versionData, { mode: 'publish' })).rejects.toThrow('leaves the folder')
    await job.remove()
  })

  it('fails loudly when the command fails, the version is unknown, or nothing was left', async () => {
    const job = await checkout()
    await expect(job.run(versionData, { mode: 'refresh', refresh: 'echo gone; exit 3' })).rejects.toThrow(
      'The command "refresh" (echo gone; exit 3) ended with exit code 3.',
    )
    await expect(job.run(versionData, { version: `${'b'.repeat(32)}.dir` })).rejects.toThrow('was never published')
    await expect(job.run(versionData, { version: 'latest' })).rejects.toThrow('"latest" is not the version of data')
    await expect(job.run(versionData, { mode: 'publish' })).rejects.toThrow('There is no data record')
    await expect(job.run(versionData, { mode: 'pull', version: 'a' })).rejects.toThrow('are both given')
    await job.remove()
  })
})
