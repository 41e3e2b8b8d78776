/** Writes a user's text as a paragraph of Markdown. */
import { markdownText } from './markdown-text.ts'

/** The text for a line of its own: as markdownText, and it opens no list, rule or heading and is no `/command`. */
export function markdownLine(text: string): string {
  return markdownText(text)
    .replace(/^[-+=/]/u, '\\$&')
    .replace(/^(\d+)([.)])/u, '$1\\$2')
}
