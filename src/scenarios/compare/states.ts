/**
 * Compares two states of a plan: its projects, its money, ceilings and work, its other records, and its figures side by side.
 */

import type { Breakdown, Figure, Metric } from '../../metrics/base/define.ts'
import { spendingIn } from '../../metrics/base/spending.ts'
import { teamLoads } from '../../metrics/base/team-load.ts'
import { ceilingsIn } from '../../metrics/envelopes.ts'
import { lazyFigures } from '../../metrics/figures.ts'
import { metricOf } from '../../metrics/index.ts'
import { compareYears } from '../../plan/budget-year.ts'
import { isSameId } from '../../plan/entity.ts'
import type { Envelope, Plan, Project } from '../../plan/plan.ts'
import { type Days, NO_DAYS, sum } from '../../values/quantity.ts'
import type { Comparison, EnvelopeChange, FigureChange, ProjectChange } from './comparison.ts'
import { arrivalOf, changeOf } from './project-change.ts'
import { recordChanges } from './records.ts'

const keyOf = ({ year, section }: Pick<Envelope, 'year' | 'section'>): string => `${year} ${section}`

/** The ceilings that differ by year, then section; floors and the decisions of equal ceilings make no difference. */
function envelopeChanges(before: Plan, after: Plan): EnvelopeChange[] {
  const [older = new Map(), newer = new Map()] = [before, after].map(
    (plan) => new Map(ceilingsIn(plan, {}).map((envelope) => [keyOf(envelope), envelope])),
  )
  return [...new Map<string, Envelope>([...older, ...newer]).values()]
    .map((envelope): EnvelopeChange => {
      const { year, section } = envelope
      const [old, now] = [older.get(keyOf(envelope)), newer.get(keyOf(envelope))]
      return {
        year,
        section,
        before: old?.max,
        after: now?.max,
        decision: { before: old?.decision, after: now?.decision },
      }
    })
    .filter((change) => change.before !== change.after)
    .toSorted((left, right) => left.year - right.year || (left.section < right.section ? -1 : 1))
}

/** Projects by lower-cased id, the first of each. */
function projectsOf({ projects }: Plan): Map<string, Project> {
  const byId = new Map<string, Project>()
  for (const project of projects) {
    const key = project.id.toLowerCase()
    if (!byId.has(key)) byId.set(key, project)
  }
  return byId
}

/** Whether one and the same record means the same in both states, so that nothing of it need be compared. */
function hasSameFrame(before: Plan, after: Plan): boolean {
  return before.asOf === after.asOf && before.reviews === after.reviews && before.header === after.header
}

function projectChanges(before: Plan, after: Plan): ProjectChange[] {
  const [older, newer] = [projectsOf(before), projectsOf(after)]
  const isSameFrame = hasSameFrame(before, after)
  const present = [...newer].flatMap(([key, project]) => {
    const old = older.get(key)
    if (old === undefined) return arrivalOf({ plan: after, project }, 'new')
    if (isSameFrame && old === project) return []
    return changeOf({ plan: before, project: old }, { plan: after, project }) ?? []
  })
  const gone = [...older].filter(([key]) => !newer.has(key))
  return [...present, ...gone.map(([, project]) => arrivalOf({ plan: before, project }, 'removed'))]
}

type Year = Comparison['money'][number]['year']

/** The budget years that either state has amounts in, in order, `later` last. */
function yearsIn(...plans: readonly Plan[]): Year[] {
  const years = new Set<Year>()
  for (const { projects } of plans) {
    for (const { budget } of projects) {
      for (const line of budget) for (const { year } of line.years) years.add(year)
    }
  }
  return [...years].sort(compareYears)
}

function moneyChanges(before: Plan, after: Plan): Comparison['money'] {
  return yearsIn(before, after)
    .flatMap((year) =>
      (['investment', 'operating'] as const).map((section) => ({
        year,
        section,
        before: spendingIn(before, year, section),
        after: spendingIn(after, year, section),
      })),
    )
    .filter((money) => money.before !== money.after)
}

