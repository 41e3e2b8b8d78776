/** A text inside a regular expression. */

/** The source of a pattern that matches a text as it stands, with the flag `u` too: only signs of the syntax are escaped. */
export function literalPattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}
