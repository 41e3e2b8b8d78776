/** Reads one line that does not fit where it stands and names the slip: indentation, dash, colon, invisible space, merge mark. */
import { type SourceProblem, sourceProblem } from './problem.ts'
import { lineIndex, lineText, type SourceFile } from './source-file.ts'

export interface LineAround {
  readonly before: string
  readonly after: string
}

/** The line of an offset, cut there. */
export function lineAround(source: SourceFile, offset: number): LineAround {
  const index = lineIndex(source.lineStarts, offset)
  const line = lineText(source.text, source.lineStarts, index)
  const column = offset - (source.lineStarts[index] ?? 0)
  return { before: line.slice(0, column), after: line.slice(column) }
}

/** How much of a line goes into a sentence. */
const MAX_FACT = 60

interface Line {
  readonly index: number
  readonly start: number
  readonly indent: number
  /** Without indentation and without space at the end. */
  readonly text: string
}

/** The slip of the line that holds an offset; undefined where the line looks right. */
export function diagnoseLine(source: SourceFile, offset: number): SourceProblem | undefined {
  const line = fromText(source, lineIndex(source.lineStarts, offset))
  return (
    tabIn(source, line) ??
    oddIndent(source, line) ??
    typographicDash(line) ??
    pastedRow(source, line) ??
    conflictMark(line) ??
    invisibleSpace(line) ??
    dashWithoutSpace(line) ??
    colonWithoutSpace(line) ??
    withoutKey(source, line) ??
    diagnoseDash(source, line.start) ??
    misplaced(source, line)
  )
}

/** The line of an index, or the first one below it that is not blank: the parser may stumble at the blank before it. */
function fromText(source: SourceFile, index: number): Line {
  for (let at = index; at < source.lineStarts.length; at += 1) {
    const line = lineFrom(source, at)
    if (line.text !== '') return line
  }
  return lineFrom(source, index)
}

/** A line that begins an item as the one above it begins, but without its dash. */
export function diagnoseDash(source: SourceFile, offset: number): SourceProblem | undefined {
  const line = fromText(source, lineIndex(source.lineStarts, offset))
  if (line.text.startsWith('{')) return bracesWithoutDash(source, line)
  const item = itemAbove(source, line)
  const key = /^[\p{L}\p{N}_.-]+(?=:(?:\s|$))/u.exec(line.text)?.[0]
  const dash = /^- +/.exec(item?.text ?? '')?.[0]
  if (item === undefined || key === undefined || dash === undefined) return undefined
  if (!item.text.startsWith(`${dash}${key}:`)) return undefined
  const { start, indent, text } = line
  const facts = { key, text, line: `${dash}${shortened(text)}`, under: item.index + 1 }
  return sourceProblem('yaml-dash-missing', start + indent, text.length, facts)
}

