/** Finds closed budget years that the plan was never revised after. */

import { dateWords } from '../lang/dates.ts'
import { keyWithin, within } from '../plan/entity.ts'
import type { Plan } from '../plan/plan.ts'
import { isRevised, revisionDue, writesRevisions, yearsToRevise } from '../plan/revisions.ts'
import { dayText } from '../values/calendar.ts'
import { defineRule } from './define.ts'
import { collectively } from './words/naming.ts'

const REVISING: readonly (string | undefined)[] = ['budget', 'rebaseline']

/** Whether bodies of a running plan decide on its budget or baseline, so that a revision would be theirs to take. */
function isGoverned({ status, bodies, decisions }: Plan): boolean {
  return status === 'running' && bodies.length > 0 && decisions.some(({ kind }) => REVISING.includes(kind))
}

/** The closed years to be revised, of a plan that writes revisions or whose bodies decide on its budget. */
function looked(plan: Plan): number[] {
  return writesRevisions(plan) || isGoverned(plan) ? yearsToRevise(plan) : []
}

/** Finds closed years without a revision, of a plan that writes revisions or whose bodies decide on its budget. */
export const annualRevisionMissing = defineRule({
  id: 'annual-revision-missing',
  subject: 'governance',
  severity: 'warning',
  parts: ['year'],
  summary: {
    fr: 'Le plan est révisé après chaque exercice clos',
    en: 'The plan is revised after each closed budget year',
  },
  why: {
    fr: 'Sans clause de revoyure, le plan décrit des années qui ne se sont pas passées ainsi',
    en: 'Without a yearly revision the plan describes years that did not go that way',
  },
  fix: {
    fr: 'inscrivez la révision sous plan.revisions (year, date, decision, notes), ou faites-la',
    en: 'write the revision under plan.revisions (year, date, decision, notes), or carry it out',
  },
  example: 'revisions: [{ year: 2023, date: 2024-02-08, decision: DEC-2024-01 }]',
  named: { 'DEC-2024-01': 'decision' },
  collective: {
    population: (plan) => looked(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} exercices clos n’ont pas eu de révision du plan`,
      (count, of) => `The plan was not revised after ${count} of ${of} closed years`,
    ),
  },
  *run(plan) {
    const { header } = plan
    for (const year of looked(plan)) {
      if (isRevised(plan, year)) continue
      const due = dayText(revisionDue(plan, year))
      yield {
        at: header.revisions === undefined ? within(header, 'status') : keyWithin(header, 'revisions'),
        facts: { year, due },
        message: {
          fr: `Exercice ${year} clos sans révision du plan (attendue au plus tard le ${dateWords(due, 'fr')})`,
          en: `Budget year ${year} has closed and the plan was not revised (expected by ${dateWords(due, 'en')})`,
        },
      }
    }
  },
})
