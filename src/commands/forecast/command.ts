/** `plan forecast`: where the plan lands by what was learned from its past, and how well that did in a trial. */
import { forecastOf, forecastSince } from '../../forecast/forecast.ts'
import type { Plan } from '../../plan/plan.ts'
import { REPORT_FORMATS } from '../../render/formats.ts'
import { forecastReport } from '../../reports/forecast/report.ts'
import { readPlanLog } from '../../workspace/git-log.ts'
import { planStates } from '../../workspace/plan-states.ts'
import { reportResult } from '../command-result.ts'
import type { CommandRun, Io, OptionsOf } from '../declaration.ts'
import { emit, useOf } from '../emit.ts'
import { EXIT } from '../exit-codes.ts'
import { fails } from '../findings.ts'
import { stateLoader } from '../history/history.ts'
import { historySteps } from '../history/steps.ts'
import { choiceAsked } from '../narrowing.ts'
import { openReadable, warnIfPartial } from '../open-plan.ts'
import { sectionsAsked, wholeNumber } from '../option-values.ts'
import { Refusal } from '../refusal.ts'
import { committeePage } from '../report/committee-page.ts'
import { targetsOf } from '../targets.ts'
import type { FORECAST } from './declaration.ts'

type ForecastOptions = OptionsOf<typeof FORECAST>

/** The plan at the last commit of each month, as far as it can be read. */
function earlierStates(io: Io, path: string): Plan[] {
  const log = readPlanLog(io.cwd, path)
  const load = stateLoader(undefined)
  const states = planStates(io.cwd, log, historySteps(log.commits, 'month', undefined))
  return states.flatMap((state) => load(state).plan ?? [])
}

function forecastAsked(io: Io, path: string, plan: Plan, { history, seed: word }: ForecastOptions) {
  const seed = wholeNumber('--seed', word)
  if (history === undefined && seed === undefined) return forecastOf(plan)
  return forecastSince(plan, history === undefined ? [] : earlierStates(io, path), seed)
}

/** The sections asked for: the trial alone where that is wanted. */
function sectionsOf({ section, backtest }: ForecastOptions): readonly string[] {
  if (section !== undefined && backtest === true) throw new Refusal('options-exclude', '--section, --backtest')
  return backtest === true ? ['back-test'] : sectionsAsked(section, forecastReport().sectionIds)
}

export const runForecast: CommandRun<ForecastOptions> = async ({ io }, _, options) => {
  const targets = targetsOf(options, REPORT_FORMATS)
  const sections = sectionsOf(options)
  const { loaded, path, lang } = await openReadable(io, options)
  const { plan } = loaded
  const choice = choiceAsked(plan, options, loaded.unread)
  const kind = forecastReport(forecastAsked(io, path, plan, options))
  const result = reportResult('forecast', loaded, kind, sections, choice)
  await emit(io, (format) => committeePage(plan, result, useOf(format)), targets, options, lang)
  warnIfPartial(io, loaded, lang)
  return fails(result.findings, options.failOn ?? 'never') ? EXIT.findings : EXIT.clean
}
