/** The register of needs from demand to axis: what was asked and why, what became of it, which projects and axes answer. */
import { LABELS, valueLabel } from '../../lang/catalogue/labels.ts'
import { needSourceLabel, obligationName } from '../../lang/catalogue/project-names.ts'
import { leadAxis } from '../../metrics/base/scope.ts'
import { answering } from '../../metrics/needs.ts'
import type { Entry, Plan, Project } from '../../plan/plan.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import type { Table } from '../document/document.ts'
import { sliceTable, toldSlices } from '../document/figure-table.ts'
import { wholeCell } from '../document/figures.ts'
import { byId, column, filled, listTable, note, withoutIdleColumns } from '../document/table.ts'
import { defineWholeSection } from '../report-kind.ts'
import { endDay } from '../sections/decisions.ts'
import { decisionName } from '../words/decisions.ts'
import { entityTitle } from '../words/names.ts'
import { named, needName, surveyTables } from './needs-survey.ts'

const TEXTS = printed('demand-register', {
  title: { fr: 'Du besoin à l’axe', en: 'From need to axis' },
  none: {
    fr: 'Aucun besoin n’est saisi\u00a0: écrivez needs (direction, source, processus, gain, suite donnée) pour relier ce qui est demandé à ce qui est fait.',
    en: 'No need is written: write needs (department, source, process, benefit, outcome) to link what is asked for to what is done.',
  },
  links: {
    fr: 'Projets hors stratégie et objectifs sans projet',
    en: 'Projects outside the strategy and objectives without project',
  },
  bySource: { fr: 'Besoins par origine', en: 'Needs by source' },
  path: { fr: 'Besoin, projet, axe', en: 'Need, project, axis' },
  origins: { fr: 'Origine et rang des besoins', en: 'Source and rank of needs' },
  rank: { fr: 'Rang', en: 'Rank' },
  refused: { fr: 'Besoins différés, écartés ou en double', en: 'Needs deferred, rejected or duplicate' },
  source: { fr: 'Origine', en: 'Source' },
  outside: { fr: 'Obligations et recommandations', en: 'Obligations and recommendations' },
  nature: { fr: 'Nature', en: 'Kind' },
  obliged: { fr: 'Texte ou contrat', en: 'Text or contract' },
  date: { fr: 'Demandé le', en: 'Asked on' },
  duplicateOf: { fr: 'Doublon de', en: 'Repeats' },
  contact: { fr: 'Interlocuteur', en: 'Contact' },
  audit: { fr: 'Recommandation', en: 'Recommendation' },
})

type Need = Entry<'needs'>

function axesText(plan: Plan, projects: readonly Project[]): Bilingual {
  const ids = new Set(projects.flatMap((project) => leadAxis(project) ?? []))
  return bilingual((lang) => [...ids].map((id) => entityTitle(plan, 'axis', id)[lang]).join(', '))
}

function projectsText(projects: readonly Project[]): Bilingual {
  return bilingual((lang) => projects.map(({ id, title }) => `${id} ${title[lang]}`).join(', '))
}

function departmentText(plan: Plan, { department }: Need): Bilingual {
  return entityTitle(plan, 'department', department)
}

function pathTable(plan: Plan): Table {
  const table = listTable({ id: 'need_paths', title: TEXTS.path, rowId: byId }, plan.needs, [
    column('need', LABELS.need, 'text', named),
    column('department', LABELS.department, 'text', (need) => departmentText(plan, need)),
    column('status', LABELS.status, 'status', ({ status }) => valueLabel(status)),
    column('projects', LABELS.projects, 'text', (need) => projectsText(answering(plan, need))),
    column('axis', LABELS.axis, 'text', (need) => axesText(plan, answering(plan, need))),
  ])
  return withoutIdleColumns(table, ['projects', 'axis'])
}

/** Where each need comes from, and how its department ranks it; nothing where no need tells. */
function originTable({ needs }: Plan): Table[] {
  const told = needs.filter(({ rank, date, source, contact }) => rank ?? date ?? source ?? contact)
  const table = listTable({ id: 'need_origins', title: TEXTS.origins, rowId: byId }, told, [
    column('need', LABELS.need, 'text', named),
    column('source', TEXTS.source, 'text', ({ source }) => (source === undefined ? '' : needSourceLabel(source))),
    column('contact', TEXTS.contact, 'text', ({ contact = '' }) => contact),
    column('rank', TEXTS.rank, 'count', ({ rank }) => rank),
    column('date', TEXTS.date, 'day', ({ date }) => endDay(date)),
  ])
  return told.length === 0 ? [] : [withoutIdleColumns(table, ['source', 'contact', 'rank', 'date'])]
}

function obligedTable({ needs }: Plan): Table {
  const obliged = needs.filter(({ mandatory, recommendation }) => mandatory ?? recommendation)
  const table = listTable({ id: 'needs_obliged', title: TEXTS.outside, rowId: byId }, obliged, [
    column('need', LABELS.need, 'text', named),
    column('kind', TEXTS.nature, 'text', ({ mandatory }) =>
      mandatory === undefined ? '' : obligationName(mandatory.kind),
    ),
    column('obligation', TEXTS.obliged, 'text', ({ mandatory }) => mandatory?.reference ?? ''),
    column('due', LABELS.due, 'day', ({ mandatory }) => endDay(mandatory?.deadline)),
    column('recommendation', TEXTS.audit, 'text', ({ recommendation = '' }) => recommendation),
  ])
  return withoutIdleColumns(table)
}

const REFUSED: readonly string[] = ['deferred', 'rejected', 'duplicate']

function refusedTable(plan: Plan): Table {
  const refused = plan.needs.filter(({ status }) => REFUSED.includes(status))
  const table = listTable({ id: 'needs_refused', title: TEXTS.refused, rowId: byId }, refused, [
    column('need', LABELS.need, 'text', named),
    column('department', LABELS.department, 'text', (need) => departmentText(plan, need)),
    column('status', LABELS.status, 'status', ({ status }) => valueLabel(status)),
    column('reason', LABELS.reason, 'text', ({ reason = '' }) => reason),
    column('duplicate_of', TEXTS.duplicateOf, 'text', ({ duplicate_of: other }) =>
      other === undefined ? '' : needName(plan, other),
    ),
    column('decision', LABELS.decision, 'text', ({ decision }) =>
      decision === undefined ? '' : decisionName(plan, decision),
    ),
  ])
  return withoutIdleColumns(table, ['reason', 'duplicate_of', 'decision'])
}

export const demand = defineWholeSection('demand', TEXTS.title, ({ plan, figures }) => {
  const links = listTable(
    { id: 'strategy_links', title: TEXTS.links, rowId: (id) => id },
    ['projects_without_objective', 'objectives_without_project'],
    [
      column('figure', LABELS.figure, 'text', (id) => figures.metric(id).label),
      column('value', LABELS.value, 'rate', (id) => wholeCell(figures, id)),
    ],
  )
  if (plan.needs.length === 0) return [...(plan.objectives.length === 0 ? [] : [links]), note(TEXTS.none)]
  return [
    ...(plan.objectives.length === 0 ? [] : [links]),
    ...toldSlices(
      sliceTable(figures, {
        id: 'needs_by_source',
        title: TEXTS.bySource,
        breakdown: 'source',
        heading: TEXTS.source,
        columns: ['need_acceptance', 'need_planned', 'need_coverage'],
      }),
    ),
    pathTable(plan),
    ...originTable(plan),
    ...surveyTables(plan),
    ...filled([obligedTable(plan), refusedTable(plan)]),
  ]
})
