/** The pictures that are native charts in slides and in documents of text alike. */
import type { Chart } from '../../reports/document/chart.ts'
import type { ChartTable } from '../../reports/document/document.ts'
import type { DrawingContext, OfficeDrawing } from './context.ts'
import { comparisonPictures } from './picture-comparison.ts'
import { scatterPictures } from './picture-scatter.ts'
import { seriesPictures } from './picture-series.ts'

/** A chart that office programs have as well; what else there is, each kind of file draws in its own way. */
type NativeChart = Extract<Chart, { type: 'series' | 'comparison' | 'scatter' }>

/** The drawings of a table whose chart is a native one. */
export function nativePictures(
  table: ChartTable,
  chart: NativeChart,
  context: DrawingContext,
): readonly OfficeDrawing[] {
  switch (chart.type) {
    case 'series':
      return seriesPictures(table, chart, context)
    case 'comparison':
      return comparisonPictures(table, chart, context)
    case 'scatter':
      return scatterPictures(table, chart, context)
  }
}
