/** The sheets of a document: A4, upright or lying where a table is too wide, with the plan and the number of the page at the foot. */
import { paragraph, run, twips } from './markup.ts'

export type Orientation = 'portrait' | 'landscape'

/** Inches: 210 by 297 mm. */
const A4 = { short: 210 / 25.4, long: 297 / 25.4 } as const
const MARGIN = 20 / 25.4
const FOOT = 10 / 25.4

function sizeOf(orientation: Orientation): readonly [number, number] {
  return orientation === 'portrait' ? [A4.short, A4.long] : [A4.long, A4.short]
}

/** The room between the margins, in inches. */
export function roomOn(orientation: Orientation): { readonly w: number; readonly h: number } {
  const [width, height] = sizeOf(orientation)
  return { w: width - 2 * MARGIN, h: height - 2 * MARGIN }
}

/** The properties of a part of the document; its foot is the part of that relationship. */
export function sheetProperties(orientation: Orientation, footer: string): string {
  const [width, height] = sizeOf(orientation).map(twips)
  const side = twips(MARGIN)
  const turned = orientation === 'landscape' ? ' w:orient="landscape"' : ''
  return `<w:sectPr><w:footerReference w:type="default" r:id="${footer}"/><w:pgSz w:w="${width}" w:h="${height}"${turned}/><w:pgMar w:top="${side}" w:right="${side}" w:bottom="${side}" w:left="${side}" w:header="${twips(FOOT)}" w:footer="${twips(FOOT)}" w:gutter="0"/></w:sectPr>`
}

function field(code: string): string {
  const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  return `${mark('begin')}<w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>${mark('separate')}${run('1')}${mark('end')}`
}

/** What stands at the foot of sheets: words to the left, the number of the page and how many there are to the right. */
export function footerContent(words: string, page: string, orientation: Orientation): string {
  const tab = '<w:r><w:tab/></w:r>'
  const line = `${run(words)}${tab}${run(`${page} `)}${field('PAGE')}${run('/')}${field('NUMPAGES')}`
  return paragraph('Footer', line, { rightTab: roomOn(orientation).w })
}
