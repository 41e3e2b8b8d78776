/** A command line by its parts: which word is the command, an argument, an option, or the value of one. */
import type { Declaration } from './declaration.ts'
import { flagNamed, type OptionFlag } from './option-flag.ts'
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
  /** How many words name it: `scenario show` has two; none where the first word is no command. */
  readonly length: number
  readonly options: readonly OptionDeclaration[]
}

/** Whether a word is an option as the parser takes it. */
export function isOption(word: string): boolean {
  return word.startsWith('-') && word !== '-'
}

/** The option of a word as it is typed: `--format`, `--format=md`, `-f`, `-fmd`. */
function optionTyped(word: string, options: readonly OptionDeclaration[]): OptionFlag | undefined {
  return flagNamed(word.startsWith('--') ? word.replace(/=.*$/s, '') : word.slice(0, 2), options)
}

/** The value that is attached to an option; undefined where none is. */
function attachedValue(word: string): string | undefined {
  if (!word.startsWith('--')) return word.length > 2 ? word.slice(2) : undefined
  return word.includes('=') ? word.slice(word.indexOf('=') + 1) : undefined
}

/** The option whose value the next word is; undefined where the next word is something else. */
export function openOption(token: Token | undefined, options: readonly OptionDeclaration[]): OptionFlag | undefined {
  if (token?.kind !== 'option' || attachedValue(token.text) !== undefined) return undefined
  const option = optionTyped(token.text, options)
  return option?.isFollowed === true ? option : undefined
}

export function tokensOf(argv: readonly string[], { length, options }: TypedCommand): readonly Token[] {
  const tokens: Token[] = []
  for (const text of argv) {
    const open = openOption(tokens.at(-1), options)
    const named = tokens.filter(({ kind }) => kind === 'command' || kind === 'word').length
    if (open !== undefined) tokens.push({ text, kind: 'value', flag: open.long })
    else if (isOption(text)) tokens.push({ text, kind: 'option', flag: optionTyped(text, options)?.long ?? text })
    else tokens.push({ text, kind: named < length ? 'command' : 'word' })
  }
  return tokens
}

/** The last value of an option, behind it or attached; undefined where it has none. */
export function optionValue(tokens: readonly Token[], flag: string): string | undefined {
  const own = tokens.filter((token) => token.flag === flag)
  return own.flatMap(({ kind, text }) => (kind === 'value' ? text : (attachedValue(text) ?? []))).at(-1)
}

/** A command, or a group of verbs, that a line names. */
interface NamedCommand extends TypedCommand {
  /** `scenario`, `scenario show`; empty before the first word. */
  readonly path: string
  readonly declaration: Declaration | undefined
}

/**
 * The command that a line names.
 *
 * @param common - the options that may stand before any command.
 */
export function commandTyped(
  argv: readonly string[],
  commands: readonly Declaration[],
  common: readonly OptionDeclaration[],
): NamedCommand {
  for (let path = '', length = 0; ; length += 1) {
    const declaration = commands.find(({ name }) => name === path)
    const options = declaration?.options ?? common
    const words = tokensOf(argv, { length: 0, options }).filter(({ kind }) => kind === 'word')
    const longer = textsOf(words.slice(0, length + 1)).join(' ')
    const isPath = commands.some(({ name }) => name === longer || name.startsWith(`${longer} `))
    if (words.length <= length || !isPath) return { path, declaration, length, options }
    path = longer
  }
}

export function textsOf(tokens: readonly Token[]): readonly string[] {
  return tokens.map(({ text }) => text)
}

export function optionsOf(tokens: readonly Token[]): readonly Token[] {
  return tokens.filter(({ kind }) => kind === 'option' || kind === 'value')
}

export function wordsOf(tokens: readonly Token[]): readonly string[] {
  return textsOf(tokens.filter(({ kind }) => kind === 'word'))
}

export function withoutOptions(tokens: readonly Token[], flags: readonly string[]): readonly Token[] {
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
  return /^-[a-z]/.test(text) && attachedValue(text) === wrong ? text.slice(0, 2) + right : undefined
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
    isThere(token) ? (withPart(token.text, wrong, right) ?? withAttached(token.text, wrong, right)) : undefined,
  )
  const at = mended.findLastIndex((text) => text !== undefined)
  const token = tokens[at]
  const text = mended[at]
  return token === undefined || text === undefined ? undefined : tokens.with(at, { ...token, text })
}
