/**
 * Classifies the projects of a plan: activities about which something is chosen, and fixed ones that stand as they are; with what the dates of the activities depend on.
 */

import { applyChoice } from '../../overlay/apply-scenario.ts'
import type { FlatScenario } from '../../overlay/flat-scenario.ts'
import { deadlineByProject } from '../../plan/due-dates.ts'
import { projectById } from '../../plan/find-entity.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { hasStarted, isGone, isOpen, isRetained, isStatusTold } from '../../plan/project-status.ts'
import { type Eligibility, eligibilitiesOf, isObliged } from '../../scenarios/obligation.ts'
import type { Day } from '../../values/calendar.ts'
import { type FramedProject, isStretchable, type MovePolicy, withTiming } from './modes.ts'
import type { WindowContext } from './time-windows.ts'

/**
 * The lower-cased ids that forced choices decide about: those that they retain or leave out, and all that variants tie
 * to them, for whoever is replaced by one that is decided cannot come back without it.
 */
function forcedDecisions({ choices }: FlatScenario): ReadonlySet<string> {
  const forced = [...choices].filter(([, { isForced, isKept }]) => isForced && isKept !== undefined)
  const decided = new Set(forced.map(([id]) => id))
  const ties = [...choices].flatMap(([id, { variant }]) => (variant === undefined ? [] : [[id, variant.toLowerCase()]]))
  // What is added on the way is looked at too.
  for (const id of decided) for (const other of ties.filter((tie) => tie.includes(id)).flat()) decided.add(other)
  return decided
}

/** The projects that a frame replaces by variants, and those variants, but for what is decided. */
export function replacedByVariants(plan: Plan, scenario: FlatScenario): Project[] {
  const decided = forcedDecisions(scenario)
  const found = [...scenario.choices].flatMap(([key, { variant: name }]) => {
    const project = projectById(plan, key)
    const variant = name === undefined ? undefined : projectById(plan, name)
    if (project === undefined || variant === undefined || project === variant) return []
    const isVain = project.status === 'completed' || isGone(variant) || decided.has(key)
    return isVain ? [] : [project, variant]
  })
  return [...new Set(found)].filter(({ id }) => !decided.has(id.toLowerCase()))
}

/** A project about which something is chosen. */
export interface FreeActivity extends FramedProject {
  readonly standing: Eligibility
  /** Whether the frame's plan keeps it. */
  readonly isKept: boolean
  readonly isRequired: boolean
  /** Whether a forced choice decides that it is in: no proposal is heard on it. */
  readonly isDecided: boolean
  /** As it is in a plan that leaves it out; undefined where no plan does. */
  readonly whenLeftOut: Project | undefined
}

/** A project about which nothing is chosen, as it is in the plan of every proposal. */
interface FixedActivity {
  readonly project: Project
  /** Whether the frame leaves it out and every proposal keeps it. */
  readonly isRevived: boolean
}

/** The projects of a plan by class, free to choose or fixed, each list in plan order. */
export interface ClassifiedProjects {
  readonly activities: readonly FreeActivity[]
  readonly fixed: readonly FixedActivity[]
}

/** What is true of an activity that no plan of the problem leaves out. */
const IN_PROGRESS = { isRequired: true, isDecided: true, whenLeftOut: undefined } as const

type ProjectClass = { readonly activity: FreeActivity } | { readonly fixedActivity: FixedActivity }

function asFixed(project: Project): ProjectClass {
  return { fixedActivity: { project, isRevived: false } }
}

/** Work in hand: fixed, or free where its length may be chosen. */
function classifyInProgress(subject: Omit<FreeActivity, keyof typeof IN_PROGRESS>, policy: MovePolicy): ProjectClass {
  const { wished, isKept, base } = subject
  const canBeStretched = policy.canStretch !== false && isStretchable(base)
  if (!canBeStretched) return { fixedActivity: { project: wished, isRevived: !isKept } }
  return { activity: { ...subject, ...IN_PROGRESS } }
}

/** What classifying a project needs beside the project. */
interface ClassificationContext {
  readonly plan: Plan
  readonly scenario: FlatScenario
  readonly decided: ReadonlySet<string>
  readonly policy: MovePolicy
}

function classify(
  { plan, scenario, decided, policy }: ClassificationContext,
  standing: Eligibility,
  [base, laid]: readonly [Project, Project],
): ProjectClass {
  // An overlay changes the first of two projects with one id.
  const isFirst = projectById(plan, base.id) === base
  const isFixed = base.status === 'completed' || !isStatusTold(base)
  if (!isFirst || standing === 'outside' || isFixed) return asFixed(laid)
  const key = base.id.toLowerCase()
  const choice = scenario.choices.get(key)
  const isKept = isRetained(laid)
  const isDecided = decided.has(key)
  if (isDecided && !isKept) return asFixed(laid)
  const wished = isKept ? laid : withTiming(plan, { base, choice })
  const subject = { base, choice, wished, standing, isKept }
  if (base.status === 'in_progress' || base.status === 'on_hold') {
    // One of two variants in hand that the frame stops for the other stays stopped.
    return standing === 'contested' ? asFixed(laid) : classifyInProgress(subject, policy)
  }
  const whenLeftOut = isKept ? applyChoice(plan, base, choice, false) : laid
  const isRequired = isDecided || isObliged(standing)
  return { activity: { ...subject, isRequired, isDecided, whenLeftOut } }
}

function split(classified: readonly ProjectClass[]): ClassifiedProjects {
  return {
    activities: classified.flatMap((role) => ('activity' in role ? [role.activity] : [])),
    fixed: classified.flatMap((role) => ('fixedActivity' in role ? [role.fixedActivity] : [])),
  }
}

/** The classes in a choice: what is completed, of unknown status, out of the competition or in hand is fixed, but for work in hand that can be stretched. */
export function classifyForSelection(
  plan: Plan,
  frame: Plan,
  scenario: FlatScenario,
  policy: MovePolicy,
): ClassifiedProjects {
  const standings = eligibilitiesOf(plan, frame, scenario)
  const context = { plan, scenario, decided: forcedDecisions(scenario), policy }
  return split(
    plan.projects.map((base, index) => {
      const standing = standings.get(base.id.toLowerCase()) ?? 'outside'
      return classify(context, standing, [base, frame.projects[index] ?? base])
    }),
  )
}

/** The parts in a smoothing: what is retained and not finished is carried out, the rest stands. */
export function classifyForSmoothing(plan: Plan, frame: Plan, scenario: FlatScenario): ClassifiedProjects {
  const standings = eligibilitiesOf(plan, frame, scenario)
  return split(
    plan.projects.map((base, index): ProjectClass => {
      const laid = frame.projects[index] ?? base
      if (!isOpen(laid) || projectById(plan, base.id) !== base) return asFixed(laid)
      const key = base.id.toLowerCase()
      const standing = standings.get(key) ?? (hasStarted(base) ? 'started' : 'contested')
      const choice = scenario.choices.get(key)
      const subject = { base, choice, wished: laid, standing, isKept: true }
      return { activity: { ...subject, ...IN_PROGRESS } }
    }),
  )
}

/** The surroundings of the activities; retained fixed stand. */
export function windowContextOf(plan: Plan, frame: Plan, { fixed }: ClassifiedProjects, planEnd?: Day): WindowContext {
  const standing = new Map<string, Project>()
  for (const { project } of fixed) {
    const key = project.id.toLowerCase()
    if (isRetained(project) && !standing.has(key)) standing.set(key, project)
  }
  return { frame, deadlineOf: deadlineByProject(plan), fixedProject: (id) => standing.get(id), planEnd }
}
