/**
 * Reads forms that have a sheet each: sheets that share nearly all their labels at the same places are one table, a record a
 * sheet. A value is named by the label on its left, in a small grid by those of its row and its column; the rows below
 * labels that name none of them are a list inside the record.
 */
import type { SourceRecord } from '../record.ts'
import type { LeftOutRow, SourceColumn } from '../source/table.ts'
import { NAME_JOIN } from './columns.ts'
import { cellKind, cellText, columnLetters, type Grid } from './grid.ts'
import type { FoundTable } from './options.ts'
import { totalLabel } from './words.ts'

/** The fewest sheets that are forms of one kind, the fewest labels that they share, and rows that these stand in. */
const [FEWEST_SHEETS, FEWEST_LABELS, FEWEST_ROWS] = [2, 6, 4]

/** Part of the sheets that have a label at its place, and of the labels of a sheet that it must share. */
const [USUAL, ALIKE] = [0.8, 0.6]

/** The fewest values that a label of their own names: cells that only stand in grids are those of a table. */
const FEWEST_VALUES = 4

/** A form is short: no sheet of more rows is one. */
const MOST_ROWS = 200

/** The longest label. */
const LONGEST = 80

/** A place of a sheet: its row number and its column from 0. */
interface Place {
  readonly row: number
  readonly column: number
}

const keyOf = ({ row, column }: Place): string => `${row} ${column}`

/** The filled cells of a sheet by their places. */
class Form {
  readonly grid: Grid
  readonly cells = new Map<string, Place & { readonly value: unknown; readonly text: string }>()

  constructor(grid: Grid) {
    this.grid = grid
    for (const row of grid.rows) {
      for (const column of row.filled) {
        const place = { row: row.number, column }
        const value = row.source.values[column]
        this.cells.set(keyOf(place), { ...place, value, text: cellText(row, column) })
      }
    }
  }

  get name(): string {
    return this.grid.sheet.name
  }

  /** The texts that may be labels, with their places. */
  labels(): Map<string, string> {
    const kinds = ['text', 'year']
    return new Map(
      [...this.cells].flatMap(([key, { value, text }]) =>
        kinds.includes(cellKind(value)) && text.length <= LONGEST ? [[key, text] as const] : [],
      ),
    )
  }
}

/** How many texts two sheets have at the same places. */
function shared(left: ReadonlyMap<string, string>, right: ReadonlyMap<string, string>): number {
  return [...left].filter(([key, text]) => right.get(key) === text).length
}

/** The forms of one kind: the most that are like one of them. */
function alike(forms: readonly Form[]): readonly Form[] {
  const texts = new Map(forms.map((form) => [form, form.labels()]))
  const sets = forms.map((form) => {
    const own = texts.get(form) ?? new Map()
    return forms.filter((other) => {
      const labels = texts.get(other) ?? new Map()
      const least = Math.min(own.size, labels.size) * ALIKE
      return shared(own, labels) >= Math.max(FEWEST_LABELS, least)
    })
  })
  return sets.reduce((most, set) => (set.length > most.length ? set : most), [])
}

/** The labels of forms: texts that nearly all of them have at the same place. */
function labelsOf(forms: readonly Form[]): Map<string, Place & { readonly text: string }> {
  const counts = new Map<string, { readonly at: Place & { text: string }; count: number }>()
  for (const form of forms) {
    for (const [key, text] of form.labels()) {
      const cell = form.cells.get(key)
      if (cell === undefined) continue
      const known = counts.get(`${key} ${text}`) ?? { at: { ...cell, text }, count: 0 }
      known.count += 1
      counts.set(`${key} ${text}`, known)
    }
  }
  const usual = [...counts.values()].filter(({ count }) => count >= forms.length * USUAL)
  return new Map(usual.map(({ at }) => [keyOf(at), at]))
}

/** A label without the colon behind it. */
function bare(text: string): string {
  return text.replace(/\s*:\s*$/, '')
}

/** Where a value belongs: to a column of the table, or to a column of a list inside it. */
interface Named {
  readonly column: string
  readonly list?: string
}

/** The labels of a kind of forms, which name all their values. */
class Labels {
  private readonly labels: ReadonlyMap<string, Place & { readonly text: string }>
  private readonly heads = new Set<number>()
  private readonly rows: readonly number[]

  constructor(forms: readonly Form[]) {
    this.labels = labelsOf(forms)
    const places = [...this.labels.values()]
    this.rows = [...new Set(places.map(({ row }) => row))].sort((left, right) => left - right)
    const valued = new Set(
      forms.flatMap(({ cells }) =>
        [...cells.values()].filter((cell) => !this.has(cell)).map(({ row }) => row),
      ),
    )
    // A row of labels alone, two of them at least, names the columns of what stands below it.
    for (const row of this.rows) {
      const isHead = places.filter((one) => one.row === row).length > 1 && !valued.has(row)
      if (isHead) this.heads.add(row)
    }
  }

  /** Whether there are enough of them, over enough rows, to be those of a form. */
  get areOfForms(): boolean {
    return this.labels.size >= FEWEST_LABELS && this.rows.length >= FEWEST_ROWS
  }

  has(place: Place): boolean {
    return this.labels.has(keyOf(place))
  }

  private left({ row, column }: Place): (Place & { readonly text: string }) | undefined {
    for (let at = column - 1; at >= 0; at -= 1) {
      const label = this.labels.get(keyOf({ row, column: at }))
      if (label !== undefined) return label
    }
    return undefined
  }

  /** The row of labels above a value that names its column, as far as the labels between go on below it. */
  private head({ row, column }: Place): (Place & { readonly text: string }) | undefined {
    const above = [...this.heads].filter((at) => at < row).sort((left, right) => right - left)
    for (const at of above) {
      const label = this.labels.get(keyOf({ row: at, column }))
      if (label !== undefined) return label
    }
    return undefined
  }