/** The demand of each team over the horizon, by lower-cased id. */
function demandByTeam(plan: Plan): Map<string, { readonly team: string; readonly days: Days }> {
  const byTeam = new Map<string, { team: string; days: Days }>()
  for (const { team, demand } of teamLoads(plan)) {
    const key = team.id.toLowerCase()
    const days = byTeam.get(key)?.days ?? NO_DAYS
    byTeam.set(key, { team: team.id, days: sum([days, demand]) })
  }
  return byTeam
}

function dayChanges(before: Plan, after: Plan): Comparison['days'] {
  const [older, newer] = [demandByTeam(before), demandByTeam(after)]
  return [...new Set([...newer.keys(), ...older.keys()])]
    .map((key) => ({
      team: newer.get(key)?.team ?? older.get(key)?.team ?? key,
      before: older.get(key)?.days ?? NO_DAYS,
      after: newer.get(key)?.days ?? NO_DAYS,
    }))
    .filter((days) => days.before !== days.after)
}

/**
 * What differs between two states of a plan, each figure under its own state and status date.
 *
 * Records are matched by id without regard to case, the first of each id. The order of files, records and keys makes
 * no difference but to the order of the result. Swapping the states swaps `before` and `after`, `new` and `removed`,
 * `retained` and `dropped`; `done` is the one kind that has no opposite: going back, it is a change of `status`,
 * unless `dropped` tells it.
 */
export function comparePlans(before: Plan, after: Plan): Comparison {
  return {
    before,
    after,
    projects: projectChanges(before, after),
    money: moneyChanges(before, after),
    envelopes: envelopeChanges(before, after),
    days: dayChanges(before, after),
    records: recordChanges(before, after),
  }
}

/** Whether the two states hold the same projects, money, ceilings, work and records. */
export function isUnchanged({ projects, money, envelopes, days, records }: Comparison): boolean {
  return [projects, money, envelopes, days, records].every(({ length }) => length === 0)
}

/** Whether two states follow each other in one plan; two plans, or a look back in time, are no course of one plan. */
export function isCourse(before: Plan, after: Plan): boolean {
  return isSameId(before.id, after.id) && before.asOf <= after.asOf
}

/** The figures of a state by the key of their slice; by the empty key for the whole plan. */
function figuresOf(plan: Plan, metric: Metric, breakdown: Breakdown | undefined): ReadonlyMap<string, Figure> {
  const figures = lazyFigures(plan)
  if (breakdown === undefined) return new Map([['', figures.whole(metric)]])
  return new Map(figures.slices(metric, breakdown).map(({ key, figure }) => [key, figure]))
}

/**
 * Each metric in both states, those that are alike too, in the order of the ids; with a breakdown, every slice that
 * either state has, in the order of the state after.
 *
 * @throws Error for an id that no metric has, which is a bug.
 */
export function figureChanges(
  before: Plan,
  after: Plan,
  ids: readonly string[],
  breakdown?: Breakdown,
): FigureChange[] {
  return ids.map(metricOf).flatMap((metric) => {
    const older = figuresOf(before, metric, breakdown)
    const newer = figuresOf(after, metric, breakdown)
    return [...new Set([...newer.keys(), ...older.keys()])].map((key) => ({
      metric: metric.id,
      breakdown,
      key: breakdown === undefined ? undefined : key,
      before: older.get(key),
      after: newer.get(key),
    }))
  })
}

/** What a figure changed by, in plain units and without the noise of binary fractions; undefined where a side has no value. */
export function figureDelta({ before, after }: Pick<FigureChange, 'before' | 'after'>): number | undefined {
  const [older, newer] = [before?.value ?? null, after?.value ?? null]
  return older === null || newer === null ? undefined : Number((newer - older).toPrecision(12))
}
