import type { Action } from './harness/action.ts'
import type { ReportKind } from './report/report.ts'

/** The one dispatch table. Its keys are the folders under `actions/`; each action is loaded only when it runs. */
export const actions = {
  'version-data': async () => (await import('./actions/version-data/version-data.ts')).action,
  'train-and-log': async () => (await import('./actions/train-and-log/train-and-log.ts')).action,
  'validate-model': async () => (await import('./actions/validate-model/validate-model.ts')).action,
  'build-image': async () => (await import('./actions/build-image/build-image.ts')).action,
  'drift-report': async () => (await import('./actions/drift-report/drift-report.ts')).action,
  'canary-gate': async () => (await import('./actions/canary-gate/canary-gate.ts')).action,
} satisfies Record<ReportKind, () => Promise<Action>>

/** Starts an action inside a GitHub job: what each `actions/<name>/main.js` calls. */
export async function start(name: ReportKind): Promise<void> {
  const [{ runOnGitHub }, action] = await Promise.all([import('./harness/github.ts'), actions[name]()])
  process.exitCode = await runOnGitHub(action)
  endSoon()
}

/** Ends the process although something that was given up, such as an upload, still goes on: it must not hold up the job. */
function endSoon(): void {
  setTimeout(() => process.exit(), 5_000).unref()
}

/** Starts what an action does at the end of a GitHub job: what `actions/<name>/post.js` calls, where there is one. */
export async function post(name: ReportKind): Promise<void> {
  const [{ runPostOnGitHub }, action] = await Promise.all([import('./harness/github.ts'), actions[name]()])
  process.exitCode = await runPostOnGitHub(action)
}

/** Starts the command line: what `npx modelloop` calls. */
export async function startCommandLine(): Promise<void> {
  const { commandLine } = await import('./cli.ts')
  const tools = {
    anchor: async () => (await import('./actions/desk/anchor.ts')).tool,
    replay: async () => (await import('./actions/desk/replay.ts')).tool,
  }
  process.exitCode = await commandLine({ actions, tools }, process.argv.slice(2))
}

/** Does the work of a thread: what `dist/worker.js` calls. */
export async function work(): Promise<void> {
  await import('./worker.ts')
}
