/**
 * The amounts of a project against those that a file gives it. An amount is right where year, section, stage and value
 * agree; what the file leaves unsaid (section, stage) may be anything, for a plan must say something. One that the plan
 * holds without the section or stage that the file tells is missing, for its year is still right. One under another
 * year, section, stage or value is wrong, and so is one that the file doesn't have.
 */
import type { Compared, Difference } from './difference.ts'
import type { HeldMoney, HeldProject } from './held-plan.ts'
import type { Readings, TrueMoney, TrueProject } from './truth.ts'

/** Lines of the same year, section, stage and credit as one. */
interface Line extends TrueMoney {
  readonly parts: readonly number[]
}

/** What the years of a file are. */
export interface Years {
  readonly first: number
  readonly last: number
}

function linesOf(money: readonly TrueMoney[]): Line[] {
  const lines = new Map<string, Line>()
  for (const one of money) {
    const key = [one.year, one.section, one.stage, one.credit].join(' ')
    const before = lines.get(key)
    const parts = [...(before?.parts ?? []), one.amount]
    lines.set(key, { ...one, parts, amount: (before?.amount ?? 0) + one.amount })
  }
  return [...lines.values()].filter(({ amount }) => amount !== 0)
}

/** The amounts of a plan at the same place as one, as those of the file are. */
function placesOf(money: readonly HeldMoney[]): HeldMoney[] {
  const places = new Map<string, HeldMoney>()
  for (const one of money) {
    const key = [one.year, one.section, one.stage, one.kind].join(' ')
    const amount = (places.get(key)?.amount ?? 0) + one.amount
    places.set(key, { ...one, amount })
  }
  return [...places.values()].filter(({ amount }) => amount !== 0)
}

/** Cents were rounded line by line. */
const isAmount = (line: Line, amount: number): boolean => Math.abs(line.amount - amount) <= line.parts.length

/** Whether a plan holds an amount at the year of a line. */
function isYear(line: Line, held: HeldMoney, years: Years, readings: Readings): boolean {
  const before = typeof held.year === 'number' && held.year < years.first
  if (line.year === 'before') return before
  if (line.year === 'later') return held.year === 'later' || (typeof held.year === 'number' && held.year > years.last)
  if (line.year !== null) return held.year === line.year
  if (readings.dated === true && typeof held.year === 'number') return true
  return held.year === undefined || (readings.undatedBefore === true && line.stage === 'paid' && before)
}

/** Whether what is said is what was told, `unsaid` where nothing is. */
type Agreement = 'yes' | 'unsaid' | 'no'

/** Whether a place without the credit of a line may hold it: authorisations and payments are two kinds of money. */
function isCredit(line: Line, held: HeldMoney, others: readonly string[]): boolean {
  if (held.kind === 'grant') return line.amount < 0
  if (held.kind === 'authorisation') return line.credit === 'AE'
  return line.credit !== 'AE' || (held.stage !== undefined && others.includes(held.stage))
}

function stageOf(line: Line, held: HeldMoney, readings: Readings): Agreement {
  // A cost of reference has no stage; it is none of what was spent.
  if (held.year === undefined && held.kind === 'reference')
    return ['paid', 'committed'].includes(line.stage) ? 'no' : 'yes'
  const kept = line.credit === 'AE' ? `AE ${line.stage}` : line.stage
  const others = readings.stage?.[kept] ?? []
  if (!isCredit(line, held, others)) return 'no'
  const accepted = [line.stage, ...others]
  if (held.kind === 'grant' || accepted.includes('unknown')) return 'yes'
  if (held.stage === undefined || held.stage === 'unknown') return 'unsaid'
  return accepted.includes(held.stage) ? 'yes' : 'no'
}

function sectionOf(line: Line, held: HeldMoney): Agreement {
  if (line.section === 'unknown' || held.kind === 'authorisation' || held.kind === 'grant') return 'yes'
  if (held.section === undefined || held.section === 'unknown') return 'unsaid'
  return held.section === line.section ? 'yes' : 'no'
}

const lineText = ({ year, section, stage, credit, amount }: Line): string =>
  [year ?? 'no year', credit, stage, section, Math.round(amount)].filter(Boolean).join(' ')
const heldText = ({ year, section, stage, kind, amount }: HeldMoney): string =>
  [year ?? 'no year', kind === 'budget' ? undefined : kind, stage, section, amount]
    .filter((part) => part !== undefined)
    .join(' ')

/** A sum of a file's own amounts beside them, which a plan may have as the cost of reference. */
function isControl(held: HeldMoney, lines: readonly Line[]): boolean {
  if (held.kind !== 'reference') return false
  const mine = lines.filter(({ section }) => section === 'unknown' || section === held.section)
  const stages = new Set(mine.map(({ stage }) => stage))
  const sums = [mine, ...[...stages].map((one) => mine.filter(({ stage }) => stage === one))]
  return sums.some((some) => Math.abs(some.reduce((sum, { amount }) => sum + amount, 0) - held.amount) <= some.length)
}

/** Amounts that are still to be paired, and what came of the others. */
class Pairing {
  readonly #project: string
  readonly #own: readonly string[]
  readonly #all: readonly Line[]
  readonly differences: Difference[] = []
  lines: Line[]
  held: HeldMoney[]
  right = 0

  constructor(project: string, lines: readonly Line[], { money, own }: HeldProject) {
    this.#project = project
    this.#own = own
    this.#all = lines
    this.lines = [...lines]
    this.held = placesOf(money)
  }

