/** The section `back-test` of a forecast: what each way to forecast would have given from past moments, against what came. */
import type { BackTest } from '../../forecast/back-test.ts'
import { type ForecastQuantity, QUANTITIES } from '../../forecast/cases.ts'
import type { Forecast } from '../../forecast/forecast.ts'
import type { Lesson } from '../../forecast/learned.ts'
import { METHODS, type Method } from '../../forecast/methods.ts'
import { type Bilingual, printed } from '../../values/language.ts'
import { quantity, shareCell, text } from '../document/cell.ts'
import type { Cell, Table, Tone } from '../document/document.ts'
import { column, listTable, note } from '../document/table.ts'
import { defineSection, titleOfPlan } from '../report-kind.ts'
import type { ForecastContext } from './context.ts'
import { FORECAST_LABELS, horizonOf } from './words.ts'

const TEXTS = printed('forecast-trials', {
  title: { fr: 'Essai sur le passé', en: 'Trial on the past' },
  how: {
    fr: 'À chaque date passée, la prévision n’a que ce qui était connu ce jour-là\u00a0; elle est ensuite comparée à ce qui est arrivé. Rivaux naïfs\u00a0: le plan lui-même, et le plan changé de la moyenne.',
    en: 'At each past moment the forecast has only what was known that day; it is then compared with what came. Naive rivals: the plan itself, and the plan changed by the mean.',
  },
  loss: {
    fr: 'Perte\u00a0: perte quantile (pinball), celle du plan valant 1\u00a0; plus petite, meilleure. Couverture\u00a0: issues au plus au P80, 80\u00a0% attendus.',
    en: 'Loss: quantile (pinball) loss, that of the plan being 1; smaller is better. Coverage: outcomes at or under P80, 80% expected.',
  },
  none: {
    fr: 'Aucun cas passé\u00a0: aucun projet de ce plan ou du précédent dont la fin promise et l’issue soient connues.',
    en: 'No past case: no project of this plan or the one before whose promised end and outcome are known.',
  },
  verdicts: { fr: 'Verdicts', en: 'Verdicts' },
  details: { fr: 'Toutes les méthodes', en: 'All methods' },
  judged: { fr: 'Prévisions jugées', en: 'Forecasts judged' },
  editions: { fr: 'Dates', en: 'Moments' },
  method: { fr: 'Méthode', en: 'Method' },
  coverage: { fr: 'Couverture du P80', en: 'Coverage of P80' },
  againstPlan: { fr: 'Perte au P80, plan = 1', en: 'Loss at P80, plan = 1' },
  againstPlan50: { fr: 'Perte au P50, plan = 1', en: 'Loss at P50, plan = 1' },
  coverage50: { fr: 'Couverture du P50', en: 'Coverage of P50' },
  verdict: { fr: 'Verdict', en: 'Verdict' },
  kept: { fr: 'Retenue', en: 'Taken' },
})

const METHOD_NAMES = printed('forecast-methods', {
  plan: { fr: 'le plan', en: 'the plan' },
  mean: { fr: 'le plan changé de la moyenne', en: 'the plan changed by the mean' },
  class: { fr: 'tous les cas passés', en: 'all past cases' },
  neighbours: { fr: 'cas passés voisins', en: 'nearest past cases' },
} satisfies Record<Method, Bilingual>)

const VERDICTS = printed('forecast-verdicts', {
  better: { fr: 'mieux que les deux rivaux', en: 'better than both rivals' },
  mean: { fr: 'mieux que le plan, pas que la moyenne', en: 'better than the plan, not than the mean' },
  plan: { fr: 'pas mieux que le plan\u00a0: le plan est affiché', en: 'no better than the plan: the plan is shown' },
  short: { fr: 'P80 trop court\u00a0: écartée', en: 'P80 too short: left out' },
  untried: { fr: 'trop peu à juger\u00a0: écartée', en: 'too few to judge: left out' },
} satisfies Record<BackTest['verdict']['p80'], Bilingual>)

const TONES: Readonly<Record<BackTest['verdict']['p80'], Tone>> = {
  better: 'good',
  mean: 'good',
  plan: 'quiet',
  short: 'watch',
  untried: 'quiet',
}

