/** Finds forced choices of scenarios that do not say why. */

import { contradictionsOf } from '../overlay/contradictions.ts'
import type { Plan } from '../plan/plan.ts'
import { defineRule } from './define.ts'
import { contradictionWords } from './words/contradictions.ts'
import { collectively } from './words/naming.ts'

/** The forced choices of a plan, each project once in a scenario. */
function countForced({ scenarios }: Plan): number {
  return scenarios.reduce((total, { choices }) => {
    const forced = Object.entries(choices ?? {}).filter(([, choice]) => choice.forced === true)
    return total + new Set(forced.map(([id]) => id.toLowerCase())).size
  }, 0)
}

/** Finds choices that beat all others without a reason, their own or an inherited one. */
export const scenarioForcedWithoutReason = defineRule({
  id: 'scenario-forced-without-reason',
  subject: 'scenarios',
  severity: 'warning',
  parts: ['project'],
  summary: { fr: 'Un choix imposé dans un scénario dit pourquoi', en: 'A forced choice of a scenario says why' },
  why: {
    fr: 'Un choix imposé échappe à l’arbitrage\u00a0: son motif doit pouvoir être discuté',
    en: 'A forced choice escapes arbitration: its reason must be open to discussion',
  },
  fix: {
    fr: 'écrivez le motif dans «\u00a0reason\u00a0», ou retirez «\u00a0forced\u00a0»',
    en: 'write the reason in "reason", or remove "forced"',
  },
  collective: {
    population: countForced,
    message: collectively(
      (count, of) => `${count} des ${of} choix imposés n’ont pas de motif`,
      (count, of) => `${count} of ${of} forced choices have no reason`,
    ),
  },
  *run(plan) {
    for (const scenario of plan.scenarios) {
      for (const found of contradictionsOf(plan, scenario)) {
        if (found.kind !== 'forced-without-reason') continue
        const { message } = contradictionWords(plan, scenario, found)
        yield { at: found.at, entity: scenario.id, facts: { project: found.project }, message }
      }
    }
  },
})
