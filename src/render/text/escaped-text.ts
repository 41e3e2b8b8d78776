/** Escapes a text for HTML and XML, inside an element or a quoted attribute. */
import { safeText } from './safe-text.ts'

const SIGNS: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;' },
  ...{ '"': '&quot;', "'": '&#39;' },
}

/** The text on one line, harmless as {@link safeText} and read as typed by whoever shows the page. */
export function escapedText(text: string): string {
  return safeText(text).replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? '')
}
