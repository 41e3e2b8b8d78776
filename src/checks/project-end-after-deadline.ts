/** Finds projects foreseen to end after a deadline that law or contract sets. */
import { within } from '../model/entity.ts'
import type { Plan, Project } from '../model/plan.ts'
import type { PathOrigin } from '../source/origin.ts'
import { type Day, parseDay } from '../units/calendar.ts'
import { defineCheck } from './define.ts'
import { datePlace } from './util/date-place.ts'
import { dateText } from './util/date-text.ts'
import { isLive } from './util/is-live.ts'
import { nameOf } from './util/name-of.ts'

interface Deadline {
  readonly text: string
  readonly day: Day
  readonly at: PathOrigin
}

type Obliged = Parameters<typeof within>[0] & {
  readonly mandatory?: { readonly deadline?: string | undefined } | undefined
}

function deadlineOf({ at, mandatory }: Obliged): Deadline[] {
  const text = mandatory?.deadline
  const day = text === undefined ? undefined : parseDay(text, 'end')
  if (text === undefined || day === undefined) return []
  return [{ text, day, at: within({ at }, 'mandatory', 'deadline') }]
}

/** The deadlines of the needs that projects answer, by project id in lower case. */
function needDeadlines(plan: Plan): ReadonlyMap<string, readonly Deadline[]> {
  const byProject = new Map<string, Deadline[]>()
  const byNeed = new Map(plan.needs.map((need) => [need.id.toLowerCase(), deadlineOf(need)]))
  const add = (project: string, need: string): void => {
    const key = project.toLowerCase()
    byProject.set(key, [...(byProject.get(key) ?? []), ...(byNeed.get(need.toLowerCase()) ?? [])])
  }
  for (const { id, projects } of plan.needs) for (const project of projects ?? []) add(project, id)
  for (const { id, written } of plan.projects) for (const need of written.needs ?? []) add(id, need)
  return byProject
}

function earliest(deadlines: readonly Deadline[]): Deadline | undefined {
  return deadlines.reduce<Deadline | undefined>(
    (first, deadline) => (first !== undefined && first.day <= deadline.day ? first : deadline),
    undefined,
  )
}

function own(project: Project): Deadline[] {
  return deadlineOf({ at: project.at, mandatory: project.written.mandatory })
}

/** Finds projects that end after their own deadline or that of a need they answer. */
export const projectEndAfterDeadline = defineCheck({
  id: 'project-end-after-deadline',
  code: 'DAT-007',
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
    const ofNeeds = needDeadlines(plan)
    for (const project of plan.projects) {
      const { end } = project.span
      if (end === undefined || !isLive(project) || project.status === 'completed') continue
      const deadline = earliest([...own(project), ...(ofNeeds.get(project.id.toLowerCase()) ?? [])])
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
