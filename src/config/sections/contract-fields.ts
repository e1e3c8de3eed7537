import * as v from 'valibot'

/** A text that is taken as it is, `$` and all: patterns, conditions and values of the data. */
export const verbatim = (description: string, kind: string, what = 'a text') =>
  v.pipe(v.string(what), v.nonEmpty(what), v.description(description), v.metadata({ kind, command: true }))

const shareNumber = (written: string | number): number | undefined => {
  const [, digits, percent] = /^\s*(\d+(?:\.\d+)?|\.\d+)\s*(%)?\s*$/.exec(String(written)) ?? []
  const value = Number(digits) / (percent ? 100 : 1)
  return digits !== undefined && value <= 1 ? value : undefined
}

/** A share from 0 to 1, as `5%` or `0.05`. */
export const share = (description: string) => {
  const message = 'a share such as 5% or 0.05'
  return v.pipe(
    v.union([v.number(), v.string()], message),
    v.description(description),
    v.metadata({ kind: 'share' }),
    v.rawTransform<number | string, number>(({ dataset, addIssue, NEVER }) => {
      const value = shareNumber(dataset.value)
      if (value !== undefined) return value
      addIssue({ message })
      return NEVER
    }),
  )
}

/** Whether values may be missing, or up to which share. */
export const nullable = v.pipe(
  v.union([v.boolean(), v.number(), v.string()], 'true, false, or a share such as 5%'),
  v.description('`false`: no value may be missing. A share such as `5%`: at most so many. Absent: any may.'),
  v.metadata({ kind: 'true, false or a share' }),
  v.rawTransform<boolean | number | string, boolean | number>(({ dataset: { value }, addIssue, NEVER }) => {
    const result = typeof value === 'boolean' ? value : shareNumber(value)
    if (result !== undefined) return result
    addIssue({ message: 'true, false, or a share such as 5%' })
    return NEVER
  }),
)

/** A limit of numbers or of times. */
export const limit = (description: string) => {
  const message = 'a number, or a time such as 2024-01-31'
  return v.pipe(
    v.union([v.pipe(v.number(), v.finite(message)), v.pipe(v.string(), v.nonEmpty(message))], message),
    v.description(description),
    v.metadata({ kind: 'number or time' }),
  )
}

/** A value of the data. */
export const value = v.pipe(
  v.union([v.string(), v.number(), v.boolean()], 'a text, a number, true or false'),
  v.description('A value. A number or true/false is compared as such (`1` is also `1.0`), a text exactly.'),
  v.metadata({ kind: 'value', command: true }),
)

/** Yes or no. */
export const flag = (description: string) =>
  v.pipe(v.boolean('true or false'), v.description(description), v.metadata({ kind: '`true`, `false`' }))
