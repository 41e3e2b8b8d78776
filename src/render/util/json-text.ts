/** Serialises a value as JSON that is safe to show: controls and direction marks appear as escapes. */

/** What JSON.stringify lets through though a terminal or an editor would obey or hide it. */
const HIDDEN = /[\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu

/** JSON with two spaces of indent and one newline at its end; the same data for a parser as without the escapes. */
export function jsonText(value: unknown): string {
  const json = JSON.stringify(value, null, 2)
  return `${json.replace(HIDDEN, (mark) => `\\u${codeOf(mark)}`)}\n`
}

function codeOf(mark: string): string {
  return mark.charCodeAt(0).toString(16).padStart(4, '0')
}
