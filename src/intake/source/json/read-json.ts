/** Reads JSON (RFC 8259, also one value a line); a key twice is refused, depth and size are limited before building. */
import { checkLimit, type SourceLimits } from '../limits.ts'
import { refuse } from '../refused.ts'
import type { SourceContent } from '../sheet.ts'
import { lineAt, type SourceText } from '../text.ts'
import { exactJson } from './exact-json.ts'
import { withLinks } from './linked-records.ts'
import { boardSheet } from './trello-board.ts'

function parsed(text: string): { readonly data: unknown } | undefined {
  try {
    return { data: JSON.parse(text) }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return undefined
  }
}

/** The first line of a text that is no JSON of its own; undefined where each is. */
function badLine(lines: readonly string[]): number | undefined {
  const at = lines.findIndex((line) => line.trim() !== '' && parsed(line) === undefined)
  return at === -1 ? undefined : at + 1
}

/** Reads a JSON text; a file of several values, one on each line, is their list. */
export function readJson({ text, notes }: SourceText, limits: SourceLimits): SourceContent {
  const {
    text: exact,
    end,
    problem,
  } = exactJson(text, (name, found, offset) => {
    const line = offset === undefined || found <= limits[name] ? undefined : lineAt(text, offset)
    checkLimit(limits, name, found, line === undefined ? {} : { line })
  })
  if (problem !== undefined) refuse('json-key-twice', problem.key, { line: lineAt(text, problem.offset) })
  const whole = parsed(exact)
  if (whole !== undefined) {
    const board = boardSheet(whole.data)
    if (board !== undefined) return { ...board, notes: [...notes, ...board.notes] }
    return { kind: 'data', format: 'json', data: withLinks(whole.data), notes }
  }
  const lines = exact.split(/\r\n|\n|\r/)
  const bad = badLine(lines)
  const isByLine = bad === undefined || (bad > 1 && parsed(lines[0] ?? '') !== undefined)
  if (bad !== undefined) return refuse('json-malformed', '', { line: isByLine ? bad : lineAt(text, end) })
  const data = lines.filter((line) => line.trim() !== '').map((line) => parsed(line)?.data)
  return { kind: 'data', format: 'json', data, notes }
}
