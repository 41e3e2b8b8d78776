/** Finds what the header says of rules that cannot hold: unknown names, waivers that have run out. */

import { nearest } from '../lang/nearest.ts'
import { within } from '../plan/entity.ts'
import type { Finding } from '../plan/finding.ts'
import { placedFinding } from '../plan/load/format-findings.ts'
import type { Plan } from '../plan/plan.ts'
import { parseDay } from '../values/calendar.ts'
import type { PathOrigin } from '../yaml/read/origin.ts'
import { RULE_IDS } from './check.ts'

function unknownName(name: string, at: PathOrigin): Finding[] {
  if (RULE_IDS.has(name)) return []
  const suggestion = nearest(name, RULE_IDS)
  return [placedFinding('rule-name-unknown', at, { name, ...(suggestion === undefined ? {} : { suggestion }) })]
}

/** The ids that findings speak of: those of every entity, and of the previous plan's projects. */
function knownIds({ index, previous }: Plan): string[] {
  const own = [...index.values()].flatMap((entities) => [...entities.values()])
  return [...own, ...(previous?.projects ?? [])].map(({ id }) => id)
}

function unknownEntity(name: string, plan: Plan, at: PathOrigin): Finding[] {
  const known = knownIds(plan)
  if (known.some((id) => id.toLowerCase() === name.toLowerCase())) return []
  const suggestion = nearest(name, known)
  return [placedFinding('waiver-entity-unknown', at, { name, ...(suggestion === undefined ? {} : { suggestion }) })]
}

/**
 * What is wrong with `plan.rules` and `plan.waivers`, in their order.
 *
 * @param isWhole - whether the whole plan could be read: else nobody can say that a waiver names nothing.
 */
export function headerFindings(plan: Plan, isWhole: boolean): Finding[] {
  const { header, asOf } = plan
  const named = Object.keys(header.rules ?? {}).flatMap((name) =>
    unknownName(name, { ...within(header, 'rules', name), part: 'key' }),
  )
  const waivers = (header.waivers ?? []).flatMap(({ rule, on, until }, index) => {
    const last = parseDay(until, 'end')
    const expired =
      last !== undefined && last < asOf
        ? [placedFinding('waiver-expired', within(header, 'waivers', index, 'until'), { name: rule, until })]
        : []
    return [
      ...unknownName(rule, within(header, 'waivers', index, 'rule')),
      ...(on === undefined || !isWhole ? [] : unknownEntity(on, plan, within(header, 'waivers', index, 'on'))),
      ...expired,
    ]
  })
  return [...named, ...waivers]
}
