/** The section `unchanged-projects`: projects in progress that nobody has touched for long. */
import { LABELS } from '../../lang/catalogue/labels.ts'
import type { Day } from '../../values/calendar.ts'
import type { Bilingual } from '../../values/language.ts'
import { count, day, text } from '../cell.ts'
import type { Section } from '../document.ts'

/** A project in progress whose record and last review are the same as long ago. */
export interface UnchangedProject {
  readonly id: string
  readonly title: Bilingual
  /** The day of the first step of the history that shows it as it is now. */
  readonly since: Day
  /** Whole calendar months from then to the last commit. */
  readonly months: number
}

/** The section; none where there is no such project. */
export function unchangedProjects(projects: readonly UnchangedProject[], limit: number): Section[] {
  if (projects.length === 0) return []
  return [
    {
      id: 'unchanged-projects',
      title: {
        fr: `Projets en cours inchangés depuis plus de ${limit} mois`,
        en: `Projects in progress, unchanged for more than ${limit} months`,
      },
      blocks: [
        {
          kind: 'note',
          text: {
            fr: 'Ni la fiche ni la dernière revue de ces projets n’ont changé dans git\u00a0; sont-ils encore suivis\u00a0?',
            en: 'Neither the record nor the last review of these projects has changed in git; are they still followed?',
          },
        },
        {
          kind: 'table',
          id: 'unchanged_projects',
          columns: [
            { id: 'id', title: LABELS.id, unit: 'text' },
            { id: 'project', title: LABELS.project, unit: 'text' },
            { id: 'since', title: { fr: 'Inchangé depuis', en: 'Unchanged since' }, unit: 'day' },
            { id: 'months', title: { fr: 'Mois', en: 'Months' }, unit: 'count' },
          ],
          rows: projects.map(({ id, title, since, months }) => ({
            id,
            cells: [text(id), text(title), day(since), count(months)],
          })),
        },
      ],
    },
  ]
}
