/** Reads what somebody left in a cell of a form, typed by hand or chosen of a list, as the plan would write it. */
import { fold, nearest } from '../../lang/nearest.ts'
import type { Edge } from '../../lang/repair/date-notation.ts'
import { repairDate, repairDay, repairMoment, repairPeriod } from '../../lang/repair/dates.ts'
import {
  inPlanUnit,
  repairFlag,
  repairId,
  repairMoney,
  repairNumber,
  repairShare,
} from '../../lang/repair/values.ts'
import { memoizeByObject } from '../../values/memoize.ts'
import { addToList } from '../../values/multimap.ts'
import { parsePeriod } from '../../values/period.ts'
import { CONTROL_CHARACTERS } from '../../yaml/read/decode.ts'
import type { UnreadableReason } from '../merge/proposal.ts'
import type { FormChoice } from './form.ts'
import { type CellForm, isNumeric, shownCell, shownData } from './shown-cell.ts'

/** What decides how a cell is read, beside how its values stand. */
export interface ReadingForm extends CellForm {
  /** What one unit of an amount is worth: `1`, `k` or `M`. */
  readonly unit: string
  /** Which end of a span a date is; undefined where it is none. */
  readonly edge: Edge | undefined
  /** Ids that the workbook itself adds, by what a reference may name them: the id in lower case, the title folded. */
  readonly added: ReadonlyMap<string, string>
}

/** Why a cell cannot be read. */
type CellFault =
  | UnreadableReason
  | 'number'
  | 'whole-number'
  | 'share'
  | 'date'
  | 'period'
  | 'flag'
  | 'value'
  | 'reference'
  | 'id'

/** Why a cell means nothing. */
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

const REASONS: readonly UnreadableReason[] = [
  'unvalued',
  'error-value',
  'merged',
  'signs',
  'ambiguous',
  'no-tick',
]

/** Why a cell cannot be read, where no rule of the format says it. */
export function reasonOf({ fault }: CellSlip): UnreadableReason | undefined {
  return REASONS.find((reason) => reason === fault)
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
  return text.replace(/_x([0-9A-F]{4})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}

/** What a formula leaves in a cell that went wrong (ECMA-376 part 1, 18.17.3, and those that came later). */
const ERROR_VALUE =
  /^\s*#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!)\s*$/

/** Whether nothing stands in a cell. */
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

function readNumber(cell: string | number, form: ReadingForm): CellReading {
  if (typeof cell === 'number') return checked(cell, form)
  const worth = form.kind === 'amount' ? repairMoney(cell) : undefined
  const text = worth === undefined ? repairNumber(cell) : inPlanUnit(worth, form.unit)
  if (text === undefined) return { fault: 'number' }
  const read = checked(Number(text), form)
  return 'fault' in read ? read : { ...read, isRepaired: true }
}

/** A number as a spreadsheet shows it, which keeps fifteen digits: `0.1+0.2` is `0.3` there. */
function shownNumber(number: number): number {
  return Number(number.toPrecision(15))
}

function checked(typed: number, { kind }: ReadingForm): CellReading {
  const number = shownNumber(typed)
  if (!Number.isFinite(number)) return { fault: 'number' }
  if (WHOLE.includes(kind) && !Number.isInteger(number)) return { fault: 'whole-number' }
  return { value: number }
}

function readShare(cell: string | number): CellReading {
  if (typeof cell === 'number' && cell >= 0 && cell <= 1) return { value: shownNumber(cell) }
  const text = repairShare(String(cell))
  return text === undefined ? { fault: 'share' } : { value: Number(text), isRepaired: true }
}

function readDate(cell: string | number, { kind, edge }: ReadingForm): CellReading {
  const text = String(cell).trim()
  const isMonth = kind === 'moment' && /^\d{4}-\d{2}$/.test(text)
  if (isMonth || /^\d{4}-\d{2}-\d{2}$/.test(text)) {
    return repairDate(text) === undefined ? { fault: 'date' } : { value: text }
  }
  const date = kind === 'moment' ? repairMoment(text, edge, false) : repairDay(text)
  return date === undefined ? { fault: 'date' } : { value: date, isRepaired: true }
}

function readPeriod(cell: string | number): CellReading {
  const text = String(cell).trim()
  if (parsePeriod(text) !== undefined) return { value: text }
  const period = repairPeriod(text)
  return period === undefined ? { fault: 'period' } : { value: period, isRepaired: true }
}

/** The values of a list by what a choice is called in one way. */
function valuesBy(
  choices: readonly FormChoice[],
  name: (choice: FormChoice) => string,
): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, string[]>()
  for (const choice of choices) addToList(values, name(choice), choice.value)
  return values
}

