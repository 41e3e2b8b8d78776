/** What is planned for a year beside the most that was once paid or worked in one. */

import { formatPercent } from '../lang/numbers.ts'
import { daysText } from '../lang/plurals.ts'
import { exactNetOf } from '../metrics/base/capacity.ts'
import { countsAgainstTeam, daysIn, demandOf } from '../metrics/base/demand.ts'
import { spendingIn, stageIn } from '../metrics/base/spending.ts'
import { isYearBegun, isYearClosed, monthsOfYear, yearsOf } from '../plan/budget-year.ts'
import { within } from '../plan/entity.ts'
import type { Plan } from '../plan/plan.ts'
import { type Cents, type Days, NO_CENTS, plain, sum } from '../values/quantity.ts'
import { recordRule } from './define.ts'
import { comparedMoneyWords } from './words/naming.ts'

/** A closed year of this plan or of the one before, and how much it holds of something. */
interface AbsorbedYear<Q> {
  readonly plan: Plan
  readonly year: number
  readonly amount: Q
}

/** The best of one year says nothing of what the office can do. */
const LEAST_YEARS = 2

function bestYear<Q extends number>(
  plan: Plan,
  amountIn: (plan: Plan, year: number) => Q,
): AbsorbedYear<Q> | undefined {
  const years = [plan.previous, plan]
    .flatMap((of) => (of === undefined ? [] : yearsOf(of).map((year) => ({ plan: of, year }))))
    .filter(({ plan: of, year }) => isYearClosed(of, year, plan.asOf))
    .map((one) => ({ ...one, amount: amountIn(one.plan, one.year) }))
    .filter(({ amount }) => amount > 0)
  if (years.length < LEAST_YEARS) return undefined
  return years.reduce<AbsorbedYear<Q> | undefined>(
    (best, one) => (best === undefined || one.amount > best.amount ? one : best),
    undefined,
  )
}

/** The closed year in which most investment was paid; undefined where no payment is written. */
function bestPaidYear(plan: Plan): AbsorbedYear<Cents> | undefined {
  return bestYear(plan, (of, year) =>
    sum(of.projects.map((project) => stageIn(of, project, 'paid', { year, section: 'investment' }) ?? NO_CENTS)),
  )
}

/** The closed year in which teams did most work for projects; undefined where no day done is written. */
function bestWorkedYear(plan: Plan): AbsorbedYear<Days> | undefined {
  return bestYear(plan, (of, year) => {
    const months = monthsOfYear(of, year)
    return sum(
      of.projects.flatMap(({ workload }) =>
        workload.filter(countsAgainstTeam).map(({ actual }) => daysIn(actual, months)),
      ),
    )
  })
}

/** The days that retained projects ask of teams in a year. */
function demandedIn(plan: Plan, year: number): Days {
  const period = monthsOfYear(plan, year)
  return sum(plan.teams.flatMap(({ id }) => demandOf(plan, id, period).map(({ days }) => days)))
}

/** The days that teams have for projects in a year; 0 where no capacity is written. */
function netDaysIn(plan: Plan, year: number): number {
  const period = monthsOfYear(plan, year)
  return plan.teams.reduce((total, team) => total + exactNetOf(team, period).valueOf(), 0)
}

/** How the days that teams have for projects grew from a year that is over to another; 1 where one of the two is not known. */
function capacityGrowth(before: AbsorbedYear<Days>, plan: Plan, year: number): number {
  const [then, now] = [netDaysIn(before.plan, before.year), netDaysIn(plan, year)]
  return then > 0 && now > 0 ? now / then : 1
}

/** The budget years of a plan that have not begun on the status date. */
function yearsAhead(plan: Plan): number[] {
  return yearsOf(plan).filter((year) => !isYearBegun(plan, year, plan.asOf))
}

