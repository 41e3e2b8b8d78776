/** What a project commits and pays beside the credits opened for it. */

import { sectionName } from '../lang/catalogue/money-names.ts'
import { dateWords } from '../lang/dates.ts'
import { moneyText } from '../lang/numbers.ts'
import { cellsOf, creditLines } from '../plan/budget-cell.ts'
import { isYearBegun } from '../plan/budget-year.ts'
import { entityById } from '../plan/find-entity.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { type Day, dayText, parseDay } from '../values/calendar.ts'
import { bilingual } from '../values/language.ts'
import { minus, NO_CENTS, plain } from '../values/quantity.ts'
import { recordRule } from './define.ts'
import { amountPlace, creditUses } from './facts/budget-amounts.ts'
import { comparedMoneyWords, moneyWords, nameOf, nameWords } from './words/naming.ts'
import { inYear } from './words/natures.ts'

/** Finds commitments beyond the opened credits of a project, section and year, but for lines under an authorisation. */
export const projectCommitmentOverCredits = recordRule({
  id: 'project-commitment-over-credits',
  subject: 'budget',
  severity: 'warning',
  time: 'year',
  parts: ['section', 'year'],
  summary: {
    fr: 'Un projet n’engage pas plus que les crédits ouverts de l’année',
    en: 'A project commits no more than the credits opened for the year',
  },
  why: {
    fr: 'Hors autorisation de programme ou d’engagement, les crédits ouverts sont la limite de ce qui peut être engagé dans l’année\u00a0; les lignes sous autorisation ne sont pas regardées ici, leurs engagements se comparent à l’autorisation',
    en: 'Without an authorisation, opened credits limit what may be committed in the year; lines under an authorisation are left out here, for their commitments are held against the authorisation',
  },
  fix: {
    fr: 'corrigez l’engagement ou les crédits ouverts, ou nommez l’autorisation dont relève la ligne (authorisation)',
    en: 'correct the commitment or the opened credits, or name the authorisation that the line falls under (authorisation)',
  },
  most: {
    fr: 'Les engagements dépassent les crédits ouverts dans {count} des {of} budgets annuels',
    en: 'Commitments exceed the opened credits in {count} of {of} yearly budgets',
  },
  follows: ['budget-magnitude-outlier'],
  /** What lines without an authorisation commit where credits were opened for them. */
  over: (plan) => creditUses(plan, 'committed', ({ authorisation }) => authorisation === undefined),
  find({ project, lines, section, year, used, opened }, plan) {
    if (used <= opened) return undefined
    const at = amountPlace(lines, { section, year }, 'committed')
    if (at === undefined) return undefined
    const over = minus(used, opened)
    const [name, when] = [sectionName(section), inYear(year)]
    const [engaged, limitWords] = comparedMoneyWords(plan, used, opened)
    return {
      at,
      entity: project.id,
      facts: { year, section, committed: plain(used), opened: plain(opened), excess: plain(over) },
      message: {
        fr: `Engagements de ${nameOf(project, 'fr')} ${when.fr} (${name.fr}) à ${engaged.fr}, soit ${moneyText(over, plan, 'fr')} de plus que les crédits ouverts (${limitWords.fr})`,
        en: `Commitments of ${nameOf(project, 'en')} ${when.en} (${name.en}) come to ${engaged.en}, ${moneyText(over, plan, 'en')} more than the opened credits (${limitWords.en})`,
      },
    }
  },
})

