/** Where the money goes, to third parties or to own means, what own work is worth, and how much is kept for the unforeseen. */

import { LABELS } from '../../lang/catalogue/labels.ts'
import { printed } from '../../values/language.ts'
import { figureTable, ownSide, sliceTable } from '../document/figure-table.ts'
import { note, withoutColumns } from '../document/table.ts'
import { defineSection, type ReportContext } from '../report-kind.ts'
import { ofChosen } from '../words/of-chosen.ts'
import { nothingRetained } from './nothing-retained.ts'

const TEXTS = printed('money-sides', {
  title: { fr: 'Dépense externe et interne', en: 'External and internal money' },
  byYear: { fr: 'Par année', en: 'By year' },
  others: { fr: 'À côté de la dépense', en: 'Beside the spending' },
  apart: {
    fr: 'Le travail interne valorisé n’est ajouté à aucun autre montant de cette page.',
    en: 'Own work at its cost is added to no other amount of this page.',
  },
  untold: {
    fr: 'Aucune ligne de budget n’indique qui la supporte\u00a0: écrivez side (external, it, business ou internal).',
    en: 'No budget line says who bears it: write side (external, it, business or internal).',
  },
  labourUntold: {
    fr: 'Le travail interne n’est pas valorisé\u00a0: écrivez plan.internal_labour avec day_rate.',
    en: 'Own work is not valued: write plan.internal_labour with its day_rate.',
  },
  labourIncluded: {
    fr: 'Les montants comprennent déjà le personnel interne (plan.internal_labour.included).',
    en: 'The amounts hold own staff already (plan.internal_labour.included).',
  },
})

export const moneySides = defineSection('money-sides', TEXTS.title, (context: ReportContext) => {
  const { plan, figures } = context
  const none = nothingRetained(plan)
  if (none !== undefined) return [none]
  const isTold = (id: string): boolean => figures.whole(id).value !== null
  const metrics = ['internal_labour_value', 'contingency_share'].filter(isTold)
  const isAllTold = figures.whole('side_untold_spending').value === 0
  const sides = sliceTable(figures, {
    id: 'sides_by_year',
    title: TEXTS.byYear,
    breakdown: 'year',
    heading: LABELS.year,
    columns: ['external_spending', 'own_spending', 'side_untold_spending', 'external_spending_share'].map((metric) => ({
      metric,
    })),
  })
  const isIncluded = plan.header.internal_labour?.included === true
  const labour = isIncluded ? TEXTS.labourIncluded : TEXTS.labourUntold
  return [
    isTold('external_spending')
      ? withoutColumns(sides, isAllTold ? ['side_untold_spending'] : [])
      : note(ofChosen(context.plan, TEXTS.untold)),
    ...(metrics.length === 0
      ? []
      : [figureTable(context, { id: 'beside_spending', title: TEXTS.others, metrics, sides: [ownSide(context)] })]),
    note(isTold('internal_labour_value') ? TEXTS.apart : labour),
  ]
})
