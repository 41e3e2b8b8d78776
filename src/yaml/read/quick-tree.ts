/**
 * The nodes of an ordinary text with their places, made of the events that it was read by: a tenth of the work of the
 * full parser, and the same places.
 */
import { COLLECTION_STYLE, EVENT_ID, type Event, getScalarValue, parseEvents, SCALAR_STYLE } from 'js-yaml'
import { type Node, Pair, Parser, Scalar, YAMLMap, YAMLSeq } from 'yaml'
import { compose } from './document.ts'

type ScalarEvent = Extract<Event, { type: typeof EVENT_ID.SCALAR }>

interface Growing {
  readonly text: string
  readonly events: readonly Event[]
  /** Where the text begins in the file. */
  readonly from: number
  next: number
  /** Behind the last scalar, colon or bracket. */
  end: number
}

/** What may stand between a key or dash and the sign of its block scalar. */
const BLOCK_SIGN = /(?:[\s:-]|#.*)*(?=[|>])/y
/** What may stand between the last thing in brackets and their end. */
const BRACKET = /(?:[\s,:]|#.*)*[\]}]/y

/**
 * The root of a text that was read fast, or of a part of one.
 *
 * @param from - where the text begins in the file, which the places are those of.
 */
export function ordinaryTree(text: string, from = 0): Node | undefined {
  try {
    return nodeOf({ text, events: parseEvents(text, {}), from, next: 1, end: 0 })
  } catch {
    // Only the full parser knows where an empty item of a list stands.
    return fullTree(text, from)
  }
}

/** The same by the full parser, to which comments behind a group may be a part of it. */
export function fullTree(text: string, from = 0): Node | undefined {
  const parser = new Parser()
  parser.offset = from
  return compose([...parser.parse(text)], from + text.length)?.contents ?? undefined
}

function eventOf(growing: Growing): Event {
  const event = growing.events[growing.next]
  growing.next += 1
  if (event === undefined) throw new Error('the events end too early')
  return event
}

function nodeOf(growing: Growing, isItem = false): Node {
  const event = eventOf(growing)
  if (event.type === EVENT_ID.SCALAR) return scalarOf(growing, event, isItem)
  if (event.type !== EVENT_ID.MAPPING && event.type !== EVENT_ID.SEQUENCE) throw new Error('no node begins here')
  const node = event.type === EVENT_ID.MAPPING ? mapOf(growing) : listOf(growing)
  node.flow = event.style === COLLECTION_STYLE.FLOW
  growing.end = node.flow ? behindBracket(growing, event.start) : nextLine(growing)
  return placed(growing, node, event.start)
}

function mapOf(growing: Growing): YAMLMap {
  const map = new YAMLMap()
  while (!isAtEnd(growing)) {
    const key = nodeOf(growing)
    growing.end += 1
    map.items.push(new Pair(key, nodeOf(growing)))
  }
  return map
}

function listOf(growing: Growing): YAMLSeq {
  const list = new YAMLSeq()
  while (!isAtEnd(growing)) list.items.push(nodeOf(growing, true))
  return list
}

/** Says whether the collection ends here, and steps over its end. */
function isAtEnd(growing: Growing): boolean {
  if (growing.events[growing.next]?.type !== EVENT_ID.POP) return false
  growing.next += 1
  return true
}

function scalarOf(growing: Growing, event: ScalarEvent, isItem: boolean): Node {
  const { valueStart, valueEnd, style } = event
  const isEmpty = valueStart === -1
  if (isEmpty && isItem) throw new Error('an empty item has its place behind its dash')
  const scalar = new Scalar(undefined)
  scalar.source = isEmpty ? '' : getScalarValue(growing.text, event)
  const quote = style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED ? 1 : 0
  const start = isEmpty ? growing.end : startOf(growing, event) - quote
  if (!isEmpty) growing.end = valueEnd + quote
  return placed(growing, scalar, start)
}

/** A block scalar begins at its sign. */
function startOf(growing: Growing, { valueStart, style }: ScalarEvent): number {
  if (style !== SCALAR_STYLE.LITERAL_BLOCK && style !== SCALAR_STYLE.FOLDED_BLOCK) return valueStart
  BLOCK_SIGN.lastIndex = growing.end
  return BLOCK_SIGN.test(growing.text) ? BLOCK_SIGN.lastIndex : valueStart
}

function behindBracket({ text, end }: Growing, start: number): number {
  BRACKET.lastIndex = Math.max(end, start + 1)
  return BRACKET.test(text) ? BRACKET.lastIndex : end
}

/** What stands in lines ends with its last one. */
function nextLine({ text, end }: Growing): number {
  const feed = text.charCodeAt(end - 1) === LINE_FEED ? end - 1 : text.indexOf('\n', end)
  return feed === -1 ? text.length : feed + 1
}

const LINE_FEED = 10

function placed<N extends Node>({ from, end }: Growing, node: N, start: number): N {
  node.range = [from + start, from + end, from + end]
  return node
}
