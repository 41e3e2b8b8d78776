/** The steps of a plan’s life: preparation, approval, yearly revision, closing. */

import { planStatusLabel } from '../lang/catalogue/governance-names.ts'
import { dateWords } from '../lang/dates.ts'
import { formatNumber } from '../lang/numbers.ts'
import { counted, formOf, NOUNS } from '../lang/plurals.ts'
import { cellsOf } from '../plan/budget-cell.ts'
import { keyWithin, within } from '../plan/entity.ts'
import type { Entry, Plan } from '../plan/plan.ts'
import { daysStageLate } from '../plan/preparation.ts'
import { isRevised, revisionDue, writesRevisions, yearsToRevise } from '../plan/revisions.ts'
import { dayText } from '../values/calendar.ts'
import { bilingual } from '../values/language.ts'
import { defineRule, placedIn, type RuleHit, recordRule } from './define.ts'
import { closedPlans } from './facts/looked-at.ts'
import { nameOf } from './words/naming.ts'

const REVISING: readonly (string | undefined)[] = ['budget', 'rebaseline']

/** Whether bodies of a running plan decide on its budget or baseline, so that a revision would be theirs to take. */
function isGoverned({ status, bodies, decisions }: Plan): boolean {
  return status === 'running' && bodies.length > 0 && decisions.some(({ kind }) => REVISING.includes(kind))
}

/** Finds closed years without a revision, of a plan that writes revisions or whose bodies decide on its budget. */
export const annualRevisionMissing = recordRule({
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
  most: {
    fr: '{count} des {of} exercices clos n’ont pas eu de révision du plan',
    en: 'The plan was not revised after {count} of {of} closed years',
  },
  /** The closed years to be revised, of a plan that writes revisions or whose bodies decide on its budget. */
  over: (plan) => (writesRevisions(plan) || isGoverned(plan) ? yearsToRevise(plan) : []),
  find(year, plan) {
    const { header } = plan
    if (isRevised(plan, year)) return undefined
    const due = dayText(revisionDue(plan, year))
    return {
      at: header.revisions === undefined ? within(header, 'status') : keyWithin(header, 'revisions'),
      facts: { year, due },
      message: {
        fr: `Exercice ${year} clos sans révision du plan (attendue au plus tard le ${dateWords(due, 'fr')})`,
        en: `Budget year ${year} has closed and the plan was not revised (expected by ${dateWords(due, 'en')})`,
      },
    }
  },
})

/** Whether neither the office nor a closure review says what was learnt; a plan without projects has nothing to learn from. */
function lacksLessons({ assessments, projects }: Plan): boolean {
  const isTold =
    assessments.some(({ kind }) => kind === 'lesson') ||
    projects.some(({ written }) => (written.closure?.lessons ?? []).length > 0)
  return projects.length > 0 && !isTold
}

/** Finds a closed plan, or a closed previous plan, without a lesson of its office and of its closure reviews. */
export const planClosedWithoutLessons = recordRule({
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
  over: closedPlans,
  find({ plan: closed, at }, plan) {
    if (!lacksLessons(closed)) return undefined
    return {
      at: at ?? within(plan.header, 'status'),
      facts: { plan: closed.id },
      message: {
        fr: `Plan ${nameOf(closed, 'fr')} clos sans aucun enseignement`,
        en: `The plan ${nameOf(closed, 'en')} is closed and no lesson was drawn from it`,
      },
    }
  },
})

/** Whether amounts are written and none of them is a payment. */
function lacksPayments({ projects }: Plan): boolean {
  const cells = projects.flatMap(cellsOf)
  return cells.length > 0 && cells.every(({ stages }) => stages.paid === undefined)
}

export const planClosedWithoutPayments = recordRule({
  id: 'plan-closed-without-payments',
  subject: 'governance',
  severity: 'warning',
  parts: ['plan'],
  summary: { fr: 'Un plan clos dit ce qui a été mandaté', en: 'A closed plan says what was paid' },
  why: {
    fr: 'Sans les mandats, le bilan ne dit pas ce que le plan a coûté, et le suivant reprend des montants que rien n’étaye',
    en: 'Without payments the assessment does not say what the plan cost, and the next one takes amounts that rest on nothing',
  },
  fix: {
    fr: 'ajoutez au plan clos les montants paid par année',
    en: 'add the paid amounts by year to the closed plan',
  },
  over: closedPlans,
  find({ plan: closed, at }, plan) {
    if (!lacksPayments(closed)) return undefined
    return {
      at: at ?? within(plan.header, 'status'),
      facts: { plan: closed.id },
      message: {
        fr: `Plan ${nameOf(closed, 'fr')} clos sans qu’aucun montant mandaté ne soit connu`,
        en: `The plan ${nameOf(closed, 'en')} is closed and no payment of it is known`,
      },
    }
  },
})

