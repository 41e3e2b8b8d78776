/** The envelopes of the plan: floor and ceiling of each year and section, and the decision that set them. */

import { LABELS, valueLabel } from '../../lang/catalogue/labels.ts'
import type { Envelope } from '../../plan/plan.ts'
import { printed } from '../../values/language.ts'
import { column, listTable, note, withoutIdleColumns } from '../document/table.ts'
import { defineWholeSection } from '../report-kind.ts'
import { decisionName } from '../words/decisions.ts'

const TEXTS = printed('envelopes', {
  title: { fr: 'Enveloppes', en: 'Envelopes' },
  none: {
    fr: 'Aucune enveloppe n’est écrite\u00a0: plan.envelopes (year, section, max, decision) dit ce que l’organisme peut dépenser.',
    en: 'No envelope is written: plan.envelopes (year, section, max, decision) says what the organisation can spend.',
  },
  section: { fr: 'Section', en: 'Section' },
  floor: { fr: 'Plancher', en: 'Floor' },
  ceiling: { fr: 'Plafond', en: 'Ceiling' },
})

function rowId({ year, section }: Envelope): string {
  return `${year} ${section}`
}

export const envelopes = defineWholeSection('envelopes', TEXTS.title, ({ plan }) => {
  if (plan.envelopes.length === 0) return [note(TEXTS.none)]
  const table = listTable({ id: 'envelopes', rowId }, plan.envelopes, [
    column('year', LABELS.year, 'text', ({ year }) => String(year)),
    column('section', TEXTS.section, 'status', ({ section }) => valueLabel(section)),
    column('min', TEXTS.floor, 'money', ({ min }) => min),
    column('max', TEXTS.ceiling, 'money', ({ max }) => max),
    column('decision', LABELS.decision, 'text', ({ decision }) =>
      decision === undefined ? '' : decisionName(plan, decision),
    ),
  ])
  return [withoutIdleColumns(table, ['min', 'max', 'decision'])]
})
