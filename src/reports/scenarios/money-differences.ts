/** Spending of each scenario in the years in which it is not the same in all, alarming where it passes the scenario's own envelope. */

import { LABELS, valueLabel } from '../../lang/catalogue/labels.ts'
import { formOf, type Noun } from '../../lang/plurals.ts'
import { colon } from '../../lang/punctuation.ts'
import type { BudgetSection } from '../../plan/plan.ts'
import { type Bilingual, bilingual } from '../../values/language.ts'
import { isTelling } from '../document/cell.ts'
import type { Cell } from '../document/document.ts'
import { column, listTable, note, type SectionBlock } from '../document/table.ts'
import { yearName } from '../sections/yearly-money.ts'
import type { ScenarioColumn, ScenarioContext } from './context.ts'
import { type Year, yearCell, yearsOfMoney } from './money.ts'
import { differs } from './printed-cells.ts'
import { stateNameColumn } from './state-table.ts'

const TEXTS = {
  title: ({ fr, en }: Bilingual) => ({
    fr: `${fr}\u00a0: dépense prévue par année`,
    en: `${en}: expected spending by year`,
  }),
}

const SAME: Noun = {
  fr: ['Année identique dans tous', 'Années identiques dans tous'],
  en: ['Year that is the same in all', 'Years that are the same in all'],
}

const SPENDING = 'spending'

/** The spending of a state, alarming where its envelope does not hold it. */
function spendingCell(state: ScenarioColumn, section: BudgetSection, year?: Year): Cell {
  const headroom = yearCell(state, 'headroom', section, year, () => false)
  const isOver = headroom.kind === 'figure' && (headroom.value ?? 0) < 0
  return yearCell(state, SPENDING, section, year, () => isOver)
}

function sectionBlocks(context: ScenarioContext, section: BudgetSection): SectionBlock[] {
  const { columns } = context
  const cellsIn = (year: Year): Cell[] => columns.map((state) => spendingCell(state, section, year))
  const years = yearsOfMoney(context).filter((year) => cellsIn(year).some(isTelling))
  const differing = years.filter((year) => columns.length === 1 || differs(cellsIn(year)))
  if (differing.length === 0) return []
  const same = years.filter((year) => !differing.includes(year))
  const table = listTable(
    {
      id: `${section}_differences`,
      title: TEXTS.title(valueLabel(section)),
      rowId: ({ id }) => `${SPENDING} ${id}`,
      compared: 'rows',
    },
    columns,
    [
      stateNameColumn(context, (state: ScenarioColumn) => state),
      ...differing.map((year) =>
        column(String(year), yearName(year), 'money', (state: ScenarioColumn) => spendingCell(state, section, year)),
      ),
      column('total', LABELS.total, 'money', (state) => spendingCell(state, section)),
    ],
  )
  if (same.length === 0) return [table]
  const told = bilingual((lang) => {
    const list = same.map((year) => yearName(year)[lang]).join(', ')
    return `${formOf(same.length, SAME, lang)}${colon(lang)} ${list}.`
  })
  return [table, note(told, 'quiet')]
}

/** Both sections of the budget; nothing of one in which no year differs. */
export function moneyDifferences(context: ScenarioContext): SectionBlock[] {
  return (['investment', 'operating'] as const).flatMap((section) => sectionBlocks(context, section))
}
