import { build, type Config, type Layer } from './config.ts'
import { readYaml } from './document.ts'
import { refuse } from './refuse.ts'
import { settings } from './schema.ts'
import type { Gate } from './sections/gates.ts'
import { formatPath, type Path, type Shape, shapeAt, shapeOf } from './shape.ts'

/**
 * Lets action inputs override settings: `applyInputs(config, inputs, { store: 'store.url', gates: 'validate.gates' })`.
 * An input that was not given changes nothing. A text for a setting that is more than one value is read as YAML.
 * @throws {UserError} that names the input.
 */
export function applyInputs<I extends object>(
  config: Config,
  inputs: I,
  targets: Partial<Record<Extract<keyof I, string>, string>>,
): Config {
  const given = Object.entries(targets as Record<string, string>).filter(([input]) => isGiven(inputs[input as keyof I]))
  const layers = given.map(([input, target]) => inputLayer(input, target.split('.'), inputs[input as keyof I]))
  return layers.length === 0 ? config : build([...config.origin.layers, ...layers], config.origin.environment)
}

const isGiven = (value: unknown) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)

function inputLayer(input: string, path: Path, value: unknown): Layer {
  const shape = shapeAt(settings, path)
  if (!shape) throw new Error(`The input "${input}" overrides ${formatPath(path)}, which is no setting.`)
  const source = { input }
  if (typeof value !== 'string' || !isStructured(shape)) return { source, path, value }
  const yaml = readYaml(value)
  if ('data' in yaml) return { source, path, value: yaml.data, yaml }
  return refuse(
    yaml.map(({ message, line }) => ({ message, label: `Input "${input}"${line && line > 1 ? ` line ${line}` : ''}` })),
  )
}

const isStructured = (shape: Shape): boolean =>
  Boolean(shape.entries ?? shape.item ?? shape.value ?? shape.options?.some((option) => isStructured(shapeOf(option))))

/**
 * Reads gates from the text of an input: a YAML list, or the word `none`.
 * @throws {UserError} that names the input.
 */
export function parseGates(text: string, input = 'gates'): readonly Gate[] | 'none' {
  const config = applyInputs(build([], {}), { [input]: text }, { [input]: 'validate.gates' })
  return config.validate.gates ?? 'none'
}
