/** The highest load of each team in which scenarios differ, the most loaded first; the others are counted. */
import { LABELS } from '../../lang/catalogue/labels.ts'
import { counted, type Noun } from '../../lang/plurals.ts'
import { bilingual, printed } from '../../values/language.ts'
import type { Row } from '../document/document.ts'
import { sliceCell } from '../document/figures.ts'
import { moreNote, note, type SectionBlock } from '../document/table.ts'
import type { ScenarioContext } from './context.ts'
import { staffTone } from './context.ts'
import { isDiffering, plainCell } from './printed-cells.ts'
import { isTellingRow, keysOver, stateRow, stateTable } from './state-table.ts'

const TEXTS = printed('load-differences', { title: { fr: 'Pointe de charge par équipe', en: 'Highest load by team' } })

const SAME: Noun = {
  fr: ['équipe a la même pointe dans tous les scénarios', 'équipes ont la même pointe dans tous les scénarios'],
  en: ['team has the same peak in all scenarios', 'teams have the same peak in all scenarios'],
}

/** The most teams that are shown; as many fit beside each other where each state is a row. */
const MOST = 8

const PEAK = 'peak_load_rate'

function highest({ cells }: Row): number {
  return Math.max(...cells.map((cell) => (cell.kind === 'figure' ? (cell.value ?? 0) : 0)))
}

export function loadDifferences(context: ScenarioContext): SectionBlock[] {
  const rows = keysOver(context, PEAK, 'team')
    .map(({ key, label }) =>
      stateRow(context, `${PEAK} ${key}`, label, ({ figures }) =>
        plainCell(
          sliceCell(
            ...([figures, PEAK, 'team', key] as const),
            staffTone(PEAK, figures.slice(PEAK, 'team', key)?.value),
          ),
        ),
      ),
    )
    .filter(isTellingRow)
  const differing = rows
    .filter((row) => context.columns.length === 1 || isDiffering(row))
    .sort((left, right) => highest(right) - highest(left))
  if (differing.length === 0) return []
  const table = stateTable(context, {
    id: 'load_differences',
    title: TEXTS.title,
    heading: LABELS.team,
    rows: differing.slice(0, MOST),
  })
  const left = differing.length - MOST
  const same = rows.length - differing.length
  return [
    table,
    ...(left > 0 ? [moreNote(left)] : []),
    ...(same === 0
      ? []
      : [
          note(
            bilingual((lang) => `${counted(same, SAME, lang)}.`),
            'quiet',
          ),
        ]),
  ]
}
