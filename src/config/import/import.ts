import { messageOf, UserError } from '../../platform/errors.ts'
import { readYaml } from '../document.ts'
import { parseGates } from '../inputs.ts'
import { importEvidently } from './evidently.ts'
import { gateLine, type Imported, type Translated, type Translation, withIds, writeGates } from './gates.ts'
import { importMlflow } from './mlflow.ts'

/** Larger than any file of conditions; a snapshot with its data is refused. */
const MOST_CHARACTERS = 20_000_000

/**
 * Translates another tool's conditions, JSON or YAML, into gates of ours.
 * @throws {UserError} for a file that is neither MLflow's thresholds nor an Evidently report, and when it holds no condition.
 */
export function importGates(text: string, file: string): Imported {
  const place = { file }
  if (text.length > MOST_CHARACTERS)
    throw new UserError(`This file has ${text.length} characters, too many for conditions.`, { place })
  const data = read(text, file)
  const found = importEvidently(data) ?? importMlflow(data)
  if (!found)
    throw new UserError('These are neither thresholds of MLflow nor a report of Evidently 0.7.', {
      place,
      hint: 'MLflow: a mapping such as {"accuracy_score": {"threshold": 0.8, "greater_is_better": true}}. Evidently: what snapshot.json() gives.',
    })
  if (found.gates.length === 0 && found.skipped.length === 0)
    throw new UserError(`This report of ${found.tool} has no tests.`, { place })
  return accepted(found)
}

/** Keeps the gates that modelloop.yml would take, each once, and says of the others why it would not. */
function accepted({ tool, gates, skipped }: Translation): Imported {
  // Two equal gates would count twice among many (Holm).
  const distinct = [...new Map(gates.map((found) => [gateLine(found.gate), found])).values()]
  const checked = distinct.map((found) => ({ ...found, refusal: refusalOf(found) }))
  return {
    tool,
    gates: withIds(checked.flatMap(({ gate, refusal }) => (refusal === undefined ? [gate] : []))),
    skipped: [
      ...skipped,
      ...checked.flatMap(({ from, refusal }) => (refusal === undefined ? [] : [`${from}: ${refusal}`])),
    ],
  }
}

function refusalOf({ gate }: Translated): string | undefined {
  try {
    parseGates(`- ${gateLine(gate)}`)
    return undefined
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return messageOf(error)
      .replaceAll(/^Input "gates": /gm, '')
      .replaceAll('validate.gates[0].', '')
      .replaceAll('validate.gates[0] ', 'the gate ')
  }
}

/** Translates a file into the lines of modelloop.yml. */
export const importedYaml = (text: string, file: string): string => writeGates(importGates(text, file))

function read(text: string, file: string): unknown {
  // Python writes NaN into JSON, where it stands for a value that no condition needs.
  if (/^\s*[[{]/.test(text))
    try {
      return JSON.parse(text.replace(/(?<=[:[,]\s*)-?(?:NaN|Infinity)(?=\s*[,\]}])/g, 'null'))
    } catch {
      // Flow style of YAML begins so too.
    }
  const found = readYaml(text)
  if ('data' in found) return found.data
  const { message, ...where } = found[0]!
  throw new UserError(`This is neither JSON nor YAML: ${message}`, { place: { file, ...where } })
}
