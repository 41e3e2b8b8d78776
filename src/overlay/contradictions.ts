/** Finds where a scenario contradicts itself, what it inherits, or what the plan’s projects already are. */
import { keyWithin, within } from '../plan/entity.ts'
import { projectById } from '../plan/find-entity.ts'
import type { Entry, Plan } from '../plan/plan.ts'
import type { Month } from '../values/calendar.ts'
import { parsePeriod } from '../values/period.ts'
import type { PathOrigin } from '../yaml/read/origin.ts'
import { againstStatus, keepAndOut, timingContradictions, variantNotInGroup } from './choice-contradictions.ts'
import type { Contradiction } from './contradiction.ts'
import type { Choice } from './flat-scenario.ts'
import { flattenChoices, isFixed } from './flatten-choices.ts'
import { lineageOf } from './lineage.ts'
import { retentionOf, type WrittenChoice } from './retention.ts'

/** The items whose key an earlier item has, each with its place and the place of the first. */
function repeats<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  placeOf: (index: number) => PathOrigin,
): { item: T; at: PathOrigin; related: PathOrigin }[] {
  const first = new Map<string, PathOrigin>()
  return items.flatMap((item, index) => {
    const [key, at] = [keyOf(item), placeOf(index)]
    const related = first.get(key)
    if (related !== undefined) return [{ item, at, related }]
    first.set(key, at)
    return []
  })
}

/** The envelopes, then the changes of staff, that the scenario's own frame sets a second time; the first ones count. */
function frameContradictions(scenario: Entry<'scenarios'>): Contradiction[] {
  const { envelopes = [], teams = [] } = scenario.frame ?? {}
  const kind = 'frame-twice' as const
  const fromOf = ({ from }: (typeof teams)[number]): Month => parsePeriod(from)?.first ?? (0 as Month)
  return [
    ...repeats(
      envelopes,
      ({ year, section }) => `${year} ${section}`,
      (index) => within(scenario, 'frame', 'envelopes', index),
    ).map(
      ({ item: { year, section }, at, related }): Contradiction => ({
        kind,
        of: 'envelope',
        year,
        section,
        at,
        related,
      }),
    ),
    ...repeats(
      teams,
      (change) => `${change.team.toLowerCase()} ${fromOf(change)}`,
      (index) => within(scenario, 'frame', 'teams', index),
    ).map(
      ({ item, at, related }): Contradiction => ({
        kind,
        of: 'team',
        team: item.team,
        from: fromOf(item),
        at,
        related,
      }),
    ),
  ]
}

type Scenario = Entry<'scenarios'>

/** Whether the scenario still is a proposal: what is decided or set aside is not measured against today's projects. */
function isOpen({ status = 'draft' }: Scenario): boolean {
  return status === 'draft' || status === 'proposed'
}

function circular(scenario: Scenario, { layers, backTo }: ReturnType<typeof lineageOf>): Contradiction[] {
  if (backTo !== scenario) return []
  const chain = [...layers.map(({ id }) => id).reverse(), scenario.id]
  return [{ kind: 'extends-circular', chain, at: within(scenario, 'extends') }]
}

/** The nearest of some scenarios, the farthest first, that forces a choice about a project, and the choice's place. */
function forcer(layers: readonly Scenario[], key: string): { id: string; at: PathOrigin } | undefined {
  for (const layer of [...layers].reverse()) {
    const own = Object.entries(layer.choices ?? {}).find(
      ([id, { forced }]) => forced === true && id.toLowerCase() === key,
    )
    if (own !== undefined) return { id: layer.id, at: keyWithin(layer, 'choices', own[0]) }
  }
  return undefined
}

function forcedAgainst(
  own: WrittenChoice,
  inherited: Choice | undefined,
  ancestors: readonly Scenario[],
  project: string,
  at: PathOrigin,
): Contradiction[] {
  const retention = retentionOf(own)
  if (retention === undefined || own.forced === true || !isFixed(inherited)) return []
  const isSame =
    retention.isKept === inherited.isKept && retention.variant?.toLowerCase() === inherited.variant?.toLowerCase()
  const by = forcer(ancestors, project.toLowerCase())
  if (isSame || by === undefined) return []
  return [{ kind: 'forced-against', project, scenario: by.id, at, related: by.at }]
}

/** What the lineage says of the projects before the scenario does. */
interface Inheritance {
  readonly ancestors: readonly Scenario[]
  readonly choices: ReadonlyMap<string, Choice>
}

/** The contradictions of one choice, the id being the first that the scenario writes for its project. */
function ofChoice(
  plan: Plan,
  scenario: Scenario,
  { ancestors, choices }: Inheritance,
  id: string,
  own: WrittenChoice,
): Contradiction[] {
  const place = keyWithin(scenario, 'choices', id)
  const project = projectById(plan, id)
  const name = project?.id ?? id
  const inherited = choices.get(id.toLowerCase())
  const against = forcedAgainst(own, inherited, ancestors, name, place)
  const hasReason = (own.reason ?? inherited?.reason) !== undefined
  const isInForce = against.length === 0
  const isLeft = retentionOf(own)?.isKept === false
  const isMeasured = project !== undefined && isOpen(scenario)
  return [
    ...keepAndOut(name, own, place),
    ...against,
    ...(own.forced === true && !hasReason
      ? [{ kind: 'forced-without-reason' as const, project: name, at: within({ at: place }, 'forced') }]
      : []),
    ...(project === undefined ? [] : variantNotInGroup(plan, project, own, place)),
    ...(isMeasured && isInForce ? againstStatus(plan, project, own, place) : []),
    ...(isMeasured && !isLeft ? timingContradictions(plan, project, own, place) : []),
  ]
}

/**
 * The contradictions that the scenario itself writes, in the order of its record: chain, frame, choices. What it
 * inherits is found of the scenario that writes it, unknown ids by the rule of references. Only drafts and proposals
 * are held against what the projects have become since.
 */
export function contradictionsOf(plan: Plan, scenario: Scenario): Contradiction[] {
  const lineage = lineageOf(plan, scenario)
  const ancestors = lineage.layers.slice(0, -1)
  const inheritance = { ancestors, choices: flattenChoices(plan, ancestors) }
  const first = new Map<string, string>()
  const ofChoices = Object.entries(scenario.choices ?? {}).flatMap(([id, own]): Contradiction[] => {
    const key = id.toLowerCase()
    const other = first.get(key)
    if (other === undefined) {
      first.set(key, id)
      return ofChoice(plan, scenario, inheritance, id, own)
    }
    const project = projectById(plan, id)?.id ?? id
    const at = keyWithin(scenario, 'choices', id)
    const related = keyWithin(scenario, 'choices', other)
    return [{ kind: 'same-project-twice', project, first: other, at, related }]
  })
  return [...circular(scenario, lineage), ...frameContradictions(scenario), ...ofChoices]
}
