/** Applies the frame of a scenario: its staff and margin to the teams, its ceilings and floors to the envelopes. */
import { centsOf } from '../plan/build/build-project.ts'
import type { Envelope, Plan, Team } from '../plan/plan.ts'
import { type StaffSteps, staffOf, stepsBefore, stepsWith } from '../plan/staff.ts'
import type { Month } from '../values/calendar.ts'
import { round } from '../values/decimal.ts'
import { addToList } from '../values/multimap.ts'
import type { Cents } from '../values/quantity.ts'
import type { Frame, FrameEnvelope, FrameTeam } from './flat-scenario.ts'

/** The steps with another figure from a month on, which no later step of the plan changes. */
function withFte(steps: StaffSteps, month: Month, fte: number): StaffSteps {
  return [...stepsBefore(steps, month), { from: month, fte: staffOf(fte) }]
}

/** The ramps before a month: a figure of the frame says what people give from then on. */
function rampBefore(ramp: Team['ramp'], month: Month): Team['ramp'] {
  return new Map([...ramp].filter(([one]) => one < month))
}

function underChanges(team: Team, changes: readonly FrameTeam[], margin: number | undefined): Team {
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
export function applyFrameTeams(
  { teams }: Pick<Plan, 'teams'>,
  frame: Pick<Frame, 'teams' | 'margin'>,
): readonly Team[] {
  if (frame.teams.length === 0 && frame.margin === undefined) return teams
  const changes = new Map<string, FrameTeam[]>()
  for (const change of [...frame.teams].sort((left, right) => left.from - right.from)) {
    addToList(changes, change.team.toLowerCase(), change)
  }
  return teams.map((team) => underChanges(team, changes.get(team.id.toLowerCase()) ?? [], frame.margin))
}

/** A written amount in cents, rounded half away from zero; undefined where cents cannot hold it. */
function centsIn(plan: Plan, value: number, { at }: FrameEnvelope): Cents | undefined {
  let rounded: Cents | undefined
  const fault = (_: unknown, __: number, kind: 'too-fine' | 'too-large'): void => {
    if (kind === 'too-fine') rounded = round(value * plan.scale * 100) as Cents
  }
  return centsOf(value, () => at, { scale: plan.scale, fault }) ?? rounded
}

/** What the frame says over what the plan says: null takes away, undefined leaves. */
function limit(plan: Plan, frame: FrameEnvelope, edge: 'max' | 'min', own: Cents | undefined): Cents | undefined {
  const value = frame[edge]
  if (value === null) return undefined
  return value === undefined ? own : (centsIn(plan, value, frame) ?? own)
}

function underFrame(plan: Plan, frame: FrameEnvelope, own: Envelope | undefined): Envelope[] {
  const max = limit(plan, frame, 'max', own?.max)
  const min = limit(plan, frame, 'min', own?.min)
  if (max === undefined && min === undefined) return []
  // Findings point at what is written: what the frame leaves alone stays where the plan writes it.
  const isOwn = frame.max === undefined && own?.max !== undefined
  const at = isOwn ? own.at : frame.at
  const decision = isOwn ? own.decision : undefined
  const floorAt = frame.min === undefined && own?.min !== undefined ? own.floorAt : frame.floorAt
  return [{ year: frame.year, section: frame.section, max, min, decision, at, floorAt }]
}

const keyOf = ({ year, section }: Pick<Envelope, 'year' | 'section'>): string => `${year} ${section}`

/** The plan's envelopes in their order under a frame, then the new ones in its order; one that limits nothing goes. */
export function applyFrameEnvelopes(plan: Plan, frames: readonly FrameEnvelope[]): readonly Envelope[] {
  if (frames.length === 0) return plan.envelopes
  const framed = new Map(frames.map((frame) => [keyOf(frame), frame]))
  const seen = new Set<string>()
  const own = plan.envelopes.flatMap((envelope) => {
    const key = keyOf(envelope)
    const frame = framed.get(key)
    if (frame === undefined) return [envelope]
    // Of two envelopes of the plan for one year and section the first counts.
    if (seen.has(key)) return []
    seen.add(key)
    return underFrame(plan, frame, envelope)
  })
  const added = frames.filter((frame) => !seen.has(keyOf(frame)))
  return [...own, ...added.flatMap((frame) => underFrame(plan, frame, undefined))]
}
