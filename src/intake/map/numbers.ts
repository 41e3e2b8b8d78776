/** Reads the numbers of cells exactly, from their decimal text, and brings them to what the plan counts: its money, days, shares. */
import type { WorkUnit } from '../../lang/repair/number-notation.ts'
import type { FieldKind } from '../../schema/field.ts'
import type { SourceUnit } from '../../schema/mapping/cell.ts'
import {
  type Decimal,
  decimalNumber,
  decimalText,
  hundredths,
  plus,
  powerOfTen,
  roundTo,
  times,
  ZERO,
} from '../../values/decimal.ts'
import { durationParts } from '../cells/duration.ts'
import type { NumberForm } from '../cells/forms.ts'
import { isUsualMissing } from '../cells/missing.ts'
import { readNumber } from '../cells/number-column.ts'
import { readShare, type ShareReading } from '../cells/share-column.ts'
import type { CellReader } from './cell.ts'
import {
  AS_IT_IS,
  type Conversion,
  converted,
  exact,
  TIME_UNITS,
  timeConversion,
} from './conversions.ts'
import { note, type Reading } from './reading.ts'
import type { MappingPath, MappingScope } from './scope.ts'

/** Turns what a cell holds into a number; undefined where it cannot, which is logged. */
export type NumberTurn = (value: unknown, reading: Reading) => number | undefined

/** What a cell counts in the unit of the plan, before it is rounded. */
interface Counted {
  readonly number: Decimal
  /** Whether hours or less were turned into days, which is said. */
  readonly isOfHours: boolean
}

/** Reads numbers in two steps, so that several are added up before they are rounded. */
interface NumberReader {
  /** Undefined where a cell cannot be read, which is logged. */
  readonly count: (value: unknown, reading: Reading) => Counted | undefined
  /** Rounds to what a plan keeps; `found` is the text of the log. */
  readonly keep: (counted: Counted, found: string, reading: Reading) => number | undefined
}

/** The power of ten of what one unit of money is worth. */
const POWERS: Readonly<Partial<Record<SourceUnit, number>>> = { '1': 0, k: 3, M: 6 }

/** Why a number cannot be read; says nothing of a word that stands for no value but that it was taken so. */
function logUnread(value: unknown, name: string, isOpen: boolean, reading: Reading): void {
  const text = String(value)
  if (typeof value === 'string' && isUsualMissing(text)) {
    note(reading, 'repaired', 'missing-usual', name, text)
  } else note(reading, 'unreadable', isOpen ? 'number-ambiguous' : 'number-unreadable', name, text)
}

/** A number of a column, as it is written, with the unit of work that its cell names. */
interface Found {
  readonly number: Decimal
  readonly unit: WorkUnit | undefined
  readonly currency: string | undefined
  readonly form: NumberForm
}

/**
 * Reads the numbers of a column in its own unit.
 *
 * @param shownAs - the number that the log shows for a cell; undefined for one whose own unit is of another kind, as money
 *   among days, which cannot be read.
 */
function plainNumbers(
  { name, parts }: CellReader,
  power: number | undefined,
  scope: MappingScope,
  shownAs: (found: Found, text: string) => Decimal | undefined,
): (value: unknown, reading: Reading) => Found | undefined {
  const decimal = parts.decimal ?? scope.decimal
  let form: NumberForm | undefined
  return (value, reading) => {
    form ??= scope.forms.numbers(name, { decimal, power })
    const read = readNumber(value, form)
    if (read === undefined) {
      logUnread(value, name, form.decimal === 'ambiguous', reading)
      return undefined
    }
    const { number, unit, currency } = read
    const found = { number, unit, currency, form }
    const shown = shownAs(found, String(value))
    if (shown === undefined) {
      note(reading, 'unreadable', 'unit-unfit', name, String(value))
      return undefined
    }
    if (read.isAbout) {
      note(reading, 'repaired', 'number-about', name, String(value), decimalText(shown))
    } else if (read.isRepaired && decimal === undefined) {
      const written = decimalText(shown)
      // What reads the same as it is written, as a text of digits, is no repair.
      if (written !== String(value).trim())
        note(reading, 'repaired', 'number-notation', name, String(value), written)
    }
    return found
  }
}