/** Finds payments beyond the opened credits of a project, section and year, lines under an authorisation among them. */
export const projectPaymentOverCredits = recordRule({
  id: 'project-payment-over-credits',
  subject: 'budget',
  severity: 'warning',
  time: 'year',
  parts: ['section', 'year'],
  summary: {
    fr: 'Un projet ne mandate pas plus que les crédits ouverts de l’année',
    en: 'A project pays no more than the credits opened for the year',
  },
  why: {
    fr: 'Les crédits ouverts sont la limite de ce qui peut être mandaté dans l’année\u00a0: au-delà, un virement n’a pas été saisi ou le projet vit sur les crédits des autres',
    en: 'Opened credits limit what may be paid in the year: beyond them a transfer was not recorded, or the project lives on the credits of others',
  },
  fix: {
    fr: 'corrigez le mandaté, ou portez en crédits ouverts les reports, virements et décisions modificatives de l’année',
    en: 'correct the payment, or add what was carried over, transferred or amended in the year to the opened credits',
  },
  most: {
    fr: 'Le mandaté dépasse les crédits ouverts dans {count} des {of} budgets annuels',
    en: 'Payments exceed the opened credits in {count} of {of} yearly budgets',
  },
  follows: ['budget-magnitude-outlier'],
  over: (plan) => creditUses(plan, 'paid'),
  find({ project, lines, section, year, used, opened }, plan) {
    if (used <= opened) return undefined
    const at = amountPlace(lines, { section, year }, 'paid')
    if (at === undefined) return undefined
    const over = minus(used, opened)
    const [name, when] = [sectionName(section), inYear(year)]
    const [spent, limitWords] = comparedMoneyWords(plan, used, opened)
    return {
      at,
      entity: project.id,
      facts: { year, section, paid: plain(used), opened: plain(opened), excess: plain(over) },
      message: {
        fr: `Mandaté de ${nameOf(project, 'fr')} ${when.fr} (${name.fr}) à ${spent.fr}, soit ${moneyText(over, plan, 'fr')} de plus que les crédits ouverts (${limitWords.fr})`,
        en: `Payments of ${nameOf(project, 'en')} ${when.en} (${name.en}) come to ${spent.en}, ${moneyText(over, plan, 'en')} more than the opened credits (${limitWords.en})`,
      },
    }
  },
})

/** The day on which a project was cancelled: by its disposition, else by the decision that this names; undefined where neither tells. */
function cancelledOn(plan: Plan, { status, written }: Project): Day | undefined {
  if (status !== 'cancelled') return undefined
  const { date, decision } = written.disposition ?? {}
  const told = date ?? entityById(plan.decisions, decision ?? '')?.date
  return told === undefined ? undefined : parseDay(told, 'end')
}

/** The years with payments that began after a day. */
function paidAfter(plan: Plan, budget: Project['budget'], day: Day) {
  return cellsOf({ budget }).flatMap((cell) => {
    const { year, stages } = cell
    const { paid = NO_CENTS } = stages
    return year === 'later' || paid === 0 || isYearBegun(plan, year, day) ? [] : [{ cell, paid }]
  })
}

/** Finds payments, by section and year, in years that began after the day of the cancellation; what was committed before may be paid until then. */
export const projectPaymentAfterCancellation = recordRule({
  id: 'project-payment-after-cancellation',
  subject: 'budget',
  severity: 'error',
  parts: ['section', 'year'],
  summary: { fr: 'Un projet abandonné ne dépense plus rien', en: 'A project that was cancelled spends nothing more' },
  why: {
    fr: 'Des paiements qui suivent l’abandon disent qu’il n’a pas eu lieu, ou que la dépense est d’un autre projet',
    en: 'Payments after the cancellation say that it did not take place, or that the cost is another project’s',
  },
  fix: {
    fr: 'rattachez la dépense au projet qui la porte, ou corrigez l’état du projet ou la date de l’abandon (disposition)',
    en: 'move the cost to the project that bears it, or correct the status or the date of the cancellation (disposition)',
  },
  over: (plan) =>
    plan.projects.flatMap((project) => {
      const day = cancelledOn(plan, project)
      const budget = creditLines(project.budget)
      return day === undefined ? [] : paidAfter(plan, budget, day).map((late) => ({ project, day, budget, ...late }))
    }),
  find({ project, day, budget, cell, paid }, plan) {
    const at = amountPlace(budget, cell, 'paid')
    if (at === undefined) return undefined
    const { section, year } = cell
    const [name, of, amount] = [nameWords(project), sectionName(section), moneyWords(plan, paid)]
    const on = bilingual((lang) => dateWords(dayText(day), lang))
    return {
      at,
      entity: project.id,
      facts: { year, section, paid: plain(paid), cancelled: dayText(day) },
      message: {
        fr: `Mandaté ${year} de ${amount.fr} (${of.fr}) pour ${name.fr}, abandonné le ${on.fr}`,
        en: `${name.en} has payments of ${amount.en} in ${year} (${of.en}) though it was cancelled on ${on.en}`,
      },
    }
  },
})