/** A record in braces below another one, with its dash deleted or typed over with spaces. */
function bracesWithoutDash(source: SourceFile, line: Line): SourceProblem | undefined {
  let other = itemAbove(source, line) ?? above(source, line)
  while (other && other.indent > line.indent) other = above(source, other)
  const dash = /^- +(?=\{)/.exec(other?.text ?? '')?.[0]
  if (other === undefined || dash === undefined) return undefined
  if (![other.indent, other.indent + dash.length].includes(line.indent)) return undefined
  const { start, indent, text } = line
  const facts = { key: '{', text, line: `${dash}${shortened(text)}`, under: other.index + 1 }
  return sourceProblem('yaml-dash-missing', start + indent, text.length, facts)
}

function shortened(text: string): string {
  return text.length < MAX_FACT ? text : `${text.slice(0, MAX_FACT - 1)}…`
}

function lineFrom(source: SourceFile, index: number): Line {
  const whole = lineText(source.text, source.lineStarts, index)
  const text = whole.trim().slice(0, MAX_FACT)
  const indent = whole.length - whole.trimStart().length
  return { index, start: source.lineStarts[index] ?? 0, indent, text }
}

function tabIn(source: SourceFile, { index, start }: Line): SourceProblem | undefined {
  const tab = /^ *(\t+)/.exec(lineText(source.text, source.lineStarts, index))
  if (!tab) return undefined
  const width = tab[1]?.length ?? 1
  return sourceProblem('yaml-tab-indent', start + tab[0].length - width, width, {})
}

/** Spaces before the line that only look like spaces. */
function oddIndent(source: SourceFile, { index, start }: Line): SourceProblem | undefined {
  const whole = lineText(source.text, source.lineStarts, index)
  const odd = /^( *)([\u00a0\u202f\u2007\u200b\ufeff]+)/.exec(whole)
  if (!odd) return undefined
  const [, before = '', spaces = ''] = odd
  return sourceProblem('yaml-space-unbreakable', start + before.length, spaces.length, { text: whole.trim() })
}

/** A dash or a bullet as Word makes them of a list. */
function typographicDash({ start, indent, text }: Line): SourceProblem | undefined {
  return /^[–—−‐‑•▪●·]\s/.test(text)
    ? sourceProblem('yaml-dash-typographic', start + indent, 1, { character: text.charAt(0) })
    : undefined
}

/** Cells with tabs between them, as a workbook gives them to the clipboard. */
function pastedRow(source: SourceFile, { index, start, indent, text }: Line): SourceProblem | undefined {
  const whole = lineText(source.text, source.lineStarts, index).trim()
  return /[^\s:]\t+\S/.test(whole) && !/:\s/.test(whole)
    ? sourceProblem('yaml-rows-pasted', start + indent, whole.length, { text })
    : undefined
}

function conflictMark({ start, text }: Line): SourceProblem | undefined {
  return /^(?:<{7}|={7}|>{7})(?: |$)/.test(text)
    ? sourceProblem('yaml-conflict-marker', start, text.length, { text })
    : undefined
}

function invisibleSpace({ start, indent, text }: Line): SourceProblem | undefined {
  const space = /^(?:- +)?[\p{L}\p{N}_.-]+:(?=[\u00a0\u202f\u2007])/u.exec(text)
  return space ? sourceProblem('yaml-space-unbreakable', start + indent + space[0].length, 1, { text }) : undefined
}

function dashWithoutSpace({ start, indent, text }: Line): SourceProblem | undefined {
  return /^-[^\s\d-]/.test(text) ? sourceProblem('yaml-dash-space-missing', start + indent, 1, { text }) : undefined
}

function colonWithoutSpace({ start, indent, text }: Line): SourceProblem | undefined {
  const key = /^((?:- +)?[\p{L}\p{N}_.-]+):(?=[^\s:/])/u.exec(text)
  if (!key || /:(?: |$)/.test(text)) return undefined
  return sourceProblem('yaml-colon-space-missing', start + indent + (key[1]?.length ?? 0), 1, { text })
}

/** A line with no colon: a dash is missing among items, else the colon is. */
function withoutKey(source: SourceFile, line: Line): SourceProblem | undefined {
  if (/:(?:\s|$)/.test(line.text) || line.text.startsWith('-')) return undefined
  const { start, indent, text } = line
  if (text.startsWith('//')) return sourceProblem('yaml-comment-sign', start + indent, 2, { text: '//' })
  const before = above(source, line)
  const code = before?.text.startsWith('-') && before.indent === indent ? 'yaml-dash-missing' : 'yaml-colon-missing'
  const equals = text.indexOf('=')
  const [offset, length] = code === 'yaml-colon-missing' && equals > 0 ? [equals, 1] : [0, text.length]
  return sourceProblem(code, start + indent + offset, length, { text })
}

/** A line whose indentation fits none of the lines above it. */
function misplaced(source: SourceFile, line: Line): SourceProblem | undefined {
  const { start, indent, text } = line
  const before = above(source, line)
  if (!before) return undefined
  if (itemAbove(source, line) !== undefined && !text.startsWith('-'))
    return sourceProblem('yaml-dash-missing', start + indent, text.length, { text })
  const expected = before.indent + (/^(?:- +)/.exec(before.text)?.[0].length ?? 0)
  if (expected === indent) return undefined
  return sourceProblem('yaml-indent-unexpected', start, Math.max(1, indent), { found: indent, expected })
}

/** The item of a list at this very place that the nearest line above with the same indentation or less begins. */
function itemAbove(source: SourceFile, line: Line): Line | undefined {
  let other = above(source, line)
  while (other && other.indent > line.indent) other = above(source, other)
  return other?.indent === line.indent && other.text.startsWith('-') ? other : undefined
}

/** The nearest line above that is neither blank nor a comment. */
function above(source: SourceFile, { index }: Line): Line | undefined {
  for (let other = index - 1; other >= 0; other -= 1) {
    const line = lineFrom(source, other)
    if (line.text !== '' && !line.text.startsWith('#')) return line
  }
  return undefined
}
