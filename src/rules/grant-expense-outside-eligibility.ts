/** Finds expenses of lines funded by a grant in years that lie outside its eligibility. */

import { dateWords } from '../lang/dates.ts'
import { moneyText } from '../lang/numbers.ts'
import { monthsOfYear } from '../plan/budget-year.ts'
import { within } from '../plan/entity.ts'
import { lineAmount } from '../plan/expected-amount.ts'
import { entityById } from '../plan/find-entity.ts'
import type { BudgetLine, Entry, Plan, Project, YearAmounts } from '../plan/plan.ts'
import { isRetained } from '../plan/project-status.ts'
import { firstDay, lastDay, parseDay } from '../values/calendar.ts'
import { plain } from '../values/quantity.ts'
import { defineRule } from './define.ts'
import { collectively, nameOf } from './words/naming.ts'

/** A year of a line that a grant with a time of eligibility funds. */
interface FundedYear {
  readonly project: Project
  readonly line: BudgetLine
  readonly grant: Entry<'subsidies'>
  readonly amounts: YearAmounts
}

function fundedYears(plan: Plan): FundedYear[] {
  return plan.projects.filter(isRetained).flatMap((project) =>
    project.budget.flatMap((line) => {
      const grant = line.funding === undefined ? undefined : entityById(plan.subsidies, line.funding)
      if (grant?.eligibility === undefined) return []
      return line.years.map((amounts) => ({ project, line, grant, amounts }))
    }),
  )
}

/** The edge of eligibility that the whole year lies beyond; undefined where it reaches into it. */
function passedEdge(plan: Plan, { grant, amounts }: FundedYear): 'from' | 'to' | undefined {
  const from = parseDay(grant.eligibility?.from ?? '', 'start')
  const to = parseDay(grant.eligibility?.to ?? '', 'end')
  if (amounts.year === 'later') return undefined
  const { first, last } = monthsOfYear(plan, amounts.year)
  if (to !== undefined && firstDay(first) > to) return 'to'
  return from !== undefined && lastDay(last) < from ? 'from' : undefined
}

/** Finds expenses of lines funded by a grant in years that lie outside its eligibility. */
export const grantExpenseOutsideEligibility = defineRule({
  id: 'grant-expense-outside-eligibility',
  subject: 'funding',
  severity: 'error',
  parts: ['grant', 'year'],
  summary: {
    fr: 'Les dépenses d’une ligne subventionnée tombent pendant la période d’éligibilité',
    en: 'The expenses of a line funded by a grant fall within its eligibility',
  },
  why: {
    fr: 'Une dépense payée hors de la période d’éligibilité n’est pas remboursée : la subvention est perdue pour ce montant',
    en: 'An expense paid outside the time of eligibility is not refunded: the grant is lost for that amount',
  },
  fix: {
    fr: 'avancez la dépense, faites prolonger la convention (eligibility), ou financez cette année sur fonds propres',
    en: 'bring the expense forward, have the agreement extended (eligibility), or fund that year by own means',
  },
  collective: {
    population: (plan) => fundedYears(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} exercices de lignes subventionnées sont hors de la période d’éligibilité`,
      (count, of) => `${count} of ${of} years of lines funded by a grant lie outside its eligibility`,
    ),
  },
  *run(plan) {
    for (const one of fundedYears(plan)) {
      const edge = passedEdge(plan, one)
      const { project, line, grant, amounts } = one
      const amount = lineAmount(plan, amounts)
      if (edge === undefined || amount <= 0) continue
      const day = grant.eligibility?.[edge] ?? ''
      const when = { from: { fr: 'commence le', en: 'begins on' }, to: { fr: 'finit le', en: 'ends on' } }[edge]
      yield {
        at: within(line, 'amounts', String(amounts.year)),
        entity: project.id,
        facts: { grant: grant.id, year: amounts.year, amount: plain(amount), [edge]: day },
        message: {
          fr: `${moneyText(amount, plan, 'fr')} prévus en ${amounts.year} sur une ligne de ${nameOf(project, 'fr')} financée par ${nameOf(grant, 'fr')}, dont l’éligibilité ${when.fr} ${dateWords(day, 'fr')}`,
          en: `${moneyText(amount, plan, 'en')} in ${amounts.year} on a line of ${nameOf(project, 'en')} funded by ${nameOf(grant, 'en')}, whose eligibility ${when.en} ${dateWords(day, 'en')}`,
        },
      }
    }
  },
})
