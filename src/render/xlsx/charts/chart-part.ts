/** Writes a chart as a part of DrawingML (ECMA-376-1, 21.2): elements in the order of their schema. */

import { element } from '../../chart/svg.ts'
import { escapedText } from '../../text/xml-text.ts'
import { AXIS, GRID, INK } from './looks.ts'
import type { Axis, NativeChart, Plot } from './native-chart.ts'
import { labelParts, seriesXml } from './series-part.ts'
import { val, XML_HEAD } from './xml.ts'

const SPACES = {
  'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
}

/** The sizes of type, in hundredths of a point: still 8 points where a sheet is printed at its smallest. */
const SIZE = { title: 1300, text: 1100 }

/** The axes of a chart; each part has its own numbers. */
const [ACROSS, VALUES] = [1, 2] as const

export function chartXml(chart: NativeChart): string {
  const { title, plots, axes } = chart
  const isPlane = plots.some(({ kind }) => ['points', 'joined', 'bubbles'].includes(kind))
  const isLying = plots.some(({ kind }) => kind === 'rows')
  const crossing: Crossing = { isAtLast: axes.across.isReversed === true, isPlane }
  let first = 0
  const drawn = plots.map((plot) => {
    const xml = plotXml(plot, first)
    first += plot.series.length
    return xml
  })
  const sides = isLying ? (['l', 'b'] as const) : (['b', 'l'] as const)
  const plotArea = element(
    'c:plotArea',
    {},
    element('c:layout', {}),
    ...drawn,
    isPlane ? valueAxis(axes.across, ACROSS, sides[0], crossing) : categoryAxis(axes.across, sides[0]),
    valueAxis(axes.values, VALUES, sides[1], crossing),
  )
  const legend = first > 1 ? [legendXml()] : []
  const body = element(
    'c:chart',
    {},
    titleXml(title, SIZE.title),
    val('c:autoTitleDeleted', 0),
    plotArea,
    ...legend,
    val('c:plotVisOnly', 1),
    val('c:dispBlanksAs', 'gap'),
  )
  const frame = element('c:spPr', {}, solid('FFFFFF'), line(GRID))
  const space = element(
    'c:chartSpace',
    SPACES,
    val('c:date1904', 0),
    val('c:roundedCorners', 0),
    body,
    frame,
    textLook(SIZE.text),
  )
  return `${XML_HEAD}${space}`
}

function solid(colour: string): string {
  return element('a:solidFill', {}, val('a:srgbClr', colour))
}

function line(colour: string): string {
  return element('a:ln', { w: 9525 }, solid(colour))
}

function runLook(name: string, size: number, isBold: boolean): string {
  return element(name, { sz: size, b: isBold ? 1 : 0 }, solid(INK))
}

function textLook(size: number): string {
  const paragraph = element('a:pPr', {}, runLook('a:defRPr', size, false))
  return element(
    'c:txPr',
    {},
    element('a:bodyPr', {}),
    element('a:lstStyle', {}),
    element('a:p', {}, paragraph, element('a:endParaRPr', { lang: 'en-US' })),
  )
}

/** @param turn - in degrees times 60,000; -5400000 runs upwards. */
function titleXml(title: string, size: number, turn?: number): string {
  const isBold = size === SIZE.title
  const run = element('a:r', {}, runLook('a:rPr', size, isBold), element('a:t', {}, escapedText(title)))
  const paragraph = element('a:p', {}, element('a:pPr', {}, runLook('a:defRPr', size, isBold)), run)
  const turned = turn === undefined ? {} : { rot: turn, vert: 'horz' }
  const rich = element('c:rich', {}, element('a:bodyPr', turned), element('a:lstStyle', {}), paragraph)
  return element('c:title', {}, element('c:tx', {}, rich), val('c:overlay', 0))
}

function legendXml(): string {
  return element('c:legend', {}, val('c:legendPos', 'b'), val('c:overlay', 0))
}

function axisIds(): string[] {
  return [val('c:axId', ACROSS), val('c:axId', VALUES)]
}

function labelsXml(formatCode: string): string {
  const format = element('c:numFmt', { formatCode, sourceLinked: 0 })
  return element('c:dLbls', {}, format, ...labelParts(true))
}

