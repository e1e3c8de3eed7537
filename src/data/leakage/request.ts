/** Which rows are compared, and what makes two rows differ. */
export interface LeakageRequest {
  /** The working directory; files are relative to it. */
  readonly directory: string
  /** The table that models are judged on. */
  readonly test: string
  /** The other tables of the data; those with other columns are left out. */
  readonly others: readonly string[]
  /** The column of the label. */
  readonly label: string
  /** The columns of tables where they are known; else the tables are opened for them. */
  readonly columnsOf?: ReadonlyMap<string, ReadonlySet<string>> | undefined
  /** Columns that make no difference between two rows: the id. */
  readonly ignore: readonly string[]
  /** Whether rows are looked for that stand twice in their own table: it takes memory for each of them. */
  readonly duplicates: boolean
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: (what: string) => void
}
