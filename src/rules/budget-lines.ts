/** Budget lines as they are written: section, total, tax, years, own labour. */

import { sectionName, taxBasisName } from '../lang/catalogue/money-names.ts'
import { daysText } from '../lang/plurals.ts'
import { plannedDays } from '../metrics/base/demand.ts'
import { type BudgetCell, cellsOf, STAGE_ORDER } from '../plan/budget-cell.ts'
import { yearsOf } from '../plan/budget-year.ts'
import { keyWithin, within } from '../plan/entity.ts'
import { lineAmount } from '../plan/expected-amount.ts'
import type { Related } from '../plan/finding.ts'
import type { BudgetLine, BudgetSection, Plan, Project } from '../plan/plan.ts'
import { isToldRetained } from '../plan/project-status.ts'
import { lineKindLabel } from '../plan/vocabulary.ts'
import { type Cents, type Days, minus, NO_CENTS, plain, sum } from '../values/quantity.ts'
import type { PathOrigin } from '../yaml/read/origin.ts'
import { recordRule } from './define.ts'
import { yearPlace } from './facts/budget-amounts.ts'
import { comparedMoneyWords, nameOf } from './words/naming.ts'

const UNUSUAL: Readonly<Record<BudgetSection, readonly string[]>> = {
  investment: ['subscription', 'maintenance', 'training'],
  operating: ['hardware'],
}

const BOUND = [...UNUSUAL.investment, ...UNUSUAL.operating]

/** Finds subscriptions, maintenance and training planned as investment, and hardware planned as operating cost. */
export const budgetLineSectionUnusual = recordRule({
  id: 'budget-line-section-unusual',
  subject: 'budget',
  severity: 'warning',
  parts: ['section'],
  summary: {
    fr: 'La nature d’une ligne de budget s’accorde avec sa section',
    en: 'The nature of a budget line goes with its section',
  },
  why: {
    fr: 'Abonnements, maintenance et formation ne sont en général pas immobilisables\u00a0; le comptable rejettera l’imputation',
    en: 'Subscriptions, maintenance and training can mostly not be capitalised; the accountant will refuse the entry',
  },
  fix: {
    fr: 'changez la section ou la nature de la ligne, ou demandez une dérogation motivée (waivers)',
    en: 'change the section or the kind of the line, or record a waiver with its reason',
  },
  most: {
    fr: '{count} des {of} lignes de matériel, d’abonnement, de maintenance ou de formation ne sont pas dans leur section habituelle',
    en: '{count} of {of} lines of hardware, subscription, maintenance or training are not in their usual section',
  },
  /** The lines of the kinds that are at home in one section only. */
  over: ({ projects }) =>
    projects.flatMap((project) =>
      project.budget.filter(({ kind }) => BOUND.includes(kind)).map((line) => ({ project, line })),
    ),
  find({ project, line }, plan) {
    if (!UNUSUAL[line.section].includes(line.kind)) return undefined
    const section = sectionName(line.section)
    const other = sectionName(line.section === 'investment' ? 'operating' : 'investment')
    const kind = lineKindLabel(plan, line.word)
    return {
      at: within(line, 'kind'),
      entity: project.id,
      facts: { kind: line.kind, section: line.section },
      message: {
        fr: `Ligne de ${nameOf(project, 'fr')} (${kind.fr}) inscrite en ${section.fr}\u00a0; cette nature relève d’ordinaire de la section ${other.fr}`,
        en: `${nameOf(project, 'en')} has a ${kind.en} line in the ${section.en} section; it normally belongs in the ${other.en} one`,
      },
    }
  },
})

/** Currency units above which a difference is never a matter of rounding, whatever the plan's unit. */
const MOST_TOLERANCE = 1000

/** The sum by the first stage that all years write, else by what the line says that each year costs. */
function sumOfYears(plan: Plan, { years }: BudgetLine): Cents {
  const common = STAGE_ORDER.find((stage) => years.every(({ stages }) => stages[stage] !== undefined))
  return sum(
    years.map((amounts) => (common === undefined ? lineAmount(plan, amounts) : (amounts.stages[common] ?? NO_CENTS))),
  )
}

