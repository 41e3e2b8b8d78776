/** Finds scenarios that do not say what they assume. */

import { flattenScenario } from '../overlay/flatten-scenario.ts'
import { within } from '../plan/entity.ts'
import { defineRule } from './define.ts'
import { liveScenarios } from './facts/looked-at.ts'
import { collectively, nameOf } from './words/naming.ts'

/** Finds scenarios without any assumption in words, their own or inherited. */
export const scenarioWithoutAssumptions = defineRule({
  id: 'scenario-without-assumptions',
  subject: 'scenarios',
  severity: 'warning',
  summary: {
    fr: 'Un scénario écrit ses hypothèses (enveloppe, recrutements, indexation), ou en hérite',
    en: 'A scenario writes its assumptions (envelope, hiring, indexation) or inherits them',
  },
  why: {
    fr: 'Un scénario sans hypothèses n’est ni reproductible ni discutable\u00a0: on compare des chiffres sans savoir de quoi ils dépendent',
    en: 'A scenario without assumptions can neither be reproduced nor discussed: figures are compared without knowing what they rest on',
  },
  fix: {
    fr: 'écrivez dans «\u00a0assumptions\u00a0» ce que le scénario suppose acquis',
    en: 'write in "assumptions" what the scenario takes for granted',
  },
  collective: {
    population: (plan) => liveScenarios(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} scénarios n’ont pas d’hypothèses`,
      (count, of) => `${count} of ${of} scenarios have no assumptions`,
    ),
  },
  *run(plan) {
    for (const scenario of liveScenarios(plan)) {
      const { assumptions } = flattenScenario(plan, scenario)
      if (assumptions.some((assumption) => assumption.trim() !== '')) continue
      yield {
        at: within(scenario, 'id'),
        entity: scenario.id,
        message: {
          fr: `Scénario ${nameOf(scenario, 'fr')} sans hypothèses`,
          en: `Scenario ${nameOf(scenario, 'en')} has no assumptions`,
        },
      }
    }
  },
})
