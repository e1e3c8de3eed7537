import { readdir, readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Ends what a job left running, also what it detached: every process whose environment names the job's folder. GitHub's
 * runner finds its orphans by their environment too; it takes no right that a container may lack.
 * @throws when one of them does not end.
 */
export async function endOrphans(folder: string): Promise<void> {
  for (let round = 0; round < 200; round += 1) {
    const ids = await processesOf(folder)
    if (ids.length === 0) return
    for (const id of ids) kill(id)
    await sleep(25)
  }
  throw new Error(`Processes of the job in ${folder} do not end: ${(await processesOf(folder)).join(', ')}`)
}

/** Lists the processes whose environment names something in a folder; of those of other users it is not known. */
async function processesOf(folder: string): Promise<number[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const environments = ids.map((id) => readFile(`/proc/${id}/environ`, 'utf8').catch(() => ''))
  const named = (await Promise.all(environments)).map((text) => text.includes(`${folder}/`))
  return ids.filter((_, index) => named[index]).map(Number)
}

function kill(id: number): void {
  try {
    process.kill(id, 'SIGKILL')
  } catch {
    // It ended by itself.
  }
}
