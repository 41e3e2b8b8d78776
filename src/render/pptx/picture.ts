/** What the picture of a table is on slides: one drawing, or several where it needs more than a slide. */

import type { ChartTable } from '../../reports/document/document.ts'
import type { DrawingContext } from '../office/context.ts'
import { comparisonPictures } from '../office/picture-comparison.ts'
import { roadmapPictures } from '../office/picture-roadmap.ts'
import { scatterPictures } from '../office/picture-scatter.ts'
import { seriesPictures } from '../office/picture-series.ts'
import type { SlideDrawing } from './page.ts'
import { matrixPictures } from './picture-matrix.ts'
import { tilesPictures } from './picture-tiles.ts'

/** The drawings of a table, in their order; none where its picture would be empty. */
export function picturesOf(table: ChartTable, context: DrawingContext): readonly SlideDrawing[] {
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
