/** Turns one edit into replacements of text, in the style of what stands around it. */
import { type CST, isMap, isScalar, type Node, type YAMLMap, type YAMLSeq } from 'yaml'
import { isPlainMap } from '../../values/plain-data.ts'
import { keyText } from '../read/document.ts'
import type { PathStep } from '../read/origin.ts'
import { wrapped } from './data.ts'
import {
  columnAt,
  commentsIn,
  endOfItem,
  endOfToken,
  endOfTokens,
  lineAfter,
  lineEnd,
  lineStart,
  type Patch,
  withoutBlankEnd,
} from './place.ts'
import type { EditTarget, Holder, MemberTarget, ValueTarget } from './target.ts'
import {
  blockText,
  filledText,
  flowPair,
  flowText,
  isShort,
  itemText,
  LINE_WIDTH,
  type LineStyle,
  valueText,
} from './write.ts'

export interface Page extends LineStyle {
  readonly text: string
}

/** Comments of what is replaced, as lines of their own above the line that held it. */
function keptComments({ text, eol }: Page, holder: Holder, comments: readonly string[]): Patch[] {
  if (comments.length === 0) return []
  const start = lineStart(text, holder.offset)
  const indent = /^ */.exec(text.slice(start))?.[0] ?? ''
  const lines = comments.map((comment) => indent + comment + eol)
  return [{ start, end: start, text: lines.join('') }]
}

/** A value where there was none: behind its colon or dash, or in a block below it. */
function fillEmpty(page: Page, { holder }: ValueTarget, value: unknown): Patch[] {
  const { item, offset } = holder
  const end = endOfTokens(item.sep) ?? endOfItem(item)
  if (end === undefined) return []
  const hasColon = item.sep?.some(({ type }) => type === 'map-value-ind') ?? false
  const colon = isMap(holder.collection) && !hasColon ? ':' : ''
  const column = columnAt(page.text, offset)
  if (isFlow(holder.collection) || isShort(value, columnAt(page.text, end) + 1)) {
    return [{ start: end, end, text: `${colon} ${flowText(value)}` }]
  }
  const inner = column + page.step
  const at = lineEnd(page.text, end)
  const block = blockText(value, inner, page)
  return [{ start: at, end: at, text: page.eol + ' '.repeat(inner) + block }]
}

/** A block of lines replaced: by a block at its place, or by a value behind its key. */
function replaceBlock(page: Page, { holder }: ValueTarget, value: unknown, start: number, end: number): Patch[] {
  const column = columnAt(page.text, start)
  if (!isShort(value, column)) return [{ start, end, text: blockText(value, column, page) }]
  const behind = isMap(holder.collection) ? endOfTokens(holder.item.sep) : undefined
  const above = lineStart(page.text, start)
  if (behind === undefined || above <= behind) return [{ start, end, text: flowText(value) }]
  return [
    { start: behind, end: behind, text: ` ${flowText(value)}` },
    { start: lineEnd(page.text, above - 1), end, text: '' },
  ]
}

function replaceValue(page: Page, target: ValueTarget, value: unknown): Patch[] {
  const { node, holder } = target
  const [start, stop] = node?.range ?? [0, 0]
  const token = node?.srcToken
  // A pair without brackets of its own in a list, as in [a: 1], has no token.
  const last = token ? endOfToken(token) : endOfItem(holder.item)
  if (!node || start === stop || last === undefined) return fillEmpty(page, target, value)
  const end = withoutBlankEnd(page.text.slice(start, last)).length + start
  const inside = token ? commentsIn(token, start, end) : []
  const made =
    isScalar(node) || isFlow(node)
      ? [{ start, end, text: filledText(value, columnAt(page.text, start), page) }]
      : replaceBlock(page, target, value, start, end)
  return [...keptComments(page, holder, inside), ...made]
}

function isFlow(node: Node): boolean {
  return (node as YAMLMap).flow === true
}

