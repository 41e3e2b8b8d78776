/** Finishes a command that writes a scenario: what it wrote, then at once what sets the scenario apart from where it starts. */
import { SCENARIO_EDIT_TEXTS } from '../lang/catalogue/scenario-edits.ts'
import { flattenScenario } from '../overlay/flatten-scenario.ts'
import { entityById } from '../plan/find-entity.ts'
import type { Plan } from '../plan/plan.ts'
import { safe, safeLines } from '../render/text/safe-text.ts'
import { differences } from '../reports/scenarios/differences.ts'
import { scenarioWithoutAssumptions } from '../rules/scenarios.ts'
import { settlingRecord } from '../scenarios/committee-option.ts'
import { type Bilingual, bilingual, type Lang } from '../values/language.ts'
import { commandLine } from './corrected-line.ts'
import type { Io } from './declaration.ts'
import type { ScenarioChanges } from './edits/scenario.ts'
import { emit } from './emit.ts'
import { lineToFill } from './line-to-fill.ts'
import { newErrors, type PlanDraft } from './plan-draft.ts'
import { Refusal } from './refusal.ts'
import { viewScenarios } from './scenario/view-scenarios.ts'
import { checkChoices } from './scenario-edit/check-choices.ts'
import { changeLines } from './scenario-edit/summary.ts'
import { finishDraft, type OpenedDraft } from './write-plan.ts'

/** The scenarios that one is shown beside: the one that it starts from, unless only a record says what that was. */
function besideOf({ scenarios, ...plan }: Plan, id: string): string[] {
  const parent = entityById(scenarios, entityById(scenarios, id)?.extends ?? '')
  const isOption = parent !== undefined && settlingRecord({ scenarios, ...plan }, parent) === undefined
  return isOption ? [parent.id, id] : [id]
}

/** Shows what differs between a scenario and the one that it starts from, or the plan. */
async function tellDifferences(io: Io, { loaded, plan }: PlanDraft, id: string, lang: Lang) {
  const view = viewScenarios(loaded, { ids: besideOf(plan, id) })
  io.stdout.write(safe`\n`)
  const result = view.result([differences.id], 'screen')
  await emit(io, result, [{ format: 'pretty', file: '-' }], {}, lang)
}

/** The line that gives a scenario its assumptions, where it has none: no warning, for who just made it may go on writing. */
function assumptionHint({ plan }: PlanDraft, id: string, path: string): Bilingual[] {
  const scenario = entityById(plan.scenarios, id)
  if (scenario === undefined || flattenScenario(plan, scenario).assumptions.length > 0) return []
  const lacking = [{ flag: '--assumption', value: { fill: 'assumption' } }] as const
  return [
    bilingual((lang) => {
      const line = lineToFill(['scenario', 'edit', id, path], lacking, lang)
      return SCENARIO_EDIT_TEXTS.unassumed(commandLine(line))[lang]
    }),
  ]
}

interface FinishingScenario {
  readonly id: string
  readonly changes: ScenarioChanges
  /** What is said before and after the changes. */
  readonly head: readonly string[]
  readonly tail?: readonly string[]
  readonly options: { readonly dryRun?: true; readonly force?: true }
}

/**
 * Writes the scenario, or shows what would be written, tells what of it has no effect and what the plan is newly blamed for,
 * and compares.
 *
 * @throws Refusal for a choice that makes no sense; where the plan would have an error that it has not, once it is shown,
 *   unless the write is forced.
 */
export async function finishScenario(
  io: Io,
  opened: OpenedDraft,
  made: PlanDraft,
  { id, changes, head, tail = [], options: { dryRun, force } }: FinishingScenario,
): Promise<void> {
  const { draft, path, lang } = opened
  const idle = checkChoices(made, id, { changes, argv: io.argv })
  const lines = [...head, ...changeLines(draft.plan, changes, lang), ...tail]
  const isWrong = force !== true && newErrors(draft, made).length > 0
  const isDry = dryRun === true || isWrong
  const later = [scenarioWithoutAssumptions.id]
  await finishDraft(io, opened, made, lines, { dryRun: isDry, tellsWarnings: true, later })
  const hints = isDry ? [] : assumptionHint(made, id, path)
  const told = [...idle, ...hints].map((one) => safe`plan: ${one[lang]}`)
  if (told.length > 0) io.stderr.write(safeLines(told))
  if (isWrong) throw new Refusal('scenario-in-error', id, { line: [...io.argv, '--force'] })
  await tellDifferences(io, made, id, lang)
}
