/**
 * Turns a removal into replacements of text: the lines of a key or an item go with the comment behind it; comments on
 * lines of their own stay.
 */
import { type CST, isMap, type YAMLMap, type YAMLSeq } from 'yaml'
import type { Page } from './patch.ts'
import { endOfItem, lineEnd, lineStart, ownComments, type Patch } from './place.ts'
import type { EditTarget, Holder, ValueTarget } from './target.ts'

/** A stretch of text that holds a member: its key or dash, and its value. */
interface Stretch {
  readonly start: number
  readonly end: number
}

const BLANK: readonly string[] = ['space', 'newline', 'comment', 'comma']

/** Where a member's own text begins: at an anchor or tag of its key, its dash, or its key. */
function startOf({ item, offset }: Holder): number | undefined {
  const first = item.start.find(({ type }) => !BLANK.includes(type))
  return first?.type === 'explicit-key-ind' ? undefined : (first?.offset ?? offset)
}

function stretchOf(text: string, holder: Holder): Stretch | undefined {
  const start = startOf(holder)
  const end = endOfItem(holder.item)
  if (start === undefined || end === undefined) return undefined
  return { start, end: start + text.slice(start, end).trimEnd().length }
}

/** The members of a collection as the text has them. */
function itemsOf(collection: YAMLMap | YAMLSeq): readonly CST.CollectionItem[] {
  const token = collection.srcToken
  return token && 'items' in token ? (token.items as CST.CollectionItem[]) : []
}

/** The line of an offset from its start to behind its end; at the end of a text without one, the end before goes. */
function wholeLines({ text }: Page, { start, end }: Stretch): Stretch {
  const from = lineStart(text, start)
  const feed = text.indexOf('\n', end)
  if (feed !== -1) return { start: from, end: feed + 1 }
  const before = /\r?\n?$/.exec(text.slice(0, from))?.[0].length ?? 0
  return { start: from - before, end: text.length }
}

/** Takes lines away but for the comments on lines of their own among them. */
function takeLines(page: Page, stretch: Stretch, item: CST.CollectionItem): Patch {
  const { start, end } = wholeLines(page, stretch)
  const kept = ownComments(page.text, item, stretch.start, stretch.end)
  if (kept.length === 0) return { start, end, text: '' }
  const from = lineStart(page.text, stretch.start)
  const indent = /^ */.exec(page.text.slice(from))?.[0] ?? ''
  const lines = kept.map((comment) => indent + comment).join(page.eol)
  return start < from ? { start, end, text: page.eol + lines } : { start, end, text: lines + page.eol }
}

/** Takes away what begins behind the dash of an item: the next member moves up, unless comments lie between. */
function takeBehindDash(page: Page, { start, end }: Stretch, next: number): Patch {
  const between = page.text.slice(lineEnd(page.text, end), next)
  if (between.trim() === '') return { start, end: next, text: '' }
  const gap = /[ \t]*$/.exec(page.text.slice(0, start))?.[0].length ?? 0
  return { start: start - gap, end: lineEnd(page.text, end), text: '' }
}

function isAlone(text: string, { start, end }: Stretch): boolean {
  const before = text.slice(lineStart(text, start), start)
  return before.trim() === '' && /^[ \t]*,?[ \t]*(?:#.*)?$/.test(text.slice(end, lineEnd(text, end)))
}

/** Takes a member out of brackets: with its line where it stands there alone, else with the comma that parts it. */
function takeFromBrackets(page: Page, holder: Holder, stretch: Stretch): Patch[] {
  const { text } = page
  const { start, end } = stretch
  const items = itemsOf(holder.collection)
  const at = items.indexOf(holder.item)
  if (isAlone(text, stretch)) return [takeLines(page, stretch, holder.item)]
  const behind = /^[ \t]*,[ \t]*/.exec(text.slice(end))?.[0]
  if (behind !== undefined) {
    const stop = end + behind.length
    const isLineEnd = /^(?:#.*)?\r?$/m.exec(text.slice(stop))?.index === 0
    const gap = isLineEnd ? (/[ \t]*$/.exec(text.slice(0, start))?.[0].length ?? 0) : 0
    const keepsGap = isLineEnd && text.charAt(stop) === '#' ? 1 : 0
    return [{ start: start - gap, end: stop - keepsGap, text: '' }]
  }
  const previous = items[at - 1]
  const last = previous && endOfItem(previous)
  if (last === undefined) return []
  if (text.slice(last, start).includes('#')) return [{ start, end, text: '' }]
  return [{ start: last, end, text: '' }]
}

function takeFromBlock(page: Page, holder: Holder, stretch: Stretch): Patch[] {
  const { text } = page
  const { collection, item } = holder
  const isAtStart = text.slice(lineStart(text, stretch.start), stretch.start).trim() === ''
  if (isAtStart) return [takeLines(page, stretch, item)]
  const items = itemsOf(collection)
  const next = items[items.indexOf(item) + 1]
  const first = next?.start.find(({ type }) => !BLANK.includes(type))
  const offset = first?.offset ?? next?.key?.offset
  return offset === undefined ? [] : [takeBehindDash(page, stretch, offset)]
}

/** The only member of a list item or of the document: what holds it stays, without members. */
function empty(page: Page, { holder }: ValueTarget): Patch[] {
  const { collection } = holder
  const token = collection.srcToken
  if (token === undefined) return []
  const [start, end] = [token.offset, endOfItem({ start: [], value: token })]
  if (end === undefined) return []
  const kept = ownComments(page.text, { start: [], value: token }, start, end)
  return kept.length > 0 ? [] : [{ start, end, text: isMap(collection) ? '{}' : '[]' }]
}

/** The replacements that take a value away with its key or dash; none where the place allows no edit. */
export function removalPatches(page: Page, target: EditTarget): Patch[] {
  if (target.kind !== 'value' || target.rest.length > 0) return []
  const { holder } = target
  const { collection } = holder
  if (collection.items.length === 1) return empty(page, target)
  const stretch = stretchOf(page.text, holder)
  if (stretch === undefined) return []
  return collection.flow === true ? takeFromBrackets(page, holder, stretch) : takeFromBlock(page, holder, stretch)
}
