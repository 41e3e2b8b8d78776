/** What the picture of a table is on slides: one drawing, or several where it needs more than a slide. */
import type { ChartTable } from '../../reports/document/document.ts'
import type { DeckContext, SlideDrawing } from './page.ts'
import { comparisonPictures } from './picture-comparison.ts'
import { matrixPictures } from './picture-matrix.ts'
import { roadmapPictures } from './picture-roadmap.ts'
import { scatterPictures } from './picture-scatter.ts'
import { seriesPictures } from './picture-series.ts'
import { tilesPictures } from './picture-tiles.ts'

/** The drawings of a table, in their order; none where its picture would be empty. */
export function picturesOf(table: ChartTable, context: DeckContext): readonly SlideDrawing[] {
  const { chart } = table
  switch (chart.type) {
    case 'series':
      return seriesPictures(table, chart, context)
    case 'comparison':
      return comparisonPictures(table, chart, context)
    case 'scatter':
      return scatterPictures(table, chart, context)
    case 'roadmap':
      return roadmapPictures(table, chart, context)
    case 'matrix':
      return matrixPictures(table, chart, context)
    case 'tiles':
      return tilesPictures(table, chart, context)
  }
}
