/** The work asked of teams beside their capacity and margin. */

import { sectionName } from '../lang/catalogue/money-names.ts'
import { excessDays } from '../lang/compared.ts'
import { dateWords, ofDate, onDate } from '../lang/dates.ts'
import { listed } from '../lang/lists.ts'
import { formatPercent, formatPlain, moneyText, roundedDays } from '../lang/numbers.ts'
import { counted, exactDaysText, type Noun } from '../lang/plurals.ts'
import { type Accepted, acceptedDaysOf, acceptedMoneyOf } from '../metrics/base/accepted-overruns.ts'
import { netCapacityOf, plannableCapacityOf } from '../metrics/base/capacity.ts'
import { spendingIn } from '../metrics/base/spending.ts'
import { type TeamLoad, teamLoads } from '../metrics/base/team-load.ts'
import { ceilingsIn } from '../metrics/envelopes.ts'
import { within } from '../plan/entity.ts'
import type { Plan, Team } from '../plan/plan.ts'
import { hiresOf, writtenSteps } from '../plan/staff.ts'
import { type Month, monthText } from '../values/calendar.ts'
import { round } from '../values/decimal.ts'
import { bilingual } from '../values/language.ts'
import { memoizeByObject } from '../values/memoize.ts'
import { groupedBy } from '../values/multimap.ts'
import { parsePeriod, periodText } from '../values/period.ts'
import { type Days, type FineDays, minus, plain } from '../values/quantity.ts'
import type { PathOrigin } from '../yaml/read/origin.ts'
import { defineRule, placedIn, type RuleHit, recordRule } from './define.ts'
import { comparedMoneyWords, heaviestProjects, nameOf } from './words/naming.ts'

/** The periods of teams that have not ended and of which the capacity is known. */
const loadsToCome = memoizeByObject((plan: Plan): readonly TeamLoad[] =>
  teamLoads(plan).filter(({ isPast, isKnown }) => !isPast && isKnown),
)

/** Whether the days keep within those that are plannable or accepted by decision. */
function isWithinAccepted(plan: Plan, { team, period, demand, plannable }: TeamLoad): boolean {
  return demand <= plannable + (acceptedDaysOf(plan, team, period)?.amount ?? 0)
}

/**
 * A limit in person-days with two decimals.
 *
 * @param exact - the limit of the figures.
 * @param whole - the same in hundredths rounded down.
 * @param asked - what passes the limit.
 */
function toldLimit(exact: FineDays, whole: Days, asked: Days): number {
  const rounded = round(plain(exact), 2)
  return rounded < plain(asked) ? rounded : plain(whole)
}

/** The place of the figure that holds in the month; the whole list of figures where none does yet. */
function ftePlace(team: Team, month: Month): PathOrigin {
  const { fte } = team.written
  if (typeof fte !== 'object') return within(team, fte === undefined ? 'id' : 'fte')
  const steps = Object.keys(fte)
    .map((text) => ({ text, from: parsePeriod(text)?.first ?? 0 }))
    .filter(({ from }) => from <= month)
    .sort((left, right) => left.from - right.from)
  const last = steps.at(-1)
  return last === undefined ? within(team, 'fte') : within(team, 'fte', last.text)
}

