/** What of a frame's verdicts no proposal is heard on, and what it must say of all together. */

import type { FlatScenario } from '../../overlay/flat-scenario.ts'
import { isGone } from '../../overlay/retention.ts'
import { projectById } from '../../plan/find-entity.ts'
import type { Plan, Project } from '../../plan/plan.ts'

/**
 * The lower-cased ids that forced choices decide about: those that they retain or leave out, and all that variants tie
 * to them, for whoever is replaced by one that is decided cannot come back without it.
 */
export function decidedIn({ choices }: FlatScenario): ReadonlySet<string> {
  const forced = [...choices].filter(([, { isForced, isKept }]) => isForced && isKept !== undefined)
  const decided = new Set(forced.map(([id]) => id))
  const ties = [...choices].flatMap(([id, { variant }]) =>
    variant === undefined ? [] : [[id, variant.toLowerCase()]],
  )
  // What is added on the way is looked at too.
  for (const id of decided)
    for (const other of ties.filter((tie) => tie.includes(id)).flat()) decided.add(other)
  return decided
}

/** The projects that a frame replaces by variants, and those variants, but for what is decided. */
export function replacedIn(plan: Plan, scenario: FlatScenario): Project[] {
  const decided = decidedIn(scenario)
  const found = [...scenario.choices].flatMap(([key, { variant: name }]) => {
    const project = projectById(plan, key)
    const variant = name === undefined ? undefined : projectById(plan, name)
    if (project === undefined || variant === undefined || project === variant) return []
    const isVain = project.status === 'completed' || isGone(variant) || decided.has(key)
    return isVain ? [] : [project, variant]
  })
  return [...new Set(found)].filter(({ id }) => !decided.has(id.toLowerCase()))
}
