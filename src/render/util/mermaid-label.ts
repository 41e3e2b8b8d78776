/** Writes a user's text as a label that breaks no Mermaid diagram. */
import { safeText } from './safe-text.ts'

/** Words that open a statement of a gantt, where labels can't be quoted. */
const OPENING =
  /^(section|title|click|call|href|gantt|dateformat|axisformat|tickinterval|excludes|includes|todaymarker|weekday|weekend|topaxis|inclusiveenddates|acctitle|accdescr|\d{4}-\d{2}-\d{2}|%|-)/iu

/** The text without quotes, marks and line ends; never empty, and it opens no statement. */
export function mermaidLabel(text: string): string {
  const label = safeText(text)
    .replace(/["`#;:<>\\{}[\]|]/gu, ' ')
    .replace(/ +/gu, ' ')
    .trim()
  if (label === '') return '-'
  return OPENING.test(label) ? `· ${label}` : label
}
