/** Risk exposure: what the open risks of the projects under way and to come weigh. */
import type { Project } from '../plan/plan.ts'
import { isOpen, isStatusTold } from '../plan/project-status.ts'
import { isUnsettled } from '../plan/risks.ts'
import type { Bilingual } from '../values/language.ts'
import { defineTotal } from './base/define.ts'

/** Whether the project goes on, for all that is told of it: a risk that it calls open is open. */
function mayBearRisks(project: Project): boolean {
  return isOpen(project) || !isStatusTold(project)
}

/** No project, retained or not, has a risk. */
const NO_RISK: Bilingual = {
  fr: 'sans objet\u00a0: aucun risque saisi',
  en: 'not applicable: no risk is written',
}

function risksOf({ written }: Project): NonNullable<Project['written']['risks']> {
  return written.risks ?? []
}

/** Sum of probability × impact (1 to 5 each) of risks neither closed nor occurred. @example a risk 3 × 3 and one 2 × 4: 17 */
export const riskExposure = defineTotal({
  id: 'risk_exposure',
  label: { fr: 'Exposition aux risques', en: 'Risk exposure' },
  unit: 'count',
  formula: {
    fr: 'somme de probabilité × impact (de 1 à 5 chacun) des risques ouverts des projets retenus et non terminés',
    en: 'sum of probability × impact (1 to 5 each) of the open risks of retained projects that are not completed',
  },
  source: { fr: 'usage des registres de risques', en: 'usual practice of risk registers' },
  breakdowns: ['axis', 'theme'],
  missing: ({ projects }) =>
    projects.some((project) => risksOf(project).length > 0) ? undefined : NO_RISK,
  terms: (plan, scope) =>
    scope.projects
      .filter((project) => mayBearRisks(project) && risksOf(project).length > 0)
      .map((entity) => ({
        entity,
        amount: risksOf(entity)
          .filter((written) => isUnsettled(plan, { written }))
          .reduce((total, { probability, impact }) => total + probability * impact, 0),
      })),
  expected: (_, scope) => scope.projects.filter(mayBearRisks).length,
})
