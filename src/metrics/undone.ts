/** What was not done of the initial portfolio and why: how many projects, and the days and money of their baselines. */
import type { Plan, Project } from '../plan/plan.ts'
import { initialPortfolio, isCompleted, isRetained, isStatusTold } from '../plan/project-status.ts'
import type { Bilingual } from '../values/language.ts'
import { plain } from '../values/quantity.ts'
import { defineTotal, notApplicable, type Scope } from './base/define.ts'
import { baselineCost } from './base/overrun.ts'
import { counted } from './base/terms.ts'

const UNDONE_SOURCE: Bilingual = {
  fr: 'usage des bilans de schémas directeurs\u00a0: les motifs codés étalonnent le plan suivant',
  en: 'usual practice of plan assessments: coded reasons calibrate the next plan',
}

const NOTHING_UNDONE = notApplicable(
  'aucun projet du portefeuille initial n’est arrêté, reporté ni suspendu',
  'no project of the initial portfolio is stopped, postponed or on hold',
)

const NO_DAYS = notApplicable(
  'ces projets n’ont pas de charge de référence (baseline.days)',
  'these projects have no baseline days (baseline.days)',
)

const NO_COST = notApplicable('ces projets n’ont pas de coût de référence', 'these projects have no baseline cost')

/** Why there is nothing to add up: no project was left undone, or none of them tells what it was to take. */
function untold(reason: Bilingual): (plan: Plan, scope: Scope, terms: readonly unknown[]) => Bilingual | undefined {
  return (plan, scope, terms) => {
    if (undoneProjects(plan).length === 0) return NOTHING_UNDONE
    return terms.length === 0 && undoneOf(plan, scope.touching).length > 0 ? reason : undefined
  }
}

/** Whether a project was stopped, moved or put on hold; of a closed plan also one that was not finished. */
function isUndone({ status }: Pick<Plan, 'status'>, project: Project): boolean {
  if (isCompleted(project) || !isStatusTold(project)) return false
  return status === 'closed' || project.status === 'on_hold' || !isRetained(project)
}

export function undoneProjects(plan: Pick<Plan, 'projects' | 'status'>): Project[] {
  return undoneOf(plan, plan.projects)
}

function undoneOf(plan: Pick<Plan, 'status'>, projects: readonly Project[]): Project[] {
  return initialPortfolio({ projects }).filter((project) => isUndone(plan, project))
}

/** Projects not done. @example 4 postponed, 3 cancelled, 2 merged, 6 on their way when the plan closed: 15 */
export const undoneCount = defineTotal({
  id: 'undone_count',
  label: { fr: 'Projets non réalisés', en: 'Projects not done' },
  unit: 'count',
  formula: {
    fr: 'projets du portefeuille initial abandonnés, reportés, écartés, fusionnés ou suspendus\u00a0; d’un plan clos, tous ceux qui ne sont pas terminés\u00a0; statut inconnu écarté',
    en: 'projects of the initial portfolio that are cancelled, postponed, rejected, merged or on hold; of a closed plan, all that are not completed; unknown status left out',
  },
  source: UNDONE_SOURCE,
  breakdowns: ['axis', 'theme', 'department', 'reason'],
  terms: (plan, scope) => counted(undoneOf(plan, scope.projects)),
})

/** Work not done. @example baselines of 40 and 60 days: 100 */
export const undoneDays = defineTotal({
  id: 'undone_days',
  label: { fr: 'Charge non réalisée', en: 'Work not done' },
  unit: 'days',
  formula: { fr: 'jours de référence de ces projets', en: 'baseline days of these projects' },
  source: UNDONE_SOURCE,
  breakdowns: ['axis', 'theme', 'department', 'reason'],
  missing: untold(NO_DAYS),
  terms: (plan, scope) =>
    undoneOf(plan, scope.touching).flatMap((entity) => {
      const days = entity.baseline?.days
      return days === undefined ? [] : [{ entity, amount: plain(scope.part(entity, days)) }]
    }),
  expected: (plan, scope) => undoneOf(plan, scope.touching),
})

/** Cost not spent on what was not done. @example baselines of 180 and 60: 240 */
export const undoneCost = defineTotal({
  id: 'undone_cost',
  label: { fr: 'Coût de référence non réalisé', en: 'Baseline cost not done' },
  unit: 'money',
  formula: { fr: 'coût de référence de ces projets', en: 'baseline cost of these projects' },
  source: UNDONE_SOURCE,
  breakdowns: ['axis', 'theme', 'department', 'reason'],
  missing: untold(NO_COST),
  terms: (plan, scope) =>
    undoneOf(plan, scope.touching).flatMap((entity) => {
      const cost = baselineCost(entity)
      return cost === undefined ? [] : [{ entity, amount: plain(scope.part(entity, cost)) }]
    }),
  expected: (plan, scope) => undoneOf(plan, scope.touching),
})