function plotXml(plot: Plot, first: number): string {
  const series = plot.series.map((one, index) => seriesXml(plot.kind, one, first + index))
  const labels = plot.labels === undefined ? [] : [labelsXml(plot.labels)]
  const varied = val('c:varyColors', 0)
  switch (plot.kind) {
    case 'columns':
    case 'rows':
      return element(
        'c:barChart',
        {},
        val('c:barDir', plot.kind === 'rows' ? 'bar' : 'col'),
        val('c:grouping', plot.isStacked === true ? 'stacked' : 'clustered'),
        ...[varied, ...series, ...labels],
        val('c:gapWidth', 60),
        ...(plot.isStacked === true ? [val('c:overlap', 100)] : []),
        ...axisIds(),
      )
    case 'lines':
      return element(
        'c:lineChart',
        {},
        val('c:grouping', 'standard'),
        ...[varied, ...series, ...labels, val('c:marker', 1)],
        ...axisIds(),
      )
    case 'bubbles':
      return element(
        'c:bubbleChart',
        {},
        ...[varied, ...series, ...labels],
        val('c:bubbleScale', 40),
        val('c:showNegBubbles', 0),
        val('c:sizeRepresents', 'area'),
        ...axisIds(),
      )
    default:
      return element(
        'c:scatterChart',
        {},
        val('c:scatterStyle', 'lineMarker'),
        ...[varied, ...series, ...labels],
        ...axisIds(),
      )
  }
}

function categoryAxis(axis: Axis, side: string): string {
  return element(
    'c:catAx',
    {},
    val('c:axId', ACROSS),
    scaling(axis),
    val('c:delete', 0),
    val('c:axPos', side),
    ...axisTitle(axis, side),
    element('c:numFmt', { formatCode: 'General', sourceLinked: 1 }),
    ...ticks(),
    val('c:crossAx', VALUES),
    val('c:crosses', 'autoZero'),
    // A row of dates is no scale here: each has its bar.
    val('c:auto', 0),
    val('c:lblAlgn', 'ctr'),
    val('c:lblOffset', 100),
    val('c:noMultiLvlLbl', 1),
  )
}

/** Where a value axis stands: at the last category where that is the lowest; on the points of a plane, not between. */
interface Crossing {
  readonly isAtLast: boolean
  readonly isPlane: boolean
}

function valueAxis(axis: Axis, id: number, side: string, { isAtLast, isPlane }: Crossing): string {
  const lines = element('c:majorGridlines', {}, element('c:spPr', {}, line(GRID)))
  return element(
    'c:valAx',
    {},
    val('c:axId', id),
    scaling(axis),
    val('c:delete', axis.isHidden === true ? 1 : 0),
    val('c:axPos', side),
    ...(axis.isHidden === true ? [] : [lines]),
    ...axisTitle(axis, side),
    element('c:numFmt', { formatCode: axis.format ?? 'General', sourceLinked: 0 }),
    ...ticks(),
    val('c:crossAx', id === ACROSS ? VALUES : ACROSS),
    val('c:crosses', isAtLast ? 'max' : 'autoZero'),
    val('c:crossBetween', isPlane ? 'midCat' : 'between'),
  )
}

function scaling({ isLog, isReversed, isFromZero }: Axis): string {
  return element(
    'c:scaling',
    {},
    ...(isLog === true ? [val('c:logBase', 10)] : []),
    val('c:orientation', isReversed === true ? 'maxMin' : 'minMax'),
    ...(isFromZero === true ? [val('c:min', 0)] : []),
  )
}

function axisTitle({ title, isHidden }: Axis, side: string): string[] {
  if (title === undefined || isHidden === true) return []
  return [titleXml(title, SIZE.text, side === 'l' ? -5_400_000 : undefined)]
}

/** Labels stand at the edge, also where the axis crosses in the middle of negative figures. */
function ticks(): string[] {
  return [
    val('c:majorTickMark', 'out'),
    val('c:minorTickMark', 'none'),
    val('c:tickLblPos', 'low'),
    element('c:spPr', {}, line(AXIS)),
    textLook(SIZE.text),
  ]
}
