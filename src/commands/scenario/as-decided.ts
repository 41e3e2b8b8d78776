/** `plan scenario --as-decided`: the options of a decision, read from their record. */

import { nearest } from '../../lang/nearest.ts'
import { entityById } from '../../plan/find-entity.ts'
import type { ReadablePlan } from '../../plan/load/load-plan.ts'
import type { Entry, Plan } from '../../plan/plan.ts'
import type { CommandResult } from '../../reports/document/command-result.ts'
import { asDecidedData, asDecidedReport } from '../../reports/scenarios/as-decided.ts'
import { settlingRecord } from '../../scenarios/committee-option.ts'
import { resultOf } from '../command-result.ts'
import { Refusal } from '../refusal.ts'

type Appraisal = Entry<'appraisals'>

/** The record of a decision, case apart; the last one where it has several. */
export function appraisalOfDecision(plan: Plan, decision: string): Appraisal | undefined {
  const key = decision.toLowerCase()
  return plan.appraisals.findLast((record) => record.decision.toLowerCase() === key)
}

/** The record that holds what a scenario was, where a decision settled it. */
function recordOfOption(plan: Plan, id: string): Appraisal | undefined {
  const scenario = entityById(plan.scenarios, id)
  return scenario === undefined ? undefined : settlingRecord(plan, scenario)
}

export function asDecided(loaded: ReadablePlan, record: Appraisal): CommandResult {
  const { plan } = loaded
  const parts = { report: asDecidedReport(plan, record), data: asDecidedData(plan, record) }
  return { ...resultOf('scenario', loaded, [], parts), rules: [] }
}

/** The outcome of the options of a decision; refused, with the nearest decision, where none are frozen for it. */
export function optionsDecided(loaded: ReadablePlan, decision: string): CommandResult {
  const record = appraisalOfDecision(loaded.plan, decision)
  if (record !== undefined) return asDecided(loaded, record)
  const known = loaded.plan.appraisals.map((one) => one.decision)
  throw new Refusal('appraisal-none', decision, { suggestion: nearest(decision, known), known })
}

/** Refuses ids of options that a decision settled: laid over the plan of today they would not be what was refused. */
export function refuseDecided(plan: Plan, ids: readonly string[]): void {
  for (const id of ids) {
    const record = recordOfOption(plan, id)
    if (record !== undefined) throw new Refusal('scenario-decided', record.decision)
  }
}
