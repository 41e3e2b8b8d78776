/** Reads an OpenDocument spreadsheet (.ods; OASIS ODF 1.0 to 1.4); parts are read as they are inflated. */
import { checkLimit, type SourceLimits } from '../limits.ts'
import { refuse } from '../refused.ts'
import type { SourceContent, SourceNote, SourceSheet } from '../sheet.ts'
import { SheetCells } from '../sheet-cells.ts'
import { Package } from '../xlsx/package.ts'
import { savedDay } from '../xlsx/saved-day.ts'
import type { Attributes, XmlEvents } from '../xml/events.ts'
import type { ArchivePart } from '../zip/archive.ts'
import { Inflater } from '../zip/inflate.ts'
import { CellText } from './cell-text.ts'
import { OdsSheet } from './sheet.ts'
import { Styles } from './styles.ts'

/** How deep the content of a document and its sheets lie: document, body, spreadsheet, table. */
const [SECTION, CONTENT, TABLE] = [2, 3, 4]

/** A sheet that only keeps what was seen of another file: its name is a place in that file. */
const OF_ANOTHER_FILE = /^'.+'#/

class Content implements XmlEvents {
  readonly sheets: SourceSheet[] = []
  readonly notes: SourceNote[] = []
  private readonly limits: SourceLimits
  private readonly styles: Styles
  private readonly cellText: CellText
  private section = ''
  private sheet: OdsSheet | undefined
  private cells: SheetCells | undefined
  private finish: () => void = () => undefined

  constructor(styles: Styles, limits: SourceLimits) {
    this.limits = limits
    this.styles = styles
    this.cellText = new CellText((length) => checkLimit(limits, 'text', length))
  }

  open(name: string, attributes: Attributes, depth: number): void {
    if (depth === SECTION) this.section = name
    else if (this.section === 'automatic-styles') this.styles.open(name, attributes, depth)
    else if (this.section !== 'body') return
    else if (depth === CONTENT && name !== 'spreadsheet') refuse('source-kind', 'odf')
    else if (depth === TABLE && name === 'table') this.openTable(attributes)
    else this.sheet?.open(name, attributes, depth)
  }

  text(text: string): void {
    if (this.sheet !== undefined) this.sheet.text(text)
    else if (this.section === 'automatic-styles') this.styles.text(text)
  }

  close(name: string, depth: number): void {
    if (this.section === 'automatic-styles') this.styles.close(name, depth)
    else if (depth === TABLE && this.sheet !== undefined) this.finish()
    else this.sheet?.close(name, depth)
  }

  private openTable(attributes: Attributes): void {
    const name = attributes['table:name'] ?? ''
    if (OF_ANOTHER_FILE.test(name)) return
    checkLimit(this.limits, 'sheets', this.sheets.length + 1)
    const cells = new SheetCells({ name, limits: this.limits, before: this.cells })
    this.cells = cells
    this.sheet = new OdsSheet(cells, { styles: this.styles, text: this.cellText })
    this.finish = () => {
      this.sheet = undefined
      const isHidden = this.styles.isHidden(attributes['table:style-name'])
      const { sheet, notes } = cells.finish(isHidden ? 'hidden' : 'visible')
      this.sheets.push(sheet)
      this.notes.push(...notes)
    }
  }
}

function isEncrypted(document: Package): boolean {
  let found = false
  document.tryRead('META-INF/manifest.xml', {
    open: (name) => {
      found ||= name === 'encryption-data'
    },
  })
  return found
}

/** What a document holds beside its sheets. */
function wholeNotes(parts: readonly ArchivePart[]): SourceNote[] {
  const count = (pattern: RegExp): number => parts.filter(({ name }) => pattern.test(name)).length
  const counts = [
    ['macros', Math.min(1, count(/^(?:Basic\/[^/]+\/(?!script-l)|Scripts\/.)/))],
    ['pictures', count(/^Pictures\/[^/]+$/)],
  ] as const
  return counts.flatMap(([kind, own]): SourceNote[] =>
    own === 0 ? [] : [{ kind, sheet: '', address: '', count: own }],
  )
}

/** Reads the sheets of a spreadsheet whose archive was listed; refuses a document of another kind. */
export function readSpreadsheet(bytes: Uint8Array, parts: readonly ArchivePart[], limits: SourceLimits): SourceContent {
  const document = new Package(parts, new Inflater(bytes, limits), limits)
  if (isEncrypted(document)) refuse('workbook-encrypted')
  const styles = new Styles(limits)
  if (document.has('styles.xml')) document.read('styles.xml', styles)
  const content = new Content(styles, limits)
  document.read('content.xml', content)
  const saved = savedDay(document, 'meta.xml', 'date')
  return {
    kind: 'sheets',
    format: 'ods',
    sheets: content.sheets,
    notes: [...content.notes, ...wholeNotes(parts)],
    ...(saved === undefined ? {} : { saved }),
  }
}
