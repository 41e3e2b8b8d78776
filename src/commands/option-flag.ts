/** How the flags of an option spell it: `-f, --format <format>`. */
import type { OptionDeclaration } from './options.ts'

export interface OptionFlag {
  readonly option: OptionDeclaration
  readonly long: string
  /** `-f`; undefined where it has none. */
  readonly short: string | undefined
  /** Whether a word of its own must follow. */
  readonly isFollowed: boolean
  /** Whether it may have a value at all, also behind `=` only. */
  readonly isValued: boolean
}

export function flagOf(option: OptionDeclaration): OptionFlag {
  const [, short, long = '', value = ''] = /^(?:(-\w), )?(--[\w-]+)(?: ([<[]).*)?$/.exec(option.flags) ?? []
  return { option, long, short, isFollowed: value === '<', isValued: value !== '' }
}

/** The option that has a flag, long or short; undefined where none has it. */
export function flagNamed(name: string, options: readonly OptionDeclaration[]): OptionFlag | undefined {
  return options.map(flagOf).find(({ long, short }) => long === name || short === name)
}
