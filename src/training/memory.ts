import { readdir, readFile } from 'node:fs/promises'

const SAMPLE_EVERY_MS = 200

/** A watch over the memory of a process and all that it started. */
export interface MemoryWatch {
  /** Ends the watch and returns the peak in bytes; `undefined` where the system does not tell. */
  stop(): number | undefined
}

/**
 * Samples the memory of a session (the process group's leader and whatever it started). The peak is the largest sum of
 * resident memory that was seen, or the largest high-water mark of a single process where that is more: pages that
 * processes share count once for each. Linux only; elsewhere the answer is `undefined`.
 */
export function watchMemory(session: number): MemoryWatch {
  let peak: number | undefined
  let stopped = false
  const sample = async () => {
    const found = await memoryOf(session).catch(() => undefined)
    if (found !== undefined && found > 0) peak = Math.max(peak ?? 0, found)
    if (!stopped) timer = setTimeout(sample, SAMPLE_EVERY_MS)
  }
  let timer: NodeJS.Timeout | undefined
  void sample()
  return {
    stop() {
      stopped = true
      clearTimeout(timer)
      return peak
    },
  }
}

async function memoryOf(session: number): Promise<number> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const each = await Promise.all(ids.map((id) => memoryOfProcess(id, session)))
  const sum = each.reduce((total, one) => total + one.resident, 0)
  return Math.max(sum, ...each.map((one) => one.highWater))
}

const NOTHING = { resident: 0, highWater: 0 }

async function memoryOfProcess(id: string, session: number) {
  try {
    const stat = await readFile(`/proc/${id}/stat`, 'utf8')
    // The name in brackets may hold anything; behind it come state, parent, group, session (proc_pid_stat(5)).
    if (Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[3]) !== session) return NOTHING
    const status = await readFile(`/proc/${id}/status`, 'utf8')
    const bytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) * 1024
    return { resident: bytes('VmRSS'), highWater: bytes('VmHWM') }
  } catch {
    // It ended while we looked.
    return NOTHING
  }
}
