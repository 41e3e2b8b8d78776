/** Finds what the plan takes beyond a limit and a decision accepts. */

import { sectionName } from '../lang/catalogue/money-names.ts'
import { excessDays } from '../lang/compared.ts'
import { onDate } from '../lang/dates.ts'
import { listed } from '../lang/lists.ts'
import { formatPlain, moneyText } from '../lang/numbers.ts'
import { exactDaysText } from '../lang/plurals.ts'
import { type Accepted, acceptedDaysOf, acceptedMoneyOf } from '../metrics/base/accepted-overruns.ts'
import { plannableCapacityOf } from '../metrics/base/capacity.ts'
import { spendingIn } from '../metrics/base/spending.ts'
import type { TeamLoad } from '../metrics/base/team-load.ts'
import { ceilingsIn } from '../metrics/envelopes.ts'
import { within } from '../plan/entity.ts'
import type { Plan } from '../plan/plan.ts'
import { bilingual } from '../values/language.ts'
import { periodText } from '../values/period.ts'
import { minus, plain } from '../values/quantity.ts'
import { defineRule, type RuleHit } from './define.ts'
import { loadsToCome, toldLimit } from './facts/team-load.ts'
import { comparedMoneyWords, nameOf } from './words/naming.ts'

/** Where the first decision says what it accepts. */
function placeOf({ first: { decision, index } }: Accepted): Pick<RuleHit, 'at' | 'entity'> {
  return { at: within(decision, 'accepts', index), entity: decision.id }
}

/** A load beyond plannable days of which a decision accepts some. */
function* ofTeam(plan: Plan, { team, period, demand, plannable }: TeamLoad): Iterable<RuleHit> {
  const accepted = acceptedDaysOf(plan, team, period)
  if (accepted === undefined || demand <= plannable) return
  const { by, amount } = accepted
  const [when, asked, most] = [periodText(period), plain(demand), plain(amount)]
  const limit = toldLimit(plannable, plannableCapacityOf(team, period), demand)
  yield {
    ...placeOf(accepted),
    facts: { team: team.id, period: when, demand_days: asked, plannable_days: limit, accepted_days: most },
    message: bilingual((lang) => {
      const [over, of, to] = excessDays(asked, limit)
      const [excess, work, room] = [exactDaysText(over, lang), ...[of, to].map((days) => formatPlain(days, lang))]
      const [name, on, ids] = [nameOf(team, lang), onDate(when, lang), listed(by, lang)]
      return {
        fr: `La charge de l’équipe ${name} passe de ${excess} sa capacité planifiable ${on} (${work} pour ${room})\u00a0; accepté jusqu’à ${exactDaysText(most, lang)} de plus par ${ids}`,
        en: `Work of the team ${name} passes its plannable days by ${excess} ${on} (${work} of ${room}); accepted up to ${exactDaysText(most, lang)} more by ${ids}`,
      }[lang]
    }),
  }
}

/** Spending beyond a ceiling of which a decision accepts some. */
function* ofMoney(plan: Plan): Iterable<RuleHit> {
  for (const { year, section, max } of ceilingsIn(plan, {})) {
    const accepted = acceptedMoneyOf(plan, year, section)
    const spent = spendingIn(plan, year, section)
    if (accepted === undefined || spent <= max) continue
    const { by, amount } = accepted
    const [expected, ceiling] = comparedMoneyWords(plan, spent, max)
    yield {
      ...placeOf(accepted),
      facts: { section, year, spent: plain(spent), limit: plain(max), accepted: plain(amount) },
      message: bilingual((lang) => {
        const [over, most] = [minus(spent, max), amount].map((sum) => moneyText(sum, plan, lang))
        const [name, ids] = [sectionName(section)[lang], listed(by, lang)]
        return {
          fr: `Enveloppe ${year} (${name}) dépassée de ${over} (${expected.fr} prévus pour un plafond de ${ceiling.fr})\u00a0; accepté jusqu’à ${most} de plus par ${ids}`,
          en: `The ${name} envelope of ${year} is exceeded by ${over} (${expected.en} expected, ceiling ${ceiling.en}); accepted up to ${most} more by ${ids}`,
        }[lang]
      }),
    }
  }
}

/** Finds loads of periods to come and expected spending beyond a limit that a decision of kind `risk_acceptance` lifts, covered by it or not. */
export const limitOverrunAccepted = defineRule({
  id: 'limit-overrun-accepted',
  subject: 'governance',
  severity: 'info',
  parts: ['team', 'period', 'section', 'year'],
  summary: {
    fr: 'Un dépassement qu’une décision accepte est dit avec la décision',
    en: 'An overrun that a decision accepts is told with the decision',
  },
  why: {
    fr: 'Une limite levée par décision reste passée\u00a0: qui lit le plan doit voir de combien, et par qui',
    en: 'A limit that a decision lifts is passed all the same: who reads the plan must see by how much, and by whom',
  },
  fix: {
    fr: 'rien à faire tant que la décision vaut\u00a0; ce qui va au-delà est un constat à part',
    en: 'nothing to do while the decision holds; what goes beyond it is a finding of its own',
  },
  *run(plan) {
    for (const load of loadsToCome(plan)) yield* ofTeam(plan, load)
    yield* ofMoney(plan)
  },
})
