/**
 * Reads a text that may be broken anywhere as the keys and values of a plan file, each with its way from the top: line by
 * line, by indentation alone, and by brackets inside of a line, so that what stands around a place that is being typed is
 * known when no parser reads the file.
 */
import { type Open, type Scan, type TextSlot, unquoted, wayTo } from './slot.ts'
import { takeBrackets } from './slots-in-brackets.ts'

/** A key with its colon; the sign behind that is not taken. */
const KEY = /(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s"'[\]{},#&*!|>%@`-][^:#]*?|-[^\s:#][^:#]*?)(?=[ \t]*:(?:\s|$))/y
/** What begins a line of a block. */
const BEGINS_LINE = /^(?:- |[\w"'-]+:(?:\s|$))/

/** Every key and value of a text, in its order. */
export function slotsOf(text: string): readonly TextSlot[] {
  const scan: Scan = { text, slots: [], open: [], block: undefined, flow: [], flowIndent: 0 }
  for (let start = 0; start <= text.length; ) {
    const feed = text.indexOf('\n', start)
    const next = feed < 0 ? text.length : feed
    takeLine(scan, start, text.charAt(next - 1) === '\r' && next > start ? next - 1 : next)
    start = next + 1
  }
  return scan.slots
}

function takeLine(scan: Scan, start: number, end: number): void {
  const line = scan.text.slice(start, end)
  const indent = /^ */.exec(line)?.[0].length ?? 0
  const isBlank = line.trim() === ''
  if (scan.block !== undefined) {
    if (isBlank || indent > scan.block) return
    scan.block = undefined
  }
  if (scan.flow.length > 0) {
    // A bracket that was never closed does not swallow the rest of the file.
    const isLeft = indent <= scan.flowIndent && BEGINS_LINE.test(line.slice(indent))
    if (!isLeft) {
      takeBrackets(scan, start + indent, end)
      return
    }
    scan.flow = []
  }
  if (isBlank) takeBlank(scan, start, end)
  else if (!/^(?:#|---|\.\.\.)/.test(line.slice(indent))) takeNode(scan, start + indent, indent, end)
}

/** Room for a key on an empty line, at the indentation that it has. */
function takeBlank(scan: Scan, start: number, end: number): void {
  const path = [...wayTo({ open: opened(scan.open, end - start), flow: [] }), '']
  scan.slots.push({ part: 'key', path, start: end, end, from: start, to: end })
}

/** What stays open before a key at an indentation. */
function opened(open: readonly Open[], indent: number): Open[] {
  return open.filter((one) => one.indent < indent)
}

function takeNode(scan: Scan, at: number, column: number, end: number): void {
  const { text } = scan
  const dash = /^-(?:[ \t]+|$)/.exec(text.slice(at, end))
  if (dash !== null) {
    takeItem(scan, at, column, end, dash[0].length)
    return
  }
  KEY.lastIndex = at
  const key = KEY.exec(text.slice(0, end))?.[0]
  if (key === undefined) {
    takeWord(scan, at, column, end)
    return
  }
  scan.open = opened(scan.open, column)
  const step = unquoted(key)
  const behind = at + key.length
  scan.slots.push({ part: 'key', path: [...wayTo(scan), step], start: at, end: behind, from: at, to: behind })
  scan.open.push({ indent: column, step, isItem: false, hasValue: false })
  takeValue(scan, text.indexOf(':', behind) + 1, end)
}

function takeItem(scan: Scan, at: number, column: number, end: number, width: number): void {
  const before = scan.open.find((one) => one.isItem && one.indent === column)
  // The dashes of a list may stand below its key.
  const holder = scan.open.filter((one) => one.indent < column || (one.indent === column && !one.isItem))
  const step = before === undefined ? 0 : Number(before.step) + 1
  scan.open = [...holder, { indent: column, step, isItem: true, hasValue: false }]
  const inside = at + width
  if (inside < end) takeNode(scan, inside, column + width, end)
  else scan.slots.push({ part: 'value', path: wayTo(scan), start: end, end, from: at + 1, to: end })
}

/** A line without a colon: an item of a list, a key that is being typed, or the text of the line before going on. */
function takeWord(scan: Scan, at: number, column: number, end: number): void {
  const last = scan.open.at(-1)
  if (last?.isItem === true && last.indent < column && !last.hasValue) {
    takeValue(scan, at, end)
    return
  }
  const open = opened(scan.open, column)
  const holder = open.at(-1)
  if (holder?.hasValue === true) return
  if (/^[[{]/.test(scan.text.charAt(at))) {
    scan.open = open
    takeValue(scan, at, end)
    return
  }
  const word = scan.text.slice(at, end).trimEnd()
  const path = [...wayTo({ open, flow: [] }), unquoted(word)]
  scan.slots.push({ part: 'key', path, start: at, end: at + word.length, from: at, to: end })
}

/** Where a value ends: behind its quotes, else before a comment. */
function endOfValue(text: string, start: number, end: number): number {
  const line = text.slice(start, end)
  const quoted = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/.exec(line)?.[0]
  if (quoted !== undefined) return start + quoted.length
  const comment = line.search(/(?:^|\s)#/)
  return start + (comment < 0 ? line : line.slice(0, comment)).trimEnd().length
}

function takeValue(scan: Scan, at: number, end: number): void {
  const { text, open } = scan
  const holder = open.at(-1)
  const start = at + (/^[ \t]*/.exec(text.slice(at, end))?.[0].length ?? 0)
  if (/^[|>][-+\d]*(?:\s|$)/.test(text.slice(start, end))) {
    scan.block = holder?.indent ?? 0
    return
  }
  if (/[[{]/.test(text.charAt(start)) && start < end) {
    scan.flowIndent = holder?.indent ?? 0
    takeBrackets(scan, start, end)
    return
  }
  const stop = Math.max(start, endOfValue(text, start, end))
  if (holder !== undefined) holder.hasValue = stop > start
  scan.slots.push({ part: 'value', path: wayTo(scan), start, end: stop, from: at, to: end })
}

/** The key or value at an offset: the one whose signs it touches, else the one in whose room it lies. */
export function slotAt(slots: readonly TextSlot[], offset: number): TextSlot | undefined {
  const near = slots.filter(({ from, to }) => from <= offset && offset <= to)
  return near.find(({ start, end }) => start < end && start <= offset && offset <= end) ?? near.at(-1)
}
