/** Money that a project should plan and does not. */

import { daysText } from '../lang/plurals.ts'
import { quote } from '../lang/punctuation.ts'
import { within } from '../plan/entity.ts'
import type { BudgetLine, Project } from '../plan/plan.ts'
import { isOpen, isToldRetained } from '../plan/project-status.ts'
import { lineKindLabel } from '../plan/vocabulary.ts'
import { plain, sum } from '../values/quantity.ts'
import { placedIn, recordRule } from './define.ts'
import { nameOf } from './words/naming.ts'

export const projectWithoutBudget = recordRule({
  id: 'project-without-budget',
  subject: 'budget',
  severity: 'warning',
  summary: {
    fr: 'Tout projet retenu a un budget, ou se dit sans dépense externe',
    en: 'Every retained project has a budget, or says that own staff alone does it',
  },
  why: {
    fr: 'Un projet retenu sans crédits n’est pas financé, et le total du plan est sous-évalué',
    en: 'A retained project without money is not funded, and the total of the plan is too low',
  },
  fix: {
    fr: 'ajoutez au moins une ligne de budget, ou internal_only: true si seuls les agents y travaillent',
    en: 'add at least one budget line, or internal_only: true where own staff alone works on it',
  },
  example: 'budget: [{ section: investment, kind: services, amounts: { 2025: { forecast: 40 } } }]',
  most: {
    fr: '{count} des {of} projets retenus n’ont pas de budget',
    en: '{count} of {of} retained projects have no budget',
  },
  over: ({ projects }) =>
    projects.filter((project) => isToldRetained(project) && project.written.internal_only !== true),
  find(project) {
    const isFunded = project.budget.some(({ years, total }) => years.length > 0 || total !== undefined)
    if (isFunded) return undefined
    return {
      ...placedIn(project, 'status'),
      facts: { status: project.status },
      message: {
        fr: `Projet ${nameOf(project, 'fr')} retenu sans aucun budget`,
        en: `${nameOf(project, 'en')} has no budget`,
      },
    }
  },
})

const TO_RUN: readonly string[] = ['hardware', 'software', 'subscription']

/** Whether the project foresees the cost of running what it delivers: a line that comes back, or operating in several years. */
function foreseesRun({ budget }: Project): boolean {
  const operating = budget.filter(({ section }) => section === 'operating')
  const years = operating.flatMap(({ years }) =>
    years.filter(({ stages }) => Object.values(stages).some((amount) => amount > 0)).map(({ year }) => year),
  )
  return new Set(years).size > 1 || budget.some(({ recurringFrom }) => recurringFrom !== undefined)
}

/** Finds retained projects with hardware, software or a subscription, no recurring line, and no operating in more than one year. */
export const projectWithoutRunCost = recordRule({
  id: 'project-without-run-cost',
  subject: 'budget',
  severity: 'warning',
  summary: {
    fr: 'Un projet qui livre du matériel, un logiciel ou un service prévoit son coût d’exploitation',
    en: 'A project that delivers hardware, software or a service foresees its running cost',
  },
  why: {
    fr: 'Maintenance, hébergement et licences reviennent chaque année\u00a0: l’oubli fausse le coût complet',
    en: 'Maintenance, hosting and licences come back every year: without them the full cost is hidden',
  },
  fix: {
    fr: 'ajoutez les montants de fonctionnement de chaque exercice, ou une ligne avec recurring_from, l’année de la première échéance',
    en: 'add the operating amounts of each year, or a line with recurring_from, the first year in which it is due',
  },
  most: {
    fr: '{count} des {of} projets retenus qui livrent du matériel, un logiciel ou un service n’ont pas de coût récurrent',
    en: '{count} of {of} retained projects that deliver hardware, software or a service have no recurring cost',
  },
  follows: ['project-without-budget'],
  /** The retained projects that deliver something to run, each with the first line that says so. */
  over: ({ projects }) =>
    projects.filter(isToldRetained).flatMap((project) => {
      const line = project.budget.find(({ kind }) => TO_RUN.includes(kind))
      return line === undefined ? [] : [{ project, line }]
    }),
  find({ project, line }, plan) {
    if (foreseesRun(project)) return undefined
    const kind = lineKindLabel(plan, line.word)
    return {
      at: within(line, 'kind'),
      entity: project.id,
      facts: { kind: line.kind },
      message: {
        fr: `Projet ${nameOf(project, 'fr')} avec une ligne de nature ${quote(kind.fr, 'fr')} mais sans coût d’exploitation qui revient`,
        en: `${nameOf(project, 'en')} has a ${kind.en} line but no running cost that comes back`,
      },
    }
  },
})

/** Kinds of lines that may pay for the days of a supplier. */
const PAID_WORK: readonly string[] = ['services', 'maintenance', 'training', 'subscription', 'contingency']

function externalDays({ workload }: Project): number {
  return plain(sum(workload.filter(({ side }) => side === 'external').map(({ total }) => total)))
}

function paysForWork({ side, kind }: BudgetLine): boolean {
  return side === 'external' || (side === undefined && PAID_WORK.includes(kind))
}

export const externalWorkWithoutMoney = recordRule({
  id: 'external-work-without-money',
  subject: 'budget',
  severity: 'warning',
  summary: {
    fr: 'Les jours de prestataires ont une ligne de budget qui les paie',
    en: 'External days have a budget line that pays for them',
  },
  why: { fr: 'Des jours sans crédits ne seront pas achetés', en: 'Days without money will not be bought' },
  fix: {
    fr: 'ajoutez la ligne de budget qui manque (kind: services, side: external)',
    en: 'add the budget line that is missing (kind: services, side: external)',
  },
  most: {
    fr: '{count} des {of} projets à mener qui prévoient des jours de prestataires n’ont aucune ligne de budget pour les payer',
    en: '{count} of {of} projects to be done that plan external days have no budget line to pay for them',
  },
  exceptClosed: true,
  /** Projects to be done that plan external days. */
  over: ({ projects }) => projects.filter((project) => isOpen(project) && externalDays(project) > 0),
  find(project) {
    if (project.budget.some(paysForWork)) return undefined
    const days = externalDays(project)
    const index = project.workload.findIndex(({ side, total }) => side === 'external' && total > 0)
    return {
      ...placedIn(project, 'workload', index),
      facts: { days },
      message: {
        fr: `Projet ${nameOf(project, 'fr')} avec ${daysText(days, 'fr')} de prestataires et aucune ligne de budget pour les payer`,
        en: `${nameOf(project, 'en')} plans ${daysText(days, 'en')} of suppliers and has no budget line to pay for them`,
      },
    }
  },
})
