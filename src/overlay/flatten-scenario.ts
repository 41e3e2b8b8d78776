/**
 * Resolves what a scenario inherits: its own values over those of the scenarios it starts from, the frame by year and
 * section, by team and month, by axis and by department.
 */
import { maxShiftOf } from '../plan/build/build-plan.ts'
import { titleOf, within } from '../plan/entity.ts'
import { type Entry, LIMIT_KEYS, type LimitById, type Plan } from '../plan/plan.ts'
import type { Month } from '../values/calendar.ts'
import { parsePeriod } from '../values/period.ts'
import type { PathOrigin } from '../yaml/read/origin.ts'
import type { FlatScenario, Frame, FrameEnvelope, FrameTeam } from './flat-scenario.ts'
import { flattenChoices } from './flatten-choices.ts'
import { isWritten, lineageOf } from './lineage.ts'

type Layer = Entry<'scenarios'>

/** Puts what a layer writes over what is inherited, by key; of two values of one layer for a key the first counts. */
function mergeLayer<T>(
  values: Map<string, T>,
  written: readonly { readonly key: string; readonly over: (inherited: T | undefined) => T }[],
): void {
  const seen = new Set<string>()
  for (const { key, over } of written) {
    if (seen.has(key)) continue
    seen.add(key)
    values.set(key, over(values.get(key)))
  }
}

/** The id as the plan writes it, else as the scenario does. */
function idOf(plan: Plan, kind: string, id: string): string {
  return plan.index.get(kind)?.get(id.toLowerCase())?.id ?? id
}

interface Held {
  readonly value: FrameEnvelope['max']
  readonly at: PathOrigin | undefined
}

/** The layer's own limit where it writes one, else the inherited one. */
function nearestLimit(own: Held, inherited: Held): Held {
  return own.value === undefined && inherited.value !== undefined ? inherited : own
}

function addEnvelopes(envelopes: Map<string, FrameEnvelope>, layer: Layer): void {
  mergeLayer(
    envelopes,
    (layer.frame?.envelopes ?? []).map(({ year, section, max, min }, index) => ({
      key: `${year} ${section}`,
      over: (inherited: FrameEnvelope | undefined): FrameEnvelope => {
        const at = within(layer, 'frame', 'envelopes', index)
        const ceiling = nearestLimit({ value: max, at }, { value: inherited?.max, at: inherited?.at })
        const floor = nearestLimit({ value: min, at }, { value: inherited?.min, at: inherited?.floorAt })
        return { year, section, max: ceiling.value, min: floor.value, at: ceiling.at ?? at, floorAt: floor.at ?? at }
      },
    })),
  )
}

function addTeams(plan: Plan, teams: Map<string, FrameTeam>, layer: Layer): void {
  mergeLayer(
    teams,
    (layer.frame?.teams ?? []).map(({ team, from: text, fte, hires }, index) => {
      const from = parsePeriod(text)?.first ?? (0 as Month)
      return {
        key: `${team.toLowerCase()} ${from}`,
        over: (inherited: FrameTeam | undefined): FrameTeam => ({
          team: idOf(plan, 'team', team),
          from,
          fte: fte ?? inherited?.fte,
          hires: hires ?? inherited?.hires,
          at: within(layer, 'frame', 'teams', index),
        }),
      }
    }),
  )
  // Approval has added them to the plan's own staff: they would count twice.
  if (!isWritten(layer)) return
  for (const [key, change] of teams) teams.set(key, { ...change, hires: undefined })
}

/** The limits by the id of an entity under one key of the frame, by lower-cased id. */
function limitsUnder(plan: Plan, { key, kind }: (typeof LIMIT_KEYS)[number], layers: readonly Layer[]): LimitById[] {
  const limits = new Map<string, LimitById>()
  for (const layer of layers) {
    const written = Object.entries(layer.frame?.[key] ?? {}).map(([id, value]) => ({
      key: id.toLowerCase(),
      over: (): LimitById => ({ key, id: idOf(plan, kind, id), value, at: within(layer, 'frame', key, id) }),
    }))
    mergeLayer(limits, written)
  }
  return [...limits.values()]
}

/**
 * The frame of a lineage, each list in the order in which the lineage first names its items.
 *
 * @param layers - the farthest ancestor first.
 */
function flattenFrame(plan: Plan, layers: readonly Layer[]): Frame {
  const envelopes = new Map<string, FrameEnvelope>()
  const teams = new Map<string, FrameTeam>()
  for (const layer of layers) {
    addEnvelopes(envelopes, layer)
    addTeams(plan, teams, layer)
  }
  const nearest = <K extends 'margin' | 'margin_price' | 'max_shift'>(key: K) =>
    layers.findLast(({ frame }) => frame?.[key] !== undefined)?.frame?.[key]
  const nearestShift = nearest('max_shift')
  return {
    envelopes: [...envelopes.values()],
    teams: [...teams.values()],
    margin: nearest('margin'),
    marginPrice: nearest('margin_price'),
    maxShift: nearestShift === undefined ? undefined : maxShiftOf(nearestShift),
    limits: LIMIT_KEYS.flatMap((one) => limitsUnder(plan, one, layers)),
  }
}

/**
 * The scenario after inheritance. Assumptions are the inherited ones, then its own; the rest merges by id, the nearest
 * value first. An unknown parent, and one that leads back to the scenario, adds nothing.
 */
export function flattenScenario(plan: Plan, scenario: Entry<'scenarios'>): FlatScenario {
  const { layers } = lineageOf(plan, scenario)
  return {
    id: scenario.id,
    title: titleOf(scenario.title, scenario.id),
    kind: scenario.kind,
    status: scenario.status ?? 'draft',
    at: scenario.at,
    chain: layers.slice(0, -1).map(({ id }) => id),
    assumptions: layers.flatMap(({ assumptions }) => assumptions ?? []),
    frame: flattenFrame(plan, layers),
    choices: flattenChoices(plan, layers),
  }
}
