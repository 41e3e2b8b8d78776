/** A smoothing as data for machines. */

import type { Move, RemainingOverload, Smoothing } from '../../arbitration/smooth/smoothing.ts'
import { limitName } from '../../limits/index.ts'
import type { Project } from '../../plan/plan.ts'
import { type Day, dayText } from '../../values/calendar.ts'
import { periodText } from '../../values/period.ts'
import { plain } from '../../values/quantity.ts'
import type { Figures } from '../document/figures.ts'
import { figuresData } from '../document/figures-data.ts'
import { leastOverload, type SmoothingContext } from './context.ts'
import { reliefText } from './moves.ts'
import { holdText } from './residue.ts'

const METRICS = [
  'overload_days',
  'overspend',
  'over_margin_periods',
  'peak_load_rate',
  'levelling_index',
  'missing_fte',
  'workload_demand',
  'spending',
] as const

function dayOrNull(day: Day | undefined): string | null {
  return day === undefined ? null : dayText(day)
}

function spanData({ span }: Project): object {
  return { start: dayOrNull(span.start), end: dayOrNull(span.end) }
}

function moveData({ before: plan }: Smoothing, move: Move): object {
  const { before, after, shift, longer, reason: relief } = move
  return {
    id: before.id,
    before: spanData(before),
    after: spanData(after),
    shift_months: shift,
    longer_months: longer,
    why: relief?.kind ?? null,
    reason: reliefText(plan, relief).en,
  }
}

function limitData({ limit }: RemainingOverload): object {
  return limit.kind === 'work'
    ? { team: limit.team.id, period: periodText(limit.period), unit: 'days' }
    : { year: limit.year, section: limit.section, unit: 'money' }
}

function residueData({ before: plan }: Smoothing, residue: RemainingOverload): object {
  const { by, before, taken, fte, drop, contributors: fillers } = residue
  return {
    ...limitData(residue),
    over: plain(by),
    over_before: plain(before),
    taken: plain(taken),
    missing_fte: fte ?? null,
    drop: drop?.id ?? null,
    projects: fillers.map(({ project, amount, hold }) => ({
      id: project.id,
      amount: plain(amount),
      held_by: hold.kind,
      reason: holdText(plan, hold).en,
      levelling_would_allow: hold.kind === 'bounds' && hold.isPlanEnd,
    })),
  }
}

function proofData({ bound, isProven, status, isCutOff }: Smoothing, after: Figures): object {
  const overload = leastOverload(bound.days, after.whole('overload_days'))
  return {
    status,
    cut_off: isCutOff,
    least: { overload_days: plain(overload), overspend: plain(bound.money) },
    proven: { overload_days: isProven.days, overspend: isProven.money },
  }
}

/** The data of a smoothing. */
export function smoothingData({
  smoothing,
  before,
  after,
  frame,
}: SmoothingContext): Record<string, unknown> {
  const { mode, open, movable, idleMoves: putBack, past, beyondMargin } = smoothing
  return {
    mode,
    scenario: frame ?? null,
    ...proofData(smoothing, after),
    projects: { open, movable, moved: smoothing.moves.length, put_back: putBack },
    metrics: { before: figuresData(before, METRICS), after: figuresData(after, METRICS) },
    days_beyond_margin: { before: plain(beyondMargin.before), after: plain(beyondMargin.after) },
    past: { overload_days: plain(past.days), overspend: plain(past.money) },
    moves: smoothing.moves.map((move) => moveData(smoothing, move)),
    residue: smoothing.remaining.map((residue) => residueData(smoothing, residue)),
    shortfalls: smoothing.shortfalls.map(({ limit, asked, held, by }) => ({
      of: limit.kind === 'work' ? limit.team.id : limit.section,
      first: limitName(limit).en,
      asked: plain(asked),
      held: plain(held),
      by: plain(by),
    })),
    clashes: smoothing.conflicts.map((chain) => chain.map(({ id }) => id)),
    broken: smoothing.newBreaches.map(({ rule, discovery }) => ({
      rule: rule.id,
      entity: discovery.entity ?? null,
      message: discovery.message.en,
    })),
    choices: Object.fromEntries(smoothing.choices),
  }
}
