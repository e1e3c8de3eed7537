import { readFile } from 'node:fs/promises'
import type { Action, DeskTool } from './harness/action.ts'
import { describeAction, deskEnvironment, parseWords, runAtDesk, runToolAtDesk } from './harness/desk.ts'
import { messageOf, UserError } from './platform/errors.ts'
import type { Report } from './report/report.ts'

/** What `modelloop` can do: the actions by their names, and the tools of the desk alone. */
export interface Commands {
  readonly actions: Readonly<Record<string, () => Promise<Action>>>
  readonly tools: Readonly<Record<string, () => Promise<DeskTool>>>
}

/** The short name of an action is that of its section in modelloop.yml. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  data: 'version-data',
  train: 'train-and-log',
  validate: 'validate-model',
  image: 'build-image',
  monitor: 'drift-report',
  deploy: 'canary-gate',
}

const usage = ({ actions }: Commands) => `modelloop: the life of a machine-learning model in GitHub CI, at your desk

  modelloop <action> [--input value …]     run an action: ${Object.keys(actions).join(', ')}
  modelloop <action> --help                its inputs
  modelloop <section> …                    the same by the section of modelloop.yml: ${Object.keys(SHORT_NAMES).join(', ')}
  modelloop replay [--last 20] [--as text|comment|html]
                                           what the gates would have blocked, over the last recorded runs
  modelloop anchor [<version> [--reason …]]
                                           the version that quality is held against; with a version, sets it
  ${RENDER_USAGE}
  ${CONFIG_USAGE}
  ${IMPORT_USAGE}         gates from MLflow's thresholds or an Evidently report
`

const renderers = {
  text: async () => (await import('./report/text/text.ts')).renderText,
  comment: async () => (await import('./report/markdown/comment.ts')).renderComment,
  summary: async () => (await import('./report/markdown/comment.ts')).renderSummary,
  html: async () => (await import('./report/html/page.ts')).renderHtml,
  slack: async () => asJson((await import('./report/slack/message.ts')).renderSlack),
  badge: async () => asJson((await import('./report/badge.ts')).renderBadge),
  junit: async () => (await import('./report/junit.ts')).renderJUnit,
}

const asJson = (render: (report: Report) => object) => (report: Report) => JSON.stringify(render(report), null, 2)

const RENDER_USAGE = `modelloop render report.json --as ${Object.keys(renderers).join('|')}`
const IMPORT_USAGE = 'modelloop import thresholds.json'
const CONFIG_USAGE = 'modelloop config --explain [--config modelloop.yml]'

/** The commands that are neither an action nor a tool of the desk: how each is written, and what it does. */
const OWN_COMMANDS: Readonly<Record<string, OwnCommand>> = {
  render: {
    usage: RENDER_USAGE,
    what: 'Writes a report again, as text where --as does not say otherwise.',
    run: render,
  },
  import: {
    usage: IMPORT_USAGE,
    what: "Writes gates from MLflow's thresholds, or from the JSON of an Evidently report, to paste into modelloop.yml.",
    run: importConditions,
  },
  config: {
    usage: CONFIG_USAGE,
    what: 'Writes every setting with its value, and where that came from.',
    run: config,
  },
}

interface OwnCommand {
  readonly usage: string
  readonly what: string
  readonly run: (args: string[]) => Promise<number>
}

async function render(args: string[]): Promise<number> {
  const { values, positionals } = parseWords(`Write ${RENDER_USAGE}`, {
    args,
    options: { as: { type: 'string', default: 'text' } },
    allowPositionals: true,
  })
  const file = onlyFile(positionals, 'Which report? Give the path of a report.json.', RENDER_USAGE)
  const renderer = own(renderers, values.as)
  if (!renderer) throw new UserError(`"${values.as}" is no rendering; there are ${Object.keys(renderers).join(', ')}.`)
  const { parseReport } = await import('./report/parse.ts')
  writeLine((await renderer())(parseReport(parseJson(await textOf(file), file))))
  return 0
}

