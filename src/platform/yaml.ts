import {
  type Document,
  type DocumentOptions,
  type ParseOptions,
  parseDocument,
  type SchemaOptions,
  YAMLParseError,
} from 'yaml'

type Options = ParseOptions & DocumentOptions & SchemaOptions

/**
 * Parses a YAML document as the package does. What is nested so deep that its parser, which calls itself for each level, has
 * no room left becomes one more error of the document instead of a crash.
 */
export function parseYamlDocument(text: string, options: Options): Document.Parsed {
  try {
    return parseDocument(text, options)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    const document = parseDocument('', options)
    document.errors.push(new YAMLParseError([0, 0], 'RESOURCE_EXHAUSTION', 'it is nested too deep'))
    return document
  }
}
