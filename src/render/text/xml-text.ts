/** Makes texts fit for the parts of office files: harmless, legal in XML 1.0, and escaped where they stand between tags. */
import { safeText } from './safe-text.ts'

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
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' },
}

/** The text as it stands between tags or in an attribute. */
export function escapedXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)
}
