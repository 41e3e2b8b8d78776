/** Puts the charts of a deck where shapes keep their places: the frame on the slide, the part, its workbook and the relationships between them. */

import { chartPart } from '../office/chart-part.ts'
import { chartWorkbook } from '../office/chart-workbook.ts'
import { CHART_TYPE, RELATIONSHIPS } from '../office/drawing-ml.ts'
import type { Parts } from '../office/parts.ts'
import { escapedXml } from '../text/xml-text.ts'
import type { PlacedSlideChart } from './canvas.ts'

const PACKAGE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart'
const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

function frame(shape: string, { description }: PlacedSlideChart, relationship: string): string {
  const [, offset = '', extent = ''] = /(<a:off [^>]*\/>)(<a:ext [^>]*\/>)/.exec(shape) ?? ([] as string[])
  const words = escapedXml(description)
  return `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="2" name="${words}" descr="${words}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr><p:xfrm>${offset}${extent}</p:xfrm><a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" r:id="${relationship}"/></a:graphicData></a:graphic></p:graphicFrame>`
}

function addRelationship({ texts }: Parts, file: string, id: string, type: string, target: string): void {
  const text = texts.get(file) ?? `${HEAD}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"></Relationships>`
  const entry = `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`
  texts.set(file, text.replace('</Relationships>', `${entry}</Relationships>`))
}

export function relationshipsOf(part: string): string {
  return part.replace(/([^/]+)$/, '_rels/$1.rels')
}

function placeChart(parts: Parts, placed: PlacedSlideChart, number: number): void {
  const { texts, binaries } = parts
  const place = `name="${placed.name}"`
  const slide = [...texts].find(([, text]) => text.includes(place))
  if (slide === undefined) throw new Error(`no slide keeps ${placed.name}`)
  const [file, text] = slide
  const id = `rIdChart${number}`
  const shapes = text.split(/(?=<p:sp>)|(?<=<\/p:sp>)/)
  const changed = shapes.map((piece) => (piece.includes(place) ? frame(piece, placed, id) : piece))
  texts.set(file, changed.join(''))
  const part = `ppt/charts/chart${number}.xml`
  const workbook = `ppt/embeddings/chart${number}.xlsx`
  texts.set(part, chartPart(placed.chart))
  binaries.set(workbook, chartWorkbook(placed.chart))
  addRelationship(parts, relationshipsOf(file), id, 'chart', `../charts/chart${number}.xml`)
  addRelationship(parts, relationshipsOf(part), 'rId1', 'package', `../embeddings/chart${number}.xlsx`)
}

/** Puts in every chart, and tells the content types of what came. */
export function placeCharts(parts: Parts, charts: readonly PlacedSlideChart[]): void {
  for (const [index, placed] of charts.entries()) placeChart(parts, placed, index + 1)
  const file = '[Content_Types].xml'
  const overrides = charts.map(
    (_, index) => `<Override PartName="/ppt/charts/chart${index + 1}.xml" ContentType="${CHART_TYPE}"/>`,
  )
  const types = (parts.texts.get(file) ?? '').replace('</Types>', `${overrides.join('')}</Types>`)
  const isKnown = types.includes('Extension="xlsx"')
  const known = `<Default Extension="xlsx" ContentType="${WORKBOOK_TYPE}"/>`
  parts.texts.set(file, isKnown ? types : types.replace(/(<Types[^>]*>)/, `$1${known}`))
}
