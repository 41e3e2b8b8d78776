/** Writes plain data as clean YAML: block style, lines never folded, quotes only where the text needs them. */
import { Document, isScalar, visit } from 'yaml'
import { CONTROL_CHARACTERS, escapeControls } from './control-characters.ts'

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
    Scalar: (_, scalar) => {
      if (typeof scalar.value === 'string' && scalar.value.search(CONTROL_CHARACTERS) !== -1)
        scalar.type = 'QUOTE_DOUBLE'
    },
  })
  return escapeControls(document.toString({ lineWidth: 0, blockQuote: 'literal', indentSeq: true }))
}
