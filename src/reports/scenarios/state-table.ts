/**
 * Tables that hold states of the plan against each other, a row a figure and a column a state, or turned round where there are too many; and the scenarios themselves in a table.
 */
import { LABELS, scenarioKind, scenarioStatus } from '../../lang/catalogue/labels.ts'
import { SCENARIO_LABELS } from '../../lang/catalogue/scenarios.ts'
import { colon } from '../../lang/punctuation.ts'
import type { Breakdown } from '../../metrics/base/define.ts'
import { NONE } from '../../metrics/base/scope.ts'
import { type Bilingual, bilingual } from '../../values/language.ts'
import { text } from '../document/cell.ts'
import type { Cell, Column, Note, Row, Table } from '../document/document.ts'
import { withoutIdleColumns } from '../document/figure-table.ts'
import { sliceCell, wholeCell } from '../document/figures.ts'
import {
  isTransposed,
  type OptionColumn,
  type ScenarioColumn,
  type ScenarioContext,
} from './context.ts'

/** Above so many columns a terminal has no room for the fractions behind rates. */
const ROOM_FOR_FRACTIONS = 3

/** What a state is called in a table: a scenario by its id. */
export function stateName({
  id,
  title,
  option,
}: Pick<ScenarioColumn, 'id' | 'title' | 'option'>): Bilingual {
  return option === undefined ? title : { fr: id, en: id }
}

/** A cell as there is room for it: on a terminal, fractions give way to many columns. */
function fitted({ columns, isScreen }: ScenarioContext, cell: Cell): Cell {
  if (cell.kind !== 'figure' || cell.parts === undefined) return cell
  if (!isScreen || columns.length <= ROOM_FOR_FRACTIONS) return cell
  const { parts: _, ...rest } = cell
  return rest
}

/** A row of one value a state, its label first. */
export function stateRow(
  context: ScenarioContext,
  id: string,
  label: Bilingual,
  cellOf: (column: ScenarioColumn) => Cell,
): Row {
  const cells = context.columns.map((column) => fitted(context, cellOf(column)))
  return { id, cells: [text(label), ...cells] }
}

/** A row of one figure of the whole plan. */
export function figureRow(context: ScenarioContext, metric: string, label?: Bilingual): Row {
  const name = label ?? context.figures.metric(metric).label
  return stateRow(context, metric, name, ({ figures }) => wholeCell(figures, metric))
}

/** A part of the plan that figures are given for. */
interface StateSlice {
  readonly breakdown: Breakdown
  readonly key: string
}

/** A row of one figure of a part of the plan. */
export function sliceRow(
  context: ScenarioContext,
  metric: string,
  { breakdown, key }: StateSlice,
  label: Bilingual,
): Row {
  return stateRow(context, `${metric} ${key}`, label, ({ figures }) =>
    sliceCell(figures, metric, breakdown, key),
  )
}

/** The keys of a breakdown over all states, in the order in which they are first met. */
export function keysOver(
  { columns }: Pick<ScenarioContext, 'columns'>,
  metric: string,
  breakdown: Breakdown,
): { readonly key: string; readonly label: Bilingual }[] {
  const keys = new Map<string, { key: string; label: Bilingual }>()
  for (const { figures } of columns) {
    for (const { key, label } of figures.keys(metric, breakdown)) {
      if (!keys.has(key)) keys.set(key, { key, label })
    }
  }
  return [...keys.values()]
}

/** Whether any figure of a row is there and not zero. */
export function isTelling({ cells }: Row): boolean {
  return cells.some((cell) => cell.kind === 'figure' && (cell.value ?? 0) !== 0)
}

/** What a table of states is made of. */
interface StateTable {
  readonly id: string
  readonly title?: Bilingual
  /** The heading of the rows' labels. */
  readonly heading?: Bilingual
  /** Of {@link stateRow}. */
  readonly rows: readonly Row[]
  /** The rows that a terminal has room for where they become columns, with short headings; all where nothing is said. */
  readonly short?: Readonly<Record<string, Bilingual>>
}

