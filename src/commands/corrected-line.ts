/** The command line to type instead of one that was refused, filled in; it can be pasted into a shell. */
import type { RefusalCode } from '../lang/catalogue/refusals.ts'
import type { RefusalHelp } from './refusal.ts'

/** A word as a shell reads it, in quotes where it holds anything else than letters, figures and harmless signs. */
export function shellWord(word: string): string {
  return /^[\p{L}\p{N}_./:=,@%+~^-]+$/u.test(word) && !word.startsWith('~')
    ? word
    : `'${word.replaceAll("'", "'\\''")}'`
}

/** The line of some words after `plan`. */
export function commandLine(words: readonly string[]): string {
  return ['plan', ...words].map(shellWord).join(' ')
}

/** The word with one of its parts, between commas or after `=`, in the place of a wrong one; undefined where it has none. */
function withPart(word: string, wrong: string, right: string): string | undefined {
  if (word === wrong) return right
  const [, head = '', list = ''] = /^([^=]*=)?(.*)$/s.exec(word) ?? []
  if (list === wrong && head !== '') return head + right
  const parts = list.split(',')
  if (parts.length < 2 || !parts.some((part) => part.trim() === wrong)) return undefined
  return head + parts.map((part) => (part.trim() === wrong ? right : part)).join(',')
}

/** The words with the last that holds a wrong part mended; undefined where none holds it, or nothing is known to be right. */
export function replaced(
  argv: readonly string[],
  wrong: string,
  right: string | undefined,
): readonly string[] | undefined {
  if (right === undefined) return undefined
  const mended = argv.map((word) => withPart(word, wrong, right))
  const at = mended.findLastIndex((word) => word !== undefined)
  return at < 0
    ? undefined
    : argv.map((word, index) => (index === at ? (mended[at] ?? word) : word))
}

/** The words without an option and its value. */
function without(argv: readonly string[], flags: readonly string[]): readonly string[] {
  return argv.filter((word, index) => {
    const before = argv[index - 1] ?? ''
    return (
      !flags.includes(word) &&
      !flags.includes(before) &&
      !flags.some((flag) => word.startsWith(`${flag}=`))
    )
  })
}

/** The words without some that stand in a row, or else without each of them. */
function withoutRow(argv: readonly string[], row: string): readonly string[] {
  const words = row.split(' ')
  const at = argv.findLastIndex((_, index) =>
    words.every((word, step) => argv[index + step] === word),
  )
  return at < 0 ? argv.filter((one) => !words.includes(one)) : argv.toSpliced(at, words.length)
}

/** What a refusal knows without a suggestion, from the words as they were typed. */
const REPAIRS: Partial<
  Record<RefusalCode, (argv: readonly string[], word: string) => readonly string[] | undefined>
> = {
  'argument-excess': withoutRow,
  'binary-to-terminal': (argv) => [
    ...without(argv, ['-f', '--format', '-o', '--output']),
    ...['-o', 'plan.xlsx'],
  ],
  'format-contradicted': (argv) => without(argv, ['-f', '--format']),
  'format-without-file': (argv, word) => [...argv, '-o', `plan.${word}`],
  'options-exclude': (argv, word) => {
    const last = word.split(', ').at(-1) ?? ''
    return last.startsWith('--') ? without(argv, [last]) : undefined
  },
  'plan-twice': (argv) => without(argv, ['-p', '--plan']),
  'rule-needs-since': (argv) => [...argv, '--since', 'HEAD'],
}

/** The words of a line that would have been right; undefined where only the user can know. */
export function correctedWords(
  code: RefusalCode,
  word: string,
  { line, suggestion, wrong = word, known = [] }: RefusalHelp,
  argv: readonly string[],
): readonly string[] | undefined {
  if (line !== undefined) return line
  const [only, ...others] = known
  const meant = suggestion ?? (others.length === 0 ? only : undefined)
  if (meant !== undefined) return replaced(argv, wrong, meant)
  return REPAIRS[code]?.(argv, word)
}
