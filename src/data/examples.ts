/** So many rows are shown of each thing that is counted. */
export const MOST_EXAMPLES = 10
