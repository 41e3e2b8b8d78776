/**
 * The whole plan and its slices by axis, theme, department, year, section, team, status, criterion, authorisation or
 * time; slices add up.
 */
import { valueLabel } from '../../lang/catalogue/labels.ts'
import { yearsOf } from '../../plan/budget-year.ts'
import { titleOf } from '../../plan/entity.ts'
import { expectedYears } from '../../plan/expected-amount.ts'
import type { Plan, Project, ProjectStatus } from '../../plan/plan.ts'
import { PROJECT_STATUSES, SECTIONS, THEMES } from '../../schema/values.ts'
import { type Bilingual, capitalised } from '../../values/language.ts'
import { addToList } from '../../values/multimap.ts'
import { apportion, type Quantity, sum } from '../../values/quantity.ts'
import { yearsUnder } from './authorisations.ts'
import { criteriaOf } from './criteria.ts'
import type { Breakdown, Scope } from './define.ts'

/** The slice of what has no axis, theme or department. */
export const NONE: Bilingual = { fr: '(aucun)', en: '(none)' }

/** The slice of amounts beyond the horizon. */
const LATER: Bilingual = { fr: 'Au-delà', en: 'Later' }

/** Periods of teams, by whether they have ended on the status date. */
const TIME_LABELS: Readonly<Record<'past' | 'to_come', Bilingual>> = {
  past: { fr: 'Périodes passées', en: 'Past periods' },
  to_come: { fr: 'Périodes à venir', en: 'Periods to come' },
}

/** The two types of authorisation, which are never added up without saying so. */
const AUTHORISATION_TYPES: Readonly<Record<'AP' | 'AE', Bilingual>> = {
  AP: { fr: 'Autorisations de programme (AP)', en: 'Programme authorisations (AP)' },
  AE: { fr: 'Autorisations d’engagement (AE)', en: 'Commitment authorisations (AE)' },
}

/** Statuses of projects in the order that reports show them: done, under way, to come, stopped, not retained. */
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
}

/** One slice of a breakdown. */
export interface Slice {
  /** The id of the axis, theme …; `none` for projects without one. */
  readonly key: string
  readonly label: Bilingual
  readonly scope: Scope
}

interface Heading {
  readonly key: string
  readonly label: Bilingual
}

/** The heading of a closed value of the format, by the name that it has in cells. */
function headingOf(value: string): Heading {
  const { fr, en } = valueLabel(value)
  return { key: value, label: { fr: capitalised(fr), en: capitalised(en) } }
}

/** The whole plan. */
export function wholeScope(plan: Pick<Plan, 'projects'>): Scope {
  return { projects: plan.projects, touching: plan.projects, part: (_, quantity) => quantity }
}

/** A scope of some projects, each whole. */
function scopeOf(projects: readonly Project[]): Scope {
  return wholeScope({ projects })
}

/** The axis that a project counts under: its largest share, the first on a tie. */
export function leadAxis(project: Project): string | undefined {
  return project.axes.reduce<Project['axes'][number] | undefined>(
    (best, axis) => (best === undefined || axis.share > best.share ? axis : best),
    undefined,
  )?.id
}

/** The key of the heading that an id stands under: `none` for an id that no heading has, and for no id. */
function keysOf(headings: readonly Heading[]): (id: string | undefined) => string {
  const keys = new Map(headings.map(({ key }) => [key.toLowerCase(), key]))
  return (id) => keys.get(id?.toLowerCase() ?? '') ?? 'none'
}

function headed(list: readonly { id: string; title: Parameters<typeof titleOf>[0] }[]): Heading[] {
  return list.map(({ id, title }) => ({ key: id, label: titleOf(title, id) }))
}

function withNone(headings: readonly Heading[], keys: Iterable<string>): readonly Heading[] {
  return [...keys].includes('none') ? [...headings, { key: 'none', label: NONE }] : headings
}

function gathered(
  projects: readonly Project[],
  keysOfProject: (project: Project) => Iterable<string>,
): Map<string, Project[]> {
  const groups = new Map<string, Project[]>()
  for (const project of projects) {
    for (const key of new Set(keysOfProject(project))) addToList(groups, key, project)
  }
  return groups
}

function axisIds({ axes }: Project): readonly { readonly id?: string; readonly share: number }[] {
  return axes.length === 0 ? [{ share: 1 }] : axes
}

