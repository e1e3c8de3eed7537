import { execFileSync } from 'node:child_process'

const kernelHelp = [
  ['unshare', '-pf', '--kill-child', '--mount-proc'],
  ['unshare', '-Urpf', '--kill-child', '--mount-proc'],
] as const

let found: readonly string[] | undefined

/**
 * Finds the command that puts a process into a name space of its own, so that everything it started ends with it, also
 * what it detached. Empty where the machine allows none: then the process group is ended, and what left it lives on.
 */
export function namespaceCommand(): readonly string[] {
  found ??= kernelHelp.find(works) ?? []
  return found
}

function works([command, ...args]: readonly string[]): boolean {
  try {
    execFileSync(command!, [...args, 'true'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
