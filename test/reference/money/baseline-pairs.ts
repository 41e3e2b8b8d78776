/** Projects of the initial portfolio with their baseline cost and the cost compared with it, half by half. */
import { centsOf, decimalOf, total } from './exact-cents.ts'
import { type Expected, isRetained, sumOf } from './expected-amounts.ts'
import type { Figure } from './figure.ts'
import { BOTH_SECTIONS, type MoneyPlan, type RawProject, type Section } from './raw-plan.ts'

/** A project's baseline cost and its present cost over the same halves. */
interface Pair {
  readonly project: RawProject
  readonly baseline: bigint
  readonly cost: bigint
}

/** A half of the first baseline: an overrun is told against what was approved, whatever was re-baselined since. */
function halfOf(project: RawProject, half: Section): number | undefined {
  return project.baseline?.[half]
}

function pairOf(plan: MoneyPlan, project: RawProject, expected: readonly Expected[]): Pair | undefined {
  const halves = BOTH_SECTIONS.filter((half) => halfOf(project, half) !== undefined)
  const cost = sumOf(expected.filter((one) => one.project === project && halves.includes(one.section)))
  if (halves.length === 0 || cost === undefined) return undefined
  const baseline = total(halves.map((half) => centsOf(halfOf(project, half) ?? 0, plan.unit)))
  // Nothing can be compared with a baseline of 0.
  return baseline === 0n ? undefined : { project, baseline, cost }
}

/** The pairs of retained projects of the initial portfolio that have both costs. */
function baselinePairs(plan: MoneyPlan, expected: readonly Expected[]): Pair[] {
  const initial = plan.projects.filter(
    (project) => project.baseline !== undefined && project.origin !== 'added' && isRetained(project),
  )
  return initial.flatMap((project) => pairOf(plan, project, expected) ?? [])
}

function isWithin({ baseline, cost }: Pair, tolerance: number): boolean {
  const { digits, places } = decimalOf(tolerance)
  const one = 10n ** BigInt(places)
  return cost * one <= baseline * (one + digits)
}

/** What the pairs tell, by metric. */
export function pairFigures(plan: MoneyPlan, expected: readonly Expected[]): Map<string, Figure> {
  const pairs = baselinePairs(plan, expected)
  const figures = new Map<string, Figure>()
  if (pairs.length > 0) {
    const denominator = total(pairs.map(({ baseline }) => baseline))
    const numerator = total(pairs.map(({ baseline, cost }) => cost - baseline))
    figures.set('cost_overrun_aggregate', { kind: 'rate', numerator, denominator })
    const rates = pairs.map(({ baseline, cost }) => Number(cost - baseline) / Number(baseline))
    const value = rates.reduce((left, right) => left + right, 0) / rates.length
    figures.set('cost_overrun_mean', { kind: 'mean', value, of: rates.length })
  }
  const completed = pairs.filter(({ project }) => project.status === 'completed')
  if (completed.length > 0) {
    const within = completed.filter((pair) => isWithin(pair, plan.toleranceCost))
    figures.set('within_budget_rate', {
      kind: 'rate',
      numerator: BigInt(within.length),
      denominator: BigInt(completed.length),
    })
  }
  return figures
}
