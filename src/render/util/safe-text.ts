/** Makes a user's text harmless on one line of a terminal or a page: no escapes, no controls, no hidden direction. */

const [BELL, ESCAPE, CSI] = [0x07, 0x1b, 0x9b].map((code) => String.fromCharCode(code))

/** Terminal sequences: CSI, OSC up to its end, and the escapes of two characters. */
const SEQUENCES = new RegExp(
  [
    `(?:${ESCAPE}\\[|${CSI})[0-?]*[ -/]*[@-~]`,
    `${ESCAPE}\\][^${BELL}${ESCAPE}]*(?:${BELL}|${ESCAPE}\\\\)?`,
    `${ESCAPE}[ -/]*[0-~]`,
  ].join('|'),
  'gu',
)

/** Controls, marks of direction, invisible tags and lone surrogates. */
const HIDDEN =
  /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/gu

/**
 * The text on one line: white space of any kind but non-breaking spaces becomes one space, terminal sequences
 * vanish, and every other control or direction mark becomes `\ufffd`, so that it is seen and not obeyed.
 */
export function safeText(text: string): string {
  return text
    .replace(SEQUENCES, '')
    .replace(/[ \t\n\v\f\r\u0085\u2028\u2029]+/gu, ' ')
    .replace(HIDDEN, '\ufffd')
    .trim()
}
