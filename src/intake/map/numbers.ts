/** Reads the numbers of cells exactly, from their decimal text, and brings them to what the plan counts: its money, days, shares. */
import type { FieldKind } from '../../schema/field.ts'
import type { SourceUnit } from '../../schema/mapping/cell.ts'
import { type Decimal, decimalNumber, decimalText, hundredths, plus, roundTo, ZERO } from '../../values/decimal.ts'
import { exact, timeConversion } from '../cells/conversions.ts'
import type { NumberForm } from '../cells/forms.ts'
import { isUsualMissing } from '../cells/missing.ts'
import {
  type CellQuantity,
  DAY_PLACES,
  POWERS,
  type QuantityFault,
  type QuantityUse,
  quantityOf,
} from '../cells/quantity.ts'
import { readShare, type ShareReading } from '../cells/share-column.ts'
import type { CellReader } from './cell.ts'
import { note, type Reading, unreadable } from './reading.ts'
import type { MappingPath, MappingScope } from './scope.ts'

/** Turns what a cell holds into a number; undefined where it cannot, which is logged. */
export type NumberTurn = (value: unknown, reading: Reading) => number | undefined

/** Reads numbers in two steps, so that several are added up before they are rounded. */
interface NumberReader {
  /** Undefined where a cell cannot be read, which is logged. */
  readonly count: (value: unknown, reading: Reading) => CellQuantity | undefined
  /** Rounds to what a plan keeps; `found` is the text of the log. */
  readonly keep: (
    counted: Pick<CellQuantity, 'number' | 'isOfHours'>,
    found: string,
    reading: Reading,
  ) => number | undefined
}

/** Why a number cannot be read; says nothing of a word that stands for no value but that it was taken so. */
function logUnread(value: unknown, name: string, fault: QuantityFault, reading: Reading): undefined {
  const text = String(value)
  if (typeof value !== 'string' || fault === 'unit-unfit' || !isUsualMissing(text))
    return unreadable(reading, fault, name, text)
  note(reading, 'repaired', 'missing-usual', name, text)
  return undefined
}

/** Places after the point that a cent takes in a unit of 1, a thousand or a million. */
const CENT_PLACES: Readonly<Record<number, number>> = { 1: 2, 1000: 5, 1000000: 8 }

function amountOf(value: Decimal, name: string, reading: Reading, { scale }: MappingScope): number | undefined {
  const rounded = roundTo(value, CENT_PLACES[scale] ?? 2, 'away')
  const amount = decimalNumber(rounded)
  if (typeof hundredths(amount, scale) !== 'number')
    return unreadable(reading, 'amount-too-large', name, decimalText(value))
  const [found, written] = [decimalText(value), decimalText(rounded)]
  if (found !== written) note(reading, 'repaired', 'amount-rounded', name, found, written)
  return amount
}

/** Tells once that the amounts of a table are taken to count what its title says. */
function noteTitle({ table: { log, sheet } }: Reading, { forms }: MappingScope): void {
  const { row = 0, text = '', power = 0 } = forms.title ?? {}
  const unit = Object.entries(POWERS).find(([, own]) => own === power)?.[0] ?? `1e${power}`
  const place = { sheet, row, address: '', column: '' }
  log.add({ kind: 'repaired', reason: 'unit-of-title', ...place, found: text, written: unit })
}

/** Tells what was read otherwise than its cell shows; what reads the same, as a text of digits, is no repair. */
function noteNotation(
  { shown, isAbout, isRepaired }: CellQuantity,
  found: string,
  { name, isPlain }: { readonly name: string; readonly isPlain: boolean },
  reading: Reading,
): void {
  const written = decimalText(shown)
  if (isAbout) note(reading, 'repaired', 'number-about', name, found, written)
  else if (isRepaired && isPlain && written !== found.trim())
    note(reading, 'repaired', 'number-notation', name, found, written)
}

/** The units that a mapping may name of a kind of leaf. */
function isUnitOf(kind: FieldKind, unit: SourceUnit, dayHours: number | undefined): boolean {
  return kind === 'amount' ? POWERS[unit] !== undefined : timeConversion(kind, unit, dayHours) !== undefined
}

/** Reads the numbers of a column for a kind of leaf, by what mapping, header, title and cells say of their unit. */
function quantityReader(
  kind: FieldKind,
  { name, parts }: CellReader,
  path: MappingPath,
  scope: MappingScope,
): NumberReader {
  const { unit } = parts
  const { dayHours, forms } = scope
  if (unit !== undefined && !isUnitOf(kind, unit, dayHours))
    scope.faults.push({ code: 'unit-unfit', path: [...path, 'unit'], found: unit })
  const decimal = parts.decimal ?? scope.decimal
  const planPower = Math.log10(scope.scale)
  const isAmount = kind === 'amount'
  const power = isAmount ? ((unit && POWERS[unit]) ?? scope.power) : undefined
  const use: QuantityUse = {
    kind,
    planPower,
    dayHours,
    titlePower: forms.title?.power,
    unit: isAmount ? undefined : unit,
    factor: parts.factor === undefined ? undefined : exact(parts.factor),
  }
  let form: NumberForm | undefined
  const count: NumberReader['count'] = (value, reading) => {
    form ??= forms.numbers(name, { decimal, power, usual: planPower })
    const read = quantityOf(value, form, use, reading.record.formats?.get(name))
    if (typeof read === 'string') return logUnread(value, name, read, reading)
    noteNotation(read, String(value), { name, isPlain: decimal === undefined }, reading)
    if (read.isByTitle) noteTitle(reading, scope)
    return read
  }
  const keep: NumberReader['keep'] = ({ number, isOfHours }, found, reading) => {
    if (isAmount) return amountOf(number, name, reading, scope)
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
export function numberReader(kind: FieldKind, cell: CellReader, path: MappingPath, scope: MappingScope): NumberTurn {
  const reader = quantityReader(kind, cell, path, scope)
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
      return logUnread(value, name, form.decimal === 'ambiguous' ? 'number-ambiguous' : 'number-unreadable', reading)
    }
    const isNews = parts.percent === undefined && read.isRepaired
    noteShare(read, isNews, { name, found: String(value), reading })
    return decimalNumber(read.number)
  }
}
