/** The stages of a year’s money against each other: carried over, committed, paid, forecast. */

import { sectionName } from '../lang/catalogue/money-names.ts'
import { dateWords } from '../lang/dates.ts'
import { formatPercent, moneyText } from '../lang/numbers.ts'
import { paymentCredits } from '../metrics/base/authorisations.ts'
import { type BudgetCell, cellAt, cellsOf, creditLines, natureOf } from '../plan/budget-cell.ts'
import { compareYears } from '../plan/budget-year.ts'
import { yearState } from '../plan/expected-amount.ts'
import type { BudgetLine, Plan, Project, YearAmounts } from '../plan/plan.ts'
import { isRetained } from '../plan/project-status.ts'
import { lineKindLabel } from '../plan/vocabulary.ts'
import { dayText } from '../values/calendar.ts'
import { bilingual } from '../values/language.ts'
import { type Cents, minus, NO_CENTS, plain, sum } from '../values/quantity.ts'
import { defineRule, placedIn, type RuleHit, recordRule } from './define.ts'
import { amountPlace } from './facts/budget-amounts.ts'
import { comparedMoneyWords, nameOf, nameWords } from './words/naming.ts'
import { inYear, natureText } from './words/natures.ts'

interface Carried {
  readonly project: Project
  readonly cell: BudgetCell
  readonly carried: Cents
  /** Committed and not paid, all years up to it. */
  readonly outstanding: Cents
}

/** Finds carry-overs, by project, section and year, beyond what was committed and not paid by the end of the year. */
export const carryOverOverCommitment = recordRule({
  id: 'carry-over-over-commitment',
  subject: 'budget',
  severity: 'error',
  parts: ['section', 'year'],
  summary: { fr: 'On ne reporte que l’engagé non mandaté', en: 'Only what is committed and not paid is carried over' },
  why: {
    fr: 'Les restes à réaliser doivent être sincères et appuyés par l’état des engagements à la clôture de l’exercice\u00a0: au-delà, le résultat est faux',
    en: 'Carry-over must be true and supported by the commitments when the budget year closes: beyond them the result of the year is wrong',
  },
  fix: {
    fr: 'ramenez le report à l’engagé non mandaté, ou ajoutez l’engagement qui manque',
    en: 'bring the carry-over down to what is committed and not paid, or add the commitment that is missing',
  },
  most: {
    fr: '{count} des {of} reports dépassent l’engagé non mandaté',
    en: '{count} of {of} carry-overs exceed what is committed and not paid',
  },
  /** What a project carries over in each section and year, of those whose commitments are written. */
  over: (plan) =>
    plan.projects.flatMap((project) => {
      const cells = cellsOf({ budget: creditLines(project.budget) })
      return cells.flatMap((cell): Carried[] => {
        const { section, year, stages } = cell
        const carried = stages.carry_over
        if (carried === undefined || year === 'later') return []
        const upTo = cells.filter((own) => own.section === section && own.year !== 'later' && own.year <= year)
        if (upTo.every((own) => own.stages.committed === undefined)) return []
        const total = (stage: 'committed' | 'paid'): Cents => sum(upTo.map((own) => own.stages[stage] ?? NO_CENTS))
        return [{ project, cell, carried, outstanding: minus(total('committed'), total('paid')) }]
      })
    }),
  find({ project, cell, carried, outstanding }, plan) {
    if (carried <= outstanding) return undefined
    const at = amountPlace(creditLines(project.budget), cell, 'carry_over')
    if (at === undefined) return undefined
    const { section, year } = cell
    const [name, of] = [nameWords(project), sectionName(section)]
    const [amount, limit] = comparedMoneyWords(plan, carried, outstanding)
    return {
      at,
      entity: project.id,
      facts: { year, section, carried: plain(carried), outstanding: plain(outstanding) },
      message: {
        fr: `Report ${year} de ${name.fr} (${of.fr}) à ${amount.fr}, pour ${limit.fr} engagés et non mandatés fin ${year}`,
        en: `${name.en} carries over ${amount.en} from ${year} (${of.en}), with ${limit.en} committed and not paid at the end of ${year}`,
      },
    }
  },
})

function isCommitted({ years }: BudgetLine): boolean {
  return years.some(({ stages }) => stages.committed !== undefined)
}

/** What is paid in the year; payments of a year to come count nowhere. */
function paidIn(plan: Plan, { year, stages }: YearAmounts): Cents | undefined {
  return yearState(plan, year) === 'to-come' ? undefined : stages.paid
}

