/** Writes a text as a string of CSS. */
import { safeText } from '../text/safe-text.ts'

/** A string of CSS in which only letters, digits and spaces stand for themselves: https://www.w3.org/TR/css-syntax-3/#escaping */
export function cssString(text: string): string {
  const signs = [...safeText(text)].map((sign) =>
    /[\p{L}\p{N} ]/u.test(sign) ? sign : `\\${sign.codePointAt(0)?.toString(16) ?? ''} `,
  )
  return `"${signs.join('')}"`
}