type Scenario = Entry<'scenarios'>

function noneApproved({ header, scenarios }: Plan): RuleHit {
  const { status } = header
  return {
    at: within(header, 'status'),
    facts: { status, scenarios: scenarios.map(({ id }) => id) },
    related: scenarios
      .slice(0, 3)
      .map((scenario) => ({
        at: within(scenario, 'id'),
        label: { fr: 'un scénario du plan', en: 'a scenario of the plan' },
      })),
    message: bilingual((lang) => {
      const [is, count] = [planStatusLabel(status)[lang], formatNumber(scenarios.length, lang)]
      return formOf(
        scenarios.length,
        {
          fr: [
            `Le plan est ${is} et son seul scénario n’est pas approuvé`,
            `Le plan est ${is} et aucun de ses ${count} scénarios n’est approuvé`,
          ],
          en: [
            `The plan is ${is} and its only scenario is not approved`,
            `The plan is ${is} and none of its ${count} scenarios is approved`,
          ],
        },
        lang,
      )
    }),
  }
}

function secondApproved(first: Scenario, scenario: Scenario): RuleHit {
  return {
    ...placedIn(scenario, 'status'),
    facts: { approved: [first.id, scenario.id] },
    related: [{ at: within(first, 'status'), label: { fr: 'déjà approuvé', en: 'already approved' } }],
    message: {
      fr: `Scénario ${nameOf(scenario, 'fr')} approuvé en plus de ${nameOf(first, 'fr')}`,
      en: `Scenario ${nameOf(scenario, 'en')} is approved beside ${nameOf(first, 'en')}`,
    },
  }
}

/** Finds an approved plan whose scenarios are not one approved and the others not; silent without any scenario. */
export const planWithoutApprovedScenario = defineRule({
  id: 'plan-without-approved-scenario',
  subject: 'governance',
  severity: 'error',
  summary: {
    fr: 'Parmi les scénarios d’un plan approuvé, un et un seul est le scénario approuvé (un plan peut n’avoir aucun scénario)',
    en: 'Of the scenarios of an approved plan exactly one is approved (a plan may have no scenarios at all)',
  },
  why: {
    fr: 'Le scénario approuvé est la référence de tout le suivi\u00a0: écarts, taux et revues',
    en: 'The approved scenario is the reference of all follow-up: variances, rates and reviews',
  },
  fix: {
    fr: 'donnez «\u00a0status: approved\u00a0» au scénario retenu, «\u00a0rejected\u00a0» ou «\u00a0superseded\u00a0» aux autres',
    en: 'give "status: approved" to the scenario that was chosen, "rejected" or "superseded" to the others',
  },
  *run(plan) {
    if (!plan.isApproved || plan.scenarios.length === 0) return
    const [first, ...others] = plan.scenarios.filter(({ status }) => status === 'approved')
    if (first === undefined) yield noneApproved(plan)
    else for (const other of others) yield secondApproved(first, other)
  },
})

/** Finds stages that are planned or in progress after their last month; those without a status tell nothing. */
export const preparationStageLate = recordRule({
  id: 'preparation-stage-late',
  subject: 'governance',
  severity: 'warning',
  summary: {
    fr: 'Une étape de la préparation se termine à sa date',
    en: 'A stage of the preparation ends on its date',
  },
  why: {
    fr: 'Le calendrier de préparation porte la date d’adoption\u00a0: une étape en retard décale le vote du plan',
    en: 'The timetable of the preparation bears the date of adoption: a late stage moves the vote of the plan',
  },
  fix: {
    fr: 'passez l’étape à done, ou recalez sa fin et celles qui suivent',
    en: 'set the stage to done, or move its end and those that follow',
  },
  over: ({ preparation }) => preparation,
  find(stage, plan) {
    const late = daysStageLate(plan, stage)
    if (late === undefined) return undefined
    return {
      ...placedIn(stage, 'end'),
      facts: { end: stage.end, days: late },
      message: {
        fr: `Étape ${nameOf(stage, 'fr')} non terminée ${counted(late, NOUNS.day, 'fr')} après son échéance (${dateWords(stage.end, 'fr')})`,
        en: `The stage ${nameOf(stage, 'en')} is not done ${counted(late, NOUNS.day, 'en')} after its end (${dateWords(stage.end, 'en')})`,
      },
    }
  },
})
