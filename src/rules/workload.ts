/** The work of projects as it is written: who does it, when, how much in all. */

import { workUnitName } from '../lang/catalogue/project-names.ts'
import { comparedDays, comparedNumbers } from '../lang/compared.ts'
import { onDate, spanWords } from '../lang/dates.ts'
import { formatPercent, moneyText } from '../lang/numbers.ts'
import { daysText } from '../lang/plurals.ts'
import { cellsOf } from '../plan/budget-cell.ts'
import { daysOf } from '../plan/build/spread.ts'
import { within } from '../plan/entity.ts'
import { paidAmount } from '../plan/expected-amount.ts'
import type { Facts } from '../plan/finding.ts'
import { itDepartments } from '../plan/it-departments.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { isLive, isOpen } from '../plan/project-status.ts'
import { statusLabel } from '../plan/vocabulary.ts'
import { monthText } from '../values/calendar.ts'
import { type Bilingual, bilingual } from '../values/language.ts'
import { type Period, parsePeriod } from '../values/period.ts'
import { plain, sum } from '../values/quantity.ts'
import type { PathOrigin } from '../yaml/read/origin.ts'
import { defineRule, placedAtKey, placedIn, type RuleHit, recordRule } from './define.ts'
import { amountPlace } from './facts/budget-amounts.ts'
import { nameOf } from './words/naming.ts'

function hasBusinessDays({ workload }: Project): boolean {
  return workload.some(({ side, total, actual }) => side === 'business' && (total > 0 || actual.size > 0))
}

export const businessWorkloadMissing = recordRule({
  id: 'business-workload-missing',
  subject: 'load',
  severity: 'warning',
  parts: ['department'],
  summary: {
    fr: 'Un projet mené par une direction métier prévoit les jours de cette direction',
    en: 'A project led by a business department plans days of that department',
  },
  why: {
    fr: 'Le manque de disponibilité du métier est la première cause de glissement hors informatique',
    en: 'Departments without time are the first cause of slippage outside IT',
  },
  fix: {
    fr: 'ajoutez une charge «\u00a0side: business\u00a0» avec ses jours',
    en: 'add a workload with "side: business" and its days',
  },
  example: 'workload: [{ side: business, total: 15 }]',
  most: {
    fr: '{count} des {of} projets menés par une direction métier n’ont pas de charge côté métier',
    en: '{count} of {of} projects led by a business department plan no days of the business',
  },
  follows: ['project-without-workload'],
  /** The projects to be done that a department outside IT leads; none while the plan tells no IT department. */
  over: (plan) => {
    const it = itDepartments(plan)
    if (it.size === 0) return []
    return plan.projects.filter(isOpen).flatMap((project) => {
      const lead = project.written.departments?.lead
      return lead === undefined || it.has(lead.toLowerCase()) ? [] : [{ project, lead }]
    })
  },
  find({ project, lead }, plan) {
    if (hasBusinessDays(project)) return undefined
    const department = plan.index.get('department')?.get(lead.toLowerCase()) ?? { id: lead }
    return {
      ...placedIn(project, 'departments', 'lead'),
      facts: { department: lead },
      message: {
        fr: `Projet ${nameOf(project, 'fr')} mené par ${nameOf(department, 'fr')} sans charge côté métier`,
        en: `${nameOf(department, 'en')} leads ${nameOf(project, 'en')}, which plans no days of the business`,
      },
    }
  },
})

function hasWork({ workload }: Project): boolean {
  return workload.some(({ side, total, actual }) => side !== 'business' && (total > 0 || actual.size > 0))
}

