/** Finds a plan that adds more recurring cost over its years than its operating envelope grows by. */

import { comparedMoney } from '../lang/compared.ts'
import { moneyText } from '../lang/numbers.ts'
import { envelopeOf } from '../metrics/envelopes.ts'
import { recurringIn } from '../metrics/run-cost.ts'
import { yearsOf } from '../plan/budget-year.ts'
import { within } from '../plan/entity.ts'
import type { Related } from '../plan/finding.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { isRetained } from '../plan/project-status.ts'
import { bilingual } from '../values/language.ts'
import { type Cents, minus, plain, sum } from '../values/quantity.ts'
import { defineRule } from './define.ts'
import { nameOf } from './words/naming.ts'

const SHOWN = 3

function growths(plan: Plan, first: number, last: number): { project: Project; growth: Cents }[] {
  return plan.projects
    .filter(isRetained)
    .map((project) => ({ project, growth: minus(recurringIn(plan, project, last), recurringIn(plan, project, first)) }))
}

function largest(plan: Plan, added: readonly { project: Project; growth: Cents }[]): Related[] {
  return [...added]
    .filter(({ growth }) => growth > 0)
    .sort((left, right) => right.growth - left.growth)
    .slice(0, SHOWN)
    .map(({ project, growth }) => ({
      at: within(project, 'id'),
      label: {
        fr: `${nameOf(project, 'fr')}\u00a0: ${moneyText(growth, plan, 'fr')} de plus par an`,
        en: `${nameOf(project, 'en')}: ${moneyText(growth, plan, 'en')} more a year`,
      },
    }))
}

/** Finds recurring cost that grows faster, from the plan's first year to its last, than the operating envelope. */
export const runCostOverEnvelopeGrowth = defineRule({
  id: 'run-cost-over-envelope-growth',
  subject: 'budget',
  severity: 'warning',
  summary: {
    fr: 'Les coûts récurrents n’augmentent pas plus que l’enveloppe de fonctionnement',
    en: 'Recurring cost does not grow by more than the operating envelope',
  },
  why: {
    fr: 'Un investissement que l’on ne pourra pas exploiter est perdu',
    en: 'An investment that cannot be run afterwards is lost',
  },
  fix: {
    fr: 'réduisez les coûts récurrents créés, retirez d’anciennes applications, ou faites relever l’enveloppe',
    en: 'cut the recurring cost that is created, retire old systems, or have the envelope raised',
  },
  *run(plan) {
    const years = yearsOf(plan)
    const [first = 0, last = first] = [years[0], years.at(-1)]
    const [from, to] = [first, last].map((year) => envelopeOf(plan, year, 'operating'))
    const place = plan.envelopes.find(({ year, section }) => year === last && section === 'operating')
    if (first === last || from === undefined || to === undefined || place === undefined) return
    const added = growths(plan, first, last)
    const growth = sum(added.map((entry) => entry.growth))
    const room = minus(to, from)
    if (growth <= room) return
    yield {
      at: within(place, 'max'),
      facts: { first, last, growth: plain(growth), limit: plain(room) },
      related: largest(plan, added),
      message: bilingual((lang) => {
        const [more, change] = comparedMoney([growth, Math.abs(room) as Cents], plan, lang)
        const isLess = room < 0
        return {
          fr: `Coûts récurrents en hausse de ${more} entre ${first} et ${last}, alors que l’enveloppe de fonctionnement ${isLess ? 'baisse' : 'augmente'} de ${change}`,
          en: `Recurring cost grows by ${more} from ${first} to ${last} while the operating envelope ${isLess ? 'shrinks' : 'grows'} by ${change}`,
        }[lang]
      }),
    }
  },
})
