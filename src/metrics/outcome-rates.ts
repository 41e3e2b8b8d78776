/** What completed projects came to beyond being completed: success, adoption, closure reviews; and milestones reached in time. */
import type { Plan, Project } from '../plan/plan.ts'
import { initialPortfolio, isCompleted, isRetained, isStatusTold } from '../plan/project-status.ts'
import { parseDay } from '../values/calendar.ts'
import { BY_PORTFOLIO, defineRate, notApplicable, type Scope } from './base/define.ts'
import { isOnTime, isWithinBudget } from './base/keeping.ts'
import { MASTER_PLANS, PROJECT_PORTFOLIOS } from './base/sources.ts'
import { shareOf } from './base/terms.ts'

const NO_ACCEPTANCE = notApplicable(
  'aucun projet terminé ne dit qui a prononcé la recette (closure.accepted_by)',
  'no completed project says who accepted it (closure.accepted_by)',
)

/** Whether it is a success; undefined where its status, its dates, its cost or its acceptance are not told. */
function successOf(plan: Plan, project: Project): boolean | undefined {
  if (!isStatusTold(project)) return undefined
  if (!isCompleted(project)) return false
  const [onTime, withinBudget] = [isOnTime(plan, project), isWithinBudget(plan, project)]
  if (onTime === undefined || withinBudget === undefined) return undefined
  if (project.written.closure?.accepted_by === undefined) return undefined
  return onTime && withinBudget
}

/** Success rate. @example 60 initial projects, 21 completed on time, within budget and accepted: 21/60 = 35.0 % */
export const successRate = defineRate({
  id: 'success_rate',
  label: { fr: 'Taux de réussite', en: 'Success rate' },
  parts: 'count',
  formula: {
    fr: 'projets terminés dans les délais, dans le budget (tolérances du plan comprises) et dont la recette est prononcée ÷ projets du portefeuille initial\u00a0; projets terminés dont l’un des trois n’est pas renseigné et projets de statut inconnu écartés',
    en: "projects completed on time, within budget (with the plan's tolerances) and accepted ÷ projects of the initial portfolio; completed projects of which one of the three is not told, and projects of unknown status, are left out",
  },
  source: {
    fr: 'définition du Standish Group\u00a0: délais, budget et périmètre tenus ensemble',
    en: 'definition of the Standish Group: time, budget and scope kept together',
  },
  breakdowns: BY_PORTFOLIO,
  missing: ({ projects }) =>
    projects.some((one) => isCompleted(one) && one.written.closure?.accepted_by !== undefined)
      ? undefined
      : NO_ACCEPTANCE,
  terms: (plan, scope) =>
    initialPortfolio(scope).flatMap((entity) => {
      const isSuccess = successOf(plan, entity)
      return isSuccess === undefined ? [] : [{ entity, amount: isSuccess ? 1 : 0, of: 1 }]
    }),
  expected: (_, scope) => initialPortfolio(scope),
})

/** Adoption rate. @example 45 completed, 4 with a measure of use, 3 at their target: 3/4 = 75.0 %, for 4 of 45 projects */
export const adoptionRate = defineRate({
  id: 'adoption_rate',
  label: { fr: 'Projets adoptés par leurs usagers', en: 'Projects adopted by their users' },
  parts: 'count',
  formula: {
    fr: 'projets terminés dont l’usage mesuré atteint la cible (adoption.actual ≥ adoption.target) ÷ projets terminés dont l’usage est mesuré',
    en: 'completed projects whose measured use is at its target (adoption.actual ≥ adoption.target) ÷ completed projects whose use is measured',
  },
  source: PROJECT_PORTFOLIOS,
  breakdowns: BY_PORTFOLIO,
  terms: (_, { projects }) =>
    projects.filter(isCompleted).flatMap((entity) => {
      const { target, actual } = entity.written.adoption ?? {}
      if (target === undefined || actual === undefined) return []
      return [{ entity, amount: actual >= target ? 1 : 0, of: 1 }]
    }),
  expected: (_, { projects }) => projects.filter(isCompleted),
})

/** Closure rate. @example 13 completed, 12 with a closure review: 12/13 = 92.3 % */
export const closureRate = defineRate({
  id: 'closure_rate',
  label: { fr: 'Projets terminés avec bilan de clôture', en: 'Completed projects with a closure review' },
  parts: 'count',
  formula: {
    fr: 'projets terminés qui ont un bilan de clôture (closure) ÷ projets terminés',
    en: 'completed projects that have a closure review (closure) ÷ completed projects',
  },
  source: MASTER_PLANS,
  breakdowns: BY_PORTFOLIO,
  terms: (_, { projects }) => shareOf(projects.filter(isCompleted), (entity) => entity.written.closure !== undefined),
})

type Milestone = NonNullable<Project['written']['milestones']>[number]

/** The milestones of a project that are due on the status date, of the scope's kind where it names one. */
function dueMilestones({ asOf }: Plan, { written }: Project, { milestone: kind }: Scope) {
  return (written.milestones ?? []).filter((one: Milestone) => {
    const due = parseDay(one.baseline ?? '', 'end')
    const isAsked = kind === undefined || (one.kind ?? 'none') === kind
    return isAsked && due !== undefined && due <= asOf
  })
}

function isHit({ baseline = '', actual = '' }: Milestone): boolean {
  const [due, reached] = [parseDay(baseline, 'end'), parseDay(actual, 'end')]
  return due !== undefined && reached !== undefined && reached <= due
}

/** Milestone hit rate. @example 10 milestones due by the status date, 6 reached by their baseline day: 6/10 = 60.0 % */
export const milestoneHitRate = defineRate({
  id: 'milestone_hit_rate',
  label: { fr: 'Jalons tenus', en: 'Milestones kept' },
  parts: 'count',
  formula: {
    fr: 'jalons atteints au plus tard à leur date de référence ÷ jalons des projets retenus dont la date de référence est passée à la date d’arrêté',
    en: 'milestones reached by their baseline day ÷ milestones of retained projects whose baseline day has passed by the status date',
  },
  source: PROJECT_PORTFOLIOS,
  breakdowns: [...BY_PORTFOLIO, 'milestone'],
  terms: (plan, scope) =>
    scope.projects.filter(isRetained).flatMap((entity) => {
      const due = dueMilestones(plan, entity, scope)
      if (due.length === 0) return []
      return [{ entity, amount: due.filter(isHit).length, of: due.length }]
    }),
})
