/** The part of data bars that lies in the extension list of a sheet (x14, Excel 2010): plain colour, axis, negative bars. */
import type { ConditionalFormattingOptions } from 'exceljs'
import type { DataBar } from './rules.ts'

const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main'
const XM = 'http://schemas.microsoft.com/office/excel/2006/main'
/** What the specification calls conditional formats among extensions. */
const URI = '{78C0D931-6437-407d-A8EE-F0AAD7539E65}'

/** The extension list as the library writes it for a workbook in memory; nothing for a sheet without bars. */
export function barExtension(formats: readonly ConditionalFormattingOptions[]): string {
  const bars = formats.flatMap(({ ref, rules }) =>
    rules.map((rule) => (rule.type === 'dataBar' ? extensionOf(ref, rule as DataBar) : '')),
  )
  const all = bars.join('')
  if (all === '') return ''
  const list = `<x14:conditionalFormattings>${all}</x14:conditionalFormattings>`
  return `<extLst><ext uri="${URI}" xmlns:x14="${X14}">${list}</ext></extLst>`
}

function extensionOf(ref: string, bar: DataBar): string {
  const ends = (bar.cfvo ?? []).map(({ type, value }) =>
    value === undefined
      ? `<x14:cfvo type="${type}"/>`
      : `<x14:cfvo type="${type}"><xm:f>${value}</xm:f></x14:cfvo>`,
  )
  const colours =
    `<x14:negativeFillColor rgb="${bar.negativeFillColor.argb}"/>` +
    `<x14:axisColor rgb="${bar.axisColor.argb}"/>`
  const look = 'minLength="0" maxLength="100" gradient="0" negativeBarColorSameAsPositive="0"'
  const rule =
    `<x14:cfRule type="dataBar" id="${bar.x14Id}">` +
    `<x14:dataBar ${look}>${ends.join('')}${colours}</x14:dataBar></x14:cfRule>`
  return (
    `<x14:conditionalFormatting xmlns:xm="${XM}">${rule}` +
    `<xm:sqref>${ref}</xm:sqref></x14:conditionalFormatting>`
  )
}