/** The first year up to which lines of one nature have more paid than committed. */
function firstOverpaid(plan: Plan, lines: readonly BudgetLine[]) {
  const [line, ...others] = lines
  const own: readonly YearAmounts[] = others.length > 0 || line === undefined ? cellsOf({ budget: lines }) : line.years
  const cells = own.toSorted((left, right) => compareYears(left.year, right.year))
  let [paid, committed] = [NO_CENTS, NO_CENTS]
  for (const cell of cells) {
    const here = paidIn(plan, cell)
    paid = sum([paid, here ?? NO_CENTS])
    committed = sum([committed, cell.stages.committed ?? NO_CENTS])
    if (paid > committed && here !== undefined) return { cell, paid, committed }
  }
  return undefined
}

/** The first year of which the plan tells what was committed: payments of earlier ones can be held against nothing. */
function firstYearOfCommitments({ projects }: Plan): YearAmounts['year'] | undefined {
  const cells = projects.flatMap(({ budget }) => budget.flatMap(({ years }) => years))
  const told = cells.filter(({ stages }) => stages.committed !== undefined)
  return told.map(({ year }) => year).sort(compareYears)[0]
}

/** The lines of expenditure of a project by nature, each in the order of the files. */
function linesByNature({ budget }: Project): BudgetLine[][] {
  const byNature = new Map<string, BudgetLine[]>()
  for (const line of creditLines(budget)) {
    const nature = natureOf(line)
    const lines = byNature.get(nature) ?? []
    byNature.set(nature, lines)
    lines.push(line)
  }
  return [...byNature.values()]
}

export const paymentOverCommitment = recordRule({
  id: 'payment-over-commitment',
  subject: 'budget',
  severity: 'error',
  parts: ['nature', 'section', 'year'],
  summary: { fr: 'On ne paie pas plus que ce qui a été engagé', en: 'No more is paid than was committed' },
  why: {
    fr: 'Un paiement sans engagement préalable est irrégulier\u00a0; c’est aussi le signe d’une saisie incomplète',
    en: 'A payment without a commitment is irregular; it is also a sign of incomplete records',
  },
  fix: {
    fr: 'ajoutez l’engagement manquant, dans l’année où il a été pris, ou corrigez le paiement',
    en: 'add the missing commitment in the year in which it was made, or correct the payment',
  },
  most: {
    fr: 'Les paiements dépassent les engagements sur {count} des {of} natures de ligne de budget',
    en: 'More was paid than committed on {count} of {of} natures of budget line',
  },
  /** The lines of one nature of a project of which a commitment is written, and no payment before any is. */
  over(plan) {
    const first = firstYearOfCommitments(plan)
    const isHeld = ({ year, stages }: YearAmounts): boolean =>
      (stages.paid ?? NO_CENTS) === 0 || (first !== undefined && compareYears(first, year) <= 0)
    return plan.projects.flatMap((project) =>
      linesByNature(project)
        .filter((lines) => lines.some(isCommitted) && lines.every(({ years }) => years.every(isHeld)))
        .map((lines) => ({ project, lines })),
    )
  },
  find({ project, lines }, plan) {
    const overpaid = firstOverpaid(plan, lines)
    const line = lines[0]
    if (overpaid === undefined || line === undefined) return undefined
    const { cell, paid, committed } = overpaid
    const { section } = line
    const { year } = cell
    const at = amountPlace(lines, { section, year }, 'paid')
    if (at === undefined) return undefined
    const over = bilingual((lang) => moneyText(minus(paid, committed), plan, lang))
    const kind = lineKindLabel(plan, line.word)
    const [spent, engaged] = comparedMoneyWords(plan, paid, committed)
    return {
      at,
      entity: project.id,
      facts: { year, section, nature: natureText(line), paid: plain(paid), committed: plain(committed) },
      message: {
        fr: `Paiements cumulés de ${nameOf(project, 'fr')} (${kind.fr}) à ${spent.fr} fin ${year}, soit ${over.fr} de plus que les engagements (${engaged.fr})`,
        en: `Payments of ${nameOf(project, 'en')} (${kind.en}) come to ${spent.en} by the end of ${year}, ${over.en} more than was committed (${engaged.en})`,
      },
    }
  },
})

function paidCells({ projects }: Plan): { project: Project; cell: BudgetCell; paid: Cents }[] {
  return projects.flatMap((project) =>
    cellsOf(project).flatMap((cell) => {
      const { paid = NO_CENTS } = cell.stages
      return paid === 0 ? [] : [{ project, cell, paid }]
    }),
  )
}