  /** The title of what a row of labels heads: the label right above it, in its column or on its left. */
  private title({ row, column }: Place): string | undefined {
    for (let at = column; at >= 0; at -= 1) {
      const label = this.labels.get(keyOf({ row: row - 1, column: at }))
      if (label !== undefined) return label.text
    }
    return undefined
  }

  /** The first column of the labels that stand side by side with one. */
  private first({ row, column }: Place): number {
    let at = column
    while (this.labels.has(keyOf({ row, column: at - 1 }))) at -= 1
    return at
  }

  /** What a value is called; undefined where no label names it, and where it is a total. */
  name(place: Place): Named | undefined {
    const [left, head] = [this.left(place), this.head(place)]
    if (left !== undefined && (head === undefined || /:\s*$/.test(left.text)))
      return { column: bare(left.text) }
    if (head === undefined) return undefined
    if (left === undefined) {
      const first = { row: head.row, column: this.first(head) }
      const list = bare(this.title(first) ?? this.labels.get(keyOf(first))?.text ?? head.text)
      return { list, column: head.text }
    }
    if ([left.text, head.text].some((text) => totalLabel(text) !== undefined)) return undefined
    const title = this.title(head)
    return {
      column: [...(title === undefined ? [] : [title]), left.text, head.text].join(NAME_JOIN),
    }
  }
}

/** The values of a form by their names; those of lists inside it are not among its cells yet. */
interface Values {
  readonly cells: Map<string, unknown>
  readonly rowOf: Map<string, SourceRecord>
  readonly letters: Map<string, string>
  readonly lists: Map<string, Map<number, Record<string, unknown>>>
}

function take(
  { cells, rowOf, letters, lists }: Values,
  { list, column: name }: Named,
  { row, column, value }: Place & { readonly value: unknown },
  sheet: string,
): void {
  if (list !== undefined) {
    const rows = lists.get(list) ?? new Map<number, Record<string, unknown>>()
    lists.set(list, rows)
    rows.set(row, { ...rows.get(row), [name]: value })
  } else if (!cells.has(name)) {
    cells.set(name, value)
    rowOf.set(name, { row, sheet, cells })
    letters.set(name, columnLetters(column))
  }
}

/** The record of a form with the letters of its columns; undefined where the form is blank. */
function recordOf(
  form: Form,
  labels: Labels,
): { readonly record: SourceRecord; readonly letters: Map<string, string> } | undefined {
  const sheet = form.name
  const values: Values = {
    ...{ cells: new Map(), rowOf: new Map(), letters: new Map(), lists: new Map() },
  }
  for (const place of form.cells.values()) {
    const named = labels.has(place) ? undefined : labels.name(place)
    if (named !== undefined) take(values, named, place, sheet)
  }
  const { cells, rowOf, letters, lists } = values
  for (const [name, rows] of lists) cells.set(name, [...rows.values()])
  const [first] = form.grid.rows
  if (cells.size === 0 || first === undefined) return undefined
  return { record: { row: first.number, sheet, cells, rowOf }, letters }
}

/** The rows of a form beside the one that stands for its record. */
function otherRows({ grid, name: sheet }: Form): LeftOutRow[] {
  return grid.rows.slice(1).map(({ number: row }) => ({ row, sheet, reason: 'header', text: '' }))
}

/** The columns of all forms, each with the cell that it has in the first one. */
function columnsOf(made: readonly NonNullable<ReturnType<typeof recordOf>>[]): SourceColumn[] {
  const columns = new Map<string, SourceColumn>()
  for (const { record, letters } of made) {
    for (const name of record.cells.keys()) {
      const letter = `${letters.get(name) ?? ''}${record.rowOf?.get(name)?.row ?? name}`
      if (!columns.has(name)) columns.set(name, { name, letter })
    }
  }
  return [...columns.values()]
}

/** The forms of a workbook that have a sheet each, as one table; undefined where there are none. */
export function sheetForms(
  grids: readonly Grid[],
): { readonly found: FoundTable; readonly grids: readonly Grid[] } | undefined {
  const forms = alike(
    grids.filter(({ rows }) => rows.length <= MOST_ROWS).map((grid) => new Form(grid)),
  )
  if (forms.length < FEWEST_SHEETS) return undefined
  const labels = new Labels(forms)
  if (!labels.areOfForms) return undefined
  const read = forms.map((form) => ({ form, made: recordOf(form, labels) }))
  const made = read.flatMap(({ made: own }) => own ?? [])
  const blank = read.filter(({ made: own }) => own === undefined).map(({ form }) => form.name)
  const plain = columnsOf(made).filter(({ name }) => !name.includes(NAME_JOIN))
  if (made.length < FEWEST_SHEETS || plain.length < FEWEST_VALUES) return undefined
  const table = {
    name: '',
    columns: columnsOf(made),
    letters: new Map(made.map(({ record: { sheet = '' }, letters }) => [sheet, letters] as const)),
    records: made.map(({ record }) => record),
    leftOut: forms.flatMap(otherRows),
    totals: [],
  }
  const sheets = made.map(({ record: { sheet = '' } }) => sheet)
  return {
    grids: forms.map(({ grid }) => grid),
    found: {
      table,
      options: { orientation: 'sheets' },
      notes: [
        { kind: 'sheet-forms', row: 0, count: sheets.length, text: sheets.join(', ') },
        ...blank.map((sheet) => ({
          kind: 'form-blank' as const,
          sheet,
          row: 0,
          count: 1,
          text: '',
        })),
      ],
    },
  }
}
