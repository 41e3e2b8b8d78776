/** What each project takes of an authorisation: what is assigned to it, and what its lines under it commit, pay and expect. */
import { entitiesById, inOrder } from '../../plan/find-entity.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { type Cents, minus, sum } from '../../values/quantity.ts'
import { type Authorisation, assignedTo, linesUnder, projectsWithLines } from './authorisations.ts'
import { costOf, stageIn } from './spending.ts'

export interface ProjectUnder {
  readonly project: Project
  /** Undefined where nothing is assigned to it. */
  readonly assigned: Cents | undefined
  readonly committed: Cents | undefined
  readonly paid: Cents | undefined
  /** What its lines under the authorisation are expected to cost, all years together; undefined where it has none. */
  readonly expected: Cents | undefined
  /** What is assigned less what is expected; undefined where either is. */
  readonly left: Cents | undefined
}

function under(plan: Plan, authorisation: Authorisation, project: Project): ProjectUnder {
  const budget = linesUnder(project, authorisation)
  const part: Project = { ...project, budget }
  const assigned = assignedTo(plan, authorisation, project.id)
  const expected = budget.length === 0 ? undefined : costOf(plan, part, {})
  return {
    project,
    assigned,
    committed: stageIn(plan, part, 'committed', {}),
    paid: stageIn(plan, part, 'paid', {}),
    expected,
    left: assigned === undefined || expected === undefined ? undefined : minus(assigned, expected),
  }
}

/** The projects that have lines under an authorisation or something assigned of it, in plan order. */
export function projectsUnder(plan: Plan, authorisation: Authorisation): ProjectUnder[] {
  const assigned = (authorisation.assignments ?? []).flatMap(({ project }) => entitiesById(plan.projects, project))
  return inOrder(plan.projects, [...projectsWithLines(plan, authorisation), ...assigned]).map((project) =>
    under(plan, authorisation, project),
  )
}

/** What the projects under an authorisation take together; an amount that none of them tells is undefined. */
export function totalUnder(
  projects: readonly ProjectUnder[],
  amount: 'assigned' | 'committed' | 'paid' | 'expected',
): Cents | undefined {
  const told = projects.flatMap((one) => one[amount] ?? [])
  return told.length === 0 ? undefined : sum(told)
}
