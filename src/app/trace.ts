/** Traces a figure of a plan to its files: its value, and every entity that counts with its place. */
import type { Figure, Metric, Term, Unit } from '../metrics/define.ts'
import { metricOf } from '../metrics/index.ts'
import { wholeScope } from '../metrics/scope.ts'
import { isFallback } from '../metrics/spending-bases.ts'
import type { Plan } from '../model/plan.ts'
import { figure as figureCell, text } from '../report/cell.ts'
import type { Cell, Column, Section, Table } from '../report/document.ts'
import { andMore, coverageText, EXPLAIN_TEXTS as T } from '../text/explain-texts.ts'
import { bilingual } from '../text/format.ts'
import type { Bilingual } from '../units/language.ts'
import { explainFigure } from './explain.ts'
import type { Loaded } from './load.ts'
import { type FilePlace, placeIn, placeText } from './place.ts'

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

/** A figure and what it counts. */
export interface Trace {
  readonly metric: Metric
  readonly figure: Figure
  /** Undefined for a figure that is no sum. */
  readonly terms: readonly TracedTerm[] | undefined
}

/** How many entities are shown to people. */
const SHOWN = 20

/** Adds up what one entity counts for, as a team does once per period. */
function merged(terms: Iterable<Term>): Term[] {
  const byPlace = new Map<string, Term>()
  const plus = (left: number | undefined, right: number): number =>
    left === undefined ? right : Math.round((left + right) * 100) / 100
  for (const { entity, amount, of, bases } of terms) {
    const key = JSON.stringify([entity.at.file, entity.at.path, entity.id])
    const before = byPlace.get(key)
    const whole = of === undefined ? {} : { of: plus(before?.of, of) }
    const own =
      bases === undefined ? {} : { bases: [...new Set([...(before?.bases ?? []), ...bases])] }
    byPlace.set(key, { entity, amount: plus(before?.amount, amount), ...whole, ...own })
  }
  return [...byPlace.values()]
}

function ownRate({ entity, amount, of }: Term): Term[] {
  return of ? [{ entity, amount: amount / of }] : []
}

/** The figure of the whole plan with what it counts. */
export function traceFigure(
  metric: Metric,
  plan: Plan,
  { sources }: Pick<Loaded, 'sources'>,
): Trace {
  const scope = wholeScope(plan)
  const summed = metric.terms === undefined ? undefined : merged(metric.terms(plan, scope))
  const terms = metric.isMean === true ? summed?.flatMap(ownRate) : summed
  return {
    metric,
    figure: metric.compute(plan, scope),
    terms: terms?.map(({ entity, amount, of, bases }) => ({
      id: entity.id,
      ...placeIn(sources, entity.at),
      amount,
      ...(of === undefined ? {} : { of }),
      ...(bases === undefined ? {} : { bases }),
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
    rows: terms.slice(0, SHOWN).map((term) => ({
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

/** A trace as sections: the definition with the value, then what it counts. */
export function traceSections({ metric, figure, terms }: Trace): Section[] {
  const { coverage, reason, where } = figure
  const definition = explainFigure(metric, [
    [T.value, figureCell(metric, figure)],
    [T.reason, reason === undefined ? undefined : text(reason)],
    [T.coverage, coverage === undefined ? undefined : text(coverageText(coverage))],
    [T.where, where === undefined ? undefined : text(where)],
  ])
  if (terms === undefined || terms.length === 0) return [definition]
  const left = terms.length - SHOWN
  const more = left > 0 ? [{ kind: 'note' as const, text: andMore(left) }] : []
  return [
    definition,
    { id: 'counted', title: T.counted, blocks: [termTable(metric, terms), ...more] },
  ]
}
