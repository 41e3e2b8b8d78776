/** An arbitration as data for machines: codes and sentences in English, plain units. */

import {
  overrunsIn,
  type Proposal,
  statusOf as proposalStatus,
  type ResourceUse,
} from '../../arbitration/arbitration.ts'
import type { AimCost, KeptForAim, MissedAim } from '../../arbitration/explain/aim-attainment.ts'
import type { ForcedEntry } from '../../arbitration/explain/force-in.ts'
import type { Infeasibility } from '../../arbitration/explain/infeasibility.ts'
import type { MarginalValue } from '../../arbitration/explain/marginal-values.ts'
import type { ProjectDecision } from '../../arbitration/explain/reasons.ts'
import { AIMS } from '../../arbitration/formulate/formulation.ts'
import type { AimContribution, InactionLoss } from '../../arbitration/formulate/formulation-map.ts'
import { figureData } from '../../commands/command-result.ts'
import { type Limit, limitKindOf, limitName } from '../../limits/index.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Unestimated } from '../../scenarios/estimate-gaps.ts'
import { isObliged } from '../../scenarios/obligation.ts'
import { type Day, dayText } from '../../values/calendar.ts'
import { type Cents, plain } from '../../values/quantity.ts'
import type { Figures } from '../document/figures.ts'
import { SCENARIO_METRICS } from '../scenarios/context.ts'
import { obligationsIn } from './aims.ts'
import { keptText, lossText } from './at-stake.ts'
import { type ArbitrationContext, sorted } from './context.ts'
import { movedText, outText, wayInText } from './reasons.ts'
import { meansText } from './reliefs.ts'

/** A number that JSON can hold; null for one without an end. */
function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null
}

/** The ids of some projects, in their order. */
function idsOf(projects: readonly { readonly id: string }[]): string[] {
  return projects.map(({ id }) => id)
}

/** The aim that speaks for a project first. */
function stakeKey({ isMust, losses }: AimContribution): string {
  if (isMust) return 'must'
  return losses.length > 0 ? 'lost_by_not_doing' : 'value'
}

