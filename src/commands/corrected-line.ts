/** The command line to type instead of one that was refused, filled in; it can be pasted into a shell. */
import type { RefusalCode } from '../lang/catalogue/refusals.ts'
import type { Refusal } from './refusal.ts'
import {
  type Token,
  type TypedCommand,
  textsOf,
  tokensOf,
  withoutOptions,
  withoutValue,
  withoutWords,
  withRight,
} from './typed-line.ts'

/** What a shell takes as it stands, where it does not begin with `~` or `@`. */
const BARE = /^[\p{L}\p{N}_./:=@%+~^-]+$/u

/** What means something between double quotes: to a shell of Unix, or to PowerShell, which takes curved quotes for straight ones. */
const MEANT_IN_QUOTES = /["“”„$`!]|\\(?:\\|$)/u

/**
 * A word as a shell reads it, in quotes where it holds anything else than letters, figures and harmless signs: double ones,
 * which all shells of Windows and Unix know, where nothing in it means something between them.
 */
export function shellWord(word: string): string {
  if (BARE.test(word) && !/^[~@]/.test(word)) return word
  return MEANT_IN_QUOTES.test(word) ? `'${word.replaceAll("'", "'\\''")}'` : `"${word}"`
}

/** The line of some words after `plan`. */
export function commandLine(words: readonly string[]): string {
  return ['plan', ...words].map(shellWord).join(' ')
}

/** More words at the end of a line. */
function added(tokens: readonly Token[], ...texts: readonly string[]): readonly Token[] {
  return [...tokens, ...texts.map((text): Token => ({ text, kind: 'word' }))]
}

/** What a refusal knows without a suggestion, from the line as it was typed. */
const REPAIRS: Partial<Record<RefusalCode, (tokens: readonly Token[], word: string) => readonly Token[] | undefined>> =
  {
    'argument-excess': (tokens, word) => {
      const [first = '', ...rest] = word.split(' ')
      return first.startsWith('-') ? withoutValue(tokens, rest.join(' ')) : withoutWords(tokens, [first, ...rest])
    },
    'binary-to-terminal': (tokens) => added(withoutOptions(tokens, ['--format', '--output']), '-o', 'plan.xlsx'),
    'format-contradicted': (tokens) => withoutOptions(tokens, ['--format']),
    'format-without-file': (tokens, word) => added(tokens, '-o', `plan.${word}`),
    'options-exclude': (tokens, word) => {
      const last = word.split(', ').at(-1) ?? ''
      return tokens.some(({ flag }) => flag === last) ? withoutOptions(tokens, [last]) : undefined
    },
    'report-of-whole': (tokens, word) => withoutOptions(tokens, [word]),
    // The word is the one of the two that is to go.
    'plan-twice': (tokens, word) => (word === '--plan' ? withoutOptions(tokens, [word]) : withoutWords(tokens, [word])),
    'rule-needs-since': (tokens) => added(tokens, '--since', 'HEAD'),
  }

/** Where the wrong word of a refusal stands, where its code tells. */
const PLACES: Partial<Record<RefusalCode, string>> = {
  'command-unknown': 'command',
  'option-unknown': 'option',
  'report-unknown': 'word',
  'rule-unknown': '--rule',
  'section-unknown': '--section',
  'topic-unknown': 'word',
}

/** The words of a line that would have been right; undefined where only the user can know. */
export function correctedWords(
  { code, word, help }: Refusal,
  argv: readonly string[],
  command: TypedCommand,
): readonly string[] | undefined {
  const { line, suggestion, wrong = word, known = [], place = PLACES[code] } = help
  if (line !== undefined) return line
  const [only, ...others] = known
  const meant = suggestion ?? (others.length === 0 ? only : undefined)
  const tokens = tokensOf(argv, command)
  const mended = meant === undefined ? REPAIRS[code]?.(tokens, word) : withRight(tokens, wrong, meant, place)
  return mended && textsOf(mended)
}
