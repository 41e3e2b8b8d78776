/** Reads a command line that is still being typed: which command it is of, and what its last word may become. */
import type { ArgumentDeclaration, Declaration } from '../declaration.ts'
import type { OptionDeclaration, ValueDeclaration } from '../options.ts'

/** An option as its flags spell it. */
interface Flag {
  readonly option: OptionDeclaration
  /** `--format`. */
  readonly long: string
  /** `-f`; undefined where it has none. */
  readonly short: string | undefined
  /** Whether a word of its own must follow. */
  readonly isFollowed: boolean
  /** Whether it may have a value at all, also behind `=` only. */
  readonly isValued: boolean
}

/** The value that is being typed. */
interface TypedValue {
  readonly declared: ValueDeclaration
  /** Whether several values may stand in one word, with commas. */
  readonly isList: boolean
}

/** A line whose last word is being typed. */
export interface TypedLine {
  /** What the last word is: an option, the value of one, or a word by itself. */
  readonly kind: 'option' | 'value' | 'word'
  /** The words of the command so far, by their names: `scenario`, `scenario show`; empty before the first. */
  readonly path: string
  readonly command: Declaration | undefined
  /** The positional arguments before the last word. */
  readonly words: readonly string[]
  /** The plan that an option names. */
  readonly plan: string | undefined
  /** The options that may still be given; none where the last word is no option. */
  readonly flags: readonly Flag[]
  /** What the value or the word stands for; undefined where nothing is known of it. */
  readonly value: TypedValue | undefined
  /** The last word, or what of it stands behind `=`. */
  readonly word: string
}

/** How an option is spelled. */
export function flagOf(option: OptionDeclaration): Flag {
  const [, short, long = '', value = ''] =
    /^(?:(-\w), )?(--[\w-]+)(?: ([<[]).*)?$/.exec(option.flags) ?? []
  return { option, long, short, isFollowed: value === '<', isValued: value !== '' }
}

/** The line as far as its words are whole. */
interface Whole {
  path: string
  readonly words: string[]
  readonly given: Set<string>
  plan: string | undefined
  /** The option whose value is the next word. */
  open: Flag | undefined
}

/** Whether a command, or a group of verbs, has these words. */
function isPath(path: string, commands: readonly Declaration[]): boolean {
  return commands.some(({ name }) => name === path || name.startsWith(`${path} `))
}

function joined(path: string, word: string): string {
  return path === '' ? word : `${path} ${word}`
}

function flagsOf(command: Declaration | undefined, common: readonly OptionDeclaration[]): Flag[] {
  return (command?.options ?? common).map(flagOf)
}

/** Takes an option, and its value where it stands behind `=`. */
function takeOption(line: Whole, word: string, flags: readonly Flag[]): void {
  const [name = '', ...rest] = word.split('=')
  const flag = flags.find(({ long, short }) => long === name || short === name)
  if (flag === undefined) return
  line.given.add(flag.long)
  if (flag.isFollowed) line.open = flag
  if (rest.length > 0) takeValue(line, rest.join('='))
}

/** Takes the value of the option before it. */
function takeValue(line: Whole, word: string): void {
  if (line.open?.option.names === 'plan') line.plan = word
  line.open = undefined
}

/** Takes one whole word. */
function take(
  line: Whole,
  word: string,
  commands: readonly Declaration[],
  common: readonly OptionDeclaration[],
): void {
  const longer = joined(line.path, word)
  if (line.open !== undefined) takeValue(line, word)
  else if (/^-./.test(word)) takeOption(line, word, flagsOf(commandOf(line, commands), common))
  else if (line.words.length === 0 && isPath(longer, commands)) line.path = longer
  else line.words.push(word)
}

function commandOf(
  { path }: Pick<Whole, 'path'>,
  commands: readonly Declaration[],
): Declaration | undefined {
  return commands.find(({ name }) => name === path)
}

function valueOfOption({ option }: Flag): TypedValue {
  return { declared: option, isList: option.values === 'listed' }
}

function argumentAt(
  command: Declaration | undefined,
  index: number,
): ArgumentDeclaration | undefined {
  const all = command?.arguments ?? []
  const last = all.at(-1)
  return all[index] ?? (last?.name.includes('...') ? last : undefined)
}

/**
 * The line of some words, the last of which is being typed.
 *
 * @param common - the options that may stand before any command.
 */
export function typedLine(
  words: readonly string[],
  commands: readonly Declaration[],
  common: readonly OptionDeclaration[],
): TypedLine {
  const whole: Whole = {
    path: '',
    words: [],
    given: new Set(),
    plan: undefined,
    open: undefined,
  }
  for (const word of words.slice(0, -1)) take(whole, word, commands, common)
  const { path, given, open, plan } = whole
  const last = words.at(-1) ?? ''
  const command = commandOf(whole, commands)
  const line = { path, command, words: whole.words, plan, flags: [] }
  if (open !== undefined) return { ...line, kind: 'value', value: valueOfOption(open), word: last }
  if (!last.startsWith('-')) {
    const declared = argumentAt(command, whole.words.length)
    return { ...line, kind: 'word', value: declared && { declared, isList: false }, word: last }
  }
  const all = flagsOf(command, common)
  const [name = '', ...rest] = last.split('=')
  if (rest.length > 0) {
    const flag = all.find(({ long, isValued }) => long === name && isValued)
    return { ...line, kind: 'value', value: flag && valueOfOption(flag), word: rest.join('=') }
  }
  const flags = all.filter(({ long, option }) => !given.has(long) || option.values !== undefined)
  return { ...line, kind: 'option', flags, value: undefined, word: last }
}

/** The words that may follow a path of command words, each with the declaration that it leads to. */
export function nextWords(
  { path, words }: Pick<TypedLine, 'path' | 'words'>,
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