function byAxis(plan: Plan): Slice[] {
  const axes = headed(plan.axes)
  const keyOf = keysOf(axes)
  const counted = gathered(plan.projects, (project) => [keyOf(leadAxis(project))])
  const touched = gathered(plan.projects, (project) => axisIds(project).map(({ id }) => keyOf(id)))
  const strays = plan.objectives.map(({ axis }) => keyOf(axis))
  const part = <Q extends Quantity>(project: Project, quantity: Q, key: string): Q => {
    const own = axisIds(project)
    if (own.length === 1) return keyOf(own[0]?.id) === key ? quantity : (0 as Q)
    if (quantity === 0) return quantity
    const shares = own.map(({ share }) => share)
    return sum(apportion(quantity, shares).filter((_, index) => keyOf(own[index]?.id) === key))
  }
  return withNone(axes, [...touched.keys(), ...strays]).map(({ key, label }) => ({
    key,
    label,
    scope: {
      projects: counted.get(key) ?? [],
      touching: touched.get(key) ?? [],
      part: (project, quantity) => part(project, quantity, key),
      axis: key,
    },
  }))
}

function byTheme(plan: Plan): Slice[] {
  const themes = THEMES.filter((theme) =>
    plan.projects.some((project) => project.theme === theme),
  ).map(headingOf)
  const keyOf = keysOf(themes)
  const groups = gathered(plan.projects, ({ theme }) => [keyOf(theme)])
  return withNone(themes, groups.keys()).map(({ key, label }) => ({
    key,
    label,
    scope: scopeOf(groups.get(key) ?? []),
  }))
}

function byDepartment(plan: Plan): Slice[] {
  const departments = headed(plan.departments)
  const keyOf = keysOf(departments)
  const groups = gathered(plan.projects, ({ leadDepartment }) => [keyOf(leadDepartment)])
  const asking = plan.needs.map(({ department }) => keyOf(department))
  return withNone(departments, [...groups.keys(), ...asking]).map(({ key, label }) => ({
    key,
    label,
    scope: { ...scopeOf(groups.get(key) ?? []), department: key },
  }))
}

function byYear(plan: Plan): Slice[] {
  const written = plan.projects
    .flatMap((project) => expectedYears(plan, project))
    .map(({ year }) => year)
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
    ...(written.includes('later') ? [slice('later', LATER)] : []),
  ]
}

function byStatus(plan: Plan): Slice[] {
  const present = new Set(plan.projects.map(({ status }) => status))
  return PROJECT_STATUSES.filter((status) => present.has(status))
    .toSorted((left, right) => STATUS_RANKS[left] - STATUS_RANKS[right])
    .map((status) => ({
      ...headingOf(status),
      scope: { ...wholeScope(plan), status },
    }))
}

function bySection(plan: Plan): Slice[] {
  return SECTIONS.map((section) => ({
    ...headingOf(section),
    scope: { ...wholeScope(plan), section },
  }))
}

function byTeam(plan: Plan): Slice[] {
  return plan.teams.map(({ id, title }) => ({
    key: id,
    label: title,
    scope: { ...wholeScope(plan), team: id },
  }))
}

function byAuthorisation(plan: Plan): Slice[] {
  return plan.authorisations.map(({ id, title }) => ({
    key: id,
    label: titleOf(title, id),
    scope: { ...wholeScope(plan), authorisation: id },
  }))
}

function byAuthorisationType(plan: Plan): Slice[] {
  return (['AP', 'AE'] as const).map((type) => ({
    key: type,
    label: AUTHORISATION_TYPES[type],
    scope: { ...wholeScope(plan), authorisationType: type },
  }))
}

function byCriterion(plan: Plan): Slice[] {
  return criteriaOf(plan).map(({ id, label }) => ({
    key: id,
    label,
    scope: { ...wholeScope(plan), criterion: id },
  }))
}

function byTime(plan: Plan): Slice[] {
  return (['past', 'to_come'] as const).map((when) => ({
    key: when,
    label: TIME_LABELS[when],
    scope: { ...wholeScope(plan), when },
  }))
}

const SLICERS: Readonly<Record<Breakdown, (plan: Plan) => Slice[]>> = {
  axis: byAxis,
  theme: byTheme,
  department: byDepartment,
  year: byYear,
  section: bySection,
  team: byTeam,
  status: byStatus,
  criterion: byCriterion,
  authorisation: byAuthorisation,
  authorisation_type: byAuthorisationType,
  time: byTime,
}

/** The slices of the plan by one breakdown, in the plan's order; projects without a key come last under `none`. */
export function slicesBy(plan: Plan, breakdown: Breakdown): Slice[] {
  return SLICERS[breakdown](plan)
}
