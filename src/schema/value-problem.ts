/** Says what is wrong with one value, by the kind of field it stands in, and what was most likely meant. */

import type { z } from 'zod'
import { meant } from '../lang/nearest.ts'
import type { Edge } from '../lang/repair/date-notation.ts'
import { lastDayFor, repairDay, repairMoment, repairPeriod, withoutDigit } from '../lang/repair/dates.ts'
import {
  partedNumber,
  repairFlag,
  repairId,
  repairMoney,
  repairNumber,
  repairRank,
  repairShare,
} from '../lang/repair/values.ts'
import { parseDay } from '../values/calendar.ts'
import type { Bilingual } from '../values/language.ts'
import { isTree } from '../values/plain-data.ts'
import type { FormatProblem, FormatProblemCode } from './format-problem.ts'
import {
  closedListAt,
  exampleAt,
  fitsAt,
  keyKindAt,
  keysAt,
  kindAt,
  requiredAt,
  shapesAt,
  valueMeaning,
} from './lookup.ts'

export interface JudgedPlace {
  readonly path: readonly (string | number)[]
  readonly value: unknown
  /** The map or list that holds it. */
  readonly holder: unknown
  /** The schema of the whole file. */
  readonly root: z.ZodType
  readonly shapes: ReadonlySet<string>
}

type Issue = z.core.$ZodIssue
type Facts = Record<string, string | number | readonly string[]>

/** How much of a value goes into a sentence. */
const MAX_SHOWN = 60

const CODES: Readonly<Record<string, FormatProblemCode>> = {
  amount: 'amount-unreadable',
  count: 'number-unreadable',
  date: 'date-unreadable',
  days: 'number-unreadable',
  flag: 'flag-unreadable',
  id: 'id-unreadable',
  moment: 'date-unreadable',
  months: 'number-unreadable',
  number: 'number-unreadable',
  period: 'period-unreadable',
  reference: 'id-unreadable',
  scale: 'number-unreadable',
  share: 'share-unreadable',
  text: 'text-expected',
  title: 'text-expected',
  value: 'value-unknown',
  year: 'period-unreadable',
}

const CLASS = 'Priority class'

const WHOLE_KINDS = new Set(['count', 'months'])

const TEXT_KINDS = new Set(['date', 'id', 'moment', 'reference', 'text', 'title', 'value'])

export function valueProblem(issue: Issue, place: JudgedPlace): FormatProblem {
  const { path, value } = place
  if (issue.code === 'invalid_key') return keyProblem(place)
  const kind = kindAt(place.root, path) ?? ''
  const found = shown(value)
  const facts: Facts = { key: keyOf(path), kind, found, shape: shapeOf(value) }
  const { code, more, choices } = judge(issue, place, kind, found)
  const problem = { code, path, part: 'value', facts: { ...facts, ...more } } as const
  return choices === undefined ? problem : { ...problem, choices }
}

interface KnownWord {
  readonly id: string
  readonly label?: Bilingual
}

/** The problem of a word that is none of those which count in a plan. */
export function unknownWord(
  root: z.ZodType,
  path: readonly (string | number)[],
  found: string,
  words: readonly KnownWord[],
): FormatProblem {
  const { about = '', meanings = {} } = closedListAt(root, path) ?? {}
  const allowed = words.map(({ id }) => id)
  const better = suggested(meant(found, allowed))
  const facts = { key: keyOf(path), kind: 'value', found: shown(found), shape: 'text' }
  return {
    code: 'value-unknown',
    path,
    part: 'value',
    facts: { ...facts, allowed, about, ...better },
    choices: words.map(({ id, label }) => explained(id, label ?? valueMeaning(id, meanings))),
  }
}

/** A code and the facts that only this code needs. */
interface Judgement {
  readonly code: FormatProblemCode
  readonly more?: Facts
  readonly choices?: readonly Bilingual[]
}

/** A value with what it means in brackets, where it does not say that itself. */
function explained(value: string, meaning: Partial<Bilingual>): Bilingual {
  const shown = (said: string | undefined): string =>
    said === undefined || said === value ? value : `${value} (${said})`
  return { fr: shown(meaning.fr), en: shown(meaning.en) }
}

