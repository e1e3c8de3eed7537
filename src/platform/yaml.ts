import {
  type Document,
  type DocumentOptions,
  isAlias,
  isNode,
  type ParseOptions,
  parseDocument,
  type SchemaOptions,
  visit,
  YAMLParseError,
} from 'yaml'

type Options = ParseOptions & DocumentOptions & SchemaOptions

/**
 * Parses a YAML document as the package does. What would crash later becomes one more error of the document: an alias of
 * nothing, and what is nested so deep that the parser, which calls itself for each level, has no room left.
 */
export function parseYamlDocument(text: string, options: Options): Document.Parsed {
  try {
    const document = parseDocument(text, options)
    // Not `Alias.resolve`, which looks through the whole document for each.
    const anchors = new Set<string>()
    visit(document, (_, node) => {
      if (isAlias(node) && !anchors.has(node.source)) {
        const [from = 0, to = 0] = node.range ?? []
        const { source: name } = node
        const why = `*${name} stands for the anchor &${name}, and there is none. A text needs quotes: "*${name}"`
        document.errors.push(new YAMLParseError([from, to], 'BAD_ALIAS', why))
      } else if (isNode(node) && !isAlias(node) && node.anchor !== undefined) anchors.add(node.anchor)
    })
    return document
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    const document = parseDocument('', options)
    document.errors.push(new YAMLParseError([0, 0], 'RESOURCE_EXHAUSTION', 'it is nested too deep'))
    return document
  }
}
