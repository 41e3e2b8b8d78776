/** Finds scenarios that another one betters in everything. */

import { comparedDays, comparedMoney } from '../lang/compared.ts'
import { applyScenario } from '../overlay/apply-scenario.ts'
import { within } from '../plan/entity.ts'
import { bilingual } from '../values/language.ts'
import type { Cents } from '../values/quantity.ts'
import { defineRule } from './define.ts'
import { dominates, meritsOf } from './facts/dominance.ts'
import { liveScenarios } from './facts/looked-at.ts'
import { collectively, nameOf } from './words/naming.ts'

/** Finds scenarios that cost and break no less than another and bring no more, each once; never the approved one. */
export const scenarioDominated = defineRule({
  id: 'scenario-dominated',
  subject: 'scenarios',
  severity: 'info',
  summary: {
    fr: 'Aucun scénario ne coûte autant ou plus qu’un autre pour apporter autant ou moins',
    en: 'No scenario costs as much as another or more and brings as much or less',
  },
  why: {
    fr: 'Un scénario dominé n’est pas un choix\u00a0: il encombre la comparaison',
    en: 'A dominated scenario is no choice: it clutters the comparison',
  },
  fix: {
    fr: 'retirez le scénario, ou faites-lui apporter ce que l’autre n’apporte pas',
    en: 'remove the scenario, or let it bring what the other does not',
  },
  collective: {
    population: (plan) => liveScenarios(plan).filter(({ status }) => status !== 'approved').length,
    message: collectively(
      (count, of) => `${count} des ${of} scénarios n’apportent rien de plus qu’un autre`,
      (count, of) => `${count} of ${of} scenarios bring nothing more than another one`,
    ),
  },
  *run(plan) {
    const options = liveScenarios(plan).map((scenario) => ({
      scenario,
      merits: meritsOf(applyScenario(plan, scenario)),
    }))
    for (const { scenario, merits } of options) {
      // What was decided is no proposal that could be removed: a better one asks for a decision of its own.
      if (scenario.status === 'approved') continue
      const better = options.find((other) => dominates(other.merits, merits))
      if (better === undefined) continue
      const { spending, days } = merits
      yield {
        at: within(scenario, 'id'),
        entity: scenario.id,
        facts: { dominated_by: better.scenario.id, ...merits },
        related: [
          {
            at: within(better.scenario, 'id'),
            label: { fr: 'le scénario qui le domine', en: 'the scenario that dominates it' },
          },
        ],
        message: bilingual((lang) => {
          const [own, other] = [nameOf(scenario, lang), nameOf(better.scenario, lang)]
          const cents = (amount: number) => Math.round(amount * 100) as Cents
          const [paid, paidThere] = comparedMoney([cents(spending), cents(better.merits.spending)], plan, lang)
          const [worked, workedThere] = comparedDays([days, better.merits.days], lang)
          return {
            fr: `Le scénario ${own} (${paid}, ${worked}) n’apporte rien de plus que ${other} (${paidThere}, ${workedThere}) en valeur, obligations et besoins, et ne respecte pas mieux les limites`,
            en: `Scenario ${own} (${paid}, ${worked}) brings nothing more than ${other} (${paidThere}, ${workedThere}) in value, obligations and needs, and keeps the limits no better`,
          }[lang]
        }),
      }
    }
  },
})
