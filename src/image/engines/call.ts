import type { RunResult } from '../../platform/process.ts'

/** Runs one command of the engine; its output is kept and, unless `quiet`, printed. */
export type Call = (args: readonly string[], options?: { readonly quiet?: boolean }) => Promise<RunResult>
