/** `plan validate`: every finding with its place, its excerpt and what to do. */

import { nearest } from '../../lang/nearest.ts'
import type { Loaded } from '../../plan/load/load-plan.ts'
import { FINDING_FORMATS, type Format, followsEach } from '../../render/formats.ts'
import { safe } from '../../render/text/safe-text.ts'
import { needsHistory, RULE_IDS } from '../../rules/check.ts'
import type { Lang } from '../../values/language.ts'
import { validate } from '../audit/audit.ts'
import type { CommandOptions, CommandRun, Io } from '../declaration.ts'
import { emit, targetsOf } from '../emit.ts'
import { EXIT } from '../exit-codes.ts'
import { fails } from '../findings.ts'
import { isAbsence, openPlan, parseLimit, planLang, planPath, stateSince } from '../open-plan.ts'
import { Refusal, refusalLine } from '../refusal.ts'

/** The plan at --since; where it was not there, or can't be read, that is said, for what is new has no past to rewrite. */
function planBefore(
  io: Io,
  path: string,
  { since }: CommandOptions,
  lang: Lang,
): Loaded | undefined {
  if (since === undefined) return undefined
  const tell = (error: unknown) => io.stderr.write(safe`plan: ${refusalLine(error, lang) ?? ''}\n`)
  try {
    const state = stateSince(io, path, since)
    if (state.plan === undefined) tell(new Refusal('plan-unreadable', `${since}:${path}`))
    return state
  } catch (error) {
    if (!isAbsence(error)) throw error
    tell(error)
    return undefined
  }
}

/** Runs `plan validate`. */
export const runValidate: CommandRun = async ({ io }, [argument], options) => {
  const limit = parseLimit(options.failOn, 'error')
  const targets = targetsOf(options, FINDING_FORMATS)
  for (const rule of options.rule ?? []) {
    if (!RULE_IDS.has(rule)) throw new Refusal('rule-unknown', rule, nearest(rule, RULE_IDS))
    if (options.since === undefined && needsHistory({ id: rule }))
      throw new Refusal('rule-needs-since', rule)
  }
  const path = planPath(io, argument, options)
  const loaded = openPlan(io, path, options)
  const lang = planLang(io, options, loaded)
  const before = planBefore(io, path, options, lang)
  const isWhole = (format: Format): boolean => options.all === true || followsEach(format)
  const outcomes = new Map(
    [...new Set(targets.map(({ format }) => isWhole(format)))].map((whole) => [
      whole,
      validate(loaded, { rules: options.rule, before, isWhole: whole }),
    ]),
  )
  const [any = validate(loaded)] = outcomes.values()
  await emit(io, (format) => outcomes.get(isWhole(format)) ?? any, targets, options, lang)
  return fails(any.findings, limit) ? EXIT.findings : EXIT.clean
}
