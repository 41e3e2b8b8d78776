/** Reads what `plan arbitrate` is asked for: the frame, the measure of value, and the mode. */

import type { FrontierRequest } from '../../arbitration/explain/pareto.ts'
import { nearest } from '../../lang/nearest.ts'
import type { BudgetSection, Plan } from '../../plan/plan.ts'
import type { Lang } from '../../values/language.ts'
import type { OptionsOf } from '../declaration.ts'
import { lineToFill } from '../line-to-fill.ts'
import { nameAmong } from '../option-values.ts'
import { Refusal } from '../refusal.ts'
import type { ArbitrationMode, ArbitrationRequest } from './arbitrate.ts'
import type { ARBITRATE } from './declaration.ts'

type ArbitrateOptions = OptionsOf<typeof ARBITRATE>

interface AskedLine {
  readonly argv: readonly string[]
  readonly lang: Lang
}

/** Draws of --robust where no number is given. */
const USUAL_DRAWS = 50

function count(option: string, word: string, least: number): number {
  if (!/^\d{1,6}$/.test(word) || Number(word) < least) throw new Refusal('number-unreadable', `${option} ${word}`)
  return Number(word)
}

/** Refuses modes that exclude each other, and options of a mode that is not asked for. */
function checkModes(
  { frontier, replan, repair, robust, add = [], changes }: ArbitrateOptions,
  { argv, lang }: AskedLine,
): void {
  const isReplan = replan === true
  const isRepair = repair === true
  const given = [
    ...(frontier === undefined ? [] : ['--frontier']),
    ...(isReplan ? ['--replan'] : []),
    ...(isRepair ? ['--repair'] : []),
    ...(robust === undefined ? [] : ['--robust']),
  ]
  if (given.length > 1) throw new Refusal('options-exclude', given.join(', '))
  const alone =
    isReplan !== add.length > 0
      ? '--replan, --add'
      : changes !== undefined && !isReplan && !isRepair
        ? '--changes, --replan'
        : undefined
  if (alone === undefined) return
  const lacking = [
    ...(isReplan ? [] : [{ flag: '--replan' }]),
    ...(add.length > 0 ? [] : [{ flag: '--add', value: { fill: 'projects' } } as const]),
  ]
  throw new Refusal('option-alone', alone, { line: lineToFill(argv, lacking, lang) })
}

const SECTIONS: readonly BudgetSection[] = ['investment', 'operating']
/** The most points of a frontier. */
const MOST_POINTS = 41

/**
 * Reads `investment=-20%..+20%`, with steps of 10 % unless `/5%` follows.
 *
 * @returns undefined where it is none; 0 % is always a point.
 */
export function parseFrontier(word: string): FrontierRequest | undefined {
  const found = /^(\w+)=([+-]?\d{1,3})%?\.\.([+-]?\d{1,3})%?(?:\/(\d{1,3})%?)?$/.exec(word.trim())
  const section = SECTIONS.find((known) => known === found?.[1])
  const [from, to, step] = [Number(found?.[2]), Number(found?.[3]), Number(found?.[4] ?? 10)]
  if (section === undefined || from > to || from < -100 || step < 1) return undefined
  const points = Math.floor((to - from) / step) + 1
  if (!(points <= MOST_POINTS)) return undefined
  const steps = Array.from({ length: points }, (_, index) => from + index * step)
  const changes = [...new Set([...steps, 0])].sort((left, right) => left - right)
  return { section, changes: changes.map((change) => change / 100) }
}

/** Reads --frontier, --replan, --repair and --robust, of which one at most is given. */
function modeAsked(options: ArbitrateOptions, typed: AskedLine): ArbitrationMode {
  checkModes(options, typed)
  const { frontier, replan, repair, robust, add = [], changes } = options
  if (frontier !== undefined) {
    const asked = parseFrontier(frontier)
    if (asked === undefined) {
      const section = nearest(frontier.replace(/=.*/, ''), SECTIONS)
      const suggestion = section && `${section}=-20%..+20%`
      throw new Refusal('frontier-unreadable', frontier, { suggestion })
    }
    return { kind: 'frontier', asked }
  }
  const most = changes === undefined ? undefined : count('--changes', changes, 0)
  // A repair is a replanning that lets nothing in.
  if (replan === true || repair === true) return { kind: 'replan', add, changes: most }
  if (robust === undefined) return { kind: 'choice' }
  const draws = typeof robust === 'string' ? count('--robust', robust, 1) : USUAL_DRAWS
  return { kind: 'robust', draws }
}

/** The scenario of --scenario, else the approved one; undefined where the plan has none. */
function frameAsked({ scenarios }: Plan, word: string | undefined): Plan['scenarios'][number] | undefined {
  if (word === undefined) return scenarios.find(({ status }) => status === 'approved')
  const ids = scenarios.map(({ id }) => id)
  const known = nameAmong(word, ids, 'scenario-unknown')
  return scenarios.find(({ id }) => id === known)
}

/** Everything that is asked, as far as it can be read before the plan is; the frame is looked up in the plan. */
export function requestAsked(
  options: ArbitrateOptions,
  sections: readonly string[],
  typed: AskedLine,
): (plan: Plan) => ArbitrationRequest {
  const [mode, measure] = [modeAsked(options, typed), options.value]
  const isTried = sections.some((id) => id === 'refusals' || id === 'reliefs')
  const allowsUnestimated = options.allowUnestimated === true
  const isBare = sections.length > 0 && !isTried
  return (plan) => ({ frame: frameAsked(plan, options.scenario), measure, mode, isBare, allowsUnestimated })
}
