/** A column of a table: what its cells are, and the form in which they are written, decided from all of them. */
import { type DateHints, readDates } from './date-column.ts'
import type { ColumnCell, ColumnForm, ColumnReading, ColumnRole } from './forms.ts'
import { headerUnit, type StatedUnit } from './header-unit.ts'
import { type NumberHints, readNumbers } from './number-column.ts'
import { readShares } from './share-column.ts'

/** What is known of a column beside its cells. */
export interface ColumnHints extends NumberHints, DateHints {
  /** Its name, which may say a unit: `Coût (k€)`. */
  readonly header?: string | undefined
}

/** The form of a column in a role, with what is in doubt; a unit that hints state goes before that of the header. */
export function readColumn(
  cells: readonly ColumnCell[],
  role: ColumnRole,
  hints: ColumnHints = {},
): ColumnReading<ColumnForm> {
  if (role === 'date') return readDates(cells, hints)
  const stated = hints.stated ?? statedBy(hints.header)
  const known = { ...hints, ...(stated === undefined ? {} : { stated }) }
  return role === 'share' ? readShares(cells, known) : readNumbers(cells, known)
}

function statedBy(header: string | undefined): StatedUnit | undefined {
  return header === undefined ? undefined : headerUnit(header)
}
