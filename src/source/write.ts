/** Writes plain data as clean YAML: block style, lines never folded, quotes only where the text needs them. */
import { Document, isScalar, visit } from 'yaml'

/**
 * Plain data as the text of a YAML file that ends with a line feed; the same bytes every time.
 *
 * @param data - maps, lists, texts, finite numbers, truth values and null; a key that looks like a year is written
 *   without quotes, since keys are always text.
 */
export function writeYaml(data: unknown): string {
  const document = new Document(data, { aliasDuplicateObjects: false })
  visit(document, {
    Pair: (_, { key }) => {
      if (isScalar(key) && typeof key.value === 'string' && /^[1-9]\d{3}$/.test(key.value)) {
        key.value = Number(key.value)
      }
    },
  })
  return document.toString({ lineWidth: 0, blockQuote: 'literal', indentSeq: true })
}