/** The one file that a command is given. @throws {UserError} for none, and for several. */
function onlyFile([file, another]: readonly string[], none: string, usage: string): string {
  if (file === undefined) throw new UserError(none, { hint: `Write ${usage}` })
  if (another !== undefined) throw new UserError(`One file at a time: "${file}" and "${another}" are two.`)
  return file
}

/** Reads a file that somebody named. @throws {UserError} with the reason when it cannot be read. */
function textOf(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    const why =
      cause.code === 'ENOENT' ? 'there is no such file' : cause.code === 'EISDIR' ? 'it is a folder' : cause.code
    throw new UserError(`The file ${file} cannot be read: ${why}.`, { cause })
  })
}

/** Ends with one line break, whether the rendering does or not. */
const writeLine = (text: string): boolean => process.stdout.write(text.endsWith('\n') ? text : `${text}\n`)

function parseJson(text: string, file: string): unknown {
  try {
    // PowerShell writes the mark of the byte order in front.
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (cause) {
    throw new UserError(`This is no JSON: ${messageOf(cause).replaceAll('\n', ' ')}.`, { place: { file }, cause })
  }
}

async function importConditions(args: string[]): Promise<number> {
  const { positionals } = parseWords(`Write ${IMPORT_USAGE}`, { args, allowPositionals: true })
  const none = 'Which file? Give the path of thresholds of MLflow, or of the JSON of an Evidently report.'
  const file = onlyFile(positionals, none, IMPORT_USAGE)
  const { importedYaml } = await import('./config/import/import.ts')
  process.stdout.write(importedYaml(await textOf(file), file))
  return 0
}

async function config(args: string[]): Promise<number> {
  const { values } = parseWords(`Write ${CONFIG_USAGE}`, {
    args,
    options: { config: { type: 'string', default: 'modelloop.yml' }, explain: { type: 'boolean', default: true } },
  })
  const { explainFile } = await import('./config/explain.ts')
  process.stdout.write(
    `${await explainFile({ directory: process.cwd(), file: values.config, environment: deskEnvironment() })}\n`,
  )
  return 0
}

const isHelp = (word: string): boolean => word === '--help' || word === '-h'

async function dispatch(commands: Commands, command: string | undefined, args: string[]): Promise<number> {
  if (command === undefined || command === 'help' || isHelp(command)) {
    process.stdout.write(usage(commands))
    return command === undefined ? 1 : 0
  }
  const ours = own(OWN_COMMANDS, command)
  if (ours && !args.some(isHelp)) return ours.run(args)
  if (ours) {
    process.stdout.write(`${ours.usage}\n\n${ours.what}\n`)
    return 0
  }
  const tool = await own(commands.tools, command)?.()
  if (tool && !args.some(isHelp)) return runToolAtDesk(tool, args, show)
  const action = await own(commands.actions, own(SHORT_NAMES, command) ?? command)?.()
  const found = tool ?? action
  if (!found) throw new UserError(`"${command}" is no command.\n\n${usage(commands)}`)
  if (action && !args.some(isHelp)) return runAtDesk(action, args)
  process.stdout.write(`${describeAction(found)}\n`)
  return 0
}

/** What a table holds under a name that somebody typed. */
const own = <T>(table: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined

async function show(report: Report, as: string): Promise<void> {
  writeLine((await renderers[as as keyof typeof renderers]())(report))
}

/** Runs `modelloop <command> …` and returns the exit code; every error is one message on the error stream. */
export async function commandLine(commands: Commands, [command, ...args]: readonly string[]): Promise<number> {
  // Whoever reads may have seen enough (`modelloop … | head`): the work goes on, and the exit code stands.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
  try {
    return await dispatch(commands, command, args)
  } catch (error) {
    process.stderr.write(`${messageOf(error)}\n`)
    return 1
  }
}
