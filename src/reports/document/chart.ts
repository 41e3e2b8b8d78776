/**
 * What a table looks like as a picture: an encoding that says which of its columns are drawn as what (Wilkinson, The
 * Grammar of Graphics, 2005; the encodings of Vega-Lite), so that every figure of a picture is a cell of its table.
 */
import type { Day } from '../../values/calendar.ts'
import type { Bilingual } from '../../values/language.ts'
import type { Tone } from './tone.ts'

/** A column that is drawn as a series; its title is the name of the series. */
export interface ChartSeries {
  /** The id of the column. */
  readonly column: string
  readonly mark: 'bar' | 'line' | 'step'
  /** What the series is beside the others: a ceiling they must stay under, or what came before them. */
  readonly part?: 'limit' | 'former'
  /** What its figures mean, where they mean the same in all categories: its colour. */
  readonly tone?: Tone
}

/** What every picture may say of itself. */
export interface ChartWords {
  /** One sentence that the figures come to: the caption of the picture and the title of its slide. */
  readonly sentence?: Bilingual
}

/** Series of one unit over categories: bars beside each other or stacked, lines and steps over them. */
export interface SeriesChart extends ChartWords {
  readonly type: 'series'
  /** The column of the categories, which run across. */
  readonly category: string
  /** The column by whose values the rows fall into panels of their own, on one scale each. */
  readonly panel?: string
  readonly series: readonly ChartSeries[]
  readonly isStacked?: true
  /** Pairs of columns drawn as lines between which a band is filled, the widest first: a fan of quantiles. */
  readonly bands?: readonly { readonly from: string; readonly to: string }[]
}

/** Bars over time, a row each, in the order of the rows; a row without both days has no bar and is listed as such. */
export interface RoadmapChart extends ChartWords {
  readonly type: 'roadmap'
  readonly label: string
  /** The column by whose values the rows are grouped. */
  readonly group?: string
  /** Columns of days. */
  readonly start: string
  readonly end: string
  /** The column of the days by which an end has passed that is still awaited: the bar goes on for as long. */
  readonly pastEnd?: string
  /** The columns of the days that the bar is compared with, and what they are called. */
  readonly former?: {
    readonly start: string
    readonly end: string
    readonly title: Bilingual
    /** The column of an end before that of the former days, where some row has one, and what it is called. */
    readonly first?: { readonly end: string; readonly title: Bilingual }
  }
  /** The column whose tone colours the bar and whose words tell it. */
  readonly state?: string
  /** The column of cells of milestones. */
  readonly milestones?: string
  /** The day of the line across; none where the picture has none. */
  readonly asOf?: Day
}

/** A point a row in the plane of two figures; a row that lacks one of them has no point and is listed as such. */
export interface ScatterChart extends ChartWords {
  readonly type: 'scatter'
  readonly label: string
  readonly x: string
  readonly y: string
  /** The column of figures that the areas of the points go by. */
  readonly size?: string
  /** The column by whose values points are told apart. */
  readonly group?: string
  /** Whether a line joins the points in the order of the rows. */
  readonly isJoined?: true
}

/** Figures of rows by columns as coloured fields, as a map of risks: the tone of a cell is its colour. */
export interface MatrixChart extends ChartWords {
  readonly type: 'matrix'
  /** The column that names the rows. */
  readonly row: string
  readonly columns: readonly string[]
  /** What the rows and the columns are. */
  readonly axes: { readonly row: Bilingual; readonly column: Bilingual }
}

/** A bar a row in a panel for each column, each on its own scale: options side by side. */
export interface ComparisonChart extends ChartWords {
  readonly type: 'comparison'
  readonly label: string
  readonly measures: readonly string[]
}

/** A tile a row: its figure, and where these are told the target, the change and a remark. */
export interface TilesChart extends ChartWords {
  readonly type: 'tiles'
  readonly label: string
  readonly value: string
  readonly target?: string
  readonly change?: string
  readonly remark?: string
}

/** How a table is drawn; columns are named by their ids. */
export type Chart = SeriesChart | RoadmapChart | ScatterChart | MatrixChart | ComparisonChart | TilesChart
