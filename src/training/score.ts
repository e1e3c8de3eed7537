import { fillCommand } from '../platform/user-command.ts'
import { failureOf, runCommand, type Workbench } from './training.ts'

/** What the score command is handed for `{model}`, `{data}` and `{out}`. Paths are absolute. */
export interface ScorePlaces {
  readonly model: string
  /** The test rows; absent when the configuration names none. */
  readonly data?: string | undefined
  /** Where the predictions are to be written. */
  readonly out: string
}

/** Scores another model on today's test rows. Returns a sentence when that failed. */
export async function score(
  command: string,
  places: ScorePlaces,
  bench: Workbench,
  timeoutMs: number | undefined,
): Promise<string | undefined> {
  const script = fillCommand(command, { ...places })
  const ended = await runCommand('score', script, bench, timeoutMs)
  return failureOf('score', script, ended, timeoutMs)
}
