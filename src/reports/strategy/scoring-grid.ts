/** The grid that projects are scored by: each criterion with its weight, its best score and what the scores mean. */
import { LABELS } from '../../lang/catalogue/labels.ts'
import { colon, semicolon } from '../../lang/punctuation.ts'
import { criteriaOf } from '../../metrics/base/criteria.ts'
import type { Plan } from '../../plan/plan.ts'
import { bilingual, printed } from '../../values/language.ts'
import { shareCell } from '../document/cell.ts'
import { byId, column, listTable, note, withoutIdleColumns } from '../document/table.ts'
import { defineWholeSection } from '../report-kind.ts'

const TEXTS = printed('scoring-grid', {
  title: { fr: 'Grille de notation', en: 'Scoring grid' },
  none: {
    fr: 'Aucun critère n’est écrit\u00a0: plan.criteria (title, weight, max, anchors) dit comment les projets sont notés.',
    en: 'No criterion is written: plan.criteria (title, weight, max, anchors) says how projects are scored.',
  },
  criterion: { fr: 'Critère', en: 'Criterion' },
  weight: { fr: 'Poids', en: 'Weight' },
  best: { fr: 'Meilleure note', en: 'Best score' },
  anchors: { fr: 'Ce que signifient les notes', en: 'What the scores mean' },
})

/** What each score of a criterion means, lowest first. */
function anchorsOf({ header }: Plan, id: string): Readonly<Record<string, string>> {
  return (header.criteria ?? []).find((one) => one.id === id)?.anchors ?? {}
}

export const scoringGrid = defineWholeSection('scoring-grid', TEXTS.title, ({ plan }) => {
  const criteria = criteriaOf(plan)
  if (criteria.length === 0) return [note(TEXTS.none)]
  const all = criteria.reduce((sum, { weight }) => sum + weight, 0)
  const table = listTable({ id: 'criteria', rowId: byId }, criteria, [
    column('id', LABELS.id, 'text', byId),
    column('criterion', TEXTS.criterion, 'text', ({ label }) => label),
    column('weight', TEXTS.weight, 'rate', ({ weight }) => shareCell(weight, all, 'count')),
    column('best', TEXTS.best, 'count', ({ max }) => max),
    column('anchors', TEXTS.anchors, 'text', ({ id }) =>
      bilingual((lang) =>
        Object.entries(anchorsOf(plan, id))
          .map(([score, words]) => `${score}${colon(lang)} ${words}`)
          .join(semicolon(lang)),
      ),
    ),
  ])
  return [withoutIdleColumns(table, ['anchors'])]
})
