/** Finds real dates that cannot be: none for a completed project, or one after the status date. */

import { dateWords } from '../lang/dates.ts'
import { within } from '../plan/entity.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { dayText, parseDay } from '../values/calendar.ts'
import type { PathOrigin } from '../yaml/read/origin.ts'
import { defineRule, type RuleHit } from './define.ts'
import { collectively, nameOf } from './words/naming.ts'

/** The real dates that a project writes, its milestones' included. */
function actualDates(project: Project): { date: string; at: PathOrigin }[] {
  const { actual, milestones = [] } = project.written
  const dates = [
    { date: actual?.start, at: within(project, 'actual', 'start') },
    { date: actual?.end, at: within(project, 'actual', 'end') },
    ...milestones.map((milestone, index) => ({
      date: milestone.actual,
      at: within(project, 'milestones', index, 'actual'),
    })),
  ]
  return dates.flatMap(({ date, at }) => (date === undefined ? [] : [{ date, at }]))
}

function* future(plan: Plan, project: Project): Generator<RuleHit> {
  const asOf = dayText(plan.asOf)
  for (const { date, at } of actualDates(project)) {
    const day = parseDay(date, 'start')
    if (day === undefined || day <= plan.asOf) continue
    yield {
      at,
      entity: project.id,
      facts: { date, as_of: asOf },
      message: {
        fr: `Date réelle du projet ${nameOf(project, 'fr')}, ${dateWords(date, 'fr')}, postérieure à la date de situation, ${dateWords(asOf, 'fr')}`,
        en: `An actual date of ${nameOf(project, 'en')}, ${dateWords(date, 'en')}, lies after the status date, ${dateWords(asOf, 'en')}`,
      },
    }
  }
}

function lacksEnd({ status, written }: Project): boolean {
  return status === 'completed' && written.actual?.end === undefined
}

/** The real dates that are written, and those that should be. */
function countDates({ projects }: Plan): number {
  const written = projects.reduce((total, project) => total + actualDates(project).length, 0)
  return written + projects.filter(lacksEnd).length
}

/** Finds completed projects without an actual end, and actual dates after the status date. */
export const projectActualDateImpossible = defineRule({
  id: 'project-actual-date-impossible',
  subject: 'projects',
  severity: 'error',
  summary: {
    fr: 'Un projet terminé a une fin réelle, et aucune date réelle ne suit la date de situation',
    en: 'A completed project has an actual end, and no actual date lies after the status date',
  },
  why: {
    fr: 'Sans fin réelle, ou avec une fin à venir, le taux de réalisation à temps est faux',
    en: 'With no actual end, or one still to come, the on-time rate is wrong',
  },
  fix: {
    fr: 'écrivez la date constatée, ou laissez-la en «\u00a0end\u00a0» tant qu’elle n’est que prévue',
    en: 'write the date that was observed, or keep it in "end" while it is only foreseen',
  },
  collective: {
    population: countDates,
    message: collectively(
      (count, of) => `${count} des ${of} dates réelles manquent ou sont postérieures à la date de situation`,
      (count, of) => `${count} of ${of} actual dates are missing or lie after the status date`,
    ),
  },
  follows: ['date-outside-plan'],
  *run(plan) {
    for (const project of plan.projects) {
      if (lacksEnd(project)) {
        yield {
          at: within(project, 'status'),
          entity: project.id,
          help: {
            fr: 'ajoutez «\u00a0actual.end\u00a0», la date à laquelle il s’est terminé',
            en: 'add "actual.end", the day on which it ended',
          },
          message: {
            fr: `Projet ${nameOf(project, 'fr')} terminé sans date de fin réelle`,
            en: `${nameOf(project, 'en')} is completed but has no actual end`,
          },
        }
      }
      yield* future(plan, project)
    }
  },
})
