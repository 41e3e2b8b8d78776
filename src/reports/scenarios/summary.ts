/** The half page that a committee decides on: what is asked, which scenarios hold and which is worth most, six figures, and what each refusal costs. */
import { SCENARIO_LABELS } from '../../lang/catalogue/scenarios.ts'
import type { Bilingual } from '../../values/language.ts'
import type { Table } from '../document/document.ts'
import { byId, column, listTable } from '../document/table.ts'
import { defineSection } from '../report-kind.ts'
import { comparisonChart } from './comparison-chart.ts'
import { constraintsNote } from './constraints-kept.ts'
import type { OptionColumn, ScenarioContext } from './context.ts'
import { decisionNote } from './decision-asked.ts'
import { dominatedNotes } from './dominated.ts'
import { frameNotes } from './frame-asked.ts'
import { keyFigures } from './key-figures.ts'
import { limitsNotes, measureNote } from './overview.ts'
import { planNotes } from './plan-as-it-is.ts'
import { refusalCosts } from './refusal-costs.ts'
import { isCut } from './state-names.ts'
import { stateNameColumn } from './state-table.ts'
import { worthMost, worthMostNote } from './worth-most.ts'

const TITLE: Bilingual = { fr: 'L’essentiel', en: 'In short' }

/** The whole titles of the scenarios, where other tables have no room for them. */
function wholeTitles(context: ScenarioContext): Table[] {
  if (context.isScreen || !context.options.some(isCut)) return []
  return [
    listTable({ id: 'scenario_titles', rowId: byId }, context.options, [
      stateNameColumn(context, (option: OptionColumn) => option),
      column('title', SCENARIO_LABELS.title, 'text', ({ title }) => title),
    ]),
  ]
}

/** The section `summary`; a screen finds the figures in the overview. */
export const summary = defineSection('summary', TITLE, (context: ScenarioContext) => {
  const best = worthMost(context)
  const isOne = best.length === 1
  return [
    decisionNote(context),
    constraintsNote(context),
    ...worthMostNote(context),
    ...(isOne ? best.flatMap((option) => frameNotes(context, option)) : []),
    ...dominatedNotes(context),
    ...wholeTitles(context),
    ...(context.isScreen ? [] : keyFigures(context)),
    ...refusalCosts(context),
    ...comparisonChart(context),
    ...planNotes(context),
    measureNote(context),
    ...limitsNotes(context),
  ]
})
