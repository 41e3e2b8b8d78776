/** Tables that hold states of the plan against each other, a row a figure and a column a state, or turned round where there are too many; and the scenarios themselves in a table. */
import { LABELS } from '../../lang/catalogue/labels.ts'
import { scenarioKind, scenarioStatus } from '../../lang/catalogue/scenario-names.ts'
import { SCENARIO_LABELS } from '../../lang/catalogue/scenarios.ts'
import { formOf, type Noun } from '../../lang/plurals.ts'
import type { Breakdown } from '../../metrics/base/define.ts'
import { NONE } from '../../metrics/base/scope.ts'
import { titleOf } from '../../plan/entity.ts'
import { type Bilingual, bilingual } from '../../values/language.ts'
import { addToList } from '../../values/multimap.ts'
import { bare, EMPTY, isTelling, text, verbatim } from '../document/cell.ts'
import type { Cell, Column, Note, Row, Table } from '../document/document.ts'
import { sliceCell, wholeCell } from '../document/figures.ts'
import { byId, column, type ItemColumn, listTable, note, withoutIdleColumns } from '../document/table.ts'
import { isTransposed, type OptionColumn, type ScenarioColumn, type ScenarioContext } from './context.ts'
import { type NamedState, quotedName, stateName } from './state-names.ts'

const TEXTS = {
  settled: (options: Bilingual, names: Bilingual, decision: string) => ({
    fr: `${options.fr}\u00a0: ${names.fr} (telles que décidées\u00a0: plan scenario --as-decided ${decision}).`,
    en: `${options.en}: ${names.en} (as decided: plan scenario --as-decided ${decision}).`,
  }),
}

const SETTLED: Noun = {
  fr: ['Option écartée ou remplacée', 'Options écartées ou remplacées'],
  en: ['Option refused or replaced', 'Options refused or replaced'],
}

/** Above so many columns a terminal has no room for the fractions behind rates. */
const ROOM_FOR_FRACTIONS = 3

/** The column that names the states, where each is a row. */
export function stateNameColumn<T>(
  context: Pick<ScenarioContext, 'columns' | 'isScreen'>,
  stateOf: (item: T) => NamedState,
): ItemColumn<T> {
  return column('scenario', SCENARIO_LABELS.scenario, 'text', (item) => stateName(context, stateOf(item)))
}

/** A row of one value a state, its label first; on a terminal, fractions give way to many columns. */
export function stateRow(
  { columns, isScreen }: ScenarioContext,
  id: string,
  label: Bilingual,
  cellOf: (column: ScenarioColumn) => Cell,
): Row {
  const hasRoom = !isScreen || columns.length <= ROOM_FOR_FRACTIONS
  const cells = columns.map((column) => (hasRoom ? cellOf(column) : bare(cellOf(column))))
  return { id, cells: [text(label), ...cells] }
}

export function figureRow(context: ScenarioContext, metric: string, label?: Bilingual): Row {
  const name = label ?? context.figures.metric(metric).label
  return stateRow(context, metric, name, ({ figures }) => wholeCell(figures, metric))
}

interface StateSlice {
  readonly breakdown: Breakdown
  readonly key: string
}

export function sliceRow(
  context: ScenarioContext,
  metric: string,
  { breakdown, key }: StateSlice,
  label: Bilingual,
): Row {
  return stateRow(context, `${metric} ${key}`, label, ({ figures }) => sliceCell(figures, metric, breakdown, key))
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
export function isTellingRow({ cells }: Row): boolean {
  return cells.some(isTelling)
}

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
  const name = label?.kind === 'text' && (short === undefined || key === '') ? label.text : undefined
  return { id, title: short?.[id] ?? name ?? (key === 'none' ? NONE : verbatim(key)), unit }
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
        ...columns.map((one): Column => ({ id: one.id, title: stateName(context, one), unit: 'index' })),
      ],
      rows,
      compared: columns.map((one) => one.id),
    }
  }
  const shown = rows.filter((row) => !isScreen || short === undefined || (row.id ?? '') in short)
  const headings = isScreen ? (short ?? {}) : undefined
  return {
    ...head,
    compared: 'rows',
    columns: [
      { id: 'scenario', title: SCENARIO_LABELS.scenario, unit: 'text' },
      ...shown.map((row) => acrossOf(row, headings)),
    ],
    rows: columns.map((one, index) => ({
      id: one.id,
      cells: [text(stateName(context, one)), ...shown.map(({ cells }): Cell => cells[index + 1] ?? EMPTY)],
    })),
  }
}

export const SCENARIO_COLUMNS: readonly ItemColumn<OptionColumn>[] = [
  column('scenario', SCENARIO_LABELS.scenario, 'text', byId),
  column('title', SCENARIO_LABELS.title, 'text', ({ title }) => title),
  column('kind', SCENARIO_LABELS.kind, 'text', ({ option }) => scenarioKind(option.scenario.kind)),
  column('status', LABELS.status, 'status', ({ option }) => scenarioStatus(option.scenario.status), {
    tone: ({ option }) => (option.scenario.status === 'approved' ? 'good' : undefined),
  }),
  column('decision', LABELS.decision, 'text', ({ option }) => option.entry.decision ?? ''),
]

/** One row a scenario; columns that say nothing of any are left out. */
export function scenarioTable({ options }: Pick<ScenarioContext, 'options'>): Table {
  return withoutIdleColumns(
    listTable({ id: 'scenarios', rowId: byId }, options, [
      ...SCENARIO_COLUMNS,
      column('extends', SCENARIO_LABELS.extends, 'text', ({ option }) => option.scenario.chain.at(-1) ?? ''),
    ]),
  )
}

/** One note a decision: the options that it settled and the command that shows them as they were. */
export function settledNotes(context: Pick<ScenarioContext, 'settled' | 'columns' | 'isScreen'>): Note[] {
  const groups = new Map<string, NamedState[]>()
  for (const { scenario, record } of context.settled) {
    const { id, title } = scenario
    addToList(groups, record.decision, { id, title: titleOf(title, id), option: scenario })
  }
  return [...groups].map(([decision, named]) => {
    const options = bilingual((lang) => formOf(named.length, SETTLED, lang))
    const names = bilingual((lang) => named.map((one) => quotedName(context, one, lang)).join(', '))
    return note(TEXTS.settled(options, names, decision), 'quiet')
  })
}
