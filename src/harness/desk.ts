import { type ParseArgsConfig, parseArgs, styleText } from 'node:util'
import { systemClock } from '../platform/clock.ts'
import { formatPlace, messageOf, NothingToDo, type Place, UserError } from '../platform/errors.ts'
import type { Log } from '../platform/log.ts'
import type { Report } from '../report/report.ts'
import type { Action, DeskTool } from './action.ts'
import { readHost } from './environment.ts'
import { parseFlag } from './inputs.ts'
import { type RunRequest, readRequest, runAction } from './run.ts'
import { takeSecrets } from './secrets.ts'
import { abortOnSignals, Cancelled } from './signals.ts'

/** Makes a log for a terminal: progress to the error stream, so that a report on the output stream can be piped. */
function deskLog(): Log {
  const secrets = new Set<string>()
  const hide = (text: string) => [...secrets].reduce((rest, secret) => rest.replaceAll(secret, '***'), text)
  const say = (colour: 'dim' | 'cyan' | 'yellow' | 'red' | 'reset') => (message: string, place?: Place) => {
    const line = hide(place ? `${formatPlace(place)}: ${message}` : message)
    process.stderr.write(`${styleText(colour, line, { stream: process.stderr })}\n`)
  }
  return {
    info: say('reset'),
    debug: () => {},
    notice: say('cyan'),
    warning: say('yellow'),
    error: say('red'),
    group: (title, work) => {
      say('dim')(`▸ ${title}`)
      return work()
    },
    mask: (secret) => void secrets.add(secret),
    output: (chunk) => process.stderr.write(hide(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString())),
    guarded: (work) => work(),
  }
}

/** Runs an action from flags: the same code as on GitHub, plain text out. Returns the exit code. */
export function runAtDesk(action: Action, args: readonly string[]): Promise<number> {
  return atDesk(action, args, async (place) => {
    const { log } = place
    const result = await runAction({ ...place, action })
    const { renderText } = await import('../report/text/text.ts')
    process.stdout.write(`${renderText(result.report, { colour: process.stdout.isTTY === true })}\n`)
    for (const [name, value] of Object.entries(result.outputs)) process.stdout.write(`${name}: ${value}\n`)
    if (result.error) log.error(messageOf(result.error))
    return result.failed || result.error ? 1 : 0
  })
}

/** Runs a tool from flags; `show` writes its report, and text is written as it is. Returns the exit code. */
export function runToolAtDesk(
  tool: DeskTool,
  args: readonly string[],
  show: (report: Report, as: string) => Promise<void>,
): Promise<number> {
  return atDesk(tool, args, async (place) => {
    const { inputs, directory } = await readRequest({ ...place, action: tool })
    const made = await tool.run({ ...place, inputs: inputs as never, directory })
    if (typeof made === 'string') process.stdout.write(`${made}\n`)
    else await show(made, String(inputs['as']))
    return 0
  })
}

/** What is run at a desk. */
type Command = Pick<DeskTool, 'name' | 'description' | 'inputs' | 'positional'>

type DeskPlace = Omit<RunRequest, 'action' | 'keep'>

/** Reads the flags and where we are, and says every error in one message. */
async function atDesk(
  command: Command,
  args: readonly string[],
  work: (place: DeskPlace) => Promise<number>,
): Promise<number> {
  const log = deskLog()
  try {
    const flags = readFlags(command, args)
    const token = process.env['GITHUB_TOKEN'] ?? process.env['GH_TOKEN']
    if (token) log.mask(token)
    const raw = (name: string) => flags[name] ?? (name === 'github-token' ? token : undefined)
    const root = process.cwd()
    const logins = takeSecrets(process.env, raw, log)
    const host = { ...(await readHost(process.env, root)), ...logins }
    return await work({ raw, root, host, log, clock: systemClock, signal: abortOnSignals() })
  } catch (error) {
    if (error instanceof NothingToDo) {
      log.notice(error.message)
      return 0
    }
    log.error(messageOf(error))
    const isKnown = error instanceof UserError || error instanceof Cancelled
    if (!isKnown && error instanceof Error) log.info(error.stack ?? '')
    return 1
  }
}

function readFlags(action: Command, args: readonly string[]): Record<string, string> {
  const options = Object.fromEntries(
    Object.entries(action.inputs).map(([name, input]) => [
      name,
      { type: input.kind === 'flag' ? ('boolean' as const) : ('string' as const), multiple: input.kind === 'lines' },
    ]),
  )
  const hint = `\`modelloop ${action.name} --help\` lists the inputs.`
  const { values, positionals } = parseWords(hint, {
    args: joined(action, args).map((arg) => asSwitch(action, arg)),
    options,
    allowNegative: true,
    allowPositionals: action.positional !== undefined,
    strict: true,
  })
  if (positionals.length > 1)
    throw new UserError(`One ${action.positional} is taken, not ${positionals.join(' and ')}.`, { hint })
  const bare = positionals.length > 0 ? { [action.positional!]: positionals } : {}
  return Object.fromEntries(
    Object.entries({ ...values, ...bare }).map(([name, value]) => [name, [value].flat().join('\n')]),
  )
}

/** Reads the words behind a command. @throws {UserError} for what it does not know, with the hint. */
export function parseWords<T extends ParseArgsConfig>(hint: string, config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config)
  } catch (cause) {
    // Behind the first sentence Node explains how to give a file such a name.
    throw new UserError(`${messageOf(cause).split('. ')[0]!.replace(/\.$/, '')}.`, { hint, cause })
  }
}

/** Joins a flag and what Node does not take for its value: `--profile false`, and a YAML list such as `--gates '- …'`. */
function joined(action: Command, args: readonly string[]): string[] {
  const kindOf = (arg = '') => (arg.startsWith('--') ? action.inputs[arg.slice(2)]?.kind : undefined)
  const isValueOf = (flag?: string, value = '') =>
    kindOf(flag) === 'flag' ? /^(?:true|false)$/i.test(value) : kindOf(flag) !== undefined && /^-\s/.test(value)
  return args.flatMap((arg, at) => {
    if (isValueOf(args[at - 1], arg)) return []
    return isValueOf(arg, args[at + 1]) ? [`${arg}=${args[at + 1]}`] : [arg]
  })
}

/** Lets `--profile=false` say what the input `profile: false` says in a workflow. */
function asSwitch(action: Command, arg: string): string {
  const [, name = '', value = ''] = /^--([^=]+)=(.*)$/s.exec(arg) ?? []
  if (action.inputs[name]?.kind !== 'flag') return arg
  return parseFlag(value, name) ? `--${name}` : `--no-${name}`
}

/** Writes the inputs of an action for a terminal. */
export function describeAction(action: Command): string {
  const rows = Object.entries(action.inputs).map(([name, input]) => {
    const value = input.kind === 'flag' ? '' : input.kind === 'choice' ? ` ${input.choices.join('|')}` : ' …'
    const fallback = input.default && !input.default.startsWith('${{') ? ` [${input.default}]` : ''
    const off = input.kind === 'flag' ? `, --no-${name}` : ''
    return `  --${name}${off}${value}\n      ${input.description}${fallback}`
  })
  return `modelloop ${action.name}\n  ${action.description}\n\n${rows.join('\n')}`
}

/** The environment variables of the desk. */
export const deskEnvironment = (): Readonly<Record<string, string | undefined>> => ({ ...process.env })
