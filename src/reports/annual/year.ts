/**
 * A closed budget year of a plan as a report for the public sees it: its money, its projects by what became of them, and
 * user's texts that have passed the redactor. Sections know nothing else of the plan.
 */
import { redactor } from '../../lang/sensitive-text.ts'
import { isYearClosed, monthsOfYear, yearsOf } from '../../plan/budget-year.ts'
import { titleOf, type WrittenTitle } from '../../plan/entity.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { isCandidate, isCompleted, isStatusTold, ofUnknownStatus } from '../../plan/project-status.ts'
import { confidentialNames, isConfidential, type PublicField } from '../../plan/public-fields.ts'
import { type Rebaseline, rebaselinesInForce } from '../../plan/reference-in-force.ts'
import { type Day, firstDay, lastDay, parseDay } from '../../values/calendar.ts'
import { type Bilingual, bilingual } from '../../values/language.ts'
import { computeFigures, type Figures } from '../document/figures.ts'
import { type ReportContext, wholeContext } from '../report-kind.ts'

export interface AnnualYear {
  readonly year: number
  readonly first: Day
  readonly last: Day
  /** The whole plan, for its decisions, objectives and bodies. */
  readonly whole: Plan
  /** All projects, with those that it must not name: of a choice among them, money would tell that of one. */
  readonly projects: readonly Project[]
  /** The figures of the year alone, as they stood once it had ended. */
  readonly figures: Figures
  /** The same of the projects that may be named: where these have no money, that of the year is of the others. */
  readonly openFigures: Figures
  /** The figures of the plan, for the year to come. */
  readonly planFigures: Figures
  /** A text of the user in both languages, masked; the field must be one that may be printed. */
  readonly say: (field: PublicField, text: WrittenTitle | undefined) => Bilingual
}

/** The budget years of the plan that had ended by its status date, in order. */
export function closedYears(plan: Plan): number[] {
  return yearsOf(plan).filter((year) => isYearClosed(plan, year, plan.asOf))
}

/** The status of a project on a day, as far as the plan dates it: one completed since was under way, and of one without a day of its end nobody knows. */
function statusOn({ status, actual }: Project, day: Day): Project['status'] {
  if (!isCompleted({ status })) return status
  if (actual.end === undefined) return 'unknown'
  return actual.end > day ? 'in_progress' : status
}

/** The plan with the money of one year only, seen on the last day of that year. */
function planOfYear(plan: Plan, year: number, say: AnnualYear['say']): Plan {
  const last = lastDay(monthsOfYear(plan, year).last)
  return {
    ...plan,
    asOf: last,
    axes: plan.axes.map((axis) => ({ ...axis, title: say('axes[].title', axis.title) })),
    envelopes: plan.envelopes.filter((envelope) => envelope.year === year),
    projects: plan.projects.map((project) => ({
      ...project,
      status: statusOn(project, last),
      budget: project.budget.map((line) => ({ ...line, years: line.years.filter((amounts) => amounts.year === year) })),
    })),
  }
}

/** The plan as far as it tells of the years up to this one, seen on its last day: what was assigned or entered since is left out. */
export function planUpTo({ whole, year, last }: Pick<AnnualYear, 'whole' | 'year' | 'last'>): Plan {
  const isBy = (date: string | undefined): boolean => (parseDay(date ?? '', 'end') ?? last) <= last
  return {
    ...whole,
    asOf: last,
    authorisations: whole.authorisations.map(({ assignments, ...one }) => ({
      ...one,
      ...(assignments && { assignments: assignments.filter(({ date }) => isBy(date)) }),
    })),
    projects: whole.projects.map((project) => ({
      ...project,
      budget: project.budget.map((line) => ({
        ...line,
        years: line.years.filter((amounts) => amounts.year !== 'later' && amounts.year <= year),
      })),
    })),
  }
}

/** Takes ids of projects that stand alone in brackets out of a text: they say nothing to the public. */
function idsTaken({ projects }: Plan): (text: string) => string {
  const ids = new Set(projects.map(({ id }) => id.toLowerCase()))
  return (text) =>
    text.replace(/\s*\(([^()\s]{1,60})\)/gu, (whole, id: string) => (ids.has(id.toLowerCase()) ? '' : whole))
}