/** The spaces that a line of its own in brackets begins with: as the last line, deeper than the first one. */
function indentInBrackets({ text, step }: Page, start: number, last: number): string {
  const from = lineStart(text, last)
  if (from > start) return /^ */.exec(text.slice(from, last))?.[0] ?? ''
  return ' '.repeat((/^(?: |- )*/.exec(text.slice(from, start))?.[0].length ?? 0) + step)
}

/** Where a member of brackets ends, and how members behind it go on. */
interface BracketEnd {
  /** The column behind it. */
  readonly column: number
  readonly indent: string
  /** Whether its line begins inside the brackets. */
  readonly isBelow: boolean
  readonly isCollection: boolean
  readonly isList: boolean
}

/**
 * New members behind a last one, each behind a comma: on a line of its own where the last line is full and the brackets
 * have several lines or hold collections.
 */
function membersBehind({ eol }: Page, end: BracketEnd, members: readonly string[]): string {
  let { column, isBelow, isCollection } = end
  const { indent, isList } = end
  const parts = members.map((member) => {
    const isFull = column + member.length + 2 > LINE_WIDTH
    const breaks = isFull && (isBelow || (isCollection && isList))
    const gap = breaks ? eol + indent : ' '
    column = breaks ? indent.length + member.length : column + member.length + 2
    isBelow ||= breaks
    isCollection = /^[[{]/.test(member)
    return `,${gap}${member}`
  })
  return parts.join('')
}

/** New members from the line below a last one whose line ends with a comment, which stays with it; none elsewhere. */
function addBelowComment(page: Page, last: number, end: BracketEnd, [first = '', ...more]: readonly string[]): Patch[] {
  const stop = lineEnd(page.text, last)
  const rest = page.text.slice(last, stop)
  const comma = /^[ \t]*(,?)[ \t]+#/.exec(rest)?.[1]
  if (comma === undefined) return []
  const head = comma === '' ? `,${rest}` : rest
  const { indent } = end
  const isCollection = /^[[{]/.test(first)
  const below = { ...end, column: indent.length + first.length, isBelow: true, isCollection }
  const text = head + page.eol + indent + first + membersBehind(page, below, more) + comma
  return [{ start: last, end: stop, text }]
}

/** New members in brackets: before a later year, else at the end. */
function addInBrackets(
  page: Page,
  token: CST.FlowCollection,
  members: readonly string[],
  before?: CST.CollectionItem,
): Patch[] {
  const next = before?.key?.offset
  if (next !== undefined) return [{ start: next, end: next, text: `${members.join(', ')}, ` }]
  // Behind a comma at the end stands an item that is none.
  const lastItem = token.items.findLast((item) => endOfItem(item) !== undefined)
  const last = lastItem && endOfItem(lastItem)
  if (last === undefined) return fillBrackets(page, token, members)
  const start = token.start.offset
  const from = lineStart(page.text, last)
  const end: BracketEnd = {
    column: last - from,
    indent: indentInBrackets(page, start, last),
    isBelow: from > start,
    isCollection: lastItem?.value?.type === 'flow-collection',
    isList: token.start.type === 'flow-seq-start',
  }
  const below = addBelowComment(page, last, end, members)
  if (below.length > 0) return below
  return [{ start: last, end: last, text: membersBehind(page, end, members) }]
}

function fillBrackets(
  page: Page,
  { start, end }: CST.FlowCollection,
  [first = '', ...more]: readonly string[],
): Patch[] {
  const { text } = page
  const open = start.offset + 1
  const close = end[0]?.offset ?? open
  const isMap = start.type === 'flow-map-start'
  const isEmpty = text.slice(open, close).trim() === ''
  const [before, after] = isMap ? [' ', isEmpty ? ' ' : ''] : ['', '']
  const behind = membersBehind(
    page,
    {
      column: columnAt(text, open) + before.length + first.length,
      indent: indentInBrackets(page, start.offset, open),
      isBelow: false,
      isCollection: /^[[{]/.test(first),
      isList: !isMap,
    },
    more,
  )
  return [{ start: open, end: isEmpty ? close : open, text: before + first + behind + after }]
}

/** The column of a block's members: of its first key or dash, an anchor or tag of the key before it. */
function columnOf(page: Page, token: CST.BlockMap | CST.BlockSequence): number | undefined {
  const item = token.items[0]
  const first = item?.start.find(({ type }) => !['space', 'newline', 'comment'].includes(type))
  const offset = first?.offset ?? item?.key?.offset
  return offset === undefined ? undefined : columnAt(page.text, offset)
}

const YEAR_KEY = /^(?:\d{4}\b.*|later)$/

/** The first item of a map of years or periods that comes after a new one; undefined in any other collection. */
function laterItem(
  collection: YAMLMap | YAMLSeq,
  step: PathStep,
): { readonly item: CST.CollectionItem; readonly index: number } | undefined {
  const keys = isMap(collection) ? collection.items.map(keyText) : []
  if (![String(step), ...keys].every((key) => YEAR_KEY.test(key ?? ''))) return undefined
  const index = keys.findIndex((key) => (key ?? '') > String(step))
  const pair = collection.items[index] as { srcToken?: CST.CollectionItem } | undefined
  return pair?.srcToken && { item: pair.srcToken, index }
}

/** The lines of new items of a block, each in the style of the item before it. */
function itemLines(page: Page, list: YAMLSeq, items: readonly unknown[], column: number): readonly string[] {
  const last = list.items.at(-1)
  let [isInBrackets, isBlock] = [isMap(last) && isFlow(last), isMap(last)]
  return items.map((item) => {
    const line = isInBrackets ? `- ${filledText(item, column + 2, page)}` : itemText(item, column, page, isBlock)
    isInBrackets = line.startsWith('- {')
    isBlock = isPlainMap(item)
    return line
  })
}

/** New lines of a block: a key at its place among years, items behind the last one. */
function addLines(page: Page, collection: YAMLMap | YAMLSeq, step: PathStep, values: readonly unknown[]): Patch[] {
  const token = collection.srcToken as CST.BlockMap | CST.BlockSequence
  const column = columnOf(page, token)
  if (column === undefined) return []
  const lines = isMap(collection)
    ? values.map((value) => valueText(String(step), value, column, page))
    : itemLines(page, collection, values, column)
  const gap = page.eol + ' '.repeat(column)
  const later = laterItem(collection, step)
  const above = token.items[(later?.index ?? token.items.length) - 1] as CST.CollectionItem
  const end = later === undefined ? endOfToken(token) : above && endOfItem(above)
  if (end !== undefined) return [lineAfter(page.text, end, column, lines.join(gap), page.eol)]
  const start = lineStart(page.text, token.offset)
  if (columnAt(page.text, token.offset) !== column) return []
  return [{ start: start + column, end: start + column, text: lines.join(gap) + gap }]
}

function addMembers(page: Page, { collection, rest }: MemberTarget, values: readonly unknown[]): Patch[] {
  const [step, ...inner] = rest
  const token = collection.srcToken
  if (step === undefined || token === undefined) return []
  const whole = values.map((value) => wrapped(inner, value))
  if (token.type !== 'flow-collection') return addLines(page, collection, step, whole)
  const members = whole.map((value) => (isMap(collection) ? flowPair(String(step), value) : flowText(value)))
  return addInBrackets(page, token, members, laterItem(collection, step)?.item)
}

/** Whether lists that an edit makes on its way begin anywhere but at their first position. */
function skipsPositions(made: readonly PathStep[]): boolean {
  return made.some((step) => typeof step === 'number' && step !== 0)
}

/** The replacements that set a value; none where the place allows no edit. */
export function patchesFor(page: Page, target: EditTarget, value: unknown): Patch[] {
  if (target.kind === 'value') {
    const { rest } = target
    return skipsPositions(rest) ? [] : replaceValue(page, target, wrapped(rest, value))
  }
  if (target.kind !== 'member' || skipsPositions(target.rest.slice(1))) return []
  return addMembers(page, target, [value])
}

/** The replacement that adds items behind those of a list, as one after the other would; none where it allows no edit. */
export function patchesForItems(page: Page, target: MemberTarget, items: readonly unknown[]): Patch[] {
  return addMembers(page, target, items)
}
