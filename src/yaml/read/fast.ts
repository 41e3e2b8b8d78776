/** Reads an ordinary file several times faster: plain data without places, or nothing where the text is in any way unusual. */

import { COLLECTION_STYLE, EVENT_ID, type Event, getScalarValue, parseEvents, SCALAR_STYLE } from 'js-yaml'
import type { KeyKind, KeyValues } from '../../values/key-kind.ts'
import { isNothing, numberFault, resolvePlain } from './core-schema.ts'
import { type Block, recordEnd, splitText } from './split.ts'

type ScalarEvent = Extract<Event, { type: typeof EVENT_ID.SCALAR }>

interface Reading {
  readonly text: string
  readonly events: readonly Event[]
  readonly valuesOf: KeyValues
  next: number
  /** Behind the last scalar or bracket. */
  end: number
}

/** Ends a reading: the text wants the full parser. */
class Unusual extends Error {}

export interface FastData {
  readonly data: object
  /** The parts that a long text was read in; undefined for one that was read whole. */
  readonly blocks: readonly Block[] | undefined
}

/** From this length on a text is read part by part, so that the events of one part at a time are held. */
const LONG = 32_768
/** A plan needs about ten levels. */
const MAX_DEPTH = 50
/** Keys longer than this may be refused by the full parser. */
const MAX_KEY = 200
const COLON = 58

/**
 * Signs on which parsers differ, and what only the full parser judges: odd spaces and line ends, a `#` right before a
 * word, escapes by code point, escaped line ends, block scalars that count or keep, marks of documents.
 */
const UNUSUAL =
  /[\t\u0085\u2028\u2029\ufeff]|\r(?!\n)|[ \n]#[^\s#!=*-]|\\[U\r\n]|[|>](?:[-+]?\d|\+)|^(?: *---|[.]{3}|%)/m
