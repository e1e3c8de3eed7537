import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { type Docker, dockerEnvironment } from '../servers/docker.ts'

const execute = promisify(execFile)

/** Only images that were built for a repository of the GitHub on this machine have such a source. */
const source = 'http://github.localhost:'
/** The name under which the newest image is kept, so that the next loop finds its layers. */
const kept = 'modelloop-loop/ames-price'

/**
 * Takes away what loops put into an engine: containers and images, also those of a loop that was killed. An engine of our
 * own keeps the newest image, whose layers the next build begins with.
 */
export async function removeImages(docker: Docker): Promise<void> {
  const call = async (...args: string[]) => {
    const { stdout } = await execute('docker', args, { env: dockerEnvironment(docker) })
    return stdout.split('\n').filter(Boolean)
  }
  /** Lists things with a source of ours, the newest first. */
  const ours = async (...list: string[]) => {
    const label = 'org.opencontainers.image.source'
    const ids = await call(...list, '--quiet', '--filter', `label=${label}`)
    if (ids.length === 0) return []
    const format = `{{.ID}} {{index .Config.Labels "${label}"}}`
    const lines = await call('inspect', '--format', format, ...new Set(ids))
    return lines.map((line) => line.split(' ')).flatMap(([id = '', from]) => (from?.startsWith(source) ? [id] : []))
  }
  const containers = await ours('ps', '--all')
  if (containers.length > 0) await call('rm', '--force', '--volumes', ...containers)
  const images = await ours('images')
  if (images.length === 0) return
  if (!docker.own) return void (await call('rmi', '--force', ...images))
  await call('tag', images[0] as string, kept)
  await call('image', 'prune', '--force')
}
