/** Lays a frame's ceilings and floors over those of the plan. */
import { centsOf } from '../model/build-project.ts'
import type { Envelope, Plan } from '../model/plan.ts'
import { round } from '../units/decimal.ts'
import type { Cents } from '../units/quantity.ts'
import type { FrameEnvelope } from './flat-scenario.ts'

/** A written amount in cents, rounded half away from zero; undefined where cents cannot hold it. */
function centsIn(plan: Plan, value: number, { at }: FrameEnvelope): Cents | undefined {
  let rounded: Cents | undefined
  const fault = (_: unknown, __: number, kind: 'too-fine' | 'too-large'): void => {
    if (kind === 'too-fine') rounded = round(value * plan.scale * 100) as Cents
  }
  return centsOf(value, at, { scale: plan.scale, fault }) ?? rounded
}

/** What the frame says over what the plan says: null takes away, undefined leaves. */
function limit(
  plan: Plan,
  frame: FrameEnvelope,
  edge: 'max' | 'min',
  own: Cents | undefined,
): Cents | undefined {
  const value = frame[edge]
  if (value === null) return undefined
  return value === undefined ? own : (centsIn(plan, value, frame) ?? own)
}

function laid(plan: Plan, frame: FrameEnvelope, own: Envelope | undefined): Envelope[] {
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

const keyOf = ({ year, section }: Pick<Envelope, 'year' | 'section'>): string =>
  `${year} ${section}`

/** The plan's envelopes in their order under a frame, then the new ones in its order; one that limits nothing goes. */
export function overlayEnvelopes(
  plan: Plan,
  frames: readonly FrameEnvelope[],
): readonly Envelope[] {
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
    return laid(plan, frame, envelope)
  })
  const added = frames.filter((frame) => !seen.has(keyOf(frame)))
  return [...own, ...added.flatMap((frame) => laid(plan, frame, undefined))]
}
