/** The report `scenarios`: everything that a committee needs to choose one, section by section. */
import { SCENARIOS_COMPARED } from '../lang/catalogue/scenarios.ts'
import type { Bilingual } from '../values/language.ts'
import { provenanceOf } from './context.ts'
import type { Report, Section } from './document.ts'
import { assumptions } from './scenario/assumptions.ts'
import { balance } from './scenario/balance.ts'
import { breaches } from './scenario/breaches.ts'
import { cutLine } from './scenario/cut-line.ts'
import { money } from './scenario/money.ts'
import { overview } from './scenario/overview.ts'
import { people } from './scenario/people.ts'
import { projects } from './scenario/projects.ts'
import { refusals } from './scenario/refusals.ts'
import type { ScenarioContext } from './scenario/scenario-context.ts'
import { scenarioList } from './scenario/scenario-list.ts'
import { SCENARIO_SECTION_IDS } from './section-ids.ts'
import { shownDefinitions } from './shown-definitions.ts'
import { withUniqueTables } from './table-id.ts'

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