/** What a closed year of a plan holds; undefined where none has closed. */
export function annualYear(context: ReportContext, asked?: number): AnnualYear | undefined {
  const { plan } = context
  const year = asked ?? closedYears(plan).at(-1)
  if (year === undefined) return undefined
  const months = monthsOfYear(plan, year)
  const whole = wholeContext(context)
  const masked = redactor(confidentialNames(whole.plan))
  const withoutIds = idsTaken(whole.plan)
  const say: AnnualYear['say'] = (_, text) => {
    const both = titleOf(text, '')
    return bilingual((lang) => masked(withoutIds(both[lang]), lang))
  }
  const ofYear = planOfYear(whole.plan, year, say)
  const open = ofYear.projects.filter((project) => !isConfidential(project))
  return {
    year,
    first: firstDay(months.first),
    last: lastDay(months.last),
    whole: whole.plan,
    projects: whole.plan.projects,
    figures: computeFigures(ofYear),
    openFigures: computeFigures({ ...ofYear, projects: open }),
    planFigures: whole.figures,
    say,
  }
}

/** The public name of a project. */
export function projectTitle({ say }: AnnualYear, { written }: Project): Bilingual {
  return say('projects[].title', written.title)
}

export function named(projects: readonly Project[]): { readonly shown: readonly Project[]; readonly hidden: number } {
  const shown = projects.filter((project) => !isConfidential(project))
  return { shown, hidden: projects.length - shown.length }
}

function isWithin({ first, last }: AnnualYear, day: Day | undefined): boolean {
  return day !== undefined && day >= first && day <= last
}

export function completedIn(year: AnnualYear): Project[] {
  return year.projects
    .filter(({ status, actual }) => status === 'completed' && isWithin(year, actual.end))
    .sort((left, right) => (left.actual.end ?? 0) - (right.actual.end ?? 0))
}

const STOPPED: readonly string[] = ['cancelled', 'merged', 'on_hold', 'postponed', 'rejected']

function stoppedOn({ status, written }: Project): Day | undefined {
  if (!STOPPED.includes(status)) return undefined
  return parseDay(written.disposition?.date ?? '', 'end')
}

/** The projects that were stopped, suspended, postponed, merged or refused in the year. */
export function stoppedIn(year: AnnualYear): Project[] {
  return year.projects
    .filter((project) => isWithin(year, stoppedOn(project)))
    .sort((left, right) => (stoppedOn(left) ?? 0) - (stoppedOn(right) ?? 0))
}

/** The day on which a project was stopped, suspended, postponed, merged or refused. */
export const dayStopped = stoppedOn

/** Whether the project was not yet there at the end of the year, by a date that it tells. */
function isSince({ last }: AnnualYear, { actual, written }: Project): boolean {
  const added = parseDay(written.addition?.date ?? '', 'end')
  return (added ?? last) > last || (actual.start ?? last) > last
}

export function completedUndated(year: AnnualYear): Project[] {
  return year.projects.filter(
    (one) => one.status === 'completed' && one.actual.end === undefined && !isSince(year, one),
  )
}

export function stoppedUndated(year: AnnualYear): Project[] {
  return year.projects.filter(
    (one) => STOPPED.includes(one.status) && stoppedOn(one) === undefined && !isSince(year, one),
  )
}

/** The projects of which nobody told where they stand, so that no list of what became of projects may speak of all. */
export function unknownIn(year: AnnualYear): Project[] {
  return ofUnknownStatus(year).filter((one) => !isSince(year, one))
}

const BEGUN: readonly string[] = ['in_progress', 'on_hold', 'completed']

/** The projects of which the plan does not date what would place them in the year: their start, end or stop, or their status. */
export function undated(year: AnnualYear): Project[] {
  const others = new Set([...completedUndated(year), ...stoppedUndated(year)])
  return year.projects.filter(
    (one) =>
      others.has(one) ||
      !isStatusTold(one) ||
      (BEGUN.includes(one.status) && one.actual.start === undefined && isLiveAtEnd(year, one)),
  )
}

/** Whether the project was among those of the plan on the last day of the year, neither over nor stopped. */
export function isLiveAtEnd({ last }: AnnualYear, project: Project): boolean {
  const { actual, status, written } = project
  if (isCandidate(project) || !isStatusTold(project)) return false
  const added = parseDay(written.addition?.date ?? '', 'end')
  if (added !== undefined && added > last) return false
  if (STOPPED.includes(status)) {
    const day = stoppedOn(project)
    return day !== undefined && day > last && status !== 'rejected'
  }
  return !(status === 'completed' && (actual.end === undefined || actual.end <= last))
}

export function runningAtEnd(year: AnnualYear): Project[] {
  return year.projects.filter(
    (project) => isLiveAtEnd(year, project) && project.actual.start !== undefined && project.actual.start <= year.last,
  )
}

/** The re-baselines of the year that set an end, the first made first. */
export function endsSetIn({ whole, first, last }: AnnualYear, project: Project): Rebaseline[] {
  return rebaselinesInForce(whole, project, last).filter(
    ({ date, end }) => end !== undefined && (parseDay(date, 'end') ?? first) >= first,
  )
}
