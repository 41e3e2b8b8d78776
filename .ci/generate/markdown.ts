/**
 * A generated page of the documentation, and the few pieces of Markdown that pages are made of.
 */

/** A page and where it lies, relative to the repository's root, with `/`. */
export interface DocPage {
  readonly path: string
  readonly content: string
}

/** A text for one cell of a table: on one line, its bars escaped, angle brackets shown as typed. */
export function cell(text: string): string {
  return text
    .replace(/\s*\n\s*/g, ' ')
    .replaceAll('|', '\\|')
    .replaceAll('<', '&lt;')
}

/** A text in code type, for a cell of a table; empty for an empty text. */
export function code(text: string): string {
  if (text === '') return ''
  const fence = text.includes('`') ? '``' : '`'
  return `${fence}${text.replaceAll('|', '\\|')}${fence}`
}

/** A table; cells are taken as they are. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n')
}

/** A fenced block, its fence longer than any inside. */
export function fenced(language: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map(([marks]) => marks.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${language}\n${text.trimEnd()}\n${fence}`
}

/** A page of some blocks, one blank line between them. */
export function page(...blocks: readonly string[]): string {
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}
