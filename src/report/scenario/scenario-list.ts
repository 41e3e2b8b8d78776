/** The list of the scenarios of a plan: where each stands and what it comes to in one line. */
import { LABELS } from '../../lang/catalogue/labels.ts'
import { SCENARIO_LABELS } from '../../lang/catalogue/scenarios.ts'
import { count } from '../cell.ts'
import { wholeCell } from '../context.ts'
import type { Column, Row, Section } from '../document.ts'
import { breachCount } from './overview.ts'
import type { OptionColumn, ScenarioContext } from './scenario-context.ts'
import { SCENARIO_COLUMNS, scenarioCells } from './scenario-table.ts'
import { settledNotes } from './settled-notes.ts'

const COLUMNS: readonly Column[] = [
  ...SCENARIO_COLUMNS,
  { id: 'projects_in', title: SCENARIO_LABELS.projects_in, unit: 'count' },
  { id: 'projects_out', title: SCENARIO_LABELS.projects_out, unit: 'count' },
  { id: 'spending', title: LABELS.spending, unit: 'money' },
  { id: 'breaches', title: SCENARIO_LABELS.broken, unit: 'count' },
]

function rowOf(column: OptionColumn): Row {
  const { id, figures, fates } = column
  return {
    id,
    cells: [
      ...scenarioCells(column),
      wholeCell(figures, 'retained_count'),
      count(fates.filter(({ isLeftOut }) => isLeftOut).length),
      wholeCell(figures, 'spending'),
      breachCount(column),
    ],
  }
}

/** The section `scenarios`. */
export function scenarioList({ options, settled }: ScenarioContext): Section {
  return {
    id: 'scenarios',
    title: SCENARIO_LABELS.scenarios,
    blocks: [
      { kind: 'table', id: 'scenarios', columns: COLUMNS, rows: options.map(rowOf) },
      ...settledNotes({ settled }),
    ],
  }
}
