/** What a native chart is: series over categories or points of a plane, with all that its part and its data sheet need. */

import type { Paragraph } from './paragraph.ts'

/** A series over the categories; a category without a figure has null. */
export interface CategorySeries {
  readonly name: string
  readonly mark: 'bar' | 'line'
  readonly values: readonly (number | null)[]
  /** Six hexadecimal digits. */
  readonly colour: string
  /** A colour of its own for each bar, where the bars are told apart. */
  readonly pointColours?: readonly string[]
  /** Whether its line is dashed, as what others are compared with is. */
  readonly isDashed?: boolean
  /** Whether it bounds others: its figures are short strokes across. */
  readonly isCeiling?: boolean
}

/** Bars and lines over categories. */
export interface CategoryChart {
  readonly type: 'category'
  readonly categories: readonly string[]
  readonly series: readonly CategorySeries[]
  readonly isStacked?: boolean
  /** Whether the bars lie, the first category on top. */
  readonly isHorizontal?: boolean
  /** The format of the figures along the axis. */
  readonly axisFormat: string
  /** The format of the figures at the bars; none are written without it. */
  readonly labelFormat?: string
  /** The end of the axis, where several charts share a scale. */
  readonly max?: number
  /** Whether the axis of the figures is left out. */
  readonly hasNoAxis?: boolean
}

/** Right of a point, left of it, above or below it (ST_DLblPos). */
export type LabelPlace = 'r' | 'l' | 't' | 'b'

/** A point and what is written beside it. */
export interface PlanePoint {
  readonly name: string
  /** Empty where there is no room. */
  readonly label: string
  /** Where the label stands; to the right where nothing is said. */
  readonly labelPlace?: LabelPlace
  readonly x: number
  readonly y: number
  readonly size?: number
}

export interface PlaneAxis {
  readonly title: string
  readonly format: string
  readonly isLogarithmic?: boolean
  readonly min?: number
  readonly max?: number
}

/** Points of a plane, a series for each group. */
export interface PlaneChart {
  readonly type: 'plane'
  readonly x: PlaneAxis
  readonly y: PlaneAxis
  /** What the areas of the points go by. */
  readonly size?: string
  readonly series: readonly { readonly name: string; readonly colour: string; readonly points: readonly PlanePoint[] }[]
  readonly isJoined?: boolean
}

/** A chart that an office program can edit. */
export type OfficeChart = (CategoryChart | PlaneChart) & {
  readonly font: string
  /** The size of its words. */
  readonly points: number
  /** What stands above it, where it is one of several beside each other. */
  readonly heading?: Paragraph
  /** Whether the names of the series are listed below. */
  readonly hasLegend: boolean
}

type SheetRow = readonly (string | number | null)[]

/** The letter of a column, the first being 0; a chart has fewer than 700. */
export function columnLetter(index: number): string {
  const [first, last] = [Math.floor(index / 26), index % 26]
  const letter = (at: number): string => String.fromCharCode(65 + at)
  return first === 0 ? letter(last) : `${letter(first - 1)}${letter(last)}`
}

/** The rows of the sheet behind a chart: categories and series in columns, or a row a point, group after group. */
export function sheetRows(chart: OfficeChart): readonly SheetRow[] {
  if (chart.type === 'category') {
    const { categories, series } = chart
    return [
      ['', ...series.map(({ name }) => name)],
      ...categories.map((category, at) => [category, ...series.map(({ values }) => values[at] ?? null)]),
    ]
  }
  const { x, y, size, series } = chart
  const sized = size === undefined ? [] : [size]
  return [
    ['', x.title, y.title, ...sized],
    ...series.flatMap(({ points }) =>
      points.map((point) => [point.name, point.x, point.y, ...(size === undefined ? [] : [point.size ?? 0])]),
    ),
  ]
}
