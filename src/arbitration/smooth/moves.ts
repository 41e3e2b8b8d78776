/** The moves of a smoothing, each with what it is good for: what would get worse with the project alone put back. */

import type { Limit } from '../../limits/index.ts'
import type { Solution } from '../../optimize/model/problem.ts'
import { verify } from '../../optimize/model/verify.ts'
import { monthsOfSpan } from '../../overlay/retiming.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import type { Days } from '../../values/quantity.ts'
import type { Formulation } from '../formulate/formulation-map.ts'
import { moreOver, type SmoothingLoad, smoothingLoads } from './loads.ts'
import type { LimitAmount, Move, MoveReason } from './smoothing.ts'

/** The most loaded row of work, as a share of its capacity, among those that hold more under one solution than another. */
function levelReason(back: readonly SmoothingLoad[], now: readonly SmoothingLoad[]): MoveReason | undefined {
  let best: { relief: MoveReason; rate: number } | undefined
  for (const [index, { limit, taken, capacity: upper }] of back.entries()) {
    const after = now[index]?.taken ?? 0
    if (limit.kind !== 'work' || taken <= after) continue
    const rate = upper > 0 ? taken / upper : Number.POSITIVE_INFINITY
    if (best !== undefined && rate <= best.rate) continue
    const relief = { kind: 'level', limit, before: taken as Days, after: after as Days } as const
    best = { relief, rate }
  }
  return best?.relief
}

/** What would be passed by more: of limits, or margins, that were passed before, else of others. */
function partsBack(
  { before, now }: Moving,
  back: readonly SmoothingLoad[],
  of: 'over' | 'beyondMargin',
): { readonly parts: readonly LimitAmount[]; readonly isOld: boolean } {
  const parts = moreOver(back, now, of)
  const passed = new Set<Limit>(before.filter((load) => load[of] > 0).map(({ limit }) => limit))
  const old = parts.filter(({ limit }) => passed.has(limit))
  return old.length > 0 ? { parts: old, isOld: true } : { parts, isOld: false }
}

/** The overload that would come back, else the days beyond margins. */
function overloadReason(moving: Moving, back: readonly SmoothingLoad[]): MoveReason | undefined {
  const { parts, isOld } = partsBack(moving, back, 'over')
  if (parts.length > 0) return { kind: isOld ? 'overload' : 'room', parts }
  const beyond = partsBack(moving, back, 'beyondMargin').parts
  return beyond.length > 0 ? { kind: 'margin', parts: beyond } : undefined
}

function orderReason({ problem, map: meaning }: Formulation, back: Solution, task: number): MoveReason[] {
  const broken = verify(problem, back).find((violation) => violation.kind === 'order')
  if (broken?.kind !== 'order') return []
  const other = meaning.activities[broken.predecessor === task ? broken.successor : broken.predecessor]?.project
  return other === undefined ? [] : [{ kind: 'order', other }]
}

/** A solution with the loads of the plan before and after it. */
interface Moving {
  readonly formulation: Formulation
  readonly solution: Solution
  readonly before: readonly SmoothingLoad[]
  readonly now: readonly SmoothingLoad[]
}

function reasonOf(moving: Moving, task: number): MoveReason | undefined {
  const { formulation, solution, now } = moving
  const { problem, map: meaning } = formulation
  const home = meaning.activities[task]?.options.findIndex(({ isWished }) => isWished) ?? -1
  if (home < 0) {
    const first = problem.precedences.filter(({ successor: after }) => after === task)
    const projects = first.flatMap((link) => meaning.activities[link.predecessor]?.project.id ?? [])
    return { kind: 'repair', projects }
  }
  const returned = solution.map((option, one) => (one === task ? home : option))
  const back = smoothingLoads(formulation, returned)
  return overloadReason(moving, back) ?? orderReason(formulation, returned, task)[0] ?? levelReason(back, now)
}

function monthsMoved(before: Project, after: Project): Pick<Move, 'shift' | 'longer'> {
  const [old, now] = [monthsOfSpan(before), monthsOfSpan(after)]
  if (old === undefined || now === undefined) return { shift: 0, longer: 0 }
  const shift = now.first - old.first
  return { shift, longer: now.last - old.last - shift }
}

/**
 * The moves of a solution, in the order of the plan.
 *
 * @param before - the loads of the plan as it was.
 * @param after - the plan with the solution laid over it.
 */
export function movesOf(
  formulation: Formulation,
  solution: Solution,
  before: readonly SmoothingLoad[],
  after: Plan,
): Move[] {
  const moving = { formulation, solution, before, now: smoothingLoads(formulation, solution) }
  const laid = new Map(after.projects.map((project) => [project.at, project]))
  return formulation.map.activities.flatMap(({ project: old, options }, task): Move[] => {
    const chosen = options[solution[task] ?? -1]
    const project = laid.get(old.at)
    if (chosen === undefined || chosen.isWished || project === undefined) return []
    const relief = reasonOf(moving, task)
    return [{ before: old, after: project, ...monthsMoved(old, project), reason: relief }]
  })
}
