import { failureOf, runCommand, type Workbench } from './training.ts'

/** What the score command is handed. Paths are absolute. */
export interface ScorePlaces {
  readonly model: string
  /** The test rows; absent when the configuration names none. */
  readonly data?: string | undefined
  /** Where the predictions are to be written. */
  readonly out: string
}

/**
 * Fills `{model}`, `{data}` and `{out}` into a score command, each quoted for the shell. `{data}` without test rows
 * stays as it is, so that the command fails and says so.
 */
export function fillIn(command: string, places: ScorePlaces): string {
  return command.replaceAll(/\{(model|data|out)\}/g, (whole, name: keyof ScorePlaces) => {
    const path = places[name]
    return path === undefined ? whole : quote(path)
  })
}

/** Quotes a text for bash: within single quotes nothing has a meaning. */
const quote = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`

/** Scores another model on today's test rows. Returns a sentence when that failed. */
export async function score(
  command: string,
  places: ScorePlaces,
  bench: Workbench,
  timeoutMs: number | undefined,
): Promise<string | undefined> {
  const script = fillIn(command, places)
  const ended = await runCommand('score', script, bench, timeoutMs)
  return failureOf('score', script, ended, timeoutMs)
}
