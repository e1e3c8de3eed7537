import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { answerJson, type Served, serve } from '../../../test/servers/serve.ts'
import { recordingLog } from '../../platform/log.ts'
import { openMlflow } from './api.ts'
import { connectionOf } from './connection.ts'
import { versionByAlias } from './registry.ts'
import { fetchArtifact, readRun } from './runs.ts'

let server: Served
let answer: (request: IncomingMessage, response: ServerResponse) => void
let folder: string
const cancel = new AbortController()
const api = () => openMlflow({ base: server.url, authorization: 'Bearer secret' }, cancel.signal)

beforeEach(async () => {
  server = await serve((request, response) => answer(request, response))
  folder = await mkdtemp(join(tmpdir(), 'mlflow-'))
})
afterEach(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

describe('who answers in the place of MLflow', () => {
  const asked = () => versionByAlias(api(), 'price', 'champion')

  it.each<[string, string, (response: ServerResponse) => void]>([
    ['a page of a login', 'a web page, perhaps of a login', (response) => response.end('<!doctype html><p>Sign in')],
    ['nothing', 'nothing', (response) => response.end('')],
    ['another form', 'does not speak as MLflow does', (response) => answerJson(response, 200, { model_version: 7 })],
    [
      'a run that is a path',
      'does not speak as MLflow does',
      (response) =>
        answerJson(response, 200, { model_version: { version: '7', run_id: '../x', creation_timestamp: 1 } }),
    ],
    [
      'an answer without end',
      'sends more than 17 MB',
      (response) => {
        const more = () => void (response.destroyed || response.write(' '.repeat(1 << 20), () => setImmediate(more)))
        more()
      },
    ],
    [
      'an answer that breaks off',
      'broke off',
      (response) => {
        response.writeHead(200, { 'content-length': '100' })
        response.write('{', () => response.destroy())
      },
    ],
    [
      'another door',
      'sends us on to https://elsewhere.example/login',
      (response) => {
        response.writeHead(302, { location: 'https://elsewhere.example/login?next=secret' }).end()
      },
    ],
    ['a refusal', 'refuses us (403)', (response) => answerJson(response, 403, { error_code: 'PERMISSION_DENIED' })],
  ])('%s is a failure, and no missing alias', async (_, why, act) => {
    answer = (_request, response) => act(response)
    await expect(asked()).rejects.toThrow(why)
  })

  it('a server that fails is asked again, and its failure is no missing alias', { timeout: 30_000 }, async () => {
    let count = 0
    answer = (_request, response) => {
      count++
      answerJson(response, 500, { error_code: 'INTERNAL_ERROR', message: 'database\n\u001b[2Jgone' })
    }
    await expect(asked()).rejects.toThrow('INTERNAL_ERROR: database [2Jgone')
    // The alias, then the model itself: each is asked three times.
    expect(count).toBe(6)
  })

  it('an alias that the model has all the same is a failure', async () => {
    answer = ({ url = '' }, response) =>
      url.includes('/alias')
        ? answerJson(response, 400, { error_code: 'INVALID_PARAMETER_VALUE', message: 'odd' })
        : answerJson(response, 200, { registered_model: { name: 'price', aliases: [{ alias: 'champion' }] } })
    await expect(asked()).rejects.toThrow('INVALID_PARAMETER_VALUE: odd')
  })

  it('is not waited for when the job is cancelled', async () => {
    const controller = new AbortController()
    answer = () => controller.abort(new Error('the job was cancelled'))
    const given = openMlflow({ base: server.url, authorization: undefined }, controller.signal)
    await expect(versionByAlias(given, 'price', 'champion')).rejects.toThrow('the job was cancelled')
  })
})

describe('an artifact', () => {
  const run = { id: 'abc', metrics: {}, commit: undefined, artifacts: 'mlflow-artifacts:/1/abc/artifacts' }
  const list = (files: readonly object[]) => (response: ServerResponse) => answerJson(response, 200, { files })
  const to = () => join(folder, 'rows.csv')

  it('is fetched by the proxy, its name spelt as a URL', async () => {
    const paths: string[] = []
    answer = ({ url = '', headers }, response) => {
      paths.push(url.split('?')[0] ?? '')
      expect(headers.authorization).toBe('Bearer secret')
      if (url.includes('artifacts/list')) return list([{ path: 'a b#.csv', file_size: '3' }])(response)
      response.end('a,b')
    }
    expect(await fetchArtifact(api(), run, 'out/a b#.csv', to())).toBe(true)
    expect(await readFile(to(), 'utf8')).toBe('a,b')
    expect(paths.at(-1)).toBe('/api/2.0/mlflow-artifacts/artifacts/1/abc/artifacts/a%20b%23.csv')
  })

  it('that is too large, or breaks off, leaves nothing', async () => {
    answer = (_request, response) => list([{ path: 'rows.csv', file_size: 2 ** 31 }])(response)
    await expect(fetchArtifact(api(), run, 'rows.csv', to())).rejects.toThrow('which is too much')
    answer = ({ url = '' }, response) => {
      if (url.includes('artifacts/list')) return list([{ path: 'rows.csv' }])(response)
      response.writeHead(200, { 'content-length': '100' })
      response.write('id,', () => response.destroy())
    }
    await expect(fetchArtifact(api(), run, 'rows.csv', to())).rejects.toThrow('broke off')
    expect(await readdir(folder)).toEqual([])
  })

  it('is looked for on every page of a list, and a list without an end is a failure', async () => {
    answer = ({ url = '' }, response) => {
      const page = new URL(url, server.url).searchParams.get('page_token')
      if (!url.includes('artifacts/list')) return void response.end('a')
      if (page === 'second') return list([{ path: 'rows.csv' }])(response)
      answerJson(response, 200, { files: [], next_page_token: 'second' })
    }
    expect(await fetchArtifact(api(), run, 'rows.csv', to())).toBe(true)
    answer = (_request, response) => answerJson(response, 200, { next_page_token: 'more' })
    await expect(fetchArtifact(api(), run, 'rows.csv', to())).rejects.toThrow('without an end')
  })

  it('of a run whose metrics are odd: numbers are kept, the rest is left out', async () => {
    const metrics = [
      { key: 'rmse', value: 2 },
      { key: 'loss', value: 'NaN' },
      { key: '__proto__', value: 1 },
    ]
    const tags = [{ key: 'mlflow.source.git.commit', value: '<b>' }]
    answer = (_request, response) =>
      answerJson(response, 200, { run: { info: { run_id: 'abc' }, data: { metrics, tags } } })
    expect(await readRun(api(), 'abc')).toEqual({ id: 'abc', metrics: { rmse: 2 }, commit: undefined, artifacts: '' })
  })
})

describe('the address and the login', () => {
  const read = (environment: Record<string, string>) => {
    const log = recordingLog()
    return { ...connectionOf(environment, log), secrets: log.secrets }
  }

  it('come from the variables of MLflow, and every secret is masked', () => {
    const at = 'https://mlflow.example.com/team/'
    expect(read({ MLFLOW_TRACKING_URI: at })).toMatchObject({ base: 'https://mlflow.example.com/team', secrets: [] })
    const token = read({ MLFLOW_TRACKING_URI: at, MLFLOW_TRACKING_TOKEN: 'tok', MLFLOW_TRACKING_USERNAME: 'ada' })
    expect(token).toMatchObject({ authorization: 'Bearer tok', secrets: ['tok'] })
    const basic = Buffer.from('ada:pä%ss').toString('base64')
    const named = { MLFLOW_TRACKING_USERNAME: 'ada', MLFLOW_TRACKING_PASSWORD: 'pä%ss' }
    const login = { authorization: `Basic ${basic}`, secrets: expect.arrayContaining(['pä%ss', basic]) }
    expect(read({ MLFLOW_TRACKING_URI: at, ...named })).toMatchObject(login)
    expect(read({ MLFLOW_TRACKING_URI: at.replace('//', '//ada:p%C3%A4%25ss@') })).toMatchObject(login)
  })

  it('do not travel in the clear, unless the job says so', () => {
    for (const here of ['http://localhost:5000', 'http://127.0.0.1', 'http://[::1]:5000'])
      expect(read({ MLFLOW_TRACKING_URI: here }).base).toBe(here)
    const clear = { MLFLOW_TRACKING_URI: 'http://mlflow.internal:5000' }
    expect(() => read(clear)).toThrow('anybody on the way')
    expect(read({ ...clear, MODELLOOP_MLFLOW_HTTP: 'true' }).base).toBe(clear.MLFLOW_TRACKING_URI)
    for (const odd of ['databricks', 'sqlite:///mlflow.db', 'file:///mlruns'])
      expect(() => read({ MLFLOW_TRACKING_URI: odd })).toThrow('no address of a server')
  })
})
