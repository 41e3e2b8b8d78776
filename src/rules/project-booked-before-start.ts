/** Finds progress, days or payments on projects that are said not to have started. */

import { onDate } from '../lang/dates.ts'
import { formatPercent, moneyText } from '../lang/numbers.ts'
import { daysText } from '../lang/plurals.ts'
import { cellsOf } from '../plan/budget-cell.ts'
import { within } from '../plan/entity.ts'
import { paidAmount } from '../plan/expected-amount.ts'
import type { Facts } from '../plan/finding.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { statusLabel } from '../plan/vocabulary.ts'
import type { Bilingual } from '../values/language.ts'
import { plain, sum } from '../values/quantity.ts'
import type { PathOrigin } from '../yaml/read/origin.ts'
import { defineRule } from './define.ts'
import { amountPlace } from './facts/budget-amounts.ts'
import { collectively, nameOf } from './words/naming.ts'

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

function daysOf({ workload }: Project): Booking[] {
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
  return [...progressOf(project), ...startOf(project), ...daysOf(project), ...paymentsOf(plan, project)]
}

/** What is booked on projects, started or not. */
function countBookings(plan: Plan): number {
  return plan.projects.reduce((total, project) => total + bookingsOf(plan, project).length, 0)
}

/** Finds progress, actual starts, work done and payments on projects that have not started. */
export const projectBookedBeforeStart = defineRule({
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
  collective: {
    population: countBookings,
    message: collectively(
      (count, of) =>
        `${count} des ${of} avancements, débuts, charges et paiements sont inscrits à des projets non démarrés`,
      (count, of) =>
        `${count} of ${of} entries of progress, starts, work and payments are on projects that have not started`,
    ),
  },
  follows: ['project-start-overdue', 'project-actual-date-impossible'],
  *run(plan) {
    for (const project of plan.projects) {
      const { status } = project
      if (!NOT_STARTED.includes(status)) continue
      for (const { at, what, facts } of bookingsOf(plan, project)) {
        yield {
          at,
          entity: project.id,
          facts: { status, ...facts },
          message: {
            fr: `Le projet ${nameOf(project, 'fr')}, non démarré (statut\u00a0: ${statusLabel(plan, status).fr}), porte déjà ${what.fr}`,
            en: `${nameOf(project, 'en')} has not started (status: ${statusLabel(plan, status).en}) but already has ${what.en}`,
          },
        }
      }
    }
  },
})
