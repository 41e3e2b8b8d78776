/**
 * Writes the part of a native chart, in the order of elements that ECMA-376 asks for: every axis that a chart names is
 * there, a category without a figure has no point, and every figure is a cell of the workbook behind it.
 */
import { escapedText, escapedXml, legalText, withoutCodes } from '../text/xml-text.ts'
import { SHEET } from './chart-workbook.ts'
import { GREY, GRID, INK, PAPER } from './look.ts'
import {
  type CategoryChart,
  type CategorySeries,
  columnLetter,
  type OfficeChart,
  type PlaneAxis,
  type PlaneChart,
  type PlanePoint,
} from './native-chart.ts'
import type { Paragraph } from './paragraph.ts'

const AXES = { first: 111111111, second: 222222222 } as const
const AXIS_IDS = `<c:axId val="${AXES.first}"/><c:axId val="${AXES.second}"/>`
/** Widths of lines in EMU. */
const [HAIR, LINE] = [9525, 28575]

const chartText = (text: string): string => escapedXml(withoutCodes(legalText(text)))
const fill = (colour: string): string => `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`

/** How words of a chart are set: the size in hundredths of a point. */
type Type = Pick<OfficeChart, 'font' | 'points'>

function textProperties({ font, points: size }: Type): string {
  const face = `<a:latin typeface="${font}"/>`
  const run = `<a:defRPr sz="${size * 100}" b="0">${fill(INK)}${face}</a:defRPr>`
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${run}</a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`
}

const shown = (what: { readonly value?: boolean } = {}): string =>
  `<c:showLegendKey val="0"/><c:showVal val="${what.value === true ? 1 : 0}"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`

function points(values: readonly (string | number | null)[]): string {
  const written = values.flatMap((value, at) => {
    if (value === null) return []
    const text = typeof value === 'number' ? String(value) : chartText(value)
    return `<c:pt idx="${at}"><c:v>${text}</c:v></c:pt>`
  })
  return `<c:ptCount val="${values.length}"/>${written.join('')}`
}

/** A reference to cells below each other, with what they hold. */
function cells(column: number, first: number, values: readonly (string | number | null)[]): string {
  const letter = columnLetter(column)
  const range = `${SHEET}!$${letter}$${first}:$${letter}$${first + values.length - 1}`
  const isText = values.some((value) => typeof value === 'string')
  return isText
    ? `<c:strRef><c:f>${range}</c:f><c:strCache>${points(values)}</c:strCache></c:strRef>`
    : `<c:numRef><c:f>${range}</c:f><c:numCache><c:formatCode>General</c:formatCode>${points(values)}</c:numCache></c:numRef>`
}

function seriesName(name: string, column: number): string {
  return `<c:tx><c:strRef><c:f>${SHEET}!$${columnLetter(column)}$1</c:f><c:strCache>${points([name])}</c:strCache></c:strRef></c:tx>`
}

function line(colour: string, isDashed: boolean): string {
  return `<a:ln w="${LINE}" cap="rnd">${fill(colour)}<a:prstDash val="${isDashed ? 'sysDash' : 'solid'}"/><a:round/></a:ln>`
}

function marker(colour: string, symbol: string, size: number): string {
  return `<c:marker><c:symbol val="${symbol}"/><c:size val="${size}"/><c:spPr>${fill(colour)}<a:ln w="${HAIR}">${fill(PAPER)}</a:ln></c:spPr></c:marker>`
}

function categorySeries(chart: CategoryChart & OfficeChart, series: CategorySeries): string {
  const at = chart.series.indexOf(series)
  const { name, colour, values, mark, isDashed, isCeiling, pointColours } = series
  const head = `<c:idx val="${at}"/><c:order val="${at}"/>${seriesName(name, at + 1)}`
  const data = `<c:cat>${cells(0, 2, chart.categories)}</c:cat><c:val>${cells(at + 1, 2, values)}</c:val>`
  if (mark === 'line') {
    return `<c:ser>${head}<c:spPr>${line(colour, isDashed === true)}</c:spPr>${isCeiling === true ? marker(colour, 'dash', 12) : marker(colour, 'circle', 7)}${data}<c:smooth val="0"/></c:ser>`
  }
  const own = (pointColours ?? []).map(
    (one, index) =>
      `<c:dPt><c:idx val="${index}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr>${fill(one)}</c:spPr></c:dPt>`,
  )
  const labels =
    chart.labelFormat === undefined
      ? ''
      : `<c:dLbls><c:numFmt formatCode="${escapedXml(chart.labelFormat)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textProperties(chart)}<c:dLblPos val="outEnd"/>${shown({ value: true })}</c:dLbls>`
  return `<c:ser>${head}<c:spPr>${fill(colour)}</c:spPr><c:invertIfNegative val="0"/>${own.join('')}${labels}${data}</c:ser>`
}

