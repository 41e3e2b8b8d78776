/** Reads what `plan arbitrate` is asked for: the frame, the measure of value, and the mode. */

import { MEASURE_TEXTS } from '../../lang/catalogue/value-measures.ts'
import { nearest } from '../../lang/nearest.ts'
import type { Loaded } from '../../plan/load/load-plan.ts'
import { ARBITRATION_REPORT } from '../../reports/arbitration/report.ts'
import type { CommandOptions } from '../declaration.ts'
import { Refusal } from '../refusal.ts'
import { type ArbitrationMode, type ArbitrationRequest, parseFrontier } from './arbitrate.ts'

type Plan = NonNullable<Loaded['plan']>

const MEASURES = Object.keys(MEASURE_TEXTS) as (keyof typeof MEASURE_TEXTS)[]

/** Draws of --robust where no number is given. */
const USUAL_DRAWS = 50

/** Reads --value. */
function parseMeasure(word: string | boolean | undefined): ArbitrationRequest['measure'] {
  if (word === undefined) return undefined
  const measure = MEASURES.find((known) => known === word)
  if (measure === undefined)
    throw new Refusal('measure-unknown', String(word), nearest(String(word), MEASURES))
  return measure
}

function wholeNumber(option: string, word: string, least: number): number {
  if (!/^\d{1,6}$/.test(word) || Number(word) < least)
    throw new Refusal('number-unreadable', `${option} ${word}`)
  return Number(word)
}

/** Refuses modes that exclude each other, and options of a mode that is not asked for. */
function checkModes({ frontier, replan, robust, add = [], changes }: CommandOptions): void {
  const isReplan = replan === true
  const given = [
    ...(frontier === undefined ? [] : ['--frontier']),
    ...(isReplan ? ['--replan'] : []),
    ...(robust === undefined ? [] : ['--robust']),
  ]
  if (given.length > 1) throw new Refusal('options-exclude', given.join(', '))
  if (isReplan !== add.length > 0) throw new Refusal('option-alone', '--replan, --add')
  if (changes !== undefined && !isReplan) throw new Refusal('option-alone', '--changes, --replan')
}

/** Reads --frontier, --replan and --robust, of which one at most is given. */
function modeAsked(options: CommandOptions): ArbitrationMode {
  checkModes(options)
  const { frontier, replan, robust, add = [], changes } = options
  if (frontier !== undefined) {
    const asked = parseFrontier(frontier)
    if (asked === undefined) throw new Refusal('frontier-unreadable', frontier)
    return { kind: 'frontier', asked }
  }
  if (replan === true) {
    const most = changes === undefined ? undefined : wholeNumber('--changes', changes, 0)
    return { kind: 'replan', add, changes: most }
  }
  if (robust === undefined) return { kind: 'choice' }
  const draws = typeof robust === 'string' ? wholeNumber('--robust', robust, 1) : USUAL_DRAWS
  return { kind: 'robust', draws }
}

/** Reads --section. */
export function arbitrationSections(sections: readonly string[] = []): readonly string[] {
  const known = ARBITRATION_REPORT.sectionIds
  for (const id of sections)
    if (!known.includes(id)) throw new Refusal('section-unknown', id, nearest(id, known))
  return sections
}

/** The scenario of --scenario, else the approved one; undefined where the plan has none. */
function frameAsked(
  { scenarios }: Plan,
  id: string | undefined,
): Plan['scenarios'][number] | undefined {
  if (id === undefined) return scenarios.find(({ status }) => status === 'approved')
  const found = scenarios.find((one) => one.id.toLowerCase() === id.toLowerCase())
  const ids = scenarios.map((one) => one.id)
  if (found === undefined) throw new Refusal('scenario-unknown', id, nearest(id, ids))
  return found
}

/** Everything that is asked, as far as it can be read before the plan is; the frame is looked up in the plan. */
export function requestAsked(
  options: CommandOptions,
  sections: readonly string[],
): (plan: Plan) => ArbitrationRequest {
  const [mode, measure] = [modeAsked(options), parseMeasure(options.value)]
  const isTried = sections.some((id) => id === 'refusals' || id === 'reliefs')
  const allowsUnestimated = options.allowUnestimated === true
  const isBare = sections.length > 0 && !isTried
  return (plan) => ({
    frame: frameAsked(plan, options.scenario),
    measure,
    mode,
    isBare,
    allowsUnestimated,
  })
}
