/** The yearly revisions of a plan: which closed budget years should have one, and which have. */
import { addMonths, type Day, lastDay, parseDay } from '../values/calendar.ts'
import { isYearClosed, monthsOfYear, yearsOf } from './budget-year.ts'
import { entityById } from './find-entity.ts'
import type { Plan } from './plan.ts'

/** Months after a year's end until its accounts are voted; by then what they show is taken into the plan. */
const MONTHS = 6

export interface WrittenRevision {
  readonly index: number
  readonly written: NonNullable<Plan['header']['revisions']>[number]
}

export function revisionsMade({ header, asOf }: Pick<Plan, 'header' | 'asOf'>): WrittenRevision[] {
  return (header.revisions ?? []).flatMap((written, index) => {
    const day = parseDay(written.date, 'end')
    return day === undefined || day > asOf ? [] : [{ index, written }]
  })
}

/** The last day on which the revision of a closed year is due. */
export function revisionDue(plan: Pick<Plan, 'header'>, year: number): Day {
  return lastDay(addMonths(monthsOfYear(plan, year).last, MONTHS))
}

export function writesRevisions({ header }: Pick<Plan, 'header'>): boolean {
  return (header.revisions ?? []).length > 0
}

/** The closed budget years whose revision is due: not the last year of a closed plan, which its retrospective looks back on. */
export function yearsToRevise(plan: Plan): number[] {
  const years = yearsOf(plan)
  return years
    .filter((year) => isYearClosed(plan, year, plan.asOf))
    .filter((year) => plan.status !== 'closed' || year !== years.at(-1))
    .filter((year) => revisionDue(plan, year) < plan.asOf || isRevised(plan, year))
}

export function isRevised(plan: Pick<Plan, 'header' | 'asOf'>, year: number): boolean {
  return revisionsMade(plan).some(({ written }) => written.year === year)
}

/** The day since which the revision of a year looks at the plan: that of the last revision of a year before, else of its adoption; undefined where neither is dated. */
export function revisedSince(plan: Plan, year: number): Day | undefined {
  const { decision } = plan.header
  const adopted = decision === undefined ? undefined : entityById(plan.decisions, decision)?.date
  const days = revisionsMade(plan)
    .filter(({ written }) => written.year < year)
    .flatMap(({ written }) => parseDay(written.date, 'end') ?? [])
  return days.length === 0 ? parseDay(adopted ?? '', 'end') : (Math.max(...days) as Day)
}
