/** What every drawing of a chart is given, and what it gives back. */
import type { Lang } from '../../values/language.ts'

/** For whom and where a picture is drawn. */
export interface ChartView {
  readonly lang: Lang
  readonly currency: string
  /** Begins the ids in the picture; unique in the page. */
  readonly id: string
  /** What the picture is called, where its table has no title of its own or shares it with another. */
  readonly name?: string
  /** The width in units of the viewBox, of which type has 12: pixels, where the page shows it that wide. */
  readonly width?: number
  /** The height, in the same units, beyond which rows go on in another picture; without it there is one picture. */
  readonly tallest?: number
}

/** The same with its width and its height settled. */
export type Canvas = ChartView & Required<Pick<ChartView, 'width' | 'tallest'>>

export interface Drawing {
  readonly height: number
  readonly defs?: string
  readonly body: string
  /** What it shows, for those who do not see it, where the chart has no sentence. */
  readonly description: string
}

/** The width of a picture for which none is asked: that of a page of text. */
const USUAL_WIDTH = 880

/** Below it nothing is laid out any more: the narrowest phones. */
const LEAST_WIDTH = 280

export function canvasOf({ width = USUAL_WIDTH, tallest = Number.POSITIVE_INFINITY, ...view }: ChartView): Canvas {
  return { ...view, width: Math.max(LEAST_WIDTH, Math.round(width)), tallest }
}
