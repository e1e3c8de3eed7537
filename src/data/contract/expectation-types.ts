import type { Check } from './check.ts'
import { type Settings, Unsupported } from './expectation-settings.ts'
import { typeCheck, valueCheck } from './value-checks.ts'

/** What pandas and Spark call a type → what it is here: the values are looked at, not how a program holds them. */
const TYPES = new Map<string, 'integer' | 'number' | 'boolean' | 'date' | 'text'>(
  Object.entries({
    integer:
      'int int8 int16 int32 int64 uint8 uint16 uint32 uint64 Int8 Int16 Int32 Int64 INTEGER INT BIGINT LongType IntegerType',
    number: 'float float16 float32 float64 Float32 Float64 FLOAT DOUBLE DoubleType FloatType number',
    boolean: 'bool boolean bool_ BOOL BOOLEAN BooleanType',
    date: 'datetime64 datetime64[ns] datetime datetime.datetime Timestamp TIMESTAMP DATE DateType TimestampType date',
    text: 'str string object object_ STRING TEXT VARCHAR StringType',
  }).flatMap(([type, names]) => names.split(' ').map((name) => [name, type as 'integer'] as const)),
)

/** Asks that every value is of a type, or of one of several that are alike. @throws {Unsupported} for others. */
export function ofTypes(settings: Settings, names: readonly string[]): Check {
  const ask = settings.column()
  const types = names.map((name) => TYPES.get(name))
  const unknown = names[types.indexOf(undefined)]
  if (unknown !== undefined) throw new Unsupported(`the type "${unknown}" is not known here`)
  const type = (['text', 'number', 'integer', 'boolean', 'date'] as const).find((known) => types.includes(known))!
  const others = types.filter((other) => other !== type && !(type === 'number' && other === 'integer'))
  if (type !== 'text' && others.length > 0) throw new Unsupported('it allows types that are not alike')
  // Every value of a file is a text.
  if (type === 'text') return { ...valueCheck(ask, 'type', { needed: 'text', one: '', many: '' }, () => () => true) }
  return typeCheck(ask, type)
}