function judge(issue: Issue, place: JudgedPlace, kind: string, found: string): Judgement {
  const shape = wrongShape(place, kind)
  if (shape) return { code: shape, more: inShape(shape, place, found) }
  if (place.value === '') return { code: 'text-empty' }
  const range = kind === 'share' ? undefined : rangeProblem(issue, place.value, kind)
  if (range) return range
  if (kind === 'value' || issue.code === 'invalid_value') {
    const list = closedListAt(place.root, place.path)
    const { allowed, about, meanings } = list ?? { allowed: [], about: '', meanings: {} }
    const rank = about === CLASS ? repairRank(found) : undefined
    const better = suggested(rank ?? meant(found, allowed))
    const choices = allowed.map((value) => explained(value, valueMeaning(value, meanings)))
    return { code: 'value-unknown', more: { allowed, about, ...better }, choices }
  }
  const key = keyOf(place.path)
  const more = { ...repaired(kind, found, key), ...faultOf(kind, found, place) }
  return formProblem(issue, place, kind) ?? { code: CODES[kind] ?? 'type-unexpected', more }
}

/** A text of another form than its key takes. */
function formProblem(issue: Issue, place: JudgedPlace, kind: string): Judgement | undefined {
  const isForm = kind === 'text' && issue.code === 'invalid_format'
  const example = exampleAt(place.root, place.path) ?? ''
  return isForm ? { code: 'form-unexpected', more: { example } } : undefined
}

/** What was meant; of a date without its day only an example, for nobody knows the day. */
function repaired(kind: string, found: string, key: string): Facts {
  if (kind !== 'date') return suggested(repair(kind, found, key))
  const day = repairDay(found)
  const example = day ?? repairMoment(found, EDGES[key] ?? 'start', true)
  return example === undefined || day !== undefined ? suggested(day) : { example }
}

/** What more is known of a value that cannot be read: what an amount is worth, where the month of a date ends. */
function faultOf(kind: string, found: string, place: JudgedPlace): Facts {
  switch (kind) {
    case 'amount': {
      const worth = repairMoney(found)
      return worth === undefined ? { ...partedNumber(found) } : { worth }
    }
    case 'date':
    case 'moment':
    case 'year': {
      const last = lastDayFor(found)
      const years = withoutDigit(found)
      if (last !== undefined) return { last, ...pairedDate(place) }
      return years.length === 0 ? {} : { years }
    }
    default:
      return {}
  }
}

/** Dates that are written in pairs, either beside the other. */
const PAIRS: Readonly<Record<string, string>> = { baseline: 'current', current: 'baseline', end: 'start', start: 'end' }

/** The date beside a date, as its record writes it. */
function pairedDate({ path, holder }: JudgedPlace): Facts {
  const pair = PAIRS[keyOf(path)] ?? ''
  const date = isTree(holder) ? holder[pair] : undefined
  return typeof date === 'string' && parseDay(date, 'end') !== undefined ? { pair, date } : {}
}

/** A list, a map or nothing where something else is wanted. */
function wrongShape({ value, shapes }: JudgedPlace, kind: string): FormatProblemCode | undefined {
  if (value === null) return 'value-missing'
  const shape = shapeOf(value)
  const isSimple = shape !== 'map' && shape !== 'list'
  if (shapes.has('leaf')) {
    if (isSimple) return undefined
    return TEXT_KINDS.has(kind) ? 'text-expected' : 'type-unexpected'
  }
  if (shapes.has('list') && shape !== 'list') return 'list-expected'
  return shapes.has('map') && shape !== 'map' ? 'map-expected' : undefined
}

function rangeProblem(issue: Issue, value: unknown, kind: string): Judgement | undefined {
  if (typeof value !== 'number') return undefined
  if (issue.code === 'too_small') return { code: 'number-out-of-range', more: { min: Number(issue.minimum) } }
  if (issue.code === 'too_big') return { code: 'number-out-of-range', more: { max: Number(issue.maximum) } }
  const isFraction = issue.code === 'invalid_type' && WHOLE_KINDS.has(kind)
  return isFraction ? { code: 'number-not-whole' } : undefined
}

