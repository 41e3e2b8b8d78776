/** Escapes a user's text for Markdown so that it reads as typed, marks nothing up and makes no platform act. */
import { safeText } from './safe-text.ts'
import { withAddresses } from './with-addresses.ts'
import { withoutReferences } from './without-references.ts'

/**
 * The text for the middle of a line: a heading, a paragraph or a cell of a table. What GFM would read as mark-up,
 * HTML, mathematics or a footnote is escaped; what would only open a line (`-`, `1.`) is not, see markdownLine. An
 * address stands as code, which no platform makes a link of and which can be copied; a mention of a person or an issue
 * is cut, see withoutReferences.
 */
export function markdownText(text: string): string {
  return withAddresses(safeText(text), (address) => `\`${address}\``, escaped)
}

function escaped(text: string): string {
  const plain = text
    .replace(/[\\`*[\]|~$]/gu, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/(?<=^|\s)#/gu, '\\#')
    .replace(/&(?=#?\w+;)/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
  return withoutReferences(plain)
}