function paidCredits(plan: Plan) {
  return plan.authorisations.flatMap((authorisation) =>
    paymentCredits(plan, authorisation).flatMap(({ year, paid = NO_CENTS }) =>
      paid === 0 ? [] : [{ authorisation, year, paid }],
    ),
  )
}

function* ofProjects(plan: Plan): Generator<RuleHit> {
  const day = dayText(plan.asOf)
  for (const { project, cell, paid } of paidCells(plan)) {
    const { section, year } = cell
    if (yearState(plan, year) !== 'to-come') continue
    const at = amountPlace(project.budget, cell, 'paid')
    if (at === undefined) continue
    const [name, when] = [sectionName(section), inYear(year)]
    yield {
      at,
      entity: project.id,
      facts: { year, section, paid: plain(paid), as_of: day },
      message: {
        fr: `Mandaté de ${moneyText(paid, plan, 'fr')} pour ${nameOf(project, 'fr')} ${when.fr} (${name.fr}), dans un exercice non commencé au ${dateWords(day, 'fr')}, date d’arrêté\u00a0: il n’entre dans aucun chiffre`,
        en: `${nameOf(project, 'en')} has payments of ${moneyText(paid, plan, 'en')} ${when.en} (${name.en}), which had not begun on the status date, ${dateWords(day, 'en')}: they count in no figure`,
      },
    }
  }
}

function* ofAuthorisations(plan: Plan): Generator<RuleHit> {
  const day = dayText(plan.asOf)
  for (const { authorisation, year, paid } of paidCredits(plan)) {
    if (yearState(plan, year) !== 'to-come') continue
    const when = inYear(year)
    yield {
      ...placedIn(authorisation, 'payments', String(year), 'paid'),
      facts: { year, paid: plain(paid), as_of: day },
      message: {
        fr: `Mandaté de ${moneyText(paid, plan, 'fr')} sous l’autorisation ${nameOf(authorisation, 'fr')} ${when.fr}, dans un exercice non commencé au ${dateWords(day, 'fr')}, date d’arrêté\u00a0: il n’entre dans aucun chiffre`,
        en: `Authorisation ${nameOf(authorisation, 'en')} has payments of ${moneyText(paid, plan, 'en')} ${when.en}, which had not begun on the status date, ${dateWords(day, 'en')}: they count in no figure`,
      },
    }
  }
}

/** Finds payments of years to come, by project, section and year, and in the payment credits of authorisations. */
export const paymentAfterStatusDate = defineRule({
  id: 'payment-after-status-date',
  subject: 'budget',
  severity: 'error',
  parts: ['section', 'year'],
  summary: {
    fr: 'Rien n’est mandaté dans un exercice qui n’a pas commencé à la date d’arrêté',
    en: 'Nothing is paid in a budget year that has not begun on the status date',
  },
  why: {
    fr: 'Un mandat est un fait\u00a0: daté d’un exercice à venir, il est mal placé, ou la date d’arrêté est restée en arrière',
    en: 'A payment is a fact: in a year to come it is misplaced, or the status date was left behind',
  },
  fix: {
    fr: 'corrigez l’année du montant, ou la date d’arrêté du plan (as_of)\u00a0; un paiement attendu s’écrit sous forecast',
    en: 'correct the year of the amount, or the as_of of the plan; write a payment that is expected under forecast',
  },
  collective: {
    population: (plan) => paidCells(plan).length + paidCredits(plan).length,
    message: {
      fr: '{count} des {of} paiements annuels sont dans un exercice non commencé à la date d’arrêté',
      en: '{count} of {of} yearly payments lie in a year that has not begun on the status date',
    },
  },
  *run(plan) {
    yield* ofProjects(plan)
    yield* ofAuthorisations(plan)
  },
})

