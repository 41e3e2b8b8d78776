/** Finds needs for which a department has money already and that no project of the plan answers. */

import { within } from '../plan/entity.ts'
import { entityById } from '../plan/find-entity.ts'
import type { Entry, Plan } from '../plan/plan.ts'
import { writtenCents } from '../plan/written-amount.ts'
import type { Cents } from '../values/quantity.ts'
import { defineRule } from './define.ts'
import { answeredNeeds } from './facts/answered-needs.ts'
import { openNeeds } from './facts/open-needs.ts'
import { collectively, moneyWords, nameOf } from './words/naming.ts'

interface Funded {
  readonly need: Entry<'needs'>
  readonly budget: Cents
}

/** The needs that wait for a word and have money; what was accepted without a project is another rule. */
function fundedNeeds(plan: Plan): Funded[] {
  return openNeeds(plan).flatMap((need) => {
    const budget = writtenCents(plan, need.budget) ?? (0 as Cents)
    return need.status === 'accepted' || budget <= 0 ? [] : [{ need, budget }]
  })
}

/** Finds open needs with money of their department that no retained project answers, nor a candidate in a draft. */
export const needBudgetWithoutProject = defineRule({
  id: 'need-budget-without-project',
  subject: 'needs',
  severity: 'info',
  summary: {
    fr: 'À un besoin dont la direction a le budget répond un projet',
    en: 'A need that its department has money for is answered by a project',
  },
  why: {
    fr: 'Un budget que rien n’emploie se perd, ou finance une solution achetée en dehors du schéma directeur',
    en: 'Money that nothing uses is lost, or buys a solution outside of the plan',
  },
  fix: {
    fr: 'nommez le projet qui y répond (projects), proposez-en un, ou différez le besoin avec son motif',
    en: 'name the project that answers it (projects), propose one, or defer the need with the reason',
  },
  example: 'projects: [P-014]',
  named: { 'P-014': 'project' },
  follows: ['reference-unknown'],
  collective: {
    population: (plan) => fundedNeeds(plan).length,
    message: collectively(
      (count, of) => `Aucun projet ne répond à ${count} des ${of} besoins dont la direction a le budget`,
      (count, of) => `No project answers ${count} of ${of} needs that their department has money for`,
    ),
  },
  *run(plan) {
    const isAnswered = answeredNeeds(plan)
    for (const { need, budget } of fundedNeeds(plan)) {
      if (isAnswered(need)) continue
      const department = entityById(plan.departments, need.department) ?? { id: need.department }
      const money = moneyWords(plan, budget)
      yield {
        at: within(need, 'budget'),
        entity: need.id,
        facts: { department: need.department, budget },
        message: {
          fr: `Aucun projet ne répond au besoin ${nameOf(need, 'fr')}, pour lequel ${nameOf(department, 'fr')} dispose de ${money.fr}`,
          en: `No project answers the need ${nameOf(need, 'en')}, for which ${nameOf(department, 'en')} has ${money.en}`,
        },
      }
    }
  },
})
