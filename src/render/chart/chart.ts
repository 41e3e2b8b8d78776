/** Draws the picture of a table as SVG, to stand in a page or as a file of its own; without script, style attribute or address. */
import { CHART_WORDS } from '../../lang/catalogue/charts.ts'
import type { ChartTable } from '../../reports/document/document.ts'
import { type SafeText, safePage } from '../text/safe-text.ts'
import { escapedText } from '../text/xml-text.ts'
import { type Canvas, type ChartView, canvasOf, type Drawing } from './canvas.ts'
import { drawComparison } from './comparison.ts'
import { drawMatrix } from './matrix.ts'
import { chartCss } from './palette.ts'
import { drawRoadmap } from './roadmap.ts'
import { drawScatter } from './scatter.ts'
import { drawSeries } from './series.ts'
import { element, rectangle } from './svg.ts'

export type { ChartView } from './canvas.ts'

function only(drawing: Drawing | undefined): readonly Drawing[] {
  return drawing === undefined ? [] : [drawing]
}

/** The drawings of a table: a roadmap that is taller than the canvas goes on in another. */
function drawings(table: ChartTable, canvas: Canvas): readonly Drawing[] {
  const { chart } = table
  switch (chart.type) {
    case 'series':
      return only(drawSeries(table, chart, canvas))
    case 'roadmap':
      return drawRoadmap(table, chart, canvas)
    case 'scatter':
      return only(drawScatter(table, chart, canvas))
    case 'matrix':
      return only(drawMatrix(table, chart, canvas))
    case 'comparison':
      return only(drawComparison(table, chart, canvas))
    case 'tiles':
      return []
  }
}

interface Frame {
  readonly attributes?: Readonly<Record<string, string>>
  readonly style?: string
  /** Whether the sentence of the chart stands beside it, and need not be told again. */
  readonly isBesideSentence?: boolean
}

/** Which of the pictures of a table it is. */
interface Turn {
  readonly at: number
  readonly count: number
}

/** A picture with what it is called and shows, for those who do not see it. */
function framed(
  drawn: Drawing,
  table: ChartTable,
  { lang, id: stem, name, width }: Canvas,
  { at, count }: Turn,
  { attributes, style = '', isBesideSentence = false }: Frame,
): string {
  const id = at === 0 ? stem : `${stem}-${at + 1}`
  const height = Math.ceil(drawn.height)
  const title = name ?? table.title?.[lang] ?? CHART_WORDS.chart[lang]
  const { sentence } = table.chart
  const words = {
    title: count === 1 ? title : `${title} (${at + 1}/${count})`,
    // The sentence speaks of all pictures together.
    desc: sentence === undefined || isBesideSentence || count > 1 ? drawn.description : sentence[lang],
  }
  return element(
    'svg',
    {
      ...attributes,
      class: 'chart',
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      lang,
      'aria-labelledby': `${id}-title`,
      'aria-describedby': `${id}-desc`,
    },
    element('title', { id: `${id}-title` }, escapedText(words.title)),
    element('desc', { id: `${id}-desc` }, escapedText(words.desc)),
    style,
    drawn.defs === undefined || drawn.defs === '' ? '' : element('defs', {}, drawn.defs),
    rectangle({ x: 0, y: 0, width, height }, { class: 'ch-background' }),
    drawn.body,
  )
}

/**
 * The pictures as elements of a page that has the rules of `chartCss`: one, unless the view says how tall one may be.
 * None where the table has nothing to draw, and for tiles, which a page sets as words.
 */
export function chartSvgs(table: ChartTable, view: ChartView): readonly string[] {
  const canvas = canvasOf(view)
  const drawn = drawings(table, canvas)
  return drawn.map((one, at) => framed(one, table, canvas, { at, count: drawn.length }, { isBesideSentence: true }))
}

/** The same as a file of its own, with both colour schemes in it, for pages that show files. */
export function chartFile(table: ChartTable, view: ChartView): SafeText | undefined {
  const canvas = canvasOf(view)
  const [drawn] = drawings(table, canvas)
  if (drawn === undefined) return undefined
  const attributes = { xmlns: 'http://www.w3.org/2000/svg', width: String(canvas.width) }
  const frame = { attributes, style: element('style', {}, chartCss()) }
  return safePage(`${framed(drawn, table, canvas, { at: 0, count: 1 }, frame)}\n`)
}
