import { type Document, isMap, isScalar, isSeq, LineCounter, type YAMLMap } from 'yaml'
import { UserError } from '../../platform/errors.ts'
import { isFalse, type Out, parseDvcYaml, readOut } from './out.ts'

/** An output of a stage of a DVC pipeline, as `dvc.lock` has recorded it. Only DVC writes it. */
export interface PipelineOut extends Out {
  /** The stage's name in `dvc.lock`: `train`, `train@0`. */
  readonly stage: string
  /** The stage's `wdir`, relative to the folder of the two files. */
  readonly wdir: string
}

/** What `dvc.yaml` and `dvc.lock` of a folder say together. */
export interface Pipeline {
  readonly outs: readonly PipelineOut[]
  /** Stages whose outputs are not known, each with the reason as the end of a sentence. */
  readonly unread: readonly { readonly stage: string; readonly why: string }[]
}

/** The text of one of the two files, and its name for messages. */
export interface PipelineFile {
  readonly text: string
  readonly file: string
}

/** What `dvc.yaml` says of a stage that `dvc.lock` does not. */
interface Definition {
  readonly wdir: string
  readonly outs: readonly DefinedOut[]
}
type DefinedOut = Pick<Out, 'path' | 'cached' | 'remote' | 'pushed'>

/**
 * Reads the outputs of a pipeline: ids from `dvc.lock`, and from `dvc.yaml` which of them DVC caches, and where. As DVC
 * does it leaves out what only one of the two names.
 * @param params params.yaml beside them, from which DVC fills `${…}` in a `wdir`
 * @throws {UserError} with file and line when one is broken, or of another schema than DVC 3 writes.
 */
export function readPipeline(
  definitions: PipelineFile | undefined,
  lock: PipelineFile | undefined,
  params?: PipelineFile,
): Pipeline {
  const stages = definitions ? readDefinitions(definitions, params) : new Map<string, Definition>()
  const locked = lock ? readLock(lock) : []
  const outs: PipelineOut[] = []
  const unread: Pipeline['unread'][number][] = []
  for (const { stage, outs: recorded } of locked) {
    const definition = stages.get(stage) ?? stages.get(stage.replace(/@.*$/s, ''))
    if (!definition) unread.push({ stage, why: 'dvc.yaml has no such stage any more' })
    else if (isTemplate(definition.wdir))
      unread.push({ stage, why: `its \`wdir\` is \`${definition.wdir}\`, which params.yaml does not fill` })
    else {
      for (const out of recorded) {
        const defined = definition.outs.find(({ path }) => isSamePath(path, out.path))
        if (defined) outs.push({ ...out, ...defined, path: out.path, stage, wdir: definition.wdir })
      }
    }
  }
  const ran = new Set(locked.flatMap(({ stage }) => [stage, stage.replace(/@.*$/s, '')]))
  for (const [stage, definition] of stages) {
    if (definition.outs.length > 0 && !ran.has(stage)) unread.push({ stage, why: 'it was never run (`dvc repro`)' })
  }
  return { outs, unread }
}

/** Tells whether a `dvc.yaml` has a `wdir` that params.yaml may fill: else that file of the user's own is not read. */
export const needsParams = (definitions: string | undefined): boolean => /wdir.*\$\{/.test(definitions ?? '')

const isTemplate = (text: string): boolean => text.includes('${')

/** A path of `dvc.yaml` may hold `${…}`, which stands for any text. Its parts are looked for one after the other: no pattern hangs. */
function isSamePath(defined: string, recorded: string): boolean {
  if (!isTemplate(defined)) return defined === recorded
  const [first = '', ...others] = defined.split(/\$\{[^}]*\}/)
  const last = others.pop()
  if (last === undefined) return defined === recorded
  if (!recorded.startsWith(first)) return false
  let at = first.length
  for (const part of others) {
    const found = recorded.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return recorded.length - last.length >= at && recorded.endsWith(last)
}

function readLock({ text, file }: PipelineFile): { stage: string; outs: readonly Out[] }[] {
  const lines = new LineCounter()
  const document = parseDvcYaml(text, file, 'dvc.lock', lines)
  const schema = document.get('schema')
  if (schema !== '2.0') {
    const has = schema === undefined ? 'names no schema' : `has the schema ${String(schema)}`
    throw new UserError(`this dvc.lock ${has}; only 2.0 is read, which DVC 2 and 3 write.`, {
      place: { file },
      hint: 'Was it written by a newer DVC? Then update Modelloop. Else run `dvc repro`, or `dvc commit`.',
    })
  }
  return pairsOf(document.get('stages')).map(({ key: stage, value }) => {
    const outs = value.get('outs')
    const read = isSeq(outs) ? outs.items : []
    return {
      stage,
      outs: read.map((node, index) => {
        const line = isMap(node) && node.range ? lines.linePos(node.range[0]).line : 1
        return readOut((node as YAMLMap).toJSON?.(), `stages.${stage}.outs.${index}`, { file, line })
      }),
    }
  })
}

function readDefinitions({ text, file }: PipelineFile, params: PipelineFile | undefined): Map<string, Definition> {
  if (/^\s*(#.*)?$/.test(text)) return new Map()
  const document = parseDvcYaml(text, file, 'dvc.yaml')
  const values = paramsOf(document.get('vars'), params)
  return new Map(
    pairsOf(document.get('stages')).map(({ key, value }) => {
      const inner = value.get('do')
      const stage = isMap(inner) ? inner : value
      const outs = ['outs', 'metrics', 'plots'].flatMap((kind) => {
        const list = stage.get(kind)
        return isSeq(list) ? list.items.flatMap(readDefinedOut) : []
      })
      return [key, { wdir: fillTemplate(String(stage.get('wdir') ?? '.'), values), outs }]
    }),
  )
}

/** What `${…}` may name: params.yaml. Where dvc.yaml has `vars` of its own, their rules are DVC's to know. */
function paramsOf(vars: unknown, params: PipelineFile | undefined): Document.Parsed | undefined {
  if (vars !== undefined || !params || params.text.trim() === '') return undefined
  return parseDvcYaml(params.text, params.file, 'params.yaml')
}

/** Fills in `${name}` and `${name.below}` that are plain values; else the text stays the template that it is. */
function fillTemplate(text: string, values: Document.Parsed | undefined): string {
  return text.replace(/\$\{\s*([\w-]+(?:\.[\w-]+)*)\s*\}/g, (whole, name: string) => {
    const found = values?.getIn(name.split('.'))
    return typeof found === 'string' ? found : whole
  })
}

/** An output is its path, or a map from its path to what is special about it. */
function readDefinedOut(node: unknown): DefinedOut[] {
  if (isScalar(node)) return [{ path: String(node.value), cached: true, remote: undefined, pushed: true }]
  if (!isMap(node)) return []
  return node.items.map(({ key, value }) => {
    const flags = isMap(value) ? value : undefined
    const remote = flags?.get('remote')
    return {
      path: String(isScalar(key) ? key.value : key),
      cached: !isFalse(flags?.get('cache')),
      remote: remote === undefined ? undefined : String(remote),
      pushed: !isFalse(flags?.get('push')),
    }
  })
}

function pairsOf(node: unknown): { key: string; value: YAMLMap }[] {
  if (!isMap(node)) return []
  return node.items.flatMap(({ key, value }) =>
    isMap(value) ? [{ key: String(isScalar(key) ? key.value : key), value }] : [],
  )
}
