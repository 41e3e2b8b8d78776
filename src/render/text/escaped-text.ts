/** Writes text of users into HTML and XML, where it is nothing but text. */
import { safeText } from './safe-text.ts'

const SIGNS: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;' },
  ...{ '"': '&quot;', "'": '&#39;' },
}

/** The two places of the first plane that XML has no sign for: https://www.w3.org/TR/xml/#charsets */
const NO_SIGN = /[\ufffe\uffff]/g

/** The text for the inside of an element or of a quoted attribute: one line, harmless (see {@link safeText}). */
export function escapedText(text: string): string {
  return safeText(text)
    .replace(NO_SIGN, '\ufffd')
    .replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? '')
}
