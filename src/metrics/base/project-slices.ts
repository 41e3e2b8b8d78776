/** The slices of a plan by what projects, their money and their work tell: axis, theme, department, year, team, programme; slices add up. */
import { LABELS } from '../../lang/catalogue/labels.ts'
import { formatPeriod } from '../../lang/dates.ts'
import { yearsOf } from '../../plan/budget-year.ts'
import { expectedYears } from '../../plan/expected-amount.ts'
import type { Plan, Project, ProjectStatus, YearAmounts } from '../../plan/plan.ts'
import { statusLabel, themeLabel, themesOf } from '../../plan/vocabulary.ts'
import { PROJECT_STATUSES, REASONS, SECTIONS } from '../../schema/values.ts'
import { type Bilingual, bilingual } from '../../values/language.ts'
import { periodsBetween, periodText } from '../../values/period.ts'
import { apportion, type Quantity, sum } from '../../values/quantity.ts'
import { yearsUnder } from './authorisations.ts'
import { criteriaOf } from './criteria.ts'
import type { Scope } from './define.ts'
import { grantYears } from './grants.ts'
import {
  gathered,
  headed,
  headingOf,
  keysOf,
  leadAxis,
  NOT_TOLD,
  type Slice,
  scopeOf,
  wholeScope,
  withNone,
} from './scope.ts'

/** Periods of teams, by whether they have ended on the status date. */
const TIME_LABELS: Readonly<Record<'past' | 'to_come', Bilingual>> = {
  past: { fr: 'Périodes passées', en: 'Past periods' },
  to_come: { fr: 'Périodes à venir', en: 'Periods to come' },
}

/** Statuses of projects in the order that reports show them: done, under way, to come, stopped, not retained, not told. */
const STATUS_RANKS: Readonly<Record<ProjectStatus, number>> = {
  completed: 0,
  in_progress: 1,
  on_hold: 2,
  approved: 3,
  planned: 4,
  postponed: 5,
  cancelled: 6,
  merged: 7,
  rejected: 8,
  proposed: 9,
  candidate: 10,
  unknown: 11,
}

/** An entity that has a share of a project; without id where the project names none. */
interface IdShare {
  readonly id?: string
  readonly share: number
}

/** The part of a project's quantity that falls to the entities under a key, by the shares that the project gives. */
function partOf(
  sharesOf: (project: Project) => readonly IdShare[],
  keyOf: (id: string | undefined) => string,
  key: string,
): Scope['part'] {
  return <Q extends Quantity>(project: Project, quantity: Q): Q => {
    const own = sharesOf(project)
    if (own.length === 1) return keyOf(own[0]?.id) === key ? quantity : (0 as Q)
    if (quantity === 0) return quantity
    const shares = own.map(({ share }) => share)
    return sum(apportion(quantity, shares).filter((_, index) => keyOf(own[index]?.id) === key))
  }
}

function axisIds({ axes }: Project): readonly IdShare[] {
  return axes.length === 0 ? [{ share: 1 }] : axes
}

/** The slices by axis: counts go to the lead axis, money and days by share. */
export function byAxis(plan: Plan): Slice[] {
  const axes = headed(plan.axes)
  const keyOf = keysOf(axes)
  const counted = gathered(plan.projects, (project) => [keyOf(leadAxis(project))])
  const touched = gathered(plan.projects, (project) => axisIds(project).map(({ id }) => keyOf(id)))
  const strays = plan.objectives.map(({ axis }) => keyOf(axis))
  return withNone(axes, [...touched.keys(), ...strays]).map(({ key, label }) => ({
    key,
    label,
    scope: {
      projects: counted.get(key) ?? [],
      touching: touched.get(key) ?? [],
      part: partOf(axisIds, keyOf, key),
      axis: key,
    },
  }))
}

/** The slices by theme, in the order of the plan’s themes. */
export function byTheme(plan: Plan): Slice[] {
  const themes = themesOf(plan)
    .filter((theme) => plan.projects.some((project) => project.theme === theme))
    .map((theme) => headingOf(theme, themeLabel(plan, theme)))
  const keyOf = keysOf(themes)
  const groups = gathered(plan.projects, ({ theme }) => [keyOf(theme)])
  return withNone(themes, groups.keys()).map(({ key, label }) => ({
    key,
    label,
    scope: scopeOf(groups.get(key) ?? []),
  }))
}

/** The departments that a project's money and work fall to: by its shares, else the one in the lead alone. */
function departmentShares({ leadDepartment, written }: Project): readonly IdShare[] {
  const told = Object.entries(written.departments?.shares ?? {})
  if (told.length > 0) return told.map(([id, share]) => ({ id, share }))
  return [{ ...(leadDepartment === undefined ? {} : { id: leadDepartment }), share: 1 }]
}

