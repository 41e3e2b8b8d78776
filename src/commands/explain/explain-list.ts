/** What `plan explain` alone says: everything of the tool that can be explained. */

import { EXPLAIN_HINT, EXPLAIN_TEXTS as T } from '../../lang/catalogue/explain.ts'
import { LABELS, valueLabel } from '../../lang/catalogue/labels.ts'
import { METRICS } from '../../metrics/index.ts'
import { thresholdsOf } from '../../plan/build/build-plan.ts'
import { text } from '../../reports/document/cell.ts'
import type { Column, Section } from '../../reports/document/document.ts'
import { RULE_DEFINITIONS } from '../../rules/check.ts'
import type { Bilingual } from '../../values/language.ts'
import { weatherScale } from './explain-weather.ts'
import { placeholderSlips, severityText } from './topics.ts'

function columns(...titles: readonly Bilingual[]): Column[] {
  return titles.map((title, index) => ({ id: `column_${index + 1}`, title, unit: 'text' }))
}

function listSection(
  id: string,
  title: Bilingual,
  heads: readonly Bilingual[],
  rows: readonly (readonly (string | Bilingual)[])[],
): Section {
  const cells = rows.map((row) => ({ cells: row.map((value) => text(value)) }))
  return { id, title, blocks: [{ kind: 'table', id: `${id}_list`, columns: columns(...heads), rows: cells }] }
}

export function explainAll(): Section[] {
  return [
    listSection(
      'rules',
      T.rules,
      [LABELS.id, T.severity, T.checked],
      RULE_DEFINITIONS.map((rule) => [rule.id, severityText(rule), rule.summary]),
    ),
    listSection(
      'slips',
      T.slips,
      [LABELS.id, T.severity, T.said],
      placeholderSlips().map(({ id, severity, message }) => [id, valueLabel(severity), message]),
    ),
    listSection(
      'figures',
      T.figures,
      [LABELS.id, T.label],
      METRICS.map(({ id, label }) => [id, label]),
    ),
    weatherScale(thresholdsOf(undefined)),
    { id: 'hint', title: LABELS.what_to_do, blocks: [{ kind: 'note', text: EXPLAIN_HINT }] },
  ]
}
