/** The constraints that scenarios break, in words alone: obligations first, and as many as a page has room for. */
import { SCENARIO_LABELS } from '../../lang/catalogue/scenarios.ts'
import { yesOrNo } from '../document/cell.ts'
import { column, listTable, moreNote, type SectionBlock, withoutColumns } from '../document/table.ts'
import { noBreachNote, sharedBreaches, statesText } from './breaches.ts'
import type { ScenarioContext } from './context.ts'

/** The most constraints that are shown. */
const MOST = 12

/** What is broken and by whom, without the files in which it is written. */
export function brokenConstraints(context: ScenarioContext): SectionBlock[] {
  const broken = sharedBreaches(context).filter(({ breach }) => !breach.isWaived)
  if (broken.length === 0) return [noBreachNote(context)]
  const shown = broken.slice(0, MOST)
  const table = listTable(
    { id: 'broken_constraints', title: SCENARIO_LABELS.breaches, rowId: ({ breach }) => breach.finding.rule },
    shown,
    [
      column('breach', SCENARIO_LABELS.breach, 'text', ({ breach }) => breach.finding.message, { tone: () => 'bad' }),
      column('scenarios', SCENARIO_LABELS.scenarios, 'text', ({ states }) => statesText(context, states)),
      column('already', SCENARIO_LABELS.already, 'text', ({ isOld }) => yesOrNo(isOld)),
    ],
  )
  const left = broken.length - shown.length
  return [
    withoutColumns(table, shown.some(({ isOld }) => isOld) ? [] : ['already']),
    ...(left > 0 ? [moreNote(left)] : []),
  ]
}
