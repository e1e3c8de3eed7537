import type { Clock } from '../platform/clock.ts'
import type { UserError } from '../platform/errors.ts'
import type { Log } from '../platform/log.ts'
import type { Outcome, Report, ReportKind, Verdict } from '../report/report.ts'
import type { Host } from './host.ts'
import type { InputDeclarations, InputsOf } from './inputs.ts'

/** What an action is handed to work with: nothing else of the outside reaches it. */
export interface ActionContext<D extends InputDeclarations = InputDeclarations> {
  readonly inputs: InputsOf<D>
  /** The absolute working directory: paths of inputs and of the configuration are relative to it. */
  readonly directory: string
  /** Where we run: the repository, commit and event on GitHub, or a desk. */
  readonly host: Host
  readonly log: Log
  readonly clock: Clock
  /** Aborted when the job is cancelled. */
  readonly signal: AbortSignal
  /** Keeps a text for `post`, from this moment on; at a desk nobody comes after. */
  keep(name: string, value: string): void
}

/** What `post` is handed: the same inputs and place, and what the main step kept. */
export interface PostContext<D extends InputDeclarations = InputDeclarations> extends Omit<ActionContext<D>, 'keep'> {
  /** Reads what was kept; `undefined` when the main step did not come that far. */
  kept(name: string): string | undefined
}

/** What an action hands back; the harness alone writes outputs, the summary and the exit code. */
export interface ActionResult {
  readonly report: Report
  /** Outputs beside the common ones; anything but a string is written as JSON on one line. */
  readonly outputs: Readonly<Record<string, unknown>>
  /** Something that went wrong beside the finding: all is written and shown, and then the job is red with this. */
  readonly error?: UserError
  /** The verdicts that make this run red, where the settings say it and the input `fail-on` does not. Default: the action's. */
  readonly failOn?: readonly Verdict[]
}

/** An action: its contract and the function that keeps it. */
export interface Action<D extends InputDeclarations = InputDeclarations> {
  readonly name: ReportKind
  /** One line for `action.yml` and for the table of the README. */
  readonly description: string
  readonly inputs: D
  /** Name → one line of description; the common outputs are added by the harness. */
  readonly outputs: Readonly<Record<string, string>>
  readonly verdicts: readonly Verdict[]
  /** The verdicts that make the job red unless `fail-on` says otherwise. */
  readonly failOn: readonly Verdict[]
  run(context: ActionContext<D>): Promise<ActionResult>
  /**
   * Runs at the end of the job, whatever became of `run`: also when it was killed. It puts right what was left half done,
   * and does nothing when `run` came to its end.
   */
  post?(context: PostContext<D>): Promise<void>
}

/** A command of the desk alone: it hands back a report, or finished text, and no run of it is recorded. */
export interface DeskTool<D extends InputDeclarations = InputDeclarations> {
  readonly name: string
  readonly description: string
  /** The input `as` says how a report is shown. */
  readonly inputs: D
  /** The input that may be given without its flag: `modelloop anchor 3`. */
  readonly positional?: string
  run(context: Omit<ActionContext<D>, 'keep'>): Promise<Report | string>
}

/** Types an action by its own declaration. */
export const defineAction = <const D extends InputDeclarations>(action: Action<D>): Action<D> => action

/** Maps a verdict to the three words that all actions share (design §1.1). */
export function outcomeOf(verdict: Verdict): Outcome {
  switch (verdict) {
    case 'pass':
    case 'stable':
    case 'promoted':
      return 'pass'
    case 'fail':
    case 'not-comparable':
    case 'drift':
    case 'rolled-back':
      return 'fail'
    default:
      return 'unknown'
  }
}
