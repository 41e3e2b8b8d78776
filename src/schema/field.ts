/** The kinds of leaf that plan files are made of: one zod schema each, with its meaning, unit and example. */
import { z } from 'zod'
import { parseDay } from '../values/calendar.ts'

/** What a leaf holds; loading, hover texts and error sentences are chosen by it. */
export type FieldKind =
  | 'amount'
  | 'count'
  | 'date'
  | 'days'
  | 'flag'
  | 'id'
  | 'moment'
  | 'months'
  | 'number'
  | 'period'
  | 'reference'
  | 'scale'
  | 'share'
  | 'text'
  | 'title'
  | 'value'
  | 'year'

/** When a date tells what has happened: always, or where a key beside it is written (with one of some values). */
export type Fact = true | { readonly key: string; readonly values?: readonly string[] }

/** What every described leaf carries beside its type. */
export interface FieldMeta extends Expected {
  readonly kind: FieldKind
  readonly description: string
  readonly unit?: string
  readonly examples?: readonly unknown[]
  /** For a reference: the entities that it may name. */
  readonly to?: readonly string[]
  /** For a map: the entities that its keys may name. */
  readonly keysTo?: readonly string[]
}

/** What is expected of a value that the format itself does not refuse. */
export interface Expected {
  /** For a number: the least and the greatest that are likely. */
  readonly plausible?: readonly [min: number, max: number]
  /** For a date: whether it tells what has happened, and so cannot lie after the status date. */
  readonly fact?: Fact
  /** For a date: how many years before and after the plan it may lie. */
  readonly near?: readonly [before: number, after: number]
  /** For a number: whether it is a calendar or budget year. */
  readonly isYear?: true
}

const ID = /^[\p{L}\p{N}][\p{L}\p{N}._/-]*$/u
const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/
const MOMENT = /^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/
const PERIOD = /^\d{4}(-(S[12]|Q[1-4]|0[1-9]|1[0-2]))?$/
const YEAR = /^(\d{4}|later)$/

/** What a field shows where its own description names no example. */
const EXAMPLES: Partial<Record<FieldKind, unknown>> = {
  amount: 120,
  count: 3,
  date: '2024-06-30',
  days: 20,
  moment: '2024-07',
  months: 6,
  number: 6,
  scale: 3,
  share: 0.5,
  title: '{ fr: Titre, en: Title }',
}

/** Ids as sample plans form them, by what they name. */
const ID_EXAMPLES: Readonly<Record<string, string>> = {
  authorisation: 'AP-SECU',
  axis: 'AX2',
  body: 'CODIR',
  criterion: 'alignment',
  decision: 'DEC-2022-01',
  department: 'DRH',
  need: 'N-012',
  objective: 'OB-21',
  programme: 'PG-SECU',
  project: 'P-014',
  scenario: 'SC-REF',
  subsidy: 'SUB-FEDER',
  team: 'INFRA',
}

function usualExample({ kind, to, description }: FieldMeta): unknown {
  if (kind === 'reference') return ID_EXAMPLES[to?.[0] ?? '']
  return kind === 'text' && description.startsWith('Role') ? 'bureau-projets' : EXAMPLES[kind]
}

function field<S extends z.ZodType>(schema: S, meta: FieldMeta): S {
  const usual = usualExample(meta)
  const examples = meta.examples?.length || usual === undefined ? meta.examples : [usual]
  return schema.meta({ ...meta, ...(examples === undefined ? {} : { examples }) }) as S
}

// A plan is read once and the program ends: functions compiled for each schema would not pay for themselves.
z.config({ jitless: true })

/** Whether the calendar has the day: no 30 February. */
function isDay(text: string): boolean {
  return parseDay(text, 'end') !== undefined
}

