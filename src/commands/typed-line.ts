/** A command line by its parts: which word is the command, an argument, an option, or the value of one. */
import type { OptionDeclaration } from './options.ts'

/** A part of a command line, as it was typed. */
export interface Token {
  readonly text: string
  readonly kind: 'command' | 'word' | 'option' | 'value'
  /** The option that a value belongs to, or that an option is, as `--format`; as typed where the command has none such. */
  readonly flag?: string
}

/** What is known of the command that was typed. */
export interface TypedCommand {
  /** How many words name it: `scenario show` has two. */
  readonly length: number
  readonly options: readonly OptionDeclaration[]
}

function longFlag({ flags }: OptionDeclaration): string {
  return /--[a-z-]+/.exec(flags)?.[0] ?? flags
}

/** The option of a flag as it is typed: `--format`, `--format=md`, `-f`, `-fmd`. */
function optionOf(
  word: string,
  options: readonly OptionDeclaration[],
): OptionDeclaration | undefined {
  const name = word.startsWith('--') ? word.replace(/=.*$/s, '') : word.slice(0, 2)
  return options.find(({ flags }) => flags.split(/[ ,]+/).includes(name))
}

function isOption(word: string): boolean {
  return word.startsWith('-') && word !== '-'
}

/** Whether the next word is the value of an option: it takes one, and none is attached. */
function takesNext(word: string, { flags }: OptionDeclaration): boolean {
  return flags.includes('<') && (word.startsWith('--') ? !word.includes('=') : word.length === 2)
}

/** An option as a part of a line. */
function optionToken(text: string, option: OptionDeclaration | undefined): Token {
  return { text, kind: 'option', flag: option === undefined ? text : longFlag(option) }
}

/** The parts of a command line in order. */
export function tokensOf(
  argv: readonly string[],
  { length, options }: TypedCommand,
): readonly Token[] {
  const tokens: Token[] = []
  for (const text of argv) {
    const before = tokens.at(-1)
    const waiting = before?.kind === 'option' ? optionOf(before.text, options) : undefined
    const named = tokens.filter(({ kind }) => kind === 'command' || kind === 'word').length
    if (before !== undefined && waiting !== undefined && takesNext(before.text, waiting))
      tokens.push({ text, kind: 'value', flag: longFlag(waiting) })
    else if (isOption(text)) tokens.push(optionToken(text, optionOf(text, options)))
    else tokens.push({ text, kind: named < length ? 'command' : 'word' })
  }
  return tokens
}

/** The words of a line. */
export function textsOf(tokens: readonly Token[]): readonly string[] {
  return tokens.map(({ text }) => text)
}

/** The line without some options and their values. */
export function withoutOptions(
  tokens: readonly Token[],
  flags: readonly string[],
): readonly Token[] {
  return tokens.filter(({ flag }) => flag === undefined || !flags.includes(flag))
}

/** The line without the last value of a text and the option before it. */
export function withoutValue(tokens: readonly Token[], text: string): readonly Token[] {
  const at = tokens.findLastIndex((token) => token.kind === 'value' && token.text === text)
  return at < 1 ? tokens : tokens.toSpliced(at - 1, 2)
}

/** The line without its last arguments of these texts. */
export function withoutWords(tokens: readonly Token[], texts: readonly string[]): readonly Token[] {
  const left = [...tokens]
  for (const text of texts.toReversed()) {
    const at = left.findLastIndex((token) => token.kind === 'word' && token.text === text)
    if (at >= 0) left.splice(at, 1)
  }
  return left
}

/** The text with one of its parts, between commas or after `=`, in the place of a wrong one; undefined where it has none. */
function withPart(text: string, wrong: string, right: string): string | undefined {
  if (text === wrong) return right
  const [, head = '', list = ''] = /^([^=]*=)?(.*)$/s.exec(text) ?? []
  if (list === wrong && head !== '') return head + right
  const parts = list.split(',')
  if (parts.length < 2 || !parts.some((part) => part.trim() === wrong)) return undefined
  return head + parts.map((part) => (part.trim() === wrong ? right : part)).join(',')
}

/** `-fmd` with a wrong value mended; undefined for any other text. */
function withAttached(text: string, wrong: string, right: string): string | undefined {
  return /^-[a-z]/.test(text) && text.slice(2) === wrong ? text.slice(0, 2) + right : undefined
}

/**
 * The line with its last part that holds a wrong text mended.
 *
 * @param place - the option whose value it is, or the kind of part that it is; any value or argument where nothing is said.
 * @returns undefined where none holds it.
 */
export function withRight(
  tokens: readonly Token[],
  wrong: string,
  right: string,
  place?: string,
): readonly Token[] | undefined {
  const isThere = ({ kind, flag, text }: Token): boolean => {
    if (place === undefined) return kind === 'value' || kind === 'word' || text.includes('=')
    return place === kind || (flag === place && (kind === 'value' || text !== flag))
  }
  const mended = tokens.map((token) =>
    isThere(token)
      ? (withPart(token.text, wrong, right) ?? withAttached(token.text, wrong, right))
      : undefined,
  )
  const at = mended.findLastIndex((text) => text !== undefined)
  const token = tokens[at]
  const text = mended[at]
  return token === undefined || text === undefined ? undefined : tokens.with(at, { ...token, text })
}
