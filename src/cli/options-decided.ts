/** The options of a decision for the commands that show them. */
import { appraisalOfDecision, asDecided, recordOfOption } from '../app/as-decided.ts'
import { nearest } from '../lang/nearest.ts'
import type { Loaded } from '../plan/load/load-plan.ts'
import type { CommandResult } from '../reports/document/command-result.ts'
import { Refusal } from './refusal.ts'

/** The outcome of the options of a decision; refused, with the nearest decision, where none are frozen for it. */
export function optionsDecided(
  loaded: Loaded & { readonly plan: NonNullable<Loaded['plan']> },
  decision: string,
): CommandResult {
  const record = appraisalOfDecision(loaded.plan, decision)
  if (record !== undefined) return asDecided(loaded, record)
  const known = loaded.plan.appraisals.map((one) => one.decision)
  throw new Refusal('appraisal-none', decision, nearest(decision, known))
}

/** Refuses ids of options that a decision settled: laid over the plan of today they would not be what was refused. */
export function refuseDecided(plan: NonNullable<Loaded['plan']>, ids: readonly string[]): void {
  for (const id of ids) {
    const record = recordOfOption(plan, id)
    if (record !== undefined) throw new Refusal('scenario-decided', record.decision)
  }
}
