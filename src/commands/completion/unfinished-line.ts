/** Reads a command line that is still being typed: which command it is of, and what its last word may become. */
import type { ArgumentDeclaration, Declaration } from '../declaration.ts'
import { flagNamed, flagOf, type OptionFlag } from '../option-flag.ts'
import type { OptionDeclaration, ValueDeclaration } from '../options.ts'
import { commandTyped, openOption, optionValue, tokensOf, wordsOf } from '../typed-line.ts'

interface TypedValue {
  readonly declared: ValueDeclaration
  /** Whether several values may stand in one word, with commas. */
  readonly isList: boolean
}

export interface UnfinishedLine {
  /** What the last word is: an option, the value of one, or a word by itself. */
  readonly kind: 'option' | 'value' | 'word'
  /** The words of the command so far, by their names: `scenario`, `scenario show`; empty before the first. */
  readonly path: string
  readonly command: Declaration | undefined
  /** The positional arguments before the last word. */
  readonly words: readonly string[]
  readonly plan: string | undefined
  /** The options that may still be given; none where the last word is no option. */
  readonly flags: readonly OptionFlag[]
  /** What the value or the word stands for; undefined where nothing is known of it. */
  readonly value: TypedValue | undefined
  /** The last word, or what of it stands behind `=`. */
  readonly word: string
}

function valueOfOption({ option }: OptionFlag): TypedValue {
  return { declared: option, isList: option.values === 'listed' || option.values === 'pairs' }
}

function argumentAt(command: Declaration | undefined, index: number): ArgumentDeclaration | undefined {
  const all = command?.arguments ?? []
  const last = all.at(-1)
  return all[index] ?? (last?.name.includes('...') ? last : undefined)
}

/**
 * The line of some words, the last of which is being typed.
 *
 * @param common - the options that may stand before any command.
 */
export function unfinishedLine(
  words: readonly string[],
  commands: readonly Declaration[],
  common: readonly OptionDeclaration[],
): UnfinishedLine {
  const whole = words.slice(0, -1)
  const last = words.at(-1) ?? ''
  const typed = commandTyped(whole, commands, common)
  const { path, declaration: command, options } = typed
  const tokens = tokensOf(whole, typed)
  const own = wordsOf(tokens)
  const line = { path, command, words: own, plan: optionValue(tokens, '--plan'), flags: [] }
  const open = openOption(tokens.at(-1), options)
  if (open !== undefined) return { ...line, kind: 'value', value: valueOfOption(open), word: last }
  if (!last.startsWith('-')) {
    const declared = argumentAt(command, own.length)
    return { ...line, kind: 'word', value: declared && { declared, isList: false }, word: last }
  }
  const [name = '', ...rest] = last.split('=')
  if (rest.length > 0) {
    const flag = flagNamed(name, options)
    const value = flag?.isValued === true ? valueOfOption(flag) : undefined
    return { ...line, kind: 'value', value, word: rest.join('=') }
  }
  const given = new Set(tokens.map(({ flag }) => flag))
  const flags = options.map(flagOf).filter(({ long, option }) => !given.has(long) || option.values !== undefined)
  return { ...line, kind: 'option', flags, value: undefined, word: last }
}

/** The words that may follow a path of command words, each with the declaration that it leads to. */
export function nextWords(
  { path, words }: Pick<UnfinishedLine, 'path' | 'words'>,
  commands: readonly Declaration[],
): { readonly word: string; readonly declaration: Declaration }[] {
  if (words.length > 0) return []
  const start = path === '' ? '' : `${path} `
  const found = new Map<string, Declaration>()
  for (const declaration of commands) {
    const { name } = declaration
    const [word = ''] = name.startsWith(start) ? name.slice(start.length).split(' ') : []
    if (word !== '' && !found.has(word)) found.set(word, declaration)
  }
  return [...found].map(([word, declaration]) => ({ word, declaration }))
}
