/**
 * Adds charts to a written workbook, which the library can't: their parts, the drawing of each sheet, the relations
 * between them and their content types (ECMA-376-2).
 */
import { CHART_TYPE } from '../../office/drawing-ml.ts'
import { Archive } from '../archive.ts'
import { chartXml } from './chart-part.ts'
import { drawingXml, type PlacedChart, relationsXml, relationXml } from './drawing-part.ts'

export interface SheetCharts {
  /** The number of the sheet in the workbook, from 1. */
  readonly sheet: number
  readonly charts: readonly PlacedChart[]
}

const TYPES = '[Content_Types].xml'
const DRAWING = 'application/vnd.openxmlformats-officedocument.drawing+xml'

/** The workbook with its charts; the very bytes where there are none. */
export function withCharts(bytes: Uint8Array<ArrayBuffer>, sheets: readonly SheetCharts[]): Uint8Array {
  const drawn = sheets.filter(({ charts }) => charts.length > 0)
  if (drawn.length === 0) return bytes
  const archive = new Archive(bytes)
  let charts = archive.count('xl/charts/chart')
  const drawings = archive.count('xl/drawings/drawing')
  const overrides: string[] = []
  drawn.forEach((sheet, index) => {
    const drawing = drawings + index + 1
    addDrawing(archive, sheet, { drawing, firstChart: charts + 1 })
    overrides.push(override(`/xl/drawings/drawing${drawing}.xml`, DRAWING))
    for (const _ of sheet.charts) {
      charts += 1
      overrides.push(override(`/xl/charts/chart${charts}.xml`, CHART_TYPE))
    }
  })
  change(archive, TYPES, (xml) => xml.replace('</Types>', `${overrides.join('')}</Types>`))
  return archive.bytes()
}

function override(part: string, type: string): string {
  return `<Override PartName="${part}" ContentType="${type}"/>`
}

function change(archive: Archive, name: string, edit: (xml: string) => string): void {
  const xml = archive.read(name)
  const edited = xml === undefined ? undefined : edit(xml)
  if (edited === undefined || edited === xml) throw new Error(`the library writes ${name} otherwise`)
  archive.write(name, edited)
}

function addDrawing(
  archive: Archive,
  { sheet, charts }: SheetCharts,
  { drawing, firstChart }: { readonly drawing: number; readonly firstChart: number },
): void {
  charts.forEach(({ chart }, index) => {
    archive.write(`xl/charts/chart${firstChart + index}.xml`, chartXml(chart))
  })
  archive.write(`xl/drawings/drawing${drawing}.xml`, drawingXml(charts))
  const relations = charts.map((_, index) => ({
    id: `rId${index + 1}`,
    type: 'chart' as const,
    target: `../charts/chart${firstChart + index}.xml`,
  }))
  archive.write(`xl/drawings/_rels/drawing${drawing}.xml.rels`, relationsXml(relations))
  const id = addRelation(archive, sheet, `../drawings/drawing${drawing}.xml`)
  change(archive, `xl/worksheets/sheet${sheet}.xml`, (xml) => withDrawing(xml, id))
}

/** Adds the relation of a sheet to its drawing behind those that it has, and gives its id. */
function addRelation(archive: Archive, sheet: number, target: string): string {
  const name = `xl/worksheets/_rels/sheet${sheet}.xml.rels`
  const xml = archive.read(name)
  const taken = [...(xml ?? '').matchAll(/ Id="rId(\d+)"/gu)].map(([, id]) => Number(id))
  const relation = { id: `rId${Math.max(0, ...taken) + 1}`, type: 'drawing' as const, target }
  if (xml === undefined) archive.write(name, relationsXml([relation]))
  else {
    change(archive, name, (known) => known.replace('</Relationships>', `${relationXml(relation)}</Relationships>`))
  }
  return relation.id
}

/** What may stand behind a drawing in a sheet (CT_Worksheet); bars have an extension list of their own inside. */
const BEHIND = /<(?:legacyDrawing|legacyDrawingHF|picture|oleObjects|controls|webPublishItems|tableParts)\b/u

function withDrawing(xml: string, id: string): string {
  const end = xml.lastIndexOf('</worksheet>')
  const list = xml.endsWith('</extLst></worksheet>') ? xml.lastIndexOf('<extLst>') : end
  const other = xml.slice(0, list).search(BEHIND)
  const at = other < 0 ? list : other
  return at < 0 ? xml : `${xml.slice(0, at)}<drawing r:id="${id}"/>${xml.slice(at)}`
}
