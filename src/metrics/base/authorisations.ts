/**
 * What the records of authorisations and the budget lines under them say: votes, payment credits, what is assigned,
 * committed, paid and carried over.
 */
import { usesCredits } from '../../plan/budget-cell.ts'
import { type BudgetYear, compareYears } from '../../plan/budget-year.ts'
import { isSameId, type Located, within } from '../../plan/entity.ts'
import { yearState } from '../../plan/expected-amount.ts'
import { entityById } from '../../plan/find-entity.ts'
import type { BudgetLine, Entry, Plan, Project, Stage } from '../../plan/plan.ts'
import { writtenCents } from '../../plan/written-amount.ts'
import { type Day, parseDay } from '../../values/calendar.ts'
import { memoizeByObject } from '../../values/memoize.ts'
import { addToList } from '../../values/multimap.ts'
import { type Cents, minus, NO_CENTS, sum } from '../../values/quantity.ts'

export type Authorisation = Entry<'authorisations'>

export interface PaymentCredits {
  readonly year: BudgetYear
  /** Also a year written as one number; undefined where only other amounts are written. */
  readonly opened: Cents | undefined
  readonly openedAt: Located['at']
  readonly voted: Cents | undefined
  readonly paid: Cents | undefined
}

export interface AuthorisationUse {
  readonly project: Project
  readonly amount: Cents
}

export interface Vote {
  /** Its place in the history as written. */
  readonly index: number
  readonly written: NonNullable<Authorisation['history']>[number]
  readonly day: Day | undefined
  /** What it voted, or changed the amount by. */
  readonly delta: Cents
  /** The amount in force after it. */
  readonly after: Cents
  /** The schedule that it set, in order of years; empty where it tells none. */
  readonly schedule: ReadonlyMap<BudgetYear, Cents>
}

/** Whether nothing will be committed or paid under it any more. */
export function isOver({ status }: Pick<Authorisation, 'status'>): boolean {
  return status === 'closed' || status === 'cancelled'
}

function yearOfKey(key: string): BudgetYear {
  return key === 'later' ? key : Number(key)
}

function scheduleOf(
  plan: Pick<Plan, 'scale'>,
  payments: Readonly<Record<string, number | undefined>> = {},
): Map<BudgetYear, Cents> {
  const years = Object.entries(payments).flatMap(([key, value]): [BudgetYear, Cents][] => {
    const amount = writtenCents(plan, value)
    return amount === undefined ? [] : [[yearOfKey(key), amount]]
  })
  return new Map(years.sort(([left], [right]) => compareYears(left, right)))
}

/** The votes in the order of their days, those of one day as written; an amount that cents cannot hold is none. */
export function votesOf(plan: Pick<Plan, 'scale'>, { history = [] }: Authorisation): Vote[] {
  const dated = history.map((written, index) => ({
    index,
    written,
    day: parseDay(written.date, 'end'),
    delta: writtenCents(plan, written.amount) ?? NO_CENTS,
    schedule: scheduleOf(plan, written.payments),
  }))
  let after = NO_CENTS
  return dated
    .sort((left, right) => (left.day ?? 0) - (right.day ?? 0))
    .map((vote) => {
      after = sum([after, vote.delta])
      return { ...vote, after }
    })
}

export function votesInForce(plan: Pick<Plan, 'scale' | 'asOf'>, authorisation: Authorisation): Vote[] {
  return votesOf(plan, authorisation).filter(({ day }) => (day ?? 0) <= plan.asOf)
}

/** The amount in force on the status date; undefined where no vote up to then is written. */
export function amountInForce(plan: Pick<Plan, 'scale' | 'asOf'>, authorisation: Authorisation): Cents | undefined {
  return votesInForce(plan, authorisation).at(-1)?.after
}

/** What the first vote set; undefined where none up to the status date is written. */
export function amountVotedFirst(plan: Pick<Plan, 'scale' | 'asOf'>, authorisation: Authorisation): Cents | undefined {
  return votesInForce(plan, authorisation)[0]?.delta
}

/** The payment credits by year, in order, `later` last. */
export function paymentCredits(plan: Pick<Plan, 'scale'>, authorisation: Authorisation): PaymentCredits[] {
  return Object.entries(authorisation.payments ?? {}).map(([key, written]) => {
    const year = yearOfKey(key)
    const place = within(authorisation, 'payments', key)
    if (typeof written === 'number')
      return { year, opened: writtenCents(plan, written), openedAt: place, voted: undefined, paid: undefined }
    return {
      year,
      opened: writtenCents(plan, written.opened),
      openedAt: { ...place, path: [...place.path, 'opened'] },
      voted: writtenCents(plan, written.voted),
      paid: writtenCents(plan, written.paid),
    }
  })
}

