/** Projects that concern several departments beside IT: who leads, who takes part with which share, and which body steers. */
import { LABELS } from '../../lang/catalogue/labels.ts'
import { shareText } from '../../lang/numbers.ts'
import type { Noun } from '../../lang/plurals.ts'
import { costOf, isMoneyWritten } from '../../metrics/base/spending.ts'
import { isSameId, titleOf } from '../../plan/entity.ts'
import { entityById } from '../../plan/find-entity.ts'
import { isCrossFunctional, itDepartments } from '../../plan/it-departments.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { isCandidate, isRetained } from '../../plan/project-status.ts'
import { statusLabel } from '../../plan/vocabulary.ts'
import { type Bilingual, bilingual, type Lang, printed } from '../../values/language.ts'
import { byId, column, listTable, note } from '../document/table.ts'
import { defineSection, type ReportContext } from '../report-kind.ts'
import { calmNote } from '../words/calm.ts'
import { entityTitle } from '../words/names.ts'
import { ofChosen } from '../words/of-chosen.ts'

const TEXTS = printed('cross-functional', {
  title: { fr: 'Projets transversaux', en: 'Cross-functional projects' },
  none: {
    fr: 'Aucun projet retenu ou candidat n’associe, outre la DSI, plusieurs directions\u00a0: écrivez departments (lead, contributors, shares) dans les projets.',
    en: 'No project, retained or candidate, concerns several departments beside IT: write departments (lead, contributors, shares) in the projects.',
  },
  allCount: {
    fr: 'Ni direction marquée is_it ni équipe rattachée à une direction\u00a0: la DSI n’est pas distinguée, toutes les directions comptent.',
    en: 'No department is marked is_it and no team names its department: IT is not told apart, all departments count.',
  },
  table: { fr: 'Pilote, contributeurs et parts', en: 'Lead, contributors and shares' },
  lead: { fr: 'Direction pilote', en: 'Lead department' },
  contributors: { fr: 'Directions contributrices', en: 'Contributors' },
  body: { fr: 'Instance de pilotage', en: 'Steering body' },
  noBody: { fr: 'aucune', en: 'none' },
  cost: { fr: 'Coût', en: 'Cost' },
})

const WITHOUT_DEPARTMENT: Noun = {
  fr: ['projet qui ne nomme aucune direction', 'projets qui ne nomment aucune direction'],
  en: ['project that names no department', 'projects that name no department'],
}

function withShare(plan: Plan, { written }: Project, id: string, lang: Lang): string {
  const title = entityTitle(plan, 'department', id)[lang]
  const told = Object.entries(written.departments?.shares ?? {})
  const own = told.find(([other]) => other.toLowerCase() === id.toLowerCase())
  return own === undefined ? title : `${title} (${shareText(own[1], lang)})`
}

function leadText(plan: Plan, project: Project): Bilingual {
  const lead = project.written.departments?.lead
  return lead === undefined ? TEXTS.noBody : bilingual((lang) => withShare(plan, project, lead, lang))
}

/** The departments beside the one in the lead; one that bears a share takes part, whether it is listed or not. */
function contributorText(plan: Plan, project: Project): Bilingual {
  const { lead = '' } = project.written.departments ?? {}
  const others = project.departments.filter((id) => !isSameId(id, lead))
  return bilingual((lang) => others.map((id) => withShare(plan, project, id, lang)).join(', '))
}

function bodyText(plan: Plan, { written: { steering_body: id } }: Project): Bilingual {
  if (id === undefined) return TEXTS.noBody
  return titleOf(entityById(plan.bodies, id)?.title, id)
}

export const crossFunctional = defineSection('cross-functional', TEXTS.title, ({ plan }: ReportContext) => {
  const own = plan.projects.filter((project) => isRetained(project) || isCandidate(project))
  const projects = own.filter((project) => isCrossFunctional(plan, project))
  if (projects.length === 0) {
    const silent = own.filter(({ departments }) => departments.length === 0).length
    return [calmNote(ofChosen(plan, TEXTS.none), [[silent, WITHOUT_DEPARTMENT]])]
  }
  return [
    ...(itDepartments(plan).size === 0 ? [note(TEXTS.allCount)] : []),
    listTable({ id: 'cross_functional', title: TEXTS.table, rowId: byId }, projects, [
      column('id', LABELS.id, 'text', byId),
      column('project', LABELS.project, 'text', ({ title }) => title),
      column('status', LABELS.status, 'status', ({ status }) => statusLabel(plan, status)),
      column('lead', TEXTS.lead, 'text', (project) => leadText(plan, project), {
        tone: ({ written }) => (written.departments?.lead === undefined ? 'watch' : undefined),
      }),
      column('contributors', TEXTS.contributors, 'text', (project) => contributorText(plan, project)),
      column('body', TEXTS.body, 'text', (project) => bodyText(plan, project), {
        tone: ({ written }) => (written.steering_body === undefined ? 'watch' : undefined),
      }),
      column('cost', TEXTS.cost, 'money', (project) =>
        isMoneyWritten(project, {}) ? costOf(plan, project, {}) : undefined,
      ),
    ]),
  ]
})
