/** The half page that a committee decides on: what is asked, which scenarios hold and which is worth most, six figures, and what each refusal costs. */
import type { Bilingual } from '../../values/language.ts'
import type { SectionKind } from '../report-kind.ts'
import { comparisonChart } from './comparison-chart.ts'
import { constraintsNote } from './constraints-kept.ts'
import type { ScenarioContext } from './context.ts'
import { decisionNote } from './decision-asked.ts'
import { dominatedNotes } from './dominated.ts'
import { frameNotes } from './frame-asked.ts'
import { keyFigures } from './key-figures.ts'
import { measureNote } from './overview.ts'
import { planNotes } from './plan-as-it-is.ts'
import { refusalCosts } from './refusal-costs.ts'
import { worthMost, worthMostNote } from './worth-most.ts'

const TITLE: Bilingual = { fr: 'L’essentiel', en: 'In short' }

/** The section `summary`; a screen finds the figures in the overview. */
export const summary: SectionKind<ScenarioContext> = {
  id: 'summary',
  title: TITLE,
  build: (context) => {
    const best = worthMost(context)
    const isOne = best.length === 1
    return [
      decisionNote(context),
      constraintsNote(context),
      ...worthMostNote(context),
      ...(isOne ? best.flatMap((option) => frameNotes(context, option)) : []),
      ...dominatedNotes(context),
      ...(context.isScreen ? [] : keyFigures(context)),
      ...refusalCosts(context),
      ...comparisonChart(context),
      ...planNotes(context),
      measureNote(context),
    ]
  },
}
