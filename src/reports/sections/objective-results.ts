/** What objectives came to, of this plan and of the one before: counts by verdict, each objective with its values, and all values of indicators. */
import { LABELS } from '../../lang/catalogue/labels.ts'
import { type MeasuredValue, type ObjectiveResult, objectiveResults } from '../../metrics/base/objective-results.ts'
import { titleOf } from '../../plan/entity.ts'
import type { Plan } from '../../plan/plan.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import { changeCell } from '../document/cell.ts'
import type { Table } from '../document/document.ts'
import { figureTable } from '../document/figure-table.ts'
import { column, filled, listTable, note } from '../document/table.ts'
import { defineWholeSection, type ReportContext } from '../report-kind.ts'
import { measuredCell, objectiveCell, withUnit } from '../words/verdict-cells.ts'
import { endDay } from './decisions.ts'

const TEXTS = printed('objective-results', {
  title: { fr: 'Objectifs', en: 'Objectives' },
  none: {
    fr: 'Ni ce plan ni le précédent n’a d’objectif\u00a0: écrivez objectives, chacun avec indicator (name, baseline, target, due, actual).',
    en: 'Neither this plan nor the one before has an objective: write objectives, each with indicator (name, baseline, target, due, actual).',
  },
  noIndicator: {
    fr: 'Aucun objectif n’a d’indicateur\u00a0: écrivez indicator (name, baseline, target, due, actual) pour dire ce qui est atteint.',
    en: 'No objective has an indicator: write indicator (name, baseline, target, due, actual) to tell what is reached.',
  },
  counts: { fr: 'Ce qui est atteint', en: 'What is reached' },
  own: { fr: 'Objectifs de ce plan', en: 'Objectives of this plan' },
  older: { fr: 'Objectifs du plan précédent', en: 'Objectives of the previous plan' },
  before: { fr: 'Valeur de départ', en: 'Start' },
  value: { fr: 'Dernière valeur', en: 'Last value' },
  measured: { fr: 'Mesurée le', en: 'Measured on' },
  share: { fr: 'Part du chemin', en: 'Share of the way' },
  verdict: { fr: 'Constat', en: 'Verdict' },
  values: { fr: 'Valeurs des indicateurs', en: 'Values of the indicators' },
  noValues: {
    fr: 'Aucun indicateur n’a de valeur mesurée\u00a0: écrivez indicator.actual (date\u00a0: valeur).',
    en: 'No indicator has a measured value: write indicator.actual (day: value).',
  },
  ownValues: { fr: 'Valeurs de ce plan', en: 'Values of this plan' },
  olderValues: { fr: 'Valeurs du plan précédent', en: 'Values of the previous plan' },
  change: { fr: 'Évolution', en: 'Change' },
})

const COUNTED = [
  'objectives_reached',
  'objectives_on_track',
  'objectives_late',
  'objectives_missed',
  'objectives_without_start',
  'objectives_unmeasured',
  'objective_progress',
]

function nameOf({ objective: { id, title } }: Pick<ObjectiveResult, 'objective'>): Bilingual {
  const own = titleOf(title, id)
  return bilingual((lang) => (own[lang] === id ? id : `${id} ${own[lang]}`))
}

function indicatorOf({ objective: { indicator } }: Pick<ObjectiveResult, 'objective'>): string {
  return indicator === undefined ? '' : withUnit(indicator.name, indicator.unit)
}

function resultTable(plan: Plan, id: string, title: Bilingual): Table {
  const results = objectiveResults(plan)
  return listTable({ id, title, rowId: ({ objective }) => objective.id }, results, [
    column('objective', LABELS.objective, 'text', nameOf),
    column('indicator', LABELS.indicator, 'text', indicatorOf),
    column('baseline', TEXTS.before, 'count', ({ objective }) => measuredCell(objective.indicator?.baseline)),
    column('target', LABELS.target, 'count', ({ objective }) => measuredCell(objective.indicator?.target)),
    column('value', TEXTS.value, 'count', ({ last }) => measuredCell(last?.value)),
    column('measured', TEXTS.measured, 'day', ({ last }) => last?.day),
    column('share', TEXTS.share, 'rate', ({ share }) => share, { look: 'bar' }),
    column('due', LABELS.due, 'day', ({ objective }) => endDay(objective.indicator?.due)),
    column('verdict', TEXTS.verdict, 'text', objectiveCell, { look: 'status' }),
  ])
}

/** The plan and the one before, each with what its tables are called. */
function plansOf(
  { plan }: ReportContext,
  ids: readonly [own: string, older: string],
  titles: readonly [own: Bilingual, older: Bilingual],
): { plan: Plan; id: string; title: Bilingual }[] {
  const own = { plan, id: ids[0], title: titles[0] }
  const { previous } = plan
  return previous === undefined ? [own] : [own, { plan: previous, id: ids[1], title: titles[1] }]
}

function isMeasurable({ objectives }: Plan): boolean {
  return objectives.some(({ indicator }) => indicator !== undefined)
}

export const objectives = defineWholeSection('objectives', TEXTS.title, (context) => {
  const plans = plansOf(context, ['objective_results', 'previous_objective_results'], [TEXTS.own, TEXTS.older]).filter(
    ({ plan }) => plan.objectives.length > 0,
  )
  if (plans.length === 0) return [note(TEXTS.none)]
  if (!plans.some(({ plan }) => isMeasurable(plan))) return [note(TEXTS.noIndicator)]
  return [
    figureTable(context, { id: 'objective_counts', title: TEXTS.counts, metrics: COUNTED }),
    ...plans.map(({ plan, id, title }) => resultTable(plan, id, title)),
  ]
})

interface IndicatorValue extends MeasuredValue {
  readonly result: ObjectiveResult
}

function valueTable(plan: Plan, id: string, title: Bilingual): Table {
  const values = objectiveResults(plan).flatMap((result): IndicatorValue[] =>
    result.values.map((value) => ({ ...value, result })),
  )
  return listTable({ id, title, rowId: ({ result }) => result.objective.id }, values, [
    column('objective', LABELS.objective, 'text', ({ result }) => nameOf(result)),
    column('indicator', LABELS.indicator, 'text', ({ result }) => indicatorOf(result)),
    column('measured', TEXTS.measured, 'day', ({ day }) => day),
    column('value', LABELS.value, 'count', ({ value }) => measuredCell(value)),
    column('change', TEXTS.change, 'count', ({ change }) => changeCell('count', change)),
  ])
}

/** The section `indicator-values`: every value, oldest first. */
export const indicatorValues = defineWholeSection('indicator-values', TEXTS.values, (context) =>
  filled(
    plansOf(context, ['indicator_values', 'previous_indicator_values'], [TEXTS.ownValues, TEXTS.olderValues]).map(
      ({ plan, id, title }) => valueTable(plan, id, title),
    ),
    note(TEXTS.noValues),
  ),
)
