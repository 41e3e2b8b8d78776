/** Traces a figure of a plan to its files: its value, and every entity that counts with its place. */

import { andMore, coverageText, EXPLAIN_TEXTS as T } from '../../lang/catalogue/explain.ts'
import type { Figure, Metric, Term, Unit } from '../../metrics/base/define.ts'
import { wholeScope } from '../../metrics/base/scope.ts'
import { metricOf } from '../../metrics/index.ts'
import { isFallback } from '../../plan/expected-amount.ts'
import type { Loaded } from '../../plan/load/load-plan.ts'
import type { Plan } from '../../plan/plan.ts'
import { figure as figureCell, text } from '../../reports/document/cell.ts'
import type { Cell, Column, Section, Table } from '../../reports/document/document.ts'
import { column, listTable } from '../../reports/document/table.ts'
import { type Bilingual, bilingual } from '../../values/language.ts'
import { nearestNumber, rational, total } from '../../values/rational.ts'
import { type FilePlace, placeIn, placeText } from './place.ts'
import { explainFigure } from './topics.ts'

/** One entity behind a figure; money in currency units, days in person-days. */
export interface TracedTerm extends FilePlace {
  readonly id: string
  /** What it counts for; its own rate where the figure is a mean of rates. */
  readonly amount: number
  /** Its part of the denominator. */
  readonly of?: number
  /** The stages that the amount rests on. */
  readonly bases?: readonly string[]
}

export interface Trace {
  readonly metric: Metric
  readonly figure: Figure
  /** Undefined for a figure that is no sum. */
  readonly terms: readonly TracedTerm[] | undefined
  /** What should count and could not; empty where all could. */
  readonly uncounted: readonly Pick<TracedTerm, 'id' | keyof FilePlace>[]
}

/** How many entities are shown to people. */
const SHOWN = 20

/** The sum of one part of an entity's terms; hundredths where nothing says it more exactly. */
function summed(terms: readonly Term[], part: 'amount' | 'of'): number {
  const exact = total(terms.map((term) => term.exact?.[part] ?? rational(term[part] ?? 0)))
  if (terms.some((term) => term.exact?.[part] !== undefined)) return nearestNumber(exact)
  const sum = terms.reduce((all, term) => all + (term[part] ?? 0), 0)
  return terms.length === 1 ? sum : Math.round(sum * 100) / 100
}

/** Adds up what one entity counts for, as a team does once per period. */
export function merged(terms: Iterable<Term>): Term[] {
  const byPlace = new Map<string, Term[]>()
  for (const term of terms) {
    const { at, id } = term.entity
    const key = JSON.stringify([at.file, at.path, id])
    byPlace.set(key, [...(byPlace.get(key) ?? []), term])
  }
  return [...byPlace.values()].flatMap((own) => {
    const [first] = own
    if (first === undefined) return []
    const whole = own.some(({ of }) => of !== undefined) ? { of: summed(own, 'of') } : {}
    const stages = own.flatMap((term) => term.bases?.() ?? [])
    const bases = own.some((term) => term.bases !== undefined) ? { bases: () => [...new Set(stages)] } : {}
    return [{ entity: first.entity, amount: summed(own, 'amount'), ...whole, ...bases }]
  })
}

/** The own rate of an entity behind a mean of rates; none of nothing. */
export function ownRate({ entity, amount, of }: Term): Term[] {
  return of ? [{ entity, amount: amount / of }] : []
}

export function traceFigure(metric: Metric, plan: Plan, { sources }: Pick<Loaded, 'sources'>): Trace {
  const scope = wholeScope(plan)
  const own = metric.terms === undefined ? undefined : merged(metric.terms(plan, scope))
  const figure = metric.compute(plan, scope)
  const counted = new Set(own?.map(({ entity }) => entity.id))
  const expected = figure.coverage === undefined ? [] : (metric.expected?.(plan, scope) ?? [])
  const terms = metric.isMean === true ? own?.flatMap(ownRate) : own
  return {
    metric,
    figure,
    uncounted: expected.filter(({ id }) => !counted.has(id)).map(({ id, at }) => ({ id, ...placeIn(sources, at) })),
    terms: terms?.map(({ entity, amount, of, bases }) => ({
      id: entity.id,
      ...placeIn(sources, entity.at),
      amount,
      ...(of === undefined ? {} : { of }),
      ...(bases === undefined ? {} : { bases: bases() }),
    })),
  }
}

interface ValueColumn extends Column {
  readonly id: 'amount' | 'of'
  readonly unit: Unit
}

function valueColumns({ parts, unit, isMean }: Metric): ValueColumn[] {
  if (isMean === true) return [{ id: 'amount', title: T.own_rate, unit: 'rate' }]
  const amount: ValueColumn = { id: 'amount', title: T.amount, unit: parts ?? unit }
  return parts === undefined ? [amount] : [amount, { id: 'of', title: T.of, unit: parts }]
}

function valueCell({ id, unit }: ValueColumn, term: TracedTerm): Cell {
  return { kind: 'figure', unit, value: term[id] ?? null }
}

/** The stages in words; those that stand in for a payment or a forecast say so. */
function basesText(bases: readonly string[]): Bilingual {
  return bilingual((lang) =>
    bases
      .map((basis) => {
        const name = metricOf(`budget_${basis}`).label[lang]
        return isFallback(basis) ? `${name} (${T.fallback[lang]})` : name
      })
      .join(', '),
  )
}

function uncountedSection(uncounted: Trace['uncounted']): Section {
  const table = listTable({ id: 'uncounted' }, uncounted.slice(0, SHOWN), [
    column('place', T.place, 'text', placeText),
    column('entity', T.entity, 'text', ({ id }) => id),
  ])
  return section('uncounted', T.uncounted, table, uncounted.length)
}

/** A section of one table that shows the first of some rows, and says how many more there are. */
function section(id: string, title: Bilingual, table: Table, count: number): Section {
  const more = count > SHOWN ? [{ kind: 'note' as const, text: andMore(count - SHOWN) }] : []
  return { id, title, blocks: [table, ...more] }
}

function termTable(metric: Metric, terms: readonly TracedTerm[]): Table {
  const values = valueColumns(metric)
  const isBased = terms.some(({ bases }) => bases !== undefined)
  return {
    kind: 'table',
    id: 'terms',
    columns: [
      { id: 'place', title: T.place, unit: 'text' },
      { id: 'entity', title: T.entity, unit: 'text' },
      ...values,
      ...(isBased ? [{ id: 'bases', title: T.bases, unit: 'text' as const }] : []),
    ],
    rows: terms
      .slice(0, SHOWN)
      .map((term) => ({
        id: term.id,
        cells: [
          text(placeText(term)),
          text(term.id),
          ...values.map((column) => valueCell(column, term)),
          ...(isBased ? [text(basesText(term.bases ?? []))] : []),
        ],
      })),
  }
}

export function traceSections({ metric, figure, terms = [], uncounted }: Trace): Section[] {
  const { coverage, reason, where } = figure
  const definition = explainFigure(metric, [
    [T.value, figureCell(metric, figure)],
    [T.reason, reason === undefined ? undefined : text(reason)],
    [T.coverage, coverage === undefined ? undefined : text(coverageText(coverage))],
    [T.where, where === undefined ? undefined : text(where)],
  ])
  return [
    definition,
    ...(terms.length === 0 ? [] : [section('counted', T.counted, termTable(metric, terms), terms.length)]),
    ...(uncounted.length === 0 ? [] : [uncountedSection(uncounted)]),
  ]
}
