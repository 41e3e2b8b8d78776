/** Finds open authorisations with a balance although all their projects are over. */

import { projectsUnder } from '../metrics/base/authorisation-projects.ts'
import { type Authorisation, amountInForce, isOver, usedOf } from '../metrics/base/authorisations.ts'
import { within } from '../plan/entity.ts'
import type { Plan } from '../plan/plan.ts'
import { isCompleted, isGone } from '../plan/project-status.ts'
import { minus, NO_CENTS, plain } from '../values/quantity.ts'
import { defineRule } from './define.ts'
import { moneyWords, nameWords } from './words/naming.ts'

/** How many projects an authorisation has, where all of them are completed or gone; undefined where one is not. */
function overProjects(plan: Plan, authorisation: Authorisation): number | undefined {
  const under = projectsUnder(plan, authorisation)
  const areOver = under.every(({ project }) => isCompleted(project) || isGone(project))
  return under.length > 0 && areOver ? under.length : undefined
}

/** Finds authorisations, neither closed nor cancelled, with something left to commit and no project that could. */
export const authorisationOpenWithoutProject = defineRule({
  id: 'authorisation-open-without-project',
  subject: 'authorisations',
  severity: 'warning',
  summary: {
    fr: 'Une autorisation dont tous les projets sont finis est close, son solde annulé',
    en: 'An authorisation whose projects are all over is closed, its balance cancelled',
  },
  why: {
    fr: 'Un solde que plus aucun projet n’engagera gonfle le stock d’autorisations et fausse la couverture',
    en: 'A balance that no project will commit any more swells the stock of authorisations and falsifies the coverage',
  },
  fix: {
    fr: 'faites annuler le solde (history, montant négatif), retirez ses crédits de paiement (payments) et passez status à closed, ou nommez le projet qui l’emploiera',
    en: 'have the balance cancelled (history, a negative amount), take its credits out of payments and set status to closed, or name the project that will use it',
  },
  *run(plan) {
    for (const authorisation of plan.authorisations) {
      const amount = amountInForce(plan, authorisation)
      const projects = overProjects(plan, authorisation)
      const committed = usedOf(plan, authorisation, 'committed') ?? NO_CENTS
      if (amount === undefined || projects === undefined || isOver(authorisation)) continue
      if (committed >= amount) continue
      const name = nameWords(authorisation)
      const left = moneyWords(plan, minus(amount, committed))
      const hasStatus = authorisation.status !== undefined
      yield {
        at: within(authorisation, hasStatus ? 'status' : 'id'),
        entity: authorisation.id,
        facts: { amount: plain(amount), committed: plain(committed), projects },
        message: {
          fr: `Autorisation ${name.fr} ouverte avec ${left.fr} à engager, alors que tous ses projets sont finis`,
          en: `Authorisation ${name.en} is open with ${left.en} to commit though all its projects are over`,
        },
      }
    }
  },
})