  /** Pairs each line with the first amount that fits. */
  pair(
    fits: (line: Line, held: HeldMoney) => boolean,
    outcome?: Difference['kind'],
    field: Difference['field'] = 'amount',
  ): void {
    for (const line of [...this.lines]) {
      const held = this.held.find((one) => fits(line, one))
      if (held === undefined) continue
      this.lines = this.lines.filter((one) => one !== line)
      this.held = this.held.filter((one) => one !== held)
      if (outcome === undefined) this.right += 1
      else this.differ(outcome, line, held, field)
    }
  }

  /** Whether an amount that is in no year of the plan stands in a field of the office's own, in whichever unit. */
  #isBeside(line: Line | undefined): boolean {
    if (line === undefined) return false
    const numbers = this.#own.map((text) => Number(text.replace(/,(\d{1,2})$/, '.$1').replace(/[^\d.-]/g, '')))
    // Or its sum with those of the same year, where a field has what all rows of the project say.
    const ofYear = this.#all.filter(({ year }) => year === line.year)
    const amount = ofYear.reduce((sum, one) => sum + one.amount, 0)
    const sum = { ...line, amount, parts: ofYear.flatMap(({ parts }) => parts) }
    return numbers.some((own) =>
      [1, 1000, 1_000_000].some((unit) => isAmount(line, own * unit) || isAmount(sum, own * unit)),
    )
  }

  differ(kind: Difference['kind'], line: Line | undefined, held: HeldMoney | undefined, field = 'amount'): void {
    const told = line === undefined ? 'nothing' : lineText(line)
    this.differences.push({
      kind,
      field,
      project: this.#project,
      text: `${told} → ${held === undefined ? 'nothing' : heldText(held)}`,
      ...(held === undefined && !this.#isBeside(line) ? { isLost: true } : {}),
    })
  }
}

/** The lines of a project beside the amounts of a plan; of each year only the sum, where that alone counts. */
function pairingOf(
  { title, money: told = [] }: TrueProject,
  held: HeldProject,
  { byYear, original = [] }: Readings,
): { readonly all: readonly Line[]; readonly pairing: Pairing } {
  if (byYear !== true) {
    const all = linesOf(told)
    const isOf = ({ year }: HeldMoney): boolean => original.some((one) => one === year)
    const money = held.money
      .filter((one) => !(isOf(one) && one.stage === 'voted'))
      .map((one) => (isOf(one) && one.stage === 'opened' ? { ...one, stage: 'voted' } : one))
    return { all, pairing: new Pairing(title, all, { ...held, money }) }
  }
  const all = linesOf(told.map((one) => ({ ...one, stage: 'unknown', section: 'unknown' })))
  const money = held.money.map((one) => ({ ...one, section: undefined, stage: undefined }))
  return { all, pairing: new Pairing(title, all, { ...held, money }) }
}

/** Compares them. */
export function compareMoney(truth: TrueProject, held: HeldProject, years: Years, readings: Readings): Compared {
  const { all, pairing } = pairingOf(truth, held, readings)
  const agrees = (line: Line, one: HeldMoney, ...allowed: Agreement[]): boolean =>
    allowed.includes(stageOf(line, one, readings)) && allowed.includes(sectionOf(line, one))
  const isThere = (line: Line, one: HeldMoney): boolean => isYear(line, one, years, readings)
  pairing.pair((line, one) => isThere(line, one) && isAmount(line, one.amount) && agrees(line, one, 'yes'))
  if (readings.spread === true) spread(pairing)
  if (readings.amended === true)
    // The first vote, whose amendments stand with it in what was opened.
    pairing.held = pairing.held.filter(
      (one) =>
        !(
          one.stage === 'voted' &&
          all.some(({ parts, year }) => year === one.year && parts.length > 1 && parts[0] === one.amount)
        ),
    )
  pairing.held = pairing.held.filter(
    (one) => !isControl(one, all) && !(readings.reference === true && one.kind === 'reference'),
  )
  const isEqual = (line: Line, one: HeldMoney): boolean => isThere(line, one) && isAmount(line, one.amount)
  pairing.pair((line, one) => isEqual(line, one) && agrees(line, one, 'yes', 'unsaid'), 'missing', 'stage')
  pairing.pair((line, one) => isEqual(line, one) && sectionOf(line, one) !== 'no', 'wrong', 'stage')
  pairing.pair(isEqual, 'wrong', 'section')
  pairing.pair((line, one) => isThere(line, one) && agrees(line, one, 'yes', 'unsaid'), 'wrong')
  pairing.pair((line, one) => isAmount(line, one.amount), 'wrong', 'year')
  pairing.pair(isThere, 'wrong')
  for (const line of pairing.lines)
    if (!(readings.income === true && line.amount < 0)) pairing.differ('missing', line, undefined)
  for (const one of pairing.held)
    if (!(readings.income === true && one.kind === 'grant')) pairing.differ('wrong', undefined, one)
  return { right: pairing.right, differences: pairing.differences }
}

/** Takes amounts of years as one without a year that they add up to. */
function spread(pairing: Pairing): void {
  for (const line of pairing.lines.filter(({ year }) => year === null)) {
    const parts = pairing.held.filter(
      ({ year, section }) => year !== undefined && (line.section === 'unknown' || section === line.section),
    )
    if (
      !isAmount(
        line,
        parts.reduce((sum, { amount }) => sum + amount, 0),
      )
    )
      continue
    pairing.right += 1
    pairing.lines = pairing.lines.filter((one) => one !== line)
    pairing.held = pairing.held.filter((one) => !parts.includes(one))
  }
}
