/** What reading a source noticed: of the file, of how its tables lie, of how the cells of a column are written. */
import type { ColumnDoubt } from '../cells/forms.ts'
import { ownKey } from '../infer/assigned-column.ts'
import type { SourceNote } from '../source/sheet.ts'
import type { FoundTable, SheetWithoutTable, TableNote } from '../tables/options.ts'
import type { ImportedTable } from './map-tables.ts'

/** Something that was noticed, by the name of the reader that noticed it. */
type NoticeKind =
  | SourceNote['kind']
  | TableNote['kind']
  | ColumnDoubt['kind']
  | 'columns-new'
  | `no-table-${SheetWithoutTable['reason']}`

export interface Notice {
  readonly kind: NoticeKind
  /** Empty for a CSV file, and where the whole file is meant. */
  readonly sheet: string
  /** The first row that it is about; 0 where no row is meant. */
  readonly row: number
  /** The first cell; empty where none is meant. */
  readonly address: string
  readonly column: string
  readonly count: number
  /** The words of the source, the names of columns, or the first cell as it is written. */
  readonly text: string
  /** What the text may be, the reading that is taken first. */
  readonly readings: readonly string[]
}

const NOWHERE = { row: 0, address: '', column: '', text: '', readings: [] } as const

export function sourceNotices(notes: readonly SourceNote[]): Notice[] {
  return notes.map((note) => ({ ...NOWHERE, ...note }))
}

export function tableNotices(tables: readonly FoundTable[]): Notice[] {
  return tables.flatMap(({ table: { name: sheet }, notes }) => notes.map((note) => ({ ...NOWHERE, sheet, ...note })))
}

export function sheetNotices(sheets: readonly SheetWithoutTable[]): Notice[] {
  return sheets.map(({ sheet, reason }) => {
    return { ...NOWHERE, kind: `no-table-${reason}`, sheet, count: 1 }
  })
}

export function columnNotices(tables: readonly ImportedTable[]): Notice[] {
  return tables.flatMap(({ source, scope }) =>
    scope.forms
      .doubts()
      .map(({ column, doubt: { kind, rows, example, readings } }) => ({
        ...NOWHERE,
        kind,
        sheet: source.name,
        row: rows[0] ?? 0,
        column,
        count: rows.length,
        text: example,
        readings,
      })),
  )
}

/** Columns of a newer source that the mapping does not read and the last import did not see, with the lines that would. */
export function newColumnNotices(
  tables: readonly Pick<ImportedTable, 'source' | 'uses'>[],
  seen: ReadonlySet<string>,
): Notice[] {
  return tables.flatMap(({ source: { name: sheet }, uses }) => {
    const unread = uses.filter(({ name, field }) => field === undefined && !seen.has(name))
    const names = unread.map(({ name }) => name)
    const text = names.join(', ')
    const readings = names.map((name) => `${ownKey(name)}: ${name}`)
    const notice = { ...NOWHERE, kind: 'columns-new', sheet, count: names.length, text, readings } as const
    return names.length === 0 ? [] : [notice]
  })
}

/** Each once: two tables of a mapping may read the same rows. */
export function onceEach(notices: readonly Notice[]): Notice[] {
  return [...new Map(notices.map((notice) => [JSON.stringify(notice), notice])).values()]
}
