/** The expected amount of each project, section and budget year, decided from what is written at its stages. */
import { momentOf } from './budget-year.ts'
import { total, totalIfAny } from './exact-cents.ts'
import { BOTH_SECTIONS, type Cell, type MoneyPlan, type RawProject, type Section } from './raw-plan.ts'

/** What a project is expected to cost in one section and year. */
export interface Expected {
  readonly project: RawProject
  readonly section: Section
  readonly year: string
  readonly cents: bigint
}

/** Of unknown status: nothing says that it was given up. */
const RETAINED = ['approved', 'planned', 'in_progress', 'on_hold', 'completed', 'unknown']
const STOPPED = ['cancelled', 'postponed', 'rejected', 'merged']
/** The stages that foresee an amount, the first one written wins. */
const FORESEEN = ['forecast', 'opened', 'voted', 'baseline', 'requested']

/** Whether the project is retained: its expected amounts are the plan's. */
export function isRetained({ status }: RawProject): boolean {
  return RETAINED.includes(status)
}

function atStage(cells: readonly Cell[], stage: string): bigint | undefined {
  return totalIfAny(cells.filter((cell) => cell.stage === stage).map(({ cents }) => cents))
}

/** What is foreseen: over natures, the first stage that the nature has; undefined where none has any. */
function foreseen(cells: readonly Cell[]): bigint | undefined {
  const natures = [...new Set(cells.map(({ nature }) => nature))]
  const amounts = natures.flatMap((nature) => {
    const own = cells.filter((cell) => cell.nature === nature)
    return FORESEEN.map((stage) => atStage(own, stage)).find((sum) => sum !== undefined) ?? []
  })
  return totalIfAny(amounts)
}

/** What a project writes of a year, and of the year before where that has ended. */
interface Years {
  readonly own: readonly Cell[]
  readonly before: readonly Cell[]
}

/** What one project writes in one section, and where payments of the whole plan are followed in it. */
interface Case {
  readonly cells: readonly Cell[]
  readonly isFollowed: (year: string) => boolean
}

/** What a year should cost: what is foreseen, else what the year before carried over once it has ended. */
function estimated({ own, before }: Years): bigint | undefined {
  return foreseen(own) ?? atStage(before, 'carry_over')
}

/** Where payments are followed, none is 0, for a project that writes anything of the year. */
function ofEnded(years: Years, isFollowed: boolean): bigint | undefined {
  const { own } = years
  const isSettled = isFollowed || atStage(own, 'carry_over') !== undefined
  if (isSettled) return own.length === 0 ? undefined : (atStage(own, 'paid') ?? 0n)
  return estimated(years)
}

function ofRunning(years: Years): bigint | undefined {
  const [plan, paid] = [estimated(years), atStage(years.own, 'paid')]
  if (plan === undefined || paid === undefined) return plan ?? paid
  const isExceeded = paid > plan
  return isExceeded ? paid : plan
}

/** The years that a case speaks of: those with an amount, and those that a carry-over may fall into. */
function yearsOf({ cells }: Case): string[] {
  const carried = cells.filter(({ stage, year }) => stage === 'carry_over' && year !== 'later')
  return [...new Set([...cells.map(({ year }) => year), ...carried.map(({ year }) => String(Number(year) + 1))])]
}

function expectedOf(
  plan: MoneyPlan,
  project: RawProject,
  { cells, isFollowed }: Case,
  year: string,
): bigint | undefined {
  const of = (one: string): Cell[] => cells.filter((cell) => cell.year === one)
  const moment = momentOf(year, plan.asOf, plan.fiscalYear)
  // A year that has not begun has no payment, whatever is written.
  if (STOPPED.includes(project.status)) {
    return moment === 'to_come' ? undefined : atStage(of(year), 'paid')
  }
  if (!isRetained(project)) return undefined
  const earlier = String(Number(year) - 1)
  // The estimate of a year that still runs holds what it will carry over.
  const isHandedOn = year !== 'later' && momentOf(earlier, plan.asOf, plan.fiscalYear) === 'ended'
  const years = { own: of(year), before: isHandedOn ? of(earlier) : [] }
  if (moment === 'ended') return ofEnded(years, isFollowed(year))
  return moment === 'running' ? ofRunning(years) : estimated(years)
}

/** Every expected amount that the plan tells; what it tells nothing of is left out. */
export function expectedAmounts(plan: MoneyPlan): Expected[] {
  const paidIn = new Set(
    plan.cells.flatMap(({ stage, section, year }) => (stage === 'paid' ? `${section} ${year}` : [])),
  )
  return plan.projects.flatMap((project) =>
    BOTH_SECTIONS.flatMap((section) => {
      const cells = plan.cells.filter((cell) => cell.project === project && cell.section === section)
      const one: Case = { cells, isFollowed: (year) => paidIn.has(`${section} ${year}`) }
      return yearsOf(one).flatMap((year) => {
        const cents = expectedOf(plan, project, one, year)
        return cents === undefined ? [] : [{ project, section, year, cents }]
      })
    }),
  )
}

/** The sum of expected amounts; undefined for none. */
export function sumOf(amounts: readonly Expected[]): bigint | undefined {
  return amounts.length === 0 ? undefined : total(amounts.map(({ cents }) => cents))
}
