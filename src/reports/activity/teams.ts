/** The teams with the department that each belongs to, and the skills that they hold. */
import { LABELS } from '../../lang/catalogue/labels.ts'
import { formatPlain } from '../../lang/numbers.ts'
import { titleOf } from '../../plan/entity.ts'
import type { Team } from '../../plan/plan.ts'
import { bilingual, type Lang, printed } from '../../values/language.ts'
import { column, listTable, note, withoutIdleColumns } from '../document/table.ts'
import { defineWholeSection } from '../report-kind.ts'
import { entityTitle } from '../words/names.ts'

const TEXTS = printed('teams', {
  title: { fr: 'Équipes et compétences', en: 'Teams and skills' },
  none: {
    fr: 'Aucune équipe n’est écrite\u00a0: teams (title, department, fte, profiles) dit qui travaille.',
    en: 'No team is written: teams (title, department, fte, profiles) says who works.',
  },
  skills: { fr: 'Compétences (ETP)', en: 'Skills (FTE)' },
})

function skillsOf({ written }: Team, lang: Lang): string {
  return (written.profiles ?? [])
    .map(({ id, title, fte }) => `${titleOf(title, id)[lang]} (${formatPlain(fte, lang)})`)
    .join(', ')
}

export const teams = defineWholeSection('teams', TEXTS.title, ({ plan }) => {
  if (plan.teams.length === 0) return [note(TEXTS.none)]
  const table = listTable({ id: 'teams', rowId: ({ id }) => id }, plan.teams, [
    column('team', LABELS.team, 'text', ({ title }) => title),
    column('department', LABELS.department, 'text', ({ written: { department: id } }) =>
      id === undefined ? '' : entityTitle(plan, 'department', id),
    ),
    column('skills', TEXTS.skills, 'text', (team) => bilingual((lang) => skillsOf(team, lang))),
  ])
  return [withoutIdleColumns(table, ['department', 'skills'])]
})
