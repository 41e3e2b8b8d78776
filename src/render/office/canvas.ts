/** What pictures of office documents are drawn on: texts, shapes and native charts at places in inches, in one font. */
import type { OfficeLook } from './look.ts'
import type { OfficeChart } from './native-chart.ts'
import type { Paragraph } from './paragraph.ts'

/** A rectangle in inches, from the upper left corner of what is drawn on. */
export interface DrawingBox {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

export interface ShapePaint {
  readonly fill?: string
  readonly line?: string
  readonly isDashed?: boolean
  /** Of the line, in points; 1 where nothing is said. */
  readonly width?: number
  /** What it stands for, as a list of objects names it. */
  readonly name?: string
}

/** Draws on one slide or one page. */
export interface DrawingCanvas {
  readonly look: OfficeLook
  readonly text: (
    paragraphs: readonly Paragraph[],
    box: DrawingBox,
    more?: { readonly valign?: 'top' | 'middle' | 'bottom'; readonly fill?: string },
  ) => void
  /** Draws a shape without words. */
  readonly shape: (kind: 'rect' | 'diamond' | 'line', box: DrawingBox, paint: ShapePaint) => void
  /** Puts a native chart, below the heading that tells it from others beside it. */
  readonly chart: (
    chart: OfficeChart,
    box: DrawingBox,
    words: { readonly description: string; readonly heading?: Paragraph },
  ) => void
}
