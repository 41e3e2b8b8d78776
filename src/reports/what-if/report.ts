/** What a scenario that is tried comes to: its figures, what it breaks, what is lost, and the pictures that move with it. */
import { printed } from '../../values/language.ts'
import { load, money as moneyPicture } from '../direction/curves.ts'
import { withoutColumns } from '../document/table.ts'
import { defineReport, defineSection, type SectionKind } from '../report-kind.ts'
import { breaches } from '../scenarios/breaches.ts'
import { comparisonChart } from '../scenarios/comparison-chart.ts'
import type { ScenarioContext } from '../scenarios/context.ts'
import { money } from '../scenarios/money.ts'
import { overview } from '../scenarios/overview.ts'
import { people, peopleByTeam } from '../scenarios/people.ts'
import { refusals } from '../scenarios/refusals.ts'
import { whatIfChanges } from './changes.ts'
import { statesOf, whatIfFigures } from './figures.ts'

const TEXTS = printed('what-if', {
  title: { fr: 'Et si\u00a0?', en: 'What if?' },
  pictures: { fr: 'Valeur, coût et charge', en: 'Value, cost and load' },
  teams: { fr: 'Équipes', en: 'Teams' },
})

/** A section that a comparison folds, open. */
function open({ id, title, build }: SectionKind<ScenarioContext>): SectionKind<ScenarioContext> {
  return defineSection(id, title, build)
}

/** What breaks, without the places of files: that of what is tried is nowhere on disk. */
const broken = defineSection(breaches.id, breaches.title, (context: ScenarioContext) =>
  breaches
    .build(context)
    ?.map((block) => (block.kind === 'table' ? withoutColumns(block, ['place', 'scenarios']) : block)),
)

/** The load of each team, which the picture of all teams together hides. */
const teams = defineSection('teams', TEXTS.teams, (context: ScenarioContext) => {
  const tables = peopleByTeam(context)
  return tables.length === 0 ? undefined : tables
})

/** A picture of the director's page, of the plan that is tried. */
function ofTried({ id, title, build }: typeof moneyPicture): SectionKind<ScenarioContext> {
  const heading = typeof title === 'function' ? (context: ScenarioContext) => title(statesOf(context).tried) : title
  return defineSection(id, heading, (context: ScenarioContext) => build(statesOf(context).tried))
}

const pictures = defineSection('pictures', TEXTS.pictures, (context: ScenarioContext) => {
  const charts = comparisonChart(context)
  return charts.length === 0 ? undefined : charts
})

export const WHAT_IF_REPORT = defineReport('what-if', TEXTS.title, [
  whatIfFigures,
  broken,
  whatIfChanges,
  teams,
  ofTried(moneyPicture),
  ofTried(load),
  pictures,
  open(refusals),
  overview,
  money,
  people,
])
