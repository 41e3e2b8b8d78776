/** Finds real dates that cannot be: none for a completed project, or one after the status date. */
import { within } from '../model/entity.ts'
import type { Plan, Project } from '../model/plan.ts'
import type { PathOrigin } from '../source/origin.ts'
import { dayText, parseDay } from '../units/calendar.ts'
import { type Discovery, defineCheck } from './define.ts'
import { nameOf } from './util/name-of.ts'

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

function* future(plan: Plan, project: Project): Generator<Discovery> {
  const asOf = dayText(plan.asOf)
  for (const { date, at } of actualDates(project)) {
    const day = parseDay(date, 'start')
    if (day === undefined || day <= plan.asOf) continue
    yield {
      at,
      entity: project.id,
      facts: { date, as_of: asOf },
      message: {
        fr: `La date réelle ${date} du projet ${nameOf(project, 'fr')} est postérieure à la date de situation ${asOf}`,
        en: `Expected actual date of ${nameOf(project, 'en')} to be on or before the status date ${asOf}, got ${date}`,
      },
    }
  }
}

/** Finds completed projects without an actual end, and actual dates after the status date. */
export const projectActualDateImpossible = defineCheck({
  id: 'project-actual-date-impossible',
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
  *run(plan) {
    for (const project of plan.projects) {
      if (project.status === 'completed' && project.written.actual?.end === undefined) {
        yield {
          at: within(project, 'status'),
          entity: project.id,
          help: {
            fr: 'ajoutez «\u00a0actual.end\u00a0», la date à laquelle il s’est terminé',
            en: 'add "actual.end", the day on which it ended',
          },
          message: {
            fr: `Projet ${nameOf(project, 'fr')} terminé sans date de fin réelle`,
            en: `Missing actual end of ${nameOf(project, 'en')}, which is completed`,
          },
        }
      }
      yield* future(plan, project)
    }
  },
})
