/** Finds where a scenario contradicts itself, what it inherits or what the plan's projects already are. */
import { keyWithin, within } from '../model/entity.ts'
import type { Entry, Plan } from '../model/plan.ts'
import { projectById } from '../model/project-by-id.ts'
import type { PathOrigin } from '../source/origin.ts'
import type { Contradiction } from './contradiction.ts'
import type { Choice } from './flat-scenario.ts'
import { flattenChoices, isFixed } from './flatten-choices.ts'
import { frameContradictions } from './frame-contradictions.ts'
import { lineageOf } from './lineage.ts'
import { timingContradictions } from './timing-contradictions.ts'
import { verdictOf, type WrittenChoice } from './verdict.ts'
import { againstStatus, keepAndOut, variantNotInGroup } from './verdict-contradictions.ts'

type Scenario = Entry<'scenarios'>

/** Whether the scenario still is a proposal: what is decided or set aside is not measured against today's projects. */
function isOpen({ status = 'draft' }: Scenario): boolean {
  return status === 'draft' || status === 'proposed'
}

function circular(
  scenario: Scenario,
  { layers, backTo }: ReturnType<typeof lineageOf>,
): Contradiction[] {
  if (backTo !== scenario) return []
  const chain = [...layers.map(({ id }) => id).reverse(), scenario.id]
  return [{ kind: 'extends-circular', chain, at: within(scenario, 'extends') }]
}

/** The nearest of some scenarios, the farthest first, that forces a choice about a project, and the choice's place. */
function forcer(
  layers: readonly Scenario[],
  key: string,
): { id: string; at: PathOrigin } | undefined {
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
  const verdict = verdictOf(own)
  if (verdict === undefined || own.forced === true || !isFixed(inherited)) return []
  const isSame =
    verdict.isKept === inherited.isKept &&
    verdict.variant?.toLowerCase() === inherited.variant?.toLowerCase()
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
  const isHeard = against.length === 0
  const isLeft = verdictOf(own)?.isKept === false
  const isMeasured = project !== undefined && isOpen(scenario)
  return [
    ...keepAndOut(name, own, place),
    ...against,
    ...(own.forced === true && !hasReason
      ? [
          {
            kind: 'forced-without-reason' as const,
            project: name,
            at: within({ at: place }, 'forced'),
          },
        ]
      : []),
    ...(project === undefined ? [] : variantNotInGroup(plan, project, own, place)),
    ...(isMeasured && isHeard ? againstStatus(plan, project, own, place) : []),
    ...(isMeasured && !isLeft ? timingContradictions(plan, project, own, place) : []),
  ]
}

/**
 * The contradictions that the scenario itself writes, in the order of its record: chain, frame, choices. What it
 * inherits is told of the scenario that writes it, unknown ids by the rule of references. Only drafts and proposals
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
