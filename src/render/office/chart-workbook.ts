/** Writes the small workbook that lies behind a chart, so that a presentation program can edit its figures. */

import { strToU8, zipSync } from 'fflate'
import { escapedXml, legalText, withoutCodes } from '../text/xml-text.ts'
import { RELATIONSHIPS } from './drawing-ml.ts'
import { columnLetter, type OfficeChart, sheetRows } from './native-chart.ts'
import { FIRST_MOMENT } from './zip-moment.ts'

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** The name of the only sheet, to which the references of the chart lead. */
export const SHEET = 'Sheet1'

const PARTS = {
  '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SPREADSHEET}.worksheet+xml"/></Types>`,
  '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets><sheet name="${SHEET}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
} as const

function cellXml(value: string | number | null, reference: string): string {
  if (value === null) return ''
  if (typeof value === 'number') return `<c r="${reference}"><v>${value}</v></c>`
  const text = escapedXml(withoutCodes(legalText(value)))
  return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
}

/** The bytes of the workbook; the same chart gives the same bytes. */
export function chartWorkbook(chart: OfficeChart): Uint8Array {
  const rows = sheetRows(chart).map((cells, row) => {
    const written = cells.map((value, at) => cellXml(value, `${columnLetter(at)}${row + 1}`))
    return `<row r="${row + 1}">${written.join('')}</row>`
  })
  const sheet = `${XML}<worksheet xmlns="${MAIN}"><sheetData>${rows.join('')}</sheetData></worksheet>`
  const files = Object.entries({ ...PARTS, 'xl/worksheets/sheet1.xml': sheet })
  const zip = Object.fromEntries(files.map(([name, text]) => [name, strToU8(text)]))
  return zipSync(zip, { mtime: FIRST_MOMENT })
}
