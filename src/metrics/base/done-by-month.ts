/** Days done by month: what is written of a period was done between the real start and the day up to which the plan tells facts. */
import { spreadPeriods } from '../../plan/build/spread.ts'
import type { Plan, Project, Team, Workload } from '../../plan/plan.ts'
import { type Day, type Month, parseDay } from '../../values/calendar.ts'
import { memoizeByObject } from '../../values/memoize.ts'
import type { Days } from '../../values/quantity.ts'

export type DaysByMonth = ReadonlyMap<Month, Days>

/** The last day of which the plan tells what was done: the later of the status date asked for and `plan.as_of`. */
function toldUntil({ asOf, header }: Pick<Plan, 'asOf' | 'header'>): Day {
  const own = parseDay(header.as_of ?? '', 'end') ?? asOf
  return own > asOf ? own : asOf
}

type Done = ReadonlyMap<Workload, DaysByMonth>

function spreadFrom(startOf: (project: Project) => Day | undefined) {
  return memoizeByObject((plan: Plan) =>
    memoizeByObject((project: Project): Done => {
      const span = { start: startOf(project), end: toldUntil(plan) }
      return new Map(
        project.workload.map((work, index) => [
          work,
          spreadPeriods(project.written.workload?.[index]?.actual ?? {}, span),
        ]),
      )
    }),
  )
}

/**
 * The days done of each workload of a project: the days of a period lie in equal parts on its months from the real
 * start on and, in a period that runs, on those up to the last day of which the plan tells.
 *
 * @example 20 days of 2025 told on 2025-05-15: four in each month from January to May
 */
export const doneByMonth = spreadFrom((project) => project.actual.start)

/** The same over every month of a written period, also before the real start: a team books time before the project begins too. */
export const toldByMonth = spreadFrom(() => undefined)

/** The days of running the systems of a team, told up to the same day. */
export const runByMonth = memoizeByObject((plan: Plan) =>
  memoizeByObject(
    (team: Team): DaysByMonth => spreadPeriods(team.written.run_days ?? {}, { start: undefined, end: toldUntil(plan) }),
  ),
)