/** The slices by department: counts go to the one in the lead, money and days by share where shares are told. */
export function byDepartment(plan: Plan): Slice[] {
  const departments = headed(plan.departments)
  const keyOf = keysOf(departments)
  const counted = gathered(plan.projects, ({ leadDepartment }) => [keyOf(leadDepartment)])
  const touched = gathered(plan.projects, (project) => departmentShares(project).map(({ id }) => keyOf(id)))
  const asking = plan.needs.map(({ department }) => keyOf(department))
  const keys = [...counted.keys(), ...touched.keys(), ...asking]
  return withNone(departments, keys, NOT_TOLD).map(({ key, label }) => ({
    key,
    label,
    scope: {
      projects: counted.get(key) ?? [],
      touching: touched.get(key) ?? [],
      part: partOf(departmentShares, keyOf, key),
      department: key,
    },
  }))
}

/** The slices by budget year. */
export function byYear(plan: Plan): Slice[] {
  return yearSlices(plan, [])
}

/** The years of money and those in which grants are received. */
export function byCashYear(plan: Plan): Slice[] {
  return yearSlices(plan, grantYears(plan))
}

function yearSlices(plan: Plan, more: readonly YearAmounts['year'][]): Slice[] {
  const written = plan.projects
    .flatMap((project) => expectedYears(plan, project))
    .map(({ year }) => year)
    .concat(more)
    .concat(plan.authorisations.flatMap((authorisation) => yearsUnder(plan, authorisation)))
  const years = new Set([
    ...yearsOf(plan),
    ...written.filter((year) => year !== 'later'),
    ...plan.envelopes.map(({ year }) => year),
  ])
  const slice = (year: number | 'later', label: Bilingual): Slice => ({
    key: String(year),
    label,
    scope: { ...wholeScope(plan), year },
  })
  return [
    ...[...years]
      .sort((left, right) => left - right)
      .map((year) => slice(year, { fr: String(year), en: String(year) })),
    ...(written.includes('later') ? [slice('later', LABELS.later)] : []),
  ]
}

/** The slices by status of projects. */
export function byStatus(plan: Plan): Slice[] {
  const present = new Set(plan.projects.map(({ status }) => status))
  return PROJECT_STATUSES.filter((status) => present.has(status))
    .toSorted((left, right) => STATUS_RANKS[left] - STATUS_RANKS[right])
    .map((status) => ({ ...headingOf(status, statusLabel(plan, status)), scope: { ...wholeScope(plan), status } }))
}

/** The slices by section of the budget. */
export function bySection(plan: Plan): Slice[] {
  return SECTIONS.map((section) => ({ ...headingOf(section), scope: { ...wholeScope(plan), section } }))
}

/** The slices by team. */
export function byTeam(plan: Plan): Slice[] {
  return plan.teams.map(({ id, title }) => ({ key: id, label: title, scope: { ...wholeScope(plan), team: id } }))
}

/** The slices by criterion of the measure of value. */
export function byCriterion(plan: Plan): Slice[] {
  return criteriaOf(plan).map(({ id, label }) => ({ key: id, label, scope: { ...wholeScope(plan), criterion: id } }))
}

/** The slices of periods that have ended and of those to come. */
export function byTime(plan: Plan): Slice[] {
  return (['past', 'to_come'] as const).map((when) => ({
    key: when,
    label: TIME_LABELS[when],
    scope: { ...wholeScope(plan), when },
  }))
}

/** The slices by period at the plan’s grain. */
export function byPeriod(plan: Plan): Slice[] {
  const { horizon, grain } = plan
  return periodsBetween(horizon.first, horizon.last, grain).map((period) => ({
    key: periodText(period),
    label: bilingual((lang) => formatPeriod(period, lang)),
    scope: { ...wholeScope(plan), period },
  }))
}

/** The slices by programme. */
export function byProgramme(plan: Plan): Slice[] {
  const programmes = headed(plan.programmes)
  const keyOf = keysOf(programmes)
  const groups = gathered(plan.projects, ({ written }) => [keyOf(written.programme)])
  return withNone(programmes, groups.keys()).map(({ key, label }) => ({
    key,
    label,
    scope: { ...scopeOf(groups.get(key) ?? []), programme: key },
  }))
}

/** The slices by the reason why projects were stopped or moved. */
export function byReason(plan: Plan): Slice[] {
  return withNone(
    REASONS.map((reason) => headingOf(reason)),
    ['none'],
  ).map(({ key, label }) => ({
    key,
    label,
    scope: {
      ...scopeOf(plan.projects.filter(({ written }) => (written.disposition?.reason ?? 'none') === key)),
      reason: key,
    },
  }))
}
