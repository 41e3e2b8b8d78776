/** A column of a table: what its cells are, and the form in which they are written, decided from all of them. */
import { plainText } from '../record.ts'
import { cellDate, type DateHints, readDates } from './date-column.ts'
import type { ColumnCell, ColumnForm, ColumnReading, ColumnRole } from './forms.ts'
import { headerUnit, type StatedUnit } from './header-unit.ts'
import { isDeclaredMissing, isUsualMissing } from './missing.ts'
import { cellNumber, type NumberHints, readNumbers } from './number-column.ts'
import { readShares } from './share-column.ts'

/** What is known of a column beside its cells. */
export interface ColumnHints extends NumberHints, DateHints {
  /** Its name, which may say a unit: `Coût (k€)`. */
  readonly header?: string | undefined
}

/** What the cells of a column are, by count; one that may be two things counts as both. */
export interface ColumnKinds {
  readonly filled: number
  /** Words that stand for no value. */
  readonly missing: number
  /** Numbers without a percent sign. */
  readonly numbers: number
  readonly percents: number
  /** Days, periods and months; whole numbers that may be years are `years` alone. */
  readonly dates: number
  readonly years: number
  /** Lists and maps of JSON. */
  readonly structures: number
}

/** What a column is most likely to hold. */
export type ColumnNature = 'blank' | 'number' | 'share' | 'date' | 'year' | 'structure' | 'text'

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

/** Counts what the cells of a column are. */
export function columnKinds(
  cells: readonly ColumnCell[],
  missing: readonly string[] = [],
): ColumnKinds {
  const found = {
    ...{ filled: 0, missing: 0, numbers: 0, percents: 0 },
    ...{ dates: 0, years: 0, structures: 0 },
  }
  for (const { value, format } of cells) {
    const text = plainText(value)
    if (typeof value === 'object' && value !== null) found.structures += 1
    else if (text === undefined) continue
    else countSimple(value, text, format, missing, found)
    found.filled += 1
  }
  return found
}

type Counted = { -readonly [K in keyof ColumnKinds]: ColumnKinds[K] }

function countSimple(
  value: unknown,
  text: string,
  format: string | undefined,
  missing: readonly string[],
  found: Counted,
): void {
  const isWord = typeof value === 'string'
  if (isWord && (isDeclaredMissing(text, missing) || isUsualMissing(text))) found.missing += 1
  else if (/^(?:19|20)\d{2}$/.test(text)) found.years += 1
  else countFigure(value, format, found)
}

function countFigure(value: unknown, format: string | undefined, found: Counted): void {
  const number = cellNumber(value)
  if (number === undefined) {
    if (cellDate(value) !== undefined) found.dates += 1
  } else if (number.notation.isPercent || (number.isTyped && format?.includes('%'))) {
    found.percents += 1
  } else found.numbers += 1
}

/** The nature that nine in ten of the cells have that hold a value. */
export function columnNature({
  filled,
  missing,
  numbers,
  percents,
  dates,
  years,
  structures,
}: ColumnKinds): ColumnNature {
  const values = filled - missing
  if (values === 0) return filled === 0 ? 'blank' : 'text'
  const most = values * 0.9
  if (structures >= most) return 'structure'
  if (years === values) return 'year'
  if (percents > 0 && percents + numbers >= most && percents * 2 >= values) return 'share'
  if (dates > 0 && dates + years >= most) return 'date'
  return numbers + percents + years >= most ? 'number' : 'text'
}
