/** Finds an approved plan with scenarios of which none, or more than one, is the approved one. */

import { planStatusLabel } from '../lang/catalogue/governance-names.ts'
import { formatNumber } from '../lang/numbers.ts'
import { formOf } from '../lang/plurals.ts'
import { within } from '../plan/entity.ts'
import type { Entry, Plan } from '../plan/plan.ts'
import { bilingual } from '../values/language.ts'
import { defineRule, type RuleHit } from './define.ts'
import { nameOf } from './words/naming.ts'

type Scenario = Entry<'scenarios'>

function none({ header, scenarios }: Plan): RuleHit {
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

function oneMore(first: Scenario, scenario: Scenario): RuleHit {
  return {
    at: within(scenario, 'status'),
    entity: scenario.id,
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
    if (first === undefined) yield none(plan)
    else for (const other of others) yield oneMore(first, other)
  },
})
