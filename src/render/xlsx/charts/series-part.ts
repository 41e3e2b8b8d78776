/** Writes a series of a chart: the cells it is read from with what they hold, and its look. */

import { element } from '../../chart/svg.ts'
import { escapedText } from '../../text/xml-text.ts'
import { excelText } from '../excel-text.ts'
import type { CellRange, NativeSeries, Plot, SeriesLook } from './native-chart.ts'
import { val } from './xml.ts'

/** The series, numbered within its chart. */
export function seriesXml(kind: Plot['kind'], series: NativeSeries, index: number): string {
  const { name, across, values, sizes, look } = series
  const head = [
    val('c:idx', index),
    val('c:order', index),
    ...(name === undefined ? [] : [element('c:tx', {}, textsXml(name))]),
  ]
  switch (kind) {
    case 'columns':
    case 'rows':
      return element(
        'c:ser',
        {},
        ...head,
        areaXml(look),
        val('c:invertIfNegative', 0),
        element('c:cat', {}, cellsXml(across)),
        element('c:val', {}, figuresXml(values)),
      )
    case 'lines':
      return element(
        'c:ser',
        {},
        ...head,
        lineXml(look),
        markerXml(look),
        element('c:cat', {}, cellsXml(across)),
        element('c:val', {}, figuresXml(values)),
        val('c:smooth', 0),
      )
    case 'bubbles':
      return element(
        'c:ser',
        {},
        ...head,
        bubbleXml(look),
        val('c:invertIfNegative', 0),
        ...namesXml(series),
        element('c:xVal', {}, figuresXml(across)),
        element('c:yVal', {}, figuresXml(values)),
        ...(sizes === undefined ? [] : [element('c:bubbleSize', {}, figuresXml(sizes))]),
        val('c:bubble3D', 0),
      )
    default:
      return element(
        'c:ser',
        {},
        ...head,
        kind === 'joined' ? lineXml(look) : noLine(),
        markerXml(look),
        ...namesXml(series),
        element('c:xVal', {}, figuresXml(across)),
        element('c:yVal', {}, figuresXml(values)),
        val('c:smooth', 0),
      )
  }
}

/** What a label shows besides its text, which is nothing. */
export function labelParts(showsValue: boolean): string[] {
  return [
    val('c:showLegendKey', 0),
    val('c:showVal', showsValue ? 1 : 0),
    ...['CatName', 'SerName', 'Percent', 'BubbleSize'].map((part) => val(`c:show${part}`, 0)),
  ]
}

function richText(text: string): string {
  const run = element('a:r', {}, element('a:t', {}, text))
  return element('c:rich', {}, element('a:bodyPr', {}), element('a:lstStyle', {}), element('a:p', {}, run))
}

function namesXml({ names }: NativeSeries): string[] {
  if (names === undefined || names.size === 0) return []
  const labels = [...names].map(([point, name]) =>
    element(
      'c:dLbl',
      {},
      val('c:idx', point),
      element('c:layout', {}),
      element('c:tx', {}, richText(escapedText(name))),
      val('c:dLblPos', 'r'),
      ...labelParts(true),
    ),
  )
  return [element('c:dLbls', {}, ...labels, ...labelParts(false))]
}

/** Texts, or figures and dates where the range has a format. */
function cellsXml(range: CellRange): string {
  return range.format === undefined ? textsXml(range) : figuresXml(range)
}

function pointsXml(values: CellRange['values']): string[] {
  const points = values.flatMap((value, idx) =>
    value === null ? [] : element('c:pt', { idx }, element('c:v', {}, escapedText(cached(value)))),
  )
  return [val('c:ptCount', values.length), ...points]
}

function cached(value: string | number): string {
  return typeof value === 'number' ? String(value) : excelText(value)
}

function textsXml({ reference, values }: CellRange): string {
  return element(
    'c:strRef',
    {},
    element('c:f', {}, escapedText(reference)),
    element('c:strCache', {}, ...pointsXml(values)),
  )
}

function figuresXml({ reference, values, format = 'General' }: CellRange): string {
  return element(
    'c:numRef',
    {},
    element('c:f', {}, escapedText(reference)),
    element('c:numCache', {}, element('c:formatCode', {}, escapedText(format)), ...pointsXml(values)),
  )
}

function solid(colour: string, alpha?: number): string {
  const content = alpha === undefined ? [] : [val('a:alpha', alpha)]
  return element('a:solidFill', {}, element('a:srgbClr', { val: colour }, ...content))
}

/** The pattern is drawn in white over the colour, as that of the pictures on pages. */
function fill({ colour, pattern }: SeriesLook): string {
  if (pattern === undefined) return solid(colour)
  return element(
    'a:pattFill',
    { prst: pattern },
    element('a:fgClr', {}, val('a:srgbClr', 'FFFFFF')),
    element('a:bgClr', {}, val('a:srgbClr', colour)),
  )
}

function areaXml(look: SeriesLook): string {
  return element('c:spPr', {}, fill(look), element('a:ln', { w: 9525 }, solid(look.colour)))
}

/** Bubbles that lie over each other are seen through. */
function bubbleXml({ colour }: SeriesLook): string {
  return element('c:spPr', {}, solid(colour, 70_000), element('a:ln', { w: 9525 }, solid('FFFFFF')))
}

function lineXml({ colour, dash }: SeriesLook): string {
  const dashed = dash === undefined ? [] : [val('a:prstDash', dash)]
  return element(
    'c:spPr',
    {},
    element('a:ln', { w: 28575, cap: 'rnd' }, solid(colour), ...dashed, element('a:round', {})),
  )
}

function noLine(): string {
  return element('c:spPr', {}, element('a:ln', { w: 19050 }, element('a:noFill', {})))
}

function markerXml({ colour, marker }: SeriesLook): string {
  if (marker === undefined) return element('c:marker', {}, val('c:symbol', 'none'))
  return element(
    'c:marker',
    {},
    val('c:symbol', marker),
    val('c:size', marker === 'dash' ? 15 : 8),
    element('c:spPr', {}, solid(colour), element('a:ln', { w: 9525 }, solid(colour))),
  )
}
