/**
 * The choice as an answer set program (Gebser, Kaminski, Kaufmann and Schaub, Answer Set Solving in Practice, 2012), for an
 * engine that learns from conflicts: of the problem's constraints, of what is asked beside them, and of what costs.
 */
import { type CompiledProblem, floatAt, intAt, isSet } from '../model/compiled-problem.ts'
import type { Solution } from '../model/problem.ts'
import { ProgramRules, rangeOf, scaleOf, sumOf, type WeightedLiteral } from './answer-set-rules.ts'

/** A program and what its figures stand for. */
export interface AnswerSetProgram {
  readonly text: string
  /** What one unit of its cost is of what the objective counts. */
  readonly unit: number
  /** What the activities are worth together, each at its best; undefined where value is not the objective. */
  readonly most: number | undefined
  /** Whether its answer sets are the solutions, and nothing was rounded: else it is a relaxation, whose bounds hold. */
  readonly isExact: boolean
}

/** What is asked of the solutions beside the constraints of the problem. */
export interface ProgramRequest {
  /** What they are worth at least; nothing where it is not said. */
  readonly valueAtLeast?: number
  /** Solutions that they differ from. */
  readonly others?: readonly Solution[]
  /** In how many activities, of which one at least is left out by the other solution; 1 where nothing is said. */
  readonly differences?: number
  /** Which activities count as a difference; all where nothing is said. */
  readonly isCounted?: (activity: number) => boolean
  /** What costs: value that is missed (the default), each activity that is moved, or nothing. */
  readonly objective?: 'value' | 'moves' | 'none'
}

