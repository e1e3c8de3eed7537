import { readFile, readlink } from 'node:fs/promises'
import type { Call } from './call.ts'

/** By its value it is known whose container it is, and whether that process still lives. */
export const OWNER_LABEL = 'dev.modelloop.smoke'

/**
 * Names this process: the boot of the machine, the namespace of process ids, the id. Only who is in the same namespace of
 * the same boot can tell whether a process lives. `undefined` where the system does not tell (not Linux).
 */
export async function ownName(): Promise<string | undefined> {
  try {
    const [boot, namespace] = await Promise.all([
      readFile('/proc/sys/kernel/random/boot_id', 'utf8'),
      readlink('/proc/self/ns/pid'),
    ])
    return `${boot.trim()} ${namespace} ${process.pid}`
  } catch {
    return undefined
  }
}

/**
 * Removes the containers of smoke tests whose process was killed before it could: those of this machine whose process is
 * gone. What belongs to a living process, to another machine, or to nobody who can be known, stays. Never throws: it is
 * somebody else's rubbish.
 */
export async function removeLeftBehind(call: Call, own: string | undefined): Promise<void> {
  if (own === undefined) return
  const listed = await call(['ps', '--all', '--quiet', '--filter', `label=${OWNER_LABEL}`])
  const ids = listed.stdout.toString().split('\n').filter(Boolean)
  if (listed.code !== 0 || ids.length === 0) return
  const { stdout } = await call(['inspect', '--format', `{{.Id}} {{index .Config.Labels "${OWNER_LABEL}"}}`, ...ids])
  const dead = stdout
    .toString()
    .split('\n')
    .map((line) => /^(\S+) (.+)$/.exec(line))
    .flatMap((found) => (found?.[2] !== undefined && isGone(found[2], own) ? [found[1] as string] : []))
  if (dead.length > 0) await call(['rm', '--force', '--volumes', ...dead])
}

/** Tells whether a named process is certainly gone. */
export function isGone(name: string, own: string): boolean {
  const [, place, pid] = /^(.+) (\d+)$/.exec(name) ?? []
  if (place === undefined || place !== /^(.+) \d+$/.exec(own)?.[1]) return false
  try {
    process.kill(Number(pid), 0)
    return false
  } catch (error) {
    // A process of another user may not be asked, but it is there.
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}
