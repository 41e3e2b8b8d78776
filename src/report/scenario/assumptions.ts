/** What each scenario assumes: its assumptions in words and its frame, with what is inherited and from whom. */

import { SCENARIO_LABELS } from '../../lang/catalogue/scenarios.ts'
import { within } from '../../plan/entity.ts'
import type { Plan } from '../../plan/plan.ts'
import { text } from '../cell.ts'
import type { Cell, Column, Note, Row, Section, Table } from '../document.ts'
import { fittedTable } from '../sections/change-table.ts'
import { withoutIdleColumns } from '../table.ts'
import { type Limit, limitsOf } from './frame-limits.ts'
import type { OptionColumn, ScenarioContext } from './scenario-context.ts'

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
function isOther({ before, after }: Limit): boolean {
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
