/** The ledger of carried-over projects: what became, in this plan, of each unfinished project of the previous one. */
import type { Located } from '../model/entity.ts'
import type { Plan, Project } from '../model/plan.ts'

/** What became of an unfinished project: taken on, dropped by a decision, or neither. */
export type Fate = 'continued' | 'dropped' | 'lost'

/** One unfinished project of the previous plan. */
export interface CarriedProject {
  /** The project of the previous plan. */
  readonly project: Project
  readonly fate: Fate
  /** The project that continues it or the decision that dropped it, both of this plan; missing for a lost one. */
  readonly by?: Located
}

const UNFINISHED: readonly string[] = ['in_progress', 'on_hold', 'postponed']
const DROPPING: readonly string[] = ['cancel', 'reject']

function isUnfinished({ status }: Pick<Project, 'status'>): boolean {
  return UNFINISHED.includes(status)
}

function continuations(plan: Plan): Map<string, Located> {
  const byPrevious = new Map<string, Located>()
  for (const project of plan.projects) {
    const key = project.written.previous?.toLowerCase()
    if (key !== undefined && !byPrevious.has(key)) byPrevious.set(key, project)
  }
  return byPrevious
}

function drops(plan: Plan): Map<string, Located> {
  const byNamed = new Map<string, Located>()
  for (const decision of plan.decisions) {
    if (!DROPPING.includes(decision.kind ?? '')) continue
    for (const named of [...(decision.refs ?? []), ...(decision.projects ?? [])]) {
      const key = named.toLowerCase()
      if (!byNamed.has(key)) byNamed.set(key, decision)
    }
  }
  return byNamed
}

function entryOf(
  project: Project,
  continuedBy: Located | undefined,
  droppedBy: Located | undefined,
): CarriedProject {
  if (continuedBy !== undefined) return { project, fate: 'continued', by: continuedBy }
  if (droppedBy !== undefined) return { project, fate: 'dropped', by: droppedBy }
  return { project, fate: 'lost' }
}

/**
 * Every unfinished project of the previous plan with its fate, in that plan's order; empty without a previous plan.
 * A project here that names it with `previous` continues it; a decision here of kind cancel or reject that names it
 * in `refs` or `projects` drops it; continuing counts first. Ids are compared without regard to case.
 */
export function carriedLedger(plan: Plan): CarriedProject[] {
  const unfinished = plan.previous?.projects.filter(isUnfinished) ?? []
  if (unfinished.length === 0) return []
  const continued = continuations(plan)
  const dropped = drops(plan)
  return unfinished.map((project) => {
    const key = project.id.toLowerCase()
    return entryOf(project, continued.get(key), dropped.get(key))
  })
}
