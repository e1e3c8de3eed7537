import { readFile } from 'node:fs/promises'
import * as v from 'valibot'
import { writeWhole } from '../../platform/files.ts'

/** A key, DVC's id of its bytes, and what must still be seen for that to hold. */
export type Remembered<Seen> = readonly [key: string, md5: string, seen: Seen]

/** Reads what `writeRemembered` wrote, by key. A file that is missing, broken or of another kind remembers nothing: all is read then. */
export async function readRemembered<Seen>(
  file: string,
  kind: string,
  seen: v.GenericSchema<Seen>,
): Promise<ReadonlyMap<string, { readonly md5: string; readonly seen: Seen }>> {
  const md5 = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/))
  const schema = v.object({ schema: v.literal(kind), files: v.array(v.tuple([v.string(), md5, seen])) })
  try {
    const { files } = v.parse(schema, JSON.parse(await readFile(file, 'utf8')))
    return new Map(files.map(([key, id, what]) => [key, { md5: id, seen: what }]))
  } catch {
    return new Map()
  }
}

/** Writes ids to be remembered, whole or not at all. */
export const writeRemembered = <Seen>(file: string, kind: string, files: readonly Remembered<Seen>[]): Promise<void> =>
  writeWhole(file, JSON.stringify({ schema: kind, files }))
