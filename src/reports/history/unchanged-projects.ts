/** The section `unchanged-projects`: projects in progress, followed from state to state, that nobody has touched for long. */

import { LABELS } from '../../lang/catalogue/labels.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { lastReview } from '../../plan/reviews.ts'
import { type Day, monthOfDay } from '../../values/calendar.ts'
import { type Bilingual, printed } from '../../values/language.ts'
import { memoizeByObject } from '../../values/memoize.ts'
import { byId, column, listTable, note } from '../document/table.ts'
import { defineSection } from '../report-kind.ts'

/** From how many months on a project counts as unchanged for long. */
const UNCHANGED_MONTHS = 6

const TEXTS = printed('unchanged-projects', {
  title: {
    fr: `Projets en cours inchangés depuis plus de ${UNCHANGED_MONTHS} mois`,
    en: `Projects in progress, unchanged for more than ${UNCHANGED_MONTHS} months`,
  },
  asked: {
    fr: 'Ni la fiche ni la dernière revue de ces projets n’ont changé dans git\u00a0; sont-ils encore suivis\u00a0?',
    en: 'Neither the record nor the last review of these projects has changed in git; are they still followed?',
  },
  since: { fr: 'Inchangé depuis', en: 'Unchanged since' },
  months: { fr: 'Mois', en: 'Months' },
})

/** A project in progress whose record and last review are the same as long ago. */
export interface UnchangedProject {
  readonly id: string
  readonly title: Bilingual
  /** The day of the first step of the history that shows it as it is now. */
  readonly since: Day
  /** Whole calendar months from then to the last commit. */
  readonly months: number
}

export const unchangedProjects = defineSection(
  'unchanged-projects',
  TEXTS.title,
  ({ unchanged }: { readonly unchanged: readonly UnchangedProject[] }) =>
    unchanged.length === 0
      ? undefined
      : [
          note(TEXTS.asked),
          listTable({ id: 'unchanged_projects', rowId: byId }, unchanged, [
            column('id', LABELS.id, 'text', byId),
            column('project', LABELS.project, 'text', ({ title }) => title),
            column('since', TEXTS.since, 'day', ({ since }) => since),
            column('months', TEXTS.months, 'count', ({ months }) => months),
          ]),
        ],
)

interface Seen {
  readonly text: string
  readonly project: Project
  readonly since: Day
}

/** The projects in progress of one state, by lower-cased id, with the day from which they are as they are. */
export type Followed = ReadonlyMap<string, Seen>

/** A record as text; a record is the same object as long as its file is. */
const recordText = memoizeByObject((written: Project['written']) => JSON.stringify(written))

/** What is written of a project, wherever in the files it stands. */
function textOf(plan: Plan, project: Project): string {
  const review = lastReview(plan, project)?.review
  return `${recordText(project.written)}\n${JSON.stringify({ ...review, id: undefined, at: undefined })}`
}

export function follow(before: Followed, plan: Plan, day: Day): Followed {
  return new Map(
    plan.projects
      .filter(({ status }) => status === 'in_progress')
      .map((project) => {
        const key = project.id.toLowerCase()
        const text = textOf(plan, project)
        const seen = before.get(key)
        return [key, { text, project, since: seen?.text === text ? seen.since : day }]
      }),
  )
}

/** The projects of the last state that are unchanged for long on a day, the longest first, then in plan order. */
export function unchangedFor(followed: Followed, today: Day): UnchangedProject[] {
  return [...followed.values()]
    .map(({ project: { id, title }, since }) => ({ id, title, since, months: monthOfDay(today) - monthOfDay(since) }))
    .filter(({ months }) => months > UNCHANGED_MONTHS)
    .sort((left, right) => right.months - left.months)
}