/** Finds years of which the expected investment passes the best paid year by more than `thresholds.growth_tolerance`. */
export const investmentOverBestYear = recordRule({
  id: 'investment-over-best-year',
  subject: 'budget',
  severity: 'warning',
  parts: ['year'],
  summary: {
    fr: 'L’investissement prévu d’un exercice reste à la portée de ce qui a déjà été mandaté en un an',
    en: 'The investment planned for a year stays within reach of what was once paid in a year',
  },
  why: {
    fr: 'Doubler les crédits ne double pas ce que l’on sait acheter, conduire et payer en un an',
    en: 'Doubling the money does not double what can be bought, run and paid in a year',
  },
  fix: {
    fr: 'étalez les projets sur d’autres exercices, ou dites par une dérogation ce qui permettra de faire plus',
    en: 'spread the projects over other years, or say in a waiver what will make more possible',
  },
  exceptClosed: true,
  given: (plan) => {
    const best = bestPaidYear(plan)
    if (best === undefined) return undefined
    const { growthTolerance } = plan.thresholds
    return { best, growthTolerance }
  },
  over: yearsAhead,
  find(year, plan, { best, growthTolerance }) {
    const expected = spendingIn(plan, year, 'investment')
    const growth = expected / best.amount - 1
    if (growth <= growthTolerance) return undefined
    const [plannedWords, reached] = comparedMoneyWords(plan, expected, best.amount)
    return {
      at: within(plan.header, 'horizon'),
      facts: {
        year,
        expected: plain(expected),
        best: plain(best.amount),
        best_year: best.year,
        growth,
        tolerance: growthTolerance,
      },
      message: {
        fr: `${plannedWords.fr} d’investissement prévus en ${year}, ${formatPercent(growth, 'fr')} de plus que le meilleur exercice mandaté (${best.year}, ${reached.fr})`,
        en: `${plannedWords.en} of investment are planned for ${year}, ${formatPercent(growth, 'en')} more than in the best year paid (${best.year}, ${reached.en})`,
      },
    }
  },
})

/** Finds years of which the planned work passes the best worked year, times the growth of capacity, by more than `thresholds.growth_tolerance`. */
export const workloadOverBestYear = recordRule({
  id: 'workload-over-best-year',
  subject: 'load',
  severity: 'warning',
  parts: ['year'],
  summary: {
    fr: 'La charge prévue d’un exercice reste à la portée de ce que les équipes ont déjà fait en un an',
    en: 'The work planned for a year stays within reach of what teams once did in a year',
  },
  why: {
    fr: 'Une équipe ne fait pas soudain beaucoup plus de projets qu’elle n’en a jamais fait',
    en: 'A team does not suddenly do many more projects than it ever did',
  },
  fix: {
    fr: 'étalez les projets, renforcez les équipes, ou dites par une dérogation ce qui permettra de faire plus',
    en: 'spread the projects, strengthen the teams, or say in a waiver what will make more possible',
  },
  exceptClosed: true,
  given: (plan) => {
    const best = bestWorkedYear(plan)
    if (best === undefined) return undefined
    const { growthTolerance } = plan.thresholds
    return { best, growthTolerance }
  },
  over: yearsAhead,
  find(year, plan, { best, growthTolerance }) {
    const demanded = plain(demandedIn(plan, year))
    const reach = plain(best.amount) * capacityGrowth(best, plan, year)
    const growth = demanded / reach - 1
    if (growth <= growthTolerance) return undefined
    return {
      at: within(plan.header, 'horizon'),
      facts: {
        year,
        demanded,
        reach,
        best: plain(best.amount),
        best_year: best.year,
        growth,
        tolerance: growthTolerance,
      },
      message: {
        fr: `${daysText(demanded, 'fr')} de projets demandés aux équipes en ${year}, ${formatPercent(growth, 'fr')} de plus que ce que permet le meilleur exercice (${best.year}, ${daysText(plain(best.amount), 'fr')} faits) aux effectifs de ${year}`,
        en: `${daysText(demanded, 'en')} of project work are asked of teams in ${year}, ${formatPercent(growth, 'en')} more than the best year (${best.year}, ${daysText(plain(best.amount), 'en')} done) allows with the staff of ${year}`,
      },
    }
  },
})
