/** What the survey of needs recorded of each: why it is asked for, how large and urgent it is, and what it touches. */
import { criticalityName } from '../../lang/catalogue/components.ts'
import { LABELS } from '../../lang/catalogue/labels.ts'
import { dataSensitivityName } from '../../lang/catalogue/project-names.ts'
import { formatPlain } from '../../lang/numbers.ts'
import { colon } from '../../lang/punctuation.ts'
import { titleOf } from '../../plan/entity.ts'
import { entityById } from '../../plan/find-entity.ts'
import type { Entry, Plan } from '../../plan/plan.ts'
import { writtenCents } from '../../plan/written-amount.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import { isBlank } from '../document/cell.ts'
import type { Note, Table } from '../document/document.ts'
import { byId, column, filled, type ItemColumn, listTable, withoutIdleColumns } from '../document/table.ts'
import { endDay } from '../sections/decisions.ts'
import { entityTitle, idAndTitle } from '../words/names.ts'

const TEXTS = printed('needs-survey', {
  process: { fr: 'Processus', en: 'Process' },
  users: { fr: 'Utilisateurs', en: 'Users' },
  benefit: { fr: 'Gain attendu', en: 'Expected benefit' },
  wanted: { fr: 'Voulu pour', en: 'Wanted by' },
  days: { fr: 'Jours du métier', en: 'Business days' },
  asked: { fr: 'Ce qui est demandé', en: 'What is asked for' },
  context: { fr: 'Contexte', en: 'Context' },
  result: { fr: 'Résultat attendu', en: 'Expected result' },
  extent: { fr: 'Ampleur, urgence et moyens annoncés', en: 'Size, urgency and means announced' },
  externalUsers: { fr: 'Dont externes', en: 'Of these, outside' },
  volume: { fr: 'Volume', en: 'Volume' },
  criticality: { fr: 'Criticité', en: 'Criticality' },
  budget: { fr: 'Budget de la direction', en: 'Money of the department' },
  ties: { fr: 'Existant, données et dépendances', en: 'Existing system, data and dependencies' },
  component: { fr: 'Application existante', en: 'Existing application' },
  data: { fr: 'Données', en: 'Data' },
  dependsOn: { fr: 'À couvrir d’abord', en: 'To be met first' },
})

type Need = Entry<'needs'>

/** `N-04 Title`. */
export const named = ({ title, id }: Need): Bilingual => idAndTitle({ id, title: titleOf(title, id) })

/** A need by its id and title; the id where the plan has none. */
export function needName(plan: Plan, id: string): Bilingual {
  const need = entityById(plan.needs, id)
  return need === undefined ? { fr: id, en: id } : named(need)
}

/** `Days to decide: 30 → 10 days`, of what is told. */
function indicatorText({ indicator }: Need): Bilingual {
  if (indicator === undefined) return { fr: '', en: '' }
  const { name, unit, baseline, target } = indicator
  if (baseline === undefined && target === undefined) return { fr: name, en: name }
  return bilingual((lang) => {
    const goal = target === undefined ? '…' : formatPlain(target, lang)
    const way = baseline === undefined ? goal : `${formatPlain(baseline, lang)} → ${goal}`
    return `${name}${colon(lang)} ${unit === undefined ? way : `${way} ${unit}`}`
  })
}

/** A table of what each need tells; nothing where none tells anything beside its name. */
function toldTable(
  id: string,
  title: Bilingual,
  { needs }: Plan,
  columns: readonly ItemColumn<Need>[],
): (Table | Note)[] {
  const name = column('need', LABELS.need, 'text', named)
  const shown = withoutIdleColumns(listTable({ id, title, rowId: byId }, needs, [name, ...columns]))
  const told = { ...shown, rows: shown.rows.filter(({ cells }) => !cells.slice(1).every(isBlank)) }
  return filled([told])
}

/** What each need says of itself: why it is asked for and what is to come of it. */
function askedTable(plan: Plan): (Table | Note)[] {
  return toldTable('needs_asked', TEXTS.asked, plan, [
    column('context', TEXTS.context, 'text', ({ description = '' }) => description),
    column('process', TEXTS.process, 'text', ({ process = '' }) => process),
    column('expected_result', TEXTS.result, 'text', ({ expected_result: result = '' }) => result),
    column('indicator', LABELS.indicator, 'text', indicatorText),
    column('benefit', TEXTS.benefit, 'text', ({ benefit = '' }) => benefit),
  ])
}

/** How large and urgent each need is, and what its department gives to it. */
function extentTable(plan: Plan): (Table | Note)[] {
  return toldTable('needs_extent', TEXTS.extent, plan, [
    column('users', TEXTS.users, 'count', ({ users }) => users),
    column('external_users', TEXTS.externalUsers, 'count', ({ external_users: users }) => users),
    column('volume', TEXTS.volume, 'text', ({ volume = '' }) => volume),
    column('criticality', TEXTS.criticality, 'text', ({ criticality }) =>
      criticality === undefined ? '' : criticalityName(criticality),
    ),
    column('wanted_by', TEXTS.wanted, 'day', ({ wanted_by: day }) => endDay(day)),
    column('business_days', TEXTS.days, 'count', ({ business_days: days }) => days),
    column('budget', TEXTS.budget, 'money', ({ budget }) => writtenCents(plan, budget)),
  ])
}

/** What each need touches: an application in place, data, other needs. */
function tiesTable(plan: Plan): (Table | Note)[] {
  return toldTable('needs_ties', TEXTS.ties, plan, [
    column('component', TEXTS.component, 'text', ({ component }) =>
      component === undefined ? '' : entityTitle(plan, 'component', component),
    ),
    column('data', TEXTS.data, 'text', ({ data_sensitivity: data }) =>
      data === undefined ? '' : dataSensitivityName(data),
    ),
    column('depends_on', TEXTS.dependsOn, 'text', ({ depends_on: others = [] }) =>
      bilingual((lang) => others.map((id) => needName(plan, id)[lang]).join(', ')),
    ),
  ])
}

/** What the needs of the plan tell of themselves, a table a subject; none where no need tells any of it. */
export function surveyTables(plan: Plan): (Table | Note)[] {
  return [...askedTable(plan), ...extentTable(plan), ...tiesTable(plan)]
}
