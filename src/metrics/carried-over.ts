/**
 * What became, in this plan, of each unfinished project of the previous one: continued, dropped by a decision, or lost.
 */
import type { Located } from '../plan/entity.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { defineTotal, type Metric, type NamedMetric, notApplicable } from './base/define.ts'

const NO_PREVIOUS_PLAN = notApplicable('pas de schéma directeur précédent', 'no previous plan')

/** What became of an unfinished project: taken on, dropped by a decision, or neither. */
type CarryOverOutcome = 'continued' | 'dropped' | 'lost'

interface CarriedOverProject {
  /** The project of the previous plan. */
  readonly project: Project
  readonly outcome: CarryOverOutcome
  /** The project that continues it or the decision that dropped it, both of this plan; missing for a lost one. */
  readonly by?: Located
}

const UNFINISHED: readonly string[] = ['in_progress', 'on_hold', 'postponed']
const DROPPING: readonly string[] = ['cancel', 'reject']

function isUnfinished({ status }: Pick<Project, 'status'>): boolean {
  return UNFINISHED.includes(status)
}

function continuations(plan: Plan): Map<string, Located> {
  const byPrevious = new Map<string, Located>()
  for (const project of plan.projects) {
    const key = project.written.previous?.toLowerCase()
    if (key !== undefined && !byPrevious.has(key)) byPrevious.set(key, project)
  }
  return byPrevious
}

function drops(plan: Plan): Map<string, Located> {
  const byNamed = new Map<string, Located>()
  for (const decision of plan.decisions) {
    if (!DROPPING.includes(decision.kind ?? '')) continue
    for (const named of [...(decision.refs ?? []), ...(decision.projects ?? [])]) {
      const key = named.toLowerCase()
      if (!byNamed.has(key)) byNamed.set(key, decision)
    }
  }
  return byNamed
}

function entryOf(
  project: Project,
  continuedBy: Located | undefined,
  droppedBy: Located | undefined,
): CarriedOverProject {
  if (continuedBy !== undefined) return { project, outcome: 'continued', by: continuedBy }
  if (droppedBy !== undefined) return { project, outcome: 'dropped', by: droppedBy }
  return { project, outcome: 'lost' }
}

/**
 * Every unfinished project of the previous plan with its outcome, in that plan's order; empty without a previous plan.
 * A project here that names it with `previous` continues it; a decision here of kind cancel or reject that names it
 * in `refs` or `projects` drops it; continuing counts first. Ids are compared without regard to case.
 */
export function carriedOverProjects(plan: Plan): CarriedOverProject[] {
  const unfinished = plan.previous?.projects.filter(isUnfinished) ?? []
  if (unfinished.length === 0) return []
  const continued = continuations(plan)
  const dropped = drops(plan)
  return unfinished.map((project) => {
    const key = project.id.toLowerCase()
    return entryOf(project, continued.get(key), dropped.get(key))
  })
}

/** The number of carried-over projects with an outcome; n/a without a previous plan. */
function defineCarried(metric: NamedMetric & { readonly outcome: CarryOverOutcome }): Metric {
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
        .map(({ project }) => ({ entity: project, amount: 1 })),
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