/** What may stand between the last thing in brackets and their end. */
const BRACKET = /(?:[\s,:]|#.*)*[\]}]/y
const COMMENT_LINE = /\n *#/
/** What no one sees at the start of a key. */
const INVISIBLE = /^[\u00a0\u202f\u2007\u200b\ufeff]/

/**
 * The text as plain data, just as the full parser gives it.
 *
 * @param valuesOf - says which keys hold text.
 * @param long - from how many characters on the text is read part by part.
 * @returns undefined where the full parser must be asked: it alone finds problems, aliases, tags and documents.
 */
export function readFast(text: string, valuesOf: KeyValues, long = LONG): FastData | undefined {
  if (UNUSUAL.test(text)) return undefined
  try {
    const blocks = text.length < long ? undefined : splitText(text)
    const data = blocks === undefined ? wholeData(text, valuesOf) : blocksData(text, blocks, valuesOf)
    return typeof data === 'object' && data !== null ? { data, blocks } : undefined
  } catch {
    return undefined
  }
}

/** The data of a text that is one document, or one part of one that lies so many levels deep. */
function wholeData(text: string, valuesOf: KeyValues, depth = 0, kind: KeyKind = 'any'): unknown {
  const events = parseEvents(text, { maxDepth: MAX_DEPTH - depth })
  const reading = { text, events, valuesOf, next: 1, end: 0 }
  const data = nodeData(reading, kind)
  // The end of the document is the last event where there is no other document.
  if (reading.next !== events.length - 1) throw new Unusual()
  return data
}

function blocksData(text: string, blocks: readonly Block[], valuesOf: KeyValues): Record<string, unknown> {
  const data: Record<string, unknown> = {}
  for (const block of blocks) {
    const { key, start, end, records } = block
    if (Object.hasOwn(data, key) || !isOrdinaryKey(key)) throw new Unusual()
    data[key] =
      records === undefined
        ? onlyIn(wholeData(text.slice(start, end), valuesOf), key)
        : records.map((from, index) => {
            const part = text.slice(from, recordEnd(block, index))
            return onlyIn(wholeData(part, valuesOf, 1, valuesOf(key)), 0)
          })
  }
  return data
}

/** What a list or map of one thing holds under that key. */
function onlyIn(data: unknown, key: string | number): unknown {
  const isOne = typeof data === 'object' && data !== null && Object.keys(data).length === 1
  if (!isOne || !Object.hasOwn(data, key)) throw new Unusual()
  return (data as Record<string | number, unknown>)[key]
}

function nextEvent(reading: Reading): Event {
  const event = reading.events[reading.next]
  reading.next += 1
  if (event === undefined) throw new Unusual()
  return event
}

function nodeData(reading: Reading, kind: KeyKind): unknown {
  const event = nextEvent(reading)
  if (!('tagStart' in event) || event.tagStart !== -1 || event.anchorStart !== -1) throw new Unusual()
  if (event.type === EVENT_ID.SCALAR) return scalarData(reading, event, kind)
  const data = event.type === EVENT_ID.MAPPING ? mapData(reading, kind) : listData(reading, kind)
  if (event.style === COLLECTION_STYLE.FLOW) closeBracket(reading, event.start)
  return data
}

/** Steps over a closing bracket; comments on lines of their own in it may be too far left for the full parser. */
function closeBracket(reading: Reading, start: number): void {
  BRACKET.lastIndex = Math.max(reading.end, start + 1)
  if (!BRACKET.test(reading.text)) throw new Unusual()
  reading.end = BRACKET.lastIndex
  if (COMMENT_LINE.test(reading.text.slice(start, reading.end))) throw new Unusual()
}

function scalarData(reading: Reading, event: ScalarEvent, kind: KeyKind): unknown {
  const value = getScalarValue(reading.text, event)
  if (event.valueStart !== -1) reading.end = behind(event)
  if (isBlock(event) && value.trim() === '') throw new Unusual()
  if (event.style !== SCALAR_STYLE.PLAIN) return value
  if (kind === 'text') return isNothing(value) ? null : value
  const data = resolvePlain(value)
  if (typeof data === 'number' && mayBeFaulty(value, data) && numberFault(value)) throw new Unusual()
  return data
}

/** Any number of few signs is exact; what is not finite is read as 0. */
function mayBeFaulty(text: string, value: number): boolean {
  return text.length > 15 || (value === 0 && text !== '0')
}

function isBlock({ style }: ScalarEvent): boolean {
  return style === SCALAR_STYLE.LITERAL_BLOCK || style === SCALAR_STYLE.FOLDED_BLOCK
}

function listData(reading: Reading, kind: KeyKind): unknown[] {
  const data: unknown[] = []
  while (!isAtEnd(reading)) data.push(nodeData(reading, kind))
  return data
}

function mapData(reading: Reading, kind: KeyKind): Record<string, unknown> {
  const data: Record<string, unknown> = {}
  while (!isAtEnd(reading)) {
    const key = keyOf(reading)
    if (Object.hasOwn(data, key)) throw new Unusual()
    data[key] = nodeData(reading, kind === 'numbers' ? 'any' : reading.valuesOf(key))
  }
  return data
}

/** Says whether the collection ends here, and steps over its end. */
function isAtEnd(reading: Reading): boolean {
  if (reading.events[reading.next]?.type !== EVENT_ID.POP) return false
  reading.next += 1
  return true
}

function behind({ style, valueEnd }: ScalarEvent): number {
  const isQuoted = style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED
  return isQuoted ? valueEnd + 1 : valueEnd
}

/** A key on one line with its colon right behind it. */
function keyOf(reading: Reading): string {
  const event = nextEvent(reading)
  if (event.type !== EVENT_ID.SCALAR || !event.fast) throw new Unusual()
  if (event.tagStart !== -1 || event.anchorStart !== -1) throw new Unusual()
  const key = reading.text.slice(event.valueStart, event.valueEnd)
  reading.end = behind(event)
  if (reading.text.charCodeAt(reading.end) !== COLON || !isOrdinaryKey(key)) throw new Unusual()
  return key
}

/** Whether a key means the same to every parser, and is only a key to an object. */
function isOrdinaryKey(key: string): boolean {
  return (
    key.length <= MAX_KEY && key !== '<<' && key !== '__proto__' && !(key.charCodeAt(0) > 0x7f && INVISIBLE.test(key))
  )
}
