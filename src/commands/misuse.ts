/** Words that are no command line: what they most likely mean is told with the line to type. */
import type { CommanderError, Command as Parser } from 'commander'
import type { RefusalCode } from '../lang/catalogue/refusals.ts'
import { meant, nearest } from '../lang/nearest.ts'
import { flagNamed, flagOf } from './option-flag.ts'
import type { OptionDeclaration } from './options.ts'
import { isPathLike } from './plan-words.ts'
import { Refusal } from './refusal.ts'
import { isOption, type Token, textsOf } from './typed-line.ts'

/** The options that stand alone, before any command. */
const OF_PROGRAM = /^(-h|--help|-[vV]|--version|--lang(=.*)?)$/

/** Options of earlier versions, and what each is now in the commands that have it. */
const RENAMED: readonly (readonly [before: string, now: string])[] = [
  ['--out', '-o'],
  ['--all', '--each'],
]

function commandOf(parser: Parser, word: string | undefined): Parser | undefined {
  return parser.commands.find((command) => command.name() === word)
}

/** How many of the words, from a place on, name a command and its verb. */
function commandLength(program: Parser, argv: readonly string[], at: number): number {
  const command = commandOf(program, argv[at])
  return command === undefined ? 0 : commandOf(command, argv[at + 1]) === undefined ? 1 : 2
}

/** The command taken to the front, where the words hold one; a path among its words goes behind them. */
function withCommandFirst(program: Parser, argv: readonly string[]): string[] | undefined {
  const at = argv.findIndex((word) => commandOf(program, word) !== undefined)
  if (at < 0) return undefined
  const end = at + commandLength(program, argv, at)
  const [before, after] = [argv.slice(0, at), argv.slice(end)]
  const own = after.findIndex(isOption)
  const words = own < 0 ? after : after.slice(0, own)
  return [...argv.slice(at, end), ...words, ...before, ...after.slice(words.length)]
}

/** Refuses a verb that there is none of; a word that may be a plan is left to a command that takes one. */
function refuseUnknownVerb(command: Parser, argv: readonly string[]): void {
  const [first = '', word, ...rest] = argv
  if (word === undefined || isOption(word) || command.commands.length === 0) return
  const known = command.commands.map((verb) => verb.name())
  if (known.includes(word)) return
  if (word === 'help') throw new Refusal('command-unknown', `${first} ${word}`, { line: ['help', first] })
  const takesPlan = command.registeredArguments.length > 0
  const suggestion = isPathLike(word) ? undefined : meant(word, known)
  if (takesPlan && suggestion === undefined) return
  const [verb, ...others] = known
  const left = rest.filter((one) => one !== verb)
  const line = others.length === 0 && verb !== undefined ? [first, verb, word, ...left] : undefined
  throw new Refusal('command-unknown', `${first} ${word}`, {
    wrong: word,
    place: 'word',
    suggestion,
    known,
    ...(suggestion === undefined && { line }),
  })
}

/**
 * Refuses a first word that is no command, which the parser would take for an argument of `plan` alone.
 *
 * @param isPlan - whether a word names a plan; asked only where it is no command.
 */
export async function refuseUnknownCommand(
  program: Parser,
  argv: readonly string[],
  isPlan: (word: string) => Promise<boolean>,
): Promise<void> {
  const [word] = argv
  if (word === undefined || OF_PROGRAM.test(word)) return
  const command = commandOf(program, word)
  if (command !== undefined) {
    refuseUnknownVerb(command, argv)
    return
  }
  const line = withCommandFirst(program, argv)
  if (isOption(word)) {
    if (line === undefined) return
    throw new Refusal('option-misplaced', word, { line })
  }
  if (isPathLike(word) || (await isPlan(word))) {
    const isAlone = argv.slice(1).every((one) => isOption(one) || argv.indexOf(one) > 1)
    const audit = isAlone ? ['audit', ...argv] : undefined
    throw new Refusal('command-missing', word, { line: line ?? audit })
  }
  const names = program.commands.map((one) => one.name())
  throw new Refusal('command-unknown', word, { suggestion: nearest(word, names) })
}

const CODES: Readonly<Record<string, RefusalCode>> = {
  'commander.unknownOption': 'option-unknown',
  'commander.optionMissingArgument': 'option-value-missing',
}

/** An option without its value: the line with the first word that it may be, after the last place of the option. */
function valueMissing(flag: string, tokens: readonly Token[], options: readonly OptionDeclaration[]): Refusal {
  const known = flagNamed(flag, options)?.option.words ?? []
  const [first] = known
  const at = tokens.findLastIndex((token) => token.kind === 'option' && token.flag === flag)
  const line = first === undefined || at < 0 ? undefined : textsOf(tokens).toSpliced(at + 1, 0, first)
  return new Refusal('option-value-missing', flag, { known, line })
}

/** The options that nobody means by another word: they say the opposite, or write over something. */
const NEVER_MEANT = /^--(?:no-.*|force|version)$/

/** The option that was most likely meant, by what a word stands for, else by its letters. */
function nearOption(word: string, options: readonly OptionDeclaration[]): string | undefined {
  const isNo = word.startsWith('--no')
  const names = options
    .map((option) => flagOf(option).long)
    .filter((long) => (isNo && long.startsWith('--no-')) || !NEVER_MEANT.test(long))
    .filter((long) => long !== '--help' || word.startsWith('--h'))
    .map((long) => long.slice(2))
  const near = /^--?(.+)$/.exec(word)?.[1]
  const found = near === undefined ? undefined : meant(near, names)
  return found === undefined ? undefined : `--${found}`
}

/**
 * What the parser refuses, as a refusal; undefined for anything else that it ends with.
 *
 * @param options - those of the command.
 */
export function misuseOf(
  { code, message }: CommanderError,
  tokens: readonly Token[],
  options: readonly OptionDeclaration[],
): Refusal | undefined {
  const refusal = CODES[code]
  if (refusal === undefined) return undefined
  const word = /'([^']*)'/.exec(message)?.[1] ?? message
  if (refusal === 'option-value-missing') return valueMissing(/--[a-z-]+/.exec(word)?.[0] ?? word, tokens, options)
  const [flag = word] = word.split('=')
  const renamed = RENAMED.find(([before, now]) => before === flag && flagNamed(now, options) !== undefined)?.[1]
  if (renamed === undefined) return new Refusal(refusal, word, { wrong: flag, suggestion: nearOption(flag, options) })
  const line = textsOf(tokens).flatMap((one) => {
    if (one === flag) return [renamed]
    return one.startsWith(`${flag}=`) ? [renamed, one.slice(flag.length + 1)] : [one]
  })
  return new Refusal('option-renamed', flag, { known: [renamed], line })
}
