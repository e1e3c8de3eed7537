import { randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'

/** Every process that a command starts inherits this variable, also one that leaves the command's process group. */
const VARIABLE = 'MODELLOOP_COMMAND'

/** A mark by which the processes of one command are found again. */
export interface Mark {
  /** Belongs into the environment of the command. */
  readonly environment: Readonly<Record<string, string>>
  /** Kills whatever still carries the mark, until nothing does. Linux only; elsewhere nothing is found. */
  killAll(): Promise<void>
}

/** A process may fork while we look, and a busy machine takes a moment to end it. More than this second only a fork bomb needs. */
const ROUNDS = 40
const PAUSE_MS = 25

/** Makes a new mark. GitHub's runner finds orphans of a job in the same way, but only when the job ends. */
export function newMark(): Mark {
  const value = randomUUID()
  return {
    environment: { [VARIABLE]: value },
    killAll: () => killProcesses((setting) => setting === `${VARIABLE}=${value}`),
  }
}

/** Kills the processes with such a setting (`NAME=value`) in their environment, and returns when they have ended. */
export async function killProcesses(isMark: (setting: string) => boolean): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) {
    const found = await processesWith(isMark)
    if (found.length === 0) return
    for (const id of found) kill(id)
    await sleep(PAUSE_MS)
  }
}

async function processesWith(isMark: (setting: string) => boolean): Promise<number[]> {
  const names = await readdir('/proc').catch(() => [])
  const ids = names.filter((name) => /^\d+$/.test(name))
  const each = await Promise.all(
    ids.map(async (id) => {
      // Another user's process, or one that has ended, cannot be read; a zombie's environment is empty.
      const environment = await readFile(`/proc/${id}/environ`, 'utf8').catch(() => '')
      return environment.split('\0').some(isMark) ? [Number(id)] : []
    }),
  )
  return each.flat()
}

function kill(id: number): void {
  try {
    process.kill(id, 'SIGKILL')
  } catch {
    // It ended by itself.
  }
}
