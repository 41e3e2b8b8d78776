/**
 * The amounts of a section over all projects, so that one can be held against its project's own and against the others':
 * the modified z-score on a logarithmic scale of Iglewicz and Hoaglin, How to Detect and Handle Outliers, 1993.
 */
import type { BudgetSection, Plan, Project } from '../../plan/plan.ts'
import { partitionPoint } from '../../values/partition-point.ts'
import type { Cents } from '../../values/quantity.ts'

/** The middle and the spread of amounts, in powers of ten. */
export interface LogScale {
  readonly count: number
  readonly centre: number
  /** A robust standard deviation; never below a factor of two, however alike the amounts are. */
  readonly spread: number
}

/** The median absolute deviation of a normal distribution, in standard deviations. */
const MAD_OF_NORMAL = 0.6745
const LEAST_SPREAD = Math.log10(2)

/** The limit of Iglewicz and Hoaglin for the modified z-score. */
const LEAST_LIMIT = 3.5
/** How probable one false outlier may be among all that is compared. */
const FALSE_SHARE = 0.01

/** The median of values in ascending order, the mean of both middle ones for an even number; NaN for none. */
export function medianOf(ascending: ArrayLike<number>): number {
  const middle = (ascending.length - 1) / 2
  const [low, high] = [ascending[Math.floor(middle)], ascending[Math.ceil(middle)]]
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2
}

/** The scale of values that are logarithms to base ten already. */
export function scaleOf(logarithms: Iterable<number>): LogScale {
  const values = Float64Array.from(logarithms).sort()
  const centre = medianOf(values)
  const deviations = values.map((value) => Math.abs(value - centre)).sort()
  return { count: values.length, centre, spread: Math.max(LEAST_SPREAD, medianOf(deviations) / MAD_OF_NORMAL) }
}

/** Modified z-score, 0.6745 (x − median) / MAD, after Iglewicz and Hoaglin, How to Detect and Handle Outliers, 1993. */
export function scoreOf(logarithm: number, { centre, spread }: LogScale): number {
  return (logarithm - centre) / spread
}

/**
 * The score above which a value is an outlier: 3.5, or more where so many values are compared that chance alone would
 * bring one beyond it (outlier regions of Davies and Gather, 1993: 1 % over all of them).
 */
export function outlierLimit(count: number): number {
  return Math.max(LEAST_LIMIT, upperQuantile(FALSE_SHARE / Math.max(count, 1)))
}

/** What a standard normal value passes with a probability below a half; Abramowitz and Stegun, 26.2.23, error below 0.00045. */
function upperQuantile(probability: number): number {
  const t = Math.sqrt(-2 * Math.log(probability))
  const numerator = 2.515517 + t * (0.802853 + t * 0.010328)
  const denominator = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308))
  return t - numerator / denominator
}

/** Holds the amounts of one section. */
export interface PeerAmounts {
  /** The project's largest amount; 0 where it has none. */
  readonly greatest: (project: Project) => number
  /** The median of the project's other amounts: all years, stages and lines of the section; undefined where it has none. */
  readonly ownMedian: (project: Project, amount: Cents) => number | undefined
  /** Whether more than half of the other projects' amounts are at or below a limit; O(log n) and the project's own. */
  readonly areMostlyBelow: (project: Project, limit: number) => boolean
  /** The least and the greatest of the other projects' amounts; 0 for none. */
  readonly othersRange: (project: Project) => readonly [number, number]
  /** The other projects' amounts; O(n log n). */
  readonly others: (project: Project) => LogScale
  /** The amounts of the other projects, each against the median of its project's other ones; O(n log n). */
  readonly othersWithin: (project: Project) => LogScale
}

/** The positive amounts of a project in ascending order. */
function amountsOf(project: Project, section: BudgetSection): Cents[] {
  const amounts: Cents[] = []
  for (const line of project.budget) {
    if (line.section !== section) continue
    for (const { stages } of line.years)
      for (const amount of Object.values(stages)) if (amount > 0) amounts.push(amount)
  }
  return amounts.sort((left, right) => left - right)
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
  return partitionPoint(ascending, (value) => value <= limit)
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
  const filled = [...byProject].filter(([, amounts]) => amounts.length > 0)
  const ends = ([0, -1] as const).map((end) => {
    const each = filled.map(([project, amounts]) => ({ project, amount: amounts.at(end) ?? 0 }))
    return each.sort((left, right) => (left.amount - right.amount) * (end === 0 ? 1 : -1))
  })
  const deviations = remembered((project) => deviationsWithin(of(project)))
  const logarithms = remembered((project) => of(project).map(Math.log10))
  const scaleOfOthers = (project: Project, valuesOf: (other: Project) => readonly number[]): LogScale =>
    scaleOf(plan.projects.flatMap((other) => (other === project ? [] : valuesOf(other))))
  return {
    greatest: (project) => of(project).at(-1) ?? 0,
    ownMedian: (project, amount) => (of(project).length < 2 ? undefined : medianWithout(of(project), amount)),
    areMostlyBelow: (project, limit) => {
      const below = countUpTo(all, limit) - countUpTo(of(project), limit)
      return below * 2 > all.length - of(project).length
    },
    othersRange: (project) => {
      const [least = 0, greatest = 0] = ends.map((each) => each.find((one) => one.project !== project)?.amount ?? 0)
      return [least, greatest]
    },
    others: remembered((project) => scaleOfOthers(project, logarithms)),
    othersWithin: remembered((project) => scaleOfOthers(project, deviations)),
  }
}
