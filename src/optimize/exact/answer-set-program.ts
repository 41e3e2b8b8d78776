/**
 * The choice as an answer set program (Gebser, Kaminski, Kaufmann and Schaub, Answer Set Solving in Practice, 2012), for an
 * engine that learns from conflicts. What an activity takes of a resource is told by levels, "at least so much" (order
 * encoding: Tamura, Taga, Kitagawa and Banbara, Compiling finite linear CSP into SAT, 2009), which resources share.
 */
import { type CompiledProblem, floatAt, intAt, isSet, listAt } from '../model/compiled-problem.ts'
import type { Solution } from '../model/problem.ts'
import { commonUnit } from './choice-model.ts'

/** The greatest weight that the engine takes: 32 bits. */
const GREATEST = 2 ** 31 - 1

/** A program and what its figures stand for. */
export interface AnswerSetProgram {
  readonly text: string
  /** What one unit of its cost is worth. */
  readonly unit: number
  /** What all activities are worth together, in units: an answer of cost c is worth (most - c) units. */
  readonly most: number
}

/** A part of a sum: so much where the literal holds. */
interface Term {
  readonly weight: number
  readonly literal: string
}

/** The rules of a program while they are written, and the literals for sets of modes. */
class Rules {
  readonly #lines: string[] = []
  readonly #sets = new Map<string, string>()
  readonly #modes: readonly (readonly number[])[]

  constructor({ problem, firstMode, isOpen }: CompiledProblem) {
    this.#modes = problem.activities.map((_, activity) => {
      const first = intAt(firstMode, activity)
      const count = intAt(firstMode, activity + 1) - first
      return Array.from({ length: count }, (_, at) => first + at).filter((mode) =>
        isSet(isOpen, mode),
      )
    })
  }

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

  /** What an activity adds to a sum by its mode, as steps from level to level. */
  steps(activity: number, amountOf: (mode: number) => number): Term[] {
    const modes = this.modes(activity)
    const levels = [...new Set(modes.map(amountOf))].sort((left, right) => left - right)
    let below = 0
    const lowest = levels[0] ?? 0
    const terms: Term[] = []
    // The lowest level is that of every mode, also where it gives instead of taking.
    for (const level of levels) {
      const literal = this.anyOf(modes.filter((mode) => amountOf(mode) >= level))
      const weight = level === lowest ? lowest : level - below
      if (literal !== undefined && weight !== 0) terms.push({ weight, literal })
      below = level
    }
    return terms
  }

  text(): string {
    return [...this.#lines, '#show x/1.'].join('\n')
  }
}

/** A sum of terms as the engine reads it; terms of one literal stay apart by their places. */
function sumOf(terms: readonly Term[], divisor: number): string {
  const parts = terms.map(
    ({ weight, literal }, at) => `${Math.round(weight / divisor)},${at}:${literal}`,
  )
  return `#sum{${parts.join(';')}}`
}

function addChoices(rules: Rules, { problem, isRequired }: CompiledProblem): void {
  for (const activity of problem.activities.keys()) {
    const own = rules.modes(activity).map((mode) => `x(${mode})`)
    const isNeeded = isSet(isRequired, activity)
    if (own.length > 0) rules.add(`{${own.join(';')}}${isNeeded ? '=' : '<='}1.`)
    else if (isNeeded) rules.add(':-.')
  }
}

/** Amounts by mode of each resource that some mode takes of. */
function amountsByResource({
  problem,
  activity,
  firstDemand,
  resource,
  amount,
  isOpen,
}: CompiledProblem): Map<number, number>[] {
  const amounts = problem.resources.map(() => new Map<number, number>())
  for (const mode of activity.keys()) {
    if (!isSet(isOpen, mode)) continue
    for (let at = intAt(firstDemand, mode); at < intAt(firstDemand, mode + 1); at += 1)
      amounts[intAt(resource, at)]?.set(mode, floatAt(amount, at))
  }
  return amounts
}

