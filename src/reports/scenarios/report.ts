/**
 * The report `scenarios`: everything that a committee needs to choose one, section by section; and the list of scenarios, one line each.
 */

import { LABELS } from '../../lang/catalogue/labels.ts'
import { SCENARIO_LABELS, SCENARIOS_COMPARED } from '../../lang/catalogue/scenarios.ts'
import type { Bilingual } from '../../values/language.ts'
import { shownDefinitions, withUniqueTables } from '../document/assemble.ts'
import { count } from '../document/cell.ts'
import type { Column, Report, Row, Section } from '../document/document.ts'
import { provenanceOf, wholeCell } from '../document/figures.ts'
import { SCENARIO_SECTION_IDS } from '../section-ids.ts'
import { assumptions } from './assumptions.ts'
import { balance } from './balance.ts'
import { breaches } from './breaches.ts'
import type { OptionColumn, ScenarioContext } from './context.ts'
import { cutLine } from './cut-line.ts'
import { money } from './money.ts'
import { breachCount, overview } from './overview.ts'
import { people } from './people.ts'
import { projects } from './projects.ts'
import { refusals } from './refusals.ts'
import { SCENARIO_COLUMNS, scenarioCells, settledNotes } from './state-table.ts'

const COLUMNS: readonly Column[] = [
  ...SCENARIO_COLUMNS,
  { id: 'projects_in', title: SCENARIO_LABELS.projects_in, unit: 'count' },
  { id: 'projects_out', title: SCENARIO_LABELS.projects_out, unit: 'count' },
  { id: 'spending', title: LABELS.spending, unit: 'money' },
  { id: 'breaches', title: SCENARIO_LABELS.broken, unit: 'count' },
]

function rowOf(column: OptionColumn): Row {
  const { id, figures, outcomes: fates } = column
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
function scenarioList({ options, settled }: ScenarioContext): Section {
  return {
    id: 'scenarios',
    title: SCENARIO_LABELS.scenarios,
    blocks: [
      { kind: 'table', id: 'scenarios', columns: COLUMNS, rows: options.map(rowOf) },
      ...settledNotes({ settled }),
    ],
  }
}

type SectionId = (typeof SCENARIO_SECTION_IDS)[number]

const SECTIONS: Readonly<Record<SectionId, (context: ScenarioContext) => Section>> = {
  overview,
  projects,
  refusals,
  money,
  people,
  balance,
  breaches,
  assumptions,
  'cut-line': cutLine,
}

function reportOf(
  { plan }: ScenarioContext,
  id: string,
  title: Bilingual,
  built: readonly Section[],
): Report {
  const sections = withUniqueTables(built)
  return {
    id,
    title,
    provenance: provenanceOf(plan),
    sections,
    definitions: shownDefinitions(sections),
  }
}

function titleOf({ isDetailed, reference }: ScenarioContext): Bilingual {
  if (!isDetailed) return SCENARIOS_COMPARED
  const { id, title } = reference
  return { fr: `Scénario ${id}\u00a0: ${title.fr}`, en: `Scenario ${id}: ${title.en}` }
}

/** The report of some scenarios, with the named sections or all of them; only these are computed. */
export function scenarioReport(context: ScenarioContext, wanted: readonly string[]): Report {
  const shown = SCENARIO_SECTION_IDS.filter((id) => wanted.length === 0 || wanted.includes(id))
  const built = shown.map((id) => SECTIONS[id](context))
  return reportOf(context, 'scenarios', titleOf(context), built)
}

/** The report of `plan scenario list`. */
export function scenarioListReport(context: ScenarioContext): Report {
  return reportOf(context, 'scenario-list', { fr: 'Scénarios', en: 'Scenarios' }, [
    scenarioList(context),
  ])
}
