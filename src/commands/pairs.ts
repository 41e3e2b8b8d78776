/** Values that an option takes by name, as `P-4=2027-01`: taken apart, and mended in the line as it was typed. */
import { isSameId } from '../plan/entity.ts'

/** A comma or semicolon that parts two pairs: a name and its sign follow, so that `P-6=0,8` is one. */
const BETWEEN = /[,;](?=[^,;=]*=)/

/** The values of a word that lists some, with commas, or with the semicolons of a workbook in French. */
export function wordsIn(word: string): readonly string[] {
  return word.split(/[,;]/).map((part) => part.trim())
}

export function pairsIn(word: string): readonly string[] {
  return word.split(BETWEEN).flatMap((pair) => (pair.trim() === '' ? [] : pair.trim()))
}

/** A pair as it was typed, and its parts. */
export interface Pair {
  readonly pair: string
  readonly name: string
  readonly value: string
}

/** The name and the value of a pair; undefined where either is missing. */
export function partsOfPair(pair: string): readonly [name: string, value: string] | undefined {
  const [, name = '', value = ''] = /^([^=]*)=(.*)$/s.exec(pair) ?? []
  return name.trim() === '' || value.trim() === '' ? undefined : [name.trim(), value.trim()]
}

/** How a change of one value is made; undefined takes it out. */
type Change = (part: string) => string | undefined

function changedValue(word: string, isPair: boolean, change: Change): string {
  const parts = isPair ? pairsIn(word) : wordsIn(word)
  return parts.flatMap((part) => change(part) ?? []).join(',')
}

/** The words of a line with each value of an option changed; the option goes where nothing is left behind it. */
export function withValues(argv: readonly string[], flag: string, isPair: boolean, change: Change): readonly string[] {
  const isBehind = (at: number): boolean => at > 0 && argv[at - 1] === flag
  return argv.flatMap((word, at) => {
    if (isBehind(at)) {
      const value = changedValue(word, isPair, change)
      return value === '' ? [] : [flag, value]
    }
    if (word === flag && argv[at + 1] !== undefined) return []
    if (!word.startsWith(`${flag}=`)) return [word]
    const value = changedValue(word.slice(flag.length + 1), isPair, change)
    return value === '' ? [] : [`${flag}=${value}`]
  })
}

/** The words of a line with another pair in the place of one that an option was given; without it where none is given. */
export function withPair(
  argv: readonly string[],
  flag: string,
  pair: string,
  instead: string | undefined,
): readonly string[] {
  return withValues(argv, flag, true, (one) => (one === pair ? instead : one))
}

/** The words of a line with another pair in the place of those that an option was given for an id; without them where none is given. */
export function withPairsOf(
  argv: readonly string[],
  flag: string,
  id: string,
  instead: string | undefined,
): readonly string[] {
  return withValues(argv, flag, true, (one) => (isSameId(partsOfPair(one)?.[0] ?? '', id) ? instead : one))
}
