import { vi } from 'vitest'

/** The deadline of one piece of work, in milliseconds, as its own code sets it. */
const isDeadline = (ms: number) => ms >= 40_000 && ms < 60_000

/**
 * Lets the pauses of this process between two tries pass a hundred times faster. Deadlines keep their time, which work on a
 * busy machine needs, until `expire` makes all of them pass at once. Undone by `restore`.
 */
export function hurry(): { expire: () => void; restore: () => void; restored: Promise<void> } {
  const { setTimeout: wait } = globalThis
  /** What ends each piece of work. */
  const pending = new Set<() => void>()
  const waitSooner = (work: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) => {
    if (isDeadline(ms)) pending.add(() => work(...args))
    return wait(work, ms < 40_000 ? ms / 100 : ms, ...args)
  }
  const deadline = () => {
    const controller = new AbortController()
    pending.add(() => controller.abort(new DOMException('The operation was aborted due to timeout', 'TimeoutError')))
    return controller.signal
  }
  const spies = [
    vi.spyOn(globalThis, 'setTimeout').mockImplementation(waitSooner as typeof setTimeout),
    vi.spyOn(AbortSignal, 'timeout').mockImplementation(deadline),
  ]
  const expire = () => {
    for (const end of pending) end()
    pending.clear()
  }
  const { promise: restored, resolve } = Promise.withResolvers<void>()
  return {
    expire,
    restored,
    restore: () => {
      resolve()
      for (const spy of spies) spy.mockRestore()
    },
  }
}
