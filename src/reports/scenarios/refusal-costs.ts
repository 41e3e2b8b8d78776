/** What it costs to choose a scenario, a line each: what the projects that it leaves out would bring, and what is spared. */
import { SCENARIO_LABELS } from '../../lang/catalogue/scenarios.ts'
import { formatNumber } from '../../lang/numbers.ts'
import { counted, type Noun } from '../../lang/plurals.ts'
import type { Project } from '../../plan/plan.ts'
import type { ForegoneProject } from '../../scenarios/outcome.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import { sum } from '../../values/quantity.ts'
import { count, days, quantity } from '../document/cell.ts'
import type { Cell, Note, Table } from '../document/document.ts'
import { byId, column, listTable, note, type SectionBlock } from '../document/table.ts'
import { namedProjects } from '../words/names.ts'
import type { OptionColumn, ScenarioContext } from './context.ts'
import { plainCell } from './printed-cells.ts'
import { lostValue, NOTHING_LOST } from './refusals.ts'
import { quotedName } from './state-names.ts'
import { stateNameColumn } from './state-table.ts'

const TEXTS = printed('refusal-costs', {
  title: { fr: 'Ce que coûte chaque refus', en: 'What each refusal costs' },
  value: { fr: 'Valeur perdue', en: 'Value lost' },
  unmet: { fr: 'Obligations non tenues', en: 'Obligations unmet' },
  unscored: ({ fr, en }: Bilingual) => ({ fr: `Sans ${fr}.`, en: `Without ${en}.` }),
  mandatory: (scenario: Bilingual, projects: Bilingual) => ({
    fr: `${scenario.fr} écarte ce qui est obligatoire\u00a0: ${projects.fr}.`,
    en: `${scenario.en} leaves out what is mandatory: ${projects.en}.`,
  }),
  mandatoryInMany: (count: Bilingual, projects: Bilingual) => ({
    fr: `${count.fr} scénarios écartent ce qui est obligatoire\u00a0: ${projects.fr}.`,
    en: `${count.en} scenarios leave out what is mandatory: ${projects.en}.`,
  }),
})

const UNSCORED: Noun = {
  fr: ['projet qui n’a pas de note', 'projets qui n’ont pas de note'],
  en: ['project that has no score', 'projects that have no score'],
}

function isMandatory({ outcome }: ForegoneProject): boolean {
  return outcome.before.written.mandatory !== undefined
}

/** The value of what is left out; where some of it has no score, a remark says so. */
function valueCell(losses: readonly ForegoneProject[]): Cell {
  const unscored = losses.filter(({ value }) => value === undefined).length
  const remark = bilingual((lang) => counted(unscored, UNSCORED, lang))
  return quantity('index', lostValue(losses), unscored === 0 ? {} : { remark: TEXTS.unscored(remark) })
}

function costsTable(context: ScenarioContext, losing: readonly OptionColumn[]): Table {
  return listTable({ id: 'refusal_costs', title: TEXTS.title, rowId: byId, compared: 'rows' }, losing, [
    stateNameColumn(context, (option: OptionColumn) => option),
    column('left_out', SCENARIO_LABELS.left_out, 'count', ({ foregone }) => foregone.length),
    column('value', TEXTS.value, 'index', ({ foregone }) => valueCell(foregone)),
    column('unmet', TEXTS.unmet, 'count', ({ foregone }) => {
      const unmet = foregone.filter(isMandatory).length
      return count(unmet, unmet > 0 ? 'bad' : undefined)
    }),
    column(
      'needs',
      SCENARIO_LABELS.needs_lost,
      'count',
      ({ foregone }) => new Set(foregone.flatMap(({ needs }) => needs)).size,
    ),
    column('spared', SCENARIO_LABELS.spared, 'money', ({ foregone }) => sum(foregone.map(({ spared }) => spared))),
    column('days', SCENARIO_LABELS.days_freed, 'days', ({ foregone }) =>
      plainCell(days(sum(foregone.map((loss) => loss.days)))),
    ),
  ])
}

/** The most scenarios that each have a sentence about the obligations that they leave out. */
const MOST_TOLD = 2

/** The mandatory projects that scenarios leave out, by their titles: of each scenario, of many in one sentence. */
function mandatoryNotes(context: ScenarioContext, losing: readonly OptionColumn[]): Note[] {
  const unmet = losing
    .map((option) => ({ option, projects: option.foregone.filter(isMandatory).map(({ outcome }) => outcome.before) }))
    .filter(({ projects }) => projects.length > 0)
  const named = (projects: readonly Project[]): Bilingual =>
    bilingual((lang) => namedProjects(context.plan, projects, lang))
  if (unmet.length <= MOST_TOLD)
    return unmet.map(({ option, projects }) => {
      const name = bilingual((lang) => quotedName(context, option, lang))
      return note(TEXTS.mandatory(name, named(projects)), 'bad')
    })
  const all = context.plan.projects.filter((project) => unmet.some(({ projects }) => projects.includes(project)))
  const count = bilingual((lang) => formatNumber(unmet.length, lang))
  return [note(TEXTS.mandatoryInMany(count, named(all)), 'bad')]
}

/** A line for each scenario that leaves something out; that none does where it is so. */
export function refusalCosts(context: ScenarioContext): SectionBlock[] {
  const losing = context.options.filter(({ foregone }) => foregone.length > 0)
  if (losing.length === 0) return [note(NOTHING_LOST, 'good')]
  return [costsTable(context, losing), ...mandatoryNotes(context, losing)]
}
