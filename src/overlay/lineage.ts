/**
 * The scenarios that a scenario starts from: the chain of `extends`, and which of them approval has written into the
 * plan.
 */
import type { Entry, Plan } from '../plan/plan.ts'

interface Lineage {
  /** The farthest ancestor first, the scenario itself last. */
  readonly layers: readonly Entry<'scenarios'>[]
  /** The scenario of the chain that it comes back to; undefined where it ends. */
  readonly backTo: Entry<'scenarios'> | undefined
}

function parentOf(plan: Plan, { extends: id }: Entry<'scenarios'>): Entry<'scenarios'> | undefined {
  const found = id === undefined ? undefined : plan.index.get('scenario')?.get(id.toLowerCase())
  // A record that could not be read stands in the index with its id alone.
  return found !== undefined && 'kind' in found ? (found as Entry<'scenarios'>) : undefined
}

/** The lineage of a scenario; it ends at an unknown parent, and where it would come back to itself. */
export function lineageOf(plan: Plan, scenario: Entry<'scenarios'>): Lineage {
  const layers = new Set([scenario])
  let parent = parentOf(plan, scenario)
  while (parent !== undefined && !layers.has(parent)) {
    layers.add(parent)
    parent = parentOf(plan, parent)
  }
  return { layers: [...layers].reverse(), backTo: parent }
}

/** Whether approval has written the scenario's choices into the plan: it is approved, or was until another was. */
export function isWritten({ status, decision }: Pick<Entry<'scenarios'>, 'status' | 'decision'>): boolean {
  return status === 'approved' || (status === 'superseded' && decision !== undefined)
}
