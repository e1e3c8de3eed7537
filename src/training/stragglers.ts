import { randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'

/** Every process that a command starts inherits this variable, also one that leaves the command's process group. */
const VARIABLE = 'MODELLOOP_COMMAND'

/** A mark by which the processes of one command are found again. */
export interface Mark {
  /** Belongs into the environment of the command. */
  readonly environment: Readonly<Record<string, string>>
  /** Kills whatever still carries the mark, until nothing does. Linux only; elsewhere nothing is found. */
  killAll(): Promise<void>
}

/** A process may fork while we look; more rounds than this only a fork bomb needs. */
const ROUNDS = 5

/** Makes a new mark. GitHub's runner finds orphans of a job in the same way, but only when the job ends. */
export function newMark(): Mark {
  const value = randomUUID()
  return {
    environment: { [VARIABLE]: value },
    async killAll() {
      for (let round = 0; round < ROUNDS; round++) {
        const found = await processesWith(`${VARIABLE}=${value}`)
        if (found.length === 0) return
        for (const id of found) kill(id)
      }
    },
  }
}

async function processesWith(setting: string): Promise<number[]> {
  const names = await readdir('/proc').catch(() => [])
  const ids = names.filter((name) => /^\d+$/.test(name))
  const each = await Promise.all(
    ids.map(async (id) => {
      // Another user's process, or one that has ended, cannot be read; a zombie's environment is empty.
      const environment = await readFile(`/proc/${id}/environ`, 'utf8').catch(() => '')
      return environment.split('\0').includes(setting) ? [Number(id)] : []
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
