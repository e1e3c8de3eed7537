/** A statistic as a function of how often each row was drawn (times its weight); NaN where it is not defined. */
export type Statistic = (weights: Float64Array) => number
