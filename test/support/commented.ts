/** Comments in the text of a YAML file: those that stand there, and a text with more of them wherever the language lets one stand. */
import { Lexer } from 'yaml'
import type { Draw } from './seeded.ts'

/** A comment as it stands in a text. */
export interface Comment {
  readonly text: string
  /** Whether nothing but space stands before it on its line. */
  readonly isAlone: boolean
  /** Of one on a line of its own, the key or item below that begins in its column; undefined for none. */
  readonly above: string | undefined
}

interface Token {
  readonly source: string
  readonly at: number
}

/** What the lexer says of the tokens and is not in the text. */
const CONTROLS = ['\u0002', '\u0018', '\u001f']

function* tokensOf(text: string): Generator<Token> {
  let at = 0
  for (const source of new Lexer().lex(text)) {
    if (CONTROLS.includes(source)) continue
    yield { source, at }
    at += source.length
  }
}

function lineBefore(text: string, at: number): string {
  return text.slice(text.lastIndexOf('\n', at - 1) + 1, at)
}

/** The key, or the item with its first key and value, that begins in the column of a comment below it. */
function headBelow(text: string, at: number): string | undefined {
  const line = /^[^\n]*\n(?:[ ]*(?:#[^\n]*)?\r?\n)*([^\n]*)/.exec(text.slice(at))?.[1] ?? ''
  const column = lineBefore(text, at).length
  const head = /^ *(- (?:\{ ?)?[^:,}#\r\n]*(?::[^:,}#\r\n]*)?|[^\s:]+:)/.exec(line)
  return head !== null && head[0].search(/\S/) === column ? head[1]?.trim() : undefined
}

/** The comments of a text in their order. */
export function commentsOf(text: string): Comment[] {
  return [...tokensOf(text)]
    .filter(({ source }) => source.startsWith('#'))
    .map(({ source, at }) => {
      const isAlone = lineBefore(text, at).trim() === ''
      return { text: source.trimEnd(), isAlone, above: isAlone ? headBelow(text, at) : undefined }
    })
}

/** Where a comment may stand: on a line of its own, behind what its line holds, or between brackets, where it breaks the line. */
interface Room {
  readonly at: number
  readonly kind: 'alone' | 'behind' | 'inside'
}

const rooms = new Map<string, readonly Room[]>()

function roomsOf(text: string): readonly Room[] {
  const known = rooms.get(text)
  if (known !== undefined) return known
  const found: Room[] = [{ at: 0, kind: 'alone' }]
  const tokens = [...tokensOf(text)]
  for (const [index, { source, at }] of tokens.entries()) {
    const line = lineBefore(text, at)
    const isBlockHead = /[|>][-+0-9]*$/.test(line)
    const isEnd = /^\r?\n$/.test(source)
    const hasComment = tokens[index - 1]?.source.startsWith('#') === true
    if (isEnd && !hasComment && line.trim() !== '') found.push({ at, kind: 'behind' })
    // Below the head of a block of text it would be a line of the text.
    if (isEnd && !isBlockHead) found.push({ at: at + source.length, kind: 'alone' })
    if (['{', '[', ','].includes(source) && !/^[ ]*(?:\r?\n|#)/.test(text.slice(at + 1)))
      found.push({ at: at + 1, kind: 'inside' })
  }
  rooms.set(text, found)
  return found
}

/** What a comment may hold: signs that mean something elsewhere too. */
const TEXTS = ['', ': à voir', ' { a: [1, "b" }', ' # encore', ' – noté le 12/03', ' - x'] as const

/** Whether a comment is one of those that a test has written. */
export function isNumbered({ text }: Pick<Comment, 'text'>): boolean {
  return /^# c\d/.test(text)
}

/** The text with comments drawn into so many of a hundred of the places that take one, each numbered as no other. */
export function commented(text: string, draw: Draw, percent: number): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const parts: string[] = []
  let from = 0
  let count = 0
  for (const { at, kind } of roomsOf(text)) {
    if (!draw.chance(kind === 'inside' ? percent / 3 : percent)) continue
    count += 1
    const comment = `# c${count}${draw.pick(TEXTS)}`
    const indent = /^[ ]*/.exec(kind === 'alone' ? text.slice(at) : lineBefore(text, at))?.[0] ?? ''
    const blank = draw.chance(15) ? eol : ''
    const piece = {
      alone: `${blank}${indent}${comment}${eol}`,
      behind: `${' '.repeat(draw.between(1, 2))}${comment}`,
      inside: ` ${comment}${eol}${indent}    `,
    }[kind]
    parts.push(text.slice(from, at), piece)
    from = at
  }
  return parts.join('') + text.slice(from)
}
