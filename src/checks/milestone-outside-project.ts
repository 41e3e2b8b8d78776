/** Finds milestones dated before their project starts or after it ends. */
import { titleOf, within } from '../model/entity.ts'
import type { Project, Span } from '../model/plan.ts'
import { bilingual, quote } from '../text/format.ts'
import { parseDay } from '../units/calendar.ts'
import { defineCheck } from './define.ts'
import { dateText } from './util/date-text.ts'
import { nameOf } from './util/name-of.ts'

type Milestone = NonNullable<Project['written']['milestones']>[number]

function isOutside(date: string, { start, end }: Span): boolean {
  const day = parseDay(date, 'start')
  if (day === undefined) return false
  return (start !== undefined && day < start) || (end !== undefined && day > end)
}

interface Stray {
  readonly key: 'baseline' | 'current' | 'actual'
  readonly date: string
  readonly bounds: readonly [start: string, end: string]
}

/** The dates of a milestone that lie outside: the baseline against the baseline, the newest against the current dates. */
function straysOf(project: Project, { baseline, current, actual }: Milestone): Stray[] {
  const strays: Stray[] = []
  const first = project.written.baseline
  if (baseline !== undefined && project.baseline && isOutside(baseline, project.baseline))
    strays.push({
      key: 'baseline',
      date: baseline,
      bounds: [first?.start ?? '…', first?.end ?? '…'],
    })
  const newest = actual ?? current
  if (newest !== undefined && isOutside(newest, project.span)) {
    strays.push({
      key: actual === undefined ? 'current' : 'actual',
      date: newest,
      bounds: [dateText(project, 'start') || '…', dateText(project, 'end') || '…'],
    })
  }
  return strays
}

/** Finds milestones outside the dates of their project that are no legal deadline. */
export const milestoneOutsideProject = defineCheck({
  id: 'milestone-outside-project',
  severity: 'error',
  summary: {
    fr: 'Un jalon tombe entre le début et la fin de son projet (sauf une échéance légale)',
    en: 'A milestone lies between the start and the end of its project (unless it is a legal deadline)',
  },
  why: {
    fr: 'Un jalon hors du projet montre que ses dates n’ont pas été recalées ensemble',
    en: 'A milestone outside the project shows that its dates were not moved together',
  },
  fix: { fr: 'recalez le jalon ou le projet', en: 'move the milestone or the project' },
  follows: ['project-end-before-start'],
  *run(plan) {
    for (const project of plan.projects) {
      for (const [index, milestone] of (project.written.milestones ?? []).entries()) {
        if (milestone.kind === 'legal') continue
        for (const { key, date, bounds } of straysOf(project, milestone)) {
          const [start, end] = bounds
          yield {
            at: within(project, 'milestones', index, key),
            entity: project.id,
            facts: { milestone: milestone.id, date, start, end },
            message: bilingual((lang) => {
              const title = quote(titleOf(milestone.title, milestone.id)[lang], lang)
              return lang === 'fr'
                ? `Le jalon ${title} de ${nameOf(project, lang)}, ${date}, sort des dates du projet (${start} à ${end})`
                : `Expected milestone ${title} of ${nameOf(project, lang)} to be inside the project (${start} to ${end}), got ${date}`
            }),
          }
        }
      }
    }
  },
})
