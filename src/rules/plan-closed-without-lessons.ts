/** Finds closed plans from which no lesson was drawn. */

import { within } from '../plan/entity.ts'
import type { Plan } from '../plan/plan.ts'
import { defineRule } from './define.ts'
import { closedPlans } from './facts/looked-at.ts'
import { nameOf } from './words/naming.ts'

/** Whether neither the office nor a closure review says what was learnt; a plan without projects has nothing to learn from. */
function isLacking({ assessments, projects }: Plan): boolean {
  const isTold =
    assessments.some(({ kind }) => kind === 'lesson') ||
    projects.some(({ written }) => (written.closure?.lessons ?? []).length > 0)
  return projects.length > 0 && !isTold
}

/** Finds a closed plan, or a closed previous plan, without a lesson of its office and of its closure reviews. */
export const planClosedWithoutLessons = defineRule({
  id: 'plan-closed-without-lessons',
  subject: 'governance',
  severity: 'warning',
  parts: ['plan'],
  summary: { fr: 'Un plan clos laisse des enseignements', en: 'A closed plan leaves lessons' },
  why: {
    fr: 'Sans enseignements, le plan suivant refait les mêmes erreurs avec les mêmes moyens',
    en: 'Without lessons the next plan makes the same mistakes with the same means',
  },
  fix: {
    fr: 'ajoutez au plan clos des assessments de nature lesson, ou lessons dans closure de ses projets',
    en: 'add assessments of kind lesson to the closed plan, or lessons in closure of its projects',
  },
  *run(plan) {
    for (const { plan: closed, at } of closedPlans(plan)) {
      if (!isLacking(closed)) continue
      yield {
        at: at ?? within(plan.header, 'status'),
        facts: { plan: closed.id },
        message: {
          fr: `Plan ${nameOf(closed, 'fr')} clos sans aucun enseignement`,
          en: `The plan ${nameOf(closed, 'en')} is closed and no lesson was drawn from it`,
        },
      }
    }
  },
})
