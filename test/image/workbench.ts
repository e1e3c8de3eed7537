import { execFileSync } from 'node:child_process'
import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { action as buildImage } from '../../src/actions/build-image/build-image.ts'
import { action as trainAndLog } from '../../src/actions/train-and-log/train-and-log.ts'
import { newProject, type Project, type Ran } from '../actions/project.ts'
import { findProgram } from '../servers/daemon.ts'
import { type Docker, dockerEnvironment, dockerMissing, startDocker, usableDocker } from '../servers/docker.ts'
import { type Registry, registryMissing, startRegistry } from '../store/registry.ts'

const busybox = findProgram('busybox')

/** Whether the tests with a real engine are left out here; in CI they must run. */
export const imageTestsMissing =
  registryMissing || (process.env['CI'] !== 'true' && busybox === undefined) || (dockerMissing && !usableDocker())

/** The server of a tiny model: it answers each request with the bytes of its model, which are JSON. */
const predict = `#!/bin/busybox sh
printf 'Content-Type: application/json\\r\\n\\r\\n'
/bin/busybox cat /model
`
const dockerfile = `FROM scratch
COPY busybox /bin/busybox
COPY www /www
COPY app/model.json /model
ENTRYPOINT ["/bin/busybox"]
CMD ["httpd", "-f", "-p", "8080", "-h", "/www"]
`
const config = (repository: string) => `version: 1
model: tiny
task: regression
store: { url: "folder:store" }
train: { run: sh train.sh, model: out/model.json }
image:
  repository: ${repository}
  model-path: app/model.json
  smoke: { predict: /cgi-bin/predict, request: request.json, wait: 20s }
`

/** An engine and a registry for a file of tests. */
export interface Workbench {
  readonly docker: Docker
  readonly registry: Registry
  /** Makes a project with one recorded version of the model, which says 12.5 of the row 7. */
  project(options?: { readonly host?: string; readonly answer?: string }): Promise<ImageProject>
  /** Calls the engine; returns what it prints. */
  engine(...args: string[]): string
  /** The ids of all images and layers that the engine has. */
  images(): readonly string[]
  stop(): Promise<void>
}

/** A project of a user who builds images. */
export interface ImageProject extends Project {
  /** Runs build-image with the engine of the workbench. */
  build(
    inputs?: Readonly<Record<string, string>>,
    environment?: Readonly<Record<string, string>>,
    signal?: AbortSignal,
  ): Promise<Ran>
}

/** Starts an engine (or takes the user's own) and a registry with the login ci:secret. */
export async function openWorkbench(): Promise<Workbench> {
  const folder = await mkdtemp(join(tmpdir(), 'engine-'))
  const docker = usableDocker() ?? (await startDocker({ folder }))
  const registry = await startRegistry({ auth: { kind: 'htpasswd', user: 'ci', password: 'secret' } })
  const env = dockerEnvironment(docker)
  const engine = (...args: string[]) => execFileSync('docker', args, { env }).toString()
  return {
    docker,
    registry,
    engine,
    images: () => engine('images', '--all', '--quiet').split('\n').sort(),
    project: (options = {}) => newImageProject(docker, { host: registry.host, ...options }),
    async stop() {
      await registry.stop()
      const images = engine('images', '--quiet', '--filter', 'label=dev.modelloop.model=tiny')
        .split('\n')
        .filter(Boolean)
      if (images.length > 0) engine('rmi', '--force', ...new Set(images))
      await docker.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function newImageProject(docker: Docker, { host = '', answer = '{"prediction": 12.5}' }): Promise<ImageProject> {
  const project = await newProject({
    '.gitignore': 'store\nout\nbusybox\nmetrics.json\npredictions.csv\n',
    '.dockerignore': 'store\n.git\n',
    'modelloop.yml': config(`${host}/acme/tiny`),
    'train.sh': `mkdir -p out; echo '${answer}' > out/model.json; echo '{"rmse": 1}' > metrics.json
printf 'id,label,prediction\\n7,13,12.5\\n8,20,19\\n' > predictions.csv\n`,
    Dockerfile: dockerfile,
    'www/health': 'ok\n',
    'www/cgi-bin/predict': predict,
    'request.json': '{"id": "7", "features": {"rooms": 3}}',
  })
  await project.git('update-index', '--chmod=+x', 'www/cgi-bin/predict')
  await project.git('checkout-index', '-f', 'www/cgi-bin/predict')
  await project.git('commit', '-q', '-m', 'Let the server run')
  await copyFile(busybox as string, join(project.directory, 'busybox'))
  const trained = await project.run(trainAndLog, { record: 'ledger' }, { github: true, onDefaultBranch: true })
  if (trained.outputs['model-version'] === undefined) throw new Error(trained.printed)
  await rm(join(project.directory, 'out'), { recursive: true })
  return {
    ...project,
    build: (inputs = {}, environment = {}, signal) =>
      project.run(
        buildImage,
        inputs,
        {
          environment: { ...dockerEnvironment(docker), HOME: project.directory, ...environment },
          imageLogin: { username: 'ci', password: 'secret', repository: `${host}/acme/tiny` },
        },
        signal ? { signal } : {},
      ),
  }
}

/** The tags of the repository, asked for past all proxies. */
export async function tagsIn(registry: Registry): Promise<readonly string[]> {
  const authorization = `Basic ${Buffer.from('ci:secret').toString('base64')}`
  const response = await fetch(`http://${registry.host}/v2/acme/tiny/tags/list`, { headers: { authorization } })
  const { tags } = (await response.json()) as { tags?: string[] | null }
  return (tags ?? []).sort()
}