export const forecastBelowPaid = recordRule({
  id: 'forecast-below-paid',
  subject: 'budget',
  severity: 'error',
  parts: ['section', 'year'],
  summary: {
    fr: 'La prévision d’un exercice n’est pas inférieure à ce qui y est déjà mandaté',
    en: 'The forecast of a year is not below what has been paid in it',
  },
  why: {
    fr: 'Un atterrissage inférieur au mandaté est impossible : l’un des deux montants est faux',
    en: 'A year cannot end below what has been paid in it: one of the two amounts is wrong',
  },
  fix: {
    fr: 'relevez la prévision (forecast) au moins au mandaté, ou corrigez le mandaté (paid)',
    en: 'raise the forecast to what was paid at least, or correct what was paid',
  },
  most: {
    fr: '{count} des {of} prévisions de l’exercice en cours sont inférieures au mandaté',
    en: '{count} of {of} forecasts of the running year are below what was paid',
  },
  /** The sections of the running year of which a project tells both, with the place of the forecast. */
  over: (plan) =>
    plan.projects.flatMap((project) =>
      cellsOf(project).flatMap((cell) => {
        const { forecast, paid } = cell.stages
        const at = amountPlace(project.budget, cell, 'forecast')
        const isRunning = yearState(plan, cell.year) === 'running'
        if (!isRunning || forecast === undefined || paid === undefined || at === undefined) return []
        return [{ project, cell, forecast, paid, at }]
      }),
    ),
  find({ project, cell, forecast, paid, at }, plan) {
    if (forecast >= paid) return undefined
    const section = sectionName(cell.section)
    const [expectedWords, spent] = comparedMoneyWords(plan, forecast, paid)
    return {
      at,
      entity: project.id,
      facts: { section: cell.section, year: cell.year, forecast: plain(forecast), paid: plain(paid) },
      message: {
        fr: `Prévision ${cell.year} de ${nameOf(project, 'fr')} en ${section.fr}\u00a0: ${expectedWords.fr}, alors que ${spent.fr} sont déjà mandatés`,
        en: `The ${cell.year} forecast of ${nameOf(project, 'en')} for ${section.en} is ${expectedWords.en}, but ${spent.en} have been paid`,
      },
    }
  },
})

const LEAST_SPENT = 0.7

export const forecastRepeatsUnspent = recordRule({
  id: 'forecast-repeats-unspent',
  subject: 'budget',
  severity: 'warning',
  parts: ['section', 'year'],
  summary: {
    fr: 'Une prévision tient compte de l’exécution de l’exercice précédent',
    en: 'A forecast takes account of how the year before was spent',
  },
  why: {
    fr: 'Reconduire des crédits peu consommés gèle un argent qui manque à d’autres projets',
    en: 'Repeating credits that were hardly spent holds money that other projects lack',
  },
  fix: {
    fr: 'revoyez la prévision d’après l’avancement réel du projet, ou inscrivez par une dérogation (plan.waivers) ce qui la justifie',
    en: 'revise the forecast by how far the project really is, or record as a waiver (plan.waivers) what justifies it',
  },
  most: {
    fr: '{count} des {of} prévisions reconduisent des crédits exécutés à moins de 70\u00a0%',
    en: '{count} of {of} forecasts repeat credits of which less than 70% was paid',
  },
  /** Ended years of which credits and payments are told, beside the forecast of the year after, still to be made. */
  over: (plan) =>
    plan.projects.filter(isRetained).flatMap((project) =>
      cellsOf(project).flatMap((cell) => {
        const { section, year, stages } = cell
        const { opened, paid } = stages
        if (year === 'later' || yearState(plan, year) !== 'ended') return []
        const next = cellAt(project, section, year + 1)
        const forecast = next?.stages.forecast
        const isOpen = yearState(plan, year + 1) !== 'ended'
        if (!opened || paid === undefined || forecast === undefined || !isOpen) return []
        const at = amountPlace(project.budget, { section, year: year + 1 }, 'forecast')
        return at === undefined ? [] : [{ project, section, year, opened, paid, forecast, at }]
      }),
    ),
  find({ project, section, year, opened, paid, forecast, at }, plan) {
    if (forecast !== opened || paid >= opened * LEAST_SPENT) return undefined
    const rate = paid / opened
    const name = sectionName(section)
    return {
      at,
      entity: project.id,
      facts: { section, year: year + 1, forecast: plain(forecast), opened: plain(opened), paid: plain(paid) },
      message: {
        fr: `Prévision ${year + 1} de ${nameOf(project, 'fr')} en ${name.fr} identique aux crédits ouverts en ${year} (${moneyText(forecast, plan, 'fr')}), exécutés à ${formatPercent(rate, 'fr')} seulement`,
        en: `The ${year + 1} forecast of ${nameOf(project, 'en')} for ${name.en} repeats the credits opened in ${year} (${moneyText(forecast, plan, 'en')}), of which only ${formatPercent(rate, 'en')} was paid`,
      },
    }
  },
})
