/** Finds milestones dated before their project starts or after it ends. */

import { dateWords, spanWords } from '../lang/dates.ts'
import { quote } from '../lang/punctuation.ts'
import { titleOf, within } from '../plan/entity.ts'
import type { DateSpan, Plan, Project } from '../plan/plan.ts'
import { parseDay } from '../values/calendar.ts'
import { bilingual } from '../values/language.ts'
import { defineRule } from './define.ts'
import { dateText } from './facts/project-dates.ts'
import { collectively, nameOf } from './words/naming.ts'

type Milestone = NonNullable<Project['written']['milestones']>[number]

function isOutside(date: string, { start, end }: DateSpan): boolean {
  const day = parseDay(date, 'start')
  if (day === undefined) return false
  return (start !== undefined && day < start) || (end !== undefined && day > end)
}

interface Dated {
  readonly key: 'baseline' | 'current' | 'actual'
  readonly date: string
  /** The dates that it must lie between, and the same as written. */
  readonly span: DateSpan
  readonly bounds: readonly [start: string, end: string]
}

/** The dates of a milestone that its project bounds: the baseline by the baseline, the newest by the current dates. */
function datesOf(project: Project, { baseline, current, actual }: Milestone): Dated[] {
  const dates: Dated[] = []
  const first = project.written.baseline
  if (baseline !== undefined && project.baseline !== undefined)
    dates.push({
      key: 'baseline',
      date: baseline,
      span: project.baseline,
      bounds: [first?.start ?? '…', first?.end ?? '…'],
    })
  const newest = actual ?? current
  if (newest !== undefined) {
    dates.push({
      key: actual === undefined ? 'current' : 'actual',
      date: newest,
      span: project.span,
      bounds: [dateText(project, 'start') || '…', dateText(project, 'end') || '…'],
    })
  }
  return dates
}

interface Placed extends Dated {
  readonly project: Project
  readonly milestone: Milestone
  readonly index: number
}

/** The dates of all milestones but legal deadlines. */
function boundDates({ projects }: Plan): Placed[] {
  return projects.flatMap((project) =>
    [...(project.written.milestones ?? []).entries()].flatMap(([index, milestone]) =>
      milestone.kind === 'legal'
        ? []
        : datesOf(project, milestone).map((dated) => ({ ...dated, project, milestone, index })),
    ),
  )
}

/** Finds milestones outside the dates of their project that are no legal deadline. */
export const milestoneOutsideProject = defineRule({
  id: 'milestone-outside-project',
  subject: 'projects',
  severity: 'error',
  parts: ['milestone'],
  summary: {
    fr: 'Un jalon tombe entre le début et la fin de son projet (sauf une échéance légale)',
    en: 'A milestone lies between the start and the end of its project (unless it is a legal deadline)',
  },
  why: {
    fr: 'Un jalon hors du projet montre que ses dates n’ont pas été recalées ensemble',
    en: 'A milestone outside the project shows that its dates were not moved together',
  },
  fix: { fr: 'recalez le jalon ou le projet', en: 'move the milestone or the project' },
  collective: {
    population: (plan) => boundDates(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} dates de jalons sortent des dates de leur projet`,
      (count, of) => `${count} of ${of} dates of milestones lie outside their project`,
    ),
  },
  follows: ['project-end-before-start', 'date-outside-plan'],
  *run(plan) {
    for (const { project, milestone, index, key, date, span, bounds } of boundDates(plan)) {
      if (!isOutside(date, span)) continue
      const [start, end] = bounds
      yield {
        at: within(project, 'milestones', index, key),
        entity: project.id,
        facts: { milestone: milestone.id, date, start, end },
        message: bilingual((lang) => {
          const title = quote(titleOf(milestone.title, milestone.id)[lang], lang)
          return {
            fr: `Le jalon ${title} de ${nameOf(project, lang)}, ${dateWords(date, lang)}, sort des dates du projet (${spanWords(start, end, lang)})`,
            en: `Milestone ${title} of ${nameOf(project, lang)}, ${dateWords(date, lang)}, lies outside the project (${spanWords(start, end, lang)})`,
          }[lang]
        }),
      }
    }
  },
})
