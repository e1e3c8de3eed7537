import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { hideSecrets } from '../platform/secrets.ts'

/** What the file keeps of a long log: this much of its beginning, and as much of its end. */
const KEPT_BYTES = 5_000_000
/** A line without an end is handed on when it grows beyond this. */
const LONGEST_LINE = 65_536
const TAIL_LINES = 30

/** Takes in what programs print: hides secrets, hands lines on, keeps them in a file. */
export interface Output {
  /** Takes a piece of a stream as it comes. */
  write(stream: 'stdout' | 'stderr', chunk: Uint8Array): void
  /** Writes a line of our own into the file. */
  mark(line: string): void
  /** Hands on what had no line end yet. Call it when a program has ended. */
  flush(): void
  /** The last lines that were printed, newest last. */
  tail(): readonly string[]
  /** Finishes the file. A second time does nothing. */
  close(): void
}

/**
 * Opens a log file at `path`; `print` gets finished lines with their ends, as many as came together. Of a line that was drawn over (progress bars
 * end theirs with a carriage return) the last state stays.
 */
export function openOutput(path: string, secrets: readonly string[], print: (line: string) => void): Output {
  const file = openCappedFile(path)
  const decoders = { stdout: new TextDecoder(), stderr: new TextDecoder() }
  const pending = { stdout: '', stderr: '' }
  const tail: string[] = []
  let ready = ''
  const longestSecret = Math.max(0, ...secrets.map((secret) => secret.length))
  const hide = (text: string) => hideSecrets(text, secrets)

  const emit = (raw: string) => {
    const line = hide(raw.replace(/\r$/, '').replace(/^.*\r/s, ''))
    ready += `${line}\n`
    if (line.trim() === '') return
    tail.push(line)
    if (tail.length > TAIL_LINES) tail.shift()
  }
  const handOn = () => {
    if (ready === '') return
    print(ready)
    file.write(ready)
    ready = ''
  }
  const take = (stream: 'stdout' | 'stderr', text: string) => {
    const lines = (pending[stream] + text).split('\n')
    let rest = lines.pop() ?? ''
    lines.forEach(emit)
    if (rest.length > LONGEST_LINE) rest = rest.slice(rest.lastIndexOf('\r') + 1)
    if (rest.length > LONGEST_LINE) {
      // What is kept back may be the beginning of a secret that goes on in the next piece.
      const hidden = hide(rest)
      emit(hidden.slice(0, hidden.length - longestSecret))
      rest = hidden.slice(hidden.length - longestSecret)
    }
    pending[stream] = rest
    handOn()
  }
  return {
    write: (stream, chunk) => take(stream, decoders[stream].decode(chunk, { stream: true })),
    mark: (line) => file.write(`${hide(line)}\n`),
    flush() {
      for (const stream of ['stdout', 'stderr'] as const) {
        take(stream, decoders[stream].decode())
        if (pending[stream] !== '') emit(pending[stream])
        pending[stream] = ''
      }
      handOn()
    },
    tail: () => tail,
    close: () => file.close(),
  }
}

/** A file that keeps the beginning and the end of what is written to it. */
function openCappedFile(path: string) {
  mkdirSync(dirname(path), { recursive: true })
  const handle = openSync(path, 'w')
  let written = 0
  let leftOut = 0
  let kept = 0
  const end: Buffer[] = []
  let closed = false
  return {
    write(text: string) {
      const bytes = Buffer.from(text)
      if (written + bytes.length <= KEPT_BYTES) {
        written += writeSync(handle, bytes)
        return
      }
      // From here on nothing more goes to the beginning, however short.
      written = KEPT_BYTES
      end.push(bytes)
      kept += bytes.length
      while (kept > KEPT_BYTES) {
        const gone = end.shift()?.length ?? 0
        kept -= gone
        leftOut += gone
      }
    },
    close() {
      if (closed) return
      closed = true
      if (leftOut > 0) writeSync(handle, `… ${leftOut} bytes left out …\n`)
      writeSync(handle, Buffer.concat(end))
      closeSync(handle)
    },
  }
}
