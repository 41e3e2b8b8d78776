/** The picture of the weather over time: how many projects declared which, at the end of each period up to the status date. */
import { LABELS, valueLabel } from '../../lang/catalogue/labels.ts'
import { daysText } from '../../lang/plurals.ts'
import type { Plan } from '../../plan/plan.ts'
import { reviewsOf } from '../../plan/reviews.ts'
import { type Day, firstDay, lastDay } from '../../values/calendar.ts'
import { type Bilingual, bilingual } from '../../values/language.ts'
import { type Period, periodsBetween, periodText } from '../../values/period.ts'
import { periodCell } from '../document/cell.ts'
import type { ChartTable } from '../document/document.ts'
import { column, listTable } from '../document/table.ts'
import { WEATHER_TONES } from '../sections/portfolio.ts'

const TEXTS = {
  title: (days: Bilingual) => ({
    fr: `Météo déclarée à la fin de chaque période (revues de ${days.fr} au plus)`,
    en: `Weather declared at the end of each period (reviews at most ${days.en} old)`,
  }),
}

/** Best first, as they are stacked. */
const WEATHERS = ['sun', 'partly_cloudy', 'cloud', 'storm'] as const

/** The weather of each project that was reviewed shortly before a day. */
function declaredAt(plan: Plan, day: Day): string[] {
  return plan.projects.flatMap((project) => {
    const last = reviewsOf(plan, project).findLast((one) => one.day <= day)
    const isFresh = last !== undefined && day - last.day <= plan.thresholds.staleDays
    return isFresh ? (last.review.weather?.overall ?? []) : []
  })
}

interface Point {
  readonly period: Period
  readonly declared: readonly string[]
}

function pointsOf(plan: Plan): Point[] {
  const { first, last } = plan.horizon
  const points = periodsBetween(first, last, plan.grain)
    .filter((period) => firstDay(period.first) <= plan.asOf)
    .map((period) => ({ period, declared: declaredAt(plan, Math.min(lastDay(period.last), plan.asOf) as Day) }))
  const begin = points.findIndex(({ declared }) => declared.length > 0)
  return begin < 0 ? [] : points.slice(begin)
}

/** The projects of each weather by period, from the first period that has one; nothing for fewer than two periods. */
export function weatherTrend(plan: Plan): ChartTable[] {
  const points = pointsOf(plan)
  if (points.length < 2) return []
  const days = bilingual((lang) => daysText(plan.thresholds.staleDays, lang))
  const table = listTable(
    { id: 'weather_trend', title: TEXTS.title(days), rowId: ({ period }) => periodText(period) },
    points,
    [
      column('period', LABELS.period, 'text', ({ period }) => periodCell(period)),
      ...WEATHERS.map((weather) =>
        column<Point>(
          weather,
          valueLabel(weather),
          'count',
          ({ declared }) => declared.filter((one) => one === weather).length,
        ),
      ),
    ],
  )
  const series = WEATHERS.map((weather) => {
    const tone = WEATHER_TONES[weather]
    return { column: weather, mark: 'bar', ...(tone === undefined ? {} : { tone }) } as const
  })
  return [{ ...table, isFolded: true, chart: { type: 'series', category: 'period', isStacked: true, series } }]
}
