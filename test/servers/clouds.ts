import { freePort, isMissing, startDaemon } from './daemon.ts'

/** A server that stands in for the storage of a cloud, with one bucket `data` in it. */
export interface CloudServer {
  /** Host and port. */
  readonly host: string
  stop(): Promise<void>
}

/** A cloud that tests can have. */
export interface TestCloud {
  readonly name: string
  /** Whether its server is missing here (`scripts/test` brings it). */
  readonly missing: boolean
  /** The URL of the bucket, without a prefix. */
  readonly url: string
  start(): Promise<CloudServer>
  /** The settings of DVC's remote that lead to the server, or to a proxy before it. */
  settings(host: string): Readonly<Record<string, string>>
}

/** The account that Azurite has, with the key that Microsoft publishes for it. */
const AZURITE = {
  account: 'devstoreaccount1',
  key: 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==',
}

const answers = async (url: string) => (await fetch(url).catch(() => undefined)) !== undefined

async function start(program: string, argumentsFor: (port: number, folder: string) => readonly string[]) {
  const port = await freePort()
  const host = `127.0.0.1:${port}`
  const ready = () => answers(`http://${host}`)
  const daemon = await startDaemon({ program, prepare: async (folder) => argumentsFor(port, folder), ready })
  return { host, stop: () => daemon.stop() }
}

/** Moto, which speaks S3 and much else of AWS. It believes every key. */
export const startMoto = (): Promise<CloudServer> =>
  start('moto_server', (port) => ['--host', '127.0.0.1', '--port', String(port)])

const s3: TestCloud = {
  name: 'S3',
  missing: isMissing('moto_server'),
  url: 's3://data',
  async start() {
    const server = await startMoto()
    await fetch(`http://${server.host}/data`, { method: 'PUT' })
    return server
  },
  settings: (host) => ({
    endpointurl: `http://${host}`,
    access_key_id: 'a-key-id',
    secret_access_key: 'a-secret-key',
    region: 'us-east-1',
  }),
}

const gcs: TestCloud = {
  name: 'Google Cloud Storage',
  missing: isMissing('fake-gcs-server'),
  url: 'gs://data',
  async start() {
    const server = await start('fake-gcs-server', (port) => [
      '-scheme',
      'http',
      '-host',
      '127.0.0.1',
      '-port',
      String(port),
      '-backend',
      'memory',
      '-log-level',
      'error',
    ])
    const body = JSON.stringify({ name: 'data' })
    await fetch(`http://${server.host}/storage/v1/b?project=test`, { method: 'POST', body })
    return server
  },
  settings: (host) => ({ endpointurl: `http://${host}` }),
}

const azure: TestCloud = {
  name: 'Azure Blob Storage',
  missing: isMissing('azurite-blob'),
  url: 'az://data',
  async start() {
    const server = await start('azurite-blob', (port, folder) => [
      '--blobHost',
      '127.0.0.1',
      '--blobPort',
      String(port),
      '--location',
      folder,
      '--silent',
      '--skipApiVersionCheck',
    ])
    const { ContainerClient } = await import('@azure/storage-blob')
    const settings = this.settings(server.host)
    await new ContainerClient(settings['connection_string'] ?? '', 'data').create()
    return server
  },
  settings: (host) => ({
    connection_string:
      `DefaultEndpointsProtocol=http;AccountName=${AZURITE.account};AccountKey=${AZURITE.key};` +
      `BlobEndpoint=http://${host}/${AZURITE.account};`,
  }),
}

/** The clouds that a bucket may lie in. */
export const clouds: readonly TestCloud[] = [s3, gcs, azure]
