/** The figures of one plan for sections and for machines: each computed when it is first asked for, as a cell or as data. */
import type { Breakdown, Figure, Metric } from '../../metrics/base/define.ts'
import { type ComputedMetric, lazyFigures } from '../../metrics/figures.ts'
import { metricOf } from '../../metrics/index.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Bilingual } from '../../values/language.ts'
import { EMPTY, figure as figureCell } from './cell.ts'
import type { Cell, Tone } from './document.ts'

/** A metric with its figures, and whether they are the whole plan's beside those of some projects. */
interface ReportedMetric extends ComputedMetric {
  readonly isWholePlan?: boolean
}

/** The figures of one plan, by metric, each computed when it is first asked for and kept. */
export interface Figures {
  /** Every figure, in the order of METRICS. */
  readonly all: readonly ReportedMetric[]
  /** The metric of an id; throws where there is none, which is a bug. */
  readonly metric: (id: string) => Metric
  readonly whole: (id: string) => Figure
  /** The figure of one slice; undefined where the breakdown has no such slice. */
  readonly slice: (id: string, breakdown: Breakdown, key: string) => Figure | undefined
  /** The slices of a breakdown, in plan order. */
  readonly keys: (id: string, breakdown: Breakdown) => readonly { key: string; label: Bilingual }[]
}

export function computeFigures(plan: Plan): Figures {
  const lazy = lazyFigures(plan)
  return {
    get all() {
      return lazy.all()
    },
    metric: metricOf,
    whole: (id) => lazy.whole(metricOf(id)),
    slice: (id, breakdown, key) => lazy.slices(metricOf(id), breakdown).find((slice) => slice.key === key)?.figure,
    keys: (id, breakdown) => lazy.slices(metricOf(id), breakdown),
  }
}

const TEXTS = { ofPlan: ({ fr, en }: Bilingual) => ({ fr: `${fr} (tout le plan)`, en: `${en} (whole plan)` }) }

/** Words about all of the plan, as such, where the rest of a report is about some projects. */
export function ofWholePlan(words: Bilingual): Bilingual {
  return TEXTS.ofPlan(words)
}

function computed(figures: Pick<Figures, 'metric' | 'whole' | 'slice' | 'keys'>, id: string) {
  const metric = figures.metric(id)
  const slices = (breakdown: Breakdown) =>
    figures.keys(id, breakdown).flatMap(({ key, label }) => {
      const figure = figures.slice(id, breakdown, key)
      return figure === undefined ? [] : [{ key, label, figure }]
    })
  const by = new Map(metric.breakdowns.map((breakdown) => [breakdown, slices(breakdown)]))
  return { metric, figure: figures.whole(id), by }
}

/** The figures of some projects of a plan; what is no matter of projects stays the whole plan's, and is named so. */
export function figuresOfPart(whole: Figures, part: Plan): Figures {
  const own = computeFigures(part)
  const named = (metric: Metric): Metric =>
    metric.isOfPlan === true ? { ...metric, label: ofWholePlan(metric.label) } : metric
  const of = (id: string): Figures => (metricOf(id).isOfPlan === true ? whole : own)
  return {
    get all() {
      return own.all.map((one) => {
        const { metric } = one
        if (metric.isOfPlan !== true) return one
        return { ...computed(whole, metric.id), metric: named(metric), isWholePlan: true }
      })
    },
    metric: (id) => named(metricOf(id)),
    whole: (id) => of(id).whole(id),
    slice: (id, breakdown, key) => of(id).slice(id, breakdown, key),
    keys: (id, breakdown) => of(id).keys(id, breakdown),
  }
}

export function wholeCell(figures: Figures, id: string, tone?: Tone): Cell {
  return figureCell(figures.metric(id), figures.whole(id), tone)
}

/** The figure of one slice as a cell; empty where there is no such slice. */
export function sliceCell(figures: Figures, id: string, breakdown: Breakdown, key: string, tone?: Tone): Cell {
  const figure = figures.slice(id, breakdown, key)
  return figure === undefined ? EMPTY : figureCell(figures.metric(id), figure, tone)
}

type Data = Record<string, unknown>

/** A figure for JSON, its reason in English. */
export function figureData({ reason, ...rest }: Figure): Data {
  return { ...rest, ...(reason === undefined ? {} : { reason: reason.en }) }
}

/** Figures for JSON: by metric id, with breakdowns by slice key. */
export function metricsData({ all }: Pick<Figures, 'all'>): Data {
  return Object.fromEntries(
    all.map(({ metric, figure, by, isWholePlan }) => {
      const slices = [...by].map(([breakdown, parts]) => [
        breakdown,
        Object.fromEntries(parts.map((part) => [part.key, figureData(part.figure)])),
      ])
      const parts = slices.length === 0 ? {} : { by: Object.fromEntries(slices) }
      const whole = isWholePlan === true ? { whole_plan: true } : {}
      return [metric.id, { ...figureData(figure), unit: metric.unit, ...whole, ...parts }]
    }),
  )
}

/** The named figures of the whole plan for JSON. */
export function wholeData(figures: Figures, ids: readonly string[]): Data {
  return Object.fromEntries(ids.map((id) => [id, { ...figureData(figures.whole(id)), unit: figures.metric(id).unit }]))
}

/** The named figures for JSON, with every breakdown that they have. */
export function figuresData(figures: Figures, ids: readonly string[]): Data {
  return metricsData({ all: ids.map((id) => computed(figures, id)) })
}
