import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdir, readFile, rm, rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'

const execute = promisify(execFile)

/** Names the bridge of an engine by its folder, so that it is found again. */
export const bridgeOf = (folder: string): string => `ml${createHash('sha256').update(folder).digest('hex').slice(0, 8)}`

/**
 * Removes everything that an engine in `folder` left on the machine: processes (its containers too), mounts, its bridge, its
 * control groups and its sockets in `/run`. Images and layers stay. It does nothing where nothing was left.
 */
export async function removeRemains(folder: string): Promise<void> {
  const bridge = bridgeOf(folder)
  await endProcesses(folder)
  await removeShimSockets(folder)
  for (const path of await mountsBelow(folder)) await execute('umount', ['--lazy', path]).catch(() => undefined)
  // The other ends of the containers' cables go with the containers' networks.
  if ((await bridges()).includes(bridge)) await execute('ip', ['link', 'delete', bridge])
  await removeControlGroups(bridge)
  for (const name of ['run', 'docker.sock', 'containerd.sock', 'containerd.sock.ttrpc', 'docker.pid']) {
    await rm(join(folder, name), { recursive: true, force: true })
  }
}

const bridges = async (): Promise<string[]> => (await readdir('/sys/class/net').catch(() => [])) as string[]

/** Ends the engine, its helpers (each names the folder in its command line) and everything below them. */
async function endProcesses(folder: string): Promise<void> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const left = await processesOf(folder)
    if (left.length === 0) return
    for (const id of left) {
      try {
        process.kill(id, 'SIGKILL')
      } catch {
        // It ended by itself.
      }
    }
    await sleep(20)
  }
  throw new Error(`Processes of the engine in ${folder} do not end: ${await processesOf(folder)}`)
}

async function processesOf(folder: string): Promise<number[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number)
  const parents = new Map<number, number>()
  const found = new Set<number>()
  for (const id of ids) {
    const [command, status] = await Promise.all(
      ['cmdline', 'stat'].map((file) => readFile(`/proc/${id}/${file}`, 'utf8').catch(() => '')),
    )
    // "id (name) state parent …"; a zombie has no command line, and nobody needs to end it.
    const [state, parent] = String(status)
      .slice(String(status).lastIndexOf(')') + 2)
      .split(' ')
    if (state !== 'Z') parents.set(id, Number(parent))
    const [program = '', ...args] = String(command).split('\0')
    const isEngine = /(^|\/)(dockerd|containerd|containerd-shim[-\w]*)$/.test(program)
    if (isEngine && args.some((argument) => argument.includes(`${folder}/`))) found.add(id)
  }
  for (let size = -1; size !== found.size; ) {
    size = found.size
    for (const [id, parent] of parents) if (found.has(parent)) found.add(id)
  }
  return [...found]
}

/** Removes the sockets of containers that were killed; each bundle names its own. */
async function removeShimSockets(folder: string): Promise<void> {
  const bundles = join(folder, 'run/containerd/io.containerd.runtime.v2.task/moby')
  for (const id of (await readdir(bundles).catch(() => [])) as string[]) {
    const address = await readFile(join(bundles, id, 'address'), 'utf8').catch(() => '')
    if (address.startsWith('unix:///run/containerd/s/')) await rm(address.slice('unix://'.length), { force: true })
  }
}

/** Lists mounts below a folder, the innermost first. */
async function mountsBelow(folder: string): Promise<string[]> {
  const lines = (await readFile('/proc/self/mountinfo', 'utf8')).split('\n')
  const paths = lines.map((line) => (line.split(' ')[4] ?? '').replaceAll('\\040', ' '))
  return paths.filter((path) => path.startsWith(`${folder}/`)).reverse()
}

/** Removes the empty control groups that containers ran in: `/sys/fs/cgroup/[controller/]<name>`. */
async function removeControlGroups(name: string): Promise<void> {
  const root = '/sys/fs/cgroup'
  const controllers = (await readdir(root).catch(() => [])) as string[]
  for (const group of ['', ...controllers].map((controller) => join(root, controller, name))) {
    for (const inner of (await readdir(group).catch(() => [])) as string[]) {
      await rmdir(join(group, inner)).catch(() => undefined)
    }
    await rmdir(group).catch(() => undefined)
  }
}
