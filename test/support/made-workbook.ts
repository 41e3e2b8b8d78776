/** Makes workbooks part by part, also such as no office program writes. */
import { strToU8, type Zippable, zipSync } from 'fflate'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The parts of an archive by their names. */
export type Parts = Readonly<Record<string, string | Uint8Array>>

/** An archive of parts, the same bytes each time. */
export function zipOf(parts: Parts, level: 0 | 6 = 6): Uint8Array {
  const files: Zippable = {}
  for (const [name, part] of Object.entries(parts))
    files[name] = [typeof part === 'string' ? strToU8(part) : part, { level, mtime: new Date(2000, 0, 1) }]
  return zipSync(files)
}

function relations(list: readonly (readonly [id: string, type: string, target: string])[]): string {
  const items = list.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="${RELATIONS}">${items.join('')}</Relationships>`
}

/** A sheet's XML around its rows, and what comes behind them. */
export function sheetXml(rows: string, behind = ''): string {
  return `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${behind}</worksheet>`
}

/** What a made workbook holds. */
export interface Made {
  /** The XML of each sheet by its name. */
  readonly sheets: Readonly<Record<string, string>>
  /** The XML of the items of the shared texts. */
  readonly strings?: readonly string[]
  /** The number formats of the styles 1, 2, ... */
  readonly formats?: readonly string[]
  /** Attributes of the sheets by their names, of the workbook's properties, and XML behind the list of sheets. */
  readonly states?: Readonly<Record<string, string>>
  readonly properties?: string
  readonly behindSheets?: string
  /** Parts beside, or in the place of others. */
  readonly parts?: Parts
}

function stylesXml(formats: readonly string[]): string {
  const quoted = (code: string) => code.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
  const own = formats.map((code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${quoted(code)}"/>`)
  const styles = ['<xf numFmtId="0"/>', ...formats.map((_, at) => `<xf numFmtId="${200 + at}"/>`)]
  return `<styleSheet xmlns="${MAIN}"><numFmts>${own.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${styles.join('')}</cellXfs></styleSheet>`
}

/** The parts of a made workbook. */
export function partsOf(made: Made): Parts {
  const { sheets, strings = [], formats = [], states = {}, properties = '' } = made
  const names = Object.keys(sheets)
  const entries = names.map(
    (name, at) => `<sheet name="${name}" sheetId="${at + 1}" ${states[name] ?? ''} r:id="rId${at + 1}"/>`,
  )
  return {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relations([['r1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr ${properties}/><sheets>${entries.join('')}</sheets>${made.behindSheets ?? ''}</workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...names.map((_, at) => [`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`] as const),
      ['rIdT', 'sharedStrings', 'sharedStrings.xml'],
      ['rIdS', 'styles', '/xl/styles.xml'],
    ]),
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings.map((item) => `<si>${item}</si>`).join('')}</sst>`,
    'xl/styles.xml': stylesXml(formats),
    ...Object.fromEntries(Object.values(sheets).map((xml, at) => [`xl/worksheets/sheet${at + 1}.xml`, xml])),
    ...made.parts,
  }
}

/** The bytes of a made workbook. */
export function madeWorkbook(made: Made): Uint8Array {
  return zipOf(partsOf(made))
}

/** The bytes of a workbook of one sheet, `A`, with these rows. */
export function workbookOf(rows: string, made: Omit<Made, 'sheets'> = {}): Uint8Array {
  return madeWorkbook({ sheets: { A: sheetXml(rows) }, ...made })
}
