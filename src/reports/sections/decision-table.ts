/** Decisions of the register as the pages of meetings and of projects list them. */
import { outcomeName } from '../../lang/catalogue/governance-names.ts'
import { LABELS } from '../../lang/catalogue/labels.ts'
import type { Entry } from '../../plan/plan.ts'
import { type Bilingual, printed } from '../../values/language.ts'
import type { Table } from '../document/document.ts'
import { byId, column, listTable } from '../document/table.ts'
import { DECISION_HEADINGS, endDay } from './decisions.ts'

const TEXTS = printed('decision-table', { outcome: { fr: 'Issue', en: 'Outcome' } })

export function decisionTable(id: string, title: Bilingual, decisions: readonly Entry<'decisions'>[]): Table {
  return listTable({ id, title, rowId: byId }, decisions, [
    column('id', LABELS.id, 'text', byId),
    column('date', DECISION_HEADINGS.date, 'day', ({ date }) => endDay(date)),
    column('body', DECISION_HEADINGS.body, 'text', ({ body = '' }) => body),
    column('decision', LABELS.decision, 'text', ({ subject = '' }) => subject),
    column('outcome', TEXTS.outcome, 'text', ({ outcome }) => (outcome === undefined ? '' : outcomeName(outcome))),
  ])
}
