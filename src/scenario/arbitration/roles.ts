/** What part each project plays in a choice: one about which something is chosen, or one that stands as it is. */

import { applyChoice } from '../../overlay/apply-scenario.ts'
import type { FlatScenario } from '../../overlay/flat-scenario.ts'
import { projectById } from '../../plan/find-entity.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { hasStarted, isRetained } from '../../plan/project-status.ts'
import { isFixed, type Standing, standingsOf } from '../standing.ts'
import { decidedIn } from './decided.ts'
import { isStretchable } from './lengths.ts'
import { keptWith, type Subject } from './subject.ts'
import type { Freedom } from './ways.ts'

/** A project about which something is chosen. */
export interface Player extends Subject {
  readonly standing: Standing
  /** Whether the frame's plan keeps it. */
  readonly isKept: boolean
  readonly isRequired: boolean
  /** Whether a forced choice decides that it is in: no proposal is heard on it. */
  readonly isDecided: boolean
  /** As it is in a plan that leaves it out; undefined where no plan does. */
  readonly leftOut: Project | undefined
}

/** A project about which nothing is chosen, as it is in the plan of every proposal. */
interface Bystander {
  readonly project: Project
  /** Whether the frame leaves it out and every proposal keeps it. */
  readonly isRevived: boolean
}

/** The projects of a plan by the part that they play, each list in plan order. */
export interface Roles {
  readonly players: readonly Player[]
  readonly bystanders: readonly Bystander[]
}

/** What is true of a player that no plan of the problem leaves out. */
const IN_HAND = { isRequired: true, isDecided: true, leftOut: undefined } as const

type Role = { readonly player: Player } | { readonly bystander: Bystander }

function asItIs(project: Project): Role {
  return { bystander: { project, isRevived: false } }
}

/** The part of work in hand: it goes on, or takes part where its length is to be chosen. */
function roleInHand(subject: Omit<Player, keyof typeof IN_HAND>, freedom: Freedom): Role {
  const { wished, isKept, base } = subject
  const isPlayer = freedom.canStretch !== false && isStretchable(base)
  if (!isPlayer) return { bystander: { project: wished, isRevived: !isKept } }
  return { player: { ...subject, ...IN_HAND } }
}

/** What decides about the parts beside the project. */
interface Casting {
  readonly plan: Plan
  readonly scenario: FlatScenario
  readonly decided: ReadonlySet<string>
  readonly freedom: Freedom
}

function roleOf(
  { plan, scenario, decided, freedom }: Casting,
  standing: Standing,
  [base, laid]: readonly [Project, Project],
): Role {
  // An overlay changes the first of two projects with one id.
  const isFirst = projectById(plan, base.id) === base
  if (!isFirst || standing === 'outside' || base.status === 'completed') return asItIs(laid)
  const key = base.id.toLowerCase()
  const choice = scenario.choices.get(key)
  const isKept = isRetained(laid)
  const isDecided = decided.has(key)
  if (isDecided && !isKept) return asItIs(laid)
  const wished = isKept ? laid : keptWith(plan, { base, choice })
  const subject = { base, choice, wished, standing, isKept }
  if (base.status === 'in_progress' || base.status === 'on_hold') {
    // One of two variants in hand that the frame stops for the other stays stopped.
    return standing === 'contested' ? asItIs(laid) : roleInHand(subject, freedom)
  }
  const leftOut = isKept ? applyChoice(plan, base, choice, false) : laid
  const isRequired = isDecided || isFixed(standing)
  return { player: { ...subject, isRequired, isDecided, leftOut } }
}

function splitOf(roles: readonly Role[]): Roles {
  return {
    players: roles.flatMap((role) => ('player' in role ? [role.player] : [])),
    bystanders: roles.flatMap((role) => ('bystander' in role ? [role.bystander] : [])),
  }
}

/** The parts in a choice: what is completed, out of the contest or in hand stands, but for work in hand that can be stretched. */
export function rolesInChoice(
  plan: Plan,
  frame: Plan,
  scenario: FlatScenario,
  freedom: Freedom,
): Roles {
  const standings = standingsOf(plan, frame, scenario)
  const casting = { plan, scenario, decided: decidedIn(scenario), freedom }
  return splitOf(
    plan.projects.map((base, index) => {
      const standing = standings.get(base.id.toLowerCase()) ?? 'outside'
      return roleOf(casting, standing, [base, frame.projects[index] ?? base])
    }),
  )
}

/** The parts in a smoothing: what is retained and not finished is carried out, the rest stands. */
export function rolesInSmoothing(plan: Plan, frame: Plan, scenario: FlatScenario): Roles {
  const standings = standingsOf(plan, frame, scenario)
  return splitOf(
    plan.projects.map((base, index): Role => {
      const laid = frame.projects[index] ?? base
      const isOpen = isRetained(laid) && laid.status !== 'completed'
      if (!isOpen || projectById(plan, base.id) !== base) return asItIs(laid)
      const key = base.id.toLowerCase()
      const standing = standings.get(key) ?? (hasStarted(base) ? 'started' : 'contested')
      const choice = scenario.choices.get(key)
      const subject = { base, choice, wished: laid, standing, isKept: true }
      return { player: { ...subject, ...IN_HAND } }
    }),
  )
}
