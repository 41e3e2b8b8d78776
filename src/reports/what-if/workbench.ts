/** The workbench on which scenarios are tried, as plain data: the controls with what they say, and what comes of it. */
import { sectionName } from '../../lang/catalogue/money-names.ts'
import { WHAT_IF_TEXTS } from '../../lang/catalogue/what-if.ts'
import { spanWords } from '../../lang/dates.ts'
import { exactMoneyText, moneyText } from '../../lang/numbers.ts'
import { costOf } from '../../metrics/base/spending.ts'
import { isYearClosed, yearsOf } from '../../plan/budget-year.ts'
import { liesIn, titleOf } from '../../plan/entity.ts'
import { entityById } from '../../plan/find-entity.ts'
import type { BudgetSection, Plan, Project } from '../../plan/plan.ts'
import { isCandidate, isCompleted, isGone, isRetained } from '../../plan/project-status.ts'
import { statusLabel } from '../../plan/vocabulary.ts'
import { addMonths, type Day, monthOfDay, monthText } from '../../values/calendar.ts'
import { type Bilingual, bilingual, capitalised } from '../../values/language.ts'
import type { Note, Report } from '../document/document.ts'

/** The controls of the form, by what stands before the name of what they are about. */
export const CONTROLS = {
  kept: 'kept.',
  later: 'later.',
  percent: 'percent.',
  stretch: 'stretch.',
  ceiling: 'ceiling.',
  posts: 'posts.',
  since: 'since.',
} as const

export interface WorkbenchProject {
  readonly id: string
  readonly name: Bilingual
  /** Its status, its dates, what it costs. */
  readonly about: Bilingual
  readonly isKept: boolean
  /** Whether the state that is started from retains it. */
  readonly wasKept: boolean
  /** Months that its start is later; undefined where it has none, or has started. */
  readonly later: number | undefined
  /** What is left of it, in percent. */
  readonly percent: number
  /** The length in months that it is given; undefined where it has its own. */
  readonly stretch: string | undefined
  /** Whether it is out and a search may be asked what it would take to let it in. */
  readonly mayBeAsked: boolean
}

export interface WorkbenchGroup {
  readonly title: Bilingual
  readonly projects: readonly WorkbenchProject[]
}

export interface WorkbenchCeiling {
  /** As an option names it, `investment:2027`. */
  readonly name: string
  readonly label: Bilingual
  readonly inForce: Bilingual | undefined
  /** What is asked; empty where nothing is. */
  readonly typed: string
}

export interface WorkbenchTeam {
  readonly id: string
  readonly title: Bilingual
  readonly posts: string
  /** A month, `2026-07`. */
  readonly since: string
}

/** What the values of a state's options say of each control. */
export interface ControlValues {
  readonly later: (project: Project) => number | undefined
  readonly percent: (project: Project) => number | undefined
  readonly stretch: (project: Project) => string | undefined
  readonly ceiling: (name: string) => string | undefined
  readonly hire: (team: string) => string | undefined
}

/** What a person may do with the state beside trying it. */
interface WorkbenchSaving {
  /** An id that the plan has not. */
  readonly id: string
  /** Whether the program may write; where not, the line alone is shown. */
  readonly mayWrite: boolean
  /** The command line that writes the scenario. */
  readonly line: string
}

export interface Workbench {
  readonly title: Bilingual
  readonly plan: Bilingual
  readonly from: string
  readonly scenarios: readonly { readonly id: string; readonly title: Bilingual }[]
  readonly groups: readonly WorkbenchGroup[]
  /** Months between two steps of a start. */
  readonly step: 1 | 3
  readonly ceilings: readonly WorkbenchCeiling[]
  readonly teams: readonly WorkbenchTeam[]
  readonly saving: WorkbenchSaving
  /** What is said before the result: why a state is refused, what of it has no effect. */
  readonly told: readonly Note[]
  /** Undefined where the state was refused. */
  readonly result: Report | undefined
  /** Whether the state breaks what the plan keeps or breaks. */
  readonly isBroken: boolean
  /** Whether anything is changed. */
  readonly isChanged: boolean
}

/** The states of a plan that the controls stand between. */
interface States {
  readonly base: Plan
  /** The base where the state that is tried was refused. */
  readonly tried: Plan
}

