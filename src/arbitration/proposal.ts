/**
 * The frame that an arbitration works in, and the way back into it: a solution as the choices of a scenario, laid over the plan as any scenario is.
 */

import type { Solution } from '../optimize/model/problem.ts'
import { applyFlatScenario } from '../overlay/apply-scenario.ts'
import { flattenScenario } from '../overlay/flatten-scenario.ts'
import type { Entry, Plan } from '../plan/plan.ts'
import { isRetained } from '../plan/project-status.ts'
import { type CommitteeOption, committeeOption } from '../scenarios/committee-option.ts'
import { monthText } from '../values/calendar.ts'
import type { ActivityMeaning, FormulationMap } from './formulate/formulation-map.ts'

/** What a proposal says of one project that its frame does not; empty for none. */
interface ProposedChoice {
  readonly keep?: true
  readonly out?: true
  /** A month, `2025-04`. */
  readonly start?: string
  /** Length in months. */
  readonly stretch?: number
}

/** The choices of a proposal by the project's id as the plan writes it, in plan order. */
export type ProposedChoices = ReadonlyMap<string, ProposedChoice>

type Choices = Map<string, ProposedChoice>

/** Id of the scenario that a proposal is laid over the plan as. */
const PROPOSAL_ID = 'proposal'

function choiceOf({ isKept, options }: ActivityMeaning, selected: number): ProposedChoice {
  const option = options[selected]
  if (option === undefined) return isKept ? { out: true } : {}
  const { start, stretch } = option.timing
  return {
    ...(isKept ? {} : { keep: true }),
    ...(start === undefined ? {} : { start: monthText(start) }),
    ...(stretch === undefined ? {} : { stretch }),
  }
}

/**
 * Says of all projects and their variants whether they are in, where any of them is otherwise than in the frame: a
 * replacement that is not heard any more may let another be.
 */
function settleVariants({ replaced, frame }: FormulationMap, choices: Choices, isIn: (id: string) => boolean): void {
  const framed = new Set(frame.projects.filter(isRetained).map(({ id }) => id))
  if (replaced.every(({ id }) => isIn(id) === framed.has(id))) return
  for (const { id } of replaced) choices.set(id, { ...choices.get(id), ...(isIn(id) ? { keep: true } : { out: true }) })
}

/** The choices that a solution comes to, only what differs from the frame's plan. */
export function choicesOf(meaning: FormulationMap, solution: Solution): ProposedChoices {
  const { activities: tasks, fixed, revived, frame } = meaning
  const choices: Choices = new Map(revived.map(({ id }) => [id, { keep: true }]))
  const kept = new Set(fixed.map(({ id }) => id))
  for (const [position, task] of tasks.entries()) {
    const { id } = task.project
    const selected = solution[position] ?? -1
    choices.set(id, choiceOf(task, selected))
    if (task.options[selected] !== undefined) kept.add(id)
  }
  settleVariants(meaning, choices, (id) => kept.has(id))
  return new Map(
    frame.projects.flatMap(({ id }) => {
      const choice = choices.get(id)
      return choice === undefined || Object.keys(choice).length === 0 ? [] : [[id, choice]]
    }),
  )
}

/** The scenario of some choices that starts from a frame, or from the plan where there is none. */
export function proposalEntry(
  { header }: Pick<Plan, 'header'>,
  frame: Entry<'scenarios'> | undefined,
  choices: ProposedChoices,
): Entry<'scenarios'> {
  return {
    id: PROPOSAL_ID,
    title: PROPOSAL_ID,
    kind: 'custom',
    at: header.at,
    ...(frame === undefined ? {} : { extends: frame.id }),
    choices: Object.fromEntries(choices),
  }
}

/** The plan in whose index a scenario stands that is none of its own. */
function withScenario(plan: Plan, scenario: Entry<'scenarios'> | undefined): Plan {
  const known = plan.index.get('scenario')
  const key = scenario?.id.toLowerCase() ?? ''
  if (scenario === undefined || known?.get(key) === scenario) return plan
  const scenarios = new Map(known).set(key, scenario)
  return { ...plan, index: new Map(plan.index).set('scenario', scenarios) }
}

/** The plan under a proposal: the overlay of a scenario that extends the frame. */
export function applyChoices(plan: Plan, frame: Entry<'scenarios'> | undefined, choices: ProposedChoices): Plan {
  const known = withScenario(plan, frame)
  return applyFlatScenario(known, flattenScenario(known, proposalEntry(known, frame, choices)))
}

/** A frame as an option. */
export interface ArbitrationFrame extends CommitteeOption {
  /** The scenario that is the frame; undefined where it is the plan itself. */
  readonly frame: Entry<'scenarios'> | undefined
}

/** The option of a frame, or of the plan as it is. */
export function arbitrationFrame(plan: Plan, frame: Entry<'scenarios'> | undefined): ArbitrationFrame {
  if (frame !== undefined) return { ...committeeOption(plan, frame), frame }
  const entry = proposalEntry(plan, undefined, new Map())
  const scenario = flattenScenario(plan, entry)
  return { id: entry.id, entry, scenario, plan: applyFlatScenario(plan, scenario), frame }
}
