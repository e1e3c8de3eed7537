/**
 * Predictions: one row a test example, column by column, as plain data that the stages share.
 * `ids`, `labels` and the rest have the same length, the number of rows.
 */
export interface Predictions {
  readonly ids: readonly string[]
  /** Numbers for regression and forecast; class names for classification, after typed parsing (`1`, `1.0`, `"1"` agree). */
  readonly labels: Float64Array | readonly string[]
  readonly predictions: Float64Array | readonly string[]
  /** Probability of the positive class, when the column `score` is there. */
  readonly score?: Float64Array
  /** Probability of each class, by the columns `score_<class>`. */
  readonly scores?: ReadonlyMap<string, Float64Array>
  readonly weight?: Float64Array
  readonly group?: readonly string[]
  readonly time?: readonly string[]
  readonly query?: readonly string[]
  /** Other columns, by name: what slices are made of. */
  readonly columns: ReadonlyMap<string, readonly string[]>
  /** Where they were read, for messages. */
  readonly source: string
}
