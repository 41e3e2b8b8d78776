/** Turns one edit into replacements of text, in the style of what stands around it. */
import { type CST, isMap, isScalar, type Node, type YAMLMap, type YAMLSeq } from 'yaml'
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

/** The text that is edited and how its lines are written. */
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
function replaceBlock(
  page: Page,
  { holder }: ValueTarget,
  value: unknown,
  start: number,
  end: number,
): Patch[] {
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

/** A new member on the line below a last one whose line ends with a comment, which stays with it; none elsewhere. */
function addBelowComment(page: Page, start: number, last: number, member: string): Patch[] {
  const end = lineEnd(page.text, last)
  const rest = page.text.slice(last, end)
  const comma = /^[ \t]*(,?)[ \t]+#/.exec(rest)?.[1]
  if (comma === undefined) return []
  const head = comma === '' ? `,${rest}` : rest
  const below = page.eol + indentInBrackets(page, start, last) + member + comma
  return [{ start: last, end, text: head + below }]
}

/**
 * A new member in brackets: before a later year, else at the end; on a line of its own where the last line is full and
 * the brackets have several lines or hold collections.
 */
function addInBrackets(
  page: Page,
  token: CST.FlowCollection,
  member: string,
  before: CST.CollectionItem | undefined,
): Patch[] {
  const next = before?.key?.offset
  if (next !== undefined) return [{ start: next, end: next, text: `${member}, ` }]
  const last = token.items.map(endOfItem).findLast((end) => end !== undefined)
  if (last === undefined) return fillBrackets(page, token, member)
  const start = token.start.offset
  const below = addBelowComment(page, start, last, member)
  if (below.length > 0) return below
  const from = lineStart(page.text, last)
  const isFull = last - from + member.length + 2 > LINE_WIDTH
  const mayBreak = from > start || token.items.at(-1)?.value?.type === 'flow-collection'
  const isList = token.start.type === 'flow-seq-start'
  const breaks = isFull && mayBreak && (isList || from > start)
  const gap = breaks ? page.eol + indentInBrackets(page, start, last) : ' '
  return [{ start: last, end: last, text: `,${gap}${member}` }]
}

function fillBrackets({ text }: Page, { start, end }: CST.FlowCollection, member: string): Patch[] {
  const open = start.offset + 1
  const close = end[0]?.offset ?? open
  const isMap = start.type === 'flow-map-start'
  const isEmpty = text.slice(open, close).trim() === ''
  const [before, after] = isMap ? [' ', isEmpty ? ' ' : ''] : ['', '']
  return [{ start: open, end: isEmpty ? close : open, text: before + member + after }]
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

/** The line of a new member of a block, in the style of the member before it. */
function lineOf(
  page: Page,
  collection: YAMLMap | YAMLSeq,
  step: PathStep,
  value: unknown,
  column: number,
): string {
  if (isMap(collection)) return valueText(String(step), value, column, page)
  const last = collection.items.at(-1)
  if (isMap(last) && isFlow(last)) return `- ${filledText(value, column + 2, page)}`
  return itemText(value, column, page, isMap(last))
}

function addLine(
  page: Page,
  collection: YAMLMap | YAMLSeq,
  step: PathStep,
  value: unknown,
): Patch[] {
  const token = collection.srcToken as CST.BlockMap | CST.BlockSequence
  const column = columnOf(page, token)
  if (column === undefined) return []
  const line = lineOf(page, collection, step, value, column)
  const later = laterItem(collection, step)
  const above = token.items[(later?.index ?? token.items.length) - 1] as CST.CollectionItem
  const end = later === undefined ? endOfToken(token) : above && endOfItem(above)
  if (end !== undefined) return [lineAfter(page.text, end, column, line, page.eol)]
  const start = lineStart(page.text, token.offset)
  if (columnAt(page.text, token.offset) !== column) return []
  return [
    { start: start + column, end: start + column, text: line + page.eol + ' '.repeat(column) },
  ]
}

function addMember(page: Page, { collection, rest }: MemberTarget, value: unknown): Patch[] {
  const [step, ...inner] = rest
  const token = collection.srcToken
  if (step === undefined || token === undefined) return []
  const whole = wrapped(inner, value)
  if (token.type !== 'flow-collection') return addLine(page, collection, step, whole)
  const member = isMap(collection) ? flowPair(String(step), whole) : flowText(whole)
  return addInBrackets(page, token, member, laterItem(collection, step)?.item)
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
  return addMember(page, target, value)
}
