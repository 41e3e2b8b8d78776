/** The line to type where only the user knows what is missing: all that was typed, and words in capitals to fill in. */
import { fillIn, type Placeholder } from '../lang/catalogue/commands.ts'
import type { Lang } from '../values/language.ts'

/** An option that a line lacks: its value, or what of the user's it stands for. */
export interface LackingOption {
  readonly flag: string
  /** Undefined of an option that has none. */
  readonly value?: string | { readonly fill: Placeholder }
}

/** The word that stands for the value of an option in a language; undefined where it has none. */
function wordOf({ value }: LackingOption, lang: Lang): string | undefined {
  return typeof value === 'object' ? fillIn(value.fill, lang) : value
}

/** The words with an option: in the place of the value that was typed, else behind the others. */
function withOption(argv: readonly string[], flag: string, word?: string): readonly string[] {
  const end = argv.includes('--') ? argv.indexOf('--') : argv.length
  if (word === undefined) return argv.toSpliced(end, 0, flag)
  const at = argv.findLastIndex((one, index) => index < end && one === flag)
  if (at >= 0) return argv.toSpliced(at + 1, 1, word)
  const joined = argv.findLastIndex((one, index) => index < end && one.startsWith(`${flag}=`))
  return joined >= 0 ? argv.toSpliced(joined, 1, `${flag}=${word}`) : argv.toSpliced(end, 0, flag, word)
}

/** The words as they were typed, with every option that they lack. */
export function lineToFill(argv: readonly string[], lacking: readonly LackingOption[], lang: Lang): readonly string[] {
  return lacking.reduce<readonly string[]>(
    (words, option) => withOption(words, option.flag, wordOf(option, lang)),
    argv,
  )
}

/** The words of a line that the user is to fill in, in its order. */
export function wordsToFill(lacking: readonly LackingOption[], lang: Lang): readonly string[] {
  return lacking.flatMap(({ value }) => (typeof value === 'object' ? [fillIn(value.fill, lang)] : []))
}
