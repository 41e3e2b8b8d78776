/** Escapes a user's text for HTML on a page of Markdown: inside a tag no Markdown is read, but mentions and addresses are. */
import { safeText } from './safe-text.ts'
import { withAddresses } from './with-addresses.ts'
import { withoutReferences } from './without-references.ts'

/** The text on one line between two tags; addresses and mentions as in markdownText. */
export function htmlText(text: string): string {
  return withAddresses(
    safeText(text),
    (address) => `<code>${escaped(address)}</code>`,
    (other) => withoutReferences(escaped(other)),
  )
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
