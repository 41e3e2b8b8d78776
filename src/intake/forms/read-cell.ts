/** Reads what somebody left in a cell of a form, typed by hand or chosen of a list, as the plan would write it. */

import { fold, nearest } from '../../lang/nearest.ts'
import { shareText } from '../../lang/numbers.ts'
import type { Edge } from '../../lang/repair/date-notation.ts'
import { repairDay, repairMoment, repairPeriod } from '../../lang/repair/dates.ts'
import { repairFlag, repairId, repairShare } from '../../lang/repair/values.ts'
import { likelyName } from '../../lang/title-likeness.ts'
import type { FieldKind } from '../../schema/field.ts'
import type { SourceUnit } from '../../schema/mapping/cell.ts'
import { decimalNumber, decimalText, roundTo } from '../../values/decimal.ts'
import type { Lang } from '../../values/language.ts'
import { memoizeByObject } from '../../values/memoize.ts'
import { parsePeriod } from '../../values/period.ts'
import { CONTROL_CHARACTERS } from '../../yaml/read/decode.ts'
import { type NamedValues, namedValues, namesOfValue, valuesMeant } from '../cells/closed-words.ts'
import type { NumberForm } from '../cells/forms.ts'
import { DAY_PLACES, POWERS, quantityOf } from '../cells/quantity.ts'
import { UNREADABLE_REASONS, type UnreadableReason } from '../merge/proposal.ts'
import type { FormChoice } from './form.ts'
import { type CellForm, isNumeric, shownCell, shownData, TICK } from './shown-cell.ts'

/** What decides how a cell is read, beside how its values stand. */
export interface ReadingForm extends CellForm {
  /** What one unit of an amount is worth: `1`, `k` or `M`. */
  readonly unit: string
  /** Which end of a span a date is; undefined where it is none. */
  readonly edge: Edge | undefined
  /** Records that the workbook itself adds, by what a reference may name them: the id in lower case, the title folded. */
  readonly added: ReadonlyMap<string, AddedName>
}

/** A record that the workbook adds: its id, and that with the title behind it. */
export interface AddedName {
  readonly id: string
  readonly label: string
}

/** Why a cell cannot be read: by the format, as what its field is. */
type CellFault = UnreadableReason | FieldKind | 'whole-number'

export interface CellSlip {
  readonly fault: CellFault
  readonly meant?: string | undefined
  /** Of a cell that holds several values: each, as it is typed where it cannot be read. */
  readonly several?: readonly unknown[]
}

/** What a cell means, or why it means nothing. */
export type CellReading =
  | {
      readonly value: unknown
      /** Whether it was typed in another form than the plan's: a number as text, a date in words. */
      readonly isRepaired?: true
    }
  | CellSlip

/** Why a cell cannot be read, where no rule of the format says it. */
export function reasonOf({ fault }: CellSlip): UnreadableReason | undefined {
  return UNREADABLE_REASONS.find((reason) => reason === fault)
}

/** Kinds of which only whole numbers make sense. */
const WHOLE: readonly string[] = ['count', 'months', 'year']
const ID = /^[\p{L}\p{N}][\p{L}\p{N}._/-]*$/u

/** A cell's text as people see it: no space around it, one space where there are several, lines ended alike. */
export function seenText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t\u00a0\u202f]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim()
}

/** Sequences such as `_x000D_` are characters for some programs and text for others. */
function decoded(text: string): string {
  return text.replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

/** What a formula leaves in a cell that went wrong (ECMA-376 part 1, 18.17.3, and those that came later). */
const ERROR_VALUE =
  /^\s*#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!)\s*$/

export function isEmptyCell(cell: unknown): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && seenText(cell) === '')
}

function isClose(left: number, right: number): boolean {
  return Math.abs(left - right) <= 1e-13 * Math.max(1, Math.abs(left), Math.abs(right))
}

/** Whether a cell still shows a value, whatever a program made of it when it saved the workbook. */
export function stillShows(cell: unknown, value: unknown, form: CellForm): boolean {
  const shown = shownData(shownCell(value, form))
  if (isEmptyCell(cell) || isEmptyCell(shown)) return isEmptyCell(cell) && isEmptyCell(shown)
  if (typeof shown === 'number' && typeof cell === 'number') return isClose(shown, cell)
  const [left, right] = [seenText(String(shown)), seenText(String(cell))]
  return left === right || seenText(decoded(left)) === seenText(decoded(right))
}

