import { type ChildProcess, spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'

/** DVC in one process that answers one command after the other. */
export interface DvcProcess extends AsyncDisposable {
  /** Runs `dvc …` in a folder. @returns what it printed @throws {Error} with its messages when it fails. */
  dvc(cwd: string, ...args: string[]): Promise<string>
}

/** Starts DVC from a virtual environment; it ends with the scope, or with `[Symbol.asyncDispose]()`. */
export function startDvc(python: string, environment: NodeJS.ProcessEnv): DvcProcess {
  const program = resolve('test/peers/dvc_oracle.py')
  const child = spawn(python, [program], { env: environment, stdio: ['pipe', 'pipe', 'pipe'] })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  let complaints = ''
  child.stderr.on('data', (bytes: Buffer) => {
    complaints += bytes
  })
  let last: Promise<unknown> = Promise.resolve()
  const ask = async (cwd: string, args: readonly string[]) => {
    child.stdin.write(`${JSON.stringify({ cwd, args })}\n`)
    const { value } = await lines.next()
    if (value === undefined) throw new Error(`DVC ended: ${complaints}`)
    const { code, out, err } = JSON.parse(value) as { code: number; out: string; err: string }
    if (code !== 0) throw new Error(`dvc ${args.join(' ')} ended with ${code}: ${err}${complaints}`)
    return out
  }
  return {
    dvc(cwd, ...args) {
      const answer = last.then(() => ask(cwd, args))
      last = answer.catch(() => undefined)
      return answer
    },
    [Symbol.asyncDispose]: () => ended(child),
  }
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    if (child.exitCode !== null) return done()
    child.once('exit', () => done())
    child.stdin?.end()
  })
}
