/** What a chart of series draws: panels over the same categories, stacks added up, and the looks of the series. */
import type { SeriesChart } from '../../reports/document/chart.ts'
import { seriesData } from '../../reports/document/chart-data.ts'
import type { Cell, CellUnit, ChartTable, Tone } from '../../reports/document/document.ts'
import type { Canvas } from './canvas.ts'
import { cellWords, placeable } from './figures.ts'
import { type Look, lookOf } from './looks.ts'

export interface DrawnSeries {
  readonly title: string
  readonly mark: 'bar' | 'line' | 'step'
  readonly part: 'limit' | 'former' | undefined
  readonly tone: Tone | undefined
  readonly look: Look
}

/** Bars on top of each other, or one bar; the series by their numbers. */
export type Slot = readonly number[]

/** A panel with the figures of each series, by the categories of all panels. */
export interface DrawnPanel {
  readonly name: string
  readonly values: readonly (readonly (number | null)[])[]
}

export interface SeriesModel {
  readonly unit: CellUnit
  readonly categories: readonly string[]
  readonly series: readonly DrawnSeries[]
  readonly slots: readonly Slot[]
  readonly panels: readonly DrawnPanel[]
  /** The series, by their numbers, between which a band is filled. */
  readonly bands: readonly { readonly from: number; readonly to: number }[]
}

/** A bar from one value to another: in a stack not from zero. */
export interface Span {
  readonly series: number
  readonly from: number
  readonly to: number
}

/** When a category begins, in months; NaN for one that is no time. */
function timeOf(cell: Cell, name: string): number {
  if (cell.kind === 'period') return cell.period.first
  return /^\d{4}$/.test(name) ? Number(name) * 12 : Number.NaN
}

interface Category {
  readonly name: string
  readonly key: string
  readonly time: number
}

/** The categories of a panel; of the same name the first, the second and so on. */
function categoriesOf(cells: readonly Cell[], canvas: Canvas): Category[] {
  const seen = new Map<string, number>()
  return cells.map((cell) => {
    const name = cellWords(cell, canvas)
    const before = seen.get(name) ?? 0
    seen.set(name, before + 1)
    return { key: `${name}\0${before}`, name, time: timeOf(cell, name) }
  })
}

/** The categories of all panels: in order of time where all are times, else as they first come. */
function allOf(lists: readonly (readonly Category[])[]): Category[] {
  const all = [...new Map(lists.flat().map((one) => [one.key, one])).values()]
  const isOfTime = all.every(({ time }) => !Number.isNaN(time))
  return isOfTime && lists.length > 1 ? all.sort((left, right) => left.time - right.time) : all
}

function looksOf(series: readonly Omit<DrawnSeries, 'look'>[]): DrawnSeries[] {
  const counts = { limit: 0, former: 0, plain: 0 }
  return series.map((one) => {
    const group = one.part ?? 'plain'
    const index = counts[group]
    counts[group] += 1
    const own = lookOf(index)
    return { ...one, look: { ...own, colour: one.part ?? one.tone ?? own.colour } }
  })
}

function slotsOf(series: readonly DrawnSeries[], isStacked: boolean): Slot[] {
  const bars = series.flatMap(({ mark }, index) => (mark === 'bar' ? [index] : []))
  if (!isStacked) return bars.map((index) => [index])
  const isPlain = (index: number): boolean => series[index]?.part === undefined
  const stack = bars.filter(isPlain)
  const others = bars.filter((index) => !isPlain(index)).map((index) => [index])
  return [...others, ...(stack.length === 0 ? [] : [stack])]
}

function numberOf({ series }: SeriesChart, column: string): number {
  return series.findIndex((one) => one.column === column)
}

/** The chart of series of a table. */
export function seriesModel(table: ChartTable, chart: SeriesChart, canvas: Canvas): SeriesModel {
  const { unit, panels } = seriesData(table, chart)
  const lists = panels.map(({ categories }) => categoriesOf(categories, canvas))
  const all = allOf(lists)
  const places = lists.map((list) => new Map(list.map(({ key }, index) => [key, index])))
  const series = looksOf(
    (panels[0]?.series ?? []).map(({ title, mark, part, tone }) => ({ title: title[canvas.lang], mark, part, tone })),
  )
  return {
    unit,
    series,
    slots: slotsOf(series, chart.isStacked === true),
    categories: all.map(({ name }) => name),
    bands: (chart.bands ?? []).map(({ from, to }) => ({ from: numberOf(chart, from), to: numberOf(chart, to) })),
    panels: panels.map((panel, at) => ({
      name: cellWords(panel.name, canvas),
      values: panel.series.map(({ values }) =>
        all.map(({ key }) => placeable(values[places[at]?.get(key) ?? -1] ?? null)),
      ),
    })),
  }
}

/** The bars of a slot over a category: what is above zero and what is below are stacked apart; none for no figure. */
export function spans({ values }: DrawnPanel, slot: Slot, category: number): Span[] {
  let [above, below] = [0, 0]
  return slot.flatMap((series) => {
    const value = values[series]?.[category] ?? null
    if (value === null) return []
    const from = value < 0 ? below : above
    const to = from + value
    if (value < 0) below = to
    else above = to
    return [{ series, from, to }]
  })
}

/** All values that an axis must hold: the figures, and the ends of the stacks. */
export function heldValues({ panels, slots, categories }: SeriesModel): number[] {
  const figures = panels.flatMap(({ values }) => values.flat())
  const ends = panels.flatMap((panel) =>
    slots.flatMap((slot) => categories.flatMap((_, category) => spans(panel, slot, category).map(({ to }) => to))),
  )
  return [...figures.filter((value) => value !== null), ...ends]
}
