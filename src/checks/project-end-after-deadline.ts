/** Finds projects foreseen to end after a deadline that law or contract sets. */
import { deadlinesOf } from '../model/deadlines-of.ts'
import { defineCheck } from './define.ts'
import { datePlace } from './util/date-place.ts'
import { dateText } from './util/date-text.ts'
import { isLive } from './util/is-live.ts'
import { nameOf } from './util/name-of.ts'

/** Finds projects that end after their own deadline or that of a need they answer. */
export const projectEndAfterDeadline = defineCheck({
  id: 'project-end-after-deadline',
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
  *run(plan) {
    const deadlineOf = deadlinesOf(plan)
    for (const project of plan.projects) {
      const { end } = project.span
      if (end === undefined || !isLive(project) || project.status === 'completed') continue
      const deadline = deadlineOf(project)
      if (deadline === undefined || end <= deadline.day) continue
      yield {
        at: datePlace(project, 'end'),
        entity: project.id,
        facts: { end: dateText(project, 'end'), deadline: deadline.text },
        related: [
          { at: deadline.at, label: { fr: 'l’échéance est ici', en: 'the deadline is here' } },
        ],
        message: {
          fr: `La fin du projet ${nameOf(project, 'fr')}, ${dateText(project, 'end')}, dépasse son échéance, ${deadline.text}`,
          en: `Expected end of ${nameOf(project, 'en')} to be on or before its deadline ${deadline.text}, got ${dateText(project, 'end')}`,
        },
      }
    }
  },
})
