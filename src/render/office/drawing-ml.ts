/**
 * Writes the parts of charts in DrawingML (ECMA-376-1, 21.2) that workbooks, slides and documents have alike, in the order of
 * elements of their schema. What is put inside of a part is such XML already.
 */
import { escapedText, escapedXml, legalText, withoutCodes } from '../text/xml-text.ts'
import { GRID, INK } from './look.ts'

/** The head of each part. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/drawingml/2006'
/** The content type of the part of a chart. */
export const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'
export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Cells that a chart reads, with what they hold when it is written. */
export interface CellRange {
  /** `'Sheet'!$B$5:$B$9`; cells that do not adjoin stand in brackets, with commas between them. */
  readonly reference: string
  /** Null for an empty cell. */
  readonly values: readonly (string | number | null)[]
  /** The number format of the cells, for figures and dates. */
  readonly format?: string
}

/** A text of a chart, harmless and read as typed. */
export function chartText(text: string): string {
  return escapedXml(withoutCodes(legalText(text)))
}

function points(values: CellRange['values']): string {
  const written = values.flatMap((value, at) => {
    if (value === null) return []
    return `<c:pt idx="${at}"><c:v>${typeof value === 'number' ? value : chartText(value)}</c:v></c:pt>`
  })
  return `<c:ptCount val="${values.length}"/>${written.join('')}`
}

export function textCells({ reference, values }: CellRange): string {
  return `<c:strRef><c:f>${escapedText(reference)}</c:f><c:strCache>${points(values)}</c:strCache></c:strRef>`
}

export function figureCells({ reference, values, format = 'General' }: CellRange): string {
  return `<c:numRef><c:f>${escapedText(reference)}</c:f><c:numCache><c:formatCode>${escapedText(format)}</c:formatCode>${points(values)}</c:numCache></c:numRef>`
}

/** A fill in a colour of six hexadecimal digits; `alpha` is its opacity in thousandths of a per cent, opaque where it is missing. */
export function solid(colour: string, alpha?: number): string {
  if (alpha === undefined) return `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`
  return `<a:solidFill><a:srgbClr val="${colour}"><a:alpha val="${alpha}"/></a:srgbClr></a:solidFill>`
}

export function hairline(colour: string): string {
  return `<a:ln w="9525">${solid(colour)}</a:ln>`
}

/** The line of a series, by a preset dash (ST_PresetLineDashVal). */
export function stroke(colour: string, dash: string): string {
  return `<a:ln w="28575" cap="rnd">${solid(colour)}<a:prstDash val="${dash}"/><a:round/></a:ln>`
}

export function shape(...content: readonly string[]): string {
  return `<c:spPr>${content.join('')}</c:spPr>`
}

/** The symbol (ST_MarkerStyle) at each point of a series, so many points wide. */
export function marker(symbol: string, size: number, colour: string, edge: string): string {
  return `<c:marker><c:symbol val="${symbol}"/><c:size val="${size}"/>${shape(solid(colour), hairline(edge))}</c:marker>`
}

/** How words are set: the size in hundredths of a point. */
export function textLook(size: number, font?: string): string {
  const face = font === undefined ? '' : `<a:latin typeface="${font}"/>`
  const run = `<a:defRPr sz="${size}" b="0">${solid(INK)}${face}</a:defRPr>`
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${run}</a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`
}

/** A title of one paragraph; a turn, in degrees times 60,000, is -5400000 where it runs upwards. */
export function title(paragraph: string, turn?: number): string {
  const turned = turn === undefined ? '' : ` rot="${turn}" vert="horz"`
  return `<c:title><c:tx><c:rich><a:bodyPr${turned}/><a:lstStyle/><a:p>${paragraph}</a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
}

/** What a label shows beside its own text: a figure, or nothing. */
export function labelParts(showsValue: boolean): string {
  return `<c:showLegendKey val="0"/><c:showVal val="${showsValue ? 1 : 0}"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`
}

export function numberFormat(code: string, isLinked = false): string {
  return `<c:numFmt formatCode="${escapedText(code)}" sourceLinked="${isLinked ? 1 : 0}"/>`
}

/** A series, by its place in its chart; its name may be missing. */
export function series(at: number, name: string, ...content: readonly string[]): string {
  const named = name === '' ? '' : `<c:tx>${name}</c:tx>`
  return `<c:ser><c:idx val="${at}"/><c:order val="${at}"/>${named}${content.join('')}</c:ser>`
}

/** The numbers of the axis across and of that of the values, within their part. */
export type AxisIds = readonly [across: number, values: number]

