/** What each scenario assumes: its assumptions in words and the limits of its frame beside those of the plan, with what is inherited and from whom. */

import { SCENARIO_LABELS } from '../../lang/catalogue/scenarios.ts'
import type { FrameLine, FrameValue } from '../../limits/define.ts'
import { LIMIT_KINDS } from '../../limits/index.ts'
import { liesIn, titleOf, within } from '../../plan/entity.ts'
import type { MaxShift, Plan } from '../../plan/plan.ts'
import { printed } from '../../values/language.ts'
import { EMPTY, quantity, text } from '../document/cell.ts'
import type { Cell, Table } from '../document/document.ts'
import { column, filled, fittedTable, type ItemColumn, listTable, note, withoutIdleColumns } from '../document/table.ts'
import { defineAnnex } from '../report-kind.ts'
import type { OptionColumn, ScenarioContext } from './context.ts'
import { stateName } from './state-names.ts'
import { stateNameColumn } from './state-table.ts'

const TEXTS = printed('assumptions', {
  title: { fr: 'Hypothèses et cadre', en: 'Assumptions and frame' },
  none: {
    fr: 'Aucune hypothèse écrite, et le cadre du plan\u00a0: enveloppes, équipes et marges inchangées.',
    en: 'No assumption is written, and the frame is the plan’s: envelopes, teams and margins unchanged.',
  },
  assumptions: { fr: 'Hypothèses', en: 'Assumptions' },
  frames: { fr: 'Cadre\u00a0: ce qui n’est pas celui du plan', en: 'Frame: what is not the plan’s' },
  limit: { fr: 'Limite', en: 'Limit' },
  inScenario: { fr: 'Dans le scénario', en: 'In the scenario' },
  maxShift: { fr: 'Décalage permis par l’arbitrage', en: 'Shift allowed to an arbitration' },
  free: { fr: 'libre', en: 'free' },
  quarters: (earlier: number, later: number) => ({
    fr: `−${earlier}/+${later}\u00a0trimestres`,
    en: `−${earlier}/+${later}\u00a0quarters`,
  }),
})

const SCREEN = { rows: 25, text: 200 } as const

type Place = FrameLine['at']

interface Written {
  readonly option: OptionColumn
  readonly at: Place
}

export interface FrameLimit extends Pick<FrameLine, 'id' | 'name' | 'at'> {
  /** In the plan as it is. */
  readonly before: Cell
  readonly after: Cell
}

/** The columns of the scenario and of the one that writes a value; empty where that is the scenario itself. */
function ends<T extends Written>(context: ScenarioContext): [first: ItemColumn<T>, last: ItemColumn<T>] {
  const { scenarios } = context.plan
  const writer = (at: Place) => scenarios.find((one) => liesIn(at, one.at))
  return [
    stateNameColumn(context, ({ option }: T) => option),
    column('from', SCENARIO_LABELS.from, 'text', ({ option, at }) => {
      const own = writer(at)
      if (own === undefined || own.id === option.id) return EMPTY
      return text(stateName(context, { id: own.id, title: titleOf(own.title, own.id), option: own }))
    }),
  ]
}

/** Every assumption in words, the inherited ones first. */
function wordsTable(context: ScenarioContext): Table {
  const { plan, options } = context
  const lines = options.flatMap((option) =>
    [...option.option.scenario.chain, option.id].flatMap((name) => {
      const entry = plan.scenarios.find((one) => one.id === name)
      const { at } = entry ?? option.option.scenario
      return (entry?.assumptions ?? []).map((assumption, index) => ({
        option,
        assumption,
        at: within({ at }, 'assumptions', index),
      }))
    }),
  )
  const [scenario, from] = ends<(typeof lines)[number]>(context)
  // Where nothing is inherited, nobody asks from whom.
  return withoutIdleColumns(
    listTable({ id: 'scenario_assumptions', title: TEXTS.assumptions, rowId: ({ option }) => option.id }, lines, [
      scenario,
      column('assumption', SCENARIO_LABELS.assumption, 'text', ({ assumption }) => assumption),
      from,
    ]),
    [from.id],
  )
}

function valueCell(value: FrameValue): Cell {
  if (value === undefined) return EMPTY
  return 'fr' in value ? text(value) : quantity(value.unit, value.value)
}

/** `−2/+4 trimestres`, or free. */
function shiftCell(maxShift: MaxShift): Cell {
  if (maxShift === 'free') return text(TEXTS.free)
  return text(TEXTS.quarters(maxShift.earlier, maxShift.later))
}

/** How far an arbitration may move a start: no limit of the plan, but one of the frame. */
function shiftLimit(plan: Plan, { option }: OptionColumn): FrameLimit[] {
  const {
    frame: { maxShift },
    at,
  } = option.scenario
  if (maxShift === undefined) return []
  const [before, after] = [shiftCell(plan.maxShift), shiftCell(maxShift)]
  return [{ id: 'max_shift', name: TEXTS.maxShift, before, after, at }]
}

/** Every limit that a scenario sets or inherits, in the order of its frame: shifts stand behind the staff. */
function limitsOf(plan: Plan, column: OptionColumn): FrameLimit[] {
  return LIMIT_KINDS.flatMap(({ kind, frameLines }) => [
    ...frameLines(plan, column.option).map((line) => ({
      ...line,
      before: valueCell(line.before),
      after: valueCell(line.after),
    })),
    ...(kind === 'work' ? shiftLimit(plan, column) : []),
  ])
}

/** Whether the scenario's limit is not what the plan has already. */
function isOther({ before, after }: FrameLimit): boolean {
  if (before.kind === 'text' && after.kind === 'text') return before.text.en !== after.text.en
  if (before.kind !== 'figure' || after.kind !== 'figure') return true
  return before.value !== after.value
}

/** What the frame of a scenario sets otherwise than the plan has it. */
export function ownLimits(plan: Plan, column: OptionColumn): FrameLimit[] {
  return limitsOf(plan, column).filter(isOther)
}

function frameTable(context: ScenarioContext): Table {
  const lines = context.options.flatMap((option) =>
    ownLimits(context.plan, option).map((limit) => ({ ...limit, option })),
  )
  const [scenario, from] = ends<(typeof lines)[number]>(context)
  return withoutIdleColumns(
    listTable({ id: 'scenario_frames', title: TEXTS.frames, rowId: ({ option, id }) => `${option.id} ${id}` }, lines, [
      scenario,
      column('limit', TEXTS.limit, 'text', ({ name }) => name),
      column('before', SCENARIO_LABELS.this_plan, 'index', ({ before }) => before),
      column('after', TEXTS.inScenario, 'index', ({ after }) => after),
      from,
    ]),
    [from.id],
  )
}

export const assumptions = defineAnnex('assumptions', TEXTS.title, (context: ScenarioContext) => {
  const room = context.isScreen ? SCREEN : undefined
  return filled([wordsTable(context), frameTable(context)], note(TEXTS.none)).flatMap((block) =>
    block.kind === 'table' ? fittedTable(block, room) : [block],
  )
})
