/** Pairs the projects of two states of a plan by their ids, and tells where an id changed hands. */
import { isSameId, leadAxis } from '../../metrics/base/scope.ts'
import { projectById } from '../../plan/find-entity.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { haveAlikeTitles } from './alike-titles.ts'
import { hasEnded } from './has-ended.ts'

/** What one id stands for in two states. */
export interface ProjectPair {
  readonly older: Project
  readonly newer: Project
}

function differs(left: string | undefined, right: string | undefined): boolean {
  return left !== undefined && right !== undefined && !isSameId(left, right)
}

/** Whether the id names another project now: another title, and another department or axis; both while it is alive. */
function isAnother({ older, newer }: ProjectPair): boolean {
  if (haveAlikeTitles(older, newer)) return false
  const hasMoved = differs(older.leadDepartment, newer.leadDepartment)
  const isElsewhere = differs(leadAxis(older), leadAxis(newer))
  return hasEnded(older) ? hasMoved || isElsewhere : hasMoved && isElsewhere
}

/** The pairs by id without regard to case, but for records that are the very same. */
function changedPairs(before: Plan, after: Plan): ProjectPair[] {
  return before.projects.flatMap((older) => {
    const newer = projectById(after, older.id)
    const isFirst = projectById(before, older.id) === older
    return newer === undefined || newer === older || !isFirst ? [] : [{ older, newer }]
  })
}

/** The ids that name another project now. */
export function reusedIds(before: Plan, after: Plan): ProjectPair[] {
  return changedPairs(before, after).filter(isAnother)
}

/** The projects that are there in both states and whose record is not the very same, in the order of the earlier one. */
export function changedProjects(before: Plan, after: Plan): ProjectPair[] {
  return changedPairs(before, after).filter((pair) => !isAnother(pair))
}