const axisIds = (ids: AxisIds): string => ids.map((id) => `<c:axId val="${id}"/>`).join('')

/** How bars lie and stand; `overlap` in per cent, of which nothing is written where it is missing. */
interface Bars {
  readonly isLying: boolean
  readonly isStacked: boolean
  readonly overlap?: number | undefined
}

export function barPlot({ isLying, isStacked, overlap }: Bars, content: string, ids: AxisIds): string {
  const over = overlap === undefined ? '' : `<c:overlap val="${overlap}"/>`
  return `<c:barChart><c:barDir val="${isLying ? 'bar' : 'col'}"/><c:grouping val="${isStacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>${content}<c:gapWidth val="60"/>${over}${axisIds(ids)}</c:barChart>`
}

export function linePlot(content: string, ids: AxisIds): string {
  return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${content}<c:marker val="1"/>${axisIds(ids)}</c:lineChart>`
}

/** Points of a plane; bubbles have the areas of their sizes. */
export function planePlot(isSized: boolean, content: string, ids: AxisIds): string {
  return isSized
    ? `<c:bubbleChart><c:varyColors val="0"/>${content}<c:bubbleScale val="40"/><c:showNegBubbles val="0"/><c:sizeRepresents val="area"/>${axisIds(ids)}</c:bubbleChart>`
    : `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${content}${axisIds(ids)}</c:scatterChart>`
}

interface Scale {
  readonly isLog?: boolean | undefined
  readonly isReversed?: boolean | undefined
  readonly min?: number | undefined
  readonly max?: number | undefined
}

function scaling({ isLog, isReversed, min, max }: Scale): string {
  const base = isLog === true ? '<c:logBase val="10"/>' : ''
  const [top, bottom] = [
    max === undefined ? '' : `<c:max val="${max}"/>`,
    min === undefined ? '' : `<c:min val="${min}"/>`,
  ]
  return `<c:scaling>${base}<c:orientation val="${isReversed === true ? 'maxMin' : 'minMax'}"/>${top}${bottom}</c:scaling>`
}

/** What both kinds of axes have. */
interface Axis {
  /** Its number, then that of the other. */
  readonly ids: AxisIds
  readonly scale: Scale
  readonly side: 'l' | 'b' | 't'
  readonly isHidden?: boolean
  readonly title?: string
  readonly format: string
  readonly ticks: 'out' | 'none'
  readonly labels: 'low' | 'nextTo'
  /** Of its line and of its words. */
  readonly look: string
}

function axis(tag: 'catAx' | 'valAx', { ids, scale, side, isHidden, ...own }: Axis, grid: string, crossing: string) {
  return `<c:${tag}><c:axId val="${ids[0]}"/>${scaling(scale)}<c:delete val="${isHidden === true ? 1 : 0}"/><c:axPos val="${side}"/>${grid}${own.title ?? ''}${own.format}<c:majorTickMark val="${own.ticks}"/><c:minorTickMark val="none"/><c:tickLblPos val="${own.labels}"/>${own.look}<c:crossAx val="${ids[1]}"/>${crossing}</c:${tag}>`
}

/** An axis of categories; a row of dates is no scale here: each has its bar. */
export function categoryAxis(own: Axis): string {
  const crossing =
    '<c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/>'
  return axis('catAx', own, '', crossing)
}

/** An axis of figures with its grid; points of a plane stand on it, bars and lines between. */
export function valueAxis(own: Axis, crosses: 'autoZero' | 'max' | 'min', between: 'between' | 'midCat'): string {
  const grid = own.isHidden === true ? '' : `<c:majorGridlines>${shape(hairline(GRID))}</c:majorGridlines>`
  return axis('valAx', own, grid, `<c:crosses val="${crosses}"/><c:crossBetween val="${between}"/>`)
}

export function legend(look = ''): string {
  return `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${look}</c:legend>`
}

interface ChartParts {
  readonly title: string
  readonly plotArea: string
  readonly legend: string
  /** Of the frame and of its words, and what follows. */
  readonly look: string
}

/** The part of a chart; a category without a figure has no point. */
export function chartSpace({ title: heading, plotArea, legend: names, look }: ChartParts): string {
  return `${XML_HEAD}<c:chartSpace xmlns:c="${MAIN}/chart" xmlns:a="${MAIN}/main" xmlns:r="${RELATIONSHIPS}"><c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart>${heading}<c:autoTitleDeleted val="${heading === '' ? 1 : 0}"/><c:plotArea><c:layout/>${plotArea}</c:plotArea>${names}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>${look}</c:chartSpace>`
}
