/** Writes a user's text in Markdown so that it reads as typed and marks nothing up. */
import { safeText } from './safe-text.ts'

/**
 * The text for the middle of a line: a heading, a paragraph or a cell of a table. What GFM would read as mark-up,
 * HTML, mathematics or a footnote is escaped; what would only open a line (`-`, `1.`) is not, see markdownLine.
 */
export function markdownText(text: string): string {
  return safeText(text)
    .replace(/[\\`*[\]|~$]/gu, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/(?<=^|\s)#/gu, '\\#')
    .replace(/&(?=#?\w+;)/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
}