/** Numbers as people type them into a cell: none tells how the others of its column are written. */
const TYPED: Omit<NumberForm, 'power'> = {
  kind: 'number',
  decimal: 'ambiguous',
  isSignSilent: false,
  isRate: false,
  currencies: [],
  unit: undefined,
}

/** A number as a spreadsheet shows it, which keeps fifteen digits: `0.1+0.2` is `0.3` there. */
function shownNumber(number: number): number {
  return Number(number.toPrecision(15))
}

function readNumber(cell: string | number, { kind, unit }: ReadingForm, format: string | undefined): CellReading {
  const planPower = POWERS[unit as SourceUnit] ?? 0
  const column = { ...TYPED, power: planPower }
  const typed = typeof cell === 'number' ? shownNumber(cell) : cell
  const read = quantityOf(typed, column, { kind, planPower }, format)
  if (typeof read === 'string') return { fault: 'number' }
  const exact = read.isOfHours ? roundTo(read.number, DAY_PLACES, 'away') : read.number
  const number = decimalNumber(exact)
  if (WHOLE.includes(kind) && !Number.isInteger(number)) return { fault: 'whole-number' }
  const isAsTyped = String(typed).trim() === decimalText(exact) || typed === number
  return isAsTyped ? { value: number } : { value: number, isRepaired: true }
}

/** The percentage that a number without its sign was likely meant as; undefined for none. */
function percentMeant(cell: string | number, lang: Lang): string | undefined {
  const number = Number(cell)
  return number > 1 && number <= 100 ? shareText(number / 100, lang) : undefined
}

function readShareCell(cell: string | number, { lang }: ReadingForm, format: string | undefined): CellReading {
  if (typeof cell === 'number' && cell >= 0 && cell <= 1) return { value: shownNumber(cell) }
  const text = repairShare(format?.includes('%') === true ? '' : String(cell))
  return text === undefined
    ? { fault: 'share', meant: percentMeant(cell, lang) }
    : { value: Number(text), isRepaired: true }
}

function readDate(cell: string | number, { kind, edge }: ReadingForm): CellReading {
  const text = String(cell).trim()
  const date = kind === 'moment' ? repairMoment(text, edge, false) : repairDay(text)
  if (date === undefined) return { fault: 'date' }
  return date === text ? { value: text } : { value: date, isRepaired: true }
}

function readPeriod(cell: string | number): CellReading {
  const text = String(cell).trim()
  if (parsePeriod(text) !== undefined) return { value: text }
  const period = repairPeriod(text)
  return period === undefined ? { fault: 'period' } : { value: period, isRepaired: true }
}

/** The ways in which the choices of a list are named, the surest first, made once for all cells that choose of it. */
const namesOf = memoizeByObject((choices: readonly FormChoice[]) => {
  const by = (names: (choice: FormChoice) => readonly string[]): NamedValues =>
    namedValues(choices.flatMap((one) => names(one).map((name) => [name, one.value] as const)))
  const ways = [by(({ label }) => [label]), by(({ value }) => [value])]
  return {
    values: choices.map(({ value }) => value),
    closed: [...ways, by(({ value }) => namesOfValue(value, {}))],
    records: [...ways, by(({ label }) => [label.replace(/^.*? – /u, '')])],
  }
})

/** The record that a cell names: one of the list, one that the workbook adds, or the one whose id stands before a dash. */
function readReference(text: string, { choices = [], added }: ReadingForm): CellReading {
  const { records, values } = namesOf(choices)
  const head = text
    .replace(/ [–-] .*$/su, '')
    .trim()
    .toLowerCase()
  const own = added.get(text.trim().toLowerCase()) ?? added.get(fold(text)) ?? added.get(head)
  const byHead = values.filter((value) => value.toLowerCase() === head)
  const named = valuesMeant(text, records, [])
  const labels = (): string[] => [...choices, ...added.values()].map(({ label }) => label)
  return (
    chosen(named, text, choices) ??
    (own === undefined ? chosen(byHead, text, choices) : { value: own.id }) ?? {
      fault: 'reference',
      meant: likelyName(text, labels()),
    }
  )
}