export const hireCountedTooEarly = recordRule({
  id: 'hire-counted-too-early',
  subject: 'load',
  severity: 'warning',
  summary: {
    fr: 'Un recrutement compte dans l’effectif une fois arrivé et formé, pas avant',
    en: 'A hire counts in the staff once it has arrived and is fully at work, not before',
  },
  why: { fr: 'Compter trop tôt un agent cache une surcharge', en: 'Counting somebody too early hides an overload' },
  fix: {
    fr: 'reportez la hausse de «\u00a0fte\u00a0» au mois où l’agent est opérationnel',
    en: 'move the rise of "fte" to the month in which the hire is fully at work',
  },
  most: {
    fr: '{count} des {of} recrutements sont comptés avant d’être opérationnels',
    en: '{count} of {of} hires count before they are fully at work',
  },
  /** The hires that a rise of the written staff counts, each with the month of the rise. */
  over: ({ teams }) =>
    teams.flatMap((team) =>
      hiresOf(team.written.hires, writtenSteps(team.written.fte)).flatMap((hire) =>
        hire.rise === undefined ? [] : [{ team, hire, from: hire.rise }],
      ),
    ),
  find({ team, hire, from }) {
    if (from >= hire.ready) return undefined
    return {
      at: ftePlace(team, from),
      entity: team.id,
      facts: { hire: hire.date, fte: hire.fte, counted_from: monthText(from), ready: monthText(hire.ready) },
      related: [{ at: within(team, 'hires', hire.index, 'date'), label: { fr: 'le recrutement', en: 'the hire' } }],
      message: {
        fr: `Recrutement ${ofDate(hire.date, 'fr')} (${formatPlain(hire.fte, 'fr')}\u00a0ETP) compté dans l’équipe ${nameOf(team, 'fr')} dès ${dateWords(monthText(from), 'fr')}, alors qu’il n’est opérationnel qu’en ${dateWords(monthText(hire.ready), 'fr')}`,
        en: `Team ${nameOf(team, 'en')} counts its hire ${ofDate(hire.date, 'en')} (${formatPlain(hire.fte, 'en')}\u00a0FTE) from ${dateWords(monthText(from), 'en')}, before it is fully at work in ${dateWords(monthText(hire.ready), 'en')}`,
      },
    }
  },
})

/** Below this share of the net capacity a period has room to take work from others. */
const IDLE = 0.5

const PERIODS: Noun = { fr: ['période', 'périodes'], en: ['period', 'periods'] }

function rateOf({ demand, net }: TeamLoad): number {
  return net > 0 ? demand / net : 1
}

export const teamCapacityUnused = recordRule({
  id: 'team-capacity-unused',
  subject: 'load',
  severity: 'info',
  summary: {
    fr: 'Une équipe qui dépasse sa marge sur une période n’a pas de période à moitié vide',
    en: 'A team that passes its margin in one period has none that is half empty',
  },
  why: {
    fr: 'La capacité non employée est le premier moyen de lisser la charge, avant tout recrutement',
    en: 'Capacity that is not used is the first means of levelling the work, before any hire',
  },
  fix: {
    fr: 'déplacez vers les périodes creuses ce qui peut attendre (plan smooth)',
    en: 'move what can wait into the quiet periods (plan smooth)',
  },
  given: (plan) => groupedBy(loadsToCome(plan), ({ team }) => team),
  over: ({ teams }) => teams,
  find(team, _plan, loads) {
    const own = loads.get(team) ?? []
    const isTight = own.some(({ demand, plannable }) => demand > plannable)
    const [quietest, ...others] = own
      .filter((load) => rateOf(load) < IDLE)
      .sort((left, right) => rateOf(left) - rateOf(right))
    if (!isTight || quietest === undefined) return undefined
    const when = periodText(quietest.period)
    const rate = rateOf(quietest)
    const count = others.length + 1
    return {
      ...placedIn(team, 'id'),
      facts: { periods: count, quietest: when, rate },
      message: {
        fr: `L’équipe ${nameOf(team, 'fr')} dépasse sa marge et a pourtant ${counted(count, PERIODS, 'fr')} à venir à moins de ${formatPercent(IDLE, 'fr')} de charge (${formatPercent(rate, 'fr')} ${onDate(when, 'fr')})`,
        en: `The team ${nameOf(team, 'en')} passes its margin and yet has ${counted(count, PERIODS, 'en')} to come below ${formatPercent(IDLE, 'en')} of load (${formatPercent(rate, 'en')} ${onDate(when, 'en')})`,
      },
    }
  },
})

/**
 * Finds periods that have not ended in which the work of the retained projects exceeds the net capacity of a team, which
 * is told in hundredths of a day: what was too much in a period that has ended can be mended by nobody.
 */
