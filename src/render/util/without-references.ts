/** Keeps platforms from notifying a person or marking an issue that a user's text seems to mention. */

/** Cuts a word without being seen. As a character reference it does not hide in the source of the page. */
const ZERO_WIDTH_SPACE = '&#8203;'

/**
 * What GitHub and GitLab resolve in the text of a page, and backslashes don't keep GitHub from: `@name`, and the signs
 * before the number of an issue, a merge request or an epic (`#1`, `GH-1`, `!1`, `&1`).
 */
const REFERENCE = /@(?=\S|$)|(?:[#!&]|\bgh-)(?=\d)/giu

/** The escaped Markdown or HTML, where each mention has a zero-width space behind its sign: it reads as typed. */
export function withoutReferences(text: string): string {
  return text.replace(REFERENCE, `$&${ZERO_WIDTH_SPACE}`)
}
