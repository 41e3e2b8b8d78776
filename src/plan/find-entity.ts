/**
 * Finds entities by an id that something else writes, without regard to case, and the project that carries on a merged
 * one.
 */
import { memoizeByObject } from '../values/memoize.ts'
import { groupedBy } from '../values/multimap.ts'
import type { Plan, Project } from './plan.ts'

/** The entities of a list by lower-cased id. */
const byKey = memoizeByObject((entities: readonly { readonly id: string }[]) =>
  groupedBy(entities, ({ id }) => id.toLowerCase()),
)

/** The entities of an id without regard to case, in their order: one, where ids are not written twice. */
export function entitiesById<T extends { readonly id: string }>(entities: readonly T[], id: string): readonly T[] {
  return (byKey(entities).get(id.toLowerCase()) ?? []) as T[]
}

/** The first entity of an id without regard to case; undefined where the list has none. */
export function entityById<T extends { readonly id: string }>(entities: readonly T[], id: string): T | undefined {
  return entitiesById(entities, id)[0]
}

const positions = memoizeByObject(
  (entities: readonly object[]) => new Map(entities.map((entity, position) => [entity, position])),
)

/** Some entities of a list in its order, each once. */
export function inOrder<T extends object>(entities: readonly T[], some: readonly T[]): T[] {
  const at = positions(entities)
  return [...new Set(some)].sort((left, right) => (at.get(left) ?? 0) - (at.get(right) ?? 0))
}

/** The project of an id without regard to case; undefined where the plan has none, or one that could not be read. */
export function projectById(plan: Pick<Plan, 'index'>, id: string): Project | undefined {
  const found = plan.index.get('project')?.get(id.toLowerCase())
  // A record that could not be read stands in the index with its id alone.
  return found !== undefined && 'written' in found ? (found as Project) : undefined
}

/** Whether an entity of any kind has the id, case apart; criteria have ids of their own. */
export function isIdTaken({ index }: Pick<Plan, 'index'>, id: string): boolean {
  const key = id.toLowerCase()
  return [...index].some(([kind, entities]) => kind !== 'criterion' && entities.has(key))
}

/** The project that took over the scope of a merged one, through several mergers; the project itself where there is none. */
export function successorOf(plan: Pick<Plan, 'index'>, project: Project): Project {
  const seen = new Set<Project>()
  let successor = project
  while (successor.status === 'merged' && !seen.has(successor)) {
    seen.add(successor)
    successor = projectById(plan, successor.written.merged_into ?? '') ?? successor
  }
  return successor
}

/** The projects of some ids, each once; of a merged one, the project that took over its scope; unknown ids are passed over. */
export function projectsInForce(plan: Pick<Plan, 'index'>, ids: readonly string[]): Project[] {
  const found = ids.flatMap((id) => {
    const project = projectById(plan, id)
    return project === undefined ? [] : [successorOf(plan, project)]
  })
  return [...new Set(found)]
}