/** A list by all that its choices are called, made once for all cells that choose of it. */
const namesOf = memoizeByObject((choices: readonly FormChoice[]) => ({
  label: valuesBy(choices, ({ label }) => seenText(label).toLowerCase()),
  value: valuesBy(choices, ({ value }) => value.toLowerCase()),
  foldedLabel: valuesBy(choices, ({ label }) => fold(label)),
  foldedValue: valuesBy(choices, ({ value }) => fold(value)),
  foldedTitle: valuesBy(choices, ({ label }) => fold(label.replace(/^.*? – /u, ''))),
}))

/** The values that a text may mean: those that it names as they are written, else those that it resembles. */
function meantValues(
  text: string,
  choices: readonly FormChoice[],
  isReference: boolean,
): readonly string[] {
  const names = namesOf(choices)
  const [seen, word] = [seenText(text).toLowerCase(), fold(text)]
  const [head = ''] = text.split(/ [–-] /u)
  const found =
    names.label.get(seen) ??
    names.value.get(seen) ??
    names.foldedLabel.get(word) ??
    names.foldedValue.get(word)
  if (found !== undefined || !isReference) return [...new Set(found)]
  const named = names.foldedTitle.get(word) ?? names.value.get(head.trim().toLowerCase())
  return [...new Set(named)]
}

function readChoice(cell: string | number, form: ReadingForm): CellReading {
  const { choices = [], kind } = form
  const text = String(cell)
  const isReference = kind === 'reference'
  const word = fold(text)
  const [first, other] = meantValues(text, choices, isReference)
  if (other !== undefined) return { fault: 'ambiguous' }
  if (first !== undefined) return { value: first }
  const own = isReference
    ? (form.added.get(text.trim().toLowerCase()) ?? form.added.get(word))
    : undefined
  if (own !== undefined) return { value: own }
  const meant = nearest(
    text,
    choices.flatMap(({ label, value }) => [label, value]),
  )
  return { fault: isReference ? 'reference' : 'value', meant }
}

function readId(cell: string | number): CellReading {
  const text = String(cell).trim()
  return ID.test(text) ? { value: text } : { fault: 'id', meant: repairId(text) }
}

function readOne(cell: string | number, form: ReadingForm): CellReading {
  const { kind } = form
  if (form.choices !== undefined) return readChoice(cell, form)
  if (kind === 'share') return readShare(cell)
  if (isNumeric(kind)) return readNumber(cell, form)
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
  const parting =
    form.kind === 'reference' || form.kind === 'value' ? /[;,\n]/ : text.includes('\n') ? /\n/ : /;/
  const typed = text.split(parting).map((part) => part.trim())
  const parts = typed.filter((part) => part !== '')
  const readings = parts.map((part) => readOne(part, form))
  const values = readings.map((reading, at) => ('value' in reading ? reading.value : parts[at]))
  const slip = readings.find((reading) => 'fault' in reading)
  if (slip !== undefined) return { ...slip, several: values }
  return { value: values.length === 0 ? undefined : values }
}

/**
 * What a cell means.
 *
 * @param cell - a text, a number, a truth value or nothing; a date is the text of its day.
 */
export function readCell(cell: unknown, form: ReadingForm): CellReading {
  if (isEmptyCell(cell)) return { value: undefined }
  if (typeof cell === 'string' && ERROR_VALUE.test(cell)) return { fault: 'error-value' }
  if (form.kind === 'flag') {
    const word = typeof cell === 'boolean' ? String(cell) : repairFlag(String(cell))
    return word === undefined ? { fault: 'flag' } : { value: word === 'true' }
  }
  const plain = typeof cell === 'number' ? cell : String(cell)
  return form.isMany ? readSeveral(plain, form) : readOne(plain, form)
}

/** Ways whose date is the end of a span, and the start of one. */
const EDGES: Readonly<Record<string, Edge>> = {
  start: 'start',
  earliest: 'start',
  end: 'end',
  latest_end: 'end',
  forecast_end: 'end',
  deadline: 'end',
  wanted_by: 'end',
}

/** Which end of a span the last step of a way names. */
export function edgeOf(step: string | number | undefined): Edge | undefined {
  const word = String(step)
  return Object.hasOwn(EDGES, word) ? EDGES[word] : undefined
}
