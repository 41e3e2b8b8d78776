/** Serialises a value as JSON that is safe to show: controls, hidden signs and commands of a log appear as escapes. */
import { COMMAND_INSIDE, HIDDEN, isPlain, type SafeText, safePage } from './safe-text.ts'

/** JSON with two spaces of indent and one newline at its end; the same data for a parser as without the escapes. */
export function jsonText(value: unknown): SafeText {
  const text = `${JSON.stringify(value, null, 2)}\n`
  if (isPlain(text)) return safePage(text)
  // Ends of lines are between values only: within one, JSON.stringify writes them as escapes.
  const lines = text.split('\n').map((line) => line.replace(HIDDEN, escaped).replace(COMMAND_INSIDE, '\\u0023#'))
  return safePage(lines.join('\n'))
}

/** The escape of each UTF-16 unit of a sign. */
function escaped(sign: string): string {
  const units = Array.from({ length: sign.length }, (_, at) => sign.charCodeAt(at))
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('')
}
