/**
 * The whole plan and its slices by axis, theme, department, year, section, team, status, criterion, time, period,
 * programme, kind of milestone or reason, and by what components, measures, risks, needs, posts and decisions tell of
 * themselves; slices add up.
 */
import {
  decisionKindName,
  milestoneKindName,
  needSourceLabel,
  riskScopeName,
  standingName,
  valueLabel,
} from '../../lang/catalogue/labels.ts'
import { formatPeriod } from '../../lang/dates.ts'
import { yearsOf } from '../../plan/budget-year.ts'
import { decisionsTaken } from '../../plan/decisions-taken.ts'
import { titleOf } from '../../plan/entity.ts'
import { expectedYears } from '../../plan/expected-amount.ts'
import type { Plan, Project, ProjectStatus, YearAmounts } from '../../plan/plan.ts'
import { regimesInUse, STANDINGS } from '../../plan/regimes/in-use.ts'
import { RISK_LEVELS, RISK_SCOPES } from '../../plan/risks.ts'
import { statusLabel, themeLabel, themesOf } from '../../plan/vocabulary.ts'
import {
  DECISION_KINDS,
  MILESTONE_KINDS,
  NEED_SOURCES,
  PROJECT_STATUSES,
  REASONS,
  SECTIONS,
} from '../../schema/values.ts'
import { type Bilingual, bilingual, capitalised } from '../../values/language.ts'
import { addToList } from '../../values/multimap.ts'
import { periodsBetween, periodText } from '../../values/period.ts'
import { apportion, type Quantity, sum } from '../../values/quantity.ts'
import { type ComponentBreakdown, componentHeadings } from './components.ts'
import { criteriaOf } from './criteria.ts'
import type { Breakdown, Scope } from './define.ts'
import { grantYears } from './grants.ts'

/** The slice of what has no axis, theme or department. */
export const NONE: Bilingual = { fr: '(aucun)', en: '(none)' }

/** The slice of amounts beyond the horizon. */
const LATER: Bilingual = { fr: 'Au-delà', en: 'Later' }

