/** Writes a scenario into a plan as a new record, and changes what a written one chooses. */
import type { WrittenChoice } from '../../overlay/retention.ts'
import { isSameId, within } from '../../plan/entity.ts'
import type { BudgetSection, Entry } from '../../plan/plan.ts'
import { parsePeriod } from '../../values/period.ts'
import type { PlainMap } from '../../values/plain-data.ts'
import type { Cents } from '../../values/quantity.ts'
import { changedFiles, edited, type PlaceEdit, type PlanDraft } from '../plan-draft.ts'
import { withScenario } from './new-record.ts'

type Scenario = Entry<'scenarios'>

/** What is asked about one project; what is undefined stays as it is. */
export interface AskedChoice {
  readonly isKept?: boolean
  /** As files write it. */
  readonly start?: string
  /** The start that it takes the place of; undefined where there is none. */
  readonly startBefore?: string | undefined
  readonly scale?: number
  /** The factor that it takes the place of; undefined where there is none. */
  readonly scaleBefore?: number | undefined
  readonly stretch?: number
  /** Its own reason; the one of every choice where nothing is said. */
  readonly reason?: string
}

/** A ceiling, and the one that it takes the place of. */
export interface AskedCeiling {
  readonly section: BudgetSection
  readonly year: number
  /** In the unit of the plan. */
  readonly max: number
  readonly before: Cents | undefined
  readonly after: Cents
}

export interface AskedHire {
  readonly team: string
  /** As files write it. */
  readonly from: string
  readonly hires: number
  /** What it takes the place of, of the scenario that it starts from. */
  readonly before: number | undefined
}

export interface ScenarioChanges {
  /** The scenario that it starts from; undefined where nothing is said of it. */
  readonly parent: Scenario | undefined
  readonly title: string | undefined
  readonly kind: Scenario['kind'] | undefined
  readonly status: Scenario['status'] | undefined
  /** Behind those that it has. */
  readonly assumptions: readonly string[]
  /** The reason of every choice that has none of its own. */
  readonly reason: string | undefined
  /** By the project's id as the plan writes it. */
  readonly choices: ReadonlyMap<string, AskedChoice>
  readonly ceilings: readonly AskedCeiling[]
  readonly hires: readonly AskedHire[]
}

export interface Unset {
  readonly projects: readonly string[]
  readonly ceilings: readonly Pick<AskedCeiling, 'section' | 'year'>[]
  readonly teams: readonly string[]
  /** Whether it starts from no scenario any more, but from the plan. */
  readonly isRoot: boolean
}

const NO_UNSET: Unset = { projects: [], ceilings: [], teams: [], isRoot: false }

/** The keys that a choice gets, in the order of the format. */
function keysOf(asked: AskedChoice, common?: string): PlainMap {
  const { isKept, start, scale, stretch, reason = common } = asked
  const keys = {
    ...(isKept === true ? { keep: true } : {}),
    ...(isKept === false ? { out: true } : {}),
    start,
    scale,
    stretch,
    reason,
  }
  return Object.fromEntries(Object.entries(keys).filter(([, value]) => value !== undefined))
}

function choicesOf({ choices, reason }: ScenarioChanges): PlainMap {
  return Object.fromEntries([...choices].map(([id, asked]) => [id, keysOf(asked, reason)]))
}

function frameOf({ ceilings, hires }: ScenarioChanges): PlainMap {
  const envelopes = ceilings.map(({ year, section, max }) => ({ year, section, max }))
  const teams = hires.map(({ team, from, hires: posts }) => ({ team, from, hires: posts }))
  return { ...(envelopes.length === 0 ? {} : { envelopes }), ...(teams.length === 0 ? {} : { teams }) }
}

/** A new scenario as files write it, custom where no kind is said, a draft where no status is, its id for a title. */
export function scenarioRecord(id: string, changes: ScenarioChanges): PlainMap & { readonly id: string } {
  const { parent, title = id, kind = 'custom', status = 'draft', assumptions } = changes
  const [frame, choices] = [frameOf(changes), choicesOf(changes)]
  return {
    id,
    title,
    kind,
    status,
    ...(parent === undefined ? {} : { extends: parent.id }),
    ...(assumptions.length === 0 ? {} : { assumptions }),
    ...(Object.keys(frame).length === 0 ? {} : { frame }),
    ...(Object.keys(choices).length === 0 ? {} : { choices }),
  }
}

export function addScenario(draft: PlanDraft, id: string, changes: ScenarioChanges): PlanDraft {
  return withScenario(draft, scenarioRecord(id, changes))
}

/** What a choice that leaves a project out has no use for, and one that keeps it. */
const AGAINST = {
  out: ['keep', 'variant', 'start', 'scale', 'stretch', 'displaces'],
  keep: ['out', 'variant'],
} as const

/** The keys of a written choice that a new one sets, and those that it takes out. */
function choiceKeys(own: WrittenChoice, asked: AskedChoice, reason: string | undefined) {
  const set = Object.entries(keysOf(asked, reason))
  if (asked.isKept === undefined) return { set, taken: [] }
  const against = AGAINST[asked.isKept ? 'keep' : 'out'].filter((key) => own[key] !== undefined)
  const isTurned = asked.isKept ? own.keep !== true : own.out !== true
  // The reason for keeping a project is none for leaving it out.
  const hasNone = (asked.reason ?? reason) === undefined && own.reason !== undefined
  const isIdle = isTurned && against.length > 0 && hasNone
  return { set, taken: [...against, ...(isIdle ? ['reason'] : [])] }
}

