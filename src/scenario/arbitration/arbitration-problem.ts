/** The choice problem of a plan under a frame: which projects run and when, within every limit at once. */

import type { ValueMeasure } from '../../metrics/base/criteria.ts'
import type { FlatScenario } from '../../overlay/flat-scenario.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { hasStarted } from '../../plan/project-status.ts'
import { limitsInForce } from '../../rules/facts/limits-in-force.ts'
import { awaitsDecision, missingOf } from '../to-estimate.ts'
import { type Admission, admit } from './admit.ts'
import { boundsOf, type Surroundings } from './bounds.ts'
import { limitsToKeep } from './limits.ts'
import { linksOf } from './links-of.ts'
import type { Barrier, Posed } from './meaning.ts'
import { beyond, type Meter, meterOf } from './meter.ts'
import { type Draft, keptRow, meaningOf, takenBefore, taskOf } from './posed.ts'
import { type Player, rolesInChoice } from './roles.ts'
import { NO_STAKE } from './stake.ts'
import { stakesOf } from './stakes.ts'
import { surroundingsOf } from './surroundings.ts'
import { tiesOf } from './ties.ts'
import { type Freedom, waysOf } from './ways.ts'

const NOTHING: Admission = { ways: [], broken: [], inTheWay: [] }

/** Whether the wished dates hold whatever they break: they are forced or not to be chosen, or work is in hand. */
function keepsWished({ choice, base }: Player, { canMove }: Freedom): boolean {
  const isForced = choice?.isForced === true && choice.start !== undefined
  return isForced || canMove === false || hasStarted(base)
}

/** What makes the ways of a player. */
interface Bench {
  readonly plan: Plan
  readonly freedom: Freedom
  readonly meter: Meter
  readonly around: Surroundings
}

function admissionOf({ plan, freedom, meter, around }: Bench, player: Player): Admission {
  const { leftOut, wished } = player
  const anyway = leftOut === undefined ? new Map<number, number>() : meter.measure(leftOut)
  const takes = (project: Project) => beyond(meter.measure(project), anyway)
  const workshop = { plan, frame: around.frame, freedom, takes }
  const ways = waysOf(workshop, player, boundsOf(wished, around))
  return admit(ways, keepsWished(player, freedom))
}

/** What keeps out a candidate that is not required and not estimated, unless it is let in all the same. */
function estimateBarrier(
  { plan, freedom }: Bench,
  { base, wished, isKept }: Player,
  isRequired: boolean,
): Barrier | undefined {
  const { unestimated = 'barred' } = freedom
  const isAdmitted = unestimated === 'admitted' || (unestimated === 'kept' && isKept)
  if (isRequired || isAdmitted || !awaitsDecision(base)) return undefined
  const missing = missingOf(plan, wished)
  return missing.length === 0 ? undefined : { kind: 'estimate', missing }
}

/**
 * The choice problem of a plan under a frame, with what its parts stand for. Moments are months. Amounts are cents and
 * hundredths of a day as reports and rules give them for the plan of a selection; values are `VALUE_SCALE` times
 * those of the projects.
 *
 * What is completed or in hand is taken before; what the frame forces out does not take part. A ceiling that what is
 * taken before passes is raised to it. Links may form a circle where the plan's dependencies do.
 *
 * @param plan - the plan as its files write it.
 * @param frame - the plan with the scenario laid over it.
 * @param scenario - the frame with what it inherits.
 */
export function arbitrationProblem(
  plan: Plan,
  frame: Plan,
  scenario: FlatScenario,
  measure: ValueMeasure,
  freedom: Freedom = {},
): Posed {
  const { maxShift = frame.maxShift } = freedom
  const roles = rolesInChoice(plan, frame, scenario, freedom)
  const meter = meterOf(frame, limitsToKeep(frame), limitsInForce(frame).goLives)
  const ties = tiesOf(plan, roles)
  const required = roles.players.map(
    ({ isRequired }, position) => isRequired && !ties.needless.has(position),
  )
  const stakes = stakesOf(plan, roles, (position) => required[position] === true)
  const around = { ...surroundingsOf(plan, frame, roles), maxShift }
  const bench = { plan, freedom, meter, around }
  const drafts = roles.players.map((player, position): Draft => {
    const isRequired = required[position] === true
    const barrier = estimateBarrier(bench, player, isRequired) ?? ties.barriers[position]
    const admission = barrier === undefined ? admissionOf(bench, player) : NOTHING
    return { player, isRequired, admission, barrier, stake: stakes[position] ?? NO_STAKE }
  })
  const taken = takenBefore(roles, meter)
  const rows = meter.rows.map((limit, position) => keptRow(limit, taken.get(position) ?? 0))
  const ordered = drafts.map(({ player, admission }) => ({
    base: player.base,
    ways: admission.ways,
  }))
  return {
    problem: {
      resources: rows.map(({ row }) => row),
      activities: drafts.map((draft) => taskOf(frame, measure, draft)),
      precedences: linksOf(plan, ordered),
      requires: ties.requires,
      exclusiveGroups: ties.exclusiveGroups,
    },
    meaning: {
      ...meaningOf(plan, frame, scenario, roles, drafts),
      rows: rows.map(({ meaning }) => meaning),
      lostOrders: [],
    },
  }
}
