/** Writes where the charts of a sheet stand, as a part of SpreadsheetDrawingML (ECMA-376-1, 20.5). */

import { element } from '../../chart/svg.ts'
import { RELATIONSHIPS, XML_HEAD } from '../../office/drawing-ml.ts'
import { escapedText } from '../../text/xml-text.ts'
import type { NativeChart } from './native-chart.ts'

const SPACES = {
  'xmlns:xdr': 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
}
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart'
/** Drawings measure in English metric units. */
const PER_POINT = 12_700

/** A chart and where it stands: its corner in a cell, its sides in points. */
export interface PlacedChart {
  readonly chart: NativeChart
  /** Counted from 0, with how far the corner lies to the right of the cell's edge. */
  readonly column: number
  readonly indent: number
  /** Counted from 0. */
  readonly row: number
  readonly width: number
  readonly height: number
}

/** The part; the nth chart is the relation `rIdN` of it. */
export function drawingXml(charts: readonly PlacedChart[]): string {
  return `${XML_HEAD}${element('xdr:wsDr', SPACES, ...charts.map(anchor))}`
}

function length(points: number): number {
  return Math.round(points * PER_POINT)
}

/** The corner moves with its cell, the size stays: a filter of the rows below must not squeeze the picture. */
function anchor(placed: PlacedChart, index: number): string {
  const from = element(
    'xdr:from',
    {},
    ...[element('xdr:col', {}, String(placed.column))],
    element('xdr:colOff', {}, String(length(placed.indent))),
    element('xdr:row', {}, String(placed.row)),
    element('xdr:rowOff', {}, '0'),
  )
  const size = { cx: length(placed.width), cy: length(placed.height) }
  return element(
    'xdr:oneCellAnchor',
    {},
    from,
    element('xdr:ext', size),
    frame(placed.chart, index),
    element('xdr:clientData', {}),
  )
}

function frame({ title, description }: NativeChart, index: number): string {
  const about = element('xdr:cNvPr', { id: index + 2, name: `${index + 1}. ${title}`, descr: description })
  const place = element('xdr:xfrm', {}, element('a:off', { x: 0, y: 0 }), element('a:ext', { cx: 0, cy: 0 }))
  const reference = element('c:chart', { 'xmlns:c': CHART, 'xmlns:r': RELATIONSHIPS, 'r:id': `rId${index + 1}` })
  return element(
    'xdr:graphicFrame',
    { macro: '' },
    element('xdr:nvGraphicFramePr', {}, about, element('xdr:cNvGraphicFramePr', {})),
    place,
    element('a:graphic', {}, element('a:graphicData', { uri: CHART }, reference)),
  )
}

export interface Relation {
  readonly id: string
  /** The last part of its type. */
  readonly type: 'chart' | 'drawing'
  readonly target: string
}

export function relationXml({ id, type, target }: Relation): string {
  return `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="${escapedText(target)}"/>`
}

export function relationsXml(relations: readonly Relation[]): string {
  const space = 'http://schemas.openxmlformats.org/package/2006/relationships'
  return `${XML_HEAD}${element('Relationships', { xmlns: space }, ...relations.map(relationXml))}`
}