/** Periods of teams, by whether they have ended on the status date. */
const TIME_LABELS: Readonly<Record<'past' | 'to_come', Bilingual>> = {
  past: { fr: 'Périodes passées', en: 'Past periods' },
  to_come: { fr: 'Périodes à venir', en: 'Periods to come' },
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

/** The heading of a value, by the name that it has in cells. */
function headingOf(value: string, name: Bilingual = valueLabel(value)): Heading {
  return { key: value, label: capitalisedName(name) }
}

function capitalisedName({ fr, en }: Bilingual): Bilingual {
  return { fr: capitalised(fr), en: capitalised(en) }
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

function byAxis(plan: Plan): Slice[] {
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

function byTheme(plan: Plan): Slice[] {
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

function byDepartment(plan: Plan): Slice[] {
  const departments = headed(plan.departments)
  const keyOf = keysOf(departments)
  const counted = gathered(plan.projects, ({ leadDepartment }) => [keyOf(leadDepartment)])
  const touched = gathered(plan.projects, (project) =>
    departmentShares(project).map(({ id }) => keyOf(id)),
  )
  const asking = plan.needs.map(({ department }) => keyOf(department))
  const keys = [...counted.keys(), ...touched.keys(), ...asking]
  return withNone(departments, keys).map(({ key, label }) => ({
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

function byYear(plan: Plan): Slice[] {
  return yearSlices(plan, [])
}

/** The years of money and those in which grants are received. */
function byCashYear(plan: Plan): Slice[] {
  return yearSlices(plan, grantYears(plan))
}

function yearSlices(plan: Plan, more: readonly YearAmounts['year'][]): Slice[] {
  const written = plan.projects
    .flatMap((project) => expectedYears(plan, project))
    .map(({ year }) => year)
    .concat(more)
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
      ...headingOf(status, statusLabel(plan, status)),
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

function byComponent(breakdown: ComponentBreakdown): (plan: Plan) => Slice[] {
  return (plan) =>
    componentHeadings(plan, breakdown).map(({ key, label, part }) => ({
      key,
      label,
      scope: { ...wholeScope(plan), ...part },
    }))
}

function byProgramme(plan: Plan): Slice[] {
  const programmes = headed(plan.programmes)
  const keyOf = keysOf(programmes)
  const groups = gathered(plan.projects, ({ written }) => [keyOf(written.programme)])
  return withNone(programmes, groups.keys()).map(({ key, label }) => ({
    key,
    label,
    scope: { ...scopeOf(groups.get(key) ?? []), programme: key },
  }))
}

function byMilestone(plan: Plan): Slice[] {
  const kinds = MILESTONE_KINDS.map((kind) => ({ key: kind, label: milestoneKindName(kind) }))
  const written = plan.projects.flatMap((project) => project.written.milestones ?? [])
  return withNone(
    kinds,
    written.flatMap(({ kind }) => (kind === undefined ? ['none'] : [])),
  ).map(({ key, label }) => ({ key, label, scope: { ...wholeScope(plan), milestone: key } }))
}

function byReason(plan: Plan): Slice[] {
  return withNone(
    REASONS.map((reason) => headingOf(reason)),
    ['none'],
  ).map(({ key, label }) => ({
    key,
    label,
    scope: {
      ...scopeOf(
        plan.projects.filter(({ written }) => (written.disposition?.reason ?? 'none') === key),
      ),
      reason: key,
    },
  }))
}

function byRegime(plan: Plan): Slice[] {
  return regimesInUse(plan).map(({ id, title }) => ({
    key: id,
    label: title,
    scope: { ...wholeScope(plan), regime: id },
  }))
}

function byStanding(plan: Plan): Slice[] {
  return STANDINGS.map((standing) => ({
    key: standing,
    label: capitalisedName(standingName(standing)),
    scope: { ...wholeScope(plan), standing },
  }))
}

function byRiskLevel(plan: Plan): Slice[] {
  return RISK_LEVELS.map(({ key, probability, impact }) => {
    const label = `${probability} × ${impact}`
    return { key, label: { fr: label, en: label }, scope: { ...wholeScope(plan), riskLevel: key } }
  })
}

function byRiskScope(plan: Plan): Slice[] {
  return RISK_SCOPES.map((riskScope) => ({
    key: riskScope,
    label: capitalisedName(riskScopeName(riskScope)),
    scope: { ...wholeScope(plan), riskScope },
  }))
}

function byPeriod(plan: Plan): Slice[] {
  const { horizon, grain } = plan
  return periodsBetween(horizon.first, horizon.last, grain).map((period) => ({
    key: periodText(period),
    label: bilingual((lang) => formatPeriod(period, lang)),
    scope: { ...wholeScope(plan), period },
  }))
}

function bySource(plan: Plan): Slice[] {
  const sources = NEED_SOURCES.map((key) => ({ key, label: needSourceLabel(key) }))
  const told = new Set(plan.needs.map(({ source = 'none' }) => source))
  const present = sources.filter(({ key }) => told.has(key))
  return withNone(present, told).map(({ key, label }) => ({
    key,
    label,
    scope: { ...wholeScope(plan), source: key },
  }))
}

/** The key that a post stands under by its category. */
export function categoryKey(category: string | undefined): string {
  return category?.trim() || 'none'
}

function byCategory(plan: Plan): Slice[] {
  const told = plan.teams.flatMap(({ written }) =>
    (written.posts ?? []).map(({ category }) => categoryKey(category)),
  )
  const named = [...new Set(told)].filter((key) => key !== 'none').sort()
  const headings = named.map((key) => ({ key, label: { fr: key, en: key } }))
  return withNone(headings, told).map(({ key, label }) => ({
    key,
    label,
    scope: { ...wholeScope(plan), category: key },
  }))
}

/** What lies in both scopes; money and days that both share out go by the shares of one, then of the other. */
export function crossed(first: Scope, second: Scope): Scope {
  const counted = new Set(second.projects)
  const touching = new Set(second.touching)
  return {
    ...first,
    ...second,
    projects: first.projects.filter((project) => counted.has(project)),
    touching: first.touching.filter((project) => touching.has(project)),
    part: (project, quantity) => second.part(project, first.part(project, quantity)),
  }
}

function byDecisionKind(plan: Plan): Slice[] {
  const taken = new Set(decisionsTaken(plan).map(({ decision }) => decision.kind ?? 'none'))
  const kinds = [...DECISION_KINDS, 'none'].filter((kind) => taken.has(kind as never))
  return kinds.map((key) => {
    const { fr, en } = key === 'none' ? NONE : decisionKindName(key)
    return {
      key,
      label: { fr: capitalised(fr), en: capitalised(en) },
      scope: { ...wholeScope(plan), decisionKind: key },
    }
  })
}

function byDecisionYear(plan: Plan): Slice[] {
  const years = new Set(decisionsTaken(plan).map(({ year }) => year))
  return [...years]
    .sort((left, right) => left - right)
    .map(String)
    .map((key) => ({
      key,
      label: { fr: key, en: key },
      scope: { ...wholeScope(plan), decisionYear: key },
    }))
}

const SLICERS: Readonly<Record<Breakdown, (plan: Plan) => Slice[]>> = {
  axis: byAxis,
  theme: byTheme,
  department: byDepartment,
  year: byYear,
  cash_year: byCashYear,
  section: bySection,
  team: byTeam,
  status: byStatus,
  criterion: byCriterion,
  time: byTime,
  lifecycle: byComponent('lifecycle'),
  component_kind: byComponent('component_kind'),
  criticality: byComponent('criticality'),
  programme: byProgramme,
  milestone: byMilestone,
  reason: byReason,
  regime: byRegime,
  standing: byStanding,
  risk_level: byRiskLevel,
  risk_scope: byRiskScope,
  period: byPeriod,
  source: bySource,
  category: byCategory,
  decision_kind: byDecisionKind,
  decision_year: byDecisionYear,
}

/** The slices of the plan by one breakdown, in the plan's order; projects without a key come last under `none`. */
export function slicesBy(plan: Plan, breakdown: Breakdown): Slice[] {
  return SLICERS[breakdown](plan)
}
