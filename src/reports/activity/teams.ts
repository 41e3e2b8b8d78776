/** The teams with the department that each belongs to, and the skills that they hold. */
import { LABELS } from '../../lang/catalogue/labels.ts'
import { formatPlain } from '../../lang/numbers.ts'
import { titleOf } from '../../plan/entity.ts'
import type { Team } from '../../plan/plan.ts'
import { bilingual, type Lang, printed } from '../../values/language.ts'
import { listTable, note, textColumn, withoutIdleColumns } from '../document/table.ts'
import { type ReportContext, type SectionKind, titleOfPlan, wholeContext } from '../report-kind.ts'
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

export const teams: SectionKind<ReportContext> = {
  id: 'teams',
  title: titleOfPlan(TEXTS.title),
  build: (context) => {
    const { plan } = wholeContext(context)
    if (plan.teams.length === 0) return [note(TEXTS.none)]
    const table = listTable({ id: 'teams', rowId: ({ id }) => id }, plan.teams, [
      textColumn('team', LABELS.team, ({ title }) => title),
      textColumn('department', LABELS.department, ({ written: { department: id } }) =>
        id === undefined ? '' : entityTitle(plan, 'department', id),
      ),
      textColumn('skills', TEXTS.skills, (team) => bilingual((lang) => skillsOf(team, lang))),
    ])
    return [withoutIdleColumns(table, ['department', 'skills'])]
  },
}
