/** What a plan’s own past says of its promises. */
import { isBelieved } from '../forecast/learned.ts'
import { ownLearnedOf } from '../forecast/learned-of.ts'
import { type EndForecast, endForecast, projectsToEnd } from '../forecast/project-forecast.ts'
import { dateWords } from '../lang/dates.ts'
import { deadlineByProject } from '../plan/due-dates.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { dayText, monthOfDay, monthText } from '../values/calendar.ts'
import { recordRule } from './define.ts'
import { datePlace, dateText } from './facts/project-dates.ts'
import { nameOf } from './words/naming.ts'

/** The forecast of an end by what the plan’s own past taught; undefined where that did not beat the plan. */
function believedEnd(plan: Plan, project: Project): EndForecast | undefined {
  const end = endForecast(plan, project, ownLearnedOf(plan))
  return end !== undefined && isBelieved(end.lesson) ? end : undefined
}

export const projectForecastAfterDeadline = recordRule({
  id: 'project-forecast-after-deadline',
  subject: 'projects',
  severity: 'info',
  summary: {
    fr: 'D’après le passé du plan, un projet à échéance finit à temps quatre fois sur cinq',
    en: 'By the past of the plan, a project with a deadline ends in time in four cases of five',
  },
  why: {
    fr: 'Une fin prévue juste avant l’échéance ne la tient pas, là où les projets du plan ont glissé au-delà',
    en: 'An end foreseen just before a deadline does not keep it where the projects of the plan have slipped further',
  },
  fix: {
    fr: 'avancez la fin, réduisez ce que le projet doit livrer avant l’échéance, ou dites le risque et qui le suit («\u00a0plan forecast\u00a0» montre d’où vient le P80)',
    en: 'bring the end forward, reduce what is to be delivered by the deadline, or tell the risk and who follows it ("plan forecast" shows where P80 comes from)',
  },
  most: {
    fr: '{count} des {of} projets à échéance ont leur P80 après elle, d’après le passé du plan',
    en: '{count} of {of} projects with a deadline have their P80 after it, by the past of the plan',
  },
  follows: ['project-end-after-deadline', 'project-end-overdue', 'date-outside-plan'],
  exceptClosed: true,
  over: (plan) => {
    const deadlineOf = deadlineByProject(plan)
    return projectsToEnd(plan).flatMap((project) => {
      const deadline = deadlineOf(project)
      return deadline === undefined || project.span.end === undefined ? [] : [{ project, deadline }]
    })
  },
  find({ project, deadline }, plan) {
    const forecast = believedEnd(plan, project)
    if (forecast === undefined || forecast.foreseen > deadline.day || forecast.p80 <= deadline.day) return undefined
    const p80 = monthText(monthOfDay(forecast.p80))
    return {
      at: datePlace(project, 'end'),
      entity: project.id,
      facts: { end: dateText(project, 'end'), deadline: deadline.text, p80, cases: forecast.neighbours },
      related: [{ at: deadline.at, label: { fr: 'l’échéance est ici', en: 'the deadline is here' } }],
      message: {
        fr: `${nameOf(project, 'fr')} doit finir le ${dateWords(dayText(deadline.day), 'fr')} au plus tard\u00a0; son P80 est en ${dateWords(p80, 'fr')}, d’après ${forecast.neighbours} cas passés`,
        en: `${nameOf(project, 'en')} is due by ${dateWords(dayText(deadline.day), 'en')}; its P80 is ${dateWords(p80, 'en')}, by ${forecast.neighbours} past cases`,
      },
    }
  },
})