/** Places after the point that a cent takes in a unit of 1, a thousand or a million. */
const CENT_PLACES: Readonly<Record<number, number>> = { 1: 2, 1000: 5, 1000000: 8 }

function amountOf(
  value: Decimal,
  name: string,
  reading: Reading,
  { scale }: MappingScope,
): number | undefined {
  const rounded = roundTo(value, CENT_PLACES[scale] ?? 2, 'away')
  const amount = decimalNumber(rounded)
  if (typeof hundredths(amount, scale) !== 'number') {
    note(reading, 'unreadable', 'amount-too-large', name, decimalText(value))
    return undefined
  }
  const [found, written] = [decimalText(value), decimalText(rounded)]
  if (found !== written) note(reading, 'repaired', 'amount-rounded', name, found, written)
  return amount
}

/** Tells once that the amounts of a table are taken to count what its title says. */
function noteTitle({ table: { log, sheet } }: Reading, { forms }: MappingScope): void {
  const { row = 0, text = '', power = 0 } = forms.title ?? {}
  const unit = Object.entries(POWERS).find(([, own]) => own === power)?.[0] ?? `1e${power}`
  log.add({
    ...{ kind: 'repaired', reason: 'unit-of-title', sheet, row, address: '', column: '' },
    ...{ found: text, written: unit },
  })
}

/** Reads amounts into the plan's unit of its currency. */
function amountReader(cell: CellReader, path: MappingPath, scope: MappingScope): NumberReader {
  const { name, parts } = cell
  const { factor = 1, unit } = parts
  const own = unit === undefined ? undefined : POWERS[unit]
  if (unit !== undefined && own === undefined) {
    scope.faults.push({ code: 'unit-unfit', path: [...path, 'unit'], found: unit })
  }
  // A rate may name the day that it is for: `500/j`.
  const shownAs = ({ number, unit: work }: Found, text: string): Decimal | undefined =>
    work === undefined || text.includes('/') ? number : undefined
  const numbers = plainNumbers(cell, own ?? scope.power, scope, shownAs)
  const planPower = Math.log10(scope.scale)
  const ownFactor = exact(factor)
  // A factor says all that there is to say.
  const titlePower = parts.factor === undefined ? scope.forms.title?.power : undefined
  let by: Conversion | undefined
  const count: NumberReader['count'] = (value, reading) => {
    const found = numbers(value, reading)
    if (found === undefined) return undefined
    const power = found.form.power ?? titlePower
    by ??= {
      ...AS_IT_IS,
      by: times(ownFactor, powerOfTen(power === undefined ? 0 : power - planPower)),
    }
    if (found.form.power === undefined && titlePower !== undefined) noteTitle(reading, scope)
    return { number: converted(found.number, by), isOfHours: false }
  }
  return { count, keep: ({ number }, _, reading) => amountOf(number, name, reading, scope) }
}

/** Hundredths of a person-day are as fine as a plan counts. */
const DAY_PLACES = 2

/** A time that is written in several units, in days. */
function severalUnits(value: unknown, scope: MappingScope): Counted | undefined {
  const parts = typeof value === 'string' ? durationParts(value) : undefined
  if (parts === undefined) return undefined
  const number = parts
    .map((part) => converted(part.number, timeConversion('days', part.unit, scope) ?? AS_IT_IS))
    .reduce(plus, ZERO)
  return { number, isOfHours: true }
}