export const projectWithoutWorkload = recordRule({
  id: 'project-without-workload',
  subject: 'load',
  severity: 'warning',
  summary: {
    fr: 'Tout projet retenu et non terminé a une charge hors métier',
    en: 'Every retained project that is not completed has work beside that of the business',
  },
  why: {
    fr: 'Une charge oubliée fait paraître les équipes moins occupées qu’elles ne le sont',
    en: 'Forgotten work makes teams look less busy than they are',
  },
  fix: {
    fr: 'ajoutez «\u00a0workload\u00a0» avec l’équipe et ses jours, même estimés',
    en: 'add "workload" with the team and its days, even as an estimate',
  },
  example: 'workload: [{ team: INFRA, total: 20 }]',
  named: { INFRA: 'team' },
  most: {
    fr: '{count} des {of} projets en cours ou à venir n’ont pas de charge informatique',
    en: '{count} of {of} open projects have no IT workload',
  },
  over: (plan) => plan.projects.filter(isOpen),
  find(project) {
    if (hasWork(project)) return undefined
    return {
      ...placedIn(project, 'id'),
      message: {
        fr: `Projet ${nameOf(project, 'fr')} retenu sans charge informatique`,
        en: `${nameOf(project, 'en')} has no IT workload`,
      },
    }
  },
})

/** Whether a period lies wholly before or after the plan, on a side that the project does not declare. */
function isOutside({ first, last }: Period, project: Project, { horizon }: Plan): boolean {
  if (last < horizon.first) return project.origin !== 'carried_over'
  return first > horizon.last && project.written.beyond_horizon !== true
}

/** A period of some work, by the position of the work in its project. */
interface WorkPeriod {
  readonly index: number
  readonly text: string
}

/** The periods with days. */
function periodsOf({ written }: Project): (WorkPeriod & { readonly period: Period })[] {
  return (written.workload ?? []).flatMap(({ days = {} }, index) =>
    Object.keys(days).flatMap((text) => {
      const period = days[text] === 0 ? undefined : parsePeriod(text)
      return period === undefined ? [] : [{ index, text, period }]
    }),
  )
}

function outsideHit({ horizon }: Plan, project: Project, { index, text }: WorkPeriod): RuleHit {
  const [first, last] = [monthText(horizon.first), monthText(horizon.last)]
  const days = project.written.workload?.[index]?.days ?? {}
  const value = days[text] ?? 0
  const total = Object.values(days).reduce((sum, one) => sum + one, 0)
  return {
    ...placedAtKey(project, 'workload', index, 'days', text),
    facts: { period: text, days: value, total, first, last },
    message: bilingual((lang) => {
      const [part] = comparedNumbers([value, total], lang)
      const [, all] = comparedDays([value, total], lang)
      const [when, span] = [onDate(text, lang), spanWords(first, last, lang)]
      return {
        fr: `${part} des ${all} du projet ${nameOf(project, lang)} tombent ${when}, hors du plan (${span})`,
        en: `${part} of ${all} of ${nameOf(project, lang)} lie ${when}, outside the plan (${span})`,
      }[lang]
    }),
  }
}

export const workloadOutsideHorizon = defineRule({
  id: 'workload-outside-horizon',
  subject: 'load',
  severity: 'error',
  parts: ['period'],
  summary: {
    fr: 'La charge d’un projet reste dans les périodes du plan',
    en: 'The work of a project stays within the periods of the plan',
  },
  why: {
    fr: 'Des jours placés hors du plan n’entrent dans aucun plan de charge\u00a0: l’équipe paraît plus libre qu’elle n’est',
    en: 'Days outside the plan are in no load plan: the team looks freer than it is',
  },
  fix: {
    fr: 'corrigez la période, ou déclarez le projet repris (origin: carried_over) ou au-delà de l’horizon (beyond_horizon: true)',
    en: 'correct the period, or declare the project carried over (origin: carried_over) or beyond the horizon (beyond_horizon: true)',
  },
  collective: {
    population: ({ projects }) => projects.filter(isLive).flatMap(periodsOf).length,
    message: {
      fr: '{count} des {of} périodes de charge sont hors du plan',
      en: '{count} of {of} periods with work lie outside the plan',
    },
    help: {
      fr: 'vérifiez l’horizon du plan (plan.horizon) et l’année des périodes',
      en: 'check the horizon of the plan (plan.horizon) and the year of the periods',
    },
  },
  follows: ['date-outside-plan', 'project-outside-horizon'],
  *run(plan) {
    for (const project of plan.projects.filter(isLive)) {
      for (const worked of periodsOf(project)) {
        if (isOutside(worked.period, project, plan)) yield outsideHit(plan, project, worked)
      }
    }
  },
})

