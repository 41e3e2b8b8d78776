/**
 * The rules of an answer set program while they are written: literals for sets of modes, sums over what activities take,
 * told by levels, "at least so much" (order encoding: Tamura, Taga, Kitagawa and Banbara, Compiling finite linear CSP into
 * SAT, 2009), and the unit in which figures are counted.
 */
import { type CompiledProblem, intAt, isSet, listAt } from '../model/compiled-problem.ts'
import { commonUnit } from './choice-model.ts'

/** The most that the parts of one sum may add up to: the engine counts in 32 bits. */
const GREATEST = 2 ** 31 - 1

/** A part of a sum: so much where the literal holds. */
export interface WeightedLiteral {
  readonly weight: number
  readonly literal: string
}

/** The rules of a program while they are written, and the literals for sets of modes. */
export class ProgramRules {
  readonly #lines: string[] = []
  readonly #sets = new Map<string, string>()
  readonly #modes: readonly (readonly number[])[]
  isExact = true

  constructor({ problem, firstMode, isOpen }: CompiledProblem) {
    this.#modes = problem.activities.map((_, activity) => {
      const first = intAt(firstMode, activity)
      const count = intAt(firstMode, activity + 1) - first
      return Array.from({ length: count }, (_, at) => first + at).filter((mode) => isSet(isOpen, mode))
    })
  }

  /** Adds one rule, its full stop included. */
  add(line: string): void {
    this.#lines.push(line)
  }

  /** The open modes of an activity. */
  modes(activity: number): readonly number[] {
    return listAt(this.#modes, activity)
  }

  /** A literal that holds where one of some modes of an activity is chosen; undefined for none. */
  anyOf(modes: readonly number[]): string | undefined {
    const [first] = modes
    if (first === undefined) return undefined
    if (modes.length === 1) return `x(${first})`
    const key = modes.join(' ')
    const known = this.#sets.get(key)
    if (known !== undefined) return known
    const literal = `s(${this.#sets.size})`
    this.#sets.set(key, literal)
    for (const mode of modes) this.add(`${literal}:-x(${mode}).`)
    return literal
  }

  /** The literal of an activity that is carried out; undefined where it can't be. */
  chosen(activity: number): string | undefined {
    return this.anyOf(this.modes(activity))
  }

  /** What an activity adds to a sum by its mode, in whole numbers, as steps from level to level. */
  steps(activity: number, amountOf: (mode: number) => number): WeightedLiteral[] {
    const modes = this.modes(activity)
    const levels = [...new Set(modes.map(amountOf))].sort((left, right) => left - right)
    // The lowest level is that of every mode, also where it gives instead of taking.
    return levels.flatMap((level, at) => {
      const literal = this.anyOf(modes.filter((mode) => amountOf(mode) >= level))
      const weight = level - (levels[at - 1] ?? 0)
      return literal === undefined || weight === 0 ? [] : [{ weight, literal }]
    })
  }

  /** The program, of whose answer sets only atoms like `name/1` are shown. */
  text(shown: string): string {
    return [...this.#lines, `#show ${shown}.`].join('\n')
  }
}

/** A sum of terms as the engine reads it; terms of one literal stay apart by their places. */
export function sumOf(terms: readonly WeightedLiteral[]): string {
  return `#sum{${terms.map(({ weight, literal }, at) => `${weight},${at}:${literal}`).join(';')}}`
}

/** The most and the least that a sum can be. */
export function rangeOf(terms: readonly WeightedLiteral[]): { most: number; least: number } {
  let [most, least] = [0, 0]
  for (const { weight } of terms) {
    most += Math.max(0, weight)
    least += Math.min(0, weight)
  }
  return { most, least }
}

/** In what figures are counted, and whether all are so many whole units. */
interface Scale {
  readonly unit: number
  readonly isExact: boolean
}

/** The largest unit that divides all figures, or one in which the greatest sum of them fits the engine. */
export function scaleOf(figures: readonly number[], greatest: number): Scale {
  const common = commonUnit(figures)
  if (common > 0 && greatest / common <= GREATEST) return { unit: common, isExact: true }
  if (figures.every((figure) => figure === 0)) return { unit: 1, isExact: true }
  // Half of the range is left for what rounding adds.
  return { unit: greatest / (GREATEST / 2), isExact: false }
}
