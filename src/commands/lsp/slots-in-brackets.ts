/** Reads what stands between brackets, `[AX1, AX2]` and `{ id: AX1 }`, one sign after the other, as far as they are closed. */
import { type Flow, type Scan, stepOf, unquoted, wayTo } from './slot.ts'

interface Token {
  readonly start: number
  readonly end: number
}

/** Spaces, a comment to the end of the line, a text in quotes, a sign, or a word without quotes. */
const PARTS =
  /[ \t]+(?:#.*)?|"(?:[^"\\]|\\.)*"?|'(?:[^']|'')*'?|[[\]{},]|:(?=[\s,[\]{}]|$)|(?:[^\s,[\]{}:]|:(?![\s,[\]{}]|$)|[ \t]+(?![\s#,[\]{}:]|$))+/gy

/** What is read of one line. */
interface Line {
  readonly scan: Scan
  /** Behind the last sign. */
  from: number
  token: Token | undefined
}

function tell(line: Line, to: number): void {
  const { scan, from, token } = line
  const frame = scan.flow.at(-1)
  if (frame === undefined || frame.isFilled) return
  const { start, end } = token ?? { start: Math.min(to, from), end: Math.min(to, from) }
  const outer = wayTo({ open: scan.open, flow: scan.flow.slice(0, -1) })
  const isKey = !frame.isList && frame.key === undefined
  const step = isKey ? unquoted(scan.text.slice(start, end)) : stepOf(frame)
  scan.slots.push({ part: isKey ? 'key' : 'value', path: [...outer, step], start, end, from, to })
}

function takeSign(line: Line, sign: string, at: number): void {
  const { scan } = line
  const frame = scan.flow.at(-1)
  if (sign === '[' || sign === '{') scan.flow.push({ isList: sign === '[', index: 0, key: undefined, isFilled: false })
  else if (frame !== undefined) {
    tell(line, at)
    if (sign === ':') takeColon(line, frame)
    else if (sign === ',') takeComma(frame)
    else {
      scan.flow.pop()
      const holder = scan.flow.at(-1)
      if (holder !== undefined) holder.isFilled = true
    }
  }
  line.from = at + 1
  line.token = undefined
}

function takeColon({ scan, token }: Line, frame: Flow): void {
  if (frame.isList) return
  frame.key = token === undefined ? '' : unquoted(scan.text.slice(token.start, token.end))
  frame.isFilled = false
}

function takeComma(frame: Flow): void {
  frame.index += 1
  frame.key = undefined
  frame.isFilled = false
}

/** Reads a line inside of brackets, or from the one that opens them; what follows the last one is not looked at. */
export function takeBrackets(scan: Scan, start: number, end: number): void {
  const line: Line = { scan, from: start, token: undefined }
  const text = scan.text.slice(start, end)
  PARTS.lastIndex = 0
  for (let part = PARTS.exec(text); part !== null; part = PARTS.exec(text)) {
    const [written] = part
    const at = start + part.index
    if (/^[[\]{},:]$/.test(written)) takeSign(line, written, at)
    else if (!/^[ \t]/.test(written)) line.token = { start: at, end: at + written.length }
    if (scan.flow.length === 0) return
  }
  tell(line, end)
}