function lossCell({ scores, judged }: BackTest, method: Method, level: 'p50' | 'p80'): Cell {
  const own = scores[method][level].loss
  const plan = scores.plan[level].loss
  return judged === 0 || plan === 0 ? quantity('index', null) : quantity('index', own / plan)
}

function coverageCell({ scores, judged }: BackTest, method: Method, level: 'p50' | 'p80'): Cell {
  return shareCell(scores[method][level].covered, judged, 'count')
}

interface TrialRow {
  readonly id: string
  readonly lesson: Lesson
}

const idOf = ({ source, trial }: Lesson): string => `${trial.quantity} ${trial.years} ${source}`

const COMMON = [
  column<TrialRow>(
    'quantity',
    FORECAST_LABELS.quantity,
    'text',
    ({ lesson }) => FORECAST_LABELS[lesson.trial.quantity],
  ),
  column<TrialRow>('horizon', FORECAST_LABELS.horizon, 'text', ({ lesson }) => horizonOf(lesson)),
]

function verdictTable(lessons: readonly Lesson[]): Table {
  const rows = lessons.map((lesson): TrialRow => ({ id: idOf(lesson), lesson }))
  return listTable({ id: 'forecast_trials', title: TEXTS.verdicts, rowId: ({ id }) => id }, rows, [
    ...COMMON,
    column('source', FORECAST_LABELS.source, 'text', ({ lesson }) => FORECAST_LABELS[lesson.source]),
    column('cases', FORECAST_LABELS.cases, 'count', ({ lesson }) => lesson.trial.cases),
    column('judged', TEXTS.judged, 'count', ({ lesson }) => lesson.trial.judged),
    column('editions', TEXTS.editions, 'count', ({ lesson }) => lesson.trial.editions),
    column('method', TEXTS.method, 'text', ({ lesson }) => METHOD_NAMES[lesson.trial.quantiles]),
    column('coverage', TEXTS.coverage, 'rate', ({ lesson: { trial } }) => coverageCell(trial, trial.quantiles, 'p80')),
    column('loss', TEXTS.againstPlan, 'index', ({ lesson: { trial } }) => lossCell(trial, trial.quantiles, 'p80')),
    column('verdict', TEXTS.verdict, 'text', ({ lesson: { trial } }) =>
      text(VERDICTS[trial.verdict.p80], TONES[trial.verdict.p80]),
    ),
  ])
}

interface MethodRow extends TrialRow {
  readonly method: Method
}

function methodTable(lessons: readonly Lesson[]): Table {
  const rows = lessons
    .filter(({ trial }) => trial.judged > 0)
    .flatMap((lesson) => METHODS.map((method): MethodRow => ({ id: `${idOf(lesson)} ${method}`, lesson, method })))
  const taken = ({ lesson: { trial }, method }: MethodRow): boolean => trial.quantiles === method
  return listTable({ id: 'forecast_methods', title: TEXTS.details, rowId: ({ id }) => id }, rows, [
    ...COMMON,
    column('method', TEXTS.method, 'text', (row) => text(METHOD_NAMES[row.method], taken(row) ? 'good' : undefined)),
    column('coverage50', TEXTS.coverage50, 'rate', ({ lesson, method }) => coverageCell(lesson.trial, method, 'p50')),
    column('loss50', TEXTS.againstPlan50, 'index', ({ lesson, method }) => lossCell(lesson.trial, method, 'p50')),
    column('coverage', TEXTS.coverage, 'rate', ({ lesson, method }) => coverageCell(lesson.trial, method, 'p80')),
    column('loss', TEXTS.againstPlan, 'index', ({ lesson, method }) => lossCell(lesson.trial, method, 'p80')),
  ])
}

/** The lessons that the forecast takes, and before them the plan’s own that it does not. */
function lessonsShown({ own, learned }: Forecast): Lesson[] {
  const of = (quantity: ForecastQuantity): Lesson[] => [
    ...own(quantity),
    ...learned[quantity].filter(({ source }) => source !== 'own'),
  ]
  return QUANTITIES.flatMap(of)
}

export const trials = defineSection('back-test', titleOfPlan(TEXTS.title), ({ forecast }: ForecastContext) => {
  const lessons = lessonsShown(forecast)
  if (lessons.length === 0) return [note(TEXTS.none)]
  return [note(TEXTS.how), verdictTable(lessons), methodTable(lessons), note(TEXTS.loss, 'quiet')]
})
