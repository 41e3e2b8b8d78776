/** A slide to draw on: texts, shapes, tables and charts at places in inches, in one font; pptxgenjs does the writing. */
import type library from 'pptxgenjs'
import type { DrawingBox, DrawingCanvas } from '../office/canvas.ts'
import { GRID, INK, type OfficeLook } from '../office/look.ts'
import type { OfficeChart } from '../office/native-chart.ts'
import { legalText } from '../text/xml-text.ts'

export interface SlideCell {
  readonly text: string
  readonly isBold?: boolean
  readonly colour?: string
  readonly fill?: string
  readonly align?: 'left' | 'center' | 'right'
}

/** A table with the widths of its columns and the heights of its rows; the first row heads it. */
interface SlideTable {
  readonly rows: readonly (readonly SlideCell[])[]
  readonly widths: readonly number[]
  readonly heights: readonly number[]
  readonly points: number
}

/** A chart of a deck, by the name of the shape that keeps its place. */
export interface PlacedSlideChart {
  readonly name: string
  readonly chart: OfficeChart
  /** What the chart shows, for who does not see it. */
  readonly description: string
}

/** Room between the border of a cell and its words, in inches. */
export const CELL_MARGIN = { x: 0.08, y: 0.04 } as const

/** Draws on one slide. */
export interface SlideCanvas extends DrawingCanvas {
  /** Writes a table. */
  readonly table: (table: SlideTable, box: DrawingBox) => void
}

/** How high the heading of a chart stands, in inches. */
const HEADING = 0.28

/** A name without what the library writes into attributes as it is. */
function objectName(name: string): string {
  return legalText(name)
    .replace(/[<>&"']/g, ' ')
    .slice(0, 80)
}

/** The canvas of a slide; charts are put where shapes keep their places, once the deck is written. */
export function canvasOf(slide: library.default.Slide, look: OfficeLook, charts: PlacedSlideChart[]): SlideCanvas {
  const { font } = look
  const text: SlideCanvas['text'] = (paragraphs, box, { valign = 'top', fill } = {}) => {
    slide.addText(
      paragraphs.map(({ text, points, isBold, colour, align, after }) => ({
        text: legalText(text),
        options: {
          fontFace: font,
          fontSize: points,
          bold: isBold === true,
          breakLine: true,
          color: colour ?? INK,
          align: align ?? 'left',
          paraSpaceAfter: after ?? 0,
        },
      })),
      { ...box, valign, margin: 0, ...(fill === undefined ? {} : { fill: { color: fill } }) },
    )
  }
  return {
    look,
    text,
    shape: (kind, box, { fill, line, isDashed, width, name }) => {
      slide.addShape(kind, {
        ...box,
        ...(fill === undefined ? {} : { fill: { color: fill } }),
        ...(line === undefined
          ? {}
          : {
              line: {
                color: line,
                width: width ?? 1,
                dashType: isDashed === true ? ('dash' as const) : ('solid' as const),
              },
            }),
        ...(name === undefined ? {} : { objectName: objectName(name) }),
      })
    },
    table: ({ rows, widths, heights, points }, box) => {
      const none = { type: 'none' as const }
      const rule = { type: 'solid' as const, color: GRID, pt: 0.75 }
      slide.addTable(
        rows.map((cells) =>
          cells.map(({ text, isBold, colour, fill, align }) => ({
            text: legalText(text),
            options: {
              bold: isBold === true,
              color: colour ?? INK,
              align: align ?? 'left',
              ...(fill === undefined ? {} : { fill: { color: fill } }),
              border: [none, none, rule, none] as [typeof none, typeof none, typeof rule, typeof none],
            },
          })),
        ),
        {
          x: box.x,
          y: box.y,
          w: widths.reduce((sum, width) => sum + width, 0),
          colW: [...widths],
          rowH: [...heights],
          fontFace: font,
          fontSize: points,
          margin: [CELL_MARGIN.y, CELL_MARGIN.x, CELL_MARGIN.y, CELL_MARGIN.x],
          valign: 'middle',
        },
      )
    },
    chart: (chart, box, { description, heading }) => {
      const above = heading === undefined ? 0 : HEADING
      if (heading !== undefined) text([heading], { ...box, h: HEADING })
      const name = `chart-place-${charts.length + 1}`
      charts.push({ name, chart, description })
      slide.addShape('rect', { ...box, y: box.y + above, h: box.h - above, objectName: name })
    },
  }
}
