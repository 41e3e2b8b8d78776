/** Grants as figures see them: their amount, the projects they fund, and in which years they are received. */
import { budgetYearOf, compareYears, isYearBegun } from '../../plan/budget-year.ts'
import { isSameId } from '../../plan/entity.ts'
import { entitiesById, entityById } from '../../plan/find-entity.ts'
import { wholeProjects } from '../../plan/part-of-plan.ts'
import type { Entry, Plan, Project, YearAmounts } from '../../plan/plan.ts'
import { isCandidate, isRetained } from '../../plan/project-status.ts'
import { writtenCents } from '../../plan/written-amount.ts'
import { monthOfDay, parseDay } from '../../values/calendar.ts'
import { memoize, memoizeByObject } from '../../values/memoize.ts'
import { addToList } from '../../values/multimap.ts'
import { apportion, type Cents, minus, NO_CENTS, sum } from '../../values/quantity.ts'
import { amountAtRate, costWhere } from './cost-parts.ts'

type Year = YearAmounts['year']

export interface Receipt {
  readonly year: Year
  readonly amount: Cents
  /** Whether the year has begun on the status date: what is written there has been received. */
  readonly isReceived: boolean
}

export interface Grant {
  readonly record: Entry<'subsidies'>
  /** As written, else eligible cost × rate, else what is received in all; undefined where none of them is told. */
  readonly amount: Cents | undefined
  readonly eligible: Cents | undefined
  /** Whether it is awarded or paid, under an agreement that is named. */
  readonly isSecured: boolean
  /** What is received by year, as written. */
  readonly receipts: readonly Receipt[]
  /** The whole amount by year: the receipts as far as they go, the balance in the year in which it can be claimed last. */
  readonly schedule: readonly Receipt[]
  /** The projects it funds, with the part of each in its amount: the one it names, else those whose lines name it. */
  readonly funded: readonly { readonly project: Project; readonly weight: number }[]
}

const AWARDED: readonly string[] = ['awarded', 'paid']

/** Whether the funder has said yes. */
export function isAwarded({ status }: Pick<Entry<'subsidies'>, 'status'>): boolean {
  return AWARDED.includes(status)
}

export function hasAgreement({ agreement = '' }: Pick<Entry<'subsidies'>, 'agreement'>): boolean {
  return agreement.trim() !== ''
}

function receiptsOf(plan: Plan, { receipts = {} }: Entry<'subsidies'>): Receipt[] {
  return Object.entries(receipts)
    .flatMap(([key, value]): Receipt[] => {
      const year = key === 'later' ? key : Number(key)
      const amount = writtenCents(plan, value)
      const isReceived = year !== 'later' && isYearBegun(plan, year, plan.asOf)
      return amount === undefined ? [] : [{ year, amount, isReceived }]
    })
    .sort((left, right) => compareYears(left.year, right.year))
}

/** The budget year in which the balance can be claimed last, never before the status date. */
function balanceYear(plan: Plan, record: Entry<'subsidies'>, projects: readonly Project[]): number {
  const running = budgetYearOf(plan, monthOfDay(plan.asOf))
  const last = parseDay(record.claim_by ?? record.eligibility?.to ?? '', 'end')
  const day = last ?? projects[0]?.span.end
  return day === undefined ? running : Math.max(running, budgetYearOf(plan, monthOfDay(day)))
}

/** The amount spread over the years: see {@link Grant.schedule}. */
function scheduled(
  plan: Plan,
  record: Entry<'subsidies'>,
  amount: Cents,
  receipts: readonly Receipt[],
  projects: readonly Project[],
): Receipt[] {
  let left = amount
  const told = receipts.flatMap((receipt): Receipt[] => {
    const taken = Math.min(left, receipt.amount) as Cents
    left = minus(left, taken)
    return taken === 0 ? [] : [{ ...receipt, amount: taken }]
  })
  if (left === 0) return told
  const isReceived = record.status === 'paid' && receipts.length === 0
  const year = isReceived ? budgetYearOf(plan, monthOfDay(plan.asOf)) : balanceYear(plan, record, projects)
  return [...told, { year, amount: left, isReceived }]
}

/** The projects whose lines name each source of money, by its lower-cased id, in plan order. */
const byFunding = memoizeByObject((projects: Plan['projects']): ReadonlyMap<string, readonly Project[]> => {
  const found = new Map<string, Project[]>()
  for (const project of projects)
    for (const key of new Set(project.budget.map(({ funding = '' }) => funding.toLowerCase()))) {
      if (key !== '') addToList(found, key, project)
    }
  return found
})

function fundedBy(plan: Plan, record: Entry<'subsidies'>): Grant['funded'] {
  const { id, project: named } = record
  if (named !== undefined) {
    const project = entityById(plan.projects, named)
    return project === undefined ? [] : [{ project, weight: 1 }]
  }
  const names = (funding: string | undefined): boolean => isSameId(funding ?? '', id)
  // A report that keeps some projects leaves the others their part.
  const all = byFunding(wholeProjects(plan.projects)).get(id.toLowerCase()) ?? []
  if (!all.some(({ id: own }) => entitiesById(plan.projects, own).some((one) => one.id === own))) return []
  return all.map((project) => ({
    project,
    weight: Math.max(
      0,
      costWhere(plan, project, {}, ({ funding }) => names(funding)),
    ),
  }))
}

