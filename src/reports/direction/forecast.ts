/** Where the plan lands by what its own past taught, beside the plan; no place on the page where that past is not fit to forecast with. */
import { forecastByPast } from '../../forecast/forecast.ts'
import { isBelieved } from '../../forecast/learned.ts'
import { LANDING_TEXTS, landingTable, trialNote } from '../forecast/landing.ts'
import { defineSection, wholeContext } from '../report-kind.ts'
import type { DirectionContext } from './context.ts'

export const directionForecast = defineSection('landing', LANDING_TEXTS.title, (context: DirectionContext) => {
  const forecast = forecastByPast(wholeContext(context).plan)
  const lesson = forecast?.learned.end.find(isBelieved)
  return forecast && lesson && [landingTable(forecast), { ...trialNote(lesson), tone: 'quiet' }]
})