export const teamLoadOverCapacity = recordRule({
  id: 'team-load-over-capacity',
  subject: 'load',
  severity: { draft: 'warning', approved: 'error' },
  parts: ['period'],
  summary: {
    fr: 'La charge des projets retenus tient dans la capacité nette de chaque équipe, à chaque période à venir',
    en: 'The work of the retained projects fits the net capacity of every team in every period to come',
  },
  why: {
    fr: 'Au-delà de la capacité, le plan n’est pas réalisable\u00a0: les projets glisseront',
    en: 'Beyond its capacity the plan cannot be carried out: projects will slip',
  },
  fix: {
    fr: 'décalez ou écartez un projet, ou renforcez l’équipe',
    en: 'move a project or leave it out, or strengthen the team',
  },
  breach: { fr: ['surcharge d’équipe', 'surcharges d’équipe'], en: ['team overload', 'team overloads'] },
  most: {
    fr: 'La charge dépasse la capacité nette dans {count} des {of} périodes d’équipes',
    en: 'Work exceeds the net capacity in {count} of {of} periods of teams',
  },
  over: loadsToCome,
  find(load, plan) {
    const { team, period, demand, net, overload } = load
    if (overload === 0 || isWithinAccepted(plan, load)) return undefined
    const when = periodText(period)
    const asked = plain(demand)
    const limit = toldLimit(net, netCapacityOf(team, period), demand)
    const over = round(asked - limit, 2)
    return {
      at: ftePlace(team, period.first),
      entity: team.id,
      facts: { period: when, demand_days: asked, net_days: limit, overload_days: over },
      related: heaviestProjects(load),
      message: bilingual((lang) => {
        const [name, on] = [nameOf(team, lang), onDate(when, lang)]
        const told = excessDays(asked, limit)
        const [excess, work, room] = told.map((days) => exactDaysText(days, lang))
        const [, of, to] = told.map((days) => formatPlain(days, lang))
        return {
          fr: `Surcharge de l’équipe ${name} ${on}\u00a0: ${work} de charge pour ${room} de capacité nette, soit ${excess} de trop`,
          en: `Work of the team ${name} exceeds its net capacity by ${excess} ${on} (${of} of ${to})`,
        }[lang]
      }),
    }
  },
})

/** Finds periods that have not ended in which a team's load uses up the margin without passing the net capacity. */
export const teamLoadOverMargin = recordRule({
  id: 'team-load-over-margin',
  subject: 'load',
  severity: 'warning',
  parts: ['period'],
  summary: {
    fr: 'La charge de chaque équipe laisse libre la marge prévue pour les imprévus',
    en: 'The work of every team leaves free the margin kept for the unplanned',
  },
  why: {
    fr: 'Sans marge, le premier imprévu décale les projets',
    en: 'Without a margin the first surprise moves the projects',
  },
  fix: {
    fr: 'lissez la charge, ou faites accepter le dépassement par une décision (kind: risk_acceptance, accepts)',
    en: 'smooth the work, or have the overrun accepted by a decision (kind: risk_acceptance, accepts)',
  },
  most: {
    fr: 'La charge entame la marge dans {count} des {of} périodes d’équipes',
    en: 'Work cuts into the margin in {count} of {of} periods of teams',
  },
  over: loadsToCome,
  find(load, plan) {
    const { team, period, demand, net, plannable, overload } = load
    if (overload > 0 || isWithinAccepted(plan, load)) return undefined
    const when = periodText(period)
    const asked = plain(demand)
    const limit = toldLimit(plannable, plannableCapacityOf(team, period), demand)
    const whole = round(plain(net), 2)
    return {
      at: ftePlace(team, period.first),
      entity: team.id,
      facts: { period: when, demand_days: asked, plannable_days: limit, net_days: whole },
      related: heaviestProjects(load),
      message: bilingual((lang) => {
        const name = nameOf(team, lang)
        const told = [...excessDays(asked, limit), roundedDays(whole)]
        const [excess, work, room, all] = told.map((days) => exactDaysText(days, lang))
        const [, of, to, clear] = told.map((days) => formatPlain(days, lang))
        return {
          fr: `Marge entamée de l’équipe ${name} ${onDate(when, lang)}\u00a0: ${work} de charge pour ${room} de capacité planifiable (${all} nets)`,
          en: `Work of the team ${name} cuts into its margin by ${excess} ${onDate(when, lang)} (${of} of ${to} plannable, ${clear} net)`,
        }[lang]
      }),
    }
  },
})

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
