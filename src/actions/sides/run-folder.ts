import { constants } from 'node:fs'
import { cp, mkdir, rm, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { ownFolder, writeWhole } from '../../platform/files.ts'
import { canonicalJson } from '../../platform/json.ts'
import { digestOfPath, requirePlainFiles } from '../../platform/manifest.ts'
import type { RecordedFile, RunRecord } from '../../tracking/run-record.ts'
import { RUN_RECORD_FOLDER } from './candidate.ts'

/** The folder that hands a run over to the job that judges it: `run.json` and the files that it names. */
export interface RunFolder {
  /** Absolute. */
  readonly path: string
  /** Copies a file or folder into it and describes it by the bytes of the copy. */
  add(
    part: 'model' | 'predictions' | 'baseline' | 'profile' | 'log' | 'perturbed',
    source: string,
    name?: string,
  ): Promise<RecordedFile>
  /** Makes an absolute path in it, for who writes there directly. */
  place(part: string, name: string): Promise<string>
  /** Describes what was written there directly. */
  describe(part: string, name: string): Promise<RecordedFile>
  /** Writes the record; it comes last, so that what it names is there. */
  write(record: RunRecord): Promise<void>
}

/** Makes the folder anew: a record of an earlier run must not be taken for this one's. */
export async function openRunFolder(directory: string): Promise<RunFolder> {
  await ownFolder(directory)
  const path = join(directory, RUN_RECORD_FOLDER)
  await rm(path, { recursive: true, force: true })
  await mkdir(path, { recursive: true })

  const place = async (part: string, name: string) => {
    await mkdir(join(path, part), { recursive: true })
    return join(path, part, name)
  }
  const describe = async (part: string, name: string) => {
    const { digest, kind, sizeBytes } = await digestOfPath(join(path, part, name))
    return { path: `${part}/${name}`, digest, kind, sizeBytes, name }
  }
  return {
    path,
    place,
    describe,
    async add(part, source, name = basename(resolve(source))) {
      if ((await stat(source)).isDirectory()) await requirePlainFiles(source)
      const copy = await place(part, name)
      // A copy that shares its blocks costs nothing where the file system can do it.
      await cp(source, copy, { recursive: true, dereference: true, mode: constants.COPYFILE_FICLONE })
      return describe(part, name)
    },
    write: (record) => writeWhole(join(path, 'run.json'), `${canonicalJson(record, 2)}\n`),
  }
}