/** Status, months and cost of a project as it is in a state. */
function aboutText(plan: Plan, project: Project): Bilingual {
  const { start, end } = project.span
  const status = statusLabel(plan, project.status)
  const month = (day: Day): string => monthText(monthOfDay(day))
  const cost = costOf(plan, project, {})
  return bilingual((lang) =>
    [
      status[lang],
      ...(start === undefined || end === undefined ? [] : [spanWords(month(start), month(end), lang)]),
      ...(cost === 0 ? [] : [moneyText(cost, plan, lang)]),
    ].join(', '),
  )
}

function projectOf({ base, tried }: States, project: Project, values: ControlValues): WorkbenchProject {
  const [before, after] = [base, tried].map((plan) => entityById(plan.projects, project.id) ?? project)
  const isKept = after !== undefined && isRetained(after)
  const hasStart = before?.span.start !== undefined && before.actual.start === undefined
  return {
    id: project.id,
    name: project.title,
    about: aboutText(tried, after ?? project),
    isKept,
    wasKept: before !== undefined && isRetained(before),
    later: hasStart ? (values.later(before) ?? 0) : undefined,
    percent: values.percent(project) ?? 100,
    stretch: values.stretch(project),
    mayBeAsked: !isKept && isCandidate(project),
  }
}

/** Whether its audience may change a project: of one that is withheld nothing can be asked. */
function isNamed({ withholding }: Plan, { at }: Project): boolean {
  return withholding?.places.some((record) => liesIn(at, record)) !== true
}

/** The projects that may still be changed, by their leading axis. */
function groupsOf(plan: Plan, states: States, values: ControlValues): WorkbenchGroup[] {
  const { base } = states
  const open = plan.projects.filter((project) => !isGone(project) && !isCompleted(project) && isNamed(plan, project))
  const leading = ({ axes }: Project): string | undefined =>
    [...axes].sort((left, right) => right.share - left.share)[0]?.id.toLowerCase()
  const known = base.axes.map(({ id, title }) => ({ id: id.toLowerCase(), title: titleOf(title, id) }))
  const ids = new Set(known.map(({ id }) => id))
  const none = { id: undefined, title: WHAT_IF_TEXTS.without_axis }
  const groups = [...known, none].map(({ id, title }) => {
    const own = open.filter((project) => {
      const axis = leading(project)
      return id === undefined ? axis === undefined || !ids.has(axis) : axis === id
    })
    return { title, projects: own.map((project) => projectOf(states, project, values)) }
  })
  return groups.filter(({ projects }) => projects.length > 0)
}

const SECTIONS: readonly BudgetSection[] = ['investment', 'operating']

/** The years that are not closed, of the sections that have a ceiling in any of them. */
function ceilingsOf({ base }: States, values: ControlValues): WorkbenchCeiling[] {
  return SECTIONS.flatMap((section) => {
    const own = base.envelopes.filter((one) => one.section === section && one.max !== undefined)
    if (own.length === 0) return []
    return yearsOf(base)
      .filter((year) => own.some((one) => one.year === year) && !isYearClosed(base, year, base.asOf))
      .map((year) => {
        const name = `${section}:${year}`
        const max = own.find((one) => one.year === year)?.max
        return {
          name,
          label: bilingual((lang) => `${capitalised(sectionName(section)[lang])} ${year}`),
          inForce: max && bilingual((lang) => exactMoneyText(max, base, lang)),
          typed: values.ceiling(name) ?? '',
        }
      })
  })
}

function teamsOf({ base }: States, values: ControlValues): WorkbenchTeam[] {
  const next = monthText(addMonths(monthOfDay(base.asOf), 1))
  return base.teams.map(({ id, title }) => {
    const [posts = '', since = next] = (values.hire(id) ?? '').split('@')
    return { id, title, posts, since }
  })
}

/** What the workbench shows of a plan, beside what came of the state. */
export function workbenchOf(
  plan: Plan,
  states: States,
  values: ControlValues,
): Pick<Workbench, 'title' | 'plan' | 'scenarios' | 'groups' | 'step' | 'ceilings' | 'teams'> {
  return {
    title: WHAT_IF_TEXTS.title,
    plan: plan.title,
    scenarios: plan.scenarios.map(({ id, title }) => ({ id, title: titleOf(title, id) })),
    groups: groupsOf(plan, states, values),
    step: plan.grain === 'month' ? 1 : 3,
    ceilings: ceilingsOf(states, values),
    teams: teamsOf(states, values),
  }
}
