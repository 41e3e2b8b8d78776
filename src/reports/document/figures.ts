/** What every report builder is given: the plan, its computed figures, the previous plan's, and the findings. */
import type { Breakdown, Figure, Metric } from '../../metrics/base/define.ts'
import { type ComputedMetric, lazyFigures } from '../../metrics/figures.ts'
import { metricOf } from '../../metrics/index.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Bilingual } from '../../values/language.ts'
import type { PlanStanding } from '../sections/ladder.ts'
import { moneyBasis } from './assemble.ts'
import { figure as figureCell } from './cell.ts'
import type { ShownFinding } from './command-result.ts'
import type { Cell, Provenance, Tone } from './document.ts'

/** What a report is built from. */
export interface ReportContext {
  readonly plan: Plan
  readonly figures: Figures
  /** The previous plan's figures, where it could be read. */
  readonly previous: Figures | undefined
  readonly findings: readonly ShownFinding[]
  /** How far the plan is. */
  readonly standing: PlanStanding
}

/** The figures of one plan, by metric, each computed when it is first asked for and kept. */
export interface Figures {
  /** Every figure, in the order of METRICS. */
  readonly all: readonly ComputedMetric[]
  /** The metric of an id; throws where there is none, which is a bug. */
  readonly metric: (id: string) => Metric
  /** The figure of the whole plan. */
  readonly whole: (id: string) => Figure
  /** The figure of one slice; undefined where the breakdown has no such slice. */
  readonly slice: (id: string, breakdown: Breakdown, key: string) => Figure | undefined
  /** The slices of a breakdown, in plan order. */
  readonly keys: (id: string, breakdown: Breakdown) => readonly { key: string; label: Bilingual }[]
}

/** The figures of a plan. */
export function computeFigures(plan: Plan): Figures {
  const lazy = lazyFigures(plan)
  return {
    get all() {
      return lazy.all()
    },
    metric: metricOf,
    whole: (id) => lazy.whole(metricOf(id)),
    slice: (id, breakdown, key) =>
      lazy.slices(metricOf(id), breakdown).find((slice) => slice.key === key)?.figure,
    keys: (id, breakdown) => lazy.slices(metricOf(id), breakdown),
  }
}

/** The figure of the whole plan as a cell. */
export function wholeCell(figures: Figures, id: string, tone?: Tone): Cell {
  return figureCell(figures.metric(id), figures.whole(id), tone)
}

/** The figure of one slice as a cell; empty where there is no such slice. */
export function sliceCell(figures: Figures, id: string, breakdown: Breakdown, key: string): Cell {
  const figure = figures.slice(id, breakdown, key)
  return figure === undefined ? { kind: 'empty' } : figureCell(figures.metric(id), figure)
}

/** What a report says of where it comes from. */
export function provenanceOf(plan: Plan): Provenance {
  const basis = moneyBasis(plan)
  return {
    plan: { id: plan.id, title: plan.title, organisation: plan.organisation },
    status: plan.status,
    asOf: plan.asOf,
    currency: plan.currency,
    ...(basis === undefined ? {} : { moneyBasis: basis }),
    hash: plan.hash,
    files: plan.files.length,
  }
}
