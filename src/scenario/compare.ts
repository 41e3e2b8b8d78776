/** Compares two states of a plan: its projects, its money and work, and its other records. */

import { spendingIn } from '../metrics/base/spending.ts'
import { teamLoads } from '../metrics/base/team-load.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { type Days, NO_DAYS, sum } from '../values/quantity.ts'
import { envelopeChanges } from './compare-envelopes.ts'
import { arrivalOf, changeOf } from './compare-project.ts'
import { recordChanges } from './compare-records.ts'
import type { Comparison, ProjectChange } from './comparison.ts'

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
  return (
    before.asOf === after.asOf && before.reviews === after.reviews && before.header === after.header
  )
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
  const order = (year: Year): number => (year === 'later' ? Number.POSITIVE_INFINITY : year)
  return [...years].sort((left, right) => order(left) - order(right))
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
export function compare(before: Plan, after: Plan): Comparison {
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
export function isEmpty({ projects, money, envelopes, days, records }: Comparison): boolean {
  return [projects, money, envelopes, days, records].every(({ length }) => length === 0)
}