/** What one of several values that a text may mean is; undefined for none. */
function chosen(found: readonly string[], text: string, choices: readonly FormChoice[]): CellReading | undefined {
  const [first, other] = found
  if (first === undefined || other === undefined) return first === undefined ? undefined : { value: first }
  const seen = seenText(text).toLowerCase()
  // Where two differ in signs alone, the one that is written so is meant.
  const [same, another] = choices.filter(
    ({ value, label }) => seenText(label).toLowerCase() === seen || value.toLowerCase() === seen,
  )
  const isOne = same !== undefined && another === undefined
  return isOne ? { value: same.value } : { fault: 'ambiguous' }
}

function readChoice(cell: string | number, form: ReadingForm): CellReading {
  const { choices = [], kind } = form
  const text = String(cell)
  if (kind === 'reference') return readReference(text, form)
  const { closed, values } = namesOf(choices)
  const read = chosen(valuesMeant(text, closed, values), text, choices)
  const words = choices.flatMap(({ label, value }) => [label, value])
  return read ?? { fault: 'value', meant: nearest(text, words) }
}

function readId(cell: string | number): CellReading {
  const text = String(cell).trim()
  return ID.test(text) ? { value: text } : { fault: 'id', meant: repairId(text) }
}

function readOne(cell: string | number, form: ReadingForm, format: string | undefined): CellReading {
  const { kind } = form
  if (form.choices !== undefined) return readChoice(cell, form)
  if (kind === 'share') return readShareCell(cell, form, format)
  if (isNumeric(kind)) return readNumber(cell, form, format)
  if (kind === 'date' || kind === 'moment') return readDate(cell, form)
  if (kind === 'period') return readPeriod(cell)
  if (kind === 'id' || kind === 'reference') return readId(cell)
  return readText(String(cell))
}

/** Line ends of other programs, such as the ones that Word leaves in a cell. */
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g

/** Whether a text holds signs that no file of a plan may hold, halves of characters among them. */
function hasNoText(text: string): boolean {
  return text.search(CONTROL_CHARACTERS) !== -1 || /\0|\p{Cs}/u.test(text)
}

function readText(text: string): CellReading {
  const lines = text.replace(LINE_ENDS, '\n').trim()
  return hasNoText(lines) ? { fault: 'signs' } : { value: lines }
}

function readSeveral(cell: string | number, form: ReadingForm): CellReading {
  const text = String(cell)
  const parting = form.kind === 'reference' || form.kind === 'value' ? /[;,\n]/ : text.includes('\n') ? /\n/ : /;/
  const typed = text.split(parting).map((part) => part.trim())
  const parts = typed.filter((part) => part !== '')
  const readings = parts.map((part) => readOne(part, form, undefined))
  const values = readings.map((reading, at) => ('value' in reading ? reading.value : parts[at]))
  const slip = readings.find((reading) => 'fault' in reading)
  if (slip !== undefined) return { ...slip, several: values }
  return { value: values.length === 0 ? undefined : values }
}

/** What a cell means; a date is the text of its day. */
export function readCell(cell: unknown, form: ReadingForm, format?: string): CellReading {
  if (isEmptyCell(cell)) return { value: undefined }
  if (typeof cell === 'string' && ERROR_VALUE.test(cell)) return { fault: 'error-value' }
  if (form.kind === 'flag') {
    const word = typeof cell === 'boolean' ? String(cell) : repairFlag(String(cell))
    return word === undefined ? { fault: 'flag' } : { value: word === 'true' }
  }
  const plain = typeof cell === 'number' ? cell : String(cell)
  return form.isMany ? readSeveral(plain, form) : readOne(plain, form, format)
}

/** Whether a cell is ticked; undefined for a text that is no tick. */
export function isTicked(cell: unknown): boolean | undefined {
  if (isEmptyCell(cell)) return false
  if (typeof cell === 'boolean') return cell
  const word = seenText(String(cell)).toLowerCase()
  if ([TICK, '1', 'ok', '✓', '✔', 'oui', 'yes', 'true', 'vrai'].includes(word)) return true
  return ['-', '0', 'non', 'no', 'false', 'faux'].includes(word) ? false : undefined
}
