/** A data contract as its file says it, with shares as fractions and times in milliseconds (docs/data-contract.md). */
export interface Contract {
  /** Path or glob, relative to the working directory → what holds for that table. */
  readonly tables: Readonly<Record<string, TableContract>>
}

export type Level = 'block' | 'warn'

/** What holds for a table. */
export interface TableContract {
  readonly rows?: ({ readonly level?: Level | undefined } & Bounds) | undefined
  readonly fresh?: Fresh | undefined
  readonly missing?: readonly string[] | undefined
  readonly key?: readonly string[] | undefined
  readonly unique?: readonly UniqueColumns[] | undefined
  readonly 'foreign-keys'?: readonly ForeignKey[] | undefined
  readonly 'extra-columns'?: 'allow' | 'warn' | 'forbid' | undefined
  readonly forbidden?: readonly string[] | undefined
  readonly columns?: Readonly<Record<string, ColumnContract>> | undefined
  readonly rules?: readonly Rule[] | undefined
  readonly suite?: string | undefined
}

export interface Bounds {
  readonly min?: number | undefined
  readonly max?: number | undefined
}

interface Leveled {
  readonly level?: Level | undefined
  readonly tolerate?: number | undefined
}

export interface Fresh {
  readonly column: string
  readonly within: { readonly ms: number }
  readonly level?: Level | undefined
}

export type UniqueColumns = Leveled & { readonly columns: readonly string[] }

export type ForeignKey = Leveled & {
  readonly columns: readonly string[]
  readonly table: string
  readonly references?: readonly string[] | undefined
}

export type Rule = Leveled & {
  readonly id?: string | undefined
  readonly rule: string
  readonly when?: string | undefined
}

export type ColumnType = 'integer' | 'number' | 'boolean' | 'date' | 'text'

/** A value as YAML gives it: a text is compared exactly, a number or truth value as such. */
export type Value = string | number | boolean

/** What is asked of the values of a column. */
export interface ColumnChecks {
  readonly type?: ColumnType | undefined
  readonly nullable?: boolean | number | undefined
  readonly unique?: boolean | undefined
  readonly min?: number | string | undefined
  readonly max?: number | string | undefined
  readonly above?: number | string | undefined
  readonly below?: number | string | undefined
  readonly in?: readonly Value[] | undefined
  readonly 'not-in'?: readonly Value[] | undefined
  readonly pattern?: string | undefined
  readonly length?: Bounds | undefined
  readonly tolerate?: number | undefined
}

export type ColumnContract = ColumnChecks & {
  readonly required?: boolean | undefined
  readonly level?: Level | undefined
  readonly warn?: ColumnChecks | undefined
}

/** A mistake in a contract: where in the file it stands, and a sentence. */
export interface ContractMistake {
  readonly path: readonly (string | number)[]
  readonly message: string
}
