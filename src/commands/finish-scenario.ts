/** Finishes a command that writes a scenario: what it wrote, then at once what sets the scenario apart from where it starts. */
import { entityById } from '../plan/find-entity.ts'
import type { Plan } from '../plan/plan.ts'
import { safe } from '../render/text/safe-text.ts'
import { differences } from '../reports/scenarios/differences.ts'
import { settlingRecord } from '../scenarios/committee-option.ts'
import type { Lang } from '../values/language.ts'
import type { Io } from './declaration.ts'
import { emit } from './emit.ts'
import type { PlanDraft } from './plan-draft.ts'
import { viewScenarios } from './scenario/view-scenarios.ts'
import { finishDraft, type OpenedDraft } from './write-plan.ts'

/** The scenarios that one is shown beside: the one that it starts from, unless only a record says what that was. */
function besideOf({ scenarios, ...plan }: Plan, id: string): string[] {
  const parent = entityById(scenarios, entityById(scenarios, id)?.extends ?? '')
  const isOption =
    parent !== undefined && settlingRecord({ scenarios, ...plan }, parent) === undefined
  return isOption ? [parent.id, id] : [id]
}

/** Shows what differs between a scenario and the one that it starts from, or the plan. */
async function tellDifferences(io: Io, { loaded, plan }: PlanDraft, id: string, lang: Lang) {
  const view = viewScenarios(loaded, { ids: besideOf(plan, id) })
  io.stdout.write(safe`\n`)
  const result = view.result([differences.id], 'screen')
  await emit(io, result, [{ format: 'pretty', file: '-' }], {}, lang)
}

/** Writes the scenario, or shows what would be written, tells what the plan is newly blamed for, and compares. */
export async function finishScenario(
  io: Io,
  opened: OpenedDraft,
  made: PlanDraft,
  { id, lines, dryRun }: { id: string; lines: readonly string[]; dryRun: true | undefined },
): Promise<void> {
  const finishing = { ...(dryRun === undefined ? {} : { dryRun }), tellsWarnings: true }
  await finishDraft(io, opened, made, lines, finishing)
  await tellDifferences(io, made, id, opened.lang)
}
