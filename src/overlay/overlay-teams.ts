/** Lays a frame's staff and margin over the teams of the plan. */
import type { Plan, Team } from '../model/plan.ts'
import { type StaffSteps, staffOf, stepsBefore, stepsWith } from '../model/staff-steps.ts'
import type { Month } from '../units/calendar.ts'
import type { Frame, FrameTeam } from './flat-scenario.ts'

/** The steps with another figure from a month on, which no later step of the plan changes. */
function withFte(steps: StaffSteps, month: Month, fte: number): StaffSteps {
  return [...stepsBefore(steps, month), { from: month, fte: staffOf(fte) }]
}

/** The ramps before a month: a figure of the frame says what people give from then on. */
function rampBefore(ramp: Team['ramp'], month: Month): Team['ramp'] {
  return new Map([...ramp].filter(([one]) => one < month))
}

function laid(team: Team, changes: readonly FrameTeam[], margin: number | undefined): Team {
  let [steps, ramp] = [team.fte, team.ramp]
  for (const { from, fte, hires } of changes) {
    if (fte !== undefined) [steps, ramp] = [withFte(steps, from, fte), rampBefore(ramp, from)]
    if (hires !== undefined) steps = stepsWith(steps, from, hires)
  }
  const { capacity } = team
  const hasMargin = capacity !== undefined && margin !== undefined && margin !== capacity.margin
  if (steps === team.fte && !hasMargin) return team
  return { ...team, fte: steps, ramp, capacity: hasMargin ? { ...capacity, margin } : capacity }
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
