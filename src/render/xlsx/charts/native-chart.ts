/** A chart as a spreadsheet program keeps it (DrawingML): plots of series that are read from cells, and two axes. */

import type { CellRange } from '../../office/drawing-ml.ts'

/** How a series looks, in colour and in grey. */
export interface SeriesLook {
  /** RRGGBB. */
  readonly colour: string
  /** A preset pattern of DrawingML (ST_PresetPatternVal) over the colour of an area. */
  readonly pattern?: string
  /** A preset dash of DrawingML (ST_PresetLineDashVal) of a line. */
  readonly dash?: string
  /** A symbol at each point (ST_MarkerStyle). */
  readonly marker?: string
}

/** A series of a plot; points of a plane have their figures across in `across`, others their categories. */
export interface NativeSeries {
  /** The cell of its name; a series that is the only one needs none. */
  readonly name?: CellRange
  readonly across: CellRange
  readonly values: CellRange
  /** What the areas of points go by. */
  readonly sizes?: CellRange
  /** The names of some of its points, by the number of the point; not every program reads labels from cells. */
  readonly names?: ReadonlyMap<number, string>
  readonly look: SeriesLook
}

/** Series that are drawn alike. */
export interface Plot {
  readonly kind: 'columns' | 'rows' | 'lines' | 'points' | 'joined' | 'bubbles'
  readonly isStacked?: boolean
  /** The number format of the figure that each mark bears; none where it bears none. */
  readonly labels?: string
  readonly series: readonly NativeSeries[]
}

/** An axis; that of categories needs no title. */
export interface Axis {
  readonly title?: string
  /** The number format of its labels; an axis without one has categories. */
  readonly format?: string
  readonly isLog?: boolean
  /** Whether it begins at zero, as where lengths are compared. */
  readonly isFromZero?: boolean
  /** Whether the first category stands on top. */
  readonly isReversed?: boolean
  /** Whether the axis is left out, where each mark bears its figure. */
  readonly isHidden?: boolean
}

export interface NativeChart {
  readonly title: string
  /** What is said of it to those who don't see it. */
  readonly description: string
  readonly plots: readonly Plot[]
  /** The axis of `across`, and the axis of the values. */
  readonly axes: { readonly across: Axis; readonly values: Axis }
}