export const workloadTotalMismatch = recordRule({
  id: 'workload-total-mismatch',
  subject: 'load',
  severity: 'error',
  summary: {
    fr: 'Les jours par période d’une charge font son total',
    en: 'The days by period of a workload add up to its total',
  },
  why: {
    fr: 'Deux chiffres pour une même charge\u00a0: le plan de charge et le bilan se contredisent',
    en: 'Two figures for one workload: the load plan and the retrospective contradict each other',
  },
  fix: {
    fr: 'corrigez les jours ou le total, ou retirez le total',
    en: 'correct the days or the total, or remove the total',
  },
  most: {
    fr: '{count} des {of} charges ont un total qui n’est pas la somme de leurs périodes',
    en: '{count} of {of} workloads have a total that is not the sum of their periods',
  },
  /** The workloads that write both a total and days by period. */
  over: ({ projects }) =>
    projects.flatMap((project) =>
      [...(project.written.workload ?? []).entries()].flatMap(([index, { days, total }]) => {
        const values = Object.values(days ?? {})
        return total === undefined || values.length === 0 ? [] : [{ project, index, values, total }]
      }),
    ),
  find({ project, index, values, total }) {
    const added = sum(values.map(daysOf))
    if (added === daysOf(total)) return undefined
    return {
      ...placedIn(project, 'workload', index, 'total'),
      facts: { total, sum: plain(added) },
      related: [
        { at: within(project, 'workload', index, 'days'), label: { fr: 'jours par période', en: 'days by period' } },
      ],
      message: bilingual((lang) => {
        const [summed, told] = comparedDays([plain(added), total], lang)
        return {
          fr: `Charge du projet ${nameOf(project, lang)}\u00a0: les périodes font ${summed}, le total dit ${told}`,
          en: `A workload of ${nameOf(project, lang)} has a total of ${told}, but its periods add up to ${summed}`,
        }[lang]
      }),
    }
  },
})

export const workloadUnitMixed = recordRule({
  id: 'workload-unit-mixed',
  subject: 'load',
  severity: 'error',
  summary: { fr: 'Toutes les charges sont en jours', en: 'All workloads are in person-days' },
  why: {
    fr: 'Des heures ou des ETP lus comme des jours faussent la charge d’un facteur 7 à 200',
    en: 'Hours or FTE read as days make the load wrong by a factor of 7 to 200',
  },
  fix: {
    fr: 'convertissez les chiffres en jours et retirez «\u00a0unit\u00a0»',
    en: 'convert the figures to person-days and remove "unit"',
  },
  most: { fr: '{count} des {of} charges ne sont pas en jours', en: '{count} of {of} workloads are not in days' },
  over: ({ projects }) =>
    projects.flatMap((project) =>
      (project.written.workload ?? []).map(({ unit }, index) => ({ project, index, unit })),
    ),
  find({ project, index, unit }) {
    if (unit === undefined || unit === 'day') return undefined
    return {
      ...placedIn(project, 'workload', index, 'unit'),
      facts: { unit },
      message: {
        fr: `La charge du projet ${nameOf(project, 'fr')} est en ${workUnitName(unit).fr}, alors que le plan compte en jours`,
        en: `The workload of ${nameOf(project, 'en')} is in ${workUnitName(unit).en} while the plan counts in days`,
      },
    }
  },
})

const NOT_STARTED: readonly string[] = ['candidate', 'proposed', 'approved', 'planned']