function keyProblem({ path, root }: JudgedPlace): FormatProblem {
  const key = keyOf(path)
  const kind = keyKindAt(root, path.slice(0, -1)) ?? ''
  const years = kind === 'year' ? withoutDigit(key) : []
  const more = years.length === 0 ? suggested(repair(kind, key)) : { years }
  const facts = { key, kind, found: key, shape: 'text', ...more }
  return { code: CODES[kind] ?? 'key-unknown', path, part: 'key', facts }
}

const EDGES: Readonly<Record<string, Edge>> = {
  as_of: 'end',
  deadline: 'end',
  due: 'end',
  earliest: 'start',
  end: 'end',
  forecast_end: 'end',
  from: 'start',
  latest_end: 'end',
  start: 'start',
  to: 'end',
  until: 'end',
  wanted_by: 'end',
}

/** Which end of a span a date is, by its key; a date of any other key is a day of its own. */
export function edgeOf(key: string): Edge | undefined {
  return Object.hasOwn(EDGES, key) ? EDGES[key] : undefined
}

function repair(kind: string, text: string, key = ''): string | undefined {
  switch (kind) {
    case 'date':
    case 'moment':
      return repairMoment(text, edgeOf(key), kind === 'date')
    case 'period':
      return repairPeriod(text)
    case 'year':
      return /(?<!\d)\d{4}(?!\d)/.exec(text)?.[0]
    case 'id':
    case 'reference':
      return repairId(text)
    case 'share':
      return repairShare(text)
    case 'flag':
      return repairFlag(text)
    default:
      return repairNumber(text)
  }
}

function suggested(suggestion: string | undefined): Facts {
  return suggestion === undefined ? {} : { suggestion }
}

/** What was meant by a value of the wrong shape. */
function inShape(code: FormatProblemCode, { value, root, path }: JudgedPlace, found: string): Facts {
  if (code === 'map-expected') return gluedKey(found)
  if (code === 'list-expected') {
    if (!shapesAt(root, [...path, 0]).has('leaf')) return recordIn({ value, root, path }, found)
    const items = found.split(/[,;]/).map((item) => item.trim())
    return found === '' ? {} : { suggestion: `[${items.filter((item) => item !== '').join(', ')}]` }
  }
  const [only, ...others] = Array.isArray(value) ? value : []
  return code === 'text-expected' && others.length === 0 ? suggested(shown(only ?? null) || undefined) : {}
}

/** How a record of a list begins: with the text as its id where it is one, and the keys that it must have. */
function recordIn({ value, root, path }: Pick<JudgedPlace, 'value' | 'root' | 'path'>, found: string): Facts {
  const inside = [...path, 0]
  const [first = keysAt(root, inside)[0] ?? 'id', ...others] = requiredAt(root, inside)
  const isId = typeof value === 'string' && fitsAt(root, [...inside, first], value)
  // Of a closed list the first value is one that is allowed; a beginner would invent one.
  const lines = others.map((key) => `${key}: ${closedListAt(root, [...inside, key])?.allowed[0] ?? '…'}`)
  return { item: 'map', first, others: lines, id: isId ? found : '…', depth: path.length }
}

/** `id:P-1` alone is one word: a key whose colon lacks its space. */
function gluedKey(text: string): Facts {
  const glued = /^([\p{L}_]+):(\S.*)$/u.exec(text)
  return glued ? { suggestion: `${glued[1]}: ${glued[2]}` } : {}
}

/** The name that the value goes by: its key, or the key of the list that holds it. */
function keyOf(path: readonly (string | number)[]): string {
  return String(path.findLast((step) => typeof step === 'string') ?? '')
}

function shown(value: unknown): string {
  if (value === null || typeof value === 'object') return ''
  const text = String(value)
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text
}

function shapeOf(value: unknown): string {
  if (value === null) return 'nothing'
  if (Array.isArray(value)) return 'list'
  if (typeof value === 'object') return 'map'
  return typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'flag' : 'text'
}
