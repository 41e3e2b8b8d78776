/**
 * What became, in this plan, of each unfinished project of the previous one: continued, dropped by a decision, or lost.
 */
import type { Plan } from '../plan/plan.ts'
import { defineTotal, type Metric, type NamedMetric, notApplicable } from './base/define.ts'
import { type RollOverEntry, type RollOverOutcome, rollOver } from './roll-over.ts'

const NO_PREVIOUS_PLAN = notApplicable('pas de schéma directeur précédent', 'no previous plan')

/** The unfinished projects of the previous plan with their outcomes, in that plan's order; empty without a previous plan. */
export function carriedOverProjects(plan: Plan): RollOverEntry[] {
  return rollOver(plan).filter(({ open }) => open.kind === 'project')
}

/** The number of carried-over projects with an outcome; n/a without a previous plan. */
function defineCarried(metric: NamedMetric & { readonly outcome: RollOverOutcome }): Metric {
  const { outcome: wanted, ...description } = metric
  return defineTotal({
    ...description,
    isOfPlan: true,
    unit: 'count',
    source: {
      fr: 'usage des schémas directeurs SI\u00a0: tout projet inachevé est repris ou abandonné',
      en: 'usual practice of IT master plans: every unfinished project is continued or dropped',
    },
    breakdowns: [],
    missing: ({ previous }) => (previous === undefined ? NO_PREVIOUS_PLAN : undefined),
    terms: (plan) =>
      carriedOverProjects(plan)
        .filter((carried) => carried.outcome === wanted)
        .flatMap(({ open: { project } }) => (project === undefined ? [] : [{ entity: project, amount: 1 }])),
  })
}

/** Carried-over projects that go on. @example 14 unfinished, 9 named by a project here: 9 */
export const carriedContinued = defineCarried({
  id: 'carried_continued',
  label: { fr: 'Projets repris du plan précédent', en: 'Continued from the previous plan' },
  outcome: 'continued',
  formula: {
    fr: 'projets inachevés du plan précédent qu’un projet de ce plan reprend',
    en: 'unfinished projects of the previous plan that a project of this plan continues',
  },
})

/** Carried-over projects dropped by decision. @example 14 unfinished, 4 named by a decision to cancel: 4 */
export const carriedDropped = defineCarried({
  id: 'carried_dropped',
  label: { fr: 'Projets abandonnés par décision', en: 'Dropped by decision' },
  outcome: 'dropped',
  formula: {
    fr: 'projets inachevés du plan précédent qu’une décision abandonne',
    en: 'unfinished projects of the previous plan that a decision drops',
  },
})

/** Carried-over projects that were lost. @example 14 unfinished, 9 continued and 4 dropped: 1 */
export const carriedLost = defineCarried({
  id: 'carried_lost',
  label: { fr: 'Projets du plan précédent sans suite', en: 'Lost since the previous plan' },
  outcome: 'lost',
  formula: {
    fr: 'projets inachevés du plan précédent ni repris, ni abandonnés par décision',
    en: 'unfinished projects of the previous plan neither continued nor dropped by decision',
  },
})
