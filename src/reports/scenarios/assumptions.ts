/** What each scenario assumes: its assumptions in words and the limits of its frame beside those of the plan, with what is inherited and from whom. */
import { sectionName } from '../../lang/catalogue/labels.ts'
import { SCENARIO_LABELS } from '../../lang/catalogue/scenarios.ts'
import { formatDate } from '../../lang/dates.ts'
import { fteIn } from '../../metrics/base/capacity.ts'
import { envelopeOf, floorOf } from '../../metrics/envelopes.ts'
import type { FrameEnvelope, FrameTeam } from '../../overlay/flat-scenario.ts'
import { within } from '../../plan/entity.ts'
import { entityById } from '../../plan/find-entity.ts'
import type { MaxShift, Plan } from '../../plan/plan.ts'
import { monthText } from '../../values/calendar.ts'
import { type Bilingual, bilingual } from '../../values/language.ts'
import { count, EMPTY, money, quantity, text } from '../document/cell.ts'
import type { Cell, Table } from '../document/document.ts'
import {
  column,
  filled,
  fittedTable,
  type ItemColumn,
  listTable,
  note,
  textColumn,
  withoutIdleColumns,
} from '../document/table.ts'
import type { SectionKind } from '../report-kind.ts'
import { entityTitle } from '../words/names.ts'
import type { OptionColumn, ScenarioContext } from './context.ts'

const TEXTS = {
  title: { fr: 'Hypothèses et cadre', en: 'Assumptions and frame' },
  none: {
    fr: 'Aucune hypothèse écrite, et le cadre du plan\u00a0: enveloppes, équipes et marges inchangées.',
    en: 'No assumption is written, and the frame is the plan’s: envelopes, teams and margins unchanged.',
  },
  assumptions: { fr: 'Hypothèses', en: 'Assumptions' },
  frames: {
    fr: 'Cadre\u00a0: ce qui n’est pas celui du plan',
    en: 'Frame: what is not the plan’s',
  },
  limit: { fr: 'Limite', en: 'Limit' },
  inScenario: { fr: 'Dans le scénario', en: 'In the scenario' },
  noLimit: { fr: 'aucune', en: 'none' },
  envelope: ({ fr, en }: Bilingual, year: number) => ({
    fr: `Enveloppe, ${fr} ${year}`,
    en: `Envelope, ${en} ${year}`,
  }),
  floor: ({ fr, en }: Bilingual, year: number) => ({
    fr: `Plancher, ${fr} ${year}`,
    en: `Floor, ${en} ${year}`,
  }),
  staff: (team: Bilingual, month: Bilingual) => ({
    fr: `Effectif de ${team.fr} à partir de ${month.fr}`,
    en: `Staff of ${team.en} from ${month.en}`,
  }),
  margin: { fr: 'Part de capacité gardée libre', en: 'Share of capacity kept free' },
  maxShift: { fr: 'Décalage permis par l’arbitrage', en: 'Shift allowed to an arbitration' },
  free: { fr: 'libre', en: 'free' },
  quarters: (earlier: number, later: number) => ({
    fr: `−${earlier}/+${later}\u00a0trimestres`,
    en: `−${earlier}/+${later}\u00a0quarters`,
  }),
  leastShare: ({ fr, en }: Bilingual) => ({
    fr: `Part minimale de l’investissement, ${fr}`,
    en: `Least share of the investment, ${en}`,
  }),
  goLives: ({ fr, en }: Bilingual) => ({
    fr: `Mises en service par trimestre au plus, ${fr}`,
    en: `Most go-lives in a quarter, ${en}`,
  }),
}

/** What a screen holds of each of the two tables. */
const SCREEN = { rows: 25, text: 200 } as const

type Place = FrameTeam['at']

/** What a scenario writes or inherits. */
interface Written {
  readonly option: OptionColumn
  readonly at: Place
}

/** One limit of a frame. */
interface FrameLimit {
  readonly id: string
  readonly name: Bilingual
  /** In the plan as it is. */
  readonly before: Cell
  readonly after: Cell
  readonly at: Place
}

/** The columns of the scenario and of the one that writes a value; empty where that is the scenario itself. */
function ends<T extends Written>({ scenarios }: Plan): [first: ItemColumn<T>, last: ItemColumn<T>] {
  const writer = (at: Place) =>
    scenarios.find(
      (one) =>
        one.at.file === at.file && one.at.path.every((step, index) => at.path[index] === step),
    )
  return [
    textColumn('scenario', SCENARIO_LABELS.scenario, ({ option }) => option.id),
    column('from', SCENARIO_LABELS.from, 'text', ({ option, at }) => {
      const own = writer(at)
      return own === undefined || own.id === option.id ? EMPTY : text(own.id)
    }),
  ]
}

