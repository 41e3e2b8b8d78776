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

function drawing(table: ChartTable, canvas: Canvas): Drawing | undefined {
  const { chart } = table
  switch (chart.type) {
    case 'series':
      return drawSeries(table, chart, canvas)
    case 'roadmap':
      return drawRoadmap(table, chart, canvas)
    case 'scatter':
      return drawScatter(table, chart, canvas)
    case 'matrix':
      return drawMatrix(table, chart, canvas)
    case 'comparison':
      return drawComparison(table, chart, canvas)
    case 'tiles':
      return undefined
  }
}

/** What a picture has beside its drawing. */
interface Frame {
  readonly attributes?: Readonly<Record<string, string>>
  readonly style?: string
  /** Whether the sentence of the chart stands beside it, and need not be told again. */
  readonly isBesideSentence?: boolean
}

/** The picture with what it is called and shows, for those who do not see it. */
function framed(table: ChartTable, view: ChartView, more: Frame = {}): string | undefined {
  const canvas = canvasOf(view)
  const drawn = drawing(table, canvas)
  if (drawn === undefined) return undefined
  const { lang, id, width } = canvas
  const height = Math.ceil(drawn.height)
  const words = {
    title: view.name ?? table.title?.[lang] ?? CHART_WORDS.chart[lang],
    desc:
      more.isBesideSentence === true
        ? drawn.description
        : (table.chart.sentence?.[lang] ?? drawn.description),
  }
  return element(
    'svg',
    {
      ...more.attributes,
      ...{ class: 'chart', viewBox: `0 0 ${width} ${height}`, role: 'img', lang },
      'aria-labelledby': `${id}-title`,
      'aria-describedby': `${id}-desc`,
    },
    element('title', { id: `${id}-title` }, escapedText(words.title)),
    element('desc', { id: `${id}-desc` }, escapedText(words.desc)),
    more.style ?? '',
    drawn.defs === undefined || drawn.defs === '' ? '' : element('defs', {}, drawn.defs),
    rectangle({ x: 0, y: 0, width, height }, { class: 'ch-background' }),
    drawn.body,
  )
}

/**
 * The picture as an element of a page that has the rules of `chartCss`; undefined where the table has nothing to draw,
 * and for tiles, which a page sets as words.
 */
export function chartSvg(table: ChartTable, view: ChartView): string | undefined {
  return framed(table, view, { isBesideSentence: true })
}

/** The same as a file of its own, with both colour schemes in it, for pages that show files. */
export function chartFile(table: ChartTable, view: ChartView): SafeText | undefined {
  const { width } = canvasOf(view)
  const attributes = { xmlns: 'http://www.w3.org/2000/svg', width: String(width) }
  const svg = framed(table, view, { attributes, style: element('style', {}, chartCss()) })
  return svg === undefined ? undefined : safePage(`${svg}\n`)
}
