/** What each scenario of a plan makes of the projects that may still be chosen: in or out, and by which written keys. */
import type { ChoiceKeys, ScenarioTick, TickedScenario } from '../../intake/forms/scenario-table.ts'
import { applyScenario } from '../../overlay/apply-scenario.ts'
import { retentionKeysOf, retentionOf } from '../../overlay/retention.ts'
import { isSameId } from '../../plan/entity.ts'
import { entityById } from '../../plan/find-entity.ts'
import type { Entry, Plan, Project } from '../../plan/plan.ts'
import { isCandidate, isOpen, isRetained } from '../../plan/project-status.ts'

type Scenario = Entry<'scenarios'>
type Choice = NonNullable<Scenario['choices']>[string]

/** Scenarios that are no more than an intention. */
const OPEN: readonly (string | undefined)[] = [undefined, 'draft', 'proposed']

function keyIn({ choices = {} }: Scenario, { id }: Project): string | undefined {
  return Object.keys(choices).find((key) => isSameId(key, id))
}

function choiceOf(scenario: Scenario, project: Project): Choice | undefined {
  const key = keyIn(scenario, project)
  return key === undefined ? undefined : scenario.choices?.[key]
}

/** The scenarios that one starts from, the nearest first; a circle ends where it closes. */
function ancestorsOf(plan: Plan, scenario: Scenario): Scenario[] {
  const found: Scenario[] = []
  let next = scenario.extends
  while (next !== undefined) {
    const one = entityById(plan.scenarios, next)
    if (one === undefined || one === scenario || found.includes(one)) break
    found.push(one)
    next = one.extends
  }
  return found
}

function keysOf(choices: readonly (Choice | undefined)[]): ChoiceKeys {
  const first = (key: 'keep' | 'out'): boolean | undefined =>
    choices.find((choice) => choice?.[key] !== undefined)?.[key]
  return { keep: first('keep'), out: first('out') }
}

function tickOf(before: Project, after: Project, scenario: Scenario, ancestors: readonly Scenario[]): ScenarioTick {
  const own = choiceOf(scenario, before)
  const isMore =
    own?.variant !== undefined ||
    (own !== undefined && retentionKeysOf(own).length > 0 && retentionOf(own)?.isKept !== isRetained(after))
  const inherited = keysOf(ancestors.map((one) => choiceOf(one, before)))
  const key = keyIn(scenario, before)
  return { key, isIn: isRetained(after), ...keysOf([own]), inherited, isMore }
}

function ticked(plan: Plan, scenario: Scenario): TickedScenario {
  const laid = applyScenario(plan, scenario)
  const ancestors = ancestorsOf(plan, scenario)
  const ticks = plan.projects.flatMap((before, index): [string, ScenarioTick][] => {
    const after = laid.projects[index] ?? before
    if (!isOpen(before) && !isCandidate(before)) return []
    return [[before.id.toLowerCase(), tickOf(before, after, scenario, ancestors)]]
  })
  return { id: scenario.id, isOpen: OPEN.includes(scenario.status), ticks: new Map(ticks) }
}

export function tickedScenarios(plan: Plan): TickedScenario[] {
  return plan.scenarios.map((scenario) => ticked(plan, scenario))
}
