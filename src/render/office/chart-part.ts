/**
 * Writes the part of a native chart, in the order of elements that ECMA-376 asks for: every axis that a chart names is
 * there, a category without a figure has no point, and every figure is a cell of the workbook behind it.
 */
import { escapedText } from '../text/xml-text.ts'
import { SHEET } from './chart-workbook.ts'
import * as ml from './drawing-ml.ts'
import { GREY, INK, PAPER } from './look.ts'
import {
  type CategoryChart,
  type CategorySeries,
  columnLetter,
  type OfficeChart,
  type PlaneChart,
  type PlanePoint,
} from './native-chart.ts'
import type { Paragraph } from './paragraph.ts'

/** The two axes of every chart. */
const IDS: ml.AxisIds = [111111111, 222222222]
const NOTHING = ml.shape('<a:noFill/><a:ln><a:noFill/></a:ln>')

const textLook = ({ font, points }: Pick<OfficeChart, 'font' | 'points'>): string => ml.textLook(points * 100, font)

/** The line of an axis, where it has one, and its words. */
const axisLook = (chart: OfficeChart, colour?: string): string =>
  `${ml.shape(colour === undefined ? '<a:ln w="9525"><a:noFill/></a:ln>' : ml.hairline(colour))}${textLook(chart)}`

/** A reference to cells below each other, with what they hold. */
function cells(column: number, first: number, values: readonly (string | number | null)[]): string {
  const letter = columnLetter(column)
  const reference = `${SHEET}!$${letter}$${first}:$${letter}$${first + values.length - 1}`
  const isText = values.some((value) => typeof value === 'string')
  return isText ? ml.textCells({ reference, values }) : ml.figureCells({ reference, values })
}

function categorySeries(chart: CategoryChart & OfficeChart, series: CategorySeries): string {
  const at = chart.series.indexOf(series)
  const { colour, values, mark, isDashed, isCeiling, pointColours = [] } = series
  const name = ml.textCells({ reference: `${SHEET}!$${columnLetter(at + 1)}$1`, values: [series.name] })
  const data = `<c:cat>${cells(0, 2, chart.categories)}</c:cat><c:val>${cells(at + 1, 2, values)}</c:val>`
  if (mark === 'line') {
    const line = ml.shape(ml.stroke(colour, isDashed === true ? 'sysDash' : 'solid'))
    const marker = isCeiling === true ? ml.marker('dash', 12, colour, PAPER) : ml.marker('circle', 7, colour, PAPER)
    return ml.series(at, name, line, marker, data, '<c:smooth val="0"/>')
  }
  const own = pointColours.map(
    (one, index) =>
      `<c:dPt><c:idx val="${index}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>${ml.shape(ml.solid(one))}</c:dPt>`,
  )
  const { labelFormat } = chart
  const labels =
    labelFormat === undefined
      ? ''
      : `<c:dLbls>${ml.numberFormat(labelFormat)}${NOTHING}${textLook(chart)}<c:dLblPos val="outEnd"/>${ml.labelParts(true)}</c:dLbls>`
  return ml.series(at, name, ml.shape(ml.solid(colour)), '<c:invertIfNegative val="0"/>', ...own, labels, data)
}

function categoryPlot(chart: CategoryChart & OfficeChart): string {
  const ofMark = (mark: CategorySeries['mark']): string =>
    chart.series
      .filter((series) => series.mark === mark)
      .map((series) => categorySeries(chart, series))
      .join('')
  const [bars, lines] = [ofMark('bar'), ofMark('line')]
  const isStacked = chart.isStacked === true
  const look = { isLying: chart.isHorizontal === true, isStacked, overlap: isStacked ? 100 : 0 }
  const plots = [bars === '' ? '' : ml.barPlot(look, bars, IDS), lines === '' ? '' : ml.linePlot(lines, IDS)]
  return `${plots.join('')}${categoryAxes(chart)}`
}

/** Whether bars are compared by their lengths from nought; a program that chooses by itself may begin the axis above it. */
function standsOnNought({ series, max }: CategoryChart): boolean {
  const isBelow = series.some(({ values }) => values.some((value) => (value ?? 0) < 0))
  return max !== undefined || (series.some(({ mark }) => mark === 'bar') && !isBelow)
}

function categoryAxes(chart: CategoryChart & OfficeChart): string {
  const { isHorizontal: lies = false, hasNoAxis: isHidden = false, max } = chart
  const across = ml.categoryAxis({
    ids: IDS,
    scale: { isReversed: lies },
    side: lies ? 'l' : 'b',
    format: ml.numberFormat('General'),
    ticks: 'none',
    labels: 'low',
    look: axisLook(chart, GREY),
  })
  const up = ml.valueAxis(
    {
      ids: [IDS[1], IDS[0]],
      scale: { max, min: standsOnNought(chart) ? 0 : undefined },
      side: lies ? 't' : 'l',
      isHidden,
      format: ml.numberFormat(chart.axisFormat),
      ticks: 'none',
      labels: 'nextTo',
      look: axisLook(chart),
    },
    'autoZero',
    'between',
  )
  return across + up
}

