/** What the picture of a table is on slides: one drawing, or several where it needs more than a slide. */

import type { ChartTable } from '../../reports/document/document.ts'
import type { DrawingContext } from '../office/context.ts'
import { nativePictures } from '../office/native-pictures.ts'
import { roadmapPictures } from '../office/picture-roadmap.ts'
import type { SlideDrawing } from './page.ts'
import { matrixPictures } from './picture-matrix.ts'
import { tilesPictures } from './picture-tiles.ts'

/** The drawings of a table, in their order; none where its picture would be empty. */
export function picturesOf(table: ChartTable, context: DrawingContext): readonly SlideDrawing[] {
  const { chart } = table
  switch (chart.type) {
    case 'roadmap':
      return roadmapPictures(table, chart, context)
    case 'matrix':
      return matrixPictures(table, chart, context)
    case 'tiles':
      return tilesPictures(table, chart, context)
    default:
      return nativePictures(table, chart, context)
  }
}