/** Adds the limits of each resource; false where one has amounts that the engine can't add up exactly. */
function addResources(rules: Rules, compiled: CompiledProblem): boolean {
  const { activity, netCapacity, netMinimum } = compiled
  for (const [resource, amounts] of amountsByResource(compiled).entries()) {
    const [upper, lower] = [floatAt(netCapacity, resource), floatAt(netMinimum, resource)]
    const takers = [...new Set([...amounts.keys()].map((mode) => intAt(activity, mode)))]
    const terms = takers.flatMap((one) => rules.steps(one, (mode) => amounts.get(mode) ?? 0))
    const most = terms.reduce((sum, { weight }) => sum + Math.max(0, weight), 0)
    const least = terms.reduce((sum, { weight }) => sum + Math.min(0, weight), 0)
    if (most <= upper && least >= lower) continue
    const unit = terms.length === 0 ? 1 : commonUnit(terms.map(({ weight }) => weight))
    if (unit === 0) return false
    if (terms.some(({ weight }) => Math.abs(weight) / unit > GREATEST)) return false
    const [room, floor] = [Math.floor(upper / unit + 1e-9), Math.ceil(lower / unit - 1e-9)]
    if (most > upper) rules.add(`:-${sumOf(terms, unit)}>${room}.`)
    if (least < lower) rules.add(`:-${sumOf(terms, unit)}<${floor}.`)
  }
  return true
}

/** An order in time, moment by moment: who has started by then stands beside no predecessor that has not ended. */
function addPrecedences(rules: Rules, { problem, start, end }: CompiledProblem): void {
  for (const { predecessor, successor, lag } of problem.precedences) {
    const later = rules.modes(successor)
    const moments = [...new Set(later.map((mode) => floatAt(start, mode)))].sort(
      (left, right) => right - left,
    )
    let known = -1
    for (const moment of moments) {
      const open = rules.modes(predecessor).filter((mode) => floatAt(end, mode) + lag >= moment)
      // A later moment with the same predecessors says more already.
      if (open.length === 0 || open.length === known) continue
      known = open.length
      const started = rules.anyOf(later.filter((mode) => floatAt(start, mode) <= moment))
      rules.add(`:-${started},${rules.anyOf(open)}.`)
    }
  }
}

function addLogic(rules: Rules, { problem, isRequired }: CompiledProblem): void {
  for (const [activity, needed] of problem.requires) {
    const [own, other] = [rules.chosen(activity), rules.chosen(needed)]
    if (own === undefined || isSet(isRequired, needed)) continue
    rules.add(other === undefined ? `:-${own}.` : `:-${own},not ${other}.`)
  }
  for (const members of problem.exclusiveGroups) {
    const chosen = members.flatMap((activity) => rules.chosen(activity) ?? [])
    if (chosen.length > 1) rules.add(`:-2{${[...new Set(chosen)].join(';')}}.`)
  }
}

/** What is minimised: what each activity that is left out is worth, and what the others lose by their modes. */
function addObjective(rules: Rules, { problem, modeValue }: CompiledProblem, unit: number): number {
  let most = 0
  for (const activity of problem.activities.keys()) {
    const modes = rules.modes(activity)
    const best = Math.max(0, ...modes.map((mode) => Math.round(floatAt(modeValue, mode) / unit)))
    const chosen = rules.chosen(activity)
    if (chosen === undefined) continue
    most += best
    if (best > 0) rules.add(`:~not ${chosen}.[${best},${activity}]`)
    const lost = (mode: number): number => best - Math.round(floatAt(modeValue, mode) / unit)
    for (const [step, { weight, literal }] of rules.steps(activity, lost).entries())
      rules.add(`:~${literal}.[${weight},${activity},${step}]`)
  }
  return most
}

/**
 * The program that maximises the value of the choice over its open modes; undefined where amounts or values are no whole
 * multiples of one unit, or too large for the engine.
 */
export function answerSetProgram(compiled: CompiledProblem): AnswerSetProgram | undefined {
  const rules = new Rules(compiled)
  const values = [...compiled.modeValue]
  const unit = commonUnit(values) || 1
  // Where all values are 0 any unit will do; where they have none in common, the engine can't add them up.
  if (values.some((value) => value !== 0) && commonUnit(values) === 0) return undefined
  addChoices(rules, compiled)
  if (!addResources(rules, compiled)) return undefined
  addPrecedences(rules, compiled)
  addLogic(rules, compiled)
  const most = addObjective(rules, compiled, unit)
  return most > GREATEST ? undefined : { text: rules.text(), unit, most }
}

/** The solution that the atoms of an answer stand for. */
export function solutionOfAtoms(
  { problem, activity, firstMode }: CompiledProblem,
  atoms: readonly string[],
): Solution {
  const solution = problem.activities.map(() => -1)
  for (const atom of atoms) {
    const mode = Number(/^x\((\d+)\)$/.exec(atom)?.[1] ?? -1)
    const one = mode < 0 ? -1 : intAt(activity, mode)
    if (one >= 0) solution[one] = mode - intAt(firstMode, one)
  }
  return solution
}
