/** Writes a user's text in XML 1.0. */
import { safeText } from './safe-text.ts'

/** The text on one line, fit for content and for an attribute in double quotes; what XML forbids is replaced. */
export function xmlText(text: string): string {
  return safeText(text)
    .replace(/[\ufffe\uffff]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;')
}
