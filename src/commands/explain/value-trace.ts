/**
 * Traces the value of a project to its files: its terms with the places of their scores as a table, or why it has none.
 */

import { LABELS } from '../../lang/catalogue/labels.ts'
import { NO_SIZE_TEXTS, NO_VALUE_TEXTS, VALUE_TEXTS as V } from '../../lang/catalogue/value-measures.ts'
import { ahpOf, criteriaOf, measureOf, type ValueMeasure } from '../../metrics/base/criteria.ts'
import { meritOf, type ProjectValue, projectValue, type ValueTerm } from '../../metrics/base/value.ts'
import { within } from '../../plan/entity.ts'
import type { Loaded } from '../../plan/load/load-plan.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { text } from '../../reports/document/cell.ts'
import type { Cell, Column, Row, Table } from '../../reports/document/document.ts'
import type { Bilingual } from '../../values/language.ts'
import type { PathOrigin } from '../../yaml/read/origin.ts'
import { type FilePlace, placeIn } from './place.ts'

/** A term with the place of its score; undefined where the score is missing. */
export interface TracedPart {
  readonly term: ValueTerm
  readonly place: FilePlace | undefined
}

/** Where a project writes what each measure measures. */
const WRITTEN_IN = { weighted: 'scores', ahp: 'scores', wsjf: 'wsjf', moscow: 'class' } as const

export interface ValueTrace {
  readonly plan: Plan
  readonly project: Project
  readonly measure: ValueMeasure
  readonly value: ProjectValue | undefined
  readonly parts: readonly TracedPart[]
  /** Where the weights are written; undefined for a measure without weights. */
  readonly weights: FilePlace | undefined
  /** Where the job size is written, for WSJF. */
  readonly size: FilePlace | undefined
  /** Of the pairwise judgements, for AHP. */
  readonly consistency: number | undefined
  /** Why there is no value and what to write; undefined where there is one. */
  readonly missing: { readonly reason: Bilingual; readonly help: Bilingual } | undefined
  /** Where the scores are written, or the project where they are missing. */
  readonly at: FilePlace
}

function withoutScores(plan: Plan, measure: ValueMeasure): NonNullable<ValueTrace['missing']> {
  const criteria = criteriaOf(plan, measure)
  const total = criteria.reduce((sum, { weight }) => sum + weight, 0)
  if (total <= 0) return measure === 'ahp' ? NO_VALUE_TEXTS.matrix : NO_VALUE_TEXTS.criteria
  return NO_VALUE_TEXTS.scores(criteria.map(({ id }) => `${id}: 2`).join(', '))
}

function missingOf(plan: Plan, project: Project, measure: ValueMeasure): NonNullable<ValueTrace['missing']> {
  const { written } = project
  const size = plan.header.value?.size ?? 'none'
  if (size !== 'none' && meritOf(plan, project, measure) !== undefined) return NO_SIZE_TEXTS[size]
  switch (measure) {
    case 'weighted':
    case 'ahp':
      return withoutScores(plan, measure)
    case 'wsjf':
      return written.priority?.wsjf === undefined ? NO_VALUE_TEXTS.wsjf : NO_VALUE_TEXTS.size
    case 'moscow':
      return NO_VALUE_TEXTS.class
  }
}

function weightsOrigin({ header }: Plan, measure: ValueMeasure): PathOrigin | undefined {
  if (measure === 'weighted') return within(header, 'criteria')
  return measure === 'ahp' ? within(header, 'pairwise', 'matrix') : undefined
}

export function traceValue(plan: Plan, project: Project, { sources }: Pick<Loaded, 'sources'>): ValueTrace {
  const measure = measureOf(plan)
  const value = projectValue(plan, project, measure)
  const place = (at: PathOrigin | undefined): FilePlace | undefined =>
    at === undefined ? undefined : placeIn(sources, at)
  const isSized = value?.measure === 'wsjf'
  return {
    plan,
    project,
    measure,
    value,
    parts: value?.terms.map((term) => ({ term, place: place(term.at) })) ?? [],
    weights: value === undefined ? undefined : place(weightsOrigin(plan, measure)),
    size: isSized ? place(within(project, 'priority', 'wsjf', 'job_size')) : undefined,
    consistency: measure === 'ahp' ? ahpOf(plan)?.consistencyRatio : undefined,
    missing: value === undefined ? missingOf(plan, project, measure) : undefined,
    at: placeIn(sources, value === undefined ? project.at : within(project, 'priority', WRITTEN_IN[measure])),
  }
}

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
export function valueTable({ parts, size }: Pick<ValueTrace, 'parts' | 'size'>, value: ProjectValue): Table {
  const columns = COLUMNS.filter(({ id }) => !LEFT_OUT[value.measure].includes(id))
  const rows = parts.map((part) => ({ id: part.term.id, cells: columns.map(({ cell }) => cell(part, value)) }))
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
