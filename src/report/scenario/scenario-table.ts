/** The scenarios in a table: title, kind, status, decision and what each starts from. */

import { LABELS } from '../../lang/catalogue/labels.ts'
import { SCENARIO_LABELS, scenarioKind, scenarioStatus } from '../../lang/catalogue/scenarios.ts'
import { text } from '../cell.ts'
import type { Cell, Column, Table } from '../document.ts'
import { withoutIdleColumns } from '../table.ts'
import type { OptionColumn, ScenarioContext } from './scenario-context.ts'

/** The columns that tell scenarios apart. */
export const SCENARIO_COLUMNS: readonly Column[] = [
  { id: 'scenario', title: SCENARIO_LABELS.scenario, unit: 'text' },
  { id: 'title', title: SCENARIO_LABELS.title, unit: 'text' },
  { id: 'kind', title: SCENARIO_LABELS.kind, unit: 'text' },
  { id: 'status', title: LABELS.status, unit: 'text', look: 'status' },
  { id: 'decision', title: LABELS.decision, unit: 'text' },
]

const EXTENDS: Column = { id: 'extends', title: SCENARIO_LABELS.extends, unit: 'text' }

/** The cells of {@link SCENARIO_COLUMNS}. */
export function scenarioCells({ id, title, option }: OptionColumn): Cell[] {
  const { kind, status } = option.scenario
  return [
    text(id),
    text(title),
    text(scenarioKind(kind)),
    text(scenarioStatus(status), status === 'approved' ? 'good' : undefined),
    text(option.entry.decision ?? ''),
  ]
}

/** One row a scenario; columns that say nothing of any are left out. */
export function scenarioTable({ options }: Pick<ScenarioContext, 'options'>): Table {
  return withoutIdleColumns({
    kind: 'table',
    id: 'scenarios',
    columns: [...SCENARIO_COLUMNS, EXTENDS],
    rows: options.map((column) => ({
      id: column.id,
      cells: [...scenarioCells(column), text(column.option.scenario.chain.at(-1) ?? '')],
    })),
  })
}
