/** `plan scenario`, `list`, `show` and `compare`: the scenarios of a plan, one in detail or some side by side. */

import type { ValueMeasure } from '../../metrics/base/criteria.ts'
import type { Plan } from '../../plan/plan.ts'
import { REPORT_FORMATS } from '../../render/formats.ts'
import { SCENARIOS_REPORT } from '../../reports/scenarios/report.ts'
import type { Lang } from '../../values/language.ts'
import type { CommandHost, CommandRun, OptionsOf } from '../declaration.ts'
import { emit, resultIn, useOf } from '../emit.ts'
import { EXIT } from '../exit-codes.ts'
import { fails } from '../findings.ts'
import { openReadable, type PlanChoice, warnIfPartial } from '../open-plan.ts'
import { sectionsAsked } from '../option-values.ts'
import { isPathLike } from '../plan-words.ts'
import { Refusal } from '../refusal.ts'
import { targetsOf } from '../targets.ts'
import { optionsDecided } from './as-decided.ts'
import type { SCENARIO, SCENARIO_COMPARE, SCENARIO_LIST, SCENARIO_SHOW } from './declaration.ts'
import { checkFrozen, checkIds, distinctIds, requiredIds } from './request.ts'
import { type ScenarioRequest, type ScenarioView, viewScenarios } from './view-scenarios.ts'

type ScenarioOptions = OptionsOf<typeof SCENARIO>
type CompareOptions = OptionsOf<typeof SCENARIO_COMPARE>

/** Opens the plan and lays out the scenarios, hands them to a command, and warns of what could not be read. */
async function withScenarios(
  { io }: CommandHost,
  options: PlanChoice & { readonly lang?: Lang; readonly value?: ValueMeasure },
  request: Omit<ScenarioRequest, 'measure'>,
  show: (view: ScenarioView, lang: Lang, plan: Plan) => Promise<number>,
): Promise<number> {
  const { value: measure } = options
  const { path, loaded, lang } = await openReadable(io, options)
  const { argv } = io
  if (request.ids !== undefined) requiredIds(loaded.plan, request.ids, { path, argv })
  checkIds(loaded, request.ids, path)
  const view = viewScenarios(loaded, { ...request, measure })
  const code = await show(view, lang, loaded.plan)
  warnIfPartial(io, loaded, lang)
  return code
}

async function compare(
  host: CommandHost,
  options: CompareOptions,
  request: Omit<ScenarioRequest, 'measure'>,
): Promise<number> {
  const { failOn: limit = 'never' } = options
  const targets = targetsOf(options, REPORT_FORMATS)
  const sections = sectionsAsked(options.section, SCENARIOS_REPORT.sectionIds)
  return withScenarios(host, options, request, async (view, lang, plan) => {
    await emit(host.io, (format) => resultIn(format, plan, (use) => view.result(sections, use)), targets, options, lang)
    // Every breach counts for --check, whatever its severity; --fail-on looks at the severity.
    if (options.check === true && fails(view.breaches(), 'info')) return EXIT.breaches
    return limit !== 'never' && fails(view.breaches(), limit) ? EXIT.findings : EXIT.clean
  })
}

async function showDecided({ io }: CommandHost, decision: string, options: ScenarioOptions): Promise<number> {
  checkFrozen(options)
  const targets = targetsOf(options, REPORT_FORMATS)
  const { loaded, lang } = await openReadable(io, options)
  await emit(io, optionsDecided(loaded, decision), targets, options, lang)
  warnIfPartial(io, loaded, lang)
  return EXIT.clean
}

/** A word that is no path may be a scenario, which `show` looks at. */
function orScenario(error: unknown, plan: string | undefined): unknown {
  const isMissing = error instanceof Refusal && error.code === 'path-missing'
  if (!isMissing || plan === undefined || isPathLike(plan)) return error
  return new Refusal(error.code, error.word, { line: ['scenario', 'show', plan] })
}

export const runScenario: CommandRun<ScenarioOptions> = async (host, _, options) => {
  const { asDecided, audience = 'internal', plan } = options
  // Frozen options are shown as the body saw them, which a seal proves.
  if (asDecided !== undefined && audience !== 'internal')
    throw new Refusal('options-exclude', '--as-decided, --audience')
  try {
    return asDecided === undefined ? await compare(host, options, {}) : await showDecided(host, asDecided, options)
  } catch (error) {
    throw orScenario(error, plan)
  }
}

export const runScenarioShow: CommandRun<OptionsOf<typeof SCENARIO_SHOW>> = async (host, ids, options) =>
  compare(host, options, { ids, isDetailed: true })

export const runScenarioCompare: CommandRun<CompareOptions> = async (host, words, options) =>
  compare(host, options, { ids: distinctIds(words, host.io.argv) })

export const runScenarioList: CommandRun<OptionsOf<typeof SCENARIO_LIST>> = async (host, _, options) => {
  const targets = targetsOf(options, REPORT_FORMATS)
  return withScenarios(host, options, {}, async (view, lang) => {
    await emit(host.io, (format) => view.list(useOf(format)), targets, options, lang)
    return EXIT.clean
  })
}