function categoryPlot(chart: CategoryChart & OfficeChart): string {
  const ofMark = (mark: CategorySeries['mark']): string =>
    chart.series
      .filter((series) => series.mark === mark)
      .map((series) => categorySeries(chart, series))
      .join('')
  const [bars, lines] = [ofMark('bar'), ofMark('line')]
  const isStacked = chart.isStacked === true
  const grouping = isStacked ? 'stacked' : 'clustered'
  const direction = chart.isHorizontal === true ? 'bar' : 'col'
  const barChart = `<c:barChart><c:barDir val="${direction}"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>${bars}<c:gapWidth val="60"/><c:overlap val="${isStacked ? 100 : 0}"/>${AXIS_IDS}</c:barChart>`
  const lineChart = `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${lines}<c:marker val="1"/>${AXIS_IDS}</c:lineChart>`
  return `${bars === '' ? '' : barChart}${lines === '' ? '' : lineChart}${categoryAxes(chart)}`
}

const NO_TICKS = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
const gridLines = `<c:majorGridlines><c:spPr><a:ln w="${HAIR}">${fill(GRID)}</a:ln></c:spPr></c:majorGridlines>`
const axisLine = (colour: string | undefined): string =>
  `<c:spPr><a:ln w="${HAIR}">${colour === undefined ? '<a:noFill/>' : fill(colour)}</a:ln></c:spPr>`

function scaling({ isLogarithmic, min, max }: Partial<PlaneAxis>, orientation = 'minMax'): string {
  const end = (name: string, value: number | undefined): string =>
    value === undefined ? '' : `<c:${name} val="${value}"/>`
  const base = isLogarithmic === true ? '<c:logBase val="10"/>' : ''
  return `<c:scaling>${base}<c:orientation val="${orientation}"/>${end('max', max)}${end('min', min)}</c:scaling>`
}

/** Whether bars are compared by their lengths from nought; a program that chooses by itself may begin the axis above it. */
function standsOnNought({ series, max }: CategoryChart): boolean {
  const isBelow = series.some(({ values }) => values.some((value) => (value ?? 0) < 0))
  return max !== undefined || (series.some(({ mark }) => mark === 'bar') && !isBelow)
}

function categoryAxes(chart: CategoryChart & OfficeChart): string {
  const lies = chart.isHorizontal === true
  const text = textProperties(chart)
  const { max } = chart
  const end = { ...(max === undefined ? {} : { max }), ...(standsOnNought(chart) ? { min: 0 } : {}) }
  const hidden = chart.hasNoAxis === true
  const across = `<c:catAx><c:axId val="${AXES.first}"/>${scaling({}, lies ? 'maxMin' : 'minMax')}<c:delete val="0"/><c:axPos val="${lies ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="0"/>${NO_TICKS}<c:tickLblPos val="low"/>${axisLine(GREY)}${text}<c:crossAx val="${AXES.second}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`
  const up = `<c:valAx><c:axId val="${AXES.second}"/>${scaling(end)}<c:delete val="${hidden ? 1 : 0}"/><c:axPos val="${lies ? 't' : 'l'}"/>${hidden ? '' : gridLines}<c:numFmt formatCode="${escapedXml(chart.axisFormat)}" sourceLinked="0"/>${NO_TICKS}<c:tickLblPos val="nextTo"/>${axisLine(undefined)}${text}<c:crossAx val="${AXES.first}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`
  return across + up
}

function pointLabel(
  { label, labelPlace = 'r' }: PlanePoint,
  at: number,
  { font, points: size }: PlaneChart & OfficeChart,
): string {
  if (label === '') return `<c:dLbl><c:idx val="${at}"/><c:delete val="1"/></c:dLbl>`
  const run = `<a:rPr lang="en-US" sz="${size * 100}">${fill(INK)}<a:latin typeface="${font}"/></a:rPr>`
  const words = `<c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:r>${run}<a:t>${escapedText(label)}</a:t></a:r></a:p></c:rich></c:tx>`
  return `<c:dLbl><c:idx val="${at}"/>${words}<c:dLblPos val="${labelPlace}"/>${shown({ value: true })}</c:dLbl>`
}

