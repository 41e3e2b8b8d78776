/** Finds projects foreseen to end after a deadline that law or contract sets. */

import { dateWords, onDate } from '../lang/dates.ts'
import { type Deadline, deadlineByProject } from '../plan/due-dates.ts'
import type { Plan, Project } from '../plan/plan.ts'
import type { Day } from '../values/calendar.ts'
import { defineRule } from './define.ts'
import { isLive } from './facts/looked-at.ts'
import { datePlace, dateText } from './facts/project-dates.ts'
import { collectively, nameOf } from './words/naming.ts'

/** A project to be done that has an end and must keep a deadline. */
interface Bound {
  readonly project: Project
  readonly end: Day
  readonly deadline: Deadline
}

function boundProjects(plan: Plan): Bound[] {
  const deadlineOf = deadlineByProject(plan)
  return plan.projects.flatMap((project) => {
    const { end } = project.span
    if (end === undefined || !isLive(project) || project.status === 'completed') return []
    const deadline = deadlineOf(project)
    return deadline === undefined ? [] : [{ project, end, deadline }]
  })
}

/** Finds projects that end after their own deadline or that of a need they answer. */
export const projectEndAfterDeadline = defineRule({
  id: 'project-end-after-deadline',
  subject: 'projects',
  severity: 'error',
  summary: {
    fr: 'Un projet finit avant son échéance légale ou contractuelle, et celle des besoins auxquels il répond',
    en: 'A project ends before its legal or contractual deadline and those of the needs it answers',
  },
  why: {
    fr: 'Le retard expose l’organisation à une sanction ou à une rupture de contrat',
    en: 'The delay exposes the organisation to a penalty or a breach of contract',
  },
  fix: {
    fr: 'avancez la fin, découpez le projet, ou corrigez l’échéance',
    en: 'bring the end forward, split the project, or correct the deadline',
  },
  breach: {
    fr: ['échéance légale ou contractuelle dépassée', 'échéances légales ou contractuelles dépassées'],
    en: ['missed deadline', 'missed deadlines'],
  },
  collective: {
    population: (plan) => boundProjects(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} projets à échéance légale ou contractuelle doivent finir après elle`,
      (count, of) => `${count} of ${of} projects with a deadline of law or contract are to end after it`,
    ),
  },
  follows: ['date-outside-plan'],
  *run(plan) {
    for (const { project, end, deadline } of boundProjects(plan)) {
      if (end <= deadline.day) continue
      yield {
        at: datePlace(project, 'end'),
        entity: project.id,
        facts: { end: dateText(project, 'end'), deadline: deadline.text },
        related: [{ at: deadline.at, label: { fr: 'l’échéance est ici', en: 'the deadline is here' } }],
        message: {
          fr: `Fin du projet ${nameOf(project, 'fr')} prévue ${onDate(dateText(project, 'end'), 'fr')}, après son échéance (${dateWords(deadline.text, 'fr')})`,
          en: `${nameOf(project, 'en')} is to end ${onDate(dateText(project, 'end'), 'en')}, after its deadline (${dateWords(deadline.text, 'en')})`,
        },
      }
    }
  },
})
