/** What is still too much after a smoothing: where, what fills it, what holds that there, and whom to hire or drop. */
import { fteFor } from '../../metrics/base/capacity.ts'
import type { Project } from '../../plan/plan.ts'
import { hasStarted, isRetained } from '../../plan/project-status.ts'
import { plain, type Quantity } from '../../values/quantity.ts'
import { prerequisitesOf } from '../prerequisites.ts'
import type { Limit } from './meaning.ts'
import { meterOf } from './meter.ts'
import type { Filler, Residue } from './smoothing.ts'
import { holdOf, type Smoothed } from './smoothing-holds.ts'
import { type SmoothingLoad, smoothingLoads } from './smoothing-loads.ts'

/** What each retained project of the smoothed plan takes of the rows. */
function takersOf(
  rows: readonly Limit[],
  { plan, projects }: { plan: Parameters<typeof meterOf>[0]; projects: readonly Project[] },
): { readonly project: Project; readonly taken: ReadonlyMap<number, number> }[] {
  const { measure } = meterOf(plan, rows)
  return projects.map((project) => ({ project, taken: measure(project) }))
}

/** The lower-cased ids that retained projects cannot do without. */
function neededIn(projects: readonly Project[], plan: Smoothed['plan']): ReadonlySet<string> {
  const retained = projects.filter(isRetained)
  return new Set(retained.flatMap((project) => prerequisitesOf(plan, project)))
}

/** The project of least value that could go: not in hand, not mandatory, nothing else stands on it. */
function dropOf(
  { posed, plan, around }: Smoothed,
  by: Quantity,
  fillers: readonly Filler[],
): Project | undefined {
  const needed = neededIn(around.frame.projects, plan)
  const worth = ({ at }: Project): number => {
    const task = posed.meaning.tasks.findIndex(({ project }) => project.at === at)
    return posed.problem.activities[task]?.value ?? Number.POSITIVE_INFINITY
  }
  return fillers
    .filter(({ amount }) => amount >= by)
    .filter(({ project }) => !hasStarted(project) && project.written.mandatory === undefined)
    .filter(({ project }) => !needed.has(project.id.toLowerCase()))
    .map(({ project, amount }) => ({ project, amount, value: worth(project) }))
    .sort((left, right) => left.value - right.value || left.amount - right.amount)[0]?.project
}

function fteOf({ limit, over }: SmoothingLoad): number | undefined {
  return limit.kind === 'work' ? fteFor(limit.team, plain(over), [limit.period]) : undefined
}

/**
 * The limits that a smoothed plan passes, work before money as the rows are.
 *
 * @param after - the projects of the plan with the selection laid over it.
 * @param home - the selection of the plan before.
 */
export function residuesOf(
  smoothed: Smoothed,
  after: readonly Project[],
  home: readonly SmoothingLoad[],
): Residue[] {
  const { posed, around, selection } = smoothed
  const passed = smoothingLoads(posed, selection).filter(({ over }) => over > 0)
  if (passed.length === 0) return []
  const takers = takersOf(posed.meaning.rows, { plan: around.frame, projects: after })
  const before = new Map(home.map(({ row, over }) => [row, over]))
  return passed.map((load): Residue => {
    const { row, limit, taken, over } = load
    const fillers = takers
      .flatMap(({ project, taken: own }): Filler[] => {
        const amount = own.get(row) ?? 0
        if (amount <= 0) return []
        return [{ project, amount: amount as Quantity, hold: holdOf(smoothed, project, row) }]
      })
      .sort((left, right) => right.amount - left.amount)
    return {
      limit,
      taken,
      by: over,
      before: before.get(row) ?? (0 as Quantity),
      fillers,
      fte: fteOf(load),
      drop: dropOf(smoothed, over, fillers),
    }
  })
}