interface Booking {
  readonly at: PathOrigin
  readonly what: Bilingual
  /** Which part of the project it is about, where there may be several. */
  readonly facts?: Facts
}

function progressOf(project: Project): Booking[] {
  const value = project.written.progress?.value ?? 0
  if (value === 0) return []
  const what = { fr: `un avancement de ${formatPercent(value, 'fr')}`, en: `progress of ${formatPercent(value, 'en')}` }
  return [{ at: within(project, 'progress', 'value'), what }]
}

function startOf(project: Project): Booking[] {
  const start = project.written.actual?.start
  if (start === undefined) return []
  const what = { fr: `un début réel ${onDate(start, 'fr')}`, en: `an actual start ${onDate(start, 'en')}` }
  return [{ at: within(project, 'actual', 'start'), what }]
}

function daysWorked({ workload }: Project): Booking[] {
  return workload.flatMap((work) => {
    const done = sum(work.actual.values())
    if (done === 0) return []
    const what = {
      fr: `${daysText(plain(done), 'fr')} de charge réalisée`,
      en: `${daysText(plain(done), 'en')} of work done`,
    }
    return [{ at: within(work, 'actual'), what }]
  })
}

/** What was paid in a section and year, however it is split over lines; payments of a year to come count nowhere. */
function paymentsOf(plan: Plan, project: Project): Booking[] {
  return cellsOf(project).flatMap((cell) => {
    const { section, year } = cell
    const paid = paidAmount(plan, project, section, year)
    const at = amountPlace(project.budget, cell, 'paid')
    if (paid <= 0 || at === undefined) return []
    const what = {
      fr: `un paiement de ${moneyText(paid, plan, 'fr')}`,
      en: `a payment of ${moneyText(paid, plan, 'en')}`,
    }
    return [{ at, what, facts: { section, year } }]
  })
}

function bookingsOf(plan: Plan, project: Project): Booking[] {
  return [...progressOf(project), ...startOf(project), ...daysWorked(project), ...paymentsOf(plan, project)]
}

/** What is booked on projects, started or not. */
function countBookings(plan: Plan): number {
  return plan.projects.reduce((total, project) => total + bookingsOf(plan, project).length, 0)
}

export const projectBookedBeforeStart = recordRule({
  id: 'project-booked-before-start',
  subject: 'load',
  severity: 'warning',
  parts: ['section', 'year'],
  summary: {
    fr: 'Un projet non démarré n’a ni avancement, ni début réel, ni charge réalisée, ni paiement',
    en: 'A project that has not started has no progress, actual start, work done or payment',
  },
  why: {
    fr: 'Le statut est en retard sur les faits, et le projet manque au suivi',
    en: 'The status lags behind the facts, and the project is missed in the follow-up',
  },
  fix: {
    fr: 'passez le projet en «\u00a0in_progress\u00a0», ou retirez ce qui n’est pas à lui',
    en: 'set the project to "in_progress", or remove what is not its own',
  },
  most: {
    fr: '{count} des {of} avancements, débuts, charges et paiements sont inscrits à des projets non démarrés',
    en: '{count} of {of} entries of progress, starts, work and payments are on projects that have not started',
  },
  population: countBookings,
  follows: ['project-start-overdue', 'project-actual-date-impossible'],
  over: (plan) =>
    plan.projects
      .filter(({ status }) => NOT_STARTED.includes(status))
      .flatMap((project) => bookingsOf(plan, project).map((booking) => ({ project, ...booking }))),
  find({ project, at, what, facts }, plan) {
    const { status } = project
    return {
      at,
      entity: project.id,
      facts: { status, ...facts },
      message: {
        fr: `Le projet ${nameOf(project, 'fr')}, non démarré (statut\u00a0: ${statusLabel(plan, status).fr}), porte déjà ${what.fr}`,
        en: `${nameOf(project, 'en')} has not started (status: ${statusLabel(plan, status).en}) but already has ${what.en}`,
      },
    }
  },
})
