/** Writes the frame of an approved scenario into the plan: its ceilings and floors, its staff and its margin. */

import { applyFrameTeams } from '../../overlay/apply-frame.ts'
import type { Frame, FrameEnvelope } from '../../overlay/flat-scenario.ts'
import { within } from '../../plan/entity.ts'
import { entityById } from '../../plan/find-entity.ts'
import type { LimitKey, Plan, Team } from '../../plan/plan.ts'
import { type Month, monthText } from '../../values/calendar.ts'
import { parsePeriod } from '../../values/period.ts'
import type { PlaceEdit } from '../plan-draft.ts'
import type { Ground } from './project.ts'

/** A cap of the frame that the plan's files have no place for. */
export type UnwrittenCap =
  | { readonly kind: 'lifted'; readonly year: number; readonly section: string; readonly edge: 'max' | 'min' }
  | { readonly kind: 'staff-unknown'; readonly team: string }
  | { readonly kind: 'by-id'; readonly key: LimitKey; readonly id: string }

/** What an approval writes of a frame, and what stays in the scenario. */
export interface FrameWriting {
  readonly edits: readonly PlaceEdit[]
  /** Envelopes that change or are new, as `2026 investment`. */
  readonly envelopes: readonly string[]
  readonly teams: readonly string[]
  /** Caps that hold for the plan from the approved scenario. */
  readonly inForce: readonly UnwrittenCap[]
  /** Caps that hold in the scenario alone. */
  readonly outside: readonly UnwrittenCap[]
}

const EDGES = ['max', 'min'] as const

function limitsOf(frame: FrameEnvelope): { max?: number; min?: number } {
  const { max, min } = frame
  return { ...(typeof max === 'number' ? { max } : {}), ...(typeof min === 'number' ? { min } : {}) }
}

/** The edits of one envelope of the plan, the decision with them; none where it says the same already. */
function changedEnvelope(plan: Plan, index: number, frame: FrameEnvelope, { decision }: Ground): PlaceEdit[] {
  const own = plan.header.envelopes?.[index]
  const at = (key: string) => within(plan.header, 'envelopes', index, key)
  const limits = Object.entries(limitsOf(frame)).filter(([edge, value]) => own?.[edge as 'max' | 'min'] !== value)
  if (limits.length === 0) return []
  return [...limits.map(([edge, value]) => ({ at: at(edge), value })), { at: at('decision'), value: decision.id }]
}

function envelopeWriting(plan: Plan, { envelopes }: Frame, ground: Ground) {
  const own = plan.header.envelopes ?? []
  let next = own.length
  const written: { name: string; edits: PlaceEdit[] }[] = envelopes.map((frame) => {
    const { year, section } = frame
    const name = `${year} ${section}`
    const index = own.findIndex((one) => one.year === year && one.section === section)
    if (index >= 0) return { name, edits: changedEnvelope(plan, index, frame, ground) }
    const limits = limitsOf(frame)
    if (Object.keys(limits).length === 0) return { name, edits: [] }
    const value = { year, section, ...limits, decision: ground.decision.id }
    return { name, edits: [{ at: within(plan.header, 'envelopes', next++), value }] }
  })
  return written.filter(({ edits }) => edits.length > 0)
}

/** The limits that the frame takes away and the plan has. */
function liftedIn({ envelopes: own }: Plan, { envelopes }: Frame): UnwrittenCap[] {
  return envelopes.flatMap((frame) => {
    const { year, section } = frame
    const held = own.find((one) => one.year === year && one.section === section)
    return EDGES.filter((edge) => frame[edge] === null && held?.[edge] !== undefined).map(
      (edge): UnwrittenCap => ({ kind: 'lifted', year, section, edge }),
    )
  })
}

/** A period that begins with the month: its year where it is the first of one. */
function periodFrom(month: Month): string {
  const text = monthText(month)
  return text.endsWith('-01') ? text.slice(0, -'-01'.length) : text
}

/** Steps of staff as files write them: a number where they never change, else by period, in the file's own words. */
function writtenStaff({ horizon }: Plan, before: Team, { fte }: Team): unknown {
  const [first, second] = fte
  if (first === undefined || second === undefined) return first?.fte
  const known = typeof before.written.fte === 'object' ? Object.keys(before.written.fte) : []
  const words = new Map(known.map((text) => [parsePeriod(text)?.first, text]))
  // The first figure holds before its period too: any period before the second will do.
  const start = Math.min(horizon.first, second.from - 1) as Month
  return Object.fromEntries(
    fte.map(({ from, fte: staff }, index) => {
      const month = index === 0 && !words.has(from) ? start : from
      return [words.get(month) ?? periodFrom(month), staff]
    }),
  )
}

function teamEdits(plan: Plan, before: Team, after: Team): PlaceEdit[] {
  if (after === before) return []
  const isStaffed = JSON.stringify(after.fte) !== JSON.stringify(before.fte)
  const margin = after.capacity?.margin
  return [
    ...(isStaffed ? [{ at: within(before, 'fte'), value: writtenStaff(plan, before, after) }] : []),
    ...(margin === before.capacity?.margin ? [] : [{ at: within(before, 'capacity', 'margin'), value: margin }]),
  ]
}

function teamWriting(plan: Plan, frame: Frame) {
  const laid = applyFrameTeams(plan, frame)
  return plan.teams
    .map((before, index) => ({ id: before.id, edits: teamEdits(plan, before, laid[index] ?? before) }))
    .filter(({ edits }) => edits.length > 0)
}

/** Teams to which the frame adds people and of which nobody knows how many they are. */
function unknownStaff({ teams }: Plan, frame: Frame): UnwrittenCap[] {
  const ids = frame.teams
    .filter(({ team, hires, fte }) => {
      const known = entityById(teams, team)
      return known === undefined || (fte === undefined && hires !== undefined && !known.fte.length)
    })
    .map(({ team }) => team)
  return [...new Set(ids)].map((team): UnwrittenCap => ({ kind: 'staff-unknown', team }))
}

export function frameWriting(plan: Plan, frame: Frame, ground: Ground): FrameWriting {
  const envelopes = envelopeWriting(plan, frame, ground)
  const teams = teamWriting(plan, frame)
  return {
    edits: [...envelopes, ...teams].flatMap(({ edits }) => edits),
    envelopes: envelopes.map(({ name }) => name),
    teams: teams.map(({ id }) => id),
    outside: [...liftedIn(plan, frame), ...unknownStaff(plan, frame)],
    inForce: frame.limits.map(({ key, id }): UnwrittenCap => ({ kind: 'by-id', key, id })),
  }
}
