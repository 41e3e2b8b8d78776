/** `plan scenario`, `list`, `show` and `compare`: the scenarios of a plan, one in detail or some side by side. */

import { MEASURE_TEXTS } from '../../lang/catalogue/value-measures.ts'
import { nearest } from '../../lang/nearest.ts'
import type { Format } from '../../render/formats.ts'
import { SCENARIOS_REPORT } from '../../reports/scenarios/report.ts'
import type { CommandHost, CommandOptions, CommandRun } from '../declaration.ts'
import { emit, targetsOf, useOf } from '../emit.ts'
import { EXIT } from '../exit-codes.ts'
import { fails } from '../findings.ts'
import {
  openPlan,
  parseLimit,
  planLang,
  planPath,
  requirePlan,
  warnIfPartial,
} from '../open-plan.ts'
import { Refusal } from '../refusal.ts'
import { optionsDecided, refuseDecided } from './as-decided.ts'
import { type ScenarioRequest, type ScenarioView, viewScenarios } from './view-scenarios.ts'

const ALLOWED: readonly Format[] = ['pretty', 'md', 'json', 'xlsx', 'csv']

const MEASURES = Object.keys(MEASURE_TEXTS) as (keyof typeof MEASURE_TEXTS)[]

/** Reads --value. */
function parseMeasure(word: string | boolean | undefined): ScenarioRequest['measure'] {
  if (word === undefined) return undefined
  const measure = MEASURES.find((known) => known === word)
  if (measure === undefined)
    throw new Refusal('measure-unknown', String(word), nearest(String(word), MEASURES))
  return measure
}

function checkSections(sections: readonly string[]): readonly string[] {
  const known = SCENARIOS_REPORT.sectionIds
  for (const id of sections) {
    if (!known.includes(id)) throw new Refusal('section-unknown', id, nearest(id, known))
  }
  return sections
}

/** Refuses an id that the plan has no scenario of. */
function checkIds(ids: readonly string[], known: readonly string[]): void {
  for (const id of ids) {
    const isKnown = known.some((one) => one.toLowerCase() === id.toLowerCase())
    if (!isKnown) throw new Refusal('scenario-unknown', id, nearest(id, known))
  }
}

/** Opens the plan and lays out the scenarios, hands them to a command, and warns of what could not be read. */
async function withScenarios(
  { io }: CommandHost,
  options: CommandOptions,
  request: Omit<ScenarioRequest, 'measure'>,
  show: (view: ScenarioView, lang: ReturnType<typeof planLang>) => Promise<number>,
): Promise<number> {
  const measure = parseMeasure(options.value)
  const path = planPath(io, undefined, options)
  const loaded = openPlan(io, path, options)
  const lang = planLang(io, options, loaded)
  const plan = await requirePlan(io, loaded, path, lang)
  if (plan.scenarios.length === 0) throw new Refusal('scenario-none')
  checkIds(
    request.ids ?? [],
    plan.scenarios.map(({ id }) => id),
  )
  refuseDecided(plan, request.ids ?? [])
  const view = viewScenarios(loaded, { ...request, measure })
  if (view === undefined) throw new Refusal('scenario-none')
  const code = await show(view, lang)
  warnIfPartial(io, loaded, lang)
  return code
}

async function compare(
  host: CommandHost,
  options: CommandOptions,
  request: Omit<ScenarioRequest, 'measure'>,
): Promise<number> {
  const limit = parseLimit(options.failOn, 'never')
  const targets = targetsOf(options, ALLOWED)
  const sections = checkSections(options.section ?? [])
  return withScenarios(host, options, request, async (view, lang) => {
    await emit(host.io, (format) => view.result(sections, useOf(format)), targets, options, lang)
    // Every breach counts for --check, whatever its severity; --fail-on looks at the severity.
    const least = options.check === true ? 'info' : limit
    return least !== 'never' && fails(view.breaches(), least) ? EXIT.findings : EXIT.clean
  })
}

/** The options of the live comparison, which a frozen one passes over. */
const OF_LIVE = ['section', 'value', 'check', 'failOn'] as const
const OPTION_WORDS = {
  section: '--section',
  value: '--value',
  check: '--check',
  failOn: '--fail-on',
}

/** Shows the options of a decision from their record. */
async function showDecided(
  { io }: CommandHost,
  decision: string,
  options: CommandOptions,
): Promise<number> {
  const idle = OF_LIVE.find((option) => options[option] !== undefined)
  if (idle !== undefined) {
    throw new Refusal('options-exclude', `--as-decided, ${OPTION_WORDS[idle]}`)
  }
  const targets = targetsOf(options, ALLOWED)
  const path = planPath(io, undefined, options)
  const loaded = openPlan(io, path, options)
  const lang = planLang(io, options, loaded)
  const plan = await requirePlan(io, loaded, path, lang)
  const outcome = optionsDecided({ ...loaded, plan }, decision)
  await emit(io, () => outcome, targets, options, lang)
  warnIfPartial(io, loaded, lang)
  return EXIT.clean
}

/** Runs `plan scenario`. */
export const runScenario: CommandRun = async (host, _, options) =>
  options.asDecided === undefined
    ? compare(host, options, {})
    : showDecided(host, options.asDecided, options)

/** Runs `plan scenario show`. */
export const runScenarioShow: CommandRun = async (host, ids, options) =>
  compare(host, options, { ids, isDetailed: true })

/** The ids of a word, which may hold several with commas. */
function listed(word: string): string[] {
  return word.split(',').flatMap((id) => (id.trim() === '' ? [] : id.trim()))
}

/** Runs `plan scenario compare`. */
export const runScenarioCompare: CommandRun = async (host, words, options) =>
  compare(host, options, { ids: words.flatMap(listed) })

/** Runs `plan scenario list`. */
export const runScenarioList: CommandRun = async (host, _, options) => {
  const targets = targetsOf(options, ALLOWED)
  return withScenarios(host, options, {}, async (view, lang) => {
    await emit(host.io, (format) => view.list(useOf(format)), targets, options, lang)
    return EXIT.clean
  })
}