function lossData(plan: Plan, loss: InactionLoss): object {
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
function stakeData(plan: Plan, { isMust, losses }: AimContribution): object {
  return { must: isMust, losses: losses.map((loss) => lossData(plan, loss)) }
}

function missedData(plan: Plan, missed: MissedAim): object {
  return {
    projects: idsOf(missed.projects),
    loss: missed.aim === 'must' ? null : lossData(plan, missed.loss),
  }
}

/** What lies between what is reached and its bound, as a share of what is reached. */
function gapData(reached: number, bound: number): object {
  const gap = Math.max(0, bound - reached)
  return {
    value: reached > 0 ? finite(gap / reached) : null,
    numerator: finite(gap),
    denominator: reached,
  }
}

function costData(cost: AimCost | undefined): object | null {
  if (cost === undefined) return null
  return { value: cost.value, at_most: finite(cost.atMost), proven: cost.isProven }
}

/** The aims in their order, value last; none of a replanning, which asks what changes least. */
function aimsData({ arbitration, replanned }: ArbitrationContext, proposal: Proposal): object[] {
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
function keptForAimData(plan: Plan, kept: KeptForAim): object {
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
function aimChangeData(aims: readonly number[]): object {
  return Object.fromEntries(
    AIMS.flatMap((aim, position) => {
      const change = aims[position] ?? 0
      return change === 0 ? [] : [[aim, change]]
    }),
  )
}

function metricsOf(figures: Figures): Record<string, unknown> {
  return Object.fromEntries(
    SCENARIO_METRICS.map((id) => [
      id,
      { ...figureData(figures.whole(id)), unit: figures.metric(id).unit },
    ]),
  )
}

/** An amount of a limit: currency units, days, or go-lives. */
function amountOf(limit: Limit, value: number): number {
  return limitKindOf(limit).unit === 'count' ? value : plain(value as Cents)
}

function dates({ span }: ProjectDecision['project']): { start: string | null; end: string | null } {
  const text = (day: Day | undefined): string | null => (day === undefined ? null : dayText(day))
  return { start: text(span.start), end: text(span.end) }
}

function lacksData({ why }: ProjectDecision): object[] {
  if (why?.kind !== 'short') return []
  return why.lacks.map(({ limit, by }) => ({
    limit: limitName(limit).en,
    kind: limit.kind,
    more: amountOf(limit, by),
  }))
}

function keptData(frame: Plan, verdict: ProjectDecision): object {
  const { project, wished, standing, stake, wasIn, isMoved, value, why } = verdict
  return {
    id: project.id,
    value: value ?? null,
    why: isObliged(standing) ? standing : stakeKey(stake),
    ...stakeData(frame, stake),
    comes_in: !wasIn,
    moved: isMoved,
    wished: dates(wished),
    proposed: dates(project),
    move_reason: isMoved && why !== undefined ? movedText(frame, why).en : null,
  }
}

function entranceData(entrance: ForcedEntry | undefined): object | null {
  if (entrance === undefined) return null
  const { kind, leaving, along, moving, aims, change, atMost, isProven } = entrance
  return {
    outcome: kind,
    leaving: idsOf(leaving),
    along: idsOf(along),
    moving: idsOf(moving),
    aim_changes: aimChangeData(aims),
    value_change: kind === 'comes-in' ? change : null,
    value_change_at_most: kind === 'comes-in' ? finite(atMost) : null,
    proven: isProven,
  }
}

function outData(
  { arbitration: { frame } }: ArbitrationContext,
  verdict: ProjectDecision,
  entrance: ForcedEntry | undefined,
): object {
  const { project, value, stake, why, wasIn } = verdict
  return {
    id: project.id,
    value: value ?? null,
    ...stakeData(frame.plan, stake),
    kept_by_frame: wasIn,
    obstacle: why?.kind ?? null,
    reason: outText(frame.plan, why, value).en,
    way_in: wayInText(frame.plan, why).en,
    lacks: lacksData(verdict),
    displaces: entranceData(entrance),
  }
}

function capData({ limit, taken, keepsOut }: ResourceUse): object {
  const most = limitKindOf(limit).most(limit)
  return {
    limit: limitName(limit).en,
    kind: limit.kind,
    available: most === undefined ? null : amountOf(limit, most),
    taken: amountOf(limit, taken),
    share: most === undefined || most <= 0 ? null : taken / most,
    exceeded_before_choice: limit.exceeded === undefined ? 0 : amountOf(limit, limit.exceeded),
    keeps_out: idsOf(keepsOut),
  }
}

function reliefData({ arbitration: { plan } }: ArbitrationContext, relief: MarginalValue): object {
  return {
    means: meansText(plan, relief.means).en,
    kind: relief.means.kind,
    aim_changes: aimChangeData(relief.aims),
    value_change: relief.change,
    at_most: finite(relief.atMost),
    proven: relief.isProven,
    tried: relief.isTried,
    enter: idsOf(relief.entering),
    leave: idsOf(relief.leaving),
  }
}

function deadlockData(deadlock: Infeasibility): object {
  return {
    proven: deadlock.isProven,
    chain: idsOf(deadlock.chain.map(({ project }) => project)),
    projects: idsOf(deadlock.projects.map(({ project }) => project)),
    limits: deadlock.limits.map((limit) => limitName(limit).en),
    minimal: deadlock.isMinimal,
    least_overruns:
      deadlock.overruns?.map(({ limit, by }) => ({
        limit: limitName(limit).en,
        more: amountOf(limit, by),
      })) ?? null,
    least_proven: deadlock.isLeast,
  }
}

function proposalData(context: ArbitrationContext): object {
  const { arbitration, figures, breaches } = context
  const { proposal } = arbitration
  if (proposal === undefined || figures === undefined) return {}
  const {
    worth,
    verdicts,
    caps,
    forcedEntries: entrances = [],
    marginalValues: reliefs = [],
  } = proposal
  const value = figures.whole('retained_value').value ?? 0
  const gap = Math.max(0, worth.bound - worth.chosen)
  const found = new Map(entrances.map((entrance) => [entrance.project.id, entrance]))
  return {
    value,
    bound: finite(value + gap),
    gap: gapData(worth.chosen, worth.bound),
    proven: worth.isOptimal,
    aims: aimsData(context, proposal),
    kept_for_aims: (proposal.aimCosts?.kept ?? []).map((one) =>
      keptForAimData(arbitration.plan, one),
    ),
    fewest_moves_proven: worth.isFewestMoves,
    metrics: metricsOf(figures),
    breaches: breaches.map(({ finding, isUnavoidable }) => ({
      rule: finding.rule,
      entity: finding.entity ?? null,
      message: finding.message.en,
      facts: finding.facts,
      unavoidable: isUnavoidable,
    })),
    in: verdicts
      .filter(({ isIn }) => isIn)
      .map((verdict) => keptData(arbitration.frame.plan, verdict)),
    out: sorted(proposal).out.map((verdict) =>
      outData(context, verdict, found.get(verdict.project.id)),
    ),
    overruns: overrunsIn(caps).map((cap) => ({
      limit: limitName(cap.limit).en,
      passes: limitKindOf(cap.limit).passing(cap.limit, cap.taken).code,
      by: amountOf(cap.limit, cap.by),
    })),
    limits: caps.map(capData),
    reliefs: reliefs.map((relief) => reliefData(context, relief)),
  }
}

function modeData({ frontier, replanned, robustness }: ArbitrationContext): object {
  return {
    ...(frontier === undefined
      ? {}
      : {
          frontier: {
            section: frontier.asked.section,
            points: frontier.points.map(({ change, solution, value, bound, ...point }) => ({
              change,
              aims: Object.fromEntries(AIMS.map((aim, at) => [aim, point.aims[at] ?? 0])),
              chosen_value: solution === undefined ? null : value,
              chosen_bound: finite(bound),
              proven: point.isProven,
              enter: idsOf(point.entering),
              leave: idsOf(point.leaving),
            })),
          },
        }),
    ...(replanned === undefined
      ? {}
      : {
          replan: {
            added: idsOf(replanned.urgent),
            changes_at_most: replanned.changes ?? null,
            least_proven: replanned.isLeast,
          },
        }),
    ...(robustness === undefined
      ? {}
      : {
          robustness: {
            draws: robustness.made,
            answered: robustness.answered,
            projects_with_range: robustness.ranged,
            projects: robustness.firmness.map(({ project, isIn, draws }) => ({
              id: project.id,
              in_proposal: isIn,
              in_draws: draws,
            })),
          },
        }),
  }
}

function statusOf({ arbitration: { proposal, deadlock } }: ArbitrationContext): string {
  if (proposal !== undefined) return proposalStatus(proposal)
  return deadlock?.isProven === true ? 'infeasible' : 'unknown'
}

function unestimatedData({ project, missing, owner }: Unestimated): object {
  return { id: project.id, missing, owner: owner ?? null }
}

/** Candidates to be estimated; then, in the proposal without estimates, those let in and those that stay in anyway. */
function estimatesData({ estimates: { barred, admitted, silent } }: ArbitrationContext): object {
  return {
    to_estimate: barred.map(unestimatedData),
    unestimated_admitted: admitted.map(unestimatedData),
    unestimated_kept: silent.map(unestimatedData),
  }
}

function freeStartsData({ freeStarts }: ArbitrationContext): object {
  if (freeStarts === undefined) return {}
  const { atLeast, atMost } = freeStarts
  return {
    free_starts: { value_change_at_least: atLeast, value_change_at_most: finite(atMost) },
  }
}

/** The arbitration with its proposal, or why there is none. */
export function arbitrationData(context: ArbitrationContext): Readonly<Record<string, unknown>> {
  const { arbitration, reference, referenceBreaches } = context
  const { deadlock } = arbitration
  return {
    value_measure: arbitration.measure,
    value_size: arbitration.plan.header.value?.size ?? 'none',
    delay_loss: arbitration.plan.header.value?.delay_loss ?? 0,
    status: statusOf(context),
    engine: arbitration.engine ?? null,
    seed: arbitration.seed,
    cut_off: arbitration.isCutOff,
    max_shift: arbitration.frame.plan.maxShift,
    ...proposalData(context),
    ...estimatesData(context),
    ...freeStartsData(context),
    reference: {
      scenario: arbitration.frame.frame?.id ?? null,
      metrics: metricsOf(reference),
      breaches: referenceBreaches,
    },
    ...modeData(context),
    ...(deadlock === undefined ? {} : { conflict: deadlockData(deadlock) }),
  }
}
