/** Rows that take something off the record above (`./. Subvention`, −30 000): one text, no figure above zero. */
import type { SourceRecord } from '../record.ts'
import type { SourceColumn } from '../source/table.ts'
import type { PlacedColumn } from './columns.ts'
import type { GridRow } from './grid.ts'
import type { Profile } from './profile.ts'
import type { Sums } from './sums.ts'

/** What telling such rows needs. */
interface Context {
  readonly columns: readonly PlacedColumn[]
  readonly profile: Profile
  readonly sums: Sums
}

/** The column of the only text of a row that takes something off; undefined for any other row. */
function textOfDeduction({ profile, sums }: Context, row: GridRow): number | undefined {
  const { figures, texts } = profile
  const [own, ...others] = row.filled.filter((at) => !figures.has(at))
  if (own === undefined || others.length > 0 || !texts.has(own) || texts.size < 2) return undefined
  const amounts = row.filled.flatMap((at) => (figures.has(at) ? (sums.at(row, at) ?? []) : []))
  return amounts.every((amount) => amount <= 0) && amounts.some((amount) => amount < 0) ? own : undefined
}

/** Where the text of a part of a record stands, and in which column it is kept beside the title of the record. */
export interface PartTitle {
  readonly title: string
  readonly label: string
}

/** A row as a part of the record above it: what that says but its figures, its own cells, and its own text as a label. */
export function asPart(
  record: SourceRecord,
  above: SourceRecord,
  { title, label }: PartTitle,
  isFigure: (name: string, value: unknown) => boolean,
): SourceRecord {
  const said = [...above.cells].filter(([name, value]) => !isFigure(name, value))
  const own = [...record.cells].map(([name, value]) => [name === title ? label : name, value] as const)
  return { ...record, cells: new Map([...said, ...own]) }
}

/** Records of which those that take something off are rows of the one above, and the column that their texts stand in. */
interface Deducted {
  readonly records: readonly SourceRecord[]
  readonly column: SourceColumn | undefined
}

/** Makes rows that take something off rows of the record above, their texts in the column `label`. */
export function withDeductions(
  records: readonly SourceRecord[],
  rows: readonly GridRow[],
  context: Context,
  label: string,
): Deducted {
  const { columns, profile } = context
  const figures = new Set(columns.filter(({ at }) => profile.figures.has(at)).map(({ name }) => name))
  let above: SourceRecord | undefined
  let letter: string | undefined
  const made = records.map((record, at) => {
    const row = rows[at]
    const own = row === undefined ? undefined : textOfDeduction(context, row)
    const titled = columns.find((column) => column.at === own)
    if (titled === undefined || above === undefined) {
      above = record
      return record
    }
    letter = titled.letter
    return asPart(record, above, { title: titled.name, label }, (name) => figures.has(name))
  })
  return { records: made, column: letter === undefined ? undefined : { name: label, letter } }
}
