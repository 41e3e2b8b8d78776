/** The money of an authorisation: its amount, its payment credits by year, and what the lines under it use. */
import { within } from '../../plan/entity.ts'
import type { BudgetLine, Entry, Plan, Project, Stage, YearAmounts } from '../../plan/plan.ts'
import type { PathOrigin } from '../../source/origin.ts'
import { hundredths } from '../../values/decimal.ts'
import { type Cents, NO_CENTS, sum } from '../../values/quantity.ts'
import { usesCredits } from './uses-credits.ts'

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
export interface Use {
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
): Use[] {
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
