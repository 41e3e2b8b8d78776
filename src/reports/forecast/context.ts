/** What the sections of a forecast are built from. */
import type { Forecast } from '../../forecast/forecast.ts'
import type { ReportContext } from '../report-kind.ts'

export interface ForecastContext extends ReportContext {
  /** Of the whole plan, also where the report is about a part of its projects. */
  readonly forecast: Forecast
}
