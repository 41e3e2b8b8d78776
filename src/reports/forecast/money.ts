/** The section `money` of a forecast: what each year costs in half and in four fifths of the draws, and whether its envelope holds. */
import { FAN, type FanPoint, type PortfolioForecast, type YearForecast } from '../../forecast/portfolio.ts'
import { LABELS, valueLabel } from '../../lang/catalogue/labels.ts'
import { formatNumber, roundMoneyText } from '../../lang/numbers.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import { type Cents, plain } from '../../values/quantity.ts'
import { money, shareCell, text, verbatim } from '../document/cell.ts'
import type { Cell, ChartTable, Note, Table, Tone } from '../document/document.ts'
import { column, type ItemColumn, listTable, note } from '../document/table.ts'
import { defineSection, titleOfPlan, wholeContext } from '../report-kind.ts'
import type { ForecastContext } from './context.ts'
import { correlationNotes, sourceNotes, trialNote } from './landing.ts'
import { FORECAST_LABELS } from './words.ts'

const TEXTS = printed('forecast-money', {
  title: { fr: 'Dépense et enveloppes', en: 'Spending and envelopes' },
  table: { fr: 'Dépense par année et section', en: 'Spending by year and section' },
  fan: { fr: 'Éventail de la dépense', en: 'Fan of spending' },
  none: { fr: 'Aucune dépense à venir n’est prévue.', en: 'No spending to come is foreseen.' },
  section: { fr: 'Section', en: 'Section' },
  level: (percent: number) => ({ fr: `P${percent}`, en: `P${percent}` }),
  landing: (years: string, plan: Bilingual, p50: Bilingual, p80: Bilingual) => ({
    fr: `En ${years}, ${p80.fr} au P80 et ${p50.fr} au P50, pour ${plan.fr} prévus.`,
    en: `In ${years}, ${p80.en} at P80 and ${p50.en} at P50, for ${plan.en} foreseen.`,
  }),
  draws: (draws: Bilingual, seed: number) => ({
    fr: `${draws.fr} tirages, graine ${seed}\u00a0: chaque projet y glisse et coûte comme ses cas passés, et sa dépense suit ses dates. Une chance est le nombre de tirages qui tiennent.`,
    en: `${draws.en} draws, seed ${seed}: in each, projects slip and cost as their past cases did, and their spending follows their dates. A chance is the number of draws that hold.`,
  }),
  later: {
    fr: 'Un P50 sous le plan n’est pas une économie pour autant\u00a0: la dépense qui glisse au-delà du plan reste à payer.',
    en: 'A P50 below the plan need not be a saving: spending that slips beyond the plan is still to be paid.',
  },
})

/** A chance under one in two is bad, under four in five worth watching. */
function chanceTone(kept: number, draws: number): Tone | undefined {
  if (kept * 2 < draws) return 'bad'
  return kept * 5 < draws * 4 ? 'watch' : undefined
}

/** The years and sections that have money or a ceiling. */
function yearTable({ years: all, draws }: PortfolioForecast): Table {
  const years = all.filter(({ foreseen, p80, ceiling }) => foreseen !== 0 || p80 !== 0 || ceiling !== undefined)
  const kept = ({ kept: count }: YearForecast): Cell | undefined =>
    count === undefined ? undefined : shareCell(count, draws, 'count', chanceTone(count, draws))
  return listTable(
    { id: 'forecast_money', title: TEXTS.table, rowId: ({ year, section }) => `${year} ${section}` },
    years,
    [
      column('year', LABELS.year, 'text', ({ year }) => verbatim(year)),
      column('section', TEXTS.section, 'text', ({ section }) => valueLabel(section)),
      column('ceiling', LABELS.envelope, 'money', ({ ceiling }) => ceiling),
      column('foreseen', FORECAST_LABELS.foreseen, 'money', ({ foreseen }) => foreseen),
      column('p50', FORECAST_LABELS.p50, 'money', ({ p50 }) => p50),
      column('p80', FORECAST_LABELS.p80, 'money', ({ p80, ceiling }) =>
        money(p80, ceiling !== undefined && p80 > ceiling ? 'watch' : undefined),
      ),
      column('kept', FORECAST_LABELS.chance, 'rate', kept),
    ],
  )
}

/** The fan: the plan as bars, the quantiles of the draws as lines over them. */
function fan({ fan: points, total }: PortfolioForecast, currency: string): ChartTable {
  const amount = (cents: Cents): Bilingual => bilingual((lang) => roundMoneyText(plain(cents), currency, lang))
  const lines = FAN.map((level, index): ItemColumn<FanPoint> => {
    const percent = Math.round(level * 100)
    return column(`p${percent}`, TEXTS.level(percent), 'money', ({ quantiles }) => quantiles[index])
  })
  const table = listTable({ id: 'forecast_fan', title: TEXTS.fan, rowId: ({ year }: FanPoint) => `${year}` }, points, [
    column('year', LABELS.year, 'text', ({ year }) => text(verbatim(year))),
    column('foreseen', FORECAST_LABELS.foreseen, 'money', ({ foreseen }) => foreseen),
    ...lines,
  ])
  const series = lines.map(({ id }) => ({ column: id, mark: 'line' }) as const)
  return {
    ...table,
    isFolded: true,
    chart: {
      type: 'series',
      category: 'year',
      series: [{ column: 'foreseen', mark: 'bar' }, ...series],
      bands: [
        { from: 'p10', to: 'p90' },
        { from: 'p50', to: 'p80' },
      ],
      sentence: TEXTS.landing(
        `${points[0]?.year}–${points.at(-1)?.year}`,
        amount(total.foreseen),
        amount(total.p50),
        amount(total.p80),
      ),
    },
  }
}

function notes({ draws, seed, total }: PortfolioForecast): Note[] {
  const count = bilingual((lang) => formatNumber(draws, lang))
  return [note(TEXTS.draws(count, seed), 'quiet'), ...(total.p50 < total.foreseen ? [note(TEXTS.later, 'quiet')] : [])]
}

export const forecastMoney = defineSection('money', titleOfPlan(TEXTS.title), (context: ForecastContext) => {
  const { portfolio, learned } = context.forecast
  if (portfolio.total.foreseen === 0) return [note(TEXTS.none)]
  const [cost] = learned.cost
  return [
    // What ends stand on is told by the landing.
    ...(cost === undefined || cost.source === learned.end[0]?.source
      ? []
      : sourceNotes(cost, wholeContext(context).plan)),
    ...learned.cost.map(trialNote),
    fan(portfolio, wholeContext(context).plan.currency),
    yearTable(portfolio),
    ...notes(portfolio),
    ...correlationNotes(portfolio),
  ]
})