function pointLabel(
  { label, labelPlace = 'r' }: PlanePoint,
  at: number,
  { font, points: size }: PlaneChart & OfficeChart,
): string {
  if (label === '') return `<c:dLbl><c:idx val="${at}"/><c:delete val="1"/></c:dLbl>`
  const run = `<a:rPr lang="en-US" sz="${size * 100}">${ml.solid(INK)}<a:latin typeface="${font}"/></a:rPr>`
  const words = `<c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:r>${run}<a:t>${escapedText(label)}</a:t></a:r></a:p></c:rich></c:tx>`
  return `<c:dLbl><c:idx val="${at}"/>${words}<c:dLblPos val="${labelPlace}"/>${ml.labelParts(true)}</c:dLbl>`
}

function planeSeries(chart: PlaneChart & OfficeChart, at: number, first: number): string {
  const series = chart.series[at]
  if (series === undefined) return ''
  const { colour, points: all } = series
  const name = `<c:v>${ml.chartText(series.name)}</c:v>`
  const labels = `<c:dLbls>${all.map((point, index) => pointLabel(point, index, chart)).join('')}${NOTHING}${ml.labelParts(false)}</c:dLbls>`
  const data = (tag: string, column: number, value: (point: PlanePoint) => number): string =>
    `<c:${tag}>${cells(column, first, all.map(value))}</c:${tag}>`
  const plane = `${data('xVal', 1, ({ x }) => x)}${data('yVal', 2, ({ y }) => y)}`
  if (chart.size !== undefined) {
    const look = ml.shape(ml.solid(colour, 65_000), ml.hairline(PAPER))
    const sizes = data('bubbleSize', 3, ({ size }) => size ?? 0)
    return ml.series(at, name, look, '<c:invertIfNegative val="0"/>', labels, plane, sizes, '<c:bubble3D val="0"/>')
  }
  const drawn = ml.shape(chart.isJoined === true ? ml.stroke(colour, 'solid') : '<a:ln><a:noFill/></a:ln>')
  return ml.series(at, name, drawn, ml.marker('circle', 9, colour, PAPER), labels, plane, '<c:smooth val="0"/>')
}

function planePlot(chart: PlaneChart & OfficeChart): string {
  let first = 2
  const series = chart.series.map(({ points: all }, at) => {
    const written = planeSeries(chart, at, first)
    first += all.length
    return written
  })
  return `${ml.planePlot(chart.size !== undefined, series.join(''), IDS)}${planeAxis(chart, 'x')}${planeAxis(chart, 'y')}`
}

function titleOf(
  { text, points: size, isBold, colour = INK }: Paragraph,
  { font }: OfficeChart,
  turn?: number,
): string {
  const run = `<a:rPr lang="en-US" sz="${size * 100}" b="${isBold === true ? 1 : 0}">${ml.solid(colour)}<a:latin typeface="${font}"/></a:rPr>`
  return ml.title(`<a:r>${run}<a:t>${escapedText(text)}</a:t></a:r>`, turn)
}

function planeAxis(chart: PlaneChart & OfficeChart, name: 'x' | 'y'): string {
  const { title, format, isLogarithmic, min, max } = chart[name]
  const isAcross = name === 'x'
  return ml.valueAxis(
    {
      ids: isAcross ? IDS : [IDS[1], IDS[0]],
      scale: { isLog: isLogarithmic, min, max },
      side: isAcross ? 'b' : 'l',
      title: titleOf({ text: title, points: chart.points, colour: GREY }, chart, isAcross ? undefined : -5_400_000),
      format: ml.numberFormat(format),
      ticks: 'none',
      labels: 'low',
      look: axisLook(chart, GREY),
    },
    // An axis without a nought is crossed at its start.
    chart[isAcross ? 'y' : 'x'].isLogarithmic === true ? 'min' : 'autoZero',
    'midCat',
  )
}

/** The part; its only relationship, `rId1`, is to the workbook behind it. */
export function chartPart(chart: OfficeChart): string {
  const plot = chart.type === 'category' ? categoryPlot(chart) : planePlot(chart)
  return ml.chartSpace({
    title: chart.heading === undefined ? '' : titleOf(chart.heading, chart),
    plotArea: `${plot}${NOTHING}`,
    legend: chart.hasLegend ? ml.legend(textLook(chart)) : '',
    look: `${NOTHING}${textLook(chart)}<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData>`,
  })
}
