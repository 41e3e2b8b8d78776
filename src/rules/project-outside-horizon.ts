/** Finds projects that begin before the plan's first month or end after its last one without saying why. */

import { dateWords, spanWords } from '../lang/dates.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { firstDay, lastDay, monthText } from '../values/calendar.ts'
import type { Bilingual } from '../values/language.ts'
import { defineRule } from './define.ts'
import { isLive } from './facts/looked-at.ts'
import { datePlace, dateText } from './facts/project-dates.ts'
import { collectively, nameOf } from './words/naming.ts'

/** The sides on which a project passes the horizon without a flag that allows it. */
function passedEdges({ span, origin, written }: Project, { horizon }: Plan): ('start' | 'end')[] {
  const { first, last } = horizon
  const isEarly = span.start !== undefined && span.start < firstDay(first)
  const isLate = span.end !== undefined && span.end > lastDay(last)
  return [
    ...(isEarly && origin !== 'carried_over' ? (['start'] as const) : []),
    ...(isLate && written.beyond_horizon !== true ? (['end'] as const) : []),
  ]
}

const HELP: Record<'start' | 'end', Bilingual> = {
  start: {
    fr: 'corrigez le début ou, pour un projet repris du plan précédent, choisissez «\u00a0repris\u00a0» dans la colonne «\u00a0Origine\u00a0» du classeur (plan ask), ou écrivez «\u00a0origin: carried_over\u00a0» dans le fichier',
    en: 'correct the start or, for a project of the previous plan, choose "carried over" in the column "Origin" of the workbook (plan ask), or write "origin: carried_over" in the file',
  },
  end: {
    fr: 'corrigez la fin ou, si le projet se poursuit après le plan, dites-le dans le classeur (plan ask), ou écrivez «\u00a0beyond_horizon: true\u00a0» dans le fichier',
    en: 'correct the end or, if the project goes on after the plan, say so in the workbook (plan ask), or write "beyond_horizon: true" in the file',
  },
}

/** The starts and ends of live projects that the horizon bounds: not those that a flag lets pass it. */
function countEdges({ projects }: Plan): number {
  return projects.filter(isLive).reduce((total, { span, origin, written }) => {
    const isStartBound = span.start !== undefined && origin !== 'carried_over'
    const isEndBound = span.end !== undefined && written.beyond_horizon !== true
    return total + Number(isStartBound) + Number(isEndBound)
  }, 0)
}

/** Finds projects outside the months of the plan that are neither carried over nor declared beyond it. */
export const projectOutsideHorizon = defineRule({
  id: 'project-outside-horizon',
  subject: 'projects',
  severity: 'error',
  parts: ['edge'],
  summary: {
    fr: 'Un projet tient dans l’horizon du plan, sauf s’il est repris du plan précédent ou déclaré au-delà',
    en: 'A project lies inside the horizon of the plan unless it is carried over or declared beyond it',
  },
  why: {
    fr: 'Le périmètre du plan fixe ce que ses budgets et ses taux comptent',
    en: 'The perimeter of the plan decides what its budgets and rates count',
  },
  fix: {
    fr: 'corrigez les dates, ou déclarez le projet repris ou au-delà de l’horizon',
    en: 'correct the dates, or declare the project carried over or beyond the horizon',
  },
  breach: {
    fr: ['projet hors de l’horizon', 'projets hors de l’horizon'],
    en: ['project outside the horizon', 'projects outside the horizon'],
  },
  collective: {
    population: countEdges,
    message: collectively(
      (count, of) => `${count} des ${of} débuts et fins de projets sortent de l’horizon du plan`,
      (count, of) => `${count} of ${of} starts and ends of projects lie outside the horizon of the plan`,
    ),
  },
  follows: ['project-end-before-start', 'date-outside-plan'],
  *run(plan) {
    const [first, last] = [monthText(plan.horizon.first), monthText(plan.horizon.last)]
    for (const project of plan.projects.filter(isLive)) {
      for (const edge of passedEdges(project, plan)) {
        const date = dateText(project, edge)
        yield {
          at: datePlace(project, edge),
          entity: project.id,
          facts: { edge, date, horizon_start: first, horizon_end: last },
          help: HELP[edge],
          message: {
            fr: `${edge === 'start' ? 'Le début' : 'La fin'} du projet ${nameOf(project, 'fr')}, ${dateWords(date, 'fr')}, sort de l’horizon du plan (${spanWords(first, last, 'fr')})`,
            en: `The ${edge} of ${nameOf(project, 'en')}, ${dateWords(date, 'en')}, lies outside the horizon of the plan (${spanWords(first, last, 'en')})`,
          },
        }
      }
    }
  },
})