/** A row as a column: on a terminal headed by its short name, or by the key of the part of the plan that it is about. */
function acrossOf({ id = '', cells: [label, ...cells] }: Row, short?: StateTable['short']): Column {
  const unit = cells.flatMap((cell) => (cell.kind === 'figure' ? [cell.unit] : []))[0] ?? 'text'
  const key = id.split(' ').slice(1).join(' ')
  const name =
    label?.kind === 'text' && (short === undefined || key === '') ? label.text : undefined
  return { id, title: short?.[id] ?? name ?? (key === 'none' ? NONE : { fr: key, en: key }), unit }
}

/** The table of some rows; a state a row where there are too many for columns. */
export function stateTable(
  context: ScenarioContext,
  { id, title, heading = LABELS.figure, rows, short }: StateTable,
): Table {
  const { columns, isScreen } = context
  const head = { kind: 'table', id, ...(title === undefined ? {} : { title }) } as const
  if (!isTransposed(context)) {
    return {
      ...head,
      columns: [
        { id: 'figure', title: heading, unit: 'text' },
        ...columns.map((one): Column => ({ id: one.id, title: stateName(one), unit: 'index' })),
      ],
      rows,
    }
  }
  const shown = rows.filter((row) => !isScreen || short === undefined || (row.id ?? '') in short)
  const headings = isScreen ? (short ?? {}) : undefined
  return {
    ...head,
    columns: [
      { id: 'scenario', title: SCENARIO_LABELS.scenario, unit: 'text' },
      ...shown.map((row) => acrossOf(row, headings)),
    ],
    rows: columns.map((one, index) => ({
      id: one.id,
      cells: [
        text(stateName(one)),
        ...shown.map(({ cells }): Cell => cells[index + 1] ?? { kind: 'empty' }),
      ],
    })),
  }
}

/** The columns that tell scenarios apart. */
export const SCENARIO_COLUMNS: readonly Column[] = [
  { id: 'scenario', title: SCENARIO_LABELS.scenario, unit: 'text' },
  { id: 'title', title: SCENARIO_LABELS.title, unit: 'text' },
  { id: 'kind', title: SCENARIO_LABELS.kind, unit: 'text' },
  { id: 'status', title: LABELS.status, unit: 'text', look: 'status' },
  { id: 'decision', title: LABELS.decision, unit: 'text' },
]

const EXTENDS: Column = { id: 'extends', title: SCENARIO_LABELS.extends, unit: 'text' }

/** The cells of {@link SCENARIO_COLUMNS}. */
export function scenarioCells({ id, title, option }: OptionColumn): Cell[] {
  const { kind, status } = option.scenario
  return [
    text(id),
    text(title),
    text(scenarioKind(kind)),
    text(scenarioStatus(status), status === 'approved' ? 'good' : undefined),
    text(option.entry.decision ?? ''),
  ]
}

/** One row a scenario; columns that say nothing of any are left out. */
export function scenarioTable({ options }: Pick<ScenarioContext, 'options'>): Table {
  return withoutIdleColumns({
    kind: 'table',
    id: 'scenarios',
    columns: [...SCENARIO_COLUMNS, EXTENDS],
    rows: options.map((column) => ({
      id: column.id,
      cells: [...scenarioCells(column), text(column.option.scenario.chain.at(-1) ?? '')],
    })),
  })
}

/** One note a decision: the options that it settled and the command that shows them as they were. */
export function settledNotes({ settled }: Pick<ScenarioContext, 'settled'>): Note[] {
  const groups = new Map<string, string[]>()
  for (const { scenario, record } of settled) {
    groups.set(record.decision, [...(groups.get(record.decision) ?? []), scenario.id])
  }
  return [...groups].map(([decision, ids]) => ({
    kind: 'note',
    tone: 'quiet',
    text: bilingual((lang) => {
      const isOne = ids.length === 1
      const words = {
        fr: isOne ? 'Option écartée ou remplacée' : 'Options écartées ou remplacées',
        en: isOne ? 'Option refused or replaced' : 'Options refused or replaced',
      }[lang]
      const by = lang === 'fr' ? 'telles que décidées' : 'as decided'
      return `${words}${colon(lang)} ${ids.join(', ')} (${by}${colon(lang)} plan scenario --as-decided ${decision}).`
    }),
  }))
}
