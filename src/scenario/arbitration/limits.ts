/** The limits of a frame that still bind somebody: those that a choice keeps, and those that a smoothing levels under. */

import { netCapacityOf } from '../../metrics/base/capacity.ts'
import { isSameId, slicesBy } from '../../metrics/base/scope.ts'
import { envelopeOf, floorOf } from '../../metrics/base/spending.ts'
import { isYearClosed } from '../../plan/budget-year.ts'
import type { Plan } from '../../plan/plan.ts'
import { limitsInForce } from '../../rules/facts/limits-in-force.ts'
import { capsOf } from '../contest.ts'
import { isToCome } from '../is-to-come.ts'
import type { Limit } from './meaning.ts'

/** The floors of years and sections without a ceiling, each once. */
function bareFloors(frame: Plan): Limit[] {
  const seen = new Set<string>()
  return frame.envelopes.flatMap(({ year, section }): Limit[] => {
    const key = `${year} ${section}`
    const floor = floorOf(frame, year, section)
    if (seen.has(key) || isYearClosed(frame, year, frame.asOf)) return []
    seen.add(key)
    const isBare = floor !== undefined && envelopeOf(frame, year, section) === undefined
    return isBare ? [{ kind: 'money', year, section, floor }] : []
  })
}

function axisMinima(frame: Plan): Limit[] {
  const minima = limitsInForce(frame).axisMinima
  if (minima.length === 0) return []
  const keys = slicesBy(frame, 'axis').map(({ key }) => key)
  return minima.flatMap(({ axis, share }): Limit[] => {
    const key = keys.find((one) => isSameId(one, axis))
    return key === undefined ? [] : [{ kind: 'axis', axis: key, limit: share }]
  })
}

/** Ceilings and floors of open years, plannable days of periods that are not over, least shares of axes. */
export function limitsToKeep(frame: Plan): Limit[] {
  const caps = capsOf(frame).filter((cap) => isToCome(frame, cap))
  const money = caps.flatMap((cap): Limit[] => {
    if (cap.kind !== 'money') return []
    const { kind, year, section, limit } = cap
    const floor = floorOf(frame, year, section)
    return [{ kind, year, section, limit, ...(floor === undefined ? {} : { floor }) }]
  })
  const work = caps.flatMap((cap): Limit[] => {
    if (cap.kind !== 'days') return []
    const { team, period, limit } = cap
    return [{ kind: 'work', team, period, limit }]
  })
  return [...money, ...bareFloors(frame), ...work, ...axisMinima(frame)]
}

/** Ceilings of open years, and net days of periods that are not over. */
export function limitsToSmooth(frame: Plan): Limit[] {
  return limitsToKeep(frame).flatMap((one): Limit[] => {
    if (one.kind === 'work') return [{ ...one, limit: netCapacityOf(one.team, one.period) }]
    if (one.kind !== 'money' || one.limit === undefined) return []
    const { kind, year, section, limit } = one
    return [{ kind, year, section, limit }]
  })
}