/** Reads days, months and plain numbers; a unit that cell, header or mapping names is brought to the plan's. */
function timeReader(
  kind: FieldKind,
  cell: CellReader,
  path: MappingPath,
  scope: MappingScope,
): NumberReader {
  const { name, parts } = cell
  const factor = exact(parts.factor ?? 1)
  if (parts.unit !== undefined && timeConversion(kind, parts.unit, scope) === undefined) {
    scope.faults.push({ code: 'unit-unfit', path: [...path, 'unit'], found: parts.unit })
  }
  // What a cell says of itself goes before what mapping and header say of all; a factor says all that there is to say.
  const isOpen = parts.unit === undefined && parts.factor === undefined
  const conversionOf = ({ unit, form }: Found): Conversion | undefined => {
    const said = unit ?? (isOpen ? form.unit : undefined)
    if (said === undefined && parts.unit === undefined) return AS_IT_IS
    const known = said === undefined ? parts.unit : TIME_UNITS[said]
    return known && timeConversion(kind, known, scope)
  }
  const isTime = kind === 'days' || kind === 'months'
  const numbers = plainNumbers(cell, undefined, scope, (found) => {
    if (!isTime) return found.number
    const conversion = found.currency === undefined ? conversionOf(found) : undefined
    if (conversion === undefined) return undefined
    // Of hours it is told by itself what they become.
    return conversion.isOfHours ? found.number : converted(found.number, conversion)
  })
  const count: NumberReader['count'] = (value, reading) => {
    const several = kind === 'days' ? severalUnits(value, scope) : undefined
    if (several !== undefined) return several
    const found = numbers(value, reading)
    if (found === undefined) return undefined
    const conversion = conversionOf(found) ?? AS_IT_IS
    const { isOfHours } = conversion
    return { number: converted(times(found.number, factor), conversion), isOfHours }
  }
  const keep: NumberReader['keep'] = ({ number, isOfHours }, found, reading) => {
    const kept = kind === 'days' ? roundTo(number, DAY_PLACES, 'away') : number
    if (isOfHours) note(reading, 'repaired', 'hours-to-days', name, found, decimalText(kept))
    return decimalNumber(kept)
  }
  return { count, keep }
}

/** From so many cells on, a sum shows its first ones alone. */
const SHOWN_PARTS = 4

/** What was added up, as the cells have it: `252000 + 126000`. */
function sumText(texts: readonly string[]): string {
  const shown = texts.slice(0, SHOWN_PARTS).join(' + ')
  return texts.length > SHOWN_PARTS ? `${shown} + …` : shown
}

/** The numbers of all rows of a group, added up before they are rounded. */
function sumReader(cell: CellReader, { count, keep }: NumberReader): NumberTurn {
  return (_, reading) => {
    const counted = reading.rows.flatMap((record) => {
      const inRow = { ...reading, record, rows: [record] }
      const value = cell.read(inRow)
      const one = value === undefined ? undefined : count(value, inRow)
      return one === undefined ? [] : [{ ...one, text: String(value) }]
    })
    if (counted.length === 0) return undefined
    const number = counted.map((one) => one.number).reduce(plus, ZERO)
    const isOfHours = counted.some((one) => one.isOfHours)
    const text = sumText(counted.map((one) => one.text))
    return keep({ number, isOfHours }, text, reading)
  }
}

/** Reads the numbers of a kind of leaf; made once for each cell of the mapping. */
export function numberReader(
  kind: FieldKind,
  cell: CellReader,
  path: MappingPath,
  scope: MappingScope,
): NumberTurn {
  const reader =
    kind === 'amount' ? amountReader(cell, path, scope) : timeReader(kind, cell, path, scope)
  if (cell.parts.aggregate === 'sum') return sumReader(cell, reader)
  return (value, reading) => {
    const counted = reader.count(value, reading)
    return counted === undefined ? undefined : reader.keep(counted, String(value), reading)
  }
}

/** Tells of a share what its cell does not say itself: that it is about right, that 45 means 45 %. */
function noteShare(
  { number, isAbout }: ShareReading,
  isNews: boolean,
  { name, found, reading }: { name: string; found: string; reading: Reading },
): void {
  if (isAbout) note(reading, 'repaired', 'number-about', name, found, decimalText(number))
  else if (isNews && !found.includes('%')) {
    note(reading, 'repaired', 'share-percent', name, found, decimalText(number))
  }
}

/** Reads shares: `45 %`, and a bare 45 where the column counts in hundredths. */
export function shareReader({ name, parts }: CellReader, scope: MappingScope): NumberTurn {
  const decimal = parts.decimal ?? scope.decimal
  return (value, reading) => {
    const form = scope.forms.shares(name, decimal)
    const said = parts.percent === undefined ? form.bare : parts.percent ? 'percent' : 'fraction'
    const format = reading.record.formats?.get(name)
    const read = readShare(value, { ...form, bare: said }, format)
    if (read === undefined) {
      logUnread(value, name, form.decimal === 'ambiguous', reading)
      return undefined
    }
    const isNews = parts.percent === undefined && read.isRepaired
    noteShare(read, isNews, { name, found: String(value), reading })
    return decimalNumber(read.number)
  }
}