/** The credits of a year: those opened, else those voted; undefined where neither is written. */
export function creditsIn(
  plan: Pick<Plan, 'scale'>,
  authorisation: Authorisation,
  year: BudgetYear,
): Cents | undefined {
  const credits = paymentCredits(plan, authorisation).find((one) => one.year === year)
  return credits?.opened ?? credits?.voted
}

/** The lines of a project under an authorisation, whatever its status; those of revenue and savings are under none. */
export function linesUnder({ budget }: Pick<Project, 'budget'>, { id }: Pick<Authorisation, 'id'>): BudgetLine[] {
  const key = id.toLowerCase()
  return budget.filter((line) => line.authorisation?.toLowerCase() === key && usesCredits(line))
}

/** The projects with lines under an authorisation, by its lower-cased id, in plan order. */
const withLines = memoizeByObject((projects: Plan['projects']): ReadonlyMap<string, readonly Project[]> => {
  const found = new Map<string, Project[]>()
  for (const project of projects) {
    const lines = project.budget.filter((line) => line.authorisation !== undefined && usesCredits(line))
    for (const key of new Set(lines.map(({ authorisation = '' }) => authorisation.toLowerCase())))
      addToList(found, key, project)
  }
  return found
})

/** The projects that have lines under an authorisation, in plan order. See {@link linesUnder}. */
export function projectsWithLines(
  { projects }: Pick<Plan, 'projects'>,
  { id }: Pick<Authorisation, 'id'>,
): readonly Project[] {
  return withLines(projects).get(id.toLowerCase()) ?? []
}

function amountsOf(line: BudgetLine, stage: Stage, year: BudgetYear | undefined): Cents[] {
  return line.years
    .filter((own) => year === undefined || own.year === year)
    .flatMap(({ stages }) => stages[stage] ?? [])
}

/**
 * What the lines under an authorisation have committed or paid (in all years where none is named), project by project
 * whatever its status, the largest first; projects that write nothing of it are left out. Revenue and savings use none.
 */
export function usesOf(
  plan: Pick<Plan, 'projects'>,
  authorisation: Pick<Authorisation, 'id'>,
  stage: Stage,
  year?: BudgetYear,
): AuthorisationUse[] {
  return projectsWithLines(plan, authorisation)
    .flatMap((project) => {
      const amounts = linesUnder(project, authorisation).flatMap((line) => amountsOf(line, stage, year))
      return amounts.length === 0 ? [] : [{ project, amount: sum(amounts) }]
    })
    .sort((left, right) => right.amount - left.amount)
}

/** What the lines under an authorisation write at a stage (in all years where none is named); undefined where they write nothing. */
export function usedOf(
  plan: Pick<Plan, 'projects'>,
  authorisation: Pick<Authorisation, 'id'>,
  stage: Stage,
  year?: BudgetYear,
): Cents | undefined {
  const uses = usesOf(plan, authorisation, stage, year)
  return uses.length === 0 ? undefined : sum(uses.map(({ amount }) => amount))
}

/** An amount of an authorisation: 0 where nothing is written of it but of another beside it, which tells that the plan follows it. */
function followed(authorisation: Authorisation, own: Cents | undefined, isFollowed: () => boolean): Cents | undefined {
  if (own !== undefined || isOver(authorisation)) return own
  return isFollowed() ? NO_CENTS : undefined
}

const areCommitmentsFollowed = memoizeByObject((plan: Plan): boolean =>
  plan.authorisations.some((one) => usedOf(plan, one, 'committed') !== undefined),
)

/**
 * What is committed under an authorisation: once any authorisation has commitments the plan follows them, so that one
 * without any has committed 0; else undefined. Undefined for one that is over and writes none.
 */
export function committedUnder(plan: Plan, authorisation: Authorisation): Cents | undefined {
  return followed(authorisation, usedOf(plan, authorisation, 'committed'), () => areCommitmentsFollowed(plan))
}

/** Whether the credits of a year still count: those of an authorisation that is over lapse, but for years that have ended. */
export function isCounted(plan: Plan, authorisation: Pick<Authorisation, 'status'>, year: BudgetYear): boolean {
  return !isOver(authorisation) || yearState(plan, year) === 'ended'
}

/** The payments of a year under an authorisation: by its own record, else by the lines; undefined where neither tells, or in a year to come. */
export function paidIn(plan: Plan, authorisation: Authorisation, year: BudgetYear): Cents | undefined {
  if (yearState(plan, year) === 'to-come') return undefined
  const own = paymentCredits(plan, authorisation).find((one) => one.year === year)?.paid
  return own ?? usedOf(plan, authorisation, 'paid', year)
}

