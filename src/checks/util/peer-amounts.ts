/** The yearly amounts of a section over all projects, in order, so that one can be held against those of the others. */

import type { BudgetSection, Plan, Project } from '../../model/plan.ts'
import type { Cents } from '../../units/quantity.ts'

/** What the other projects' amounts look like. */
export interface Peers {
  readonly count: number
  readonly min: Cents
  readonly median: Cents
  readonly max: Cents
}

/** Holds the amounts of one section. */
export interface PeerAmounts {
  /**
   * The other projects' amounts, where more than half of them are at or below a limit; else undefined. The test is free
   * for a limit below all amounts, else it costs O(log n) and the amounts of the project itself; the figures cost O(n).
   */
  readonly mostlyBelow: (project: Project, limit: number) => Peers | undefined
}

function amountsOf(project: Project, section: BudgetSection): Cents[] {
  return project.budget
    .filter((line) => line.section === section)
    .flatMap(({ years }) => years)
    .flatMap(({ stages }) => Object.values(stages).filter((amount) => amount > 0))
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

/** The positive amounts of a section: every year and stage of every project. */
export function peerAmounts(plan: Plan, section: BudgetSection): PeerAmounts {
  const all = plan.projects
    .flatMap((project) => amountsOf(project, section).map((amount) => ({ amount, project })))
    .sort((left, right) => left.amount - right.amount)
  const ascending = all.map(({ amount }) => amount)
  return {
    mostlyBelow: (project, limit) => {
      if (ascending[0] === undefined || limit < ascending[0]) return undefined
      const own = amountsOf(project, section)
      const below = countUpTo(ascending, limit) - own.filter((amount) => amount <= limit).length
      if (below * 2 <= all.length - own.length) return undefined
      const others = all.filter((entry) => entry.project !== project).map(({ amount }) => amount)
      const [min, max] = [others[0], others.at(-1)]
      const median = others[(others.length - 1) >> 1]
      if (min === undefined || max === undefined || median === undefined) return undefined
      return { count: others.length, min, median, max }
    },
  }
}
