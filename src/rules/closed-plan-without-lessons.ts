/** Finds closed plans from which nothing was learnt. */

import { within } from '../plan/entity.ts'
import type { Plan } from '../plan/plan.ts'
import { defineRule } from './define.ts'

/** Whether the plan writes a lesson of its own; those of a project's closure are about that project. */
function hasLessons({ assessments }: Plan): boolean {
  return assessments.some(({ kind }) => kind === 'lesson')
}

/** Finds a closed plan without an assessment of kind lesson. */
export const closedPlanWithoutLessons = defineRule({
  id: 'closed-plan-without-lessons',
  severity: 'warning',
  summary: {
    fr: 'Un plan clos dit ce qu’il a appris',
    en: 'A closed plan says what was learnt',
  },
  why: {
    fr: 'Le plan suivant refait sinon les mêmes erreurs',
    en: 'Otherwise the next plan repeats the same mistakes',
  },
  fix: {
    fr: 'ajoutez des constats de nature lesson (assessments), tirés par exemple des clôtures de projets',
    en: 'add assessments of kind lesson, drawn for instance from the closures of projects',
  },
  example: 'assessments: [{ id: AS-9, kind: lesson, title: Arbitrer les ajouts au budget }]',
  *run(plan) {
    if (plan.status !== 'closed' || hasLessons(plan)) return
    yield {
      at: within(plan.header, 'status'),
      facts: { status: 'closed' },
      message: {
        fr: 'Le plan est clos sans un seul enseignement',
        en: 'The plan is closed without a single lesson',
      },
    }
  },
})
