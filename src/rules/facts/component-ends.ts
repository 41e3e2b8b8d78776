/** What replaces components in the eyes of a rule: retained projects and, while the plan is not approved, candidates. */
import { type ComponentEnd, goLiveDayOf, type Replacement, replacementBy } from '../../plan/component-support.ts'
import type { Related } from '../../plan/finding.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { isInPlan } from '../../plan/project-status.ts'
import { datePlace } from './project-dates.ts'

/** Whether a project of the plan replaces a component by the end of its support. */
export function keptReplacement(plan: Plan, ending: ComponentEnd): Replacement {
  return replacementBy(plan, ending, { counts: (project) => isInPlan(plan, project) })
}

/** Whether what a project of the plan brings is there by the end of a contract. */
export function keptGoLive(plan: Plan, ending: ComponentEnd): Replacement {
  return replacementBy(plan, ending, { counts: (project) => isInPlan(plan, project), dayOf: goLiveDayOf })
}

/** The end of the project that replaces a component, for a finding to refer to. */
export function endOf(project: Project): Related {
  return {
    at: datePlace(project, 'end'),
    label: { fr: 'la fin du projet est ici', en: 'the end of the project is here' },
  }
}
