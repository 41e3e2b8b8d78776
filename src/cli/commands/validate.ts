/** `plan validate`: every finding with its place, its excerpt and what to do. */
import { validate } from '../../app/audit.ts'
import { fails } from '../../app/outcome.ts'
import { RULE_IDS } from '../../app/rules.ts'
import type { Format } from '../../render/index.ts'
import { nearest } from '../../text/nearest.ts'
import type { CommandRun } from '../command.ts'
import { emit, targetsOf } from '../emit.ts'
import { EXIT } from '../exit-codes.ts'
import { openPlan, planPath } from '../open-plan.ts'
import { parseLimit, planLang } from '../plan-command.ts'
import { Refusal } from '../refusal.ts'

const ALLOWED: readonly Format[] = ['pretty', 'json', 'sarif', 'github', 'gitlab', 'junit', 'md']

/** Runs `plan validate`. */
export const runValidate: CommandRun = async ({ io }, [argument], options) => {
  const limit = parseLimit(options.failOn, 'error')
  const targets = targetsOf(options, ALLOWED)
  for (const rule of options.rule ?? []) {
    if (!RULE_IDS.has(rule)) throw new Refusal('rule-unknown', rule, nearest(rule, RULE_IDS))
  }
  const loaded = openPlan(io, planPath(io, argument, options), options)
  const outcome = validate(loaded, options.rule)
  await emit(io, outcome, targets, options, planLang(io, options, loaded))
  return fails(outcome.findings, limit) ? EXIT.findings : EXIT.clean
}