// Made once: a leaf is a copy of one of these with its meaning, and hundreds of leaves are made at every start.
const FILLED = z.string().min(1)
const TITLE = z.union([
  z.string().min(1),
  z.strictObject({ fr: FILLED.optional(), en: FILLED.optional() }),
])
const ID_TEXT = z.string().regex(ID)
const DATE_TEXT = z.string().regex(DATE, { abort: true }).refine(isDay)
const MOMENT_TEXT = z.string().regex(MOMENT, { abort: true }).refine(isDay)
const NUMBER = z.number()
const NOT_NEGATIVE = z.number().min(0)
const SHARE = z.number().min(0).max(1)
const INTEGER = z.int()
const WHOLE = z.int().min(0)
const BOOLEAN = z.boolean()

/** Free text of one line or more. */
export const text = (description: string, ...examples: string[]) =>
  field(FILLED, { kind: 'text', description, examples })

/** A title: one text, or one in each language. */
export const title = (description: string, ...examples: string[]) =>
  field(TITLE, { kind: 'title', description, examples })

/** The entity's own id, unique in the plan without regard to case. */
export const id = (...examples: string[]) =>
  field(ID_TEXT, {
    kind: 'id',
    description: 'Identifier: letters, digits, . _ / -, unique in the plan without regard to case',
    examples,
  })

/** The id of another entity. */
export const reference = (
  to: string | readonly string[],
  description: string,
  ...examples: string[]
) =>
  field(ID_TEXT, {
    kind: 'reference',
    to: typeof to === 'string' ? [to] : to,
    description,
    examples,
  })

/** A day: `2024-07-31`. */
export const date = (description: string, ...examples: string[]) =>
  field(DATE_TEXT, { kind: 'date', description, unit: 'YYYY-MM-DD', examples })

/** A day or a whole month: `2024-07-31` or `2024-07`. */
export const moment = (description: string, ...examples: string[]) =>
  field(MOMENT_TEXT, {
    kind: 'moment',
    description,
    unit: 'YYYY-MM or YYYY-MM-DD; a month is its first day as a start, its last as an end',
    examples,
  })

/** The key of a map by period: `2024`, `2024-S1`, `2024-Q3` or `2024-07`. */
export const period = () =>
  field(z.string().regex(PERIOD), {
    kind: 'period',
    description: 'Calendar period',
    unit: 'YYYY, YYYY-S1, YYYY-Q1 or YYYY-MM',
    examples: ['2024-Q3'],
  })

/** The key of a map by budget year: `2024`, or `later` for what lies beyond the horizon. */
export const year = () =>
  field(z.string().regex(YEAR), {
    kind: 'year',
    description: 'Budget year, or later',
    unit: 'YYYY',
    examples: ['2024'],
  })

/** The key of a map by day. */
export const day = () => date('Day of the value', '2024-06-30')

/** An amount in the plan's unit of its currency. */
export const amount = (description: string, ...examples: number[]) =>
  field(NUMBER, {
    kind: 'amount',
    description,
    unit: "the plan's unit of its currency",
    examples,
  })

/** Person-days. */
export const days = (description: string, ...examples: number[]) =>
  field(NOT_NEGATIVE, { kind: 'days', description, unit: 'person-days', examples })

/** A share from 0 to 1. */
export const share = (description: string, ...examples: number[]) =>
  field(SHARE, { kind: 'share', description, unit: 'share 0..1', examples })

/** A whole number, zero or more. */
export const count = (description: string, ...examples: number[]) =>
  field(WHOLE, { kind: 'count', description, examples })

/** A measured number of any sign. */
export const number = (description: string, ...examples: number[]) =>
  field(NUMBER, { kind: 'number', description, examples })

/** A note on a scale; a value off the scale is a finding of the rules, not of the format. */
export const scale = (description: string, ...examples: number[]) =>
  field(NUMBER, { kind: 'scale', description, unit: 'note on the scale', examples })

/** A number of whole months. */
export const months = (description: string, ...examples: number[]) =>
  field(INTEGER, { kind: 'months', description, unit: 'months', examples })

/** Yes or no: `true` or `false`. */
export const flag = (description: string) =>
  field(BOOLEAN, { kind: 'flag', description, examples: [true] })

/** One of a closed list of values. */
export const oneOf = <const V extends readonly [string, ...string[]]>(
  values: V,
  description: string,
) => field(z.enum(values), { kind: 'value', description, examples: [values[0]] })
