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
  plainHeading,
  type Slice,
  scopeOf,
  slicesOf,
  wholeScope,
  withNone,
} from './scope.ts'

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

interface Sharing {
  readonly name: 'axis' | 'department'
  /** Whom counts go to. */
  readonly leadOf: (project: Project) => string | undefined
  readonly sharesOf: (project: Project) => readonly IdShare[]
  /** What other records name. */
  readonly others: readonly string[]
  readonly none?: Bilingual
}

/** Slices of which counts go to the one in the lead, money and days to several by share. */
function sharedSlices(
  plan: Plan,
  entities: Parameters<typeof headed>[0],
  { name, leadOf, sharesOf, others, none }: Sharing,
): Slice[] {
  const headings = headed(entities)
  const keyOf = keysOf(headings)
  const counted = gathered(plan.projects, (project) => [keyOf(leadOf(project))])
  const touched = gathered(plan.projects, (project) => sharesOf(project).map(({ id }) => keyOf(id)))
  const keys = [...counted.keys(), ...touched.keys(), ...others.map(keyOf)]
  return slicesOf(plan, withNone(headings, keys, none), (key) => ({
    projects: counted.get(key) ?? [],
    touching: touched.get(key) ?? [],
    part: partOf(sharesOf, keyOf, key),
    [name]: key,
  }))
}

export function byAxis(plan: Plan): Slice[] {
  return sharedSlices(plan, plan.axes, {
    name: 'axis',
    leadOf: leadAxis,
    sharesOf: ({ axes }) => (axes.length === 0 ? [{ share: 1 }] : axes),
    others: plan.objectives.map(({ axis }) => axis),
  })
}

/** The departments that a project's money and work fall to: by its shares, else the one in the lead alone. */
function departmentShares({ leadDepartment, written }: Project): readonly IdShare[] {
  const told = Object.entries(written.departments?.shares ?? {})
  if (told.length > 0) return told.map(([id, share]) => ({ id, share }))
  return [{ ...(leadDepartment === undefined ? {} : { id: leadDepartment }), share: 1 }]
}

export function byDepartment(plan: Plan): Slice[] {
  return sharedSlices(plan, plan.departments, {
    name: 'department',
    leadOf: ({ leadDepartment }) => leadDepartment,
    sharesOf: departmentShares,
    others: plan.needs.map(({ department }) => department),
    none: NOT_TOLD,
  })
}

export function byTheme(plan: Plan): Slice[] {
  const themes = themesOf(plan)
    .filter((theme) => plan.projects.some((project) => project.theme === theme))
    .map((theme) => headingOf(theme, themeLabel(plan, theme)))
  const keyOf = keysOf(themes)
  const groups = gathered(plan.projects, ({ theme }) => [keyOf(theme)])
  return slicesOf(plan, withNone(themes, groups.keys()), (key) => scopeOf(groups.get(key) ?? []))
}

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
  const headings = [...years].sort((left, right) => left - right).map((year) => plainHeading(String(year)))
  const later = written.includes('later') ? [{ key: 'later', label: LABELS.later }] : []
  return slicesOf(plan, [...headings, ...later], (key) => ({ year: key === 'later' ? key : Number(key) }))
}

export function byStatus(plan: Plan): Slice[] {
  const present = new Set(plan.projects.map(({ status }) => status))
  const statuses = PROJECT_STATUSES.filter((status) => present.has(status))
    .toSorted((left, right) => STATUS_RANKS[left] - STATUS_RANKS[right])
    .map((status) => headingOf(status, statusLabel(plan, status)))
  return slicesOf(plan, statuses, (status) => ({ status }))
}

export function bySection(plan: Plan): Slice[] {
  const sections = SECTIONS.map((section) => headingOf(section))
  return slicesOf(plan, sections, (section) => ({ section }))
}

export function byTeam(plan: Plan): Slice[] {
  return slicesOf(plan, headed(plan.teams), (team) => ({ team }))
}

export function byCriterion(plan: Plan): Slice[] {
  const criteria = criteriaOf(plan).map(({ id, label }) => ({ key: id, label }))
  return slicesOf(plan, criteria, (criterion) => ({ criterion }))
}

export function byTime(plan: Plan): Slice[] {
  const sides = (['past', 'to_come'] as const).map((key) => ({ key, label: TIME_LABELS[key] }))
  return slicesOf(plan, sides, (when) => ({ when }))
}

export function byPeriod(plan: Plan): Slice[] {
  const { horizon, grain } = plan
  return periodsBetween(horizon.first, horizon.last, grain).map((period) => ({
    key: periodText(period),
    label: bilingual((lang) => formatPeriod(period, lang)),
    scope: { ...wholeScope(plan), period },
  }))
}

export function byProgramme(plan: Plan): Slice[] {
  const programmes = headed(plan.programmes)
  const keyOf = keysOf(programmes)
  const groups = gathered(plan.projects, ({ written }) => [keyOf(written.programme)])
  return slicesOf(plan, withNone(programmes, groups.keys()), (programme) => ({
    ...scopeOf(groups.get(programme) ?? []),
    programme,
  }))
}

export function byReason(plan: Plan): Slice[] {
  const groups = gathered(plan.projects, ({ written }) => [written.disposition?.reason ?? 'none'])
  const reasons = REASONS.map((reason) => headingOf(reason))
  return slicesOf(plan, withNone(reasons, ['none']), (reason) => ({ ...scopeOf(groups.get(reason) ?? []), reason }))
}
