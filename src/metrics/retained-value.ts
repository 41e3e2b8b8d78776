/** Retained value: what the projects that the plan keeps are worth by its own measure. */
import { isSameId } from '../plan/entity.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { isRetained } from '../plan/project-status.ts'
import { memoizeByObject } from '../values/memoize.ts'
import { defineTotal, notApplicable, type Scope, type Term, whenEmpty } from './base/define.ts'
import { projectValue } from './base/value.ts'

const NO_VALUE = notApplicable(
  'aucun projet retenu n’a les notes ou la classe que demande la mesure de la valeur',
  'no retained project has the scores or the class that the measure of value asks for',
)

/** By plan and project, for every slice of a breakdown asks again. */
const valuesIn = memoizeByObject((plan: Plan) => memoizeByObject((project: Project) => projectValue(plan, project)))

function termOf(plan: Plan, entity: Project, { criterion }: Scope): Term[] {
  const worth = valuesIn(plan)(entity)
  if (worth === undefined) return []
  if (criterion === undefined) return [{ entity, amount: worth.value }]
  const term = worth.terms.find(({ id }) => isSameId(id, criterion))
  return [{ entity, amount: (term?.part ?? 0) * worth.factor }]
}

/** Sum of values; only weighted and AHP values have parts by criterion. @example three projects of .725, .5 and .25: 1.475 */
export const retainedValue = defineTotal({
  id: 'retained_value',
  label: { fr: 'Valeur retenue', en: 'Retained value' },
  unit: 'index',
  formula: {
    fr: 'somme, sur les projets retenus qui en ont une, de la valeur du projet selon la mesure du plan (notes pondérées de 0 à 1, poids AHP, WSJF ou rang de la classe MoSCoW), multipliée par sa taille et diminuée de ce que perd son retard si plan.value le dit',
    en: "sum, over the retained projects that have one, of the value of the project by the plan's measure (weighted scores from 0 to 1, AHP weights, WSJF, or rank of the MoSCoW class), by its size and less what its delay loses where plan.value says so",
  },
  source: { fr: 'usage des grilles de notation', en: 'usual practice of scoring grids' },
  breakdowns: ['axis', 'theme', 'department', 'criterion'],
  missing: whenEmpty(NO_VALUE),
  terms: (plan, scope) => scope.projects.filter(isRetained).flatMap((project) => termOf(plan, project, scope)),
  expected: (_, scope) => scope.projects.filter(isRetained),
})