/** Every assumption in words, the inherited ones first. */
function wordsTable({ plan, options }: ScenarioContext): Table {
  const lines = options.flatMap((option) =>
    [...option.option.scenario.chain, option.id].flatMap((name) => {
      const entry = plan.scenarios.find((one) => one.id === name)
      const { at } = entry ?? option.option.scenario
      return (entry?.assumptions ?? []).map((assumption, index) => ({
        ...{ option, assumption },
        at: within({ at }, 'assumptions', index),
      }))
    }),
  )
  const [scenario, from] = ends<(typeof lines)[number]>(plan)
  // Where nothing is inherited, nobody asks from whom.
  return withoutIdleColumns(
    listTable(
      {
        id: 'scenario_assumptions',
        title: TEXTS.assumptions,
        rowId: ({ option }) => option.id,
      },
      lines,
      [
        scenario,
        textColumn('assumption', SCENARIO_LABELS.assumption, ({ assumption }) => assumption),
        from,
      ],
    ),
    [from.id],
  )
}

function amount(plan: Plan, value: number | null): Cell {
  return value === null ? text(TEXTS.noLimit) : quantity('money', value * plan.scale)
}

function envelopeLimits(
  plan: Plan,
  { year, section, max, min, at, floorAt }: FrameEnvelope,
): FrameLimit[] {
  const name = sectionName(section)
  const ceiling = {
    id: `max ${year} ${section}`,
    name: TEXTS.envelope(name, year),
    before: money(envelopeOf(plan, year, section)),
  }
  const floor = {
    id: `min ${year} ${section}`,
    name: TEXTS.floor(name, year),
    before: money(floorOf(plan, year, section)),
  }
  return [
    ...(max === undefined ? [] : [{ ...ceiling, after: amount(plan, max), at }]),
    ...(min === undefined ? [] : [{ ...floor, after: amount(plan, min), at: floorAt }]),
  ]
}

function teamLimit(plan: Plan, after: Plan, { team, from, at }: FrameTeam): FrameLimit {
  const month = bilingual((lang) => formatDate(monthText(from), lang))
  const staff = ({ teams }: Plan): Cell => {
    const own = entityById(teams, team)
    return quantity('fte', own === undefined ? undefined : fteIn(own, from))
  }
  return {
    id: `fte ${team} ${monthText(from)}`,
    name: TEXTS.staff(entityTitle(plan, 'team', team), month),
    ...{ before: staff(plan), after: staff(after), at },
  }
}

/** `−2/+4 trimestres`, or free. */
function shiftCell(maxShift: MaxShift): Cell {
  if (maxShift === 'free') return text(TEXTS.free)
  return text(TEXTS.quarters(maxShift.earlier, maxShift.later))
}

/** Every limit that a scenario sets or inherits, in the order of its frame. */
function limitsOf(plan: Plan, { option }: OptionColumn): FrameLimit[] {
  const { frame, at } = option.scenario
  const { envelopes, teams, margin, maxShift, axisMinima, goLives } = frame
  const share = (value: number): Cell => quantity('rate', value)
  const kept = margin === undefined ? [] : [{ after: share(margin), before: EMPTY }]
  const moved =
    maxShift === undefined ? [] : [{ after: shiftCell(maxShift), before: shiftCell(plan.maxShift) }]
  return [
    ...envelopes.flatMap((one) => envelopeLimits(plan, one)),
    ...teams.map((one) => teamLimit(plan, option.plan, one)),
    ...kept.map((cells) => ({ id: 'margin', name: TEXTS.margin, ...cells, at })),
    ...moved.map((cells) => ({ id: 'max_shift', name: TEXTS.maxShift, ...cells, at })),
    ...axisMinima.map((one) => ({
      id: `minimum ${one.axis}`,
      name: TEXTS.leastShare(entityTitle(plan, 'axis', one.axis)),
      ...{ before: EMPTY, after: share(one.share), at: one.at },
    })),
    ...goLives.map((one) => ({
      id: `golives ${one.department}`,
      name: TEXTS.goLives(entityTitle(plan, 'department', one.department)),
      ...{ before: EMPTY, after: count(one.most), at: one.at },
    })),
  ]
}

/** Whether the scenario's limit is not what the plan has already. */
function isOther({ before, after }: FrameLimit): boolean {
  if (before.kind === 'text' && after.kind === 'text') return before.text.en !== after.text.en
  if (before.kind !== 'figure' || after.kind !== 'figure') return true
  return before.value !== after.value
}

function frameTable({ plan, options }: ScenarioContext): Table {
  const lines = options.flatMap((option) =>
    limitsOf(plan, option)
      .filter(isOther)
      .map((limit) => ({ ...limit, option })),
  )
  const [scenario, from] = ends<(typeof lines)[number]>(plan)
  return withoutIdleColumns(
    listTable(
      {
        id: 'scenario_frames',
        title: TEXTS.frames,
        rowId: ({ option, id }) => `${option.id} ${id}`,
      },
      lines,
      [
        scenario,
        textColumn('limit', TEXTS.limit, ({ name }) => name),
        column('before', SCENARIO_LABELS.this_plan, 'index', ({ before }) => before),
        column('after', TEXTS.inScenario, 'index', ({ after }) => after),
        from,
      ],
    ),
    [from.id],
  )
}

/** The section `assumptions`. */
export const assumptions: SectionKind<ScenarioContext> = {
  id: 'assumptions',
  title: TEXTS.title,
  build: (context) => {
    const room = context.isScreen ? SCREEN : undefined
    return filled([wordsTable(context), frameTable(context)], note(TEXTS.none)).flatMap((block) =>
      block.kind === 'table' ? fittedTable(block, room) : [block],
    )
  },
}
