/** Lays a frame's staff and margin over the teams of the plan. */
import type { Plan, Team } from '../model/plan.ts'
import type { Month } from '../units/calendar.ts'
import { round } from '../units/decimal.ts'
import type { Frame, FrameTeam } from './flat-scenario.ts'

type Steps = Team['fte']

/** The first month of the calendar: the first figure of a team holds before its month too. */
const ALWAYS = 0 as Month

/** Staff is never negative, and sums of halves and tenths have no trace of their binary form. */
function staff(fte: number): number {
  return Math.max(0, round(fte, 6))
}

/** The steps before a month; the first figure is kept for what lies before it. */
function before(steps: Steps, month: Month): Steps {
  const own = steps.filter(({ from }) => from < month)
  const [first] = steps
  return own.length > 0 || first === undefined ? own : [{ from: ALWAYS, fte: first.fte }]
}

/** The steps with another figure from a month on, which no later step of the plan changes. */
function withFte(steps: Steps, month: Month, fte: number): Steps {
  return [...before(steps, month), { from: month, fte: staff(fte) }]
}

/** The steps with so many people more from a month on; where no figure is known there is nothing to add to. */
function withHires(steps: Steps, month: Month, hires: number): Steps {
  const inForce = steps.findLast(({ from }) => from <= month) ?? steps[0]
  if (inForce === undefined) return steps
  const later = steps.filter(({ from }) => from > month)
  return [
    ...before(steps, month),
    ...[{ from: month, fte: inForce.fte }, ...later].map(({ from, fte }) => ({
      from,
      fte: staff(fte + hires),
    })),
  ]
}

function laid(team: Team, changes: readonly FrameTeam[], margin: number | undefined): Team {
  let steps = team.fte
  for (const { from, fte, hires } of changes) {
    if (fte !== undefined) steps = withFte(steps, from, fte)
    if (hires !== undefined) steps = withHires(steps, from, hires)
  }
  const { capacity } = team
  const hasMargin = capacity !== undefined && margin !== undefined && margin !== capacity.margin
  if (steps === team.fte && !hasMargin) return team
  return { ...team, fte: steps, capacity: hasMargin ? { ...capacity, margin } : capacity }
}

/** The teams under a frame, in their order; the same objects where it says nothing about them. */
export function overlayTeams(
  { teams }: Pick<Plan, 'teams'>,
  frame: Pick<Frame, 'teams' | 'margin'>,
): readonly Team[] {
  if (frame.teams.length === 0 && frame.margin === undefined) return teams
  const changes = new Map<string, FrameTeam[]>()
  for (const change of [...frame.teams].sort((left, right) => left.from - right.from)) {
    const key = change.team.toLowerCase()
    const own = changes.get(key)
    if (own === undefined) changes.set(key, [change])
    else own.push(change)
  }
  return teams.map((team) => laid(team, changes.get(team.id.toLowerCase()) ?? [], frame.margin))
}