function planeSeries(chart: PlaneChart & OfficeChart, at: number, first: number): string {
  const series = chart.series[at]
  if (series === undefined) return ''
  const { name, colour, points: all } = series
  const isSized = chart.size !== undefined
  const head = `<c:idx val="${at}"/><c:order val="${at}"/><c:tx><c:v>${chartText(name)}</c:v></c:tx>`
  const labels = `<c:dLbls>${all.map((point, index) => pointLabel(point, index, chart)).join('')}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${shown()}</c:dLbls>`
  const data = (tag: string, column: number, value: (point: PlanePoint) => number): string =>
    `<c:${tag}>${cells(column, first, all.map(value))}</c:${tag}>`
  const plane = `${data('xVal', 1, ({ x }) => x)}${data('yVal', 2, ({ y }) => y)}`
  if (isSized) {
    const seeThrough = `<a:solidFill><a:srgbClr val="${colour}"><a:alpha val="65000"/></a:srgbClr></a:solidFill>`
    const look = `<c:spPr>${seeThrough}<a:ln w="${HAIR}">${fill(PAPER)}</a:ln></c:spPr>`
    return `<c:ser>${head}${look}<c:invertIfNegative val="0"/>${labels}${plane}${data('bubbleSize', 3, ({ size }) => size ?? 0)}<c:bubble3D val="0"/></c:ser>`
  }
  const drawn = chart.isJoined === true ? line(colour, false) : '<a:ln><a:noFill/></a:ln>'
  return `<c:ser>${head}<c:spPr>${drawn}</c:spPr>${marker(colour, 'circle', 9)}${labels}${plane}<c:smooth val="0"/></c:ser>`
}

function planePlot(chart: PlaneChart & OfficeChart): string {
  let first = 2
  const series = chart.series.map(({ points: all }, at) => {
    const written = planeSeries(chart, at, first)
    first += all.length
    return written
  })
  const all = series.join('')
  const plot =
    chart.size === undefined
      ? `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${all}${AXIS_IDS}</c:scatterChart>`
      : `<c:bubbleChart><c:varyColors val="0"/>${all}<c:bubbleScale val="40"/><c:showNegBubbles val="0"/><c:sizeRepresents val="area"/>${AXIS_IDS}</c:bubbleChart>`
  return `${plot}${planeAxis(chart, 'x')}${planeAxis(chart, 'y')}`
}

function titleOf({ text, points: size, isBold, colour = INK }: Paragraph, { font }: OfficeChart, turned = ''): string {
  const run = `<a:rPr lang="en-US" sz="${size * 100}" b="${isBold === true ? 1 : 0}">${fill(colour)}<a:latin typeface="${font}"/></a:rPr>`
  return `<c:title><c:tx><c:rich><a:bodyPr${turned}/><a:lstStyle/><a:p><a:r>${run}<a:t>${escapedText(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
}

function planeAxis(chart: PlaneChart & OfficeChart, name: 'x' | 'y'): string {
  const axis = chart[name]
  const [own, other] = name === 'x' ? [AXES.first, AXES.second] : [AXES.second, AXES.first]
  const turned = name === 'x' ? '' : ' rot="-5400000" vert="horz"'
  const title = titleOf({ text: axis.title, points: chart.points, colour: GREY }, chart, turned)
  // An axis without a nought is crossed at its start.
  const crosses = chart[name === 'x' ? 'y' : 'x'].isLogarithmic === true ? 'min' : 'autoZero'
  return `<c:valAx><c:axId val="${own}"/>${scaling(axis)}<c:delete val="0"/><c:axPos val="${name === 'x' ? 'b' : 'l'}"/>${gridLines}${title}<c:numFmt formatCode="${escapedXml(axis.format)}" sourceLinked="0"/>${NO_TICKS}<c:tickLblPos val="low"/>${axisLine(GREY)}${textProperties(chart)}<c:crossAx val="${other}"/><c:crosses val="${crosses}"/><c:crossBetween val="midCat"/></c:valAx>`
}

/** The part; its only relationship, `rId1`, is to the workbook behind it. */
export function chartPart(chart: OfficeChart): string {
  const plot = chart.type === 'category' ? categoryPlot(chart) : planePlot(chart)
  const legend = chart.hasLegend
    ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textProperties(chart)}</c:legend>`
    : ''
  const heading = chart.heading === undefined ? '' : titleOf(chart.heading, chart)
  const plain = '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>'
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart>${heading}<c:autoTitleDeleted val="${heading === '' ? 1 : 0}"/><c:plotArea><c:layout/>${plot}${plain}</c:plotArea>${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>${plain}${textProperties(chart)}<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`
}
