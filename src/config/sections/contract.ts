import * as v from 'valibot'
import { choice, count, duration, list, path, section, text } from '../fields.ts'
import { flag, limit, nullable, share, value, verbatim } from './contract-fields.ts'

const level = v.optional(choice('A `warn` never fails the data. Default: `block`.', ['block', 'warn']))

const tolerate = v.optional(share('So many rows may break it, as a share of the rows that are judged. Default: none.'))

const checks = {
  type: v.optional(
    choice('What each value is. `date` is ISO 8601; an `integer` may be written `1.0`.', [
      'integer',
      'number',
      'boolean',
      'date',
      'text',
    ]),
  ),
  nullable: v.optional(nullable),
  unique: v.optional(flag('No value comes twice.')),
  min: v.optional(limit('No value is smaller.')),
  max: v.optional(limit('No value is greater.')),
  above: v.optional(limit('Every value is greater than this.')),
  below: v.optional(limit('Every value is smaller than this.')),
  in: v.optional(list(value, 'The values that there may be.')),
  'not-in': v.optional(list(value, 'Values that there may not be.')),
  pattern: v.optional(
    verbatim('The whole value has this form: a regular expression in the syntax of RE2.', 'pattern', 'a pattern'),
  ),
  length: v.optional(
    section({ min: v.optional(count('At least.')), max: v.optional(count('At most.')) }, 'Characters of a value.'),
  ),
  tolerate,
}

const column = section(
  {
    ...checks,
    required: v.optional(flag('Whether the column must be there. Default: true.')),
    level,
    warn: v.optional(section(checks, 'The same checks once more, which only warn: a closer limit, for example.')),
  },
  'What holds for a column. With nothing behind it: that it is there.',
)

const columns = (description: string) => list(text('A column.', 'column'), description)

const foreignKey = section(
  {
    columns: columns('The columns here.'),
    table: path('The table that has each of these values.'),
    references: v.optional(columns('The columns there. Default: of the same names.')),
    tolerate,
    level,
  },
  'A foreign key.',
)

const rule = section(
  {
    id: v.optional(text('Its name in reports. Default: the rule itself.')),
    rule: verbatim('What holds in every row, such as `sold >= built`.', 'condition', 'a condition'),
    when: v.optional(verbatim('Ask it only of the rows where this holds.', 'condition', 'a condition')),
    tolerate,
    level,
  },
  'A rule over several columns of a row.',
)

const table = section(
  {
    rows: v.optional(
      section(
        { min: v.optional(count('At least.')), max: v.optional(count('At most.')), level },
        'How many rows there are.',
      ),
    ),
    fresh: v.optional(
      section(
        {
          column: text('A column of times.', 'column'),
          within: duration('The newest time lies at most so far back.'),
          level,
        },
        'How old the newest row may be.',
      ),
    ),
    missing: v.optional(
      v.pipe(
        v.array(v.pipe(v.string('a text'), v.metadata({ kind: 'value', command: true })), 'a list'),
        v.description(
          'Texts that stand for a missing value, in all columns. Default: `NA`, `NaN`, `null` and their like, in columns of numbers, dates and truth values. An empty cell is always missing.',
        ),
        v.metadata({ kind: 'list' }),
      ),
    ),
    key: v.optional(columns('The primary key: never missing, and together unique.')),
    unique: v.optional(
      list(
        section({ columns: columns('The columns.'), tolerate, level }, 'Columns that are unique together.'),
        'Columns that are unique together.',
      ),
    ),
    'foreign-keys': v.optional(list(foreignKey, 'Columns whose values stand in another table.')),
    'extra-columns': v.optional(
      choice('What is said of a column that is not listed. Default: `allow`.', ['allow', 'warn', 'forbid']),
    ),
    forbidden: v.optional(columns('Columns that must not be there.')),
    columns: v.optional(
      v.pipe(
        v.record(v.string(), column, 'a mapping'),
        v.description('Name of a column → what holds for it. Their order is free.'),
        v.metadata({ kind: 'mapping' }),
      ),
    ),
    rules: v.optional(list(rule, 'Rules over several columns of a row.')),
    suite: v.optional(path('A suite of Great Expectations (JSON), which must hold as well.')),
  },
  'What holds for a table.',
)

const leakage = section(
  {
    'max-overlap': v.optional(share('So many of the test rows may stand in other tables, too.')),
    'max-conflicts': v.optional(share('So many rows may have a twin with another label.')),
    'max-duplicates': v.optional(share('So many rows may stand twice in their own table.')),
    ignore: v.optional(columns('Columns that make no difference between two rows, beside the id.')),
    level,
  },
  'Rows of the test that are in the training, and labels that contradict each other.',
)

const version = v.pipe(
  v.literal(1, '1, the only version of this file that there is'),
  v.description('The version of this file.'),
  v.metadata({ kind: 'number' }),
)

/** A data contract, whole: what `data.schema` names. */
export const contract = section(
  {
    version: v.optional(version, 1),
    tables: v.optional(
      v.pipe(
        v.record(v.string(), table, 'a mapping'),
        v.description(
          'Path of a table, relative to the working directory → what holds for it. A glob is one table in several files.',
        ),
        v.metadata({ kind: 'mapping' }),
      ),
      {},
    ),
    leakage: v.optional(leakage),
  },
  'A data contract: what the data must keep to.',
)