/** The years of which the record, its votes or the lines under it say anything, in order, `later` last. */
export function yearsUnder(plan: Plan, authorisation: Authorisation): BudgetYear[] {
  const credits = Object.keys(authorisation.payments ?? {}).map(yearOfKey)
  const voted = votesOf(plan, authorisation).flatMap(({ schedule }) => [...schedule.keys()])
  const lines = projectsWithLines(plan, authorisation).flatMap((project) =>
    linesUnder(project, authorisation).flatMap(({ years }) => years.map(({ year }) => year)),
  )
  return [...new Set([...credits, ...voted, ...lines])].sort(compareYears)
}

/**
 * What was paid up to the status date: 0 where no year with credits has begun, undefined where one has and nothing tells
 * what was paid.
 */
export function paidToDate(plan: Plan, authorisation: Authorisation): Cents | undefined {
  const paid = yearsUnder(plan, authorisation).flatMap((year) => paidIn(plan, authorisation, year) ?? [])
  if (paid.length > 0) return sum(paid)
  const credits = paymentCredits(plan, authorisation)
  const isAhead = credits.every(({ year }) => yearState(plan, year) === 'to-come')
  return credits.length > 0 && isAhead ? NO_CENTS : undefined
}

/**
 * What a year takes of the authorisation: of one that has ended what was paid in it, for its credits lapse with the year;
 * of another its credits, and of an authorisation that is over what was paid. Undefined where nothing tells.
 */
export function phasedIn(plan: Plan, authorisation: Authorisation, year: BudgetYear): Cents | undefined {
  if (!isCounted(plan, authorisation, year)) return paidIn(plan, authorisation, year)
  const credits = creditsIn(plan, authorisation, year)
  if (yearState(plan, year) !== 'ended') return credits
  return paidIn(plan, authorisation, year) ?? credits
}

/** The years that take something of the authorisation, with how much. See {@link phasedIn}. */
export function phasing(
  plan: Plan,
  authorisation: Authorisation,
): { readonly year: BudgetYear; readonly amount: Cents }[] {
  return yearsUnder(plan, authorisation).flatMap((year) => {
    const amount = phasedIn(plan, authorisation, year)
    return amount === undefined ? [] : [{ year, amount }]
  })
}

/** What the amount in force leaves without a year, negative where the years take more; undefined where either is untold, and of one that is over. */
export function unphasedBalance(plan: Plan, authorisation: Authorisation): Cents | undefined {
  const amount = amountInForce(plan, authorisation)
  if (amount === undefined || authorisation.payments === undefined) return undefined
  if (isOver(authorisation)) return undefined
  return minus(amount, sum(phasing(plan, authorisation).map((year) => year.amount)))
}

/** What was committed and is not paid at the end of a year, all years up to it together; undefined where no commitment is told. */
export function outstandingAt(plan: Plan, authorisation: Authorisation, year: BudgetYear): Cents | undefined {
  const upTo = yearsUnder(plan, authorisation).filter((one) => compareYears(one, year) <= 0)
  const committed = upTo.flatMap((one) => usedOf(plan, authorisation, 'committed', one) ?? [])
  if (committed.length === 0) return undefined
  const paid = upTo.flatMap((one) => paidIn(plan, authorisation, one) ?? [])
  return minus(sum(committed), sum(paid))
}

/**
 * What is assigned to projects, or to one of them, up to the status date: an assignment counts from its day on, else from that of
 * its decision, else always. Undefined where none is written.
 */
export function assignedTo(
  plan: Pick<Plan, 'scale' | 'asOf' | 'decisions'>,
  { assignments = [] }: Authorisation,
  projectId?: string,
): Cents | undefined {
  const amounts = assignments
    .filter(({ project }) => projectId === undefined || isSameId(project, projectId))
    .filter(({ date, decision = '' }) => {
      const written = date ?? entityById(plan.decisions, decision)?.date ?? ''
      return (parseDay(written, 'end') ?? plan.asOf) <= plan.asOf
    })
    .flatMap(({ amount }) => writtenCents(plan, amount) ?? [])
  return amounts.length === 0 ? undefined : sum(amounts)
}

/** The types of which an authorisation has assignments. */
const assignedTypes = memoizeByObject((plan: Plan): ReadonlySet<Authorisation['type']> => {
  const assigned = plan.authorisations.filter((one) => assignedTo(plan, one) !== undefined)
  return new Set(assigned.map(({ type }) => type))
})

/**
 * What is assigned of an authorisation: once any of its type has assignments the plan follows them, so that one without any has
 * assigned 0; else undefined. Undefined for one that is over and writes none.
 */
export function assignedUnder(plan: Plan, authorisation: Authorisation): Cents | undefined {
  return followed(authorisation, assignedTo(plan, authorisation), () => assignedTypes(plan).has(authorisation.type))
}
