/** The expected amount of each project, section and budget year, decided from what is written at its stages. */
import { momentOf } from './budget-year.ts'
import { total, totalIfAny } from './exact-cents.ts'
import {
  BOTH_SECTIONS,
  type Cell,
  type MoneyPlan,
  type RawProject,
  type Section,
} from './raw-plan.ts'

/** What a project is expected to cost in one section and year. */
export interface Expected {
  readonly project: RawProject
  readonly section: Section
  readonly year: string
  readonly cents: bigint
}

const RETAINED = ['approved', 'planned', 'in_progress', 'on_hold', 'completed']
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

/** What one project writes in one section, and where payments of the whole plan are followed in it. */
interface Case {
  readonly cells: readonly Cell[]
  readonly isFollowed: (year: string) => boolean
}

function ofEnded(own: readonly Cell[], isFollowed: boolean): bigint | undefined {
  if (own.length === 0) return undefined
  const isKnown = isFollowed || atStage(own, 'carry_over') !== undefined
  return isKnown ? (atStage(own, 'paid') ?? 0n) : foreseen(own)
}

function ofRunning(own: readonly Cell[]): bigint | undefined {
  const [plan, paid] = [foreseen(own), atStage(own, 'paid')]
  if (plan === undefined || paid === undefined) return plan ?? paid
  const isExceeded = paid > plan
  return isExceeded ? paid : plan
}

function ofToCome(own: readonly Cell[], before: readonly Cell[]): bigint | undefined {
  return foreseen(own) ?? atStage(before, 'carry_over')
}

/** The years that a case speaks of: those with an amount, and those that a carry-over may fall into. */
function yearsOf({ cells }: Case): string[] {
  const carried = cells.filter(({ stage, year }) => stage === 'carry_over' && year !== 'later')
  return [
    ...new Set([
      ...cells.map(({ year }) => year),
      ...carried.map(({ year }) => String(Number(year) + 1)),
    ]),
  ]
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
  if (moment === 'ended') return ofEnded(of(year), isFollowed(year))
  if (moment === 'running') return ofRunning(of(year))
  return ofToCome(of(year), year === 'later' ? [] : of(String(Number(year) - 1)))
}

/** Every expected amount that the plan tells; what it tells nothing of is left out. */
export function expectedAmounts(plan: MoneyPlan): Expected[] {
  const paidIn = new Set(
    plan.cells.flatMap(({ stage, section, year }) =>
      stage === 'paid' ? `${section} ${year}` : [],
    ),
  )
  return plan.projects.flatMap((project) =>
    BOTH_SECTIONS.flatMap((section) => {
      const cells = plan.cells.filter(
        (cell) => cell.project === project && cell.section === section,
      )
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
