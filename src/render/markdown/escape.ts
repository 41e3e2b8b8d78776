/**
 * Escapes a user's text for Markdown, and for HTML on a page of Markdown, so that it reads as typed, marks nothing up
 * and makes no platform act: addresses stand as code, and mentions of persons and issues are cut.
 */
import { safeText } from '../text/safe-text.ts'

/**
 * An address with a scheme or `www.`, up to the signs that usually follow one, or an address of mail; several without
 * anything between are one. Lengths are bounded so that a long word takes no longer than a short one for each sign.
 */
const ADDRESS =
  /((?:(?:[a-z][a-z\d+.-]{0,30}:\/\/|www\.)[^\s`|<>"]*[^\s`|<>"'.,;:!?()*_~[\]]|[\w.+-]{1,64}@[a-z\d-]+(?:\.[a-z\d-]+)+)+)/giu

/** The text with its addresses written one way and everything else another. */
function withAddresses(text: string, address: (text: string) => string, other: (text: string) => string): string {
  const parts = text.split(ADDRESS)
  // Odd parts are what the parentheses of the pattern hold.
  return parts.map((part, at) => (at % 2 === 1 ? address(part) : other(part))).join('')
}

/** Cuts a word without being seen. As a character reference it does not hide in the source of the page. */
const ZERO_WIDTH_SPACE = '&#8203;'

/**
 * What GitHub and GitLab resolve in the text of a page, and backslashes don't keep GitHub from: `@name`, and the signs
 * before the number of an issue, a merge request or an epic (`#1`, `GH-1`, `!1`, `&1`).
 */
const REFERENCE = /@(?=\S|$)|(?:[#!&]|\bgh-)(?=\d)/giu

/** The escaped Markdown or HTML, where each mention has a zero-width space behind its sign: it reads as typed. */
function withoutReferences(text: string): string {
  return text.replace(REFERENCE, `$&${ZERO_WIDTH_SPACE}`)
}

/**
 * The text for the middle of a line: a heading, a paragraph or a cell of a table. What GFM would read as mark-up,
 * HTML, mathematics or a footnote is escaped; what would only open a line (`-`, `1.`) is not, see markdownLine. An
 * address stands as code, which no platform makes a link of and which can be copied; a mention of a person or an issue
 * is cut, see withoutReferences.
 */
export function markdownText(text: string): string {
  return withAddresses(safeText(text), (address) => `\`${address}\``, escapedMarkdown)
}

function escapedMarkdown(text: string): string {
  const plain = text
    .replace(/[\\`*[\]|~$]/gu, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/(?<=^|\s)#/gu, '\\#')
    .replace(/&(?=#?\w+;)/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
  return withoutReferences(plain)
}

/** The text for a line of its own: as markdownText, and it opens no list, rule or heading and is no `/command`. */
export function markdownLine(text: string): string {
  return markdownText(text)
    .replace(/^[-+=/]/u, '\\$&')
    .replace(/^(\d+)([.)])/u, '$1\\$2')
}

/** The text on one line between two tags; addresses and mentions as in markdownText. */
export function htmlText(text: string): string {
  return withAddresses(
    safeText(text),
    (address) => `<code>${escapedHtml(address)}</code>`,
    (other) => withoutReferences(escapedHtml(other)),
  )
}

function escapedHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
