/** Fits printed words to a terminal: lines break between words only, with hanging indents; a line to paste stays whole. */
import { stripVTControlCharacters } from 'node:util'
import stringWidth from 'string-width'
import wrapAnsi from 'wrap-ansi'
import { type SafeText, safePage } from '../text/safe-text.ts'

/** Narrower than this, nothing can be read in columns. */
const LEAST = 40

/** A command line by itself, indented: broken in two, it could not be pasted. */
const TO_PASTE = /^\s+(?:\d+\. )?(?:plan|git|npx|cd|chromium|soffice) [^\s:]/

/** What a line may begin with that its other lines stand beside: who speaks, a bullet, a number. */
const LABEL = /^\s*(?:plan\s?: |[-–•*…] |\d+\. )/

/** A sign or a colour of a line. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with one
const SIGNS = /\u001b\[\d+m|./gsu

/** How far the other lines of a line stand in: behind its label, at the last column of its first half, or two signs more. */
function hangOf(plain: string, width: number): number {
  const columns = [...plain.matchAll(/\S {2,}(?=\S)/g)].map(({ index, 0: gap }) =>
    stringWidth(plain.slice(0, index + gap.length)),
  )
  const column = columns.findLast((at) => at <= width / 2)
  return column ?? stringWidth(LABEL.exec(plain)?.[0] ?? '')
}

/** The raw line before and behind a column. */
function cutAt(line: string, column: number): readonly [string, string] {
  let at = 0
  let cells = 0
  for (const [sign] of line.matchAll(SIGNS)) {
    if (cells >= column) break
    at += sign.length
    cells += stringWidth(sign)
  }
  return [line.slice(0, at), line.slice(at)]
}

function fittedLine(line: string, width: number): string {
  if (stringWidth(line) <= width) return line
  const plain = stripVTControlCharacters(line)
  if (TO_PASTE.test(plain)) return line
  const hang = hangOf(plain, width)
  const lead = plain.search(/\S/)
  const [head, body] = cutAt(line, hang > 0 ? hang : lead)
  const indent = hang > 0 ? hang : lead + 2
  const rows = wrapAnsi(body, width - indent).split('\n')
  return head + rows.join(`\n${' '.repeat(indent)}`)
}

/** The text in lines of a width, as far as its words allow it; what takes the place of another line is left alone. */
export function fitted(text: SafeText, columns: number): SafeText {
  const width = Math.max(LEAST, columns)
  const isRewrite = text.startsWith('\r')
  if (isRewrite || text.split('\n').every((line) => stringWidth(line) <= width)) return text
  const lines = text.split('\n').map((line) => fittedLine(line, width))
  // A word that has come to the head of a line is no command of a build server either.
  return safePage(lines.join('\n'), true)
}
