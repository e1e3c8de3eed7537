import type * as v from 'valibot'
import { UserError } from '../platform/errors.ts'
import { checkLayers, refuseAt } from './config.ts'
import { layerOfText, readText } from './load.ts'
import type { Mistake } from './prepare.ts'
import { contract } from './sections/contract.ts'

/** A data contract as it was written, with its shares and times read. */
export type WrittenContract = v.InferOutput<typeof contract>

/** A data contract, with the means to say where in its file something stands. */
export interface ContractFile {
  readonly contract: WrittenContract
  /** Refuses what the shape of the file does not tell, such as a condition that cannot be read. @throws {UserError} always. */
  readonly refuse: (mistakes: readonly Mistake[]) => never
}

/** A contract of thousands of columns is a long file, which a machine wrote. */
const MAX_BYTES = 1_000_000

/**
 * Reads a data contract.
 * @param file its path relative to `directory`, which is also its name in messages
 * @throws {UserError} when it is not there, and with every mistake in it, each with its line.
 */
export async function loadContract(directory: string, file: string): Promise<ContractFile> {
  const text = await readText(directory, file, MAX_BYTES)
  if (text !== undefined) return parseContract(text, file)
  throw new UserError(`There is no data contract ${file} in ${directory}.`, {
    hint: 'Run version-data with `mode: infer` to have one written from the data as it is.',
  })
}

/** Reads the text of a data contract. @throws {UserError} as `loadContract`. */
export function parseContract(text: string, file: string): ContractFile {
  const layers = [layerOfText(text, file)]
  return { contract: checkLayers(contract, layers, {}).output, refuse: (mistakes) => refuseAt(mistakes, layers) }
}
