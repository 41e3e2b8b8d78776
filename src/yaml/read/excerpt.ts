/** The lines around a place, safe to print: cut to a width, control and direction characters made visible. */

import stringWidth from 'string-width'
import type { Place } from './locate.ts'
import type { ExcerptLine } from './origin.ts'
import { lineText, type SourceFile } from './source-file.ts'

const MAX_WIDTH = 100
/** How many characters stay before the mark when a line is cut. */
const LEAD = 30
const CUT = '…'

/**
 * The line of a place and the lines before it.
 *
 * @param context - how many lines before, 1 by default; blank ones are left out.
 */
export function excerpt(source: SourceFile, place: Place, context = 1): readonly ExcerptLine[] {
  const lines: ExcerptLine[] = []
  for (let number = Math.max(1, place.line - context); number < place.line; number += 1) {
    const text = lineText(source.text, source.lineStarts, number - 1)
    if (text.trim() !== '') lines.push({ number, text: startOf(text) })
  }
  return [...lines, markedLine(source, place)]
}

function startOf(text: string): string {
  return visible(text.slice(0, MAX_WIDTH)) + (text.length > MAX_WIDTH ? CUT : '')
}

function markedLine(source: SourceFile, place: Place): ExcerptLine {
  const text = lineText(source.text, source.lineStarts, place.line - 1)
  const start = place.column - 1
  const from = text.length <= MAX_WIDTH || start <= MAX_WIDTH / 2 ? 0 : start - LEAD
  const to = Math.min(text.length, from + MAX_WIDTH)
  const end = Math.min(place.endColumn - 1, to)
  const before = (from > 0 ? CUT : '') + visible(text.slice(from, start))
  const marked = visible(text.slice(start, end))
  const after = visible(text.slice(end, to)) + (to < text.length ? CUT : '')
  return {
    number: place.line,
    text: before + marked + after,
    mark: { start: stringWidth(before), length: Math.max(1, stringWidth(marked)) },
  }
}

/** Replaces what could move the cursor, colour the terminal or turn the reading direction. */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0
    if (code < 0x20) return String.fromCodePoint(0x2400 + code)
    return code === 0x7f ? '\u2421' : '\ufffd'
  })
}
