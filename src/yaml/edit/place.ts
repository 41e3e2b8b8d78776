/** Measures the text of a document: where a value ends, where a line can be added, which comments lie in a stretch. */
import type { CST } from 'yaml'

export interface Patch {
  readonly start: number
  readonly end: number
  readonly text: string
}

const BLANK: readonly string[] = ['space', 'newline', 'comment', 'comma']

/** The offset behind the last sign of some tokens that is neither space nor comment; undefined where there is none. */
export function endOfTokens(tokens: readonly CST.Token[] | undefined): number | undefined {
  const last = tokens?.findLast(({ type }) => !BLANK.includes(type))
  return last && last.offset + sourceOf(last).length
}

function sourceOf(token: CST.Token): string {
  return 'source' in token ? token.source : ''
}

/** A text without the spaces and line ends that it ends with; an unbreakable space is a sign like any other. */
export function withoutBlankEnd(text: string): string {
  return text.replace(/[ \t\r\n]+$/, '')
}

function endOfBlockScalar(token: CST.BlockScalar): number {
  const header = token.props.map(sourceOf).join('')
  const whole = header + token.source
  // Blank lines at the end are content only where the header keeps them.
  const keepsLines = /^[|>]\d?\+|^[|>]\+/.test(header.trimStart())
  return token.offset + (keepsLines ? whole : withoutBlankEnd(whole)).length
}

/** The offset behind an item of a collection; undefined for one that only holds a comment. */
export function endOfItem({ start, key, sep, value }: CST.CollectionItem): number | undefined {
  const parts = [value && endOfToken(value), endOfTokens(sep), key && endOfToken(key)]
  const known = parts.find((end): end is number => typeof end === 'number')
  return known ?? endOfTokens(start)
}

/** The offset behind a value's own text: comments and blank lines that follow it do not belong to it. */
export function endOfToken(token: CST.Token): number | undefined {
  if (token.type === 'block-scalar') return endOfBlockScalar(token)
  if (token.type === 'flow-collection') return endOfTokens(token.end)
  if (!('items' in token)) return token.offset + sourceOf(token).length
  for (const item of [...token.items].reverse()) {
    const end = endOfItem(item as CST.CollectionItem)
    if (end !== undefined) return end
  }
  return undefined
}

function* commentsOf(token: CST.Token): Generator<CST.Token> {
  if (token.type === 'comment') yield token
  for (const list of ['start', 'items', 'key', 'sep', 'value', 'props', 'end'] as const) {
    const inside = (token as unknown as Record<string, unknown>)[list]
    for (const one of Array.isArray(inside) ? inside : [inside]) {
      if (typeof one === 'object' && one !== null) yield* commentsOf(one as CST.Token)
    }
  }
}

/** The comments of a value that lie in a stretch of text, each from its `#`. */
export function commentsIn(token: CST.Token, start: number, end: number): string[] {
  return [...commentsOf(token)].filter(({ offset }) => offset >= start && offset < end).map(sourceOf)
}

/** The comments of an item that stand on lines of their own in a stretch of text, each from its `#`. */
export function ownComments(text: string, item: CST.CollectionItem, start: number, end: number): string[] {
  return [...commentsOf(item as unknown as CST.Token)]
    .filter(({ offset }) => offset >= start && offset < end)
    .filter(({ offset }) => text.slice(lineStart(text, offset), offset).trim() === '')
    .map(sourceOf)
}

export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1
}

/** The column of an offset, from 0. */
export function columnAt(text: string, offset: number): number {
  return offset - lineStart(text, offset)
}

export function lineEnd(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset)
  if (feed === -1) return text.length
  return text.charAt(feed - 1) === '\r' ? feed - 1 : feed
}

function indentAt(text: string, offset: number): number {
  return /^ */.exec(text.slice(offset, lineEnd(text, offset)))?.[0].length ?? 0
}

/** The start of the next line; undefined behind the last. */
function nextLine(text: string, offset: number): number | undefined {
  const feed = text.indexOf('\n', offset)
  return feed === -1 ? undefined : feed + 1
}

/** Whether the first content behind an offset is indented less than a column, or nothing follows. */
function isLeft(text: string, offset: number, column: number): boolean {
  for (let at: number | undefined = offset; at !== undefined; at = nextLine(text, at)) {
    const line = text.slice(at, lineEnd(text, at)).trim()
    if (line !== '' && !line.startsWith('#')) return indentAt(text, at) < column
  }
  return true
}

/**
 * A new line of a block behind its last one: comments that follow at its column stay with it, others with what follows.
 *
 * @param end - behind the block's last value.
 * @param column - of the block's members.
 */
export function lineAfter(text: string, end: number, column: number, line: string, eol: string): Patch {
  const indented = ' '.repeat(column) + line
  if (end > 0 && text.charAt(end - 1) === '\n') return { start: end, end, text: indented + eol }
  let at = lineEnd(text, end)
  let comments = at
  for (let next = nextLine(text, at); next !== undefined; next = nextLine(text, next)) {
    const indent = indentAt(text, next)
    if (indent < column || text.charAt(next + indent) !== '#') break
    comments = lineEnd(text, next)
  }
  const behind = nextLine(text, comments)
  if (comments > at && (behind === undefined || isLeft(text, behind, column))) at = comments
  return { start: at, end: at, text: eol + indented }
}
