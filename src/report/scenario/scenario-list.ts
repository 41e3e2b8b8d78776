/** The list of the scenarios of a plan: where each stands and what it comes to in one line. */
import { LABELS } from '../../text/labels.ts'
import { SCENARIO_LABELS, scenarioKind, scenarioStatus } from '../../text/scenario-texts.ts'
import { count, text } from '../cell.ts'
import { wholeCell } from '../context.ts'
import type { Column, Row, Section } from '../document.ts'
import { breachCount } from './overview.ts'
import type { OptionColumn, ScenarioContext } from './scenario-context.ts'

const COLUMNS: readonly Column[] = [
  { id: 'scenario', title: SCENARIO_LABELS.scenario, unit: 'text' },
  { id: 'title', title: SCENARIO_LABELS.title, unit: 'text' },
  { id: 'kind', title: SCENARIO_LABELS.kind, unit: 'text' },
  { id: 'status', title: LABELS.status, unit: 'text', look: 'status' },
  { id: 'decision', title: LABELS.decision, unit: 'text' },
  { id: 'projects_in', title: SCENARIO_LABELS.projects_in, unit: 'count' },
  { id: 'projects_out', title: SCENARIO_LABELS.projects_out, unit: 'count' },
  { id: 'spending', title: LABELS.spending, unit: 'money' },
  { id: 'breaches', title: SCENARIO_LABELS.broken, unit: 'count' },
]

function rowOf(column: OptionColumn): Row {
  const { id, title, option, figures, fates } = column
  const { kind, status } = option.scenario
  return {
    id,
    cells: [
      text(id),
      text(title),
      text(scenarioKind(kind)),
      text(scenarioStatus(status), status === 'approved' ? 'good' : undefined),
      text(option.entry.decision ?? ''),
      wholeCell(figures, 'retained_count'),
      count(fates.filter(({ isLeftOut }) => isLeftOut).length),
      wholeCell(figures, 'spending'),
      breachCount(column),
    ],
  }
}

/** The section `scenarios`. */
export function scenarioList({ options }: ScenarioContext): Section {
  return {
    id: 'scenarios',
    title: SCENARIO_LABELS.scenarios,
    blocks: [{ kind: 'table', id: 'scenarios', columns: COLUMNS, rows: options.map(rowOf) }],
  }
}
