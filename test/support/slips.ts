/** Plants slips of a thousand into the amounts of a plan, one at a time. */

import type { Plan, Project } from '../../src/plan/plan.ts'
import { budgetMagnitudeOutlier } from '../../src/rules/magnitudes.ts'
import type { Cents } from '../../src/values/quantity.ts'

/** Where an amount stands. */
interface AmountPlace {
  readonly project: number
  readonly line: number
  readonly year: number
  readonly stage: string
}

/** The positive amounts of a plan. */
function placesOf(plan: Plan): AmountPlace[] {
  return plan.projects.flatMap(({ budget }, project) =>
    budget.flatMap(({ years }, line) =>
      years.flatMap(({ stages }, year) =>
        Object.entries(stages).flatMap(([stage, amount]) => (amount > 0 ? { project, line, year, stage } : [])),
      ),
    ),
  )
}

function replaced<T>(list: readonly T[], at: number, change: (item: T) => T): T[] {
  return list.map((item, index) => (index === at ? change(item) : item))
}

/** The plan with one amount a thousand times as large. */
function slipped(plan: Plan, { project, line, year, stage }: AmountPlace): Plan {
  const changed = (one: Project): Project => ({
    ...one,
    budget: replaced(one.budget, line, (item) => ({
      ...item,
      years: replaced(item.years, year, (entry) => ({
        ...entry,
        stages: Object.fromEntries(
          Object.entries(entry.stages).map(([key, amount]) => [
            key,
            key === stage ? ((amount * 1000) as Cents) : amount,
          ]),
        ),
      })),
    })),
  })
  return { ...plan, projects: replaced(plan.projects, project, changed) }
}

/** How many of the slips are found, planted at no more than so many places spread evenly over the plan. */
export function foundSlips(plan: Plan, most: number): { readonly found: number; readonly of: number } {
  const places = placesOf(plan)
  const step = Math.max(1, Math.ceil(places.length / most))
  const tried = places.filter((_, index) => index % step === 0)
  const found = tried.filter((place) => {
    const id = plan.projects[place.project]?.id
    return [...budgetMagnitudeOutlier.run(slipped(plan, place))].some(({ entity }) => entity === id)
  })
  return { found: found.length, of: tried.length }
}
