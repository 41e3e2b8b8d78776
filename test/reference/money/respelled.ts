/** Other spellings of the same budget: a line by stage, by year, in two, in another order. */
import type { Line, PlanData, Project, Stages } from './arbitrary-money-plan.ts'

/** Turns one line into lines that say the same. */
export type Respelling = (line: Line) => readonly Line[]

type Years = readonly (readonly [year: string, stages: Stages])[]

function withYears({ amounts: _, ...line }: Line, years: Years): Line {
  return { ...line, amounts: Object.fromEntries(years) } as Line
}

function yearsOf({ amounts }: Line): Years {
  return Object.entries(amounts ?? {})
}

/** One line for each stage of each year. */
export const byStage: Respelling = (line) => {
  if (yearsOf(line).length === 0) return [line]
  return yearsOf(line).flatMap(([year, stages]) => {
    const entries = Object.entries(stages)
    const lines = entries.map(([stage, amount]) => withYears(line, [[year, { [stage]: amount }]]))
    return entries.length === 0 ? [withYears(line, [[year, {}]])] : lines
  })
}

/** One line for each year. */
export const byYear: Respelling = (line) =>
  yearsOf(line).length === 0 ? [line] : yearsOf(line).map((year) => withYears(line, [year]))

/** Two lines whose amounts add up, a third on the one and the rest on the other, to the cent. */
export const inTwo: Respelling = (line) => {
  if (yearsOf(line).length === 0) return [line]
  const part = (share: (amount: number) => number): Line =>
    withYears(
      line,
      yearsOf(line).map(([year, stages]) => [
        year,
        Object.fromEntries(Object.entries(stages).map(([stage, one]) => [stage, share(one)])),
      ]),
    )
  const third = (amount: number): number => Math.trunc(amount / 3) || 0
  return [part(third), part((amount) => amount - third(amount))]
}

/** The plan with every line in another spelling. */
export function respelled(plan: PlanData, respelling: Respelling): PlanData {
  const projects = plan.projects.map(
    (project): Project =>
      project.budget === undefined
        ? project
        : { ...project, budget: project.budget.flatMap((line) => respelling(line)) },
  )
  return { ...plan, projects }
}

/** The plan with the lines of every project in the opposite order. */
export function reversed(plan: PlanData): PlanData {
  const projects = plan.projects.map(
    (project): Project =>
      project.budget === undefined ? project : { ...project, budget: [...project.budget].reverse() },
  )
  return { ...plan, projects }
}
