import { formatCount } from '../platform/format.ts'
import type { FileChanges } from './dvc/manifest.ts'
import type { TrackedPath } from './dvc/project.ts'
import { MENDING } from './lacking.ts'
import type { DataRemote, Lack } from './remotes/remote.ts'
import type { RemoteProof, Verification } from './verify.ts'

/** Tells whether the remote has every object of a version, byte for byte. */
export const isWhole = (proof: RemoteProof) => !('manifest' in proof) && proof.lacking.length === 0

/** Says in a sentence what the remote holds of a version. */
export function explainProof(name: string, id: string, { label }: DataRemote, proof: RemoteProof): string {
  if (isWhole(proof)) return `All of it is in ${label}, byte for byte.`
  if ('manifest' in proof) {
    if (proof.manifest === 'missing')
      return `Nothing of "${name}" is in ${label}: it lacks ${id}. Take a snapshot where the data is.`
    return `The object ${id} in ${label} is corrupt. ${MENDING}`
  }
  const { lacking } = proof
  const count = (why: Lack) => lacking.filter((found) => found.why === why).length
  const counts = [count('missing') && `lacks ${count('missing')}`, count('broken') && `has ${count('broken')} corrupt`]
  const { object } = lacking[0]!
  const hint = count('broken') > 0 ? MENDING : 'Take a snapshot where the data is whole: it stores what is lacking.'
  const example = `such as ${object.id} ("${object.shown}")`
  return `${capital(label)} ${counts.filter(Boolean).join(' and ')} of the objects of "${name}", ${example}. ${hint}`
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** Says in a sentence how a path stands to its metafile. */
export function explain(
  { name, metafile, version, cached, stage }: TrackedPath,
  found: Verification,
  pulled: number,
): string {
  switch (found.state) {
    case 'same':
      return pulled > 0
        ? `${formatCount(pulled, 'file')} ${pulled === 1 ? 'was' : 'were'} pulled; all bytes are those that ${metafile} names.`
        : `The bytes are those that ${metafile} names.`
    case 'unversioned':
      return `${metafile} names no version of "${name}" yet. Take a snapshot and commit the metafile.`
    case 'missing':
      return cached
        ? `"${name}" is not here. The mode pull brings it.`
        : `"${name}" is not here, and its metafile says that git keeps it (cache: false).`
    case 'different': {
      const files = found.files ? ` (${describeFiles(found.files)})` : ''
      return `"${name}" is not what ${metafile} names${files}: its id is ${found.tree.version.md5}, not ${version?.md5}. ${stage === undefined ? 'Snapshot it' : 'Run `dvc repro` or `dvc commit`'}, or delete it here and pull.`
    }
  }
}

/** Says in a few words which files differ: `1 added, 2 changed`. */
export function describeFiles(files: FileChanges): string {
  const counts = [
    [files.added.length, 'added'],
    [files.removed.length, 'removed'],
    [files.changed.length, 'changed'],
  ] as const
  return counts.flatMap(([count, word]) => (count > 0 ? [`${count} ${word}`] : [])).join(', ')
}
