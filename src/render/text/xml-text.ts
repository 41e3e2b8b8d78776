/** Makes texts fit for XML and HTML, where they are nothing but text: harmless, legal in XML 1.0, and escaped. */
import { safeSource, safeText } from './safe-text.ts'

/** Code points that no Unicode text may hold, and that XML 1.0 forbids in part. */
const NONCHARACTERS = /[\ufdd0-\ufdef\ufffe\uffff]/gu

/** The text on one line, see {@link safeText}, without what XML 1.0 does not know. */
export function legalText(text: string): string {
  return safeText(text).replace(NONCHARACTERS, '\ufffd')
}

/** A sequence such as `_x000D_`, which spreadsheets and charts read as a character's code, so that it is read as typed. */
export function withoutCodes(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_')
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A legal text as it stands between tags or in a quoted attribute. */
export function escapedXml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
}

/** A user's text as it stands between tags or in a quoted attribute: one line, harmless, see {@link legalText}. */
export function escapedText(text: string): string {
  return escapedXml(legalText(text))
}

/** A line of a file as it stands between tags: harmless, see {@link safeSource}, with the spaces that it has. */
export function escapedSource(line: string): string {
  return escapedXml(safeSource(line).replace(NONCHARACTERS, '\ufffd'))
}
