/** Reads a workbook (.xlsx, .xlsm; ECMA-376, transitional and strict); parts are read as they are inflated. */
import type { SourceLimits } from '../limits.ts'
import { checkLimit } from '../limits.ts'
import { refuse } from '../refused.ts'
import type { SourceContent, SourceNote, SourceSheet } from '../sheet.ts'
import { SheetCells } from '../sheet-cells.ts'
import type { ArchivePart } from '../zip/archive.ts'
import { Inflater } from '../zip/inflate.ts'
import type { CellWords } from './cell.ts'
import { readCellStyles } from './cell-styles.ts'
import { Package, readWorkbookParts, type WorkbookParts } from './package.ts'
import { savedDay } from './saved-day.ts'
import { readSharedStrings } from './texts.ts'
import { Worksheet } from './worksheet.ts'

/** What a workbook holds whatever its sheets say. */
function wholeNotes({ hasMacros }: WorkbookParts, parts: readonly ArchivePart[]): SourceNote[] {
  const pictures = parts.filter(({ name }) => /^xl\/media\/[^/]+$/i.test(name)).length
  const note = (kind: SourceNote['kind'], count: number): SourceNote[] =>
    count === 0 ? [] : [{ kind, sheet: '', address: '', count }]
  return [...note('macros', hasMacros ? 1 : 0), ...note('pictures', pictures)]
}

function wordsOf(workbook: Package, book: WorkbookParts, limits: SourceLimits): CellWords {
  const { strings, styles, theme, is1904 } = book
  return {
    strings: strings === undefined ? [] : readSharedStrings(workbook, strings, limits),
    // A workbook that names its styles and lacks them would make numbers of its dates.
    styles: styles === undefined ? [] : readCellStyles(workbook, { styles, theme }, limits),
    is1904,
  }
}

/** Reads the sheets of a workbook whose archive was listed; sheets of charts and dialogs are left out. */
export function readWorkbook(bytes: Uint8Array, parts: readonly ArchivePart[], limits: SourceLimits): SourceContent {
  const workbook = new Package(parts, new Inflater(bytes, limits), limits)
  const book = readWorkbookParts(workbook, limits)
  checkLimit(limits, 'sheets', book.sheets.length)
  const words = wordsOf(workbook, book, limits)
  const sheets: SourceSheet[] = []
  const notes: SourceNote[] = []
  const taken = new Set<string>()
  let before: SheetCells | undefined
  for (const { name, state, part } of book.sheets) {
    if (part === undefined) continue
    // One part is one sheet: a second name for it would make a small file large.
    if (!workbook.has(part) || taken.has(part)) refuse('workbook-damaged', part, { sheet: name })
    taken.add(part)
    const own = new SheetCells({ name, limits, before })
    workbook.read(part, new Worksheet({ words, externals: book.externals }, own))
    before = own
    const finished = own.finish(state)
    sheets.push(finished.sheet)
    notes.push(...finished.notes)
  }
  const saved = savedDay(workbook, book.properties, 'modified')
  return {
    kind: 'sheets',
    format: 'xlsx',
    sheets,
    notes: [...notes, ...wholeNotes(book, parts)],
    ...(saved === undefined ? {} : { saved }),
  }
}
