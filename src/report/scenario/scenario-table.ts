/** The scenarios in a table: title, kind, status, decision and what each starts from. */

import { LABELS } from '../../text/labels.ts'
import { SCENARIO_LABELS, scenarioKind, scenarioStatus } from '../../text/scenario-texts.ts'
import { text } from '../cell.ts'
import type { Column, Row, Table } from '../document.ts'
import type { OptionColumn, ScenarioContext } from './scenario-context.ts'

const COLUMNS: readonly Column[] = [
  { id: 'scenario', title: SCENARIO_LABELS.scenario, unit: 'text' },
  { id: 'title', title: SCENARIO_LABELS.title, unit: 'text' },
  { id: 'kind', title: SCENARIO_LABELS.kind, unit: 'text' },
  { id: 'status', title: LABELS.status, unit: 'text', look: 'status' },
  { id: 'decision', title: LABELS.decision, unit: 'text' },
  { id: 'extends', title: SCENARIO_LABELS.extends, unit: 'text' },
]

function rowOf({ id, title, option }: OptionColumn): Row {
  const { kind, status, chain } = option.scenario
  return {
    id,
    cells: [
      text(id),
      text(title),
      text(scenarioKind(kind)),
      text(scenarioStatus(status), status === 'approved' ? 'good' : undefined),
      text(option.entry.decision ?? ''),
      text(chain.at(-1) ?? ''),
    ],
  }
}

/** One row a scenario; columns that say nothing of any are left out. */
export function scenarioTable({ options }: Pick<ScenarioContext, 'options'>): Table {
  const rows = options.map(rowOf)
  const isTold = COLUMNS.map((_, index) =>
    rows.some(({ cells }) => {
      const cell = cells[index]
      return cell?.kind === 'text' && cell.text.en !== ''
    }),
  )
  return {
    kind: 'table',
    id: 'scenarios',
    columns: COLUMNS.filter((_, index) => isTold[index]),
    rows: rows.map((row) => ({ ...row, cells: row.cells.filter((_, index) => isTold[index]) })),
  }
}