/** The id under which a scenario writes its choice about a project. */
function writtenKey(scenario: Scenario, id: string): string | undefined {
  return Object.keys(scenario.choices ?? {}).find((key) => isSameId(key, id))
}

/** Edits in two steps, since what is set may stand beside what is taken out. */
interface Steps {
  readonly sets: PlaceEdit[]
  readonly takes: PlaceEdit[]
}

function choiceSteps(scenario: Scenario, { choices, reason }: ScenarioChanges): Steps {
  const steps: Steps = { sets: [], takes: [] }
  for (const [id, asked] of choices) {
    const key = writtenKey(scenario, id)
    const own = key === undefined ? undefined : scenario.choices?.[key]
    if (key === undefined || own === undefined) {
      steps.sets.push({ at: within(scenario, 'choices', id), value: keysOf(asked, reason) })
      continue
    }
    const { set, taken } = choiceKeys(own, asked, reason)
    for (const [name, value] of set) steps.sets.push({ at: within(scenario, 'choices', key, name), value })
    for (const name of taken) steps.takes.push({ at: within(scenario, 'choices', key, name), value: undefined })
  }
  return steps
}

function isOfPeriod(left: string, right: string): boolean {
  return parsePeriod(left)?.first === parsePeriod(right)?.first
}

/** The edits that put items into a list: into the item of the same key, else behind the others. */
function listSets<Item, Own>(
  scenario: Scenario,
  list: 'envelopes' | 'teams',
  own: readonly Own[],
  items: readonly Item[],
  { isSame, key, recordOf }: ListKind<Item, Own>,
): PlaceEdit[] {
  let next = own.length
  return items.map((item) => {
    const index = own.findIndex((one) => isSame(one, item))
    const [at, value] = [within(scenario, 'frame', list, index < 0 ? next : index), recordOf(item)]
    if (index < 0) next += 1
    return index < 0 ? { at, value } : { at: within({ at }, key), value: value[key] }
  })
}

interface ListKind<Item, Own> {
  readonly isSame: (own: Own, item: Item) => boolean
  /** The key that is set where the item is there. */
  readonly key: string
  readonly recordOf: (item: Item) => PlainMap
}

function frameSets(scenario: Scenario, { ceilings, hires }: ScenarioChanges): PlaceEdit[] {
  const { envelopes = [], teams = [] } = scenario.frame ?? {}
  return [
    ...listSets(scenario, 'envelopes', envelopes, ceilings, {
      isSame: (own, { section, year }) => own.section === section && own.year === year,
      key: 'max',
      recordOf: ({ year, section, max }) => ({ year, section, max }),
    }),
    ...listSets(scenario, 'teams', teams, hires, {
      isSame: (own, { team, from }) => isSameId(own.team, team) && isOfPeriod(own.from, from),
      key: 'hires',
      recordOf: ({ team, from, hires: posts }) => ({ team, from, hires: posts }),
    }),
  ]
}

/** What takes items out of the frame, the last one first, for those behind one move up. */
function frameTakes(scenario: Scenario, { ceilings, teams: ids }: Unset): PlaceEdit[] {
  const { envelopes = [], teams = [] } = scenario.frame ?? {}
  const ofEnvelopes = envelopes.flatMap(({ section, year, min }, index) => {
    if (!ceilings.some((one) => one.section === section && one.year === year)) return []
    const at = within(scenario, 'frame', 'envelopes', index)
    return [min === undefined ? at : within({ at }, 'max')]
  })
  const ofTeams = teams.flatMap(({ team }, index) =>
    ids.some((id) => isSameId(id, team)) ? [within(scenario, 'frame', 'teams', index)] : [],
  )
  return [...ofEnvelopes.reverse(), ...ofTeams.reverse()].map((at) => ({ at, value: undefined }))
}

function unsetTakes(scenario: Scenario, unset: Unset): PlaceEdit[] {
  const ofChoices = unset.projects.flatMap((id) => writtenKey(scenario, id) ?? [])
  const parent = unset.isRoot ? [within(scenario, 'extends')] : []
  const choices = [...parent, ...ofChoices.map((key) => within(scenario, 'choices', key))]
  return [...choices.map((at) => ({ at, value: undefined })), ...frameTakes(scenario, unset)]
}

function describingSets(
  scenario: Scenario,
  { parent, title, kind, status, assumptions }: ScenarioChanges,
): PlaceEdit[] {
  const values = { title, kind, status, extends: parent?.id }
  const own = scenario.assumptions ?? []
  const more = assumptions.filter((text) => !own.includes(text))
  return [
    ...Object.entries(values)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => ({ at: within(scenario, key), value })),
    ...more.map((value, index) => ({ at: within(scenario, 'assumptions', own.length + index), value })),
  ]
}

/** The draft with a scenario of it changed; the very draft where it says all of this already. */
export function editScenario(
  draft: PlanDraft,
  scenario: Scenario,
  changes: ScenarioChanges,
  unset: Unset = NO_UNSET,
): PlanDraft {
  const { sets, takes } = choiceSteps(scenario, changes)
  const set = edited(draft, [...describingSets(scenario, changes), ...sets, ...frameSets(scenario, changes)])
  const made = edited(set, [...takes, ...unsetTakes(scenario, unset)])
  return changedFiles(draft, made).length > 0 ? made : draft
}
