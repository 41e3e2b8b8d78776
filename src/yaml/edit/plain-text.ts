/**
 * How a text of one line stands in block style, decided by the rules of YAML 1.2 (7.3.3, plain style; 10.3.2, the core
 * schema) for signs that need no escape; whatever is unusual is left to the library.
 */

/** Letters, figures and signs that mean nothing to YAML where they begin a text, behind which none needs an escape. */
const USUAL =
  /^[\p{L}\p{N}(«“/€$][\x20\x21\x23-\x5b\x5d-\x7e\u00a0-\u00ac\u00ae-\u02ff\u0370-\u04ff\u2010-\u2027\u202f-\u205e\u20a0-\u20bf\u2190-\u22ff]*$/u

/** What ends a plain text, or makes it a key or a comment. */
const ENDS_PLAIN = /: | #|[ :]$/

/** Words and numbers that would be read as other than text. */
const OTHER_TYPE =
  /^(?:null|Null|NULL|true|True|TRUE|false|False|FALSE|\d+\.?\d*(?:[eE][-+]?\d+)?|0o[0-7]+|0x[\da-fA-F]+)$/

/** The text as it stands behind a key or a dash, in quotes where it needs them; undefined for an unusual one. */
export function plainText(text: string): string | undefined {
  if (!USUAL.test(text)) return undefined
  return ENDS_PLAIN.test(text) || OTHER_TYPE.test(text) ? `"${text}"` : text
}
