import * as v from 'valibot'
import type { FieldMetadata } from './fields.ts'

/**
 * Looks at a schema from outside. The reading of a file, its messages, `--explain` and the reference are all made by
 * walking over this shape, so that a setting is declared in one place.
 */
export interface Shape {
  readonly description: string | undefined
  readonly metadata: FieldMetadata
  readonly optional: boolean
  /** The default as it would be written in the file; `undefined` when there is none. */
  readonly fallback: unknown
  /** The keys of a mapping. */
  readonly entries?: Readonly<Record<string, v.GenericSchema>>
  /** The items of a list. */
  readonly item?: v.GenericSchema
  /** The values of a mapping whose keys are free. */
  readonly value?: v.GenericSchema
  /** What the value may be, when that is more than one thing. */
  readonly options?: readonly v.GenericSchema[]
  /** The words of a choice. */
  readonly words?: readonly string[]
}

/** What a schema of ours may carry; valibot keeps these as plain properties. */
interface Raw {
  readonly type: string
  readonly wrapped?: v.GenericSchema
  readonly default?: unknown
  readonly entries?: Record<string, v.GenericSchema>
  readonly item?: v.GenericSchema
  readonly value?: v.GenericSchema
  readonly options?: readonly unknown[]
}

/** Describes a schema. */
export function shapeOf(schema: v.GenericSchema): Shape {
  const outer = schema as unknown as Raw
  if (outer.type === 'optional' && outer.wrapped) {
    return { ...shapeOf(outer.wrapped), optional: true, fallback: outer.default }
  }
  const metadata = v.getMetadata(schema) as unknown as FieldMetadata
  const common = { description: v.getDescription(schema), metadata, optional: false, fallback: undefined }
  switch (outer.type) {
    case 'strict_object':
      return { ...common, entries: outer.entries! }
    case 'array':
      return { ...common, item: outer.item! }
    case 'record':
      return { ...common, value: outer.value! }
    case 'union':
      return { ...common, options: outer.options as readonly v.GenericSchema[] }
    case 'picklist':
      return { ...common, words: outer.options as readonly string[] }
    default:
      return common
  }
}

/** A way to a setting: keys, and positions in lists from 0. */
export type Path = readonly (string | number)[]

/** Writes a path as people read it: `validate.gates[1].margin`. */
export function formatPath(path: Path): string {
  return path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text ? `${text}.${step}` : step),
    '',
  )
}

/** Follows a path through a schema, as far as it is known; of several options the one that the next step fits. */
export function shapeAt(schema: v.GenericSchema, path: Path): Shape | undefined {
  const shape = shapeOf(schema)
  const [step, ...rest] = path
  if (step === undefined) return shape
  if (shape.options) return shape.options.map((option) => shapeAt(option, path)).find((found) => found !== undefined)
  const next =
    typeof step === 'number'
      ? shape.item
      : (shape.value ?? (shape.entries && Object.hasOwn(shape.entries, step) ? shape.entries[step] : undefined))
  return next && shapeAt(next, rest)
}

/** Lists the keys of the mapping at `path`; none when its keys are free. */
export function keysAt(schema: v.GenericSchema, path: Path): string[] {
  const shape = shapeAt(schema, path)
  const mapping = shape?.options ? optionFor(shape, {}) : undefined
  return Object.keys((mapping ? shapeOf(mapping) : shape)?.entries ?? {})
}

/** Tells a mapping from lists, scalars and nothing. */
export function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Tells the option of a union that a value of this form is meant for. */
export function optionFor(shape: Shape, value: unknown): v.GenericSchema | undefined {
  const form = (candidate: Shape) =>
    candidate.entries || candidate.value ? 'mapping' : candidate.item ? 'list' : 'scalar'
  const wanted = isMapping(value) ? 'mapping' : Array.isArray(value) ? 'list' : 'scalar'
  return shape.options?.find((option) => form(shapeOf(option)) === wanted)
}
