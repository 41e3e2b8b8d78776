/** The figures of risks and their map: how many are open for each probability and impact. */

import { HIGH_RISK, levelOf, openRisks, RISK_LEVELS, risksOf } from '../../plan/risks.ts'
import { type Bilingual, printed } from '../../values/language.ts'
import { EMPTY } from '../document/cell.ts'
import type { Cell, ChartTable, Note } from '../document/document.ts'
import { figureTable, ownSide, sliceTable } from '../document/figure-table.ts'
import { type Figures, sliceCell } from '../document/figures.ts'
import { column, listTable, note } from '../document/table.ts'
import { defineSection, type ReportContext } from '../report-kind.ts'
import { ofChosen } from '../words/of-chosen.ts'

const TEXTS = printed('map', {
  figures: { fr: 'Chiffres des risques', en: 'Risk figures' },
  byScope: { fr: 'Risques par portée', en: 'Risks by scope' },
  scope: { fr: 'Portée', en: 'Scope' },
  exposure: { fr: 'Exposition', en: 'Exposure' },
  map: { fr: 'Carte des risques', en: 'Risk map' },
  probability: { fr: 'Probabilité ↓ impact →', en: 'Probability ↓ impact →' },
  grades: { probability: { fr: 'Probabilité', en: 'Probability' }, impact: { fr: 'Impact', en: 'Impact' } },
  high: { fr: 'Risque élevé', en: 'High risk' },
  from: (impact: number) => ({ fr: `à partir de l’impact ${impact}`, en: `from impact ${impact} on` }),
  never: { fr: 'jamais', en: 'never' },
  unrated: {
    fr: 'Les risques sans probabilité ou sans impact ne sont pas sur la carte.',
    en: 'Risks without a probability or an impact are not on the map.',
  },
  legend: {
    fr: `Nombre de risques ouverts par case. Un risque est élevé quand probabilité × impact fait ${HIGH_RISK} ou plus.`,
    en: `Number of open risks in each cell. A risk is high when probability × impact is ${HIGH_RISK} or more.`,
  },
  none: {
    fr: 'Aucun risque\u00a0: écrivez sous «\u00a0risks\u00a0» d’un projet, ou du plan, ce qui peut arriver, avec sa probabilité et son impact de 1 à 5.',
    en: 'No risk: write under "risks" of a project, or of the plan, what may happen, with its probability and its impact from 1 to 5.',
  },
})

export const NO_RISKS = TEXTS.none

const FIGURES = [
  'open_risk_count',
  'risk_exposure',
  'high_risk_count',
  'high_risks_managed',
  'risk_actions_late',
  'occurred_risk_count',
] as const

export const riskFigures = defineSection('risk-figures', TEXTS.figures, (context: ReportContext) => [
  figureTable(context, { id: 'risk_figures', metrics: FIGURES, sides: [ownSide(context)] }),
  ...(risksOf(context.plan).length === 0
    ? []
    : [
        sliceTable(context.figures, {
          id: 'risks_by_scope',
          title: TEXTS.byScope,
          breakdown: 'risk_scope',
          heading: TEXTS.scope,
          columns: [
            'open_risk_count',
            { metric: 'risk_exposure', title: TEXTS.exposure },
            'high_risk_count',
            'occurred_risk_count',
            'risk_actions_late',
          ],
        }),
      ]),
])

const GRADES = [1, 2, 3, 4, 5] as const

/** The least impact at which a risk of a probability is high; undefined where none is. */
function highFrom(probability: number): number | undefined {
  return GRADES.find((impact) => probability * impact >= HIGH_RISK)
}

function cellOf(figures: Figures, probability: number, impact: number): Cell {
  const key = `${probability}x${impact}`
  const value = figures.slice('open_risk_count', 'risk_level', key)?.value ?? 0
  if (value === 0) return EMPTY
  const isHigh = probability * impact >= HIGH_RISK
  return sliceCell(figures, 'open_risk_count', 'risk_level', key, isHigh ? 'bad' : undefined)
}

function mapTable(figures: Figures): ChartTable {
  const probabilities = [...new Set(RISK_LEVELS.map(({ probability }) => probability))]
  const table = listTable({ id: 'risk_map', title: TEXTS.map }, probabilities, [
    column('probability', TEXTS.probability, 'text', String),
    ...GRADES.map((impact) =>
      column<number>(`impact_${impact}`, { fr: `${impact}`, en: `${impact}` }, 'count', (one) =>
        cellOf(figures, one, impact),
      ),
    ),
    column('high_from', TEXTS.high, 'text', (probability): Bilingual => {
      const impact = highFrom(probability)
      return impact === undefined ? TEXTS.never : TEXTS.from(impact)
    }),
  ])
  const columns = GRADES.map((impact) => `impact_${impact}`)
  const axes = { row: TEXTS.grades.probability, column: TEXTS.grades.impact }
  return { ...table, chart: { type: 'matrix', row: 'probability', columns, axes } }
}

function mapWithLegend({ plan, figures }: Pick<ReportContext, 'plan' | 'figures'>): (ChartTable | Note)[] {
  const open = openRisks(plan)
  const unrated = open.filter((risk) => levelOf(risk) === undefined)
  const left = unrated.length === 0 ? [] : [note(TEXTS.unrated, 'quiet')]
  const isBare = open.length > 0 && unrated.length === open.length
  return isBare ? left : [mapTable(figures), note(TEXTS.legend, 'quiet'), ...left]
}

/** The map with its legend; nothing where no risk is open. */
export function riskMapIfAny(context: Pick<ReportContext, 'plan' | 'figures'>): (ChartTable | Note)[] {
  return openRisks(context.plan).length > 0 ? mapWithLegend(context) : []
}

export const riskMap = defineSection('risk-map', TEXTS.map, (context: ReportContext) =>
  risksOf(context.plan).length === 0 ? [note(ofChosen(context.plan, TEXTS.none))] : mapWithLegend(context),
)