function grantOf(plan: Plan, record: Entry<'subsidies'>): Grant {
  const receipts = receiptsOf(plan, record)
  const eligible = writtenCents(plan, record.eligible_amount)
  const byRate = eligible === undefined || record.rate === undefined ? undefined : amountAtRate(eligible, record.rate)
  const received = receipts.length === 0 ? undefined : sum(receipts.map(({ amount }) => amount))
  const amount = writtenCents(plan, record.amount) ?? byRate ?? received
  const funded = fundedBy(plan, record)
  const projects = funded.map(({ project }) => project)
  return {
    record,
    amount,
    eligible,
    isSecured: isAwarded(record) && hasAgreement(record),
    receipts,
    schedule: scheduled(plan, record, amount ?? NO_CENTS, receipts, projects),
    funded,
  }
}

export const grantsOf = memoizeByObject((plan: Plan): readonly Grant[] =>
  plan.subsidies.map((record) => grantOf(plan, record)),
)

/** The grants of each project, by its id, in plan order. */
const byProject = memoizeByObject((plan: Plan): ReadonlyMap<string, readonly Grant[]> => {
  const found = new Map<string, Grant[]>()
  for (const grant of grantsOf(plan))
    for (const id of new Set(grant.funded.map(({ project }) => project.id))) addToList(found, id, grant)
  return found
})

/** The grants that fund a project, in plan order. */
export function grantsFor(plan: Plan, { id }: Pick<Project, 'id'>): readonly Grant[] {
  return byProject(plan).get(id) ?? []
}

/** What has been received of a grant by the status date. */
export function receivedOf({ receipts, schedule }: Grant): Cents {
  const told = receipts.length === 0 ? schedule : receipts
  return sum(told.filter(({ isReceived }) => isReceived).map(({ amount }) => amount))
}

/** What of it figures count: the part of projects that are not candidates. */
export function countedReceivedOf(grant: Grant): Cents {
  const received = receivedOf(grant)
  return sum(
    grant.funded.filter(({ project }) => !isCandidate(project)).map(({ project }) => partFor(grant, project, received)),
  )
}

/** The parts of the projects of a grant in an amount, by their ids. */
const partsOf = memoizeByObject((funded: Grant['funded']) =>
  memoize((amount: Cents): ReadonlyMap<string, Cents> => {
    const parts = apportion(
      amount,
      funded.map(({ weight }) => weight),
    )
    const found = new Map<string, Cents>()
    for (const [index, { project }] of funded.entries()) {
      if (!found.has(project.id)) found.set(project.id, parts[index] ?? NO_CENTS)
    }
    return found
  }),
)

/** The part of a project in an amount of a grant; the parts of all its projects add up to the amount. */
function partFor({ funded }: Grant, project: Project, amount: Cents): Cents {
  return partsOf(funded)(amount).get(project.id) ?? NO_CENTS
}

/** What is not received of a secured grant, whatever became of its projects; nothing of another. */
export function balanceOf({ isSecured, schedule }: Grant): Cents {
  if (!isSecured) return NO_CENTS
  return sum(schedule.filter(({ isReceived }) => !isReceived).map(({ amount }) => amount))
}

/** What is still to be received of a secured grant as figures count it: its balance for projects that are retained. */
export function remainingOf(grant: Grant): Cents {
  const { funded, isSecured, schedule } = grant
  if (!isSecured) return NO_CENTS
  const retained = funded.filter(({ project }) => isRetained(project))
  return sum(
    schedule
      .filter(({ isReceived }) => !isReceived)
      .flatMap(({ amount }) => retained.map(({ project }) => partFor(grant, project, amount))),
  )
}

export function grantYears(plan: Plan): Year[] {
  const years = grantsOf(plan).flatMap(({ receipts, schedule }) => [...receipts, ...schedule])
  return [...new Set(years.map(({ year }) => year))]
}

/**
 * What grants bring to a project in a year, in all years where none is named: of a retained project all that is kept, of
 * a stopped one only what has been received, nothing of a candidate.
 */
export function grantsTo(
  plan: Plan,
  project: Project,
  year: Year | undefined,
  keeps: (grant: Grant) => readonly Receipt[],
): Cents {
  if (isCandidate(project)) return NO_CENTS
  const parts = grantsFor(plan, project).flatMap((grant) =>
    keeps(grant)
      .filter((one) => year === undefined || one.year === year)
      .filter(({ isReceived }) => isReceived || isRetained(project))
      .map(({ amount }) => partFor(grant, project, amount)),
  )
  return sum(parts)
}

/** What is secured for a project, by the years of its receipts. */
export function securedFor(plan: Plan, project: Project, year?: Year): Cents {
  return grantsTo(plan, project, year, ({ isSecured, schedule }) => (isSecured ? schedule : []))
}
