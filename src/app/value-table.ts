/** The table of a project's value: a row for each criterion, and what they add up to. */

import { LABELS } from '../lang/catalogue/labels.ts'
import { VALUE_TEXTS as V } from '../lang/catalogue/value-measures.ts'
import type { ProjectValue } from '../metrics/base/value.ts'
import { text } from '../reports/document/cell.ts'
import type { Cell, Column, Row, Table } from '../reports/document/document.ts'
import type { FilePlace } from './place.ts'
import type { TracedPart, ValueTrace } from './value-trace.ts'

type FigureUnit = Extract<Cell, { kind: 'figure' }>['unit']

function number(unit: FigureUnit, value: number | undefined): Cell {
  return value === undefined ? { kind: 'empty' } : { kind: 'figure', unit, value }
}

/** What a term adds, or what all add up to; a rank is a whole number. */
function worth({ measure }: ProjectValue, amount: number): Cell {
  return number(measure === 'moscow' ? 'count' : 'index', amount)
}

/** The line and the column; the file stands above the table, where there is room for it. */
function lineText({ line, column }: FilePlace): string {
  return `${line}:${column}`
}

interface PartColumn extends Column {
  readonly cell: (part: TracedPart, value: ProjectValue) => Cell
}

const COLUMNS: readonly PartColumn[] = [
  { id: 'criterion', title: V.criterion, unit: 'text', cell: ({ term }) => text(term.label) },
  {
    id: 'weight',
    title: V.weight,
    unit: 'rate',
    cell: ({ term }, { denominator }) => number('rate', term.weight / denominator),
  },
  { id: 'score', title: V.score, unit: 'count', cell: ({ term }) => number('count', term.score) },
  { id: 'max', title: V.max, unit: 'count', cell: ({ term }) => number('count', term.max) },
  { id: 'part', title: V.part, unit: 'index', cell: ({ term }, value) => worth(value, term.part) },
  {
    id: 'place',
    title: V.place,
    unit: 'text',
    cell: ({ place }) => text(place === undefined ? V.no_score : lineText(place)),
  },
]

/** Columns that say nothing of a measure: WSJF and MoSCoW weigh nothing, the scale of WSJF has no end. */
const LEFT_OUT: Readonly<Record<ProjectValue['measure'], readonly string[]>> = {
  weighted: [],
  ahp: [],
  wsjf: ['weight', 'max'],
  moscow: ['weight'],
}

function extraRow(columns: readonly Column[], cells: Readonly<Record<string, Cell>>): Row {
  return { cells: columns.map(({ id }) => cells[id] ?? { kind: 'empty' }) }
}

/** The terms of a value in the order of the criteria, then the job size for WSJF, then the value. */
export function valueTable(
  { parts, size }: Pick<ValueTrace, 'parts' | 'size'>,
  value: ProjectValue,
): Table {
  const columns = COLUMNS.filter(({ id }) => !LEFT_OUT[value.measure].includes(id))
  const rows = parts.map((part) => ({
    id: part.term.id,
    cells: columns.map(({ cell }) => cell(part, value)),
  }))
  const sizeRow =
    size === undefined
      ? []
      : [
          extraRow(columns, {
            criterion: text(V.job_size),
            score: number('count', value.denominator),
            place: text(lineText(size)),
          }),
        ]
  return {
    kind: 'table',
    id: 'terms',
    columns: columns.map(({ cell: _, ...column }) => column),
    rows: [...rows, ...sizeRow],
    totals: extraRow(columns, {
      criterion: text(LABELS.total),
      weight: number('rate', 1),
      part: worth(value, value.merit),
    }),
  }
}
