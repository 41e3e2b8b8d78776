/**
 * Output encoding for terminals and logs: the one type of text that may be printed, and the only functions that make it.
 * No text of a user gets through as a control, a hidden sign or a command of a build server.
 */

declare const encoded: unique symbol

/**
 * Text that does nothing where it is printed: it has no controls but line ends and our own colours, no hidden signs,
 * and no line of it is a command of a build server, unless a renderer wrote that command. Only this module makes it.
 */
export type SafeText = string & { readonly [encoded]: true }

const ESCAPE = String.fromCharCode(0x1b)

/** The colours of a page, see `render/terminal`: on and off of bold, dim, underline, red, green and yellow. */
const COLOURS = new RegExp(`(${ESCAPE}\\[(?:[0124]|2[24]|3[1-3]|39)m)`, 'gu')

/** Controls, line separators, lone surrogates, marks of direction and invisible signs of format. */
const CONTROLS = String.raw`[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff0-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}]`

/** Letters and signs that show nothing: the grapheme joiner, Khmer vowels, fillers of Hangul, the empty sign of Braille. */
const BLANKS = String.raw`[\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0]`

/** The tags that make a black flag the one of England, Scotland or Wales: `gbeng`, `gbsct`, `gbwls` and an end. */
const REGION = String.raw`\u{e0067}\u{e0062}(?:\u{e0065}\u{e006e}\u{e0067}|\u{e0073}\u{e0063}\u{e0074}|\u{e0077}\u{e006c}\u{e0073})\u{e007f}`

/** Tags that are not of such a flag, and what else of their plane is invisible. */
const TAGS = String.raw`[\u{e0000}-\u{e00ff}\u{e01f0}-\u{e0fff}](?<!\u{1f3f4}(?=${REGION})[\u{e0061}-\u{e007f}]{1,6})`

/** A choice between the forms of a Chinese character, as Japanese names have it, anywhere but behind one. */
const FORMS = String.raw`[\u{e0100}-\u{e01ef}](?<!\p{Script=Han}[\u{e0100}-\u{e01ef}])`

/** What is not seen, or turns what is seen: text may hide in it. */
export const HIDDEN = new RegExp([CONTROLS, BLANKS, TAGS, FORMS].join('|'), 'gu')

/** Signs of which none is hidden: that a text has no others is found far sooner than a hidden sign in it. */
const COMMON = String.raw` -~\u00a0-\u034e\u2010-\u2027\u202f-\u205f\u2070-\u27ff`
const UNCOMMON = new RegExp(`[^${COMMON}]`)
const UNCOMMON_OF_LINES = new RegExp(`[^\\n${COMMON}]`)

/** What build servers obey anywhere in a line: GitHub and Azure (`##[`), Azure (`##vso[`), TeamCity (`##teamcity[`). */
export const COMMAND_INSIDE = /##(?=(?:vso|teamcity)?\[)/giu

/** What GitHub obeys at the start of a line, behind white space: `::add-mask::`, `::stop-commands::`. */
const AT_START = new RegExp(`^((?:\\s|${ESCAPE}\\[\\d+m)*):(?=:)`, 'u')

/** Whether a text of lines has nothing that may be hidden or open a command: it is printed as it is. */
export function isPlain(text: string): boolean {
  return !(UNCOMMON_OF_LINES.test(text) || text.includes('##') || text.includes('::'))
}

/** The line, in which what would open a command of a build server has `\ufffd` as one of its signs. */
function withoutCommands(line: string): string {
  const inside = line.includes('##') ? line.replace(COMMAND_INSIDE, '#\ufffd') : line
  return inside.includes('::') ? inside.replace(AT_START, '$1\ufffd') : inside
}

/** Replaced and not taken away, so that nothing of a line vanishes with them and nothing meets that stood apart. */
function withoutControls(line: string): string {
  return UNCOMMON.test(line) ? line.replace(HIDDEN, '\ufffd') : line
}

/** White space that is more than one space. */
const BREAK = /[\t\n\v\f\r\u0085\u2028\u2029]| {2}/

/**
 * The text on one line: white space of any kind but non-breaking spaces becomes one space, and every other control
 * or hidden sign becomes `\ufffd`, so that it is seen and not obeyed; so does a sign of what a build server would take
 * for a command.
 */
export function safeText(text: string): SafeText {
  const line = BREAK.test(text) ? text.replace(/[ \t\n\v\f\r\u0085\u2028\u2029]+/gu, ' ') : text
  return withoutCommands(withoutControls(line).trim()) as SafeText
}

/** A line as {@link safeText} shows it, but with all its spaces: what is laid out in columns stays so. */
export function safeLine(line: string): SafeText {
  return withoutCommands(withoutControls(line)) as SafeText
}

/** Lines of a file, with their tabs and with carriage returns at their ends: what git and patch read stays so. */
export function safeSource(text: string): SafeText {
  const lines = text.split('\n').map((line) => {
    const [body, end] = line.endsWith('\r') ? [line.slice(0, -1), '\r'] : [line, '']
    return withoutCommands(body.split('\t').map(withoutControls).join('\t')) + end
  })
  return lines.join('\n') as SafeText
}

/** Lines below each other, each ended. */
export function safeLines(lines: readonly SafeText[]): SafeText {
  return lines.map((line) => `${line}\n`).join('') as SafeText
}

/**
 * A page that is laid out already: its lines as {@link safeLine}. A byte order mark at its start stays.
 *
 * @param hasColour - whether the colours of a page stay.
 */
export function safePage(page: string, hasColour = false): SafeText {
  if (isPlain(page)) return page as SafeText
  const [mark, text] = page.startsWith('\ufeff') ? ['\ufeff', page.slice(1)] : ['', page]
  const shown = (line: string): string =>
    hasColour
      ? // Odd parts are what the parentheses of the pattern hold.
        line
          .split(COLOURS)
          .map((part, at) => (at % 2 === 1 ? part : withoutControls(part)))
          .join('')
      : withoutControls(line)
  const lines = text.split('\n').map((line) => withoutCommands(shown(line)))
  return `${mark}${lines.join('\n')}` as SafeText
}

/**
 * A template whose words are ours and are printed as they are, while whatever is put into it goes through
 * {@link safeText}: `` safe`no file "${word}"\n` ``.
 */
export function safe(words: TemplateStringsArray, ...values: readonly (string | number)[]): SafeText {
  const [first = '', ...rest] = words
  const text = rest.reduce((done, word, at) => done + safeText(String(values[at])) + word, first)
  // A command that stands in our own words is meant.
  if (first.startsWith('::')) return text as SafeText
  return text.split('\n').map(withoutCommands).join('\n') as SafeText
}

/** A line that takes the place of the line the cursor is on, for progress on a terminal. */
export function safeRewrite(line: string): SafeText {
  return `\r${ESCAPE}[K${safeText(line)}` as SafeText
}
