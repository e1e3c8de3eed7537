/** Says that the job or the person at the desk ended the work: nobody's mistake, and no defect. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled'
}

/**
 * Makes a signal that is aborted by the first SIGINT or SIGTERM. GitHub sends SIGINT, SIGTERM 7.5 s later, and kills
 * 2.5 s after that: whoever holds the signal has that long to put the world right. The first signal does not end the
 * process; the runner's kill does, if the work does not end by itself.
 */
export function abortOnSignals(): AbortSignal {
  const controller = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => controller.abort(new Cancelled(`The job was cancelled (${name}).`)))
  }
  return controller.signal
}
