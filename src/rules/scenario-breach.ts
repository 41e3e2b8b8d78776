/** Finds scenarios that break limits which the plan by itself keeps. */

import { formatNumber } from '../lang/numbers.ts'
import { applyScenario } from '../overlay/apply-scenario.ts'
import { within } from '../plan/entity.ts'
import type { Related } from '../plan/finding.ts'
import type { Lang } from '../values/language.ts'
import { type Breach, breachesOf, breachKey, breachNoun } from './breaches.ts'
import { defineRule, type Rule } from './define.ts'
import { liveScenarios } from './facts/looked-at.ts'
import { collectively, nameOf } from './words/naming.ts'

/** How many breaches a finding names. */
const SHOWN = 5

function countByRule(breaches: readonly Breach[]): Map<Rule, number> {
  const counts = new Map<Rule, number>()
  for (const { rule } of breaches) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return counts
}

/** « 2 surcharges d’équipe, 1 préalable non retenu ». */
function countText(counts: ReadonlyMap<Rule, number>, lang: Lang): string {
  return [...counts].map(([rule, count]) => `${formatNumber(count, lang)} ${breachNoun(rule, count)[lang]}`).join(', ')
}

/** Some of the breaches, the first of every kind before the second of any. */
function examples(breaches: readonly Breach[]): Related[] {
  const turns = new Map<Rule, number>()
  const ranked = breaches.map((breach) => {
    const turn = turns.get(breach.rule) ?? 0
    turns.set(breach.rule, turn + 1)
    return { ...breach, turn }
  })
  return ranked
    .sort((left, right) => left.turn - right.turn)
    .slice(0, SHOWN)
    .map(({ discovery: { at, message } }) => ({ at, label: message }))
}

/** Finds scenarios, neither rejected nor superseded, with breaches that the plan without them has not. */
export const scenarioBreach = defineRule({
  id: 'scenario-breach',
  subject: 'scenarios',
  severity: 'warning',
  summary: {
    fr: 'Un scénario tient les enveloppes, les capacités, les échéances et les dépendances que tient le plan',
    en: 'A scenario keeps the envelopes, capacities, deadlines and dependencies that the plan keeps',
  },
  why: {
    fr: 'Un scénario infaisable fausse le choix du comité de direction, à moins que ses manques soient montrés',
    en: 'A scenario that cannot be carried out distorts the choice of the executive committee unless its gaps are shown',
  },
  fix: {
    fr: 'revoyez les choix («\u00a0choices\u00a0») ou le cadre («\u00a0frame\u00a0»)\u00a0; «\u00a0plan scenario show\u00a0» donne la liste complète',
    en: 'go over the choices ("choices") or the frame ("frame"); "plan scenario show" gives the whole list',
  },
  collective: {
    population: (plan) => liveScenarios(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} scénarios ne tiennent pas leurs limites`,
      (count, of) => `${count} of ${of} scenarios do not keep their limits`,
    ),
  },
  *run(plan) {
    const scenarios = liveScenarios(plan)
    if (scenarios.length === 0) return
    const known = new Set(breachesOf(plan).map(breachKey))
    for (const scenario of scenarios) {
      const breaches = breachesOf(applyScenario(plan, scenario)).filter((breach) => !known.has(breachKey(breach)))
      if (breaches.length === 0) continue
      const counts = countByRule(breaches)
      yield {
        at: within(scenario, 'id'),
        entity: scenario.id,
        facts: { breaches: breaches.length, ...Object.fromEntries([...counts].map(([{ id }, count]) => [id, count])) },
        related: examples(breaches),
        message: {
          fr: `Le scénario ${nameOf(scenario, 'fr')} ne tient pas ses limites\u00a0: ${countText(counts, 'fr')}`,
          en: `Scenario ${nameOf(scenario, 'en')} does not keep its limits: ${countText(counts, 'en')}`,
        },
      }
    }
  },
})
