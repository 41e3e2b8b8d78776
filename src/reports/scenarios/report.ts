/** The report `scenarios`: everything that a committee needs to choose one, section by section; the list of scenarios, one line each; and both as data. */
import { LABELS } from '../../lang/catalogue/labels.ts'
import { SCENARIO_LABELS, SCENARIOS_COMPARED } from '../../lang/catalogue/scenarios.ts'
import type { Plan } from '../../plan/plan.ts'
import { type Bilingual, printed } from '../../values/language.ts'
import { provenanceOf } from '../document/assemble.ts'
import type { Report } from '../document/document.ts'
import { figuresData, wholeCell } from '../document/figures.ts'
import { byId, column, listTable, note } from '../document/table.ts'
import { buildReport, defineReport, defineSection } from '../report-kind.ts'
import { assumptions } from './assumptions.ts'
import { balance } from './balance.ts'
import { breaches, breachesData } from './breaches.ts'
import { choices } from './choices.ts'
import { type OptionColumn, SCENARIO_METRICS, type ScenarioContext } from './context.ts'
import { cutLine } from './cut-line.ts'
import { differences } from './differences.ts'
import { dominantsOf } from './dominated.ts'
import { money } from './money.ts'
import { breachCount, overview } from './overview.ts'
import { partReadNotes } from './part-read.ts'
import { people } from './people.ts'
import { projects, projectsData } from './projects.ts'
import { refusals, refusalsData } from './refusals.ts'
import { SCENARIO_COLUMNS, settledNotes } from './state-table.ts'
import { summary } from './summary.ts'

const TEXTS = printed('scenarios', {
  one: (id: string, title: Bilingual) => ({
    fr: `Scénario ${id}\u00a0: ${title.fr}`,
    en: `Scenario ${id}: ${title.en}`,
  }),
  list: { fr: 'Scénarios', en: 'Scenarios' },
  none: {
    fr: 'Ce plan n’a aucun scénario\u00a0; plan scenario new do-minimum écrit le premier.',
    en: 'This plan has no scenario; plan scenario new do-minimum writes the first.',
  },
})

/** The comparison of scenarios, or one in detail; `--section` takes the ids of its sections. */
export const SCENARIOS_REPORT = defineReport(
  'scenarios',
  ({ isDetailed, reference }: ScenarioContext): Bilingual =>
    isDetailed ? TEXTS.one(reference.id, reference.title) : SCENARIOS_COMPARED,
  [summary, choices, differences, overview, projects, refusals, money, people, balance, breaches, assumptions, cutLine],
  { readers: 'committee' },
)

/** The report with what could not be read of the scenarios, before all else. */
function withPartRead(report: Report, context: ScenarioContext): Report {
  const notes = partReadNotes(context)
  if (notes.length === 0) return report
  const [first, ...others] = report.sections
  if (first === undefined) return report
  return { ...report, sections: [{ ...first, blocks: [...notes, ...first.blocks] }, ...others] }
}

/**
 * The report of some scenarios, with the named sections or all of them; only these are computed. A screen, where nothing
 * is folded, finds what is chosen and what differs in the sections that have it in full.
 */
export function scenarioReport(context: ScenarioContext, wanted: readonly string[]): Report {
  const { sectionIds } = SCENARIOS_REPORT
  const shown =
    wanted.length === 0 && context.isScreen
      ? sectionIds.filter((id) => id !== differences.id && id !== choices.id)
      : wanted
  return withPartRead(buildReport(SCENARIOS_REPORT, context, context.plan, shown), context)
}

/** Where each scenario stands and what it comes to in one line. */
const LIST = defineSection('scenarios', SCENARIO_LABELS.scenarios, (context: ScenarioContext) => [
  listTable({ id: 'scenarios', rowId: byId }, context.options, [
    ...SCENARIO_COLUMNS,
    column('projects_in', SCENARIO_LABELS.projects_in, 'count', ({ figures }) => wholeCell(figures, 'retained_count')),
    column(
      'projects_out',
      SCENARIO_LABELS.projects_out,
      'count',
      ({ outcomes }) => outcomes.filter(({ isLeftOut }) => isLeftOut).length,
    ),
    column('spending', LABELS.spending, 'money', ({ figures }) => wholeCell(figures, 'spending')),
    column('breaches', SCENARIO_LABELS.broken, 'count', breachCount),
  ]),
  ...settledNotes(context),
])

const LIST_REPORT = defineReport<ScenarioContext, Bilingual>('scenario-list', TEXTS.list, [LIST])

export function scenarioListReport(context: ScenarioContext): Report {
  return withPartRead(buildReport(LIST_REPORT, context, context.plan), context)
}

export function noScenariosReport(plan: Plan): Report {
  return {
    id: 'scenarios',
    title: TEXTS.list,
    provenance: provenanceOf(plan),
    sections: [{ id: 'scenarios', title: SCENARIO_LABELS.scenarios, blocks: [note(TEXTS.none)] }],
    definitions: [],
  }
}

function optionData(options: readonly OptionColumn[], state: OptionColumn): object {
  const { id, title, option, figures } = state
  const { kind, status, chain, assumptions: assumed } = option.scenario
  return {
    id,
    title: title.en,
    kind,
    status,
    decision: option.entry.decision ?? null,
    extends: chain,
    assumptions: assumed,
    metrics: figuresData(figures, SCENARIO_METRICS),
    projects: projectsData(state),
    breaches: breachesData(state),
    dominated_by: dominantsOf(options).get(id)?.id ?? null,
    lost: refusalsData(state),
  }
}

export function scenarioData(context: ScenarioContext): Readonly<Record<string, unknown>> {
  const { options, figures, same, reference, settled, measure, partRead } = context
  return {
    value_measure: measure,
    plan_as_it_is: { metrics: figuresData(figures, SCENARIO_METRICS), equals: same?.id ?? null },
    cut_line_of: reference.id,
    ...(partRead.length === 0 ? {} : { not_read_whole: partRead }),
    settled: settled.map(({ scenario, record }) => ({ id: scenario.id, decision: record.decision })),
    scenarios: options.map((state) => optionData(options, state)),
  }
}
