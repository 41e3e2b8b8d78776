/** The amounts of a section over all projects, so that one can be held against its project's own and against the others'. */
import type { BudgetSection, Plan, Project } from '../../plan/plan.ts'
import type { Cents } from '../../values/quantity.ts'
import { type LogScale, medianOf, scaleOf } from './log-scale.ts'

/** Holds the amounts of one section. */
export interface PeerAmounts {
  /** The median of the project's other amounts: all years, stages and lines of the section; undefined where it has none. */
  readonly ownMedian: (project: Project, amount: Cents) => number | undefined
  /** Whether more than half of the other projects' amounts are at or below a limit; O(log n) and the project's own. */
  readonly areMostlyBelow: (project: Project, limit: number) => boolean
  /** The other projects' amounts; O(n log n). */
  readonly others: (project: Project) => LogScale
  /** The amounts of the other projects, each against the median of its project's other ones; O(n log n). */
  readonly othersWithin: (project: Project) => LogScale
}

/** The positive amounts of a project in ascending order. */
function amountsOf(project: Project, section: BudgetSection): Cents[] {
  return project.budget
    .filter((line) => line.section === section)
    .flatMap(({ years }) => years)
    .flatMap(({ stages }) => Object.values(stages).filter((amount) => amount > 0))
    .sort((left, right) => left - right)
}

/** The median of ascending amounts without one of them. */
function medianWithout(ascending: readonly number[], amount: number): number {
  const at = ascending.indexOf(amount)
  return medianOf(ascending.toSpliced(at, 1))
}

/** How each of a project's amounts lies against the median of its other ones, as logarithms; none for one amount alone. */
function deviationsWithin(ascending: readonly number[]): number[] {
  if (ascending.length < 2) return []
  return ascending.map((amount) => Math.log10(amount / medianWithout(ascending, amount)))
}

/** How many of the ascending values are at or below the limit. */
function countUpTo(ascending: readonly number[], limit: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascending[middle] ?? 0) <= limit) low = middle + 1
    else high = middle
  }
  return low
}

/** A function of a project that is computed once for each. */
function remembered<T>(compute: (project: Project) => T): (project: Project) => T {
  const known = new Map<Project, T>()
  return (project) => {
    const value = known.get(project) ?? compute(project)
    known.set(project, value)
    return value
  }
}

/** The positive amounts of a section: every year and stage of every project. */
export function peerAmounts(plan: Plan, section: BudgetSection): PeerAmounts {
  const byProject = new Map(plan.projects.map((project) => [project, amountsOf(project, section)]))
  const all = [...byProject.values()].flat().sort((left, right) => left - right)
  const of = (project: Project): readonly Cents[] => byProject.get(project) ?? []
  const deviations = remembered((project) => deviationsWithin(of(project)))
  const logarithms = remembered((project) => of(project).map(Math.log10))
  const scaleOfOthers = (
    project: Project,
    valuesOf: (other: Project) => readonly number[],
  ): LogScale =>
    scaleOf(plan.projects.flatMap((other) => (other === project ? [] : valuesOf(other))))
  return {
    ownMedian: (project, amount) =>
      of(project).length < 2 ? undefined : medianWithout(of(project), amount),
    areMostlyBelow: (project, limit) => {
      const below = countUpTo(all, limit) - countUpTo(of(project), limit)
      return below * 2 > all.length - of(project).length
    },
    others: remembered((project) => scaleOfOthers(project, logarithms)),
    othersWithin: remembered((project) => scaleOfOthers(project, deviations)),
  }
}
