/** The aims of an arbitration as data for machines: asked, reached, bound and proof, what they cost, what does not fit. */
import type { Plan } from '../plan/plan.ts'
import { keptText, lossText } from '../report/arbitration/aim-words.ts'
import { obligationsIn } from '../report/arbitration/aims-table.ts'
import type { ArbitrationContext } from '../report/arbitration/arbitration-context.ts'
import type { Cost, Kept } from '../scenario/arbitration/aim-costs.ts'
import type { Missed } from '../scenario/arbitration/aims.ts'
import type { Proposal } from '../scenario/arbitration/arbitration.ts'
import { AIMS } from '../scenario/arbitration/posed.ts'
import type { Loss, Stake } from '../scenario/arbitration/stake.ts'
import { dayText } from '../values/calendar.ts'
import { finite, idsOf } from './data-values.ts'

/** The aim that speaks for a project first. */
export function stakeKey({ isMust, losses }: Stake): string {
  if (isMust) return 'must'
  return losses.length > 0 ? 'lost_by_not_doing' : 'value'
}

function lossData(plan: Plan, loss: Loss): object {
  const { kind } = loss
  const entity = kind === 'support' ? loss.component : kind === 'need' ? loss.need : loss.grant
  const day = kind === 'need' ? loss.deadline : loss.end
  return {
    kind,
    id: entity.id,
    date: day === undefined ? null : dayText(day),
    ...(kind === 'support' ? { users: loss.component.users ?? null } : {}),
    ...(kind === 'grant' ? { amount: loss.grant.amount ?? null } : {}),
    text: lossText(plan, loss).en,
  }
}

/** What is at stake with a project. */
export function stakeData(plan: Plan, { isMust, losses }: Stake): object {
  return { must: isMust, losses: losses.map((loss) => lossData(plan, loss)) }
}

function missedData(plan: Plan, missed: Missed): object {
  return {
    projects: idsOf(missed.projects),
    loss: missed.aim === 'must' ? null : lossData(plan, missed.loss),
  }
}

/** What lies between what is reached and its bound, as a share of what is reached. */
export function gapData(reached: number, bound: number): object {
  const gap = Math.max(0, bound - reached)
  return {
    value: reached > 0 ? finite(gap / reached) : null,
    numerator: finite(gap),
    denominator: reached,
  }
}

function costData(cost: Cost | undefined): object | null {
  if (cost === undefined) return null
  return { value: cost.value, at_most: finite(cost.atMost), proven: cost.isProven }
}

/** The aims in their order, value last; none of a replanning, which asks what changes least. */
export function aimsData(
  { arbitration, replanned }: ArbitrationContext,
  proposal: Proposal,
): object[] {
  if (replanned !== undefined) return []
  const { aims, aimCosts, worth } = proposal
  const kept = obligationsIn(proposal)
  return [
    {
      aim: 'obligations',
      asked: kept,
      reached: kept,
      bound: kept,
      gap: gapData(kept, kept),
      proven: true,
    },
    ...aims.map(({ aim, asked, reached, bound, isProven, missed }, position) => ({
      ...{ aim, asked, reached, bound: finite(bound), gap: gapData(reached, bound) },
      proven: isProven,
      costs: costData(aimCosts?.aims[position]),
      missed: missed.map((one) => missedData(arbitration.plan, one)),
    })),
    {
      ...{ aim: 'value', reached: worth.chosen, bound: finite(worth.bound) },
      gap: gapData(worth.chosen, worth.bound),
      proven: worth.isProven,
    },
  ]
}

/** A project that is in for an aim and would not be for its value, with what that costs. */
export function keptForAimData(plan: Plan, kept: Kept): object {
  const { project, stake, instead } = kept
  return {
    id: project.id,
    ...stakeData(plan, stake),
    costs: costData(kept),
    instead: idsOf(instead),
    text: keptText(plan, kept).en,
  }
}

/** What a change does to each aim before value; empty where it changes none. */
export function aimChangeData(aims: readonly number[]): object {
  return Object.fromEntries(
    AIMS.flatMap((aim, position) => {
      const change = aims[position] ?? 0
      return change === 0 ? [] : [[aim, change]]
    }),
  )
}