export const budgetLineTotalMismatch = recordRule({
  id: 'budget-line-total-mismatch',
  subject: 'budget',
  severity: 'error',
  summary: {
    fr: 'Le total d’une ligne de budget est la somme de ses années',
    en: 'The total of a budget line is the sum of its years',
  },
  why: {
    fr: 'Deux totaux pour une même dépense\u00a0: personne ne sait lequel a été voté',
    en: 'Two totals for one expense: nobody knows which of them was voted',
  },
  fix: {
    fr: 'corrigez le total ou l’année fautive, ou supprimez le total\u00a0: il se déduit des années',
    en: 'correct the total or the wrong year, or leave the total out: it follows from the years',
  },
  most: {
    fr: '{count} des {of} lignes de budget ont un total qui n’est pas la somme de leurs années',
    en: '{count} of {of} budget lines have a total that is not the sum of their years',
  },
  given: (plan) => Math.min(plan.scale, MOST_TOLERANCE) * 100,
  /** The lines that write both a total and years. */
  over: ({ projects }) =>
    projects.flatMap((project) =>
      project.budget.flatMap((line) =>
        line.total === undefined || line.years.length === 0 ? [] : [{ project, line, total: line.total }],
      ),
    ),
  find({ project, line, total }, plan, tolerance) {
    const added = sumOfYears(plan, line)
    const gap = minus(total, added)
    if (Math.abs(gap) <= tolerance) return undefined
    const [told, summed] = comparedMoneyWords(plan, total, added)
    return {
      at: within(line, 'total'),
      entity: project.id,
      facts: { total: plain(total), sum: plain(added), gap: plain(gap) },
      message: {
        fr: `Total de ligne de ${told.fr} pour ${nameOf(project, 'fr')}, alors que ses années font ${summed.fr}`,
        en: `A budget line of ${nameOf(project, 'en')} has a total of ${told.en}, but its years add up to ${summed.en}`,
      },
    }
  },
})

interface Basis {
  readonly value: string
  readonly at: PathOrigin
}

function writtenBases(plan: Plan): { basis: Basis; project: Plan['projects'][number] }[] {
  return plan.projects.flatMap((project) =>
    (project.written.budget ?? []).flatMap(({ tax_basis: value }, index) =>
      value === undefined ? [] : [{ project, basis: { value, at: within(project, 'budget', index, 'tax_basis') } }],
    ),
  )
}

/** The plan's own basis, else the first that a line writes. */
function commonBasis(plan: Plan, first: Basis | undefined): Basis | undefined {
  const value = plan.header.tax_basis
  return value === undefined ? first : { value, at: within(plan.header, 'tax_basis') }
}

function relatedTo({ value, at }: Basis): Related[] {
  return [{ at, label: { fr: `base ${taxBasisName(value).fr} ici`, en: `amounts ${taxBasisName(value).en} here` } }]
}

export const budgetTaxBasisMixed = recordRule({
  id: 'budget-tax-basis-mixed',
  subject: 'budget',
  severity: 'error',
  summary: {
    fr: 'Tous les montants sont hors taxes, ou tous toutes taxes comprises',
    en: 'All amounts are without tax, or all with tax',
  },
  why: {
    fr: 'Additionner du HT et du TTC donne un total qui ne veut rien dire',
    en: 'Amounts with and without tax add up to a total that means nothing',
  },
  fix: {
    fr: 'convertissez les montants de la ligne et retirez sa clé tax_basis',
    en: 'convert the amounts of the line and remove its tax_basis key',
  },
  most: {
    fr: '{count} des {of} lignes de budget qui disent leur base de taxe en ont une autre que le plan',
    en: '{count} of {of} budget lines that tell their tax basis have another one than the plan',
  },
  given: (plan) => commonBasis(plan, writtenBases(plan)[0]?.basis),
  over: writtenBases,
  find({ project, basis }, _plan, common) {
    if (basis.value === common.value) return undefined
    const [is, rest] = [taxBasisName(basis.value), taxBasisName(common.value)]
    return {
      at: basis.at,
      entity: project.id,
      facts: { basis: basis.value, expected: common.value },
      related: relatedTo(common),
      message: {
        fr: `Ligne ${is.fr} dans le budget de ${nameOf(project, 'fr')}, alors que le plan compte en ${rest.fr}`,
        en: `${nameOf(project, 'en')} has a budget line ${is.en} while the rest of the plan counts ${rest.en}`,
      },
    }
  },
})

/** Whether a year may carry money: inside the years of the plan, `later`, or paid before them, on whatever line. */
function isAllowed({ year, stages }: BudgetCell, first: number, last: number): boolean {
  if (year === 'later') return true
  return year < first ? stages.paid !== undefined : year <= last
}