function addChoices(rules: ProgramRules, { problem, isRequired }: CompiledProblem): void {
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

/** Differences below this are noise of a division. */
const NOISE = 1e-9

/** What is taken of a resource, or given with a sign of -1, in whole units: rounded so that whatever kept a limit still does. */
function loadOf(
  rules: ProgramRules,
  { activity }: CompiledProblem,
  amounts: ReadonlyMap<number, number>,
  sign: 1 | -1,
  times = 3,
): { readonly terms: readonly WeightedLiteral[]; readonly scale: ReturnType<typeof scaleOf> } {
  const takers = [...new Set([...amounts.keys()].map((mode) => intAt(activity, mode)))]
  const sizes = takers.map((one) => Math.max(...rules.modes(one).map((mode) => Math.abs(amounts.get(mode) ?? 0))))
  // The least that an activity gives, and from there to the most that it takes: three times its size at most.
  const greatest = times * sizes.reduce((sum, size) => sum + size, 0)
  const scale = scaleOf([...amounts.values()], greatest)
  const amountOf = (mode: number): number =>
    scale.isExact
      ? Math.round((sign * (amounts.get(mode) ?? 0)) / scale.unit)
      : Math.floor((sign * (amounts.get(mode) ?? 0)) / scale.unit)
  return { terms: takers.flatMap((one) => rules.steps(one, amountOf)), scale }
}

/** A literal that costs so much where it holds. */
interface PricedLiteral {
  readonly price: number
  readonly literal: string
}

/**
 * Adds what the load of a resource lies above the limit from which on it costs: a first step, up to the next amount that a load
 * can have, and beyond it the digits of a binary number.
 */
function addExcess(
  rules: ProgramRules,
  compiled: CompiledProblem,
  resource: number,
  amounts: ReadonlyMap<number, number>,
): PricedLiteral[] {
  const [room, price] = [floatAt(compiled.pricedAbove, resource), floatAt(compiled.price, resource)]
  // The digits may be twice what they count.
  const { terms, scale } = loadOf(rules, compiled, amounts, 1, 5)
  const free = Math.floor(room / scale.unit + NOISE)
  const most = Math.min(rangeOf(terms).most, Math.floor(floatAt(compiled.netCapacity, resource) / scale.unit + NOISE))
  if (most <= free) return []
  if (!scale.isExact) rules.isExact = false
  const first = `e(${resource},0)`
  const digits = Array.from({ length: Math.ceil(Math.log2(most - free)) }, (_, digit) => ({
    weight: 2 ** digit,
    literal: `e(${resource},${digit + 1})`,
  }))
  rules.add(`{${[first, ...digits.map(({ literal }) => literal)].join(';')}}.`)
  for (const { literal } of digits) rules.add(`:-${literal},not ${first}.`)
  const excess = [{ weight: 1, literal: first }, ...digits]
  const less = excess.map(({ weight, literal }) => ({ weight: -weight, literal }))
  rules.add(`:-${sumOf([...terms, ...less])}>${free}.`)
  return [
    { literal: first, price: price * ((free + 1) * scale.unit - room) },
    ...digits.map(({ weight, literal }) => ({ literal, price: price * scale.unit * weight })),
  ]
}

/** Adds one side of a resource. */
function addLimit(
  rules: ProgramRules,
  compiled: CompiledProblem,
  amounts: ReadonlyMap<number, number>,
  side: { readonly sign: 1 | -1; readonly limit: number },
): void {
  const { sign, limit } = side
  const { terms, scale } = loadOf(rules, compiled, amounts, sign)
  const room = Math.floor((sign * limit) / scale.unit + NOISE)
  const { most, least } = rangeOf(terms)
  if (most <= room) return
  if (!scale.isExact) rules.isExact = false
  // What is asked for can't be had at all, whatever the engine could count.
  if (least > room) rules.add(':-.')
  else rules.add(`:-${sumOf(terms)}>${room}.`)
}

function addResources(
  rules: ProgramRules,
  compiled: CompiledProblem,
  amountsOf: readonly ReadonlyMap<number, number>[],
): void {
  for (const [resource, amounts] of amountsOf.entries()) {
    const upper = floatAt(compiled.netCapacity, resource)
    const lower = floatAt(compiled.netMinimum, resource)
    if (upper < Number.POSITIVE_INFINITY) addLimit(rules, compiled, amounts, { sign: 1, limit: upper })
    if (lower > Number.NEGATIVE_INFINITY) addLimit(rules, compiled, amounts, { sign: -1, limit: lower })
  }
}

/** An order in time, moment by moment: who has started by then stands beside no predecessor that has not ended. */
function addPrecedences(rules: ProgramRules, { problem, start, end }: CompiledProblem): void {
  for (const { predecessor, successor, lag } of problem.precedences) {
    const later = rules.modes(successor)
    const moments = [...new Set(later.map((mode) => floatAt(start, mode)))].sort((left, right) => right - left)
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

function addLogic(rules: ProgramRules, { problem, isRequired }: CompiledProblem): void {
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

/** What costs, in which unit. */
type Costs = Pick<AnswerSetProgram, 'unit' | 'most'> & { readonly terms: readonly WeightedLiteral[] }

/** Missed value as costs. */
type MissedValue = Costs & { readonly most: number }

/**
 * What value is missed by: what each activity that is left out is worth at its best, what the others lose by their modes, and
 * what loads cost.
 */
function missedValue(
  rules: ProgramRules,
  { problem, modeValue }: CompiledProblem,
  excess: readonly PricedLiteral[],
): MissedValue {
  const bests = problem.activities.map((_, activity) =>
    Math.max(0, ...rules.modes(activity).map((mode) => floatAt(modeValue, mode))),
  )
  const most = bests.reduce((sum, best) => sum + best, 0)
  // An activity misses all or what its modes lose, and the engine adds up both.
  const dearest = excess.reduce((sum, { price }) => sum + price, 0)
  const prices = excess.map(({ price }) => price)
  const { unit, isExact } = scaleOf([...modeValue, ...prices], 2 * most + dearest)
  if (!isExact) rules.isExact = false
  const inUnits = (value: number): number => (isExact ? Math.round : Math.floor)(value / unit)
  const terms = problem.activities.flatMap((_, activity): WeightedLiteral[] => {
    const [best = 0, chosen] = [bests[activity], rules.chosen(activity)]
    if (chosen === undefined) return []
    const whole = inUnits(best)
    const missed = (mode: number): number => Math.min(whole, inUnits(best - floatAt(modeValue, mode)))
    const out: WeightedLiteral[] = whole > 0 ? [{ weight: whole, literal: `not ${chosen}` }] : []
    return [...out, ...rules.steps(activity, missed)]
  })
  const paid = excess.map(({ price, literal }) => ({ weight: inUnits(price), literal }))
  return { unit, most, terms: [...terms, ...paid.filter(({ weight }) => weight > 0)] }
}

/** Adds that a solution differs from another one by enough activities, and not only by what it leaves out. */
function addDifference(
  rules: ProgramRules,
  other: Solution,
  { differences = 1, isCounted = () => true }: ProgramRequest,
): void {
  const counted = [...other.keys()].filter(isCounted)
  const literals = (isIn: boolean): string[] =>
    counted
      .filter((activity) => (other[activity] ?? -1) >= 0 === isIn)
      .flatMap((activity) => rules.chosen(activity) ?? [])
  const [leaving, entering] = [literals(true), literals(false)]
  const changes = [...leaving.map((one) => `not ${one}`), ...entering]
  if (entering.length === 0) rules.add(':-.')
  else rules.add(`:-${entering.map((one) => `not ${one}`).join(',')}.`)
  rules.add(`:-#sum{${changes.map((one, at) => `1,${at}:${one}`).join(';')}}<${differences}.`)
}

/** Adds that no more value is missed than leaves so much. */
function addLeastValue(rules: ProgramRules, { terms, most, unit }: MissedValue, least: number): void {
  const room = Math.floor((most - least) / unit + 1e-6)
  if (room < 0) rules.add(':-.')
  else if (rangeOf(terms).most > room) rules.add(`:-${sumOf(terms)}>${room}.`)
}

/** Names the activities that are carried out, for questions about them alone. */
function nameActivities(rules: ProgramRules, { problem }: CompiledProblem): void {
  for (const activity of problem.activities.keys()) {
    const chosen = rules.chosen(activity)
    if (chosen !== undefined) rules.add(`in(${activity}):-${chosen}.`)
  }
}

/** One for each activity that is moved. */
function movedActivities(rules: ProgramRules, { problem, move }: CompiledProblem): Costs {
  const terms = [...problem.activities.keys()].flatMap((activity): WeightedLiteral[] => {
    const literal = rules.anyOf(rules.modes(activity).filter((mode) => floatAt(move, mode) > 0))
    return literal === undefined ? [] : [{ weight: 1, literal }]
  })
  return { unit: 1, most: undefined, terms }
}

/** The program whose answer sets are the solutions over the open modes; they cost what the objective says. */
export function answerSetProgram(compiled: CompiledProblem, request: ProgramRequest = {}): AnswerSetProgram {
  const { valueAtLeast, others = [], objective = 'value' } = request
  const rules = new ProgramRules(compiled)
  addChoices(rules, compiled)
  const amounts = amountsByResource(compiled)
  addResources(rules, compiled, amounts)
  addPrecedences(rules, compiled)
  addLogic(rules, compiled)
  for (const other of others) addDifference(rules, other, request)
  const excess = compiled.hasPenalties
    ? amounts.flatMap((own, resource) => addExcess(rules, compiled, resource, own))
    : []
  const missed = missedValue(rules, compiled, excess)
  if (valueAtLeast !== undefined) addLeastValue(rules, missed, valueAtLeast)
  const costs: Costs = objective === 'moves' ? movedActivities(rules, compiled) : missed
  if (objective === 'none') nameActivities(rules, compiled)
  else for (const [at, { weight, literal }] of costs.terms.entries()) rules.add(`:~${literal}.[${weight},${at}]`)
  const text = rules.text(objective === 'none' ? 'in/1' : 'x/1')
  return { text, unit: costs.unit, most: costs.most, isExact: rules.isExact }
}

/** What the objective of a program is where its answer set costs so many units: the value that is left, or what is counted. */
export function objectiveOf({ most, unit, isExact }: AnswerSetProgram, cost: number): number {
  const figure = most === undefined ? cost * unit : most - cost * unit
  // Sums of decimals carry noise in their last digits, which whole units do not.
  return isExact ? Math.round(figure * 1e6) / 1e6 : figure
}

/** The numbers in the atoms of one name. */
function numbersIn(atoms: readonly string[], name: string): number[] {
  return atoms.flatMap((atom) => (atom.startsWith(`${name}(`) ? Number(atom.slice(name.length + 1, -1)) : []))
}

/** The solution that the atoms of an answer set stand for. */
export function solutionOfAtoms({ problem, activity, firstMode }: CompiledProblem, atoms: readonly string[]): Solution {
  const solution = problem.activities.map(() => -1)
  for (const mode of numbersIn(atoms, 'x')) {
    const one = intAt(activity, mode)
    solution[one] = mode - intAt(firstMode, one)
  }
  return solution
}

/** The activities that the atoms of a program without objective name. */
export function activitiesOfAtoms(atoms: readonly string[]): number[] {
  return numbersIn(atoms, 'in').sort((left, right) => left - right)
}
