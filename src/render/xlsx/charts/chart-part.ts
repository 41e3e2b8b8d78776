/** Writes a chart of a workbook as a part of DrawingML: plots of series with the cells that they are read from, and two axes. */
import * as ml from '../../office/drawing-ml.ts'
import { GRID, INK, PAPER } from '../../office/look.ts'
import { escapedText } from '../../text/xml-text.ts'
import { AXIS } from './looks.ts'
import type { Axis, NativeChart, NativeSeries, Plot, SeriesLook } from './native-chart.ts'

/** The sizes of type, in hundredths of a point: still 8 points where a sheet is printed at its smallest. */
const SIZE = { title: 1300, text: 1100 }

/** The axes of a chart; each part has its own numbers. */
const IDS: ml.AxisIds = [1, 2]

/** The pattern is drawn in white over the colour, as that of the pictures on pages. */
function fill({ colour, pattern }: SeriesLook): string {
  if (pattern === undefined) return ml.solid(colour)
  return `<a:pattFill prst="${pattern}"><a:fgClr><a:srgbClr val="${PAPER}"/></a:fgClr><a:bgClr><a:srgbClr val="${colour}"/></a:bgClr></a:pattFill>`
}

function markerOf({ colour, marker }: SeriesLook): string {
  if (marker === undefined) return '<c:marker><c:symbol val="none"/></c:marker>'
  return ml.marker(marker, marker === 'dash' ? 15 : 8, colour, colour)
}

function strokeOf({ colour, dash = 'solid' }: SeriesLook): string {
  return ml.shape(ml.stroke(colour, dash))
}

/** The names of points. */
function pointNames({ names = new Map() }: NativeSeries): string {
  if (names.size === 0) return ''
  const labels = [...names].map(
    ([point, name]) =>
      `<c:dLbl><c:idx val="${point}"/><c:layout/><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:r><a:t>${escapedText(name)}</a:t></a:r></a:p></c:rich></c:tx><c:dLblPos val="r"/>${ml.labelParts(true)}</c:dLbl>`,
  )
  return `<c:dLbls>${labels.join('')}${ml.labelParts(false)}</c:dLbls>`
}

function seriesXml(kind: Plot['kind'], series: NativeSeries, at: number): string {
  const { across, values, sizes, look } = series
  const name = series.name === undefined ? '' : ml.textCells(series.name)
  const isPlane = isOfPlane(kind)
  const cells = isPlane || across.format !== undefined ? ml.figureCells(across) : ml.textCells(across)
  const data = isPlane
    ? `<c:xVal>${cells}</c:xVal><c:yVal>${ml.figureCells(values)}</c:yVal>`
    : `<c:cat>${cells}</c:cat><c:val>${ml.figureCells(values)}</c:val>`
  const [upright, angular] = ['<c:invertIfNegative val="0"/>', '<c:smooth val="0"/>']
  switch (kind) {
    case 'columns':
    case 'rows':
      return ml.series(at, name, ml.shape(fill(look), ml.hairline(look.colour)), upright, data)
    case 'lines':
      return ml.series(at, name, strokeOf(look), markerOf(look), data, angular)
    case 'bubbles': {
      // Bubbles that lie over each other are seen through.
      const area = ml.shape(ml.solid(look.colour, 70_000), ml.hairline(PAPER))
      const size = sizes === undefined ? '' : `<c:bubbleSize>${ml.figureCells(sizes)}</c:bubbleSize>`
      return ml.series(at, name, area, upright, pointNames(series), data, size, '<c:bubble3D val="0"/>')
    }
    default: {
      const line = kind === 'joined' ? strokeOf(look) : ml.shape('<a:ln w="19050"><a:noFill/></a:ln>')
      return ml.series(at, name, line, markerOf(look), pointNames(series), data, angular)
    }
  }
}

function isOfPlane(kind: Plot['kind']): boolean {
  return kind === 'points' || kind === 'joined' || kind === 'bubbles'
}

function plotXml({ kind, series, labels: format, isStacked = false }: Plot, first: number): string {
  const labels = format === undefined ? '' : `<c:dLbls>${ml.numberFormat(format)}${ml.labelParts(true)}</c:dLbls>`
  const content = `${series.map((one, index) => seriesXml(kind, one, first + index)).join('')}${labels}`
  if (kind === 'lines') return ml.linePlot(content, IDS)
  if (isOfPlane(kind)) return ml.planePlot(kind === 'bubbles', content, IDS)
  return ml.barPlot({ isLying: kind === 'rows', isStacked, overlap: isStacked ? 100 : undefined }, content, IDS)
}

function titleXml(title: string, size: number, turn?: number): string {
  const look = (name: string): string =>
    `<a:${name} sz="${size}" b="${size === SIZE.title ? 1 : 0}">${ml.solid(INK)}</a:${name}>`
  const words = `<a:r>${look('rPr')}<a:t>${escapedText(title)}</a:t></a:r>`
  return ml.title(`<a:pPr>${look('defRPr')}</a:pPr>${words}`, turn)
}

/** What axes have alike: labels stand at the edge, also where the axis crosses in the middle of negative figures. */
function axisParts({ title, isHidden = false, isLog, isReversed, isFromZero }: Axis, side: 'l' | 'b') {
  const isNamed = title !== undefined && !isHidden
  return {
    scale: { isLog, isReversed, min: isFromZero === true ? 0 : undefined },
    side,
    isHidden,
    title: isNamed ? titleXml(title, SIZE.text, side === 'l' ? -5_400_000 : undefined) : '',
    ticks: 'out',
    labels: 'low',
    look: `${ml.shape(ml.hairline(AXIS))}${ml.textLook(SIZE.text)}`,
  } as const
}

/** The text of the part. */
export function chartXml({ title, plots, axes }: NativeChart): string {
  const isPlane = plots.some(({ kind }) => isOfPlane(kind))
  const [below, beside] = plots.some(({ kind }) => kind === 'rows') ? (['l', 'b'] as const) : (['b', 'l'] as const)
  let first = 0
  const drawn = plots.map((plot) => {
    const xml = plotXml(plot, first)
    first += plot.series.length
    return xml
  })
  const figures = (axis: Axis, ids: ml.AxisIds, side: 'l' | 'b'): string =>
    ml.valueAxis(
      { ids, ...axisParts(axis, side), format: ml.numberFormat(axis.format ?? 'General') },
      // At the last category where that is the lowest.
      axes.across.isReversed === true ? 'max' : 'autoZero',
      isPlane ? 'midCat' : 'between',
    )
  const across = isPlane
    ? figures(axes.across, IDS, below)
    : ml.categoryAxis({ ids: IDS, ...axisParts(axes.across, below), format: ml.numberFormat('General', true) })
  return ml.chartSpace({
    title: titleXml(title, SIZE.title),
    plotArea: `${drawn.join('')}${across}${figures(axes.values, [IDS[1], IDS[0]], beside)}`,
    legend: first > 1 ? ml.legend() : '',
    look: `${ml.shape(ml.solid(PAPER), ml.hairline(GRID))}${ml.textLook(SIZE.text)}`,
  })
}