export const budgetYearOutsideHorizon = recordRule({
  id: 'budget-year-outside-horizon',
  subject: 'budget',
  severity: 'error',
  parts: ['section', 'year'],
  summary: {
    fr: 'Le budget d’un projet reste dans les années du plan',
    en: 'The budget of a project stays within the years of the plan',
  },
  why: {
    fr: 'Une somme placée hors du plan n’entre dans aucun tableau pluriannuel ni aucune enveloppe',
    en: 'Money outside the plan is in no multi-year table and under no envelope',
  },
  fix: {
    fr: 'corrigez l’année, placez la suite sous later, ou marquez le projet beyond_horizon: true',
    en: 'correct the year, put what follows under later, or mark the project beyond_horizon: true',
  },
  most: {
    fr: '{count} des {of} budgets annuels de projets sont hors des années du plan',
    en: '{count} of {of} yearly budgets of projects are outside the years of the plan',
  },
  follows: ['date-outside-plan'],
  given: (plan) => {
    const years = yearsOf(plan)
    const [first = 0, last = first] = [years[0], years.at(-1)]
    return { first, last }
  },
  /** The cells of projects that must keep to the years of the plan: neither carried over nor declared beyond them. */
  over: ({ projects }) =>
    projects
      .filter(({ origin, written }) => origin !== 'carried_over' && written.beyond_horizon !== true)
      .flatMap((project) => cellsOf(project).map((cell) => ({ project, cell }))),
  find({ project, cell }, _plan, { first, last }) {
    const { section, year } = cell
    const at = yearPlace(project.budget, cell)
    if (at === undefined || isAllowed(cell, first, last)) return undefined
    return {
      at,
      entity: project.id,
      facts: { year, section, first, last },
      message: {
        fr: `Budget de ${nameOf(project, 'fr')} en ${year}, hors des années du plan (${first} à ${last})`,
        en: `${nameOf(project, 'en')} has money in ${year}, outside the years of the plan (${first} to ${last})`,
      },
    }
  },
})

function labourLine({ budget }: Project): BudgetLine | undefined {
  return budget.find(({ kind }) => kind === 'internal_labour')
}

/** The retained projects with budget lines and planned days of IT. */
function worked({ projects }: Plan): { project: Project; days: Days }[] {
  return projects.filter(isToldRetained).flatMap((project) => {
    const days = plannedDays(project)
    return days === undefined || days === 0 || project.budget.length === 0 ? [] : [{ project, days }]
  })
}

export const internalLabourUneven = recordRule({
  id: 'internal-labour-uneven',
  subject: 'budget',
  severity: 'warning',
  summary: {
    fr: 'Le personnel interne est dans le coût de tous les projets, ou d’aucun',
    en: 'Own staff is in the cost of all projects, or of none',
  },
  why: {
    fr: 'Des coûts complets ne se comparent que si tous comprennent le personnel interne, ou aucun',
    en: 'Full costs can only be compared where all hold own staff, or none does',
  },
  fix: {
    fr: 'ajoutez ou retirez les lignes de nature internal_labour, ou corrigez plan.internal_labour.included',
    en: 'add or remove the lines of kind: internal_labour, or correct plan.internal_labour.included',
  },
  most: {
    fr: '{count} des {of} projets retenus ne traitent pas le personnel interne comme le plan l’indique',
    en: '{count} of {of} retained projects do not treat own labour as the plan says',
  },
  given: (plan) => {
    const included = plan.header.internal_labour?.included
    const isAnyTold = plan.projects.some((project) => labourLine(project) !== undefined)
    if (included === undefined || !isAnyTold) return undefined
    return included
  },
  over: worked,
  find({ project, days }, _plan, included) {
    const line = labourLine(project)
    if ((line !== undefined) === included) return undefined
    const work = plain(days)
    return {
      at: line === undefined ? keyWithin(project, 'budget') : within(line, 'kind'),
      entity: project.id,
      facts: { days: work },
      message: included
        ? {
            fr: `Projet ${nameOf(project, 'fr')} sans ligne de personnel interne pour ${daysText(work, 'fr')} prévus, alors que le plan l’inclut dans les montants`,
            en: `${nameOf(project, 'en')} has no line of own labour for ${daysText(work, 'en')} planned, but the plan says that amounts hold it`,
          }
        : {
            fr: `Projet ${nameOf(project, 'fr')} avec une ligne de personnel interne, alors que le plan l’exclut des montants`,
            en: `${nameOf(project, 'en')} has a line of own labour, but the plan says that amounts do not hold it`,
          },
    }
  },
})
