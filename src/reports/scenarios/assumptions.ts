/**
 * What each scenario assumes: its assumptions in words and the limits of its frame beside those of the plan, with what is inherited and from whom.
 */

import { SCENARIO_LABELS } from '../../lang/catalogue/scenarios.ts'
import type { FrameLine, FrameValue } from '../../limits/define.ts'
import { LIMIT_KINDS } from '../../limits/index.ts'
import { within } from '../../plan/entity.ts'
import type { MaxShift, Plan } from '../../plan/plan.ts'
import { text } from '../document/cell.ts'
import type { Cell, Column, Note, Row, Section, Table } from '../document/document.ts'
import { withoutIdleColumns } from '../document/figure-table.ts'
import { fittedTable } from '../document/table.ts'
import type { OptionColumn, ScenarioContext } from './context.ts'

const NO_CELL: Cell = { kind: 'empty' }

/** One limit of a frame. */
interface FrameLimit extends Pick<FrameLine, 'id' | 'name' | 'at'> {
  /** In the plan as it is. */
  readonly before: Cell
  readonly after: Cell
}

function valueCell(value: FrameValue): Cell {
  if (value === undefined) return NO_CELL
  return 'fr' in value ? text(value) : { kind: 'figure', ...value }
}

/** `−2/+4 trimestres`, or free. */
function shiftCell(maxShift: MaxShift): Cell {
  if (maxShift === 'free') return text({ fr: 'libre', en: 'free' })
  const { earlier, later } = maxShift
  return text({
    fr: `−${earlier}/+${later}\u00a0trimestres`,
    en: `−${earlier}/+${later}\u00a0quarters`,
  })
}

/** How far an arbitration may move a start: no limit of the plan, but one of the frame. */
function shiftLimit(plan: Plan, { option }: OptionColumn): FrameLimit[] {
  const { frame, at } = option.scenario
  if (frame.maxShift === undefined) return []
  return [
    {
      id: 'max_shift',
      name: { fr: 'Décalage permis par l’arbitrage', en: 'Shift allowed to an arbitration' },
      before: shiftCell(plan.maxShift),
      after: shiftCell(frame.maxShift),
      at,
    },
  ]
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

/** What a screen holds of each of the two tables. */
const SCREEN = { rows: 25, text: 200 } as const

const EMPTY: Cell = { kind: 'empty' }

type Place = OptionColumn['option']['scenario']['at']

/** The scenario that writes a value; nothing where it is the one that is told of. */
function source({ scenarios }: Plan, at: Place, own: string): Cell {
  const writer = scenarios.find(
    (one) => one.at.file === at.file && one.at.path.every((step, index) => at.path[index] === step),
  )
  return writer === undefined || writer.id === own ? EMPTY : text(writer.id)
}

function assumptionRows(plan: Plan, { id, option }: OptionColumn): Row[] {
  return [...option.scenario.chain, id].flatMap((name) => {
    const entry = plan.scenarios.find((one) => one.id === name)
    return (entry?.assumptions ?? []).map((assumption, index): Row => {
      const at = within({ at: entry?.at ?? option.scenario.at }, 'assumptions', index)
      return { id, cells: [text(id), text(assumption), source(plan, at, id)] }
    })
  })
}

const FROM: Column = { id: 'from', title: SCENARIO_LABELS.from, unit: 'text' }
const SCENARIO: Column = { id: 'scenario', title: SCENARIO_LABELS.scenario, unit: 'text' }

/** Where nothing is inherited, nobody asks from whom. */
function withoutIdleSource(table: Table): Table {
  return withoutIdleColumns(table, [FROM.id])
}

function wordsTable({ plan, options }: ScenarioContext): Table {
  return withoutIdleSource({
    kind: 'table',
    id: 'scenario_assumptions',
    title: { fr: 'Hypothèses', en: 'Assumptions' },
    columns: [
      SCENARIO,
      { id: 'assumption', title: SCENARIO_LABELS.assumption, unit: 'text' },
      FROM,
    ],
    rows: options.flatMap((option) => assumptionRows(plan, option)),
  })
}

/** Whether the scenario's limit is not what the plan has already. */
function isOther({ before, after }: FrameLimit): boolean {
  if (before.kind === 'text' && after.kind === 'text') return before.text.en !== after.text.en
  if (before.kind !== 'figure' || after.kind !== 'figure') return true
  return before.value !== after.value
}

function frameTable({ plan, options }: ScenarioContext): Table {
  return withoutIdleSource({
    kind: 'table',
    id: 'scenario_frames',
    title: {
      fr: 'Cadre\u00a0: ce qui n’est pas celui du plan',
      en: 'Frame: what is not the plan’s',
    },
    columns: [
      SCENARIO,
      { id: 'limit', title: { fr: 'Limite', en: 'Limit' }, unit: 'text' },
      { id: 'before', title: SCENARIO_LABELS.this_plan, unit: 'index' },
      { id: 'after', title: { fr: 'Dans le scénario', en: 'In the scenario' }, unit: 'index' },
      FROM,
    ],
    rows: options.flatMap((option) =>
      limitsOf(plan, option)
        .filter(isOther)
        .map(
          ({ id, name, before, after, at }): Row => ({
            id: `${option.id} ${id}`,
            cells: [text(option.id), text(name), before, after, source(plan, at, option.id)],
          }),
        ),
    ),
  })
}

/** The section `assumptions`. */
export function assumptions(context: ScenarioContext): Section {
  const room = context.isScreen ? SCREEN : undefined
  const tables = [wordsTable(context), frameTable(context)].filter(({ rows }) => rows.length > 0)
  const none: Note = {
    kind: 'note',
    text: {
      fr: 'Aucune hypothèse écrite, et le cadre du plan\u00a0: enveloppes, équipes et marges inchangées.',
      en: 'No assumption is written, and the frame is the plan’s: envelopes, teams and margins unchanged.',
    },
  }
  return {
    id: 'assumptions',
    title: { fr: 'Hypothèses et cadre', en: 'Assumptions and frame' },
    blocks: tables.length === 0 ? [none] : tables.flatMap((table) => fittedTable(table, room)),
  }
}
