/** What became of a plan since an earlier state: the findings of the rules that need both. */
import type { Finding } from '../diagnostic/finding.ts'
import type { Plan } from '../model/plan.ts'
import type { ShownFinding } from '../report/outcome.ts'
import { checkTransition } from './check.ts'
import type { Loaded } from './load.ts'
import { allFindings } from './outcome.ts'
import { showFindings } from './show.ts'

/** Whether a whole file could not be read, so that nobody can say what it no longer holds. */
function hasUnreadFile({ findings }: Loaded): boolean {
  return findings.some(({ severity, at }) => severity === 'error' && !('path' in at))
}

/** The earlier state without the projects and decisions that the later one does not have. */
function stillThere(before: Plan, { index }: Plan): Plan {
  const has = (kind: string) => {
    const known = index.get(kind)
    return ({ id }: { readonly id: string }): boolean => known?.has(id.toLowerCase()) === true
  }
  return {
    ...before,
    projects: before.projects.filter(has('project')),
    decisions: before.decisions.filter(has('decision')),
  }
}

/** What the rules on two states find; while a file can't be read, nothing is said to be gone. */
export function transitionFindings(before: Plan, later: Loaded): Finding[] {
  const { plan: after } = later
  if (after === undefined) return []
  return checkTransition(hasUnreadFile(later) ? stillThere(before, after) : before, after)
}

/** All findings of a loaded plan (of the named rules only, where some are named), with those against an earlier state. */
export function findingsSince(
  before: Plan,
  loaded: Loaded,
  only: readonly string[] = [],
): ShownFinding[] {
  const all = [...allFindings(loaded), ...transitionFindings(before, loaded)]
  const wanted = only.length === 0 ? all : all.filter(({ rule }) => only.includes(rule))
  return showFindings(wanted, loaded.sources, loaded.plan)
}
