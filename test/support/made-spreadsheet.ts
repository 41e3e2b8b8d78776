/** Makes spreadsheets of OpenDocument part by part, also such as no office program writes. */
import { type Parts, zipOf } from './made-workbook.ts'

const NAMESPACES = [
  ...['office', 'table', 'text', 'style'].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  ),
  'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
  'xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"',
  'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(' ')

const MANIFEST = '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'

/** What a made spreadsheet holds. */
interface MadeSpreadsheet {
  /** The XML of its tables. */
  readonly tables: string
  /** The XML of the styles beside them, and of those that all documents of a kind have. */
  readonly styles?: string
  readonly common?: string
  /** Parts beside, or in the place of others. */
  readonly parts?: Parts
}

/** The parts of a document with something in its body. */
function partsAround(body: string, { styles = '', common = '' } = {}): Parts {
  return {
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'META-INF/manifest.xml': MANIFEST,
    'styles.xml': `<office:document-styles ${NAMESPACES}><office:styles>${common}</office:styles></office:document-styles>`,
    'content.xml': `<office:document-content ${NAMESPACES}><office:automatic-styles>${styles}</office:automatic-styles><office:body>${body}</office:body></office:document-content>`,
  }
}

/** A document of any kind. */
export function openDocument(body: string): Uint8Array {
  return zipOf(partsAround(body))
}

/** The parts of a made spreadsheet. */
export function spreadsheetParts({ tables, parts, ...styles }: MadeSpreadsheet): Parts {
  return { ...partsAround(`<office:spreadsheet>${tables}</office:spreadsheet>`, styles), ...parts }
}

/** The bytes of a spreadsheet of one sheet, `A`, with these rows; columns may stand before them. */
export function spreadsheetOf(rows: string, made: Omit<MadeSpreadsheet, 'tables'> = {}): Uint8Array {
  const tables = `<table:table table:name="A">${rows}</table:table>`
  return zipOf(spreadsheetParts({ tables, ...made }))
}
