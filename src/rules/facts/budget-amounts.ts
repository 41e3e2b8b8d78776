/**
 * Where the amounts of a budget are written, and what projects commit or pay of opened credits and of authorisations.
 */
import { type BudgetCell, cellsOf } from '../../plan/budget-cell.ts'
import { keyWithin, within } from '../../plan/entity.ts'
import { yearState } from '../../plan/expected-amount.ts'
import type { BudgetLine, Entry, Plan, Project, Stage, YearAmounts } from '../../plan/plan.ts'
import { hundredths } from '../../values/decimal.ts'
import { type Cents, NO_CENTS, sum } from '../../values/quantity.ts'
import type { PathOrigin } from '../../yaml/read/origin.ts'

type CellOf = Pick<BudgetCell, 'section' | 'year'>

/** An amount that a line writes at a stage: the first that is not zero, else the first; undefined where none is written. */
export function amountPlace(
  lines: readonly BudgetLine[],
  { section, year }: CellOf,
  stage: Stage,
): PathOrigin | undefined {
  const written = lines.flatMap((line) => {
    const amount = line.years.find((own) => own.year === year)?.stages[stage]
    return line.section === section && amount !== undefined ? [{ line, amount }] : []
  })
  const first = written.find(({ amount }) => amount !== 0) ?? written[0]
  return first && within(first.line, 'amounts', String(year), stage)
}

/** The year of the first line that writes any amount for it; undefined where none does. */
export function yearPlace(
  lines: readonly BudgetLine[],
  { section, year }: CellOf,
): PathOrigin | undefined {
  const line = lines.find(
    (own) =>
      own.section === section &&
      own.years.some((amounts) => amounts.year === year && Object.keys(amounts.stages).length > 0),
  )
  return line && keyWithin(line, 'amounts', String(year))
}

const NO_EXPENDITURE: readonly string[] = ['revenue', 'saving']

/** Whether a line is held against credits: revenue and savings raise no ceiling and use none, for they are not set off. */
export function usesCredits({ kind }: Pick<BudgetLine, 'kind'>): boolean {
  return !NO_EXPENDITURE.includes(kind)
}

/** The amounts of a section and year, and its opened credits. */
export interface CreditUse extends Pick<BudgetCell, 'section' | 'year'> {
  readonly project: Project
  readonly used: Cents
  readonly opened: Cents
  /** The first of the amounts. */
  readonly at: PathOrigin
}

/** What a cell of some lines uses of its opened credits at a stage. */
function useIn(
  plan: Plan,
  lines: readonly BudgetLine[],
  cell: BudgetCell,
  stage: 'committed' | 'paid',
): Omit<CreditUse, 'project'>[] {
  const { section, year, stages } = cell
  const { opened, [stage]: used } = stages
  if (opened === undefined || used === undefined) return []
  if (stage === 'paid' && yearState(plan, year) === 'to-come') return []
  const at = amountPlace(lines, cell, stage)
  return at === undefined ? [] : [{ section, year, used, opened, at }]
}

/**
 * Of the lines kept, all natures of a section and year together, whatever its credits are opened on; those of revenue
 * and savings are never. Cells without an opened amount are left out, and payments of a year to come, which count
 * nowhere.
 */
export function creditUses(
  plan: Plan,
  stage: 'committed' | 'paid',
  keeps: (line: BudgetLine) => boolean = () => true,
): CreditUse[] {
  return plan.projects.flatMap((project) => {
    const budget = project.budget.filter((line) => usesCredits(line) && keeps(line))
    return cellsOf({ budget }).flatMap((cell) =>
      useIn(plan, budget, cell, stage).map((found) => ({ project, ...found })),
    )
  })
}

type Authorisation = Entry<'authorisations'>
type Year = YearAmounts['year']

/** The payment credits of a year as the authorisation's record tells them. */
export interface PaymentCredits {
  readonly year: Year
  /** Also a year written as one number; undefined where only other amounts are written. */
  readonly opened: Cents | undefined
  readonly openedAt: PathOrigin
  readonly paid: Cents | undefined
}

/** What a project has used of an authorisation. */
export interface AuthorisationUse {
  readonly project: Project
  readonly amount: Cents
}

/** A written amount in cents; undefined where nothing is written, or what cents cannot hold. */
function cents({ scale }: Pick<Plan, 'scale'>, value: number | undefined): Cents | undefined {
  const exact = value === undefined ? undefined : hundredths(value, scale)
  return typeof exact === 'number' ? (exact as Cents) : undefined
}

/** What was voted, with its revisions; undefined where no vote is written, or an amount that cents cannot hold. */
export function amountAuthorised(
  plan: Pick<Plan, 'scale'>,
  { history = [] }: Authorisation,
): Cents | undefined {
  const amounts = history.map(({ amount }) => cents(plan, amount))
  if (amounts.length === 0 || amounts.includes(undefined)) return undefined
  return sum(amounts.map((amount) => amount ?? NO_CENTS))
}

/** The payment credits by year, in order, `later` last. */
export function paymentCredits(
  plan: Pick<Plan, 'scale'>,
  authorisation: Authorisation,
): PaymentCredits[] {
  return Object.entries(authorisation.payments ?? {}).map(([key, written]) => {
    const year = key === 'later' ? key : Number(key)
    const place = within(authorisation, 'payments', key)
    if (typeof written === 'number')
      return { year, opened: cents(plan, written), openedAt: place, paid: undefined }
    return {
      year,
      opened: cents(plan, written.opened),
      openedAt: { ...place, path: [...place.path, 'opened'] },
      paid: cents(plan, written.paid),
    }
  })
}

function amountsOf(line: BudgetLine, stage: Stage, year: Year | undefined): Cents[] {
  return line.years
    .filter((own) => year === undefined || own.year === year)
    .flatMap(({ stages }) => stages[stage] ?? [])
}

/**
 * What the lines under an authorisation have committed or paid (in all years where none is named), project by project
 * whatever its status, the largest first; projects that write nothing of it are left out. Revenue and savings use none.
 */
export function usesOf(
  { projects }: Pick<Plan, 'projects'>,
  { id }: Pick<Authorisation, 'id'>,
  stage: Stage,
  year?: Year,
): AuthorisationUse[] {
  const key = id.toLowerCase()
  const isUnder = (line: BudgetLine) =>
    line.authorisation?.toLowerCase() === key && usesCredits(line)
  return projects
    .flatMap((project) => {
      const amounts = project.budget.filter(isUnder).flatMap((line) => amountsOf(line, stage, year))
      return amounts.length === 0 ? [] : [{ project, amount: sum(amounts) }]
    })
    .sort((left, right) => right.amount - left.amount)
}
