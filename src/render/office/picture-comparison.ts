/** Options side by side: a native chart of lying bars for each measure, each on its own scale. */

import { OUTPUT_WORDS } from '../../lang/catalogue/output.ts'
import type { ComparisonChart } from '../../reports/document/chart.ts'
import { comparisonData, figureOf } from '../../reports/document/chart-data.ts'
import type { Cell, ChartTable } from '../../reports/document/document.ts'
import { legalText } from '../text/xml-text.ts'
import { type DrawingContext, headingOf, type OfficeDrawing, words } from './context.ts'
import { axisFormat, figureFormat, largestOf } from './figure-format.ts'
import { TONE_COLOURS } from './look.ts'
import { gridOf, inGrid, rowsOf } from './panels.ts'
import { fittedText } from './text-size.ts'

/** How wide the name of an option may be beside its bar, in inches. */
const NAME_WIDTH = 1.6
/** Two lines of a name stand beside a bar. */
const LEAST_BAR = 0.38
/** So much longer than its longest bar is the axis: the figure behind the bar must not be broken. */
const WITH_LABEL = 1.5

function colourOf(cell: Cell, { look }: DrawingContext): string {
  const tone = cell.kind === 'figure' ? cell.tone : undefined
  return tone === undefined || tone === 'quiet' ? look.accent : TONE_COLOURS[tone]
}

/** Up to three measures beside each other and six together; a measure without any figure is left out. */
export function comparisonPictures(
  table: ChartTable,
  chart: ComparisonChart,
  context: DrawingContext,
): readonly OfficeDrawing[] {
  const { options, measures } = comparisonData(table, chart)
  const told = measures.filter(({ cells }) => cells.some((cell) => figureOf(cell) !== null))
  if (told.length === 0) return []
  const names = options.map((option) =>
    fittedText(words(option, context), { width: NAME_WIDTH, lines: 2 }, { points: context.type.label }),
  )
  const { font } = context.look
  return gridOf(told).map((some) => ({
    rows: rowsOf(some.length, context.across),
    least: rowsOf(some.length, context.across) * (0.35 + options.length * LEAST_BAR),
    most: rowsOf(some.length, context.across) * (0.8 + options.length * 0.75),
    draw: (canvas, box) =>
      inGrid(
        some,
        box,
        ({ title, unit, cells }, place) => {
          const values = cells.map(figureOf)
          const largest = largestOf(values)
          const name = legalText(title[context.lang])
          const heading = fittedText(name, { width: place.w, lines: 1 }, { points: context.type.heading })
          canvas.chart(
            {
              type: 'category',
              isHorizontal: true,
              hasNoAxis: true,
              categories: names.map((option, at) =>
                values[at] === null ? `${option} · ${OUTPUT_WORDS.no_value[context.lang]}` : option,
              ),
              series: [
                {
                  name,
                  mark: 'bar',
                  values,
                  colour: context.look.accent,
                  pointColours: cells.map((cell) => colourOf(cell, context)),
                },
              ],
              ...(values.some((value) => (value ?? 0) < 0) ? {} : { max: largest * WITH_LABEL || 1 }),
              axisFormat: axisFormat(unit, largest, context),
              labelFormat: figureFormat(unit, largest, context),
              font,
              points: context.type.label,
              hasLegend: false,
            },
            place,
            { description: name, heading: headingOf(heading, context) },
          )
        },
        context.across,
      ),
  }))
}
