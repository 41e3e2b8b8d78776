/** The report `forecast`: where the plan lands by what was learned from the past, and how well that did when it was tried. */
import { type Forecast, forecastOf } from '../../forecast/forecast.ts'
import { printed } from '../../values/language.ts'
import { defineReport, type ReportKind, type SectionKind, wholeContext } from '../report-kind.ts'
import { forecastCompletion } from './completion.ts'
import type { ForecastContext } from './context.ts'
import { forecastEnds } from './ends.ts'
import { landing } from './landing.ts'
import { forecastMoney } from './money.ts'
import { trials } from './trials.ts'

const TITLE = printed('forecast', { fr: 'Prévision', en: 'Forecast' })

const SECTIONS: readonly SectionKind<ForecastContext>[] = [
  landing,
  forecastEnds,
  forecastMoney,
  forecastCompletion,
  trials,
]

const REPORT = defineReport<ForecastContext, typeof TITLE>('forecast', TITLE, SECTIONS, {
  readers: 'committee',
  subjects: ['projects', 'budget'],
})

/** The report; without a forecast of the whole plan, that of what it and the plan before it tell. */
export function forecastReport(forecast?: Forecast): ReportKind {
  return {
    ...REPORT,
    sections: (context, wanted) =>
      REPORT.sections({ ...context, forecast: forecast ?? forecastOf(wholeContext(context).plan) }, wanted),
  }
}
